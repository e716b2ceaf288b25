/** The elements that a page with a reader alone does without. */
const LOADERS: ReadonlyMap<string, () => Promise<unknown>> = new Map([
  ['aloud-card', () => import('./card/define.js')],
  ['aloud-progress', () => import('./progress/define.js')],
  ['aloud-body', () => import('./body/define.js')],
  ['aloud-meta', () => import('./meta/define.js')],
]);

/**
 * Fetches and registers each element when the page first has one, now or later. An element in
 * somebody's shadow root cannot be seen from the document: the page names it.
 *
 * @param named What to fetch in any case: `card,meta`, with or without `aloud-`; unknown ones are
 *   passed over.
 */
export function defineOnDemand(named: string): void {
  const asked = named.split(/[\s,]+/u).map((name) => `aloud-${name.replace(/^aloud-/u, '')}`);
  const missing = new Set([...LOADERS.keys()].filter((tag) => !customElements.get(tag)));
  // Live collections: a glance at their length is all that a change of the page costs.
  const found = new Map([...missing].map((tag) => [tag, document.getElementsByTagName(tag)]));
  const look = (): void => {
    for (const tag of missing) {
      if (!found.get(tag)?.length && !asked.includes(tag)) continue;
      missing.delete(tag);
      // Offline, the page's own children of the element are still there to be read.
      LOADERS.get(tag)?.().catch(() => undefined);
    }
    if (missing.size === 0) observer.disconnect();
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  look();
}
