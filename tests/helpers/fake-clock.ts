/** Time that stands still until `tick`. Fits every `Clock` of the library. */
export class FakeClock {
  #now = 0;
  #nextId = 1;
  readonly #timers = new Map<number, { at: number; callback: () => void }>();

  /** Timers that are waiting: 0 when everything was given back. */
  get pending(): number {
    return this.#timers.size;
  }

  now(): number {
    return this.#now;
  }

  setTimeout(callback: () => void, delay: number): number {
    const id = this.#nextId++;
    this.#timers.set(id, { at: this.#now + Math.max(0, delay), callback });
    return id;
  }

  clearTimeout(id: number): void {
    this.#timers.delete(id);
  }

  /** At once: time stands still in between. */
  later(callback: () => void): void {
    callback();
  }

  /** Lets `ms` pass, running what falls due, in order. */
  tick(ms: number): void {
    const end = this.#now + ms;
    for (let due = this.#due(end); due; due = this.#due(end)) {
      const [id, { at, callback }] = due;
      this.#timers.delete(id);
      this.#now = at;
      callback();
    }
    this.#now = end;
  }

  /** The device sleeps: time is gone, and then the timers that fell due run, once. */
  sleep(ms: number): void {
    this.#now += ms;
    const due = [...this.#timers].filter(([, { at }]) => at <= this.#now);
    for (const [id, { callback }] of due) {
      this.#timers.delete(id);
      callback();
    }
  }

  #due(end: number): [number, { at: number; callback: () => void }] | undefined {
    return [...this.#timers].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at)[0];
  }
}
