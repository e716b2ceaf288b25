/** What must hold of every article: what is heard, and where in the page it is. */
import type { Article, Block, Piece, Word } from '../../../src/text/article.js';
import { placeOf, rangeOf } from '../../../src/text/ranges.js';
import { readArticle } from '../../../src/text/read-article.js';
import { heardOf, tidy } from './reference.js';
import { areApart, areInOrder, between, must } from './texts-hold.js';

/** What is heard of each block that has something. */
export const heardIn = ({ blocks }: Article): string[] =>
  blocks.map(({ text }) => tidy(text)).filter(Boolean);

/** Reads an element of the page, and throws where something does not hold. */
export function articleHolds(root: Element): Article {
  const article = readArticle(root);
  const [heard, wanted] = [heardIn(article), heardOf(root)];
  const wrong = wanted.findIndex((text, i) => text !== heard[i]);
  const at = wrong < 0 ? Math.min(heard.length, wanted.length) : wrong;
  must(
    wrong < 0 && heard.length === wanted.length,
    `block ${at}: ${JSON.stringify(heard[at])} is read, ${JSON.stringify(wanted[at])} is written`,
  );
  const places = article.blocks.flatMap((block) => blockHolds(article, block));
  if (isOneTree(article)) inOrder(places);
  return article;
}

/** The ranges of its words. */
function blockHolds(article: Article, block: Block): Range[] {
  const { text, pieces, runs, sentences } = block;
  for (const spans of [pieces, runs]) areInOrder(spans, 0, text.length);
  areApart(sentences, text);
  must(!/[^\s\x85]/u.test(between(text, sentences)), 'something is in no sentence');
  return sentences.flatMap((sentence) => {
    const { start, end, words, runs: own } = sentence;
    must(own[0]?.start === start && own.at(-1)?.end === end, 'a sentence in no language');
    areApart(words, text, start, end);
    const whole = words.length > 0 ? rangeOf(block, start, end) : null;
    return words.map((word) => {
      const range = wordHolds(article, block, word);
      must(whole !== null && holds(whole, range), 'a word is outside of its sentence');
      return range;
    });
  });
}

const piecesOf = (block: Block, { start, end }: Word): Piece[] =>
  block.pieces.filter((piece) => piece.end > start && piece.start < end);

/** The space within «12 000» may be a tab or a new line of the source. */
const spaced = (text: string): string => text.replaceAll(/\s+/gu, ' ');

function wordHolds(article: Article, block: Block, word: Word): Range {
  const range = rangeOf(block, word.start, word.end);
  must(range !== null && !range.collapsed, `${word.start} is nowhere in the page`);
  if (!range) throw new Error();
  const pieces = piecesOf(block, word);
  const [first] = pieces;
  const written = spaced(block.text.slice(word.start, word.end));
  const isWhole = pieces.length === 1 && first?.node instanceof Text;
  const lit = spaced(range.toString());
  if (isWhole) must(lit === written, `${lit} is lit, not ${written}`);
  else must(isWithin(textOf(pieces, word, block), range.toString()), `${written} is not lit`);
  if (first?.node instanceof Text) {
    const place = placeOf(article, range.startContainer, range.startOffset);
    const isHere = place?.block === block.index && place.offset === word.start;
    must(isHere, `${word.start} is not found again`);
  }
  return range;
}

/** Of the page's own text, as far as it is in the tree in which the word begins. */
function textOf(pieces: readonly Piece[], { start, end }: Word, { text }: Block): string {
  const tree = pieces[0]?.node.getRootNode();
  return pieces
    .filter(({ node }) => node instanceof Text && node.getRootNode() === tree)
    .map((piece) => text.slice(Math.max(start, piece.start), Math.min(end, piece.end)))
    .join('');
}

/** What is hidden between the letters of a word is in its range too. */
function isWithin(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    const found = text.indexOf(letter, at);
    if (found < 0) return false;
    at = found + letter.length;
  }
  return true;
}

const isSameTree = (a: Range, b: Range): boolean =>
  a.startContainer.getRootNode() === b.startContainer.getRootNode();

function holds(whole: Range, part: Range): boolean {
  if (!isSameTree(whole, part)) return true; // it runs on into another tree
  return (
    whole.compareBoundaryPoints(Range.START_TO_START, part) <= 0 &&
    whole.compareBoundaryPoints(Range.END_TO_END, part) >= 0
  );
}

/** In what is slotted, the order of the page is not that of what is shown. */
const isOneTree = ({ root }: Article): boolean =>
  !root.querySelector('slot') && [...root.querySelectorAll('*')].every((each) => !each.shadowRoot);

function inOrder(ranges: readonly Range[]): void {
  ranges.slice(1).forEach((range, i) => {
    const before = ranges[i];
    if (!before) return;
    must(before.compareBoundaryPoints(Range.START_TO_START, range) <= 0, 'lit backwards');
    must(before.compareBoundaryPoints(Range.END_TO_END, range) <= 0, 'ends backwards');
  });
}
