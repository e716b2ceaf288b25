/** Which stretch of a recording says a passage of an article. Pure. */
import type { Passage, Span } from '../engine.js';
import type { Aligned, Alignment } from './align.js';
import type { SaidWord } from './said.js';

export interface Mark {
  /** Index into the passage's words. */
  readonly word: number;
  /** Second in the file. */
  readonly at: number;
}

export interface Clip {
  /** `''`: the narration's own file. */
  readonly audio: string;
  /** Seconds in the file; `end` is `Infinity` where it is that of the file. */
  readonly start: number;
  readonly end: number;
  /** When its words begin, in order, where that is exactly known. */
  readonly marks: readonly Mark[];
}

const ENOUGH = 0.75;
/** Of a clause, where the sentence has enough. */
export const ENOUGH_OF_A_PART = 0.4;
/** A longer silence belongs to nobody, in seconds: music, a page that is turned. */
const LONGEST_PAUSE = 3;
/** How much of the silence around a word is played, to hear all of it. */
const ROOM = 0.12;
/** Marks for so many of the words are worth more than an even flow. */
const MARKED = 0.5;

/**
 * `null` where the passage is not said, or not as it stands.
 *
 * @param enough The share of words that must be the same, of the article's and of the recording's.
 */
export function clipFor(alignment: Alignment, passage: Passage, enough = ENOUGH): Clip | null {
  const words = within(alignment.blocks[passage.block] ?? [], passage);
  const hits = words.filter(({ said }) => said >= 0);
  const [first, last] = [hits[0], hits.at(-1)];
  if (!first || !last || !isSaid(alignment.said, words, hits, enough)) return null;
  const audio = alignment.said[first.said]?.audio ?? '';
  return { audio, ...timesOf(alignment, words, first, last), marks: marksOf(alignment, passage, words) }; // prettier-ignore
}

/** The article's words that touch a span of its block. */
function within(tokens: readonly Aligned[], { start, end }: Span): readonly Aligned[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let until = low;
  while ((tokens[until]?.start ?? Infinity) < end) until++;
  return tokens.slice(low, until);
}

/** Most words are, every number is, in one piece, with little said in between. */
function isSaid(
  said: readonly SaidWord[],
  words: readonly Aligned[],
  hits: readonly Aligned[],
  enough: number,
): boolean {
  if (hits.length < words.length * enough) return false;
  if (words.some((word) => word.isNumber && word.said < 0)) return false;
  const files = new Set(hits.map((hit) => said[hit.said]?.audio));
  const isInOrder = hits.every((hit, index) => hit.said > (hits[index - 1]?.said ?? -1));
  const length = (hits.at(-1)?.said ?? 0) - (hits[0]?.said ?? 0) + 1;
  return files.size === 1 && isInOrder && hits.length >= length * enough;
}

function timesOf(
  { said, words: all }: Alignment,
  words: readonly Aligned[],
  first: Aligned,
  last: Aligned,
): { start: number; end: number } {
  const before = all[(words[0]?.index ?? 0) - 1];
  const after = all[(words.at(-1)?.index ?? 0) + 1];
  return {
    start: startOf(said, firstSaid(before, first, words)),
    end: endOf(said, lastSaid(after, last, words), after?.said ?? -1),
  };
}

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

/** With a little of the silence before it. What was reckoned by letters is no silence. */
function startOf(said: readonly SaidWord[], index: number): number {
  const word = said[index];
  const before = said[index - 1];
  if (!word) return 0;
  const free = before && before.audio === word.audio ? before.end : 0;
  return free < word.start ? Math.max(free, word.start - ROOM) : word.start;
}

/**
 * Where the recording goes on with what follows in the article, the clip lasts until then, and the
 * reader's own pause is heard; else until a little after its last word.
 */
function endOf(said: readonly SaidWord[], index: number, following: number): number {
  const word = said[index];
  const next = said[index + 1];
  if (!word) return 0;
  const isSameFile = next?.audio === word.audio;
  if (!next || !isSameFile) return word.end;
  const begins = startOf(said, index + 1);
  if (following === index + 1 && begins - word.end <= LONGEST_PAUSE) return begins;
  return Math.min(word.end + ROOM, begins);
}

/** Where hardly a word has its time, the word clock does better than a few of them. */
function marksOf(
  { said }: Alignment,
  { words: spans }: Passage,
  words: readonly Aligned[],
): Mark[] {
  const marks: Mark[] = [];
  let at = 0;
  spans.forEach(({ start, end }, word) => {
    while ((words[at]?.end ?? Infinity) <= start) at++;
    const token = words[at];
    const heard = token && token.start < end ? said[token.said] : undefined;
    if (heard?.isExact) marks.push({ word, at: heard.start });
  });
  return marks.length >= spans.length * MARKED ? marks : [];
}
