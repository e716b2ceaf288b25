import type { ReactiveElement } from 'lit';
import type { ReaderError } from '../../errors.js';
import { wantStrings } from '../../locale/groups.js';
import { failed } from '../../locale/strings.js';
import type { Explanation, explain } from './help.js';

/** Puts an error into words, which are loaded when the first one comes. */
export class Explainer {
  #error: ReaderError | null = null;
  #explain: typeof explain | null = null;
  #isHeldBack = false;
  /** The words for this error could not be loaded. */
  #isLost = false;

  constructor(private readonly host: ReactiveElement) {}

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
    this.#isLost = false;
    if (error && !this.#explain) void this.#load();
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
    this.host.requestUpdate();
  }
}
