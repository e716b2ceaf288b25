import { html, svg, type TemplateResult } from 'lit';
import { direction } from '../../locale/direction.js';
import * as strings from '../../locale/memory-strings.js';
import { language } from '../../locale/strings.js';
import type { Block } from '../../text/article.js';
import type { Offer } from '../../view/memory/offer.js';

/** How many characters of a sentence are enough to know it again. */
const BEGINNING = 60;

export interface BarActions {
  readonly goOn: () => void;
  readonly dismiss: () => void;
  /** Somebody is about to press. */
  readonly comesNear: () => void;
}

/**
 * The offer to go on where one stopped. It lies over the bottom of the window, so that nothing moves
 * when it comes, and whatever it covers can be scrolled out from under it.
 */
export function continueTemplate(
  offer: Offer,
  { goOn, dismiss, comesNear }: BarActions,
): TemplateResult {
  const isHeard = offer.stop.way === 'listening';
  return html`<div
    part="continue"
    class="bar"
    role="group"
    data-aloud="skip"
    lang=${language()}
    dir=${direction()}
    aria-label=${strings.offerName()}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      dismiss();
    }}
    @pointerenter=${comesNear}
    @focusin=${comesNear}
  >
    <p id="place">${placeOf(offer)}</p>
    <small id="far">${strings.howFar(offer.fraction)}</small>
    <button
      type="button"
      part="continue-button"
      class="main"
      aria-describedby="place far"
      @click=${goOn}
    >
      ${isHeard ? strings.continueListening() : strings.continueReading()}
    </button>
    <button
      type="button"
      part="dismiss-button"
      aria-keyshortcuts="Escape"
      title=${strings.dismiss()}
      @click=${dismiss}
    >
      ${cross}
    </button>
  </div>`;
}

function placeOf({ article, place }: Offer): TemplateResult | string {
  const block = article.blocks[place.block];
  const text = block && beginningOf(block, place.sentence);
  if (!text) return strings.continueFromParagraph(place.block + 1);
  const lang = block.runs[0]?.lang || article.lang;
  return html`${strings.continueFrom()} <q lang=${lang} dir="auto">${text}</q>`;
}

/** Whole words, as text: whatever the article holds. */
function beginningOf({ text, sentences }: Block, index: number): string {
  const { start = 0, end = 0 } = sentences[index] ?? {};
  const sentence = text.slice(start, end).replaceAll(/\s+/gu, ' ');
  if (sentence.length <= BEGINNING) return /[\p{L}\p{N}]/u.test(sentence) ? sentence : '';
  const cut = sentence.slice(0, BEGINNING).replace(/[\ud800-\udbff]$/u, '');
  const words = cut.slice(0, cut.lastIndexOf(' '));
  return `${(words.length > BEGINNING / 2 ? words : cut).replace(/[\s\p{P}]+$/u, '')}…`;
}

const cross = svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m7 7 10 10M17 7 7 17" /></svg>`;
