import { html, nothing, type TemplateResult } from 'lit';
import type { ArticleData, ArticlePicture } from './article-data.js';

/** Of an article of which nothing is known. */
export const unknown: ArticleData = {
  headline: '',
  section: '',
  sectionUrl: '',
  datePublished: '',
  dateModified: '',
  author: '',
  picture: null,
  views: null,
  timeRequired: '',
  description: '',
  paragraphs: [],
  lang: '',
  dir: 'auto',
  url: '',
  isFree: true,
};

type Dir = ArticleData['dir'];

/** A headline at a level of 1 to 6; any other is 2. */
export function heading(level: number, content: TemplateResult | string, dir: Dir): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 part="headline" dir=${dir}>${content}</h1>`;
    case 3:
      return html`<h3 part="headline" dir=${dir}>${content}</h3>`;
    case 4:
      return html`<h4 part="headline" dir=${dir}>${content}</h4>`;
    case 5:
      return html`<h5 part="headline" dir=${dir}>${content}</h5>`;
    case 6:
      return html`<h6 part="headline" dir=${dir}>${content}</h6>`;
    default:
      return html`<h2 part="headline" dir=${dir}>${content}</h2>`;
  }
}

interface FigureOptions {
  readonly isFull: boolean;
  /** It did not come: its caption stays, and no hole. */
  readonly isLost: boolean;
  readonly onLost: () => void;
  readonly dir: Dir;
}

/**
 * A picture; in a teaser without its caption, and not before it is needed. `loading` stands before
 * `src`: some browsers fetch at once what has an address.
 */
export function figure(
  { url, alternativeText, caption, width, height }: ArticlePicture,
  { isFull, isLost, onLost, dir }: FigureOptions,
): TemplateResult | typeof nothing {
  const below = isFull && caption ? html`<figcaption dir=${dir}>${caption}</figcaption>` : nothing;
  if (isLost) return below === nothing ? nothing : html`<figure part="picture">${below}</figure>`;
  return html`<figure part="picture">
    <img
      loading=${isFull ? 'eager' : 'lazy'}
      fetchpriority=${isFull ? 'high' : nothing}
      decoding="async"
      src=${url}
      alt=${alternativeText}
      width=${width ?? nothing}
      height=${height ?? nothing}
      @error=${onLost}
    />
    ${below}
  </figure>`;
}
