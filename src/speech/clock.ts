/** Time, passed in so that tests own it. Milliseconds throughout. */
export interface Clock {
  /** Never goes back. */
  now(): number;
  setTimeout(callback: () => void, delay: number): number;
  clearTimeout(id: number): void;
  /** In a task of its own, at once: in a hidden tab, too, where timers come a second or a minute late. */
  later(callback: () => void): void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  // A number in Node too, where a timer is an object.
  setTimeout: (callback, delay) => Number(setTimeout(callback, delay)),
  clearTimeout: (id) => {
    clearTimeout(id);
  },
  later: (callback) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      callback();
    };
    port2.postMessage(null);
  },
};
