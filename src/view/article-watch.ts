/** Attributes that change what is read. */
const ATTRIBUTES = ['lang', 'hidden', 'inert', 'aria-hidden', 'aria-label', 'alt', 'open', 'slot'];

/** Changes are gathered for so long, ms: a framework's render or a stream comes in many pieces. */
const GATHERING = 100;

/**
 * Notices that an article has changed, or has left the page (a framework replaced it). Text inside
 * nested shadow roots is read but not watched.
 */
export class ArticleWatch {
  readonly #observer = new MutationObserver((records) => this.#look(records));
  #root: Element | null = null;
  #stale = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param changed Called once for many changes. */
  constructor(private readonly changed: () => void) {}

  /** Whether anything has changed since `watch()`, up to this very moment. */
  get stale(): boolean {
    this.#look(this.#observer.takeRecords());
    return this.#stale;
  }

  watch(root: Element): void {
    this.stop();
    this.#root = root;
    const tree = { childList: true, subtree: true };
    this.#observer.observe(root.getRootNode(), tree);
    this.#observer.observe(root, { ...tree, characterData: true, attributeFilter: ATTRIBUTES });
  }

  stop(): void {
    this.#observer.disconnect();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#root = null;
    this.#stale = false;
  }

  #look(records: readonly MutationRecord[]): void {
    if (this.#stale || !this.#root || !concern(records, this.#root)) return;
    this.#stale = true;
    this.#timer = setTimeout(this.changed, GATHERING);
  }
}

function concern(records: readonly MutationRecord[], root: Element): boolean {
  return !root.isConnected || records.some(({ target }) => root.contains(target));
}
