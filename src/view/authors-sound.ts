import type { PlayerLike } from '../player/lazy-player.js';
import type { NumberSetting } from '../player/settings.js';

export type Sound = Pick<PlayerLike, NumberSetting>;

export interface SoundHost extends HTMLElement {
  /** What was set through the host, by attribute or property. */
  readonly sound: Partial<Sound>;
}

const NAMES: readonly NumberSetting[] = ['rate', 'pitch', 'volume'];

/** How a reader sounds as its author has it. */
export class AuthorsSound {
  readonly #attributes = new Map<string, string | null>();

  constructor(private readonly host: SoundHost) {}

  /** What was set of it until anybody listens. What is written from then on is news. */
  get start(): Sound {
    for (const name of NAMES) this.#attributes.set(name, this.host.getAttribute(name));
    const [rate, pitch, volume] = [this.#of('rate'), this.#of('pitch'), this.#of('volume')];
    return { rate, pitch, volume };
  }

  /** What the author has written since it was asked last; `null`: nothing. */
  news(name: string): number | null {
    const known = NAMES.find((candidate) => candidate === name);
    const attribute = this.host.getAttribute(name);
    if (!known || this.#attributes.get(name) === attribute) return null;
    this.#attributes.set(name, attribute);
    return this.#of(known);
  }

  #of(name: NumberSetting): number {
    return this.host.sound[name] ?? 1;
  }
}
