import { articleIn, type ArticleData } from './article-data.js';
import type { LoadErrorCode } from './events.js';

/*
 * Where a card's data come from. Apart from the card, since a card with slots needs nothing of it:
 * load it with `import()`.
 */

/** Why no data have come. */
export class LoadError extends Error {
  constructor(readonly code: LoadErrorCode) {
    super(code);
  }
}

/** The article that a page tells search engines of, in `<script type="application/ld+json">`. */
export function fromPage(page: Document): ArticleData {
  const scripts = page.querySelectorAll('script[type="application/ld+json" i]');
  const values = [...scripts].map(({ textContent }) => {
    try {
      return JSON.parse(textContent) as unknown;
    } catch {
      return null; // one broken script says nothing of the others
    }
  });
  return fromValue(values, page.baseURI);
}

/**
 * The article in a value.
 *
 * @throws {LoadError} Where there is none.
 */
export function fromValue(value: unknown, page: string): ArticleData {
  const article = articleIn(value, page);
  if (!article) throw new LoadError('empty');
  return article;
}
