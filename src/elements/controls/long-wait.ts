import type { ReactiveController, ReactiveElement } from 'lit';
import type { Clock } from '../../speech/clock.js';

/** What a page's `window` has of a clock. */
export type Timers = Pick<Clock, 'setTimeout' | 'clearTimeout'>;

/** A shorter wait is over before anybody has read that there is one. In ms. */
const LONG = 300;

/** Whether there is a wait that is worth telling of; its host renders again when there is. */
export class LongWait implements ReactiveController {
  isLong = false;
  #timer: number | null = null;

  constructor(
    private readonly host: ReactiveElement,
    private readonly timers: () => Timers,
  ) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.during(false);
  }

  during(isWaiting: boolean): void {
    if (isWaiting === (this.#timer !== null)) return;
    const timers = this.timers();
    if (!isWaiting) {
      timers.clearTimeout(this.#timer ?? 0);
      this.#timer = null;
      this.isLong = false;
      return;
    }
    this.#timer = timers.setTimeout(() => {
      this.isLong = true;
      this.host.requestUpdate();
    }, LONG);
  }
}
