import type { Stop } from '../../player/memory.js';
import type { Article } from '../../text/article.js';
import { fractionAt } from '../../text/measure.js';
import { findQuote, type SentencePlace } from '../../text/quote.js';
import { rangeOf } from '../../text/ranges.js';
import { whereIs } from './sight.js';

/** Where somebody stopped, in the article as it is now. */
export interface Offer {
  readonly stop: Stop;
  readonly article: Article;
  readonly place: SentencePlace;
  readonly range: Range;
  /** How much of the article is before it, 0 to 1. */
  readonly fraction: number;
}

/** `null` where the place is not in the article any more. */
export function offerOf(article: Article, stop: Stop): Offer | null {
  const place = findQuote(article, stop.quote);
  const range = place && rangeAt(article, place);
  return range && { stop, article, place, range, fraction: fractionOf(article, place) };
}

/** A listener is led back even to what is in view; a reader is there already. */
export function isReached({ range, stop }: Offer): boolean {
  const where = whereIs(range);
  return where === 'before' || (where === 'in' && stop.way === 'reading');
}

/** Nothing of it has a box: «display: none». */
export function isHidden({ range }: Offer): boolean {
  return range.getClientRects().length === 0;
}

export function rangeAt({ blocks }: Article, place: SentencePlace): Range | null {
  const block = blocks[place.block];
  const sentence = block?.sentences[place.sentence];
  return sentence ? rangeOf(block, sentence.start, sentence.end) : null;
}

export function fractionOf(article: Article, { block, sentence }: SentencePlace): number {
  return fractionAt(article, block, article.blocks[block]?.sentences[sentence]?.start ?? 0);
}
