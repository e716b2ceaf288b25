/** When each of our own words is said, out of what the synthesiser tells of its words. */
import type { Span } from '../engine.js';
import type { WordEvent } from './protocol.js';

export interface WordTime {
  /** In UTF-16 code units of the text. */
  readonly charIndex: number;
  /** In the sound, in ms. Never less than that of the word before. */
  readonly time: number;
}

/**
 * One time for each word, in order. Words that the synthesiser merges (`of the`) or does not tell of
 * share the time up to the next by their letters.
 *
 * @param duration Of the sound, in ms.
 */
export function wordTimes(
  text: string,
  words: readonly Span[],
  events: readonly WordEvent[],
  duration: number,
): WordTime[] {
  const starts = told(text, words, events);
  return words.map(({ start }, index) => ({
    charIndex: start,
    time: starts[index] ?? shared(words, starts, index, duration),
  }));
}

/** Where the host has not said what the words are: what has no white space in it. */
export const wordsOf = (text: string): Span[] =>
  [...text.matchAll(/\S*[\p{L}\p{N}]\S*/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));

function told(
  text: string,
  words: readonly Span[],
  events: readonly WordEvent[],
): readonly (number | undefined)[] {
  const starts = words.map((): number | undefined => undefined);
  const units = codeUnits(text);
  let latest = -1;
  for (const { position, time } of events) {
    const index = wordAt(text, words, units[position] ?? text.length);
    // Numbers repeat their events, and clauses restart them: what goes backwards says nothing new.
    if (index <= latest || index >= words.length) continue;
    starts[index] = time;
    latest = index;
  }
  return starts;
}

/** Where each code point begins, in code units: the synthesiser counts the former. */
export function codeUnits(text: string): number[] {
  const units: number[] = [];
  let unit = 0;
  for (const char of text) {
    units.push(unit);
    unit += char.length;
  }
  return units;
}

/** What stands right behind a word (the sign of `50%`) is said with it, all else with the next one. */
function wordAt(text: string, words: readonly Span[], at: number): number {
  const next = words.findIndex(({ end }) => end > at);
  const index = next < 0 ? words.length : next;
  const before = words[index - 1];
  const isInside = (words[index]?.start ?? Infinity) <= at;
  const isBehind = before !== undefined && !/\s/u.test(text.slice(before.end, at + 1));
  return !isInside && isBehind ? index - 1 : index;
}

/** By letters, between the nearest words whose times are known. */
function shared(
  words: readonly Span[],
  starts: readonly (number | undefined)[],
  index: number,
  duration: number,
): number {
  let first = index;
  while (first > 0 && starts[first] === undefined) first -= 1;
  let next = index + 1;
  while (next < words.length && starts[next] === undefined) next += 1;
  const from = starts[first] ?? 0;
  const until = starts[next] ?? duration;
  const letters = (some: readonly Span[]): number =>
    some.reduce((sum, { start, end }) => sum + end - start, 0);
  return from + ((until - from) * letters(words.slice(first, index))) / letters(words.slice(first, next)); // prettier-ignore
}
