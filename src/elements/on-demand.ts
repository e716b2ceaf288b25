/** The elements that a page with a reader alone does without. */
const TAGS = ['aloud-card', 'aloud-meta', 'aloud-body', 'aloud-progress', 'aloud-queue'];

/**
 * Fetches the elements beside the reader when the page first has one of them, now or later. One in
 * somebody's shadow root cannot be seen from the document: then the page asks.
 *
 * @param isAsked Whether they are wanted in any case.
 * @param load Fetches and registers them.
 */
export function defineOnDemand(isAsked: boolean, load: () => Promise<unknown>): void {
  if (TAGS.every((tag) => customElements.get(tag))) return;
  // Live collections: a glance at their length is all that a change of the page costs.
  const found = TAGS.map((tag) => document.getElementsByTagName(tag));
  const look = (): void => {
    if (!isAsked && found.every(({ length }) => length === 0)) return;
    observer.disconnect();
    load().catch(() => undefined); // offline: what stands in them is there to be read all the same
  };
  const observer = new MutationObserver(look);
  observer.observe(document, { childList: true, subtree: true });
  look();
}
