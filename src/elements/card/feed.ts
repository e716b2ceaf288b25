import type { ReactiveController, ReactiveElement } from 'lit';
import type { ArticleData } from './article-data.js';
import { AloudLoadErrorEvent, AloudLoadEvent, type LoadErrorCode } from './events.js';
import type * as Parts from './parts.js';

/** A card, or whatever else says where its data are. */
export interface FeedHost extends ReactiveElement {
  readonly src: string;
  readonly from: string;
  readonly article: unknown;
  readonly layout: 'full' | 'teaser';
}

/** The data of a card: where they come from, what there is of them, and what went wrong. */
export class Feed implements ReactiveController {
  /** What is shown; it stays until there is something better. */
  data: ArticleData | null = null;
  /** How data are shown; there before they are. */
  parts: typeof Parts | null = null;
  /** Why the last wish was not met. */
  problem: LoadErrorCode | null = null;
  isLoading = false;

  #request = new AbortController();

  constructor(readonly host: FeedHost) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#online);
    if (navigator.onLine) this.#online(); // it may have come while the card was out of the page
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#online);
  }

  /** Whether the markup asks for data. */
  get isAsked(): boolean {
    return this.host.src !== '' || this.host.from.trim().toLowerCase() === 'json-ld';
  }

  /** Whether something is on its way, and nothing to be shown until then. */
  get isWaiting(): boolean {
    return this.isLoading && !this.data;
  }

  /** Whether asking again may help: not where the same answer is certain. */
  get canRetry(): boolean {
    const { problem, host } = this;
    return (
      problem !== 'too-large' && (host.src !== '' || problem === 'http' || problem === 'offline')
    );
  }

  /** From `src`, from the page, or from `article`, in this order; without any, there are no data. */
  async reload(): Promise<void> {
    const { host } = this;
    const { src, article, baseURI, ownerDocument: page } = host;
    if (src) {
      return this.#load(async (signal) => {
        const { fromFile } = await import('./file.js');
        return fromFile(src, baseURI, signal);
      });
    }
    if (this.isAsked) {
      return this.#load(async () => {
        const [{ fromPage }] = await Promise.all([import('./load.js'), parsed(page)]);
        return fromPage(page);
      });
    }
    if (article !== null && article !== undefined) return this.take(article);
    this.#settle(null);
  }

  /** From a value. */
  take(article: unknown): Promise<void> {
    return this.#load(async () => {
      const { fromValue } = await import('./load.js');
      return fromValue(article, this.host.baseURI);
    });
  }

  /** What is asked for last counts, whatever comes of what was asked for before. */
  async #load(get: (signal: AbortSignal) => Promise<ArticleData>): Promise<void> {
    this.#request.abort();
    const { signal } = (this.#request = new AbortController());
    this.isLoading = true;
    this.host.requestUpdate();
    const wanted = get(signal);
    wanted.catch(() => undefined); // seen below, unless nothing can be shown at all
    try {
      this.parts ??= await import('./parts.js');
      this.host.requestUpdate();
      const data = await wanted;
      if (!signal.aborted) await this.#show(data);
    } catch (error) {
      if (!signal.aborted) this.#fail(codeOf(error));
    }
  }

  async #show(data: ArticleData): Promise<void> {
    this.#settle(data);
    await this.host.updateComplete;
    this.host.dispatchEvent(new AloudLoadEvent());
  }

  #fail(problem: LoadErrorCode): void {
    this.#settle(this.data, problem);
    this.host.dispatchEvent(new AloudLoadErrorEvent(problem));
  }

  #settle(data: ArticleData | null, problem: LoadErrorCode | null = null): void {
    this.#request.abort();
    Object.assign(this, { data, problem, isLoading: false });
    this.host.requestUpdate();
  }

  readonly #online = (): void => {
    if (this.problem === 'offline') void this.reload();
  };
}

/** The page has been read to its end, with all the data in it. */
function parsed(page: Document): Promise<unknown> | null {
  if (page.readyState !== 'loading') return null;
  return new Promise((resolve) => page.addEventListener('DOMContentLoaded', resolve));
}

/** What fails beside the loading itself is the fetching of its code. */
const codeOf = (error: unknown): LoadErrorCode =>
  error instanceof Error && 'code' in error
    ? (error.code as LoadErrorCode)
    : navigator.onLine
      ? 'http'
      : 'offline';
