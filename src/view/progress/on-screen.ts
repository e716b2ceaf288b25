/** The nearest element that has a box, to be observed: `display: contents` has none. */
export function boxAround(element: Element): Element {
  const { parentElement } = element;
  const isBoxless = parentElement && getComputedStyle(element).display === 'contents';
  return isBoxless ? boxAround(parentElement) : element;
}
