/** An utterance in the synthesiser's own terms, and what it answers in ours. */
import type { Utterance } from '../engine.js';
import type { SpokenAudio } from './playback.js';
import type { SaidReply, SayRequest } from './protocol.js';
import { wordsOf, wordTimes } from './word-times.js';

/** Words a minute at rate 1, and what the synthesiser can. */
const SPEED = 175;
const SLOWEST = 80;
const FASTEST = 450;
const PITCH = 50;
/**
 * What the voice itself leaves between two sentences, and between two clauses, at rate 1; of one
 * sentence alone it leaves nothing. In ms, without the 20 that a new sound takes to begin.
 */
const SENTENCE_PAUSE = 280;
const CLAUSE_PAUSE = 130;
const SENTENCE_END = /[.!?\u2026\u3002][\p{Pe}\p{Pf}\p{Po}\s]*$/u;

/** At rate 2.6 it speaks as fast as it can: 3 is no faster. */
export function requestFor(
  { text, rate, pitch }: Utterance,
  voice: string,
): Omit<SayRequest, 'id'> {
  const speed = Math.round(Math.max(SLOWEST, Math.min(FASTEST, SPEED * rate)));
  const height = Math.round(Math.max(0, Math.min(2 * PITCH, PITCH * pitch)));
  return { type: 'say', text: plain(text), voice, speed, pitch: height };
}

/**
 * The synthesiser takes `<b>`, `&amp;` and `[[...]]` for its own markup, and cannot be told otherwise:
 * they become signs that look like them and mean nothing, one for one, so that all else stays in its
 * place.
 */
function plain(text: string): string {
  return text
    .replace(/<(?=[\p{L}/!?])/gu, '\uFF1C')
    .replace(/&(?=#?[\p{L}\p{N}]+;)/gu, '\uFF06')
    .replace(/\[(?=\[)/gu, '\uFF3B');
}

/** With the pause that belongs behind it. */
export function audioOf({ text, words, rate }: Utterance, said: SaidReply): SpokenAudio {
  const { sampleRate } = said;
  const duration = (said.samples.length / sampleRate) * 1000;
  const pause = (SENTENCE_END.test(text) ? SENTENCE_PAUSE : CLAUSE_PAUSE) / Math.max(0.5, rate);
  const samples = new Float32Array(said.samples.length + Math.round((pause / 1000) * sampleRate));
  samples.set(said.samples);
  return {
    samples,
    sampleRate,
    duration: duration + pause,
    words: wordTimes(text, words ?? wordsOf(text), said.words, duration),
  };
}
