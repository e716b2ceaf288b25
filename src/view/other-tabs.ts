import type { PlayerLike } from '../player/lazy-player.js';

/** What is told there has no content: a reader of another tab has begun. */
const CHANNEL = 'aloud';

/**
 * One reading at a time in all tabs of a site: whoever begins pauses the others, which keep their
 * place. Speech that is not ours is left alone. A tab listens only while it speaks.
 */
export class OtherTabs {
  #player: PlayerLike | null = null;
  #listening: AbortController | null = null;
  #channel: BroadcastChannel | null = null;

  attach(player: PlayerLike): void {
    this.detach();
    this.#player = player;
    this.#listening = new AbortController();
    player.addEventListener('statuschange', this.#changed, { signal: this.#listening.signal });
    this.#changed();
  }

  detach(): void {
    this.#listening?.abort();
    this.#player = null;
    this.#changed();
  }

  readonly #changed = (): void => {
    const isHeard = ['loading', 'speaking'].includes(this.#player?.status ?? '');
    if (isHeard) this.#open();
    else this.#close();
  };

  #open(): void {
    // Not before Safari 15.4.
    if (this.#channel || !('BroadcastChannel' in globalThis)) return;
    this.#channel = new BroadcastChannel(CHANNEL);
    this.#channel.postMessage(null);
    this.#channel.onmessage = () => this.#player?.pause();
  }

  #close(): void {
    this.#channel?.close();
    this.#channel = null;
  }
}
