import { isShownIn } from '../../text/flat-tree.js';
import { boxesOf, zoomOf, type Box } from '../zoom.js';

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

/** The element under a point, through open shadow roots. */
export function deepest(x: number, y: number): Element | null {
  let found: Element | null = null;
  let inner = document.elementFromPoint(x, y);
  while (inner && inner !== found) {
    found = inner;
    inner = inner.shadowRoot?.elementFromPoint(x, y) ?? null;
  }
  return found;
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
