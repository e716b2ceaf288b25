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

/**
 * What an author, or the page's own markup, says of how a stretch is said:
 *
 * - `said`: its `data-ssml` says it otherwise (`sub`, `say-as`, `phoneme`); `ssml`: it says anything else.
 * - `spell`: it is read letter by letter.
 * - The rest is told before it (`-end`: behind it), where that is wanted, see `verbosity.ts`.
 */
export type MarkKind =
  | 'said'
  | 'ssml'
  | 'spell'
  | 'link'
  | 'note'
  | 'list'
  | 'list-end'
  | 'item'
  | 'table'
  | 'table-end'
  | 'cell'
  | 'quote'
  | 'quote-end';

export interface Mark {
  readonly kind: MarkKind;
  readonly element: Element;
  readonly start: number;
  readonly end: number;
}

/** How a stretch is pronounced, for engines that can do that; others say what is written. */
export interface Phoneme {
  readonly start: number;
  readonly end: number;
  /** In `alphabet`. */
  readonly ph: string;
  /** `ipa`, `x-sampa`, or another that the author names. */
  readonly alphabet: string;
}

/** What a lexicon has for a stretch of a text. */
export interface LexiconMatch {
  readonly start: number;
  readonly end: number;
  /** What is said instead; `undefined` where only the pronunciation is known. */
  readonly alias?: string | undefined;
  readonly phoneme?: Pick<Phoneme, 'ph' | 'alphabet'> | undefined;
}

/** How words are said in an article, see `lexicon.ts`. */
export interface Pronunciations {
  /** In order, apart from each other. `lang` is BCP 47. */
  find(text: string, lang: string): readonly LexiconMatch[];
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
  /** How stretches of it are said, in order, the outer before the inner. Default: none. */
  readonly marks?: readonly Mark[];
  /** How words of it are said, by its author. Default: as they are written. */
  readonly lexicon?: Pronunciations | null;
}

export interface Article {
  readonly root: Element;
  /** BCP 47 language of the root, `''` where the page says nothing. */
  readonly lang: string;
  readonly blocks: readonly Block[];
  /** The sum of its blocks' `length`. */
  readonly length: number;
}
