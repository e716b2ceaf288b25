/**
 * `npm run soak`: a long reading by a real voice at three times its speed, sentence after short
 * sentence, and what it leaves in the browser, minute by minute.
 *
 * `npm run soak -- --minutes 60 --browser firefox`. In Chromium the heap, the nodes and the listeners
 * are counted after a collection; elsewhere the memory of all its processes (Linux).
 */
import { parseArgs } from 'node:util';
import { setTimeout } from 'node:timers/promises';
import { launch, type CDPSession, type Page as Tab } from 'puppeteer-core';
import { chromiumFlags, findBrowser } from '../scripts/find-browsers.js';
import { serve } from '../tests/helpers/server.js';
import { SoundCard } from '../tests/helpers/sound.js';
import { PLAY, voiceIsKnown } from '../tests/helpers/speech-page.js';
import { browserUsage } from './usage.js';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    browser: { type: 'string', default: 'chromium' },
  },
});
const MINUTES = Number(values.minutes);
const NAME = values.browser === 'firefox' ? 'firefox' : 'chromium';
/** More than a voice says in the time: two words each, at three times its speed. */
const SENTENCES = 200 * MINUTES;
const IN_A_PARAGRAPH = 10;

const WORDS = 'Күн Жел Бала Кітап Көпір Қала Дала Өзен Таң Құс'.split(' ');
const VERBS = 'шықты соқты келді жатыр тұр кетті өтті атты ұшты бар'.split(' ');

const sentence = (i: number): string =>
  `${WORDS[i % WORDS.length]} ${VERBS[(i * 7 + Math.floor(i / WORDS.length)) % VERBS.length]}.`;

function article(): string {
  const paragraphs: string[] = [];
  for (let i = 0; i < SENTENCES; i += IN_A_PARAGRAPH) {
    const own = Array.from({ length: IN_A_PARAGRAPH }, (_, k) => sentence(i + k));
    paragraphs.push(`<p>${own.join(' ')}</p>`);
  }
  return `<!doctype html><html lang="kk"><meta charset="utf-8"><title>Ұзақ оқу</title>
    <script src="/count.js"></script><script type="module" src="/embed.js"></script>
    <aloud-reader for="story" rate="3" no-memory></aloud-reader>
    <article id="story">${paragraphs.join('')}</article></html>`;
}

/** Counts what the platform is asked to say; keeps none of it but the last. */
const COUNT = `
  globalThis.count = { said: 0, last: '', again: 0 };
  const speak = speechSynthesis.speak;
  speechSynthesis.speak = (utterance) => {
    if (utterance.text.trim()) {
      count.again += utterance.text === count.last ? 1 : 0;
      count.said += 1;
      count.last = utterance.text;
    }
    speak.call(speechSynthesis, utterance);
  };`;

interface Sample {
  readonly status: string;
  /** Which sentence is read, from 1. */
  readonly sentence: number;
  /** What the platform was asked to say so far; twice in a row. */
  readonly said: number;
  readonly again: number;
  /** What is lit is what is said. */
  readonly agrees: boolean;
  readonly highlights: number;
}

declare const count: { said: number; last: string; again: number };

const look = (inParagraph: number): Sample => {
  const player = document.querySelector('aloud-reader')!.player;
  const { block, sentence: at, position, status } = player;
  const text = block && at ? block.text.slice(at.start, at.end) : '';
  const place = block && at ? block.sentences.findIndex(({ start }) => start === at.start) : 0;
  return {
    status,
    sentence: position.block * inParagraph + place + 1,
    said: count.said,
    again: count.again,
    agrees: text === count.last,
    highlights: CSS.highlights.size,
  };
};

async function memory(tab: Tab, session: CDPSession | undefined): Promise<string> {
  const all = `${Math.round(browserUsage().memory / 1e6)} MB in all`;
  if (!session) return all;
  await session.send('HeapProfiler.collectGarbage');
  const metrics = await tab.metrics();
  const heap = ((metrics.JSHeapUsedSize ?? 0) / 1e6).toFixed(2);
  return `heap ${heap} MB, ${metrics.Nodes} nodes, ${metrics.JSEventListeners} listeners, ${all}`;
}

async function main(): Promise<void> {
  const executablePath = findBrowser(NAME);
  if (!executablePath) throw new Error(`${NAME} is not installed`);
  const card = await SoundCard.open();
  const site = await serve({ '/long.html': { body: article() }, '/count.js': { body: COUNT } });
  const isChromium = NAME === 'chromium';
  const browser = await launch({
    executablePath,
    browser: isChromium ? 'chrome' : 'firefox',
    env: { ...process.env, ...card.env },
    args: isChromium ? [...chromiumFlags, '--enable-speech-dispatcher'] : [],
    ignoreDefaultArgs: isChromium ? ['--mute-audio'] : [],
  });
  try {
    const tab = await browser.newPage();
    // tsx keeps the names of functions by a helper: https://github.com/privatenumber/tsx/issues/113
    await tab.evaluateOnNewDocument('globalThis.__name = (f) => f');
    await tab.goto(`${site.origin}/long.html`);
    await tab.evaluate(`(${String(voiceIsKnown)})('kk')`);
    const session = isChromium ? await tab.createCDPSession() : undefined;
    await tab.locator(PLAY).click();
    for (let minute = 0; minute <= MINUTES; minute++) {
      const now = (await tab.evaluate(`(${String(look)})(${IN_A_PARAGRAPH})`)) as Sample;
      console.log(`${minute} min: ${JSON.stringify(now)}; ${await memory(tab, session)}`);
      if (minute < MINUTES) await setTimeout(60_000);
    }
  } finally {
    await browser.close();
    await site.close();
    card.close();
  }
}

await main();
