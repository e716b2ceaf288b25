/** Time, passed in so that tests own it. Milliseconds throughout. */
export interface Clock {
  /** Never goes back. */
  now(): number;
  setTimeout(callback: () => void, delay: number): number;
  clearTimeout(id: number): void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  // A number in Node too, where a timer is an object.
  setTimeout: (callback, delay) => Number(setTimeout(callback, delay)),
  clearTimeout: (id) => {
    clearTimeout(id);
  },
};
