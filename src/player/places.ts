import type { Article, Block, Sentence, Word } from '../text/article.js';
import type { Place as Offset } from '../text/measure.js';

/** A word of the article: where reading is, or goes on. Word 0 stands for the sentence's very start. */
export interface Place {
  readonly block: number;
  /** -1: before the first one. What was said there has been taken away. */
  readonly sentence: number;
  readonly word: number;
}

/** What can be read here. A block is asked first, so that a foreign one is never cut into sentences. */
export interface Readable {
  block(block: Block): boolean;
  sentence(block: Block, sentence: Sentence): boolean;
}

/**
 * In how many blocks of the same length, and how many others, a sentence is looked for again. To
 * read a block is dear, since what is hidden in it must be asked of the page.
 */
const tried = 25;

/** How many blocks may be taken away at once, with what is said, and what follows is still known. */
const fewBlocks = 5;

/**
 * The first readable sentence at `block` and `sentence`, or after it (`step` 1), or before it (-1).
 *
 * @param limit How many characters are passed over in search of it.
 */
export function find(
  article: Article,
  block: number,
  sentence: number,
  step: 1 | -1,
  readable: Readable,
  limit = Infinity,
): Place | null {
  let passed = 0;
  for (let b = block; passed <= limit; b += step) {
    const here = article.blocks[b];
    if (!here) return null;
    passed += here.length;
    if (!readable.block(here)) continue;
    const first = b === block ? sentence : -step * Infinity;
    let s = step > 0 ? Math.max(first, 0) : Math.min(first, here.sentences.length - 1);
    for (let there; (there = here.sentences[s]); s += step) {
      if (readable.sentence(here, there)) return { block: b, sentence: s, word: 0 };
    }
  }
  return null;
}

/** The word at an offset of a block's text, or the first one that can be read after it. */
export function wordAt(
  article: Article,
  block: number,
  offset: number,
  readable: Readable,
): Place | null {
  const sentences = article.blocks[block]?.sentences ?? [];
  const index = sentences.findIndex((sentence) => sentence.end > offset);
  if (index < 0) return find(article, block + 1, 0, 1, readable);
  const place = find(article, block, index, 1, readable);
  if (place?.block !== block || place.sentence !== index) return place;
  const words = sentences[index]?.words ?? [];
  const word = words.findIndex((candidate) => candidate.end > offset);
  return { ...place, word: word < 0 ? words.length - 1 : word };
}

/** Whatever holds words. */
export const anyWords: Readable = {
  block: () => true,
  sentence: (_, sentence) => sentence.words.length > 0,
};

/** The first word that begins at an offset of a block's text or after it. */
export function wordFrom(
  article: Article,
  { block, offset }: Offset,
  readable: Readable,
): Place | null {
  const sentences = article.blocks[block]?.sentences ?? [];
  const index = sentences.findIndex(({ words }) => words.some(({ start }) => start >= offset));
  if (index < 0) return find(article, block + 1, 0, 1, readable);
  const place = find(article, block, index, 1, readable);
  if (place?.block !== block || place.sentence !== index) return place;
  const word = sentences[index]?.words.findIndex(({ start }) => start >= offset) ?? 0;
  return { ...place, word };
}

/** What of a sentence begins before an offset: all of it, a part, or nothing. */
export function clipped(block: Block, sentence: Sentence, until: Offset): Sentence {
  const isBefore = block.index < until.block;
  const isWithin = block.index === until.block && sentence.end <= until.offset;
  if (isBefore || isWithin) return sentence;
  const offset = block.index > until.block ? 0 : until.offset;
  const words = sentence.words.filter(({ start }) => start < offset);
  if (words.length === sentence.words.length) return sentence;
  const end = Math.max(words.at(-1)?.end ?? sentence.start, Math.min(offset, sentence.end));
  const runs = sentence.runs
    .filter(({ start }) => start < end)
    .map((run) => ({ ...run, end: Math.min(run.end, end) }));
  return { ...sentence, end, runs, words };
}

