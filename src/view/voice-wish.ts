import type { PlayerLike } from '../player/lazy-player.js';

export interface WishHost {
  /** Name or id of the voice that the author wishes for; `''`: none. */
  readonly voice: string;
}

/** Gives the author's wish for a voice once the voice is there: after that the listener's choice holds. */
export class VoiceWish {
  #player: PlayerLike | null = null;
  #listening: AbortController | null = null;
  /** What has been given. */
  #given = '';

  constructor(private readonly host: WishHost) {}

  attach(player: PlayerLike): void {
    this.detach();
    if (player !== this.#player) this.#given = '';
    this.#player = player;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    player.addEventListener('voiceschange', this.give, { signal });
    player.addEventListener('articlechange', this.give, { signal });
    player.addEventListener('play', this.give, { signal });
  }

  detach(): void {
    this.#listening?.abort();
  }

  /** There is another wish, or the same again. */
  renew(): void {
    const hadOne = this.#given !== '';
    this.#given = '';
    if (hadOne && !this.host.voice && this.#player) this.#player.voice = null;
    this.give();
  }

  readonly give = (): void => {
    const { voice: wish } = this.host;
    if (!wish || wish === this.#given) return;
    const voice = this.#player?.voices.find(({ id, name }) => id === wish || name === wish);
    if (!voice || !this.#player) return;
    this.#given = wish;
    this.#player.voice = voice;
  };
}
