/** Which words of a recording say a passage of an article, if it is said as it stands. Pure. */
import type { Aligned, Alignment } from './align.js';
import type { SaidWord } from './said.js';
import { areOpposite } from './vital-words.js';

/** Indexes of words of the recording; both are in it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The share of words that must be the same, of the article's and of the recording's. */
const ENOUGH = 0.75;
/** A passage in which more is strange is too long to be a sentence. */
const MOST_PAIRS = 10_000;

/**
 * `null` where the passage is not said. The rest of a sentence is said where the whole sentence is,
 * so that it goes on in the same voice.
 *
 * @param block The words of the block that the passage is in.
 * @param words Those of the passage.
 */
export function stretchOf(
  alignment: Alignment,
  block: readonly Aligned[],
  words: readonly Aligned[],
): Stretch | null {
  const whole = wholly(alignment, words);
  if (whole) return whole;
  const sentence = sentenceAround(block, words);
  const around = sentence.length > words.length ? wholly(alignment, sentence) : null;
  return around && partOf(around, sentence, words);
}

function wholly(alignment: Alignment, words: readonly Aligned[]): Stretch | null {
  const hits = words.filter(({ said }) => said >= 0);
  const [first, last] = [hits[0], hits.at(-1)];
  if (!first || !last || !isMostlySaid(words, hits)) return null;
  const before = alignment.words[(words[0]?.index ?? 0) - 1];
  const after = alignment.words[(words.at(-1)?.index ?? 0) + 1];
  const stretch = { from: firstSaid(before, first, words), to: lastSaid(after, last, words) };
  const { said } = alignment;
  const isTrue = isFaithful(said, hits, stretch) && !isDenied(said, words, hits, stretch);
  return isTrue && isCut(said, stretch, before, after) ? stretch : null;
}

/** Most words are, every number and negation is, in order, with little said in between. */
function isMostlySaid(words: readonly Aligned[], hits: readonly Aligned[]): boolean {
  if (hits.length < words.length * ENOUGH) return false;
  if (words.some((word) => word.isVital && word.said < 0)) return false;
  const isInOrder = hits.every((hit, index) => hit.said > (hits[index - 1]?.said ?? -1));
  const length = (hits.at(-1)?.said ?? 0) - (hits[0]?.said ?? 0) + 1;
  return isInOrder && hits.length >= length * ENOUGH;
}

/** In one file, and nothing is heard that would make it untrue: no other number, no negation. */
function isFaithful(
  said: readonly SaidWord[],
  hits: readonly Aligned[],
  { from, to }: Stretch,
): boolean {
  const own = new Set(hits.map((hit) => hit.said));
  const audio = said[from]?.audio;
  for (let index = from; index <= to; index++) {
    const word = said[index];
    if (word?.audio !== audio || (word?.isVital && !own.has(index))) return false;
  }
  return true;
}

/** One of its other words is, as far as can be seen, the contrary of what the article has there. */
function isDenied(
  said: readonly SaidWord[],
  words: readonly Aligned[],
  hits: readonly Aligned[],
  { from, to }: Stretch,
): boolean {
  const own = new Set(hits.map((hit) => hit.said));
  const unsaid = words.filter((word) => word.said < 0);
  const first = Math.max(0, from - 1);
  const strange = said.slice(first, to + 2).filter((_, at) => !own.has(first + at));
  if (unsaid.length * strange.length > MOST_PAIRS) return true;
  return unsaid.some((word) => strange.some(({ key }) => areOpposite(word.key, key)));
}

/**
 * Nor does the recording's sentence go on with a number, or a negation, where the article's does
 * not: "84 people were killed" does not say that people were.
 */
function isCut(
  said: readonly SaidWord[],
  { from, to }: Stretch,
  before: Aligned | undefined,
  after: Aligned | undefined,
): boolean {
  const isLed = before?.said !== from - 1 && goesOn(said, from - 1, from);
  const isFollowed = after?.said !== to + 1 && goesOn(said, to, to + 1);
  const isVital = { before: said[from - 1]?.isVital, after: said[to + 1]?.isVital };
  return !(isLed && isVital.before) && !(isFollowed && isVital.after);
}

/** Whether two words are said in one sentence. */
const goesOn = (said: readonly SaidWord[], first: number, second: number): boolean =>
  said[first]?.audio === said[second]?.audio && !said[second]?.opens;

/**
 * The reader may have said other words for the first ones. They are the passage's own where the word
 * before the passage is known to be said just before them.
 */
function firstSaid(before: Aligned | undefined, first: Aligned, words: readonly Aligned[]): number {
  const missing = first.index - (words[0]?.index ?? 0);
  const strange = before && before.said >= 0 ? first.said - before.said - 1 : 0;
  return first.said - (isFilled(missing, strange) ? strange : 0);
}

/** The same at its end. */
function lastSaid(after: Aligned | undefined, last: Aligned, words: readonly Aligned[]): number {
  const missing = (words.at(-1)?.index ?? 0) - last.index;
  const strange = after && after.said >= 0 ? after.said - last.said - 1 : 0;
  return last.said + (isFilled(missing, strange) ? strange : 0);
}

const isFilled = (missing: number, strange: number): boolean =>
  missing > 0 && strange > 0 && strange <= missing * 3;

/** From one end of a sentence to the other. */
function sentenceAround(block: readonly Aligned[], words: readonly Aligned[]): readonly Aligned[] {
  const offset = block[0]?.index ?? 0;
  let from = (words[0]?.index ?? offset) - offset;
  let until = from + words.length;
  while (from > 0 && !block[from]?.opens) from--;
  while (until < block.length && !block[until]?.opens) until++;
  return block.slice(from, until);
}

function partOf(
  whole: Stretch,
  sentence: readonly Aligned[],
  words: readonly Aligned[],
): Stretch | null {
  const start = (words[0]?.index ?? 0) - (sentence[0]?.index ?? 0);
  const until = start + words.length;
  const from = start > 0 ? placeOf(sentence, start, whole) : whole.from;
  const to = until < sentence.length ? placeOf(sentence, until, whole) - 1 : whole.to;
  return from <= to ? { from, to } : null;
}

/** Where a word is said; or would be, counted from the word before it that is. */
function placeOf(sentence: readonly Aligned[], at: number, whole: Stretch): number {
  const next = sentence.slice(at).find(isHeard);
  const last = sentence.slice(0, at + 1).findLast(isHeard);
  const counted = last ?? sentence[0];
  const away = (sentence[at]?.index ?? 0) - (counted?.index ?? 0);
  return Math.min((last?.said ?? whole.from) + away, next?.said ?? whole.to + 1);
}

const isHeard = ({ said }: Aligned): boolean => said >= 0;
