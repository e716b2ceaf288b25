/*
 * CSS `zoom` was standardised late. Where `currentCSSZoom` is missing (WebKitGTK 2.50, Chromium
 * before 128) the rectangles of what is zoomed come divided by the zoom, their places included.
 */

/** How many times larger than its own pixels an element is painted. */
export function zoomOf(element: Element): number {
  return element.currentCSSZoom ?? ownZooms(element);
}

/** What the rectangles of an element must be multiplied by to be those of the window. */
export function rectScale(element: Element): number {
  return element.currentCSSZoom === undefined ? ownZooms(element) : 1;
}

function ownZooms(element: Element): number {
  let zoom = 1;
  for (let at: Node | null = element; at; at = shownIn(at)) {
    if (at instanceof Element) zoom *= Number(getComputedStyle(at).zoom) || 1;
  }
  return zoom;
}

/** The parent in the flat tree. */
export function shownIn(node: Node): Node | null {
  const { assignedSlot, host } = node as Partial<Element & ShadowRoot>;
  return assignedSlot ?? node.parentNode ?? host ?? null;
}
