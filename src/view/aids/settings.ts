import { Store } from '../../player/storage.js';
import { NO_AIDS, type Aids } from './aids.js';
import { readAids, sameAids } from './limits.js';

/** The name of what is remembered. */
const ENTRY = 'aids';

/** The aids of the page: all its bodies show the same. */
export class AidSettings {
  #aids: Aids = NO_AIDS;
  #isSettled = false;
  readonly #listeners = new Set<() => void>();

  constructor(private readonly store = new Store()) {}

  get aids(): Aids {
    return this.#aids;
  }

  /** @returns Stops telling. */
  listen(changed: () => void): () => void {
    this.#listeners.add(changed);
    return () => this.#listeners.delete(changed);
  }

  /** @param isKept Whether the next visit knows it. Where nothing can be stored, this visit does. */
  change(aids: Partial<Aids>, isKept: boolean): void {
    this.#isSettled = true;
    const next = readAids({ ...this.#aids, ...aids });
    if (isKept && sameAids(next, NO_AIDS)) this.store.remove(ENTRY);
    else if (isKept) this.store.write(ENTRY, next);
    this.#set(next);
  }

  /** Takes what an earlier visit has chosen, unless this one has chosen already. */
  recall(): void {
    if (!this.#isSettled) this.follow();
  }

  /** Takes what is stored now: another tab has chosen it. */
  follow(): void {
    this.#isSettled = true;
    this.#set(readAids(this.store.read(ENTRY)));
  }

  #set(aids: Aids): void {
    if (sameAids(aids, this.#aids)) return;
    this.#aids = Object.freeze(aids);
    for (const changed of [...this.#listeners]) changed();
  }
}

export const pageAids = new AidSettings();
