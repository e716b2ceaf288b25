/**
 * What a listener hears, measured on the sound card: a real voice reads the bench's own texts in
 * Chromium, and the recording is held against what the page did.
 */
import { pathToFileURL } from 'node:url';
import { loadWeights } from '../src/player/word-clock.js';
import { words } from '../src/text/segment.js';
import { available, open, type Page } from '../tests/helpers/browsers.js';
import { serve } from '../tests/helpers/server.js';
import {
  missingSoundParts,
  type Recording,
  SoundCard,
  type Stretch,
} from '../tests/helpers/sound.js';
import {
  type Spoken,
  type Told,
  isPrepared,
  press,
  PLAY,
  readSpoken,
  readTold,
  statusIs,
  voiceIsKnown,
  wordsLit,
} from '../tests/helpers/speech-page.js';
import type { Word } from '../src/text/article.js';
import { ENGINES, type EngineName, pathOf, sites } from './sites.js';
import { TrueVoice, type Truth } from './truth.js';
import { browserUsage } from './usage.js';
import { benchSentences, judge, lessons, line, noScore } from './word-clock.js';

const LANGUAGES = ['kk', 'ru', 'en'];
/** Sentences of each language: enough to learn from, short enough to wait for. */
const SENTENCES = 30;
/** Longer than any pause of a voice between two sentences. In ms of the recording. */
const SILENCE = 1500;
/** So many times as long as usual: the sound had holes. */
const HELD_UP = 1.06;
/**
 * So many times as long as usual: it was not said as the library says it. Behind
 * speech-dispatcher the voice makes no pause in `G.M.` and says `1,2` in less time.
 */
const SAID_OTHERWISE = 0.965;

const ms = (value: number): string => `${Math.round(value)} ms`;

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** From a press to sound and from a press to silence. */
async function benchPresses(page: Page, heard: Recording): Promise<void> {
  const begun = await press(page, heard, PLAY);
  const first = (await heard.sound(begun)) - begun;
  await page.evaluate(wordsLit, 3);
  const paused = await press(page, heard, PLAY);
  const silent = (await heard.silence(paused, SILENCE)) - paused;
  const again = await press(page, heard, PLAY);
  const resumed = (await heard.sound(again)) - again;
  console.log(
    `press to first sound ${ms(first)}; pause to silence ${ms(silent)}; resume to sound ${ms(resumed)}`,
  );
}

/** The silence between two sentences of one utterance is the voice's own. */
async function ownGap(page: Page, heard: Recording, lang: string): Promise<number> {
  const from = heard.length;
  const [first, second] = benchSentences(lang);
  await page.evaluate(
    (text, language) =>
      new Promise<void>((resolve) => {
        const utterance = new SpeechSynthesisUtterance(text);
        utterance.voice = speechSynthesis.getVoices().find((one) => one.lang === language) ?? null;
        utterance.lang = language;
        utterance.onend = () => resolve();
        speechSynthesis.speak(utterance);
      }),
    `${first} ${second}`,
    lang,
  );
  return Math.max(...gaps(heard.stretches(50).filter((stretch) => stretch.from >= from)));
}

const gaps = (stretches: readonly Stretch[]): number[] =>
  stretches.slice(1).map(({ from }, index) => from - (stretches[index]?.to ?? from));

/** Where each utterance is heard. */
function soundOf(heard: Recording, said: readonly Spoken[], index: number): Stretch | undefined {
  const from = heard.at(said[index]?.at ?? Infinity);
  const to = heard.at(said[index + 1]?.at ?? Infinity);
  const stretches = heard.stretches(50).filter((one) => one.from >= from - 20 && one.from < to);
  const [first] = stretches;
  const last = stretches.at(-1);
  return first && last && { from: first.from, to: Math.min(last.to, to) };
}

/** What the platform was asked to say; of other engines, the sentences as they began. */
async function saidOn(page: Page, engine: EngineName, lang: string): Promise<Spoken[]> {
  if (engine === 'platform') {
    return (await page.evaluate(readSpoken)).filter(({ text }) => text.trim());
  }
  const told = await page.evaluate(readTold);
  return told
    .filter(({ type, sentence }) => type === 'sentencechange' && sentence)
    .map(({ sentence, at }) => ({ text: sentence, lang, voice: lang, at }));
}

async function benchReading(
  page: Page,
  heard: Recording,
  voice: TrueVoice,
  lang: string,
  engine: EngineName,
) {
  const from = heard.length;
  const before = { ...browserUsage(), at: performance.now() };
  await press(page, heard, PLAY);
  await page.evaluate(statusIs, 'ended');
  const after = browserUsage();
  const cpu = (1000 * (after.cpu - before.cpu)) / (performance.now() - before.at);
  await heard.silence(heard.length, SILENCE);
  const said = await saidOn(page, engine, lang);
  const told = (await page.evaluate(readTold)).filter(
    ({ type, word }) => type === 'wordchange' && word,
  );
  const stretches = said.map((_, index) => soundOf(heard, said, index));
  const between = gaps(stretches.filter((one): one is Stretch => !!one && one.from >= from));
  console.log(
    `silence between sentences: median ${ms(median(between))}, longest ${ms(Math.max(...between))}`,
  );
  console.log(line(`${lang} lit`, score(said, told, stretches, heard, voice, lang)));
  console.log(
    `the browser took ${(100 * cpu).toFixed(0)} % of a processor; ${megabytes(after.memory)} of memory, ${megabytes(after.memory - before.memory)} more than before`,
  );
  return median(between);
}

