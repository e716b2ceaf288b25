import type { Word } from '../text/article.js';

/**
 * - `idle`: silent; `play()` starts at the place, at first the top.
 * - `loading`: `play()` was asked; nothing is heard yet: voices are looked for, or one is fetched.
 * - `speaking`: from the first sound on, `paused`.
 * - `ended`: read to the end; `play()` starts at the top.
 * - `unavailable`: no voice here reads this article. A voice that comes later ends it.
 */
export type Status = 'idle' | 'loading' | 'speaking' | 'paused' | 'ended' | 'unavailable';

/** How far `next()` and `previous()` go. A paragraph is a block of the article. */
export type Unit = 'sentence' | 'paragraph';

/** Where the reading is. */
export interface Position {
  /** Index into `article.blocks`. */
  readonly block: number;
  /** Index into the block's `sentences`. */
  readonly sentence: number;
  /** The word being said, or said next; offsets in the block's text. */
  readonly word: Word | null;
  /** How much of the article is behind us, 0 to 1. */
  readonly fraction: number;
  /** Seconds left at the current rate, estimated. */
  readonly timeLeft: number;
}

/** Something is being fetched before more can be heard. */
export interface Waiting {
  /** Bytes that are here, of `total`; both 0 where the engine does not say. */
  readonly loaded?: number;
  readonly total?: number;
}

/** A second attempt, and a move, fetch the rest of what was fetched: to who waits it is one thing. */
export function stillWaiting(before: Waiting | null, { loaded = 0, total = 0 }: Waiting): Waiting {
  const here = Math.max(0, (before?.total ?? 0) - total);
  return { loaded: here + loaded, total: here + total };
}
