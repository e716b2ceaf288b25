/** As long as a busy machine may need: a test that hangs is ended by the runner's own limit. */
const PATIENCE = 15_000;

/** In ms, between two looks. */
const INTERVAL = 50;

/**
 * Waits for a condition. What the page stood still for does not count: each look is followed by
 * another one, until there have been enough. One that never holds is told by its own words.
 */
export async function waitUntil(
  condition: () => unknown,
  message = String(condition),
): Promise<void> {
  const error = new Error(`Not within ${PATIENCE} ms: ${message.replace(/\s+/gu, ' ')}`);
  for (let left = PATIENCE; !(await condition()); left -= INTERVAL) {
    if (left <= 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, INTERVAL));
  }
}
