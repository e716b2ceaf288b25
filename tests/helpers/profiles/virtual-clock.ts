/** Time that stands still until `tick`, fast enough for a hundred thousand schedules. */
import type { Clock } from '../../../src/speech/clock.js';

interface Task {
  readonly id: number;
  readonly at: number;
  readonly callback: () => void;
}

/**
 * Unlike `FakeClock`, what is asked for `later` comes in a task of its own, as in a browser, and
 * what a task throws is kept: a page would see it as an uncaught error.
 */
export class VirtualClock implements Clock {
  /** What tasks have thrown. */
  readonly thrown: unknown[] = [];
  #now = 0;
  #nextId = 1;
  #tasks: Task[] = [];

  /** Timers that are waiting: 0 when everything was given back. */
  get pending(): number {
    return this.#tasks.length;
  }

  now(): number {
    return this.#now;
  }

  setTimeout(callback: () => void, delay: number): number {
    const task = { id: this.#nextId++, at: this.#now + Math.max(0, delay || 0), callback };
    let index = this.#tasks.length;
    while (index > 0 && (this.#tasks[index - 1]?.at ?? 0) > task.at) index -= 1;
    this.#tasks.splice(index, 0, task);
    return task.id;
  }

  clearTimeout(id: number): void {
    const index = this.#tasks.findIndex((task) => task.id === id);
    if (index >= 0) this.#tasks.splice(index, 1);
  }

  later(callback: () => void): void {
    this.setTimeout(callback, 0);
  }

  /** Lets `ms` pass, running what falls due, in order. */
  tick(ms: number): void {
    const end = this.#now + ms;
    for (let task; (task = this.#tasks[0]) && task.at <= end;) {
      this.#now = Math.max(this.#now, task.at);
      this.#run(task);
    }
    this.#now = end;
  }

  /** The process is suspended: time is gone, and then what fell due runs, once. */
  sleep(ms: number): void {
    this.#now += ms;
    for (const task of this.#tasks.filter(({ at }) => at <= this.#now)) {
      if (this.#tasks.includes(task)) this.#run(task);
    }
  }

  #run(task: Task): void {
    this.clearTimeout(task.id);
    try {
      task.callback();
    } catch (error) {
      this.thrown.push(error);
    }
  }
}
