import type { ReactiveElement } from 'lit';
import type { ReaderError } from '../../errors.js';
import { failed } from '../../locale/strings.js';
import type { Explanation, explain } from './help.js';

/** Puts an error into words, which are loaded when the first one comes. */
export class Explainer {
  #error: ReaderError | null = null;
  #explain: typeof explain | null = null;

  constructor(private readonly host: ReactiveElement) {}

  /** In the page's language; `null` while there is nothing to say, or no words for it yet. */
  get explanation(): Explanation | null {
    return this.#error && (this.#explain?.(this.#error) ?? null);
  }

  about(error: ReaderError | null): void {
    this.#error = error;
    if (error && !this.#explain) void this.#load();
  }

  async #load(): Promise<void> {
    try {
      this.#explain = (await import('./help.js')).explain;
    } catch {
      this.#explain = () => ({ what: failed(), help: '' }); // offline, or an older deployment
    }
    this.host.requestUpdate();
  }
}
