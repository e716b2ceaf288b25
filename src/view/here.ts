/** Where in the article somebody points, without a word: to read from there, or to read just that. */
import type { Article } from '../text/article.js';
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
  const isInside = node !== article.root && isShownIn(node, article.root);
  return isInside ? placeOf(article, node, 0) : null;
}

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

/** The first sentence that begins in view; if none does, the one that goes on there. */
function firstInView(article: Article): Place | null {
  const reaches = (range: Range | null) => range !== null && boxOf(range).bottom > topOf(range);
  const block = firstWhere(article.blocks, (candidate) => reaches(rangeOf(candidate, 0, Infinity)));
  if (!block) return null;
  const ranges = block.sentences.map(({ start, end }) => ({
    start,
    range: rangeOf(block, start, end),
  }));
  const inView = ranges.filter(({ range }) => reaches(range));
  const first = inView.find(({ range }) => range && boxOf(range).top >= topOf(range) - 1);
  const found = first ?? inView[0];
  return found ? { block: block.index, offset: found.start } : null;
}

/** Where the view of what scrolls the text begins. */
function topOf(range: Range): number {
  const node = range.startContainer;
  return Math.max(...scrollersOf(node).map((scroller) => viewOf(scroller, node).top));
}
