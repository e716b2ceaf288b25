import type { SpeechEngine } from '../speech/engine.js';
import type { State } from './machine.js';
import { mostWaits, voicesWait, wishWait } from './timers.js';
import type { Timers } from './timers.js';

/** How long a voice is waited for that may still come. */
export class Patience {
  /** How often the wait for a list of voices may still go on. */
  #waits = 0;

  /** @param over Called when a wait is; `isPatient`: another one may follow. */
  constructor(
    private readonly engine: SpeechEngine,
    private readonly timers: Timers,
    private readonly over: (isPatient: boolean) => void,
  ) {}

  /** Somebody has asked, just now. */
  begin(): void {
    this.#waits = mostWaits;
  }

  /** The list of voices may still grow, and that is worth a wait. */
  get isEarly(): boolean {
    return this.engine.settled === false && this.#waits > 0;
  }

  /** Waits where the machine does. */
  watch({ status, wish }: State): void {
    const isLooking = status === 'loading';
    const wait = isLooking ? voicesWait : wish ? wishWait : null;
    if (wait === this.timers.delay('voices')) return;
    this.timers.set('voices', wait, () => {
      this.#waits = this.engine.fetching ? this.#waits - 1 : 0;
      this.over(isLooking && this.#waits > 0);
    });
  }
}
