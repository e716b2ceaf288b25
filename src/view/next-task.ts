/**
 * Lets the page have its turn: work of more than 50 ms at a stretch is felt. A timer, since it must
 * come in a hidden page too; Safari has no `scheduler.yield()`.
 */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve);
  });
