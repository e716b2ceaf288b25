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
