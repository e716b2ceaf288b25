import type { Clock } from '../speech/clock.js';
import { checkedSleep } from './settings.js';

/**
 * When a reading is to stop by itself: after so many minutes of speech (1 to 180), at the end of the
 * paragraph, at the end of the article.
 */
export type Sleep = number | 'paragraph' | 'article';

const MINUTE = 60_000;
/** For so long each sentence is softer than the one before, in ms. */
const FADE = 10_000;
const SOFTEST = 0.1;

/** Counts the time that is spoken; it has no timer, since a reading ends with a sentence. */
export class SleepTimer {
  #sleep: Sleep | null = null;
  /** In ms, at `#since`, or in silence. */
  #left = 0;
  /** When the voice began to be heard; `null` in silence. */
  #since: number | null = null;

  /** @param changed Called when it was set, or is over. */
  constructor(
    private readonly clock: Clock,
    private readonly changed: () => void,
  ) {}

  get sleep(): Sleep | null {
    return this.#sleep;
  }

  /** Throws a `TypeError` for what is no {@link Sleep}. */
  set sleep(sleep: Sleep | null) {
    const before = this.#sleep;
    this.#sleep = checkedSleep(sleep);
    // The same minutes again begin anew.
    if (this.#sleep === before && typeof sleep !== 'number') return;
    this.#left = typeof this.#sleep === 'number' ? this.#sleep * MINUTE : 0;
    if (this.#since !== null) this.#since = this.clock.now();
    this.changed();
  }

  /** Seconds of speech; `null` where none are counted. */
  get left(): number | null {
    return typeof this.#sleep === 'number' ? this.#rest / 1000 : null;
  }

  /** How loud a sentence is that begins now, of what is usual: 0 to 1. */
  get loudness(): number {
    if (typeof this.#sleep !== 'number') return 1;
    return Math.min(1, Math.max(SOFTEST, this.#rest / FADE));
  }

  /** Whether a voice is heard. */
  count(isHeard: boolean): void {
    this.#left = this.#rest;
    this.#since = isHeard ? this.clock.now() : null;
  }

  /** Whether it is time, with the end of a sentence. */
  isDue(endsParagraph: boolean): boolean {
    if (this.#sleep === 'paragraph') return endsParagraph;
    return typeof this.#sleep === 'number' && this.#rest === 0;
  }

  get #rest(): number {
    const heard = this.#since === null ? 0 : this.clock.now() - this.#since;
    return Math.max(0, this.#left - heard);
  }
}
