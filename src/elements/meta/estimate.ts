import { langOf } from '../../text/lang.js';
import { readingTime } from '../../text/reading-time.js';
import { ArticleFinder, type FinderHost } from '../../view/article-finder.js';
import { ArticleWatch } from '../../view/article-watch.js';

/**
 * Measures how long an article takes to read: when the page has nothing better to do, never while it
 * is hidden, and again when the article has changed. Loaded on demand.
 */
export class Estimate {
  readonly #watch = new ArticleWatch(() => this.#plan());
  readonly #finder: ArticleFinder;
  #root: Element | null = null;
  #plans = new AbortController();

  /** @param told Gets the seconds; `null` where there is no article. */
  constructor(
    host: FinderHost,
    private readonly told: (seconds: number | null) => void,
  ) {
    this.#finder = new ArticleFinder(host, (root) => this.#use(root));
  }

  /** Looks for the article. To be called again when `target` or `for` has changed. */
  start(): void {
    this.stop();
    this.#finder.start();
  }

  stop(): void {
    this.#finder.stop();
    this.#plans.abort();
    this.#watch.stop();
    this.#root = null;
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
