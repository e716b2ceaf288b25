import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../../locale/card-text-strings.js';
import { direction } from '../../locale/direction.js';
import { language } from '../../locale/strings.js';
import type { ArticleData } from './article-data.js';
import type { Feed } from './feed.js';

/*
 * What data put into the slots of a card that the page has not filled, and what is said while they
 * do not come. Loaded with the data: load it with `import()`.
 */

type Layout = 'full' | 'teaser';
type Part = TemplateResult | typeof nothing;

/** @param level 1 to 6; 0 for the usual one, and any other is 2. */
export function headline(
  { headline: text, url, dir }: ArticleData,
  layout: Layout,
  level: number,
): Part {
  const isTeaser = layout === 'teaser';
  if (!text) return nothing;
  const content = isTeaser && url ? html`<a part="link" href=${url}>${text}</a>` : text;
  switch (level || (isTeaser ? 2 : 1)) {
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

/** A teaser without a lead begins with the text. */
export function lead({ description, paragraphs, dir }: ArticleData, layout: Layout): Part {
  const text = description || (layout === 'teaser' ? paragraphs[0] : '');
  return text ? html`<p part="lead" dir=${dir}>${text}</p>` : nothing;
}

/**
 * In a teaser without its caption, and not before it is needed. `loading` stands before `src`: some
 * browsers fetch at once what has an address.
 *
 * @param lost Address of a picture that did not come: its caption stays, and no hole.
 */
export function picture(
  { picture: data, dir }: ArticleData,
  layout: Layout,
  lost: string,
  onLost: (url: string) => void,
): Part {
  if (!data) return nothing;
  const isFull = layout === 'full';
  const { url, alternativeText, caption, width, height } = data;
  const below = isFull && caption ? html`<figcaption dir=${dir}>${caption}</figcaption>` : nothing;
  if (url === lost && below === nothing) return nothing;
  if (url === lost) return html`<figure part="picture">${below}</figure>`;
  return html`<figure part="picture">
    <img
      loading=${isFull ? 'eager' : 'lazy'}
      fetchpriority=${isFull ? 'high' : nothing}
      decoding="async"
      src=${url}
      alt=${alternativeText}
      width=${width ?? nothing}
      height=${height ?? nothing}
      @error=${() => onLost(url)}
    />
    ${below}
  </figure>`;
}

export function body({ paragraphs, dir, isFree }: ArticleData): Part {
  const note = html`<p class="note" data-aloud="skip" lang=${language()} dir=${direction()}>
    ${words.forSubscribers()}
  </p>`;
  return html`${paragraphs.map((text) => html`<p dir=${dir}>${text}</p>`)}
  ${isFree ? nothing : note}`;
}

/** What is said of the data, in a live region: that they are on their way, or did not come. */
export function message(feed: Feed, retry: () => void): Part {
  const { problem, isLoading, isWaiting, data } = feed;
  const loading = words.loadingArticle();
  // In a list it would be said of every card.
  const isSaid = isWaiting && feed.host.layout === 'full';
  if (problem === null) return isSaid ? html`<p class="heard">${loading}</p>` : nothing;
  const what = data ? words.notRefreshed() : words.loadProblem(problem);
  return html`<p>${isLoading ? loading : what}</p>
    ${feed.canRetry ? retryButton(isLoading, retry) : nothing}`;
}

/** Off, it keeps the focus that it has. */
const retryButton = (isOff: boolean, retry: () => void): TemplateResult =>
  html`<button
    type="button"
    part="retry-button"
    aria-disabled=${isOff ? 'true' : nothing}
    @click=${isOff ? nothing : retry}
  >
    ${words.retry()}
  </button>`;

interface Retrying extends Element {
  readonly updateComplete: Promise<unknown>;
  reload(): Promise<void>;
}

/** With the data the button goes: its focus goes to what it has brought, at its headline. */
export async function retry(card: Retrying, link: () => HTMLElement | null): Promise<void> {
  const { shadowRoot, ownerDocument } = card;
  const button = shadowRoot?.activeElement;
  await card.reload();
  await card.updateComplete;
  if (!button || ownerDocument.activeElement !== ownerDocument.body) return;
  const place = (part: string): HTMLElement | null =>
    shadowRoot?.querySelector<HTMLElement>(`[part=${part}]`) ?? null;
  const next = link() ?? place('headline') ?? place('article');
  if (next && next.localName !== 'a') next.tabIndex = -1;
  next?.focus();
}
