import { covers } from './covers.js';
import { boxOf, zoomOf, type Box } from './zoom.js';

/** A stretch of the vertical axis of the viewport, in CSS pixels. */
interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** What a person reads follows the voice from a quarter of the way down. */
const RESTING_PLACE = 0.25;
/** Between text and a bar of ours, in CSS pixels. */
const GAP = 4;

/** How far `text` is out of `view`; 0 while all of it, or as much as fits, is in. */
export function distance(text: Extent, view: Extent): number {
  if (text.bottom > view.bottom)
    return Math.max(0, Math.min(text.bottom - view.bottom, text.top - view.top));
  return Math.max(0, Math.min(view.top - text.top, view.bottom - text.bottom));
}

/** How far to scroll so that `text` rests well in `view`: 0 while it is in, its start when it is tall. */
export function shift(text: Extent, view: Extent): number {
  if (distance(text, view) < 1) return 0;
  const spare = view.bottom - view.top - (text.bottom - text.top);
  return text.top - view.top - Math.max(0, spare * RESTING_PLACE);
}

/** The element around a node on the screen: slots and shadow hosts, not only parents. */
function parentOnScreen(node: Node): Element | null {
  const slot = node instanceof Element || node instanceof Text ? node.assignedSlot : null;
  const parent = slot ?? node.parentNode;
  if (parent instanceof Element) return parent;
  return parent instanceof ShadowRoot ? parent.host : null;
}

/** What scrolls the node, from the inside out. Text in a `position: fixed` box leaves the page out. */
export function scrollersOf(node: Node): Element[] {
  const found: Element[] = [];
  const page = node.ownerDocument?.scrollingElement;
  for (let at = parentOnScreen(node); at && at !== page; at = parentOnScreen(at)) {
    const { overflowY, position } = getComputedStyle(at);
    if (/auto|scroll/u.test(overflowY) && at.scrollHeight > at.clientHeight) found.push(at);
    if (position === 'fixed') return found;
  }
  if (page) found.push(page);
  return found;
}

/** The part of a scroller in which text can be read: without its `scroll-padding` and what is stuck over it. */
export function viewOf(scroller: Element, text: Node): Extent {
  const box = insideOf(scroller);
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(scroller);
  const view = {
    top: box.top + pixels(scrollPaddingTop, box),
    bottom: box.bottom - pixels(scrollPaddingBottom, box),
  };
  return clear(isPage(scroller) ? uncovered(view, text) : view);
}

/** Without what our own bars cover, at the bottom or the top of the window. */
function clear(view: Extent): Extent {
  let { top, bottom } = view;
  for (const bar of covers) {
    const box = boxOf(bar);
    if (box.top > innerHeight / 2) bottom = Math.min(bottom, box.top - GAP);
    else if (box.height > 0) top = Math.max(top, box.bottom + GAP);
  }
  return bottom > top ? { top, bottom } : view;
}

function insideOf(scroller: Element): Extent {
  if (isPage(scroller)) return { top: 0, bottom: scroller.clientHeight };
  const pixel = pixelOf(scroller);
  const top = boxOf(scroller).top + scroller.clientTop * pixel;
  const bottom = top + scroller.clientHeight * pixel;
  return { top: Math.max(0, top), bottom: Math.min(innerHeight, bottom) };
}

/** How many pixels of the window one of a scroller's own is: what it scrolls by is told in those. */
export const pixelOf = (scroller: Element): number => (isPage(scroller) ? 1 : zoomOf(scroller));

const isPage = (scroller: Element): boolean => scroller === document.scrollingElement;

function pixels(length: string, box: Extent): number {
  const number = Number.parseFloat(length) || 0; // `auto`
  return length.endsWith('%') ? (number / 100) * (box.bottom - box.top) : number;
}

/** Headers and bars that stay in place while the page scrolls cover the text under them. */
function uncovered({ top, bottom }: Extent, text: Node): Extent {
  return {
    top: Math.max(top, ...stuckAt(top + 1, text).map((bar) => bar.bottom)),
    bottom: Math.min(bottom, ...stuckAt(bottom - 1, text).map((bar) => bar.top)),
  };
}

function stuckAt(y: number, text: Node): Extent[] {
  return document
    .elementsFromPoint(innerWidth / 2, y)
    .flatMap((element) => stuckAround(element, text))
    .filter((box) => box.height < innerHeight / 2);
}

function stuckAround(element: Element, text: Node): Box[] {
  for (let at: Element | null = element; at && !at.contains(text); at = parentOnScreen(at)) {
    const { position } = getComputedStyle(at);
    if (position === 'fixed' || position === 'sticky') return [boxOf(at)];
  }
  return [];
}
