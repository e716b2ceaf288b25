/** Progress through an article, in characters of its source. */
import type { Article, Block } from './article.js';

export interface Place {
  readonly block: number;
  readonly offset: number;
}

/** How much of the article is before a place: 0 to 1. */
export function fractionAt(article: Article, block: number, offset: number): number {
  return article.length > 0 ? charactersBefore(article, block, offset) / article.length : 0;
}

/** The place with `fraction` (clamped to 0..1) of the article before it. */
export function placeAt({ blocks, length }: Article, fraction: number): Place {
  let rest = Math.min(1, Math.max(0, fraction)) * length;
  for (const block of blocks) {
    if (rest < block.length) return at(block, rest / block.length);
    rest -= block.length;
  }
  const last = blocks.at(-1);
  return last ? at(last, 1) : { block: 0, offset: 0 };
}

function at(block: Block, part: number): Place {
  return { block: block.index, offset: part > 0 ? Math.round(part * block.text.length) : 0 };
}

/** A block may have fewer characters than its source, which is all that is known of the others. */
function charactersBefore({ blocks }: Article, index: number, offset: number): number {
  let before = 0;
  for (const block of blocks.slice(0, index)) before += block.length;
  const block = blocks[index];
  if (!block || offset <= 0) return before;
  return before + block.length * Math.min(1, offset / (block.text.length || 1));
}
