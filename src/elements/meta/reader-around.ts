/** The reader in which an element stands, through shadow roots; `null` where there is none. */
export function readerAround(element: Element): Element | null {
  const reader = element.closest('aloud-reader');
  if (reader) return reader;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? readerAround(root.host) : null;
}
