import { nothing, type TemplateResult } from 'lit';
import { json, Store } from '../../player/storage.js';
import { pageAddress } from '../../view/memory/address.js';
import { FORGET } from '../../view/memory/forget.js';
import type { BarHost } from './continue-bar.js';
import type { ReaderMemory } from './memory.js';

interface Host extends BarHost {
  readonly noMemory: boolean;
  readonly hasUpdated: boolean;
}

/** Forgets all that is stored, and whatever is on its way there. */
export function forgetAll(): void {
  new Store().clear();
  dispatchEvent(new Event(FORGET));
}

/**
 * What remembers is fetched when it has something to do: a place is stored for this page, somebody
 * listens, or has scrolled a screenful into the article. Most visitors only glance.
 */
export class MemoryGate {
  #memory: ReaderMemory | null = null;
  #isFetched = false;

  constructor(private readonly host: Host) {}

  connect(): void {
    addEventListener('scroll', this.#scrolled, true);
    addEventListener(FORGET, this.#forget);
    if (this.host.hasUpdated) this.look();
  }

  /** Another article is read. */
  look(): void {
    if (this.#memory) this.#memory.look();
    else if (isStored(this.host.storageKey)) this.fetch();
  }

  /** Whether and by what name the place is remembered has changed. */
  reset(): void {
    this.#leave();
    this.look();
  }

  leave(): void {
    removeEventListener('scroll', this.#scrolled, true);
    removeEventListener(FORGET, this.#forget);
    this.#leave();
  }

  /** The offer to go on, where there is one. */
  render(): TemplateResult | typeof nothing {
    return this.#memory?.render() ?? nothing;
  }

  fetch(): void {
    const { host } = this;
    if (this.#isFetched || host.noMemory) return;
    this.#isFetched = true;
    import('./memory.js').then(
      ({ ReaderMemory }) => {
        if (this.#isFetched) this.#memory ??= new ReaderMemory(host);
      },
      () => undefined, // offline: nothing is remembered
    );
  }

  #leave(): void {
    if (!this.host.noMemory) this.#memory?.save();
    this.#forget();
  }

  readonly #forget = (): void => {
    this.#memory?.release();
    this.#memory = null;
    this.#isFetched = false;
  };

  readonly #scrolled = (): void => {
    if (this.#isFetched || this.host.noMemory) return;
    const box = this.host.articleElement?.getBoundingClientRect();
    if (box && box.top < -innerHeight && box.bottom > 0) this.fetch();
  };
}

/** A first glance, by the path of the page: the exact key is looked up by what is fetched then. */
function isStored(name: string): boolean {
  const key = JSON.stringify({ key: name || pageAddress().pathname }).slice(1, name ? -1 : -2);
  return json([new Store().read('places')]).includes(key);
}
