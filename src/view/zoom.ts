/*
 * CSS `zoom` was standardised late. Where `currentCSSZoom` is missing (WebKitGTK 2.50, Safari 26)
 * the rectangles of what is zoomed are those of the window in part only: their place in the document
 * comes divided by the zoom, and the scroll offset is taken off as it is. Chromium 125 to 127 lacks
 * it too and divides all of it: there, zoomed text is right while the page is not scrolled.
 */

/** A rectangle of the window, in its pixels. */
export type Box = Pick<DOMRectReadOnly, 'top' | 'bottom' | 'left' | 'right' | 'width' | 'height'>;

/** Where an element or a range is painted, whatever is zoomed. */
export const boxOf = (what: Element | Range): Box =>
  painted(what.getBoundingClientRect(), divisorOf(what));

/** Where each line of it is painted. */
export function boxesOf(what: Element | Range): Box[] {
  const divisor = divisorOf(what);
  return [...what.getClientRects()].map((rect) => painted(rect, divisor));
}

/** How many times larger than its own pixels an element is painted. */
export function zoomOf(element: Element): number {
  return element.currentCSSZoom ?? ownZooms(element);
}

/** What its rectangles are divided by. */
function divisorOf(what: Element | Range): number {
  if ('currentCSSZoom' in Element.prototype) return 1;
  if (!('startContainer' in what)) return ownZooms(what);
  const { startContainer, startOffset } = what;
  return ownZooms(startContainer.childNodes[startOffset] ?? startContainer);
}

function painted(rect: DOMRect, divisor: number): Box {
  if (divisor === 1) return rect;
  const { x, y, width, height } = rect;
  return new DOMRect(
    (x + scrollX) * divisor - scrollX,
    (y + scrollY) * divisor - scrollY,
    width * divisor,
    height * divisor,
  );
}

function ownZooms(node: Node): number {
  let zoom = 1;
  for (let at: Node | null = node; at; at = shownIn(at)) {
    if (at instanceof Element) zoom *= Number(getComputedStyle(at).zoom) || 1;
  }
  return zoom;
}

/** The parent in the flat tree. */
export function shownIn(node: Node): Node | null {
  const { assignedSlot, host } = node as Partial<Element & ShadowRoot>;
  return assignedSlot ?? node.parentNode ?? host ?? null;
}
