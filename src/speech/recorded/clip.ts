/** Which stretch of a recording says a passage of an article. Pure. */
import type { Passage, Span } from '../engine.js';
import type { Aligned, Alignment } from './align.js';
import type { SaidWord } from './said.js';
import { type Stretch, stretchOf } from './stretch.js';

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

/** A longer silence belongs to nobody, in seconds: music, a page that is turned. */
const LONGEST_PAUSE = 3;
/** How much of the silence around a word is played, to hear all of it. */
const ROOM = 0.12;
/** Marks for so many of the words are worth more than an even flow. */
const MARKED = 0.5;

/** `null` where the passage is not said, or not as it stands, or its times are no good. */
export function clipFor(alignment: Alignment, passage: Passage): Clip | null {
  const block = alignment.blocks[passage.block] ?? [];
  const words = within(block, passage);
  const stretch = stretchOf(alignment, block, words);
  const { said } = alignment;
  if (!stretch || !isTimed(said, stretch)) return null;
  const after = alignment.words[(words.at(-1)?.index ?? 0) + 1];
  const start = startOf(said, stretch.from);
  const end = endOf(said, stretch.to, after?.said ?? -1);
  const marks = marksOf(alignment, passage, words);
  return { audio: said[stretch.from]?.audio ?? '', start, end, marks };
}

/** It takes time, and no word begins before the one before it. */
function isTimed(said: readonly SaidWord[], { from, to }: Stretch): boolean {
  let last = said[from]?.start ?? Infinity;
  if (!((said[to]?.end ?? 0) > last)) return false;
  for (let index = from; index <= to; index++) {
    const start = said[index]?.start ?? 0;
    if (start < last) return false;
    last = start;
  }
  return true;
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
