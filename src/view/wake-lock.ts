import type { PlayerLike } from '../player/lazy-player.js';

/**
 * Keeps the screen on while somebody follows by eye: only while it speaks, only while the page is
 * seen. https://www.w3.org/TR/screen-wake-lock/
 */
export class WakeLock {
  #player: PlayerLike | null = null;
  #listening: AbortController | null = null;
  #lock: Promise<WakeLockSentinel | null> | null = null;

  /** @param isAsked Whether the author wants it, now. */
  constructor(private readonly isAsked: () => boolean) {}

  attach(player: PlayerLike): void {
    this.detach();
    this.#player = player;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    player.addEventListener('statuschange', this.refresh, { signal });
    document.addEventListener('visibilitychange', this.refresh, { signal });
    this.refresh();
  }

  detach(): void {
    this.#listening?.abort();
    this.#player = null;
    this.refresh();
  }

  /** What the author wants may have changed. */
  readonly refresh = (): void => {
    const isWanted = this.#player?.status === 'speaking' && this.isAsked() && !document.hidden;
    if (isWanted) this.#lock ??= this.#take();
    else this.#release();
  };

  /** A browser takes it back when the page is hidden, or the battery is low. */
  async #take(): Promise<WakeLockSentinel | null> {
    try {
      return (await navigator.wakeLock?.request('screen')) ?? null;
    } catch {
      return null; // refused: by a policy, a low battery, a page that is hidden by now
    }
  }

  #release(): void {
    const lock = this.#lock;
    this.#lock = null;
    void lock?.then((held) => held?.release());
  }
}
