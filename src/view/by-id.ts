/** A host looks for an element by id; `found` hears of it, and of `null` while there is none. */
interface Search {
  readonly host: Element;
  readonly id: string;
  readonly found: (element: Element) => void;
}

/** The element with `id` in the host's own tree, or else in the document. */
export function byId(host: Element, id: string): Element | null {
  const root = host.getRootNode() as Partial<DocumentOrShadowRoot> & Partial<NonElementParentNode>;
  return root.getElementById?.(id) ?? host.ownerDocument.getElementById(id);
}

const searches = new Set<Search>();
let observer: MutationObserver | null = null;

/**
 * Calls `found` once, at once or when an element with `id` arrives in the host's tree or in the
 * document.
 *
 * @returns Gives the search up.
 */
export function whenId(host: Element, id: string, found: (element: Element) => void): () => void {
  const search: Search = { host, id, found };
  if (!settle(search)) watch(search);
  return () => forget(search);
}

function settle({ host, id, found }: Search): boolean {
  const element = byId(host, id);
  if (!element) return false;
  found(element);
  return true;
}

function watch(search: Search): void {
  searches.add(search);
  observer ??= new MutationObserver(arrivals);
  const wanted = { childList: true, subtree: true, attributeFilter: ['id'] };
  observer.observe(search.host.ownerDocument, wanted);
  observer.observe(search.host.getRootNode(), wanted);
}

function arrivals(): void {
  for (const search of [...searches]) {
    if (settle(search)) forget(search);
  }
}

function forget(search: Search): void {
  searches.delete(search);
  if (searches.size > 0) return;
  observer?.disconnect();
  observer = null;
}
