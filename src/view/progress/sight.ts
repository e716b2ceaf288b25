import type { Article, Block } from '../../text/article.js';
import { isElement, path } from '../../text/flat-tree.js';
import { rangeOf } from '../../text/ranges.js';
import { viewOf } from '../scrolling.js';
import { boxOf, boxesOf, type Box as Rect } from '../zoom.js';
import type { Seen } from './eye.js';

type Box = Pick<Rect, 'top' | 'bottom' | 'left' | 'right'>;

/** What is on screen of an article. */
export interface Sight {
  /** In reading order. */
  readonly seen: readonly Seen[];
  /** Blocks that were met and have no box. */
  readonly hidden: readonly number[];
}

/** In so many blocks each is looked at, wherever columns or a grid have put it. */
const FEW = 100;
/** Blocks without a box (hidden, empty) that are looked over in search of one that has. */
const PATIENCE = 200;

/**
 * What of an article is on screen now: without what headers cover, and what boxes around it or in it
 * have scrolled or cut off. Of a long one few blocks are measured: it is halved until the first is
 * found, which takes them to follow each other down the page.
 */
export function inSight(article: Article): Sight {
  const { blocks, root } = article;
  const seen: Seen[] = [];
  const hidden: number[] = [];
  const view = viewAround(root);
  const clips: Clips = new Map();
  const isLong = blocks.length > FEW;
  let empty = 0;
  for (let at = isLong ? firstInSight(blocks, view) : 0; at < blocks.length; at++) {
    const block = blocks[at];
    const place = block && placeOf(block);
    if (!place) {
      hidden.push(at);
      if (isLong && ++empty > PATIENCE) break;
      continue;
    }
    empty = 0;
    if (place.box.top >= view.bottom) {
      if (isLong) break;
      continue;
    }
    const clip = clipOf(block, view, clips);
    if (clip === NOWHERE) hidden.push(at);
    else seen.push(...partsOf(place, clip, at));
  }
  return { seen, hidden };
}

/** The part of the screen in which the article's text can be. */
function viewAround(root: Element): Box {
  const page = document.scrollingElement ?? document.documentElement;
  return { left: 0, right: innerWidth, ...viewOf(page, root) };
}

const common = (box: Box, other: Box): Box => ({
  top: Math.max(box.top, other.top),
  bottom: Math.min(box.bottom, other.bottom),
  left: Math.max(box.left, other.left),
  right: Math.min(box.right, other.right),
});

/** Where folded text is, or text for screen readers alone: in a box of a pixel at most. */
const NOWHERE: Box = { top: 0, bottom: 0, left: 0, right: 0 };

/** Where what an element holds can be seen: asked once for all the blocks in it. */
type Clips = Map<Element, Box>;

function clipOf(block: Block, view: Box, clips: Clips): Box {
  let clip = view;
  const text = block.pieces[0]?.node ?? document;
  for (const element of path(text).filter(isElement)) {
    clip = clips.get(element) ?? clipBy(element, clip, view, text);
    clips.set(element, clip);
  }
  return clip;
}

function clipBy(element: Element, clip: Box, view: Box, text: Node): Box {
  // What these two say of overflow is said of the page.
  if (element === document.body || element === document.documentElement) return view;
  const { overflow, overflowY, opacity } = getComputedStyle(element);
  if (opacity === '0') return { ...NOWHERE }; // not hidden: it will fade in
  if (overflow === 'visible') return clip;
  const box = boxOf(element);
  if (box.height <= 1) return NOWHERE;
  const shown = common(clip, box);
  return /auto|scroll/.test(overflowY) ? uncovered(shown, text) : shown;
}

/** What sticks to the edges of a box that scrolls covers the text under it. */
function uncovered(box: Box, text: Node): Box {
  const tree = text.getRootNode() as Document | ShadowRoot;
  const stuckAt = (y: number): Box[] =>
    tree
      .elementsFromPoint((box.left + box.right) / 2, y)
      .filter((bar) => getComputedStyle(bar).position === 'sticky' && !bar.contains(text))
      .map(boxOf);
  const top = Math.max(box.top, ...stuckAt(box.top + 1).map((bar) => bar.bottom));
  const bottom = Math.min(box.bottom, ...stuckAt(box.bottom - 1).map((bar) => bar.top));
  return { ...box, top, bottom };
}

/** The parts of a block that are shown, by its lines. */
function partsOf({ range, box }: Place, clip: Box, block: number): Seen[] {
  if (isWithin(box, clip)) return [{ block, from: 0, until: 1 }];
  const lines = boxesOf(range);
  const whole = lines.reduce((sum, line) => sum + areaOf(line), 0) || 1;
  const parts: Seen[] = [];
  let from = 0;
  for (const line of lines) {
    const until = from + areaOf(line) / whole;
    if (isCentred(line, clip)) parts.push({ block, from, until });
    from = until;
  }
  return parts;
}

const areaOf = ({ width, height }: Rect): number => width * height;

const isWithin = ({ top, bottom, left, right }: Box, clip: Box): boolean =>
  top >= clip.top && bottom <= clip.bottom && left >= clip.left && right <= clip.right;

/** A line of which half is shown can be read. */
function isCentred({ left, right, top, bottom }: Box, clip: Box): boolean {
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  return isWithin({ left: x, right: x, top: y, bottom: y }, clip);
}

/** The first block that ends below the top of the view. */
function firstInSight(blocks: readonly Block[], view: Box): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const bottom = bottomNear(blocks, middle, low);
    if (bottom === undefined || bottom <= view.top) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a block ends, or the nearest one before it that has a box. */
function bottomNear(blocks: readonly Block[], at: number, least: number): number | undefined {
  for (let index = at; index >= Math.max(least, at - PATIENCE); index--) {
    const block = blocks[index];
    const place = block && placeOf(block);
    if (place) return place.box.bottom;
  }
  return undefined;
}

interface Place {
  readonly range: Range;
  readonly box: Box;
}

/** Where all of a block is; `null` where it has no box. */
function placeOf(block: Block): Place | null {
  const range = rangeOf(block, 0, block.text.length);
  const box = range && boxOf(range);
  return range && box && box.height > 0 ? { range, box } : null;
}
