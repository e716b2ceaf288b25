import type { Article, Block } from '../../text/article.js';
import { rangeOf } from '../../text/ranges.js';
import { scrollersOf, viewOf } from '../scrolling.js';
import type { Seen } from './eye.js';

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** Blocks without a box (hidden, empty) that are looked over in search of one that has. */
const PATIENCE = 50;

/**
 * What of an article is on screen now, in reading order: without what headers cover, in whatever
 * scrolls around it. Halves the article, so that few blocks are measured, however many there are.
 */
export function inSight(article: Article): Seen[] {
  const first = article.blocks.find((block) => boxOf(block) !== null);
  const view = first && viewAround(first);
  if (!view) return [];
  const seen: Seen[] = [];
  let empty = 0;
  for (let at = firstInSight(article, view); at < article.blocks.length; at++) {
    const block = article.blocks[at];
    const box = block ? boxOf(block) : null;
    if (!box) {
      // There is nothing to read in it: it is done in passing.
      if (seen.length > 0) seen.push({ block: at, from: 0, until: 1 });
      if (++empty > PATIENCE) break;
      continue;
    }
    if (box.top >= view.bottom) break;
    empty = 0;
    const part = partOf(box, view);
    if (part) seen.push({ block: at, ...part });
  }
  return seen;
}

function partOf({ top, bottom }: Extent, view: Extent): Omit<Seen, 'block'> | null {
  const height = bottom - top;
  const from = Math.max(0, (view.top - top) / height);
  const until = Math.min(1, (view.bottom - top) / height);
  return until > from ? { from, until } : null;
}

/** The first block that ends below the top of the view. */
function firstInSight({ blocks }: Article, view: Extent): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const box = nearBox(blocks, middle, low);
    if (!box || box.bottom <= view.top) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The box of a block, or of the nearest one before it that has any. */
function nearBox(blocks: readonly Block[], at: number, least: number): Extent | null {
  for (let index = at; index >= Math.max(least, at - PATIENCE); index--) {
    const block = blocks[index];
    const box = block && boxOf(block);
    if (box) return box;
  }
  return null;
}

function boxOf(block: Block): Extent | null {
  const box = rangeOf(block, 0, block.text.length)?.getBoundingClientRect();
  return box && box.height > 0 ? box : null;
}

/** The part of the screen in which the article's text can be seen. */
function viewAround(block: Block): Extent | null {
  const node = block.pieces[0]?.node;
  if (!node) return null;
  let view: Extent = { top: 0, bottom: innerHeight };
  for (const scroller of scrollersOf(node)) {
    const { top, bottom } = viewOf(scroller, node);
    view = { top: Math.max(view.top, top), bottom: Math.min(view.bottom, bottom) };
  }
  return view.bottom > view.top ? view : null;
}
