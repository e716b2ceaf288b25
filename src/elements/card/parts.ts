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
  url: '',
  isFree: true,
};

/** A headline at a level of 1 to 6; any other is 2. */
export function heading(level: number, content: TemplateResult | string): TemplateResult {
  switch (level) {
    case 1:
      return html`<h1 part="headline" dir="auto">${content}</h1>`;
    case 3:
      return html`<h3 part="headline" dir="auto">${content}</h3>`;
    case 4:
      return html`<h4 part="headline" dir="auto">${content}</h4>`;
    case 5:
      return html`<h5 part="headline" dir="auto">${content}</h5>`;
    case 6:
      return html`<h6 part="headline" dir="auto">${content}</h6>`;
    default:
      return html`<h2 part="headline" dir="auto">${content}</h2>`;
  }
}

/** A picture; in a teaser without its caption, and not before it is needed. */
export function figure(picture: ArticlePicture, isFull: boolean): TemplateResult {
  const { url, alternativeText, caption, width, height } = picture;
  return html`<figure part="picture">
    <img
      src=${url}
      alt=${alternativeText}
      width=${width ?? nothing}
      height=${height ?? nothing}
      loading=${isFull ? 'eager' : 'lazy'}
      decoding="async"
      @error=${hide}
    />
    ${isFull && caption ? html`<figcaption dir="auto">${caption}</figcaption>` : nothing}
  </figure>`;
}

/** A picture that does not come leaves its caption, and no hole. */
function hide(event: Event): void {
  (event.target as HTMLImageElement).hidden = true;
}
