import { html, nothing, type TemplateResult } from 'lit';
import * as words from '../../locale/card-strings.js';
import { direction } from '../../locale/direction.js';
import { language } from '../../locale/strings.js';
import type { Feed } from './feed.js';

/**
 * What is said of data that have not come. Always there, so that what comes into it is heard.
 *
 * @param isHeard Whether it is announced: not into the reading.
 */
export function message(feed: Feed, isHeard: boolean, retry: () => void): TemplateResult {
  return html`<div
    part="message"
    role="status"
    aria-live=${isHeard ? nothing : 'off'}
    lang=${language()}
    dir=${direction()}
  >
    ${messageText(feed, retry)}
  </div>`;
}

function messageText(feed: Feed, retry: () => void): TemplateResult | typeof nothing {
  const { problem, isLoading, isWaiting, data } = feed;
  if (problem === null) {
    return isWaiting ? html`<p class="heard">${words.loadingArticle()}</p>` : nothing;
  }
  const what = data ? words.notRefreshed() : words.loadProblem(problem);
  return html`<p>${isLoading ? words.loadingArticle() : what}</p>
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