interface Heard {
  readonly spoken: Spoken;
  readonly next: number;
  readonly stretch: Stretch;
  readonly words: readonly Word[];
  readonly truth: Truth;
  /** How many times as long as the same voice needs by itself. */
  readonly slowness: number;
}

function hear(
  said: readonly Spoken[],
  stretches: readonly (Stretch | undefined)[],
  voice: TrueVoice,
  lang: string,
): Heard[] {
  return said.flatMap((spoken, index) => {
    const stretch = stretches[index];
    if (!stretch || index < lessons) return [];
    const found = words(spoken.text, 0, spoken.text.length, lang);
    const truth = voice.say(spoken.text, found, spoken.voice);
    const slowness = (stretch.to - stretch.from) / truth.duration;
    return {
      spoken,
      next: said[index + 1]?.at ?? Infinity,
      stretch,
      words: found,
      truth,
      slowness,
    };
  });
}

/**
 * A busy machine tears holes into the sound, and nobody knows between which words; and some things
 * the voice says otherwise than the library does. Such sentences are not judged. They are told by
 * taking longer than the quickest quarter does, or still less time.
 */
function score(
  said: readonly Spoken[],
  told: readonly Told[],
  stretches: readonly (Stretch | undefined)[],
  heard: Recording,
  voice: TrueVoice,
  lang: string,
) {
  const total = noScore();
  const all = hear(said, stretches, voice, lang);
  const quick = all.map(({ slowness }) => slowness).sort((a, b) => a - b)[all.length >> 2] ?? 1;
  const whole = all.filter(
    ({ slowness }) => slowness < quick * HELD_UP && slowness > quick * SAID_OTHERWISE,
  );
  for (const { spoken, next, stretch, words: found, truth } of whole) {
    const lit = told.filter(({ at }) => at >= spoken.at && at < next);
    const starts = lit.map(({ at }) => heard.at(at) - stretch.from);
    const lighted = inOrder(
      found.map(({ start, end }) => spoken.text.slice(start, end)),
      lit.map(({ word }) => word),
    );
    judge(
      truth.placed(stretch.to - stretch.from),
      (elapsed) => lighted[starts.findLastIndex((start) => start <= elapsed)] ?? -1,
      total,
    );
  }
  console.log(
    `${whole.length} of ${all.length} sentences were heard without holes, as the library says them`,
  );
  return total;
}

/** Which of `words` each lit word is: a late timer may pass one over. */
function inOrder(words: readonly string[], lit: readonly string[]): number[] {
  let latest = -1;
  return lit.map((word) => {
    const next = words.indexOf(word, latest + 1);
    return (latest = next < 0 ? latest : next);
  });
}

/** A fresh page of an engine, about to be pressed. */
async function come(page: Page, url: string, engine: EngineName, lang: string): Promise<void> {
  await page.goto(url);
  if (engine === 'platform') await page.evaluate(voiceIsKnown, lang);
  await page.evaluate(isPrepared);
}

/** Prints the figures of each engine and language in Chromium; says what is missing where there is no sound card. */
export async function benchSpeech(): Promise<void> {
  const missing = [...missingSoundParts(), ...(available('chromium') ? [] : ['chromium'])];
  if (missing.length) return console.log(`Real speech: needs ${missing.join(', ')}`);
  await loadWeights();
  const voice = await TrueVoice.create();
  const card = await SoundCard.open();
  const texts = LANGUAGES.map((lang) => [lang, benchSentences(lang).slice(0, SENTENCES)] as const);
  const site = await serve(await sites(new Map(texts)));
  const page = await open('chromium', { speech: true, env: card.env });
  const heard = await card.record();
  for (const engine of ENGINES) {
    for (const lang of LANGUAGES) {
      console.log(`\nReal speech in Chromium, ${engine}, ${lang}`);
      const url = `${site.origin}${pathOf(engine, lang)}`;
      await come(page, url, engine, lang);
      await benchPresses(page, heard);
      await come(page, url, engine, lang);
      const gap = await benchReading(page, heard, voice, lang, engine);
      if (engine !== 'platform') continue;
      const own = await ownGap(page, heard, lang);
      console.log(`the voice's own silence ${ms(own)}: ours is ${ms(gap - own)} more`);
    }
  }
  heard.stop();
  await page.close();
  await site.close();
  card.close();
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchSpeech();
