import { waitUntil as wait } from '@open-wc/testing';

/** As long as a busy machine may need: a test that hangs is ended by the runner's own limit. */
const PATIENCE = 15_000;

/** Waits for a condition. The wait of `@open-wc/testing` gives up after a second. */
export const waitUntil = (
  condition: () => unknown,
  message?: string,
  options: { interval?: number; timeout?: number } = {},
): Promise<void> => wait(condition, message, { timeout: PATIENCE, ...options });
