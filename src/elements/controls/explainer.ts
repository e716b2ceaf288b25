import type { ReactiveElement } from 'lit';
import type { ReaderError } from '../../errors.js';
import { explain, type Explanation } from './help.js';

/** Puts an error into words. */
export class Explainer {
  #error: ReaderError | null = null;
  #isHeldBack = false;

  constructor(private readonly host: ReactiveElement) {}

  /** In the page's language; `null` while there is nothing to say. */
  get explanation(): Explanation | null {
    return this.#error && !this.#isHeldBack ? explain(this.#error) : null;
  }

  about(error: ReaderError | null): void {
    if (error === this.#error) return;
    // Said again to whoever pressed again: a live region speaks of changes only.
    this.#isHeldBack = Boolean(error && this.#error);
    if (this.#isHeldBack) requestAnimationFrame(this.#comeForth);
    this.#error = error;
  }

  readonly #comeForth = (): void => {
    this.#isHeldBack = false;
    this.host.requestUpdate();
  };
}
