import { isElement, isShownIn, isText, pushChildren } from '../../text/flat-tree.js';
import { boxOf, boxesOf, zoomOf, type Box } from '../zoom.js';
import { deepest } from './deepest.js';

/** A line of text, in pixels of the window. */
export interface Line {
  readonly middle: number;
  /** From one line to the next. */
  readonly height: number;
}

/** The line of text under a point, if that is text of `host`; `null` between paragraphs. */
export function lineAt(host: Element, x: number, y: number): Line | null {
  const element = deepest(x, y);
  return element && isShownIn(element, host) ? lineIn(element, y) : null;
}

/**
 * The first line of the text in `top` that has its middle below a height. It need not be on the
 * screen, nor be seen yet: nothing is looked up under a point.
 */
export function firstLine(top: Element, from: number): Line | null {
  const left: unknown[] = [top];
  for (let node = left.pop() as Node | undefined; node; node = left.pop() as Node | undefined) {
    if (isElement(node) && !isPast(node, from)) pushChildren(left, node);
    if (!isText(node) || !node.data.trim() || !node.parentElement) continue;
    for (const { top: above, bottom, height } of rectsOf(node)) {
      const middle = (above + bottom) / 2;
      if (height > 0 && middle > from) return { middle, height: lineHeight(node.parentElement) };
    }
  }
  return null;
}

/** Above it, or for screen readers only. A box of no size may still show what is in it. */
function isPast(element: Element, from: number): boolean {
  const { bottom, width, height } = boxOf(element);
  const isTiny = width <= 1 || height <= 1;
  return width > 0 && height > 0 && (isTiny || bottom <= from);
}

function lineIn(element: Element, y: number): Line | null {
  const height = lineHeight(element);
  for (const text of element.childNodes) {
    if (text.nodeType !== Node.TEXT_NODE || !text.textContent?.trim()) continue;
    for (const { top, bottom } of rectsOf(text)) {
      const middle = (top + bottom) / 2;
      if (Math.abs(middle - y) <= height / 2) return { middle, height };
    }
  }
  return null;
}

function rectsOf(text: Node): Box[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  return boxesOf(range);
}

/** In pixels of the window. `normal` is about 1.2 of the text size. */
export function lineHeight(element: Element): number {
  const style = getComputedStyle(element);
  const own = Number.parseFloat(style.lineHeight) || 1.2 * Number.parseFloat(style.fontSize);
  return own * zoomOf(element);
}
