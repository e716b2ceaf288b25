import type { Coverage } from '../../text/coverage.js';

/** A stretch of a block that is on screen: fractions of it, 0 to 1, in reading order. */
export interface Seen {
  readonly block: number;
  readonly from: number;
  readonly until: number;
}

/**
 * Characters a second that nobody reads faster, twice what is usual: 230 words of six letters a
 * minute are 24, and 255 Chinese characters 4 (the sources are in `text/reading-time.ts`). Faster
 * than that is scrolling, and slower is counted all the same.
 */
const SPEED = 48;
const SPEED_OF_CHARACTERS = 9;

export const speedOf = (lang: string): number =>
  /^(?:zh|ja|yue)\b/u.test(lang) ? SPEED_OF_CHARACTERS : SPEED;

/**
 * What an eye has read of what it saw for `seconds`: the first that was not read before, from the
 * top, as much as there was time for. Returns whether there was anything.
 */
export function look(
  coverage: Coverage,
  seen: readonly Seen[],
  seconds: number,
  speed: number,
): boolean {
  let credit = seconds * speed;
  let isNew = false;
  for (const { block, from, until } of seen) {
    const length = coverage.article.blocks[block]?.length ?? 0;
    for (const gap of coverage.gaps(block, from, until)) {
      const read = Math.min(gap.until, gap.from + credit / (length || 1));
      credit -= (read - gap.from) * length;
      isNew = coverage.add(block, gap.from, read) || isNew;
      if (credit <= 0) return isNew;
    }
  }
  return isNew;
}
