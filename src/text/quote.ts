/**
 * A sentence of an article, kept so that it is found again after the article was edited: its text
 * and what stood around it, by the names of the Web Annotation Data Model
 * (https://www.w3.org/TR/annotation-model/#text-quote-selector). Nothing here compares more than
 * words: quotes, dashes, spaces, case and Unicode forms may change.
 */
import type { Article, Block, Sentence } from './article.js';

export interface TextQuote {
  /** The sentence, or its beginning where it is very long. */
  readonly exact: string;
  /** What stands before it in the article, and after it. */
  readonly prefix: string;
  readonly suffix: string;
  /** How much of the article is before it, 0 to 1. */
  readonly fraction: number;
  /** Of all the words of the sentence. */
  readonly hash: string;
}

export interface SentencePlace {
  readonly block: number;
  readonly sentence: number;
}

/** In characters. A quote is stored many times over, and a sentence without an end may be a book. */
export const QUOTE_LIMIT = 240;
export const CONTEXT_LIMIT = 80;

/** So much of the context, in characters, is a neighbour found again. */
const NEIGHBOUR = 16;
/** In how many blocks around the old place a sentence is looked for, before all others are read. */
const NEAR = 12;
/** How far from the old place, as a part of the article, an edited sentence may be told by its words. */
const WINDOW = 0.15;
/** So much of its words an edited sentence keeps: anywhere in the window, or after its old neighbour. */
const ALIKE = 0.5;
const ALIKE_IN_PLACE = 0.25;
/** Fewer words than this may stand in any article. */
const TELLING = 3;

/** A sentence by its words. */
interface Line extends SentencePlace {
  readonly words: string;
  readonly fraction: number;
}

/** Scripts written without spaces: each character counts as a word. */
const SPACELESS =
  /(?=[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}])/gu;

/** The words of a text and nothing else, each after one space. */
function wordsOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}+/gu, '')
    .replace(SPACELESS, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** FNV-1a, 32 bits. It tells sentences apart whose beginnings are the same. */
function hashOf(words: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) {
    hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  }
  return (hash >>> 0).toString(36);
}

/** A sentence as a quote; `null` where there is none. Reads its block, and few beside it. */
export function quoteOf(article: Article, { block, sentence }: SentencePlace): TextQuote | null {
  const here = article.blocks[block];
  const span = here?.sentences[sentence];
  if (!here || !span) return null;
  const text = here.text.slice(span.start, span.end);
  return {
    exact: tidy(text).slice(0, QUOTE_LIMIT),
    prefix: around(article, here, here.text.slice(0, span.start), -1).slice(-CONTEXT_LIMIT),
    suffix: around(article, here, here.text.slice(span.end), 1).slice(0, CONTEXT_LIMIT),
    fraction: startOf(article, here) + shareOf(article, here, span),
    hash: hashOf(wordsOf(text)),
  };
}

/** Of the block itself, and of those before or after it as far as a context reaches. */
function around(article: Article, { index }: Block, text: string, step: 1 | -1): string {
  let found = tidy(text);
  for (let at = index + step; found.length < CONTEXT_LIMIT; at += step) {
    const next = article.blocks[at];
    if (!next) break;
    found = tidy(step > 0 ? `${found} ${next.text}` : `${next.text} ${found}`);
  }
  return found;
}

/** The indents of the page's source are not worth keeping. */
const tidy = (text: string): string => text.replace(/\s+/gu, ' ');

function startOf({ blocks, length }: Article, { index }: Block): number {
  let before = 0;
  for (const block of blocks.slice(0, index)) before += block.length;
  return before / (length || 1);
}

function shareOf({ length }: Article, block: Block, { start }: Sentence): number {
  return ((start / (block.text.length || 1)) * block.length) / (length || 1);
}

/**
 * Where the sentence stands now: the same one, or what it was edited into, or, where it is gone,
 * the one before it that is left. `null` where nothing speaks for any of them. Takes time in
 * proportion to the article, and mostly reads a few blocks only.
 */
export function findQuote(article: Article, quote: TextQuote): SentencePlace | null {
  const exact = wordsOf(quote.exact);
  const prefix = wordsOf(quote.prefix);
  const suffix = wordsOf(quote.suffix);
  const wanted = { ...quote, exact, prefix, suffix };
  const near = linesOf(article, blocksNear(article, quote.fraction));
  const found = undoubted(near, wanted) ?? search(linesOf(article, article.blocks), wanted);
  return found && { block: found.block, sentence: found.sentence };
}

function blocksNear(article: Article, fraction: number): readonly Block[] {
  let rest = fraction * article.length;
  const at = article.blocks.findIndex(({ length }) => (rest -= length) < 0);
  return article.blocks.slice(Math.max(0, at - NEAR), Math.max(0, at) + NEAR);
}

function linesOf(article: Article, blocks: readonly Block[]): Line[] {
  const [first] = blocks;
  let before = first ? startOf(article, first) : 0;
  return blocks.flatMap((block) => {
    const start = before;
    before += block.length / (article.length || 1);
    return block.sentences.map((span) => ({
      block: block.index,
      sentence: span.index,
      words: wordsOf(block.text.slice(span.start, span.end)),
      fraction: start + shareOf(article, block, span),
    }));
  });
}

