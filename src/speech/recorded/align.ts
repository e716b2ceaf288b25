/** Words of an article to words of a narration of it, by what they are, not by their number. Pure. */
import { match } from './diff.js';
import type { Narration } from './narration.js';
import { type SaidWord, saidWords } from './said.js';
import { type TextToken, tokensOf } from './tokens.js';

/** As much of the article as an alignment needs. */
export interface Readable {
  readonly blocks: readonly { readonly text: string }[];
  readonly textOf?: (id: string) => string | null;
}

/** A word of a block, and where it is said. */
export interface Aligned extends TextToken {
  /** Index into the article's words. */
  readonly index: number;
  /** Index into the narration's words; -1 where it is not said. */
  readonly said: number;
}

export interface Alignment {
  /** The words of each block, in order. */
  readonly blocks: readonly (readonly Aligned[])[];
  /** All of them. */
  readonly words: readonly Aligned[];
  readonly said: readonly SaidWord[];
  /** Share of the article's words that are said: 0 to 1. */
  readonly coverage: number;
}

export function align(article: Readable, narration: Narration): Alignment {
  const perBlock = article.blocks.map(({ text }) => tokensOf(text));
  const said = saidWords(narration, article.textOf);
  const found = match(perBlock.flat(), said);
  let index = 0;
  const blocks = perBlock.map((tokens) =>
    tokens.map((token) => ({ ...token, said: found[index] ?? -1, index: index++ })),
  );
  const words = blocks.flat();
  const hits = words.filter((word) => word.said >= 0).length;
  return { blocks, words, said, coverage: words.length ? hits / words.length : 0 };
}