/** The word after a place (`step` 1), or before it (-1). */
export function nextWord(
  article: Article,
  place: Place,
  step: 1 | -1,
  readable: Readable,
): Place | null {
  const word = place.word + step;
  if (word >= 0 && word < wordsAt(article, place).length) return { ...place, word };
  const found = find(article, place.block, place.sentence + step, step, readable);
  if (!found || step > 0) return found;
  return { ...found, word: Math.max(0, wordsAt(article, found).length - 1) };
}

/** Below 0 where `a` comes before `b`. */
export const order = (a: Place, b: Place): number =>
  a.block - b.block || a.sentence - b.sentence || a.word - b.word;

const wordsAt = (article: Article, { block, sentence }: Place): readonly Word[] =>
  article.blocks[block]?.sentences[sentence]?.words ?? [];

/**
 * The place in an article read again: in its sentence, or in what stands there now. None in another
 * article. Elements tell nothing: frameworks use one again, or make the same article anew.
 *
 * @param isSaid It is being said, and what follows comes next; else what is there now does.
 */
export function keep(
  before: Article | null,
  place: Place | null,
  after: Article | null,
  readable: Readable,
  isSaid: boolean,
): Place | null {
  if (!before || !place || !after) return null;
  const again = findAgain(before, place, after);
  if (again || isAnother(before, place, after)) return again;
  return inStead(before, place, after, readable, isSaid);
}

/** The same article, read again or made anew, by how it begins. */
export function isSame(before: Article | null, after: Article | null): boolean {
  if (!before || !after) return false;
  return (
    before.root === after.root || !isAnother(before, { block: 0, sentence: 0, word: 0 }, after)
  );
}

/** Where the sentence itself is not there any more. */
function inStead(
  before: Article,
  place: Place,
  after: Article,
  readable: Readable,
  isSaid: boolean,
): Place | null {
  const block = Math.min(place.block, after.blocks.length - 1);
  // What was said before the first one is gone already.
  if (place.sentence < 0) return find(after, block, -1, 1, readable) && { ...place, block };
  // Rather the one before: what comes after it has not been read yet.
  const found =
    find(after, block, block < place.block ? Infinity : place.sentence, -1, readable) ??
    find(after, block, place.sentence, 1, readable);
  if (!found) return null;
  const isNext = isAhead(before, place, textAt(after, found));
  if (isNext && !isSaid) return found;
  const there = isNext ? find(after, found.block, found.sentence - 1, -1, readable) : found;
  if (!there) return { ...found, sentence: -1 };
  const word = rewording(before, place, after, there)[place.word] ?? place.word;
  return { ...there, word };
}

/**
 * For each word of an edited sentence, which one stands for it now. Words are told by what stands
 * before or behind them; where they were changed one for one, by their number; else a word that is
 * there once tells itself. For what is left, the first word that was changed is taken: rather is
 * something said again than passed over.
 */
export function rewording(
  before: Article,
  place: Place,
  after: Article,
  there: Place,
): readonly number[] {
  const was = wordTexts(before, place);
  const is = wordTexts(after, there);
  const head = sameAtStart(was, is);
  const tail = sameAtStart(was.slice(head).reverse(), is.slice(head).reverse());
  const more = is.length - was.length;
  const changed = onlyPlaces(was.slice(head, was.length - tail));
  const now = onlyPlaces(is.slice(head, is.length - tail));
  const first = Math.max(0, Math.min(head, is.length - 1));
  return was.map((text, word) => {
    if (word < head || more === 0) return word;
    if (word >= was.length - tail) return word + more;
    const place = changed.get(text) === null ? null : now.get(text);
    return place === null || place === undefined ? first : head + place;
  });
}

