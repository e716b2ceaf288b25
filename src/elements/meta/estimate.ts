import { langOf } from '../../text/lang.js';
import { readingTime } from '../../text/reading-time.js';
import { ArticleWatch } from '../../view/article-watch.js';
import { whenId } from '../../view/by-id.js';
import { readerAround } from './reader-around.js';

/** An element that says of which article it tells. */
export interface EstimateHost extends HTMLElement {
  /** The article, or a reader of it; it wins. */
  readonly target: Element | null;
  /** The `id` of the article, or of a reader of it. */
  readonly for: string;
}

/** What a reader tells of itself, once it is one. */
type Reader = Element & { readonly articleElement?: Element | null; readonly for?: string };

/**
 * Measures how long an article takes to read: when the page has nothing better to do, never while it
 * is hidden, and again when the article has changed. Loaded on demand.
 */
export class Estimate {
  readonly #watch = new ArticleWatch(() => this.#plan());
  #root: Element | null = null;
  #search = new AbortController();
  #plans = new AbortController();

  /** @param told Gets the seconds; `null` where there is no article. */
  constructor(
    private readonly host: EstimateHost,
    private readonly told: (seconds: number | null) => void,
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
    this.#plans.abort();
    this.#watch.stop();
    this.#root = null;
  }

  #findById(host: Element, id: string): void {
    const forget = whenId(host, id, (element) => {
      this.#find(element);
      return element;
    });
    this.#search.signal.addEventListener('abort', forget);
  }

  /** `found` is the article, or a reader, which knows it, now or when its `for` has come. */
  #find(found: Reader | null): void {
    if (found?.localName !== 'aloud-reader') {
      this.#use(found);
    } else if (!('articleElement' in found)) {
      void this.#findLater(found);
    } else if (found.articleElement || !found.for) {
      this.#use(found.articleElement ?? null);
    } else {
      this.#findById(found, found.for);
    }
  }

  async #findLater(reader: Reader): Promise<void> {
    const { signal } = this.#search;
    await customElements.whenDefined(reader.localName);
    customElements.upgrade(reader);
    if (!signal.aborted && 'articleElement' in reader) this.#find(reader);
  }

  #use(root: Element | null): void {
    if (root && root === this.#root) return;
    this.#root = root;
    if (root) this.#plan();
    else this.told(null);
  }

  #plan(): void {
    this.#plans.abort();
    this.#plans = new AbortController();
    const { signal } = this.#plans;
    whenShown(signal, () => whenIdle(() => signal.aborted || this.#measure()));
  }

  #measure(): void {
    const root = this.#root;
    if (!root) return;
    this.#watch.watch(root);
    if (root.isConnected) this.told(readingTime(root, langOf(root)));
    else this.start(); // it was replaced: there may be another
  }
}

function whenShown(signal: AbortSignal, act: () => void): void {
  if (!document.hidden) return act();
  const again = (): void => whenShown(signal, act);
  document.addEventListener('visibilitychange', again, { once: true, signal });
}

/** Safari has no idle time to give; the timer lets the page be painted first. */
function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 2000 });
  else setTimeout(act, 100);
}
