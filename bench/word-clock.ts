import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { sentences, words } from '../src/text/segment.js';
import { loadWeights, WordClock } from '../src/player/word-clock.js';
import type { Timeline } from '../src/player/word-clock.js';
import { TrueVoice } from './truth.js';
import type { Truth } from './truth.js';

/** Sentences that a voice is heard for before the clock is judged. */
export const lessons = 3;
/** At each edge of a word, in ms. */
const grace = 150;
const step = 5;
/** From the last sound to `end` in Chromium with speech-dispatcher, in ms at a rate of 1. */
const tail = 335;

/** In ms of speaking time. */
export interface Score {
  exact: number;
  withGrace: number;
  total: number;
  /** The longest time on end that the estimate was more than one word away. */
  farthest: number;
}

export const noScore = (): Score => ({ exact: 0, withGrace: 0, total: 0, farthest: 0 });

/** Adds to `score` how well `lit` (the index of the lit word at a time) follows the truth of one sentence. */
export function judge(truth: Truth, lit: (elapsed: number) => number, score: Score): void {
  const { starts, duration } = truth;
  let far = 0;
  let spoken = -1;
  for (let elapsed = step / 2; elapsed < duration; elapsed += step) {
    while ((starts[spoken + 1] ?? Infinity) <= elapsed) spoken++;
    const word = lit(elapsed);
    score.total += step;
    if (word === spoken) score.exact += step;
    const from = (starts[word] ?? 0) - grace;
    const until = (starts[word + 1] ?? duration) + grace;
    if (elapsed >= from && elapsed <= until) score.withGrace += step;
    far = Math.abs(word - spoken) > 1 ? far + step : 0;
    score.farthest = Math.max(score.farthest, far);
  }
}

/** One voice reads `lines` from first to last, and the clock learns from each as it ends. */
export function reading(
  voice: TrueVoice,
  lang: string,
  lines: readonly string[],
  rate: number,
): Score {
  const clock = new WordClock();
  const score = noScore();
  lines.forEach((line, index) => {
    const found = words(line, 0, line.length, lang);
    const truth = voice.say(line, found, lang, rate);
    const timeline: Timeline = clock.timeline(line, found, lang, 'espeak-ng', rate);
    if (index >= lessons) judge(truth, (elapsed) => timeline.wordAt(elapsed), score);
    clock.learn(timeline, truth.duration + tail / rate);
  });
  return score;
}

/** The sentences of `texts/`, written for this bench: nothing was ever fitted on them. */
export function benchSentences(lang: string): string[] {
  const file = new URL(`texts/${lang}.txt`, import.meta.url);
  const text = readFileSync(file, 'utf8').trim();
  return sentences(text, lang).map(({ start, end }) => text.slice(start, end));
}

export function line(label: string, score: Score): string {
  const share = (part: number): string =>
    `${((100 * part) / score.total).toFixed(1)} %`.padStart(7);
  return `${label.padEnd(12)}${share(score.exact)} exact ${share(score.withGrace)} with ${grace} ms of grace; more than one word away for ${score.farthest} ms at most`;
}

/** Prints the figures of kk, ru and en at two rates. */
export async function benchWordClock(): Promise<void> {
  const voice = await TrueVoice.create();
  await loadWeights();
  console.log(`Word clock against espeak-ng's own word times, after ${lessons} sentences`);
  for (const lang of ['kk', 'ru', 'en']) {
    for (const rate of [1, 1.5]) {
      console.log(line(`${lang} at ${rate}`, reading(voice, lang, benchSentences(lang), rate)));
    }
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await benchWordClock();