/** The same sentence between the same neighbours: no other needs to be looked at. */
function undoubted(lines: readonly Line[], wanted: TextQuote): Line | null {
  const isSame = (line: Line, at: number) =>
    isExact(line, wanted) &&
    shared(before(lines, at), wanted.prefix, -1) === wanted.prefix.length &&
    shared(after(lines, at + 1), wanted.suffix, 1) === wanted.suffix.length;
  return lines.find(isSame) ?? null;
}

/** Not by the last characters of the beginning: it may be cut between a letter and its mark. */
function isExact({ words }: Line, { exact, hash }: TextQuote): boolean {
  return exact !== '' && words.startsWith(exact.slice(0, -2)) && hashOf(words) === hash;
}

/** The words before a line, and from a line on: as many as a context has, or more. */
function before(lines: readonly Line[], at: number): string {
  let text = '';
  for (let i = at - 1; i >= 0 && text.length < CONTEXT_LIMIT * 2; i--) {
    text = `${lines[i]?.words ?? ''} ${text}`.trim();
  }
  return text;
}

function after(lines: readonly Line[], at: number): string {
  let text = '';
  for (let i = at; i < lines.length && text.length < CONTEXT_LIMIT * 2; i++) {
    text = `${text} ${lines[i]?.words ?? ''}`.trim();
  }
  return text;
}

/** How many characters two texts have in common at their ends (-1) or their beginnings (1). */
function shared(a: string, b: string, side: 1 | -1): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (count < most && charAt(a, count, side) === charAt(b, count, side)) count++;
  return count;
}

const charAt = (text: string, at: number, side: 1 | -1): number =>
  text.charCodeAt(side > 0 ? at : text.length - 1 - at);

/** How much of a context is there; 0 where it is too little to tell of anything. */
function agreement(text: string, context: string, side: 1 | -1): number {
  const count = shared(text, context, side);
  return count >= Math.min(NEIGHBOUR, context.length) ? count : 0;
}

/** From what is certain to what is likely. */
function search(lines: readonly Line[], quote: TextQuote): Line | null {
  const { fraction, prefix, suffix, exact } = quote;
  const nearest = (places: readonly number[]) => nearestOf(lines, places, fraction);
  const all = [...lines.keys(), lines.length];
  const old = all.filter((at) => agreement(before(lines, at), prefix, -1));
  const next = new Set(all.filter((at) => agreement(after(lines, at + 1), suffix, 1)));
  const isAlike = (at: number) => likeness(lines[at]?.words ?? '', exact) >= ALIKE_IN_PLACE;
  const isGone = (at: number) => agreement(after(lines, at), suffix, 1) > 0;
  const at =
    sameOf(lines, quote) ??
    nearest(old.filter((place) => next.has(place))) ??
    nearest(old.filter((place) => isAlike(place) && !isGone(place))) ??
    previous(nearest(old.filter(isGone))) ??
    mostAlike(lines, quote) ??
    previous(nearest(old)) ??
    nearest([...next]);
  return lines[at ?? -1] ?? null;
}

const previous = (at: number | null): number | null => at && at - 1;

function nearestOf(lines: readonly Line[], places: readonly number[], to: number): number | null {
  const distance = (at: number) => Math.abs((lines[at]?.fraction ?? 1) - to);
  return bestOf(places, (at) => -distance(at));
}

/** The first of those with the highest value. */
function bestOf(places: readonly number[], value: (at: number) => number): number | null {
  let best: number | null = null;
  let most = -Infinity;
  for (const at of places) {
    const worth = value(at);
    if (worth > most) [best, most] = [at, worth];
  }
  return best;
}

/** Of several, the one with the most of its neighbours, then the nearest. */
function sameOf(lines: readonly Line[], quote: TextQuote): number | null {
  const same = [...lines.keys()].filter((at) => isExact(lines[at] ?? NOTHING, quote));
  const neighbours = new Map(same.map((at) => [at, neighbourhood(lines, at, quote)]));
  const most = [...neighbours.values()].reduce((a, b) => Math.max(a, b), 0);
  if (most === 0 && quote.exact.split(' ').length < TELLING) return null;
  const best = same.filter((at) => neighbours.get(at) === most);
  return nearestOf(lines, best, quote.fraction);
}

const NOTHING: Line = { block: 0, sentence: 0, words: '', fraction: 0 };

const neighbourhood = (lines: readonly Line[], at: number, { prefix, suffix }: TextQuote): number =>
  agreement(before(lines, at), prefix, -1) + agreement(after(lines, at + 1), suffix, 1);

/** The line with the most words in common, not far from where the sentence was. */
function mostAlike(lines: readonly Line[], { exact, fraction }: TextQuote): number | null {
  const worth = (at: number) => likeness(lines[at]?.words ?? '', exact);
  const isNear = (at: number) => Math.abs((lines[at]?.fraction ?? 1) - fraction) <= WINDOW;
  const best = bestOf([...lines.keys()].filter(isNear), worth);
  return best !== null && worth(best) >= ALIKE ? best : null;
}

/** How many of their words two sentences have in common, 0 to 1; 0 where those are too few to tell. */
function likeness(a: string, b: string): number {
  const [mine, theirs] = [a.split(' '), b.split(' ')];
  const counts = new Map<string, number>();
  for (const word of mine) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of theirs) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common++;
    counts.set(word, left - 1);
  }
  return common < TELLING ? 0 : (2 * common) / (mine.length + theirs.length);
}
