import type { ReactiveElement } from 'lit';
import { nextChange } from '../../locale/dates/next-change.js';

/** An element that shows relative days. */
export interface DayHost extends ReactiveElement {
  /** IANA; `''` for the reader's. */
  readonly timeZone: string;
}

/** Time, passed in so that tests own it. */
export interface WallClock {
  /** Milliseconds since 1970. */
  now(): number;
  setTimeout(callback: () => void, delay: number): number;
  clearTimeout(id: number): void;
}

/** Longest wait, ms: the clock may be set meanwhile, or the device sleep. */
const LONGEST = 3_600_000;

const systemClock: WallClock = {
  now: () => Date.now(),
  setTimeout: (callback, delay) => Number(setTimeout(callback, delay)),
  clearTimeout: (id) => {
    clearTimeout(id);
  },
};

/**
 * Renders its hosts again when a day begins in their zones. One timer for all of them, and none
 * while the page is hidden; when it is shown again, what it says is true at once.
 */
export class Midnight {
  readonly #hosts = new Set<DayHost>();
  #timer: number | null = null;

  constructor(private readonly clock: WallClock = systemClock) {}

  /** Also of a host whose zone is another now. */
  add(host: DayHost): void {
    if (this.#hosts.size === 0) document.addEventListener('visibilitychange', this.#onVisibility);
    this.#hosts.add(host);
    this.#stop();
    this.#schedule();
  }

  delete(host: DayHost): void {
    this.#hosts.delete(host);
    if (this.#hosts.size > 0) return;
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.#stop();
  }

  #schedule(): void {
    if (this.#timer !== null || document.hidden) return;
    const now = new Date(this.clock.now());
    const zones = new Set([...this.#hosts].map(({ timeZone }) => timeZone));
    const waits = [...zones].map((zone) => nextChange(now, zone));
    this.#timer = this.clock.setTimeout(this.#wake, Math.min(LONGEST, ...waits));
  }

  #stop(): void {
    if (this.#timer !== null) this.clock.clearTimeout(this.#timer);
    this.#timer = null;
  }

  readonly #wake = (): void => {
    this.#timer = null;
    for (const host of this.#hosts) host.requestUpdate();
    this.#schedule();
  };

  readonly #onVisibility = (): void => {
    this.#stop();
    if (!document.hidden) this.#wake();
  };
}

/** The page's. */
export const midnight = new Midnight();
