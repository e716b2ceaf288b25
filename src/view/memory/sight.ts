import type { Article, Block } from '../../text/article.js';
import type { SentencePlace } from '../../text/quote.js';
import { rangeOf } from '../../text/ranges.js';
import { scrollersOf, viewOf } from '../scrolling.js';
import { boxOf, type Box } from '../zoom.js';

/** The part of the viewport in which text is seen, from top to bottom, in CSS pixels. */
interface View {
  readonly top: number;
  readonly bottom: number;
}

/** How far somebody has read by eye, by what is in view. */
export type Sight = 'beginning' | 'end' | SentencePlace;

/**
 * The first sentence in view, below what is stuck over the page; `beginning` while less than a
 * screenful of the article has been scrolled by, `end` when its end is in view. `null` where nothing
 * of it is shown. Reads few of its blocks.
 */
export function sightOf({ blocks }: Article): Sight | null {
  const first = shownFrom(blocks, 0, 1);
  const last = shownFrom(blocks, blocks.length - 1, -1);
  const node = first?.block.pieces[0]?.node;
  if (!first || !last || !node) return null;
  const view = viewAround(node);
  const height = view.bottom - view.top;
  if (view.top - first.box.top < height) return 'beginning';
  if (last.box.bottom <= view.bottom) return 'end';
  const block = firstBlockIn(blocks, view);
  return block && { block: block.index, sentence: firstSentenceIn(block, view) };
}

/** Where a range is: `before` what is seen, `in` it, or `after` it. */
export function whereIs(range: Range): 'before' | 'in' | 'after' {
  const { top, bottom } = boxOf(range);
  const view = viewAround(range.startContainer);
  if (bottom <= view.top) return 'before';
  return top < view.bottom ? 'in' : 'after';
}

function viewAround(node: Node): View {
  const views = scrollersOf(node).map((scroller) => viewOf(scroller, node));
  return {
    top: Math.max(...views.map(({ top }) => top)),
    bottom: Math.min(...views.map(({ bottom }) => bottom)),
  };
}

interface Shown {
  readonly block: Block;
  readonly box: Box;
}

/** The first block that is shown, from one on, forwards or backwards. */
function shownFrom(blocks: readonly Block[], from: number, step: 1 | -1): Shown | null {
  for (let at = from; ; at += step) {
    const block = blocks[at];
    if (!block) return null;
    const box = boxIn(block, 0, block.text.length);
    if (box && box.height > 0) return { block, box };
  }
}

function boxIn(block: Block, start: number, end: number): Box | null {
  const range = rangeOf(block, start, end);
  return range && boxOf(range);
}

/** Halves the blocks, so that few of them are read. */
function firstBlockIn(blocks: readonly Block[], { top }: View): Block | null {
  let low = 0;
  let high = blocks.length - 1;
  let found: Block | null = null;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const shown = shownFrom(blocks, middle, 1);
    if (!shown || shown.box.bottom > top + 1) {
      found = shown?.block ?? found;
      high = middle - 1;
    } else low = shown.block.index + 1;
  }
  return found;
}

/** One that begins in view; else, in a block taller than that, one that ends there. */
function firstSentenceIn(block: Block, { top }: View): number {
  const boxes = block.sentences.map(({ start, end }) => boxIn(block, start, end));
  const begun = boxes.findIndex((box) => box && box.top > top - 2);
  if (begun >= 0) return begun;
  return Math.max(
    0,
    boxes.findIndex((box) => box && box.bottom > top + 1),
  );
}
