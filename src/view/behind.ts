import type { PlayerLike } from '../player/lazy-player.js';

/** What a room does with a player. */
export interface Part {
  attach(player: PlayerLike): void;
  detach(): void;
  /** What the author wants may have changed. */
  refresh(): void;
}

/**
 * A part of a room whose code comes behind the room's: nothing waits for it, and where it cannot be
 * had one does without.
 */
export class Behind implements Part {
  #part: Part | null = null;
  #isAsked = false;
  #player: PlayerLike | null = null;

  /** @param load Fetches its code, and makes it. */
  constructor(private readonly load: () => Promise<Part>) {}

  attach(player: PlayerLike): void {
    this.#player = player;
    if (this.#part) this.#part.attach(player);
    else this.#fetch();
  }

  detach(): void {
    this.#player = null;
    this.#part?.detach();
  }

  refresh(): void {
    this.#part?.refresh();
  }

  #fetch(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    this.load().then(
      (part) => {
        this.#part = part;
        if (this.#player) part.attach(this.#player);
      },
      () => (this.#isAsked = false), // offline
    );
  }
}
