/**
 * The model of an article: plain, readonly data and offsets. It holds no Ranges and no copies of
 * the DOM; `ranges.ts` turns offsets back into places in the page.
 *
 * Every offset is in UTF-16 code units of the block's own {@link Block.text}.
 */

/** What a block is to a listener. It decides breaks and, later, verbosity. */
export type BlockKind =
  'heading' | 'paragraph' | 'list-item' | 'quote' | 'cell' | 'caption' | 'graphic';

/** One lit word, `[start, end)`, without the punctuation and quotes around it. */
export interface Word {
  readonly start: number;
  readonly end: number;
}

/** A stretch `[start, end)` written in one language. */
export interface Run {
  readonly start: number;
  readonly end: number;
  /** BCP 47, canonical case (`kk`, `zh-Hans`); `''` where the page says nothing. */
  readonly lang: string;
}

export interface Sentence {
  /** Its place in the block, from 0. */
  readonly index: number;
  /** `[start, end)`, without the white space around it. */
  readonly start: number;
  readonly end: number;
  /** The sentence cut by language: at least one run, in order, covering it without gaps. */
  readonly runs: readonly Run[];
  /** Found on first use. A sentence may have none («***»). */
  readonly words: readonly Word[];
}

/**
 * Where characters of a block come from. In a `Text` node, character `start + i` of the block is
 * character `offset + i` of the node. An `Element` (an image with an alternative text, a `br`)
 * stands as a whole for `[start, end)`, and `offset` is 0.
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly node: Text | Element;
  readonly offset: number;
}

/** A heading, a paragraph, a list item, a picture. Everything but `index`, `kind`, `length` is read on first use. */
export interface Block {
  /** Its place in the article, from 0. */
  readonly index: number;
  readonly kind: BlockKind;
  /** Characters in the source, counted before anything is read: good for progress, not for offsets. */
  readonly length: number;
  /**
   * What is read: one character for each of the source's (white space becomes U+0020, a `br` or an
   * inner block edge U+000A), without what is hidden or skipped.
   */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Cut by language, covering `text`; adjacent runs differ in `lang`. */
  readonly runs: readonly Run[];
  /** Empty where nothing in the block is to be read. */
  readonly sentences: readonly Sentence[];
}

export interface Article {
  readonly root: Element;
  /** BCP 47 language of the root, `''` where the page says nothing. */
  readonly lang: string;
  readonly blocks: readonly Block[];
  /** The sum of its blocks' `length`. */
  readonly length: number;
}
