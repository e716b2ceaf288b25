import type { Article } from '../../text/article.js';
import type { Coverage } from '../../text/coverage.js';

/** A stretch of a block that is on screen: fractions of it, 0 to 1. */
export interface Seen {
  readonly block: number;
  readonly from: number;
  readonly until: number;
}

/**
 * Characters a second that nobody reads faster, twice what is usual: 230 words of six letters a
 * minute are 24, and 255 Chinese characters 4 (the sources are in `text/reading-time.ts`). One of
 * Korean is two or three letters. Faster than that is scrolling, and slower is counted all the same.
 */
const SPEED = 48;
const SPEED_OF_HAN = 9;
const SPEED_OF_HANGUL = 20;

/** So much of what is on screen was there before: what moves faster is not being read. */
const STEADY = 0.75;

/** Kana and Han. */
const HAN = /[\u3040-\u30ff\u3400-\u9fff]/g;
const HANGUL = /[\uac00-\ud7a3]/g;

/** Seconds that a quick eye needs for a text. */
export function secondsFor(text: string): number {
  const han = text.match(HAN)?.length ?? 0;
  const hangul = text.match(HANGUL)?.length ?? 0;
  return (text.length - han - hangul) / SPEED + han / SPEED_OF_HAN + hangul / SPEED_OF_HANGUL;
}

/** Whether a sight is still much the same as the one before. */
export function isSteady(article: Article, now: readonly Seen[], before: readonly Seen[]): boolean {
  const most = Math.max(common(article, now, now), common(article, before, before));
  return common(article, now, before) >= most * STEADY;
}

/** What two sights have in common, in characters. */
function common({ blocks }: Article, some: readonly Seen[], others: readonly Seen[]): number {
  let sum = 0;
  for (const { block, from, until } of some) {
    for (const other of others) {
      if (other.block !== block) continue;
      const share = Math.min(until, other.until) - Math.max(from, other.from);
      sum += Math.max(0, share) * (blocks[block]?.length ?? 0);
    }
  }
  return sum;
}

/**
 * What an eye has read of what it saw for `seconds`: the first that was not read before, in reading
 * order, as much as there was time for.
 */
export function look(coverage: Coverage, seen: readonly Seen[], seconds: number): void {
  let left = seconds;
  for (const { block, from, until } of seen) {
    const gaps = coverage.gaps(block, from, until);
    if (gaps.length === 0) continue;
    const whole = secondsFor(coverage.article.blocks[block]?.text ?? '') || 1;
    for (const gap of gaps) {
      const read = Math.min(gap.until, gap.from + left / whole);
      left -= (read - gap.from) * whole;
      coverage.add(block, gap.from, read);
      if (left <= 0) return;
    }
  }
}
