import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../../locale/card-strings.js';
import { direction } from '../../locale/direction.js';
import { localePending } from '../../locale/ready.js';
import { language, play } from '../../locale/strings.js';
import { playIcon } from '../icons.js';
import type { ArticleData } from './article-data.js';

/*
 * What a card has around the parts of an article, whether they are data or the page's own.
 */

/** @param isWaiting More is to come. */
export const frame = (
  parts: TemplateResult,
  layout: 'full' | 'teaser',
  isWaiting: boolean,
  lang: string,
): TemplateResult =>
  html`<article
    part="article"
    class=${layout}
    id="article"
    aria-labelledby="headline"
    aria-busy=${isWaiting ? 'true' : nothing}
    lang=${lang || nothing}
  >
    ${parts}
  </article>`;

/** @param show What of it, see `<aloud-meta>`. */
export const strip = (data: Partial<ArticleData>, show: string, timeZone: string): TemplateResult =>
  html`<aloud-meta
    part="meta"
    show=${show}
    for="article"
    .category=${data.section}
    .categoryHref=${data.sectionUrl}
    .published=${data.datePublished}
    .modified=${data.dateModified}
    .views=${data.views}
    .readingTime=${data.timeRequired}
    .author=${data.author}
    .timeZone=${timeZone}
  ></aloud-meta>`;

/** @param isQuiet Not to be seen yet: it keeps its room. */
export const reader = (storageKey: string, noMemory: boolean, isQuiet: boolean): TemplateResult =>
  html`<aloud-reader
    part="reader"
    id="reader"
    class=${isQuiet ? 'quiet' : ''}
    for="article"
    .storageKey=${storageKey}
    .noMemory=${noMemory}
  ></aloud-reader>`;

export const progress = (position: 'inline' | 'sticky'): TemplateResult =>
  html`<aloud-progress part="progress" for="reader" position=${position}></aloud-progress>`;

/** Until the words for it are there it keeps its room, as it does while `isQuiet`. */
export const listenButton = (
  headline: string,
  isQuiet: boolean,
  begin: () => unknown,
): TemplateResult =>
  html`<div class="listen">
    <button
      type="button"
      part="listen-button"
      class=${isQuiet || localePending() ? 'quiet' : ''}
      lang=${language()}
      dir=${direction()}
      aria-label=${words.listenTo(headline)}
      @click=${begin}
    >
      ${playIcon()} <span>${play()}</span>
    </button>
  </div>`;

/** Always there, so that what comes into it is heard; but not into the reading. */
export const messageBox = (
  content: TemplateResult | typeof nothing,
  isHeard: boolean,
): TemplateResult =>
  html`<div
    part="message"
    role="status"
    aria-live=${isHeard ? nothing : 'off'}
    lang=${language()}
    dir=${direction()}
  >
    ${content}
  </div>`;

/** Where nothing is shown yet: what the page puts in later is noticed, and has a place. */
export const emptySlots = html`<slot name="meta"></slot><slot name="headline"></slot
  ><slot name="lead"></slot><slot name="picture"></slot><slot></slot>`;