/** Where a word stands that is there once; `null` for one that is there again. */
function onlyPlaces(words: readonly string[]): ReadonlyMap<string, number | null> {
  const places = new Map<string, number | null>();
  words.forEach((word, index) => places.set(word, places.has(word) ? null : index));
  return places;
}

function wordTexts(article: Article, place: Place): string[] {
  const text = article.blocks[place.block]?.text ?? '';
  return wordsAt(article, place).map(({ start, end }) => text.slice(start, end).toLowerCase());
}

/** How many are the same from the first on. */
function sameAtStart(some: readonly string[], others: readonly string[]): number {
  const different = some.findIndex((word, index) => word !== others[index]);
  return different < 0 ? some.length : different;
}

/** Whether a text comes soon: then what was said before it is gone. */
function isAhead(article: Article, { block, sentence }: Place, text: string): boolean {
  const sentences = article.blocks[block]?.sentences.length ?? 0;
  const here = Array.from({ length: sentences }, (_, index) => ({ block, sentence: index }));
  const next = Array.from({ length: fewBlocks }, (_, index) => ({
    block: block + 1 + index,
    sentence: 0,
  }));
  return [...here.slice(sentence + 1), ...next].some((at) => textAt(article, at) === text);
}

/** So much of what stood around the place, and of the words of an edited paragraph, is left. */
const leftOfArticle = 0.25;
const leftOfWords = 0.5;

/** By a few of its blocks: neither the elements nor the lengths of paragraphs tell. */
function isAnother(before: Article, place: Place, after: Article): boolean {
  const around = nearest(before, place.block).slice(0, tried);
  const kept = around.filter((block) => isIn(after, block));
  if (lengthOf(kept) >= leftOfArticle * lengthOf(around)) return false;
  const words = wordsOf(before, place.block);
  const found = [...wordsOf(after, place.block)].filter((word) => words.has(word));
  return found.length < leftOfWords * words.size;
}

/** Whether the same text stands there, of those of its length that are nearest to where it was. */
function isIn(article: Article, { index, length, text }: Block): boolean {
  const alike = nearest(article, index).filter((block) => block.length === length);
  return alike.slice(0, fewBlocks).some((block) => block.text === text);
}

const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { length }) => sum + length, 0);

/** The blocks from an index outwards, the later first. */
function nearest({ blocks }: Article, index: number): Block[] {
  const distance = (block: Block) => Math.abs(block.index - index);
  return [...blocks].sort((a, b) => distance(a) - distance(b) || b.index - a.index);
}

const wordsOf = ({ blocks }: Article, index: number): ReadonlySet<string> =>
  new Set(blocks[index]?.text.toLowerCase().match(/[\p{L}\p{N}]+/gu));

/** The same sentence, by its text, where it was or as near as can be: in few blocks that are read. */
function findAgain(before: Article, place: Place, after: Article): Place | null {
  const wanted = textAt(before, place);
  const length = before.blocks[place.block]?.length;
  const near = nearest(after, place.block);
  const alike = near.filter((block) => block.length === length);
  for (const block of [...near.slice(0, 1), ...alike.slice(0, tried), ...near.slice(1, tried)]) {
    const sentence = sentenceLike(block, place.sentence, wanted);
    if (sentence >= 0) return { ...place, block: block.index, sentence };
  }
  return null;
}

function textAt(article: Article, place: Pick<Place, 'block' | 'sentence'>): string {
  const block = article.blocks[place.block];
  const sentence = block?.sentences[place.sentence];
  return sentence ? textOf(block, sentence) : '';
}

function sentenceLike(block: Block, near: number, wanted: string): number {
  if (!block.text.includes(wanted)) return -1;
  const isWanted = (sentence: Sentence | undefined) =>
    !!sentence && textOf(block, sentence) === wanted;
  return isWanted(block.sentences[near]) ? near : block.sentences.findIndex(isWanted);
}

const textOf = (block: Block, { start, end }: Sentence): string => block.text.slice(start, end);
