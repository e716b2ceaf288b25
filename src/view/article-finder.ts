import { whenId } from './by-id.js';

/** An element that says of which article it tells. */
export interface FinderHost extends HTMLElement {
  /** The article, or a reader of it; it wins. */
  readonly target: Element | null;
  /** The `id` of the article, or of a reader of it. Without both, the reader around is meant. */
  readonly for: string;
}

/** What a reader tells of itself, once it is one. */
type Reader = Element & { readonly articleElement?: Element | null; readonly for?: string };

const READER = 'aloud-reader';

/** Finds the article that an element tells of, now or when it comes. */
export class ArticleFinder {
  #search = new AbortController();

  /** @param found Gets the article; `null` where there is none. */
  constructor(
    private readonly host: FinderHost,
    private readonly found: (root: Element | null) => void,
  ) {}

  /** Looks for the article. To be called again when `target` or `for` has changed. */
  start(): void {
    this.stop();
    this.#search = new AbortController();
    const { target, for: id } = this.host;
    if (target) this.#find(target);
    else if (id) this.#findById(this.host, id);
    else this.#find(readerAround(this.host));
  }

  stop(): void {
    this.#search.abort();
  }

  #findById(host: Element, id: string): void {
    const forget = whenId(host, id, (element) => {
      this.#find(element);
      return element;
    });
    this.#search.signal.addEventListener('abort', forget);
  }

  /**
   * `found` is the article, or a reader, which knows it, now or when its `for` has come; what that
   * names may be replaced.
   */
  #find(found: Reader | null): void {
    if (found?.localName !== READER) {
      this.found(found);
    } else if (!('articleElement' in found)) {
      void this.#findLater(found);
    } else {
      const { articleElement: root, for: id } = found;
      if (id && (!root || root.id === id)) this.#findById(found, id);
      else this.found(root ?? null);
    }
  }

  async #findLater(reader: Reader): Promise<void> {
    const { signal } = this.#search;
    await customElements.whenDefined(READER);
    customElements.upgrade(reader);
    if (!signal.aborted && 'articleElement' in reader) this.#find(reader);
  }
}

/** The reader in which an element stands, through shadow roots; `null` where there is none. */
export function readerAround(element: Element): Element | null {
  const reader = element.closest(READER);
  if (reader) return reader;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? readerAround(root.host) : null;
}
