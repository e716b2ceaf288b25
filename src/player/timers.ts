import type { Clock } from '../speech/clock.js';

/** A listener who asked is told within 3 s that there is no voice. In ms, as all here. */
export const voicesWait = 2500;
/** While a file is fetched that tells of voices, the wait goes on, so many times. */
export const mostWaits = 8;
/** A voice that comes this much later still begins what was asked. */
export const wishWait = 10_000;
/** A dragged slider has come to rest. */
export const settingsRest = 150;

/** Named timers, one of a name at a time. */
export class Timers {
  private readonly pending = new Map<string, { readonly id: number; readonly delay: number }>();

  constructor(private readonly clock: Clock) {}

  /** In `delay` ms instead of what was pending under this name; `null`: never. */
  set(name: string, delay: number | null, callback: () => void = () => {}): void {
    const before = this.pending.get(name);
    if (before) this.clock.clearTimeout(before.id);
    this.pending.delete(name);
    if (delay === null) return;
    const id = this.clock.setTimeout(() => {
      this.pending.delete(name);
      callback();
    }, delay);
    this.pending.set(name, { id, delay });
  }

  /** What the pending one was set to. */
  delay(name: string): number | null {
    return this.pending.get(name)?.delay ?? null;
  }
}
