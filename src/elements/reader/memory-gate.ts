import { nothing, type TemplateResult } from 'lit';
import { Store } from '../../player/storage.js';
import { memoryKey } from '../../view/memory/key.js';
import type { BarHost, ReaderMemory } from './memory.js';

interface Host extends BarHost {
  readonly noMemory: boolean;
  readonly hasUpdated: boolean;
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
    addEventListener('scroll', this.#scrolled, { capture: true, passive: true });
    if (this.host.hasUpdated) this.look();
  }

  /** Another article is read, or the attributes have changed. */
  look(): void {
    if (this.#memory) this.#memory.look();
    else if (!this.host.noMemory && isStored(memoryKey(this.host))) this.fetch();
  }

  /** What is remembered, and whether, is asked anew. */
  reset(): void {
    this.#drop();
    this.look();
  }

  leave(): void {
    removeEventListener('scroll', this.#scrolled, { capture: true });
    this.#drop();
  }

  /** The offer to go on, where there is one. */
  render(): TemplateResult | typeof nothing {
    return this.#memory?.render() ?? nothing;
  }

  readonly fetch = (): void => {
    const { host } = this;
    if (this.#isFetched || host.noMemory) return;
    this.#isFetched = true;
    import('./memory.js').then(
      ({ ReaderMemory }) => {
        if (this.#isFetched && host.isConnected) this.#memory ??= new ReaderMemory(host);
      },
      () => undefined, // offline: nothing is remembered
    );
  };

  #drop(): void {
    this.#memory?.release(!this.host.noMemory);
    this.#memory = null;
    this.#isFetched = false;
  }

  readonly #scrolled = ({ target }: Event): void => {
    const { articleElement } = this.host;
    if (this.#isFetched || !articleElement || !(target as Node).contains(articleElement)) return;
    const { top, bottom } = articleElement.getBoundingClientRect();
    if (target !== document || (top < -innerHeight && bottom > 0)) this.fetch();
  };
}

/** Whoever shares the origin may have written what is stored. */
function isStored(key: string): boolean {
  const places = new Store().read('places') as { key?: unknown }[] | null | undefined;
  return (
    Array.isArray(places) && places.some((place?: { key?: unknown } | null) => place?.key === key)
  );
}
