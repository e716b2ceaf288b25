/** A host looks for an element by id. */
interface Search {
  readonly host: Element;
  readonly id: string;
  readonly found: (element: Element) => Element | null;
  /** What was wanted; looked for again once it has left the page. */
  held: Element | null;
}

/** The element with `id` in the host's own tree, or else in the document. */
export function byId(host: Element, id: string): Element | null {
  const root = host.getRootNode() as Partial<DocumentOrShadowRoot> & Partial<NonElementParentNode>;
  return root.getElementById?.(id) ?? host.ownerDocument.getElementById(id);
}

const searches = new Set<Search>();
let observer: MutationObserver | null = null;

/**
 * Calls `found` with the element that has `id`, at once or when one arrives in the host's tree or in
 * the document; and again when what it had to give has left the page and something new has come.
 *
 * @param found Returns what was wanted of the element: itself, something in it, or `null` if that is
 *   not there yet.
 * @returns Gives the search up.
 */
export function whenId(
  host: Element,
  id: string,
  found: (element: Element) => Element | null,
): () => void {
  const search: Search = { host, id, found, held: null };
  look(search);
  searches.add(search);
  observer ??= new MutationObserver(() => searches.forEach(look));
  const wanted = { childList: true, subtree: true, attributeFilter: ['id'] };
  observer.observe(host.ownerDocument, wanted);
  observer.observe(host.getRootNode(), wanted);
  return () => forget(search);
}

/** For every change of the page: one glance at what is held is all that most of them cost. */
function look(search: Search): void {
  if (search.held?.isConnected) return;
  const element = byId(search.host, search.id);
  if (element) search.held = search.found(element);
}

function forget(search: Search): void {
  searches.delete(search);
  if (searches.size > 0) return;
  observer?.disconnect();
  observer = null;
}
