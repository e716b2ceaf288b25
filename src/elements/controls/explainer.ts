import type { ReactiveElement } from 'lit';
import type { ReaderError } from '../../errors.js';
import { wantStrings } from '../../locale/groups.js';
import { failed } from '../../locale/strings.js';
import type { Explanation, explain } from './help.js';

/** Puts an error into words. */
export class Explainer {
  #error: ReaderError | null = null;
  #explain: typeof explain | null = null;
  #isHeldBack = false;
  #isAsked = false;
  /** The words could not be loaded. */
  #isLost = false;

  constructor(private readonly host: ReactiveElement) {}

  /** Loads the words, for when there is an error: there may be no network any more by then. */
  want(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    void this.#load();
  }

  /** In the page's language; `null` while there is nothing to say, or no words for it yet. */
  get explanation(): Explanation | null {
    if (!this.#error || this.#isHeldBack) return null;
    if (this.#isLost || this.#error.code === 'load-failed') return { what: failed(), help: '' };
    return this.#explain?.(this.#error) ?? null;
  }

  about(error: ReaderError | null): void {
    if (error === this.#error) return;
    // Said again to whoever pressed again: a live region speaks of changes only.
    this.#isHeldBack = Boolean(error && this.#error);
    if (this.#isHeldBack) requestAnimationFrame(this.#comeForth);
    this.#error = error;
    if (!error) return;
    if (this.#isLost) this.#isAsked = this.#isLost = false;
    this.want();
  }

  readonly #comeForth = (): void => {
    this.#isHeldBack = false;
    this.host.requestUpdate();
  };

  async #load(): Promise<void> {
    try {
      const [help] = await Promise.all([import('./help.js'), wantStrings('messages')]);
      this.#explain = help.explain;
    } catch {
      this.#isLost = true; // offline, or an older deployment
    }
    if (this.#error) this.host.requestUpdate();
  }
}
