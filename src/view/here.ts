/** Where in the article somebody points, without a word: to read from there, or to read just that. */
import type { Article, Block } from '../text/article.js';
import { isShownIn } from '../text/flat-tree.js';
import type { Place } from '../text/measure.js';
import { firstWhere, placeOf, rangeOf } from '../text/ranges.js';
import { deepestFocus } from './deepest-focus.js';
import { distance, scrollersOf, viewOf } from './scrolling.js';
import { boxOf } from './zoom.js';

/** A stretch of the article, from a place to one after it. */
export interface Stretch {
  readonly from: Place;
  readonly to: Place;
}

/**
 * What is selected, has the focus, was pressed last and is still in view, or else the first sentence
 * in view: what was done most plainly counts first. `null` where nothing of the article is any.
 *
 * @param own Of the reader: what has the focus in it points at nothing.
 */
export function here(article: Article, own: ShadowRoot | null = null): Place | null {
  const focused = own?.activeElement ? null : deepestFocus();
  const focus = focused && placeFrom(article, focused);
  return selection(article)?.from ?? focus ?? caret(article) ?? firstInView(article);
}

/** A node in the article, or what comes after it there; `null` where it is not in it. */
export function placeFrom(article: Article, node: Node): Place | null {
  // A button that stands in a heading, behind its text, means the heading.
  const heading = node instanceof Element ? node.closest(HEADING) : null;
  const isInside = (it: Node | null) =>
    it !== null && it !== article.root && isShownIn(it, article.root);
  if (!isInside(node)) return null;
  return placeOf(article, heading && isInside(heading) ? heading : node, 0);
}

const HEADING = 'h1, h2, h3, h4, h5, h6, [role=heading]';

/** What is selected of the article; `null` where that is nothing. */
export function selection(article: Article): Stretch | null {
  const range = selectedIn(article.root);
  if (!range || range.collapsed) return null;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const isIn = (node: Node) => isShownIn(node, article.root);
  const reaches = isIn(startContainer) || isIn(endContainer) || around(range, article.root);
  if (!reaches) return null;
  const from = isIn(startContainer) ? placeOf(article, startContainer, startOffset) : START;
  const end = isIn(endContainer) ? placeOf(article, endContainer, endOffset) : null;
  const to = end ?? { block: article.blocks.length, offset: 0 };
  return from && isBefore(from, to) ? { from, to } : null;
}

const START: Place = { block: 0, offset: 0 };

const isBefore = (a: Place, b: Place): boolean => (a.block - b.block || a.offset - b.offset) < 0;

/** Whether all of an element, and more, is selected. */
function around(
  { startContainer, startOffset, endContainer, endOffset }: AbstractRange,
  root: Element,
) {
  if (startContainer.getRootNode() !== root.getRootNode()) return false;
  const range = root.ownerDocument.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.intersectsNode(root);
}

/** The selection of the tree that an element is in: one in a shadow tree is told only if asked. */
function selectedIn(element: Element): AbstractRange | null {
  const selection = element.ownerDocument.getSelection();
  const tree = element.getRootNode();
  // Chromium 137, Firefox 142, Safari 17; before them the reader does without it in shadow trees.
  if (selection && tree instanceof ShadowRoot && 'getComposedRanges' in selection)
    return selection.getComposedRanges({ shadowRoots: [tree] })[0] ?? null;
  return selection?.rangeCount ? selection.getRangeAt(0) : null;
}

/** Where a press, or caret browsing, has put the caret; one that was left behind is forgotten. */
function caret(article: Article): Place | null {
  const range = selectedIn(article.root);
  if (!range?.collapsed || !isShownIn(range.startContainer, article.root)) return null;
  const place = placeOf(article, range.startContainer, range.startOffset);
  const text = place && rangeAt(article, place);
  return text && isInView(text) ? place : null;
}

function rangeAt({ blocks }: Article, { block, offset }: Place): Range | null {
  const found = blocks[block];
  return found ? rangeOf(found, offset, offset + 1) : null;
}

/** In every scroller that it is in. */
function isInView(range: Range): boolean {
  const node = range.startContainer;
  return scrollersOf(node).every((scroller) => distance(boxOf(range), viewOf(scroller, node)) < 1);
}

/** In so many blocks, from the first in view on, a sentence that begins in view is looked for. */
const NEAR = 3;

/** The first sentence that begins in view; if none does, the one that goes on there. */
function firstInView({ blocks }: Article): Place | null {
  const reaches = (block: Block) => {
    const range = rangeOf(block, 0, Infinity);
    return range !== null && boxOf(range).bottom > seenOf(range).top;
  };
  const first = firstWhere(blocks, reaches);
  if (!first) return null;
  const near = blocks.slice(first.index, first.index + NEAR).flatMap(sentencesOf);
  const begun = near.find(({ box, seen }) => box.top >= seen.top - 1 && box.top < seen.bottom);
  const found = begun ?? near.find(({ box, seen }) => box.bottom > seen.top);
  return found?.place ?? null;
}

function sentencesOf(block: Block) {
  return block.sentences.flatMap(({ start, end }) => {
    const range = rangeOf(block, start, end);
    const place: Place = { block: block.index, offset: start };
    return range ? [{ place, box: boxOf(range), seen: seenOf(range) }] : [];
  });
}

/** What is seen of that which scrolls the text. */
function seenOf(range: Range) {
  const node = range.startContainer;
  const views = scrollersOf(node).map((scroller) => viewOf(scroller, node));
  return {
    top: Math.max(...views.map(({ top }) => top)),
    bottom: Math.min(...views.map(({ bottom }) => bottom)),
  };
}
