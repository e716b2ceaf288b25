import { html, svg, type TemplateResult } from 'lit';
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
    role="group"
    data-aloud="skip"
    lang=${language()}
    aria-label=${strings.offerName()}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      dismiss();
    }}
    @pointerenter=${comesNear}
    @focusin=${comesNear}
  >
    <p id="place" dir="auto">${placeOf(offer)}</p>
    <button type="button" part="continue-button" aria-describedby="place" @click=${goOn}>
      ${isHeard ? strings.continueListening() : strings.continueReading()}
    </button>
    <button
      type="button"
      part="dismiss-button"
      aria-label=${strings.dismiss()}
      aria-keyshortcuts="Escape"
      title=${strings.dismiss()}
      @click=${dismiss}
    >
      ${cross}
    </button>
  </div>`;
}

function placeOf({ article, place, fraction }: Offer): TemplateResult {
  const block = article.blocks[place.block];
  const text = block && beginningOf(block, place.sentence);
  const far = html`<small>${strings.howFar(fraction)}</small>`;
  if (!text) return html`${strings.continueFromParagraph(place.block + 1)} ${far}`;
  return html`${strings.continueFrom()} <q lang=${langOf(block, article.lang)}>${text}</q> ${far}`;
}

/** Whole words, as text: whatever the article holds. */
function beginningOf({ text, sentences }: Block, index: number): string {
  const { start = 0, end = 0 } = sentences[index] ?? {};
  const sentence = text.slice(start, end).replaceAll(/\s+/gu, ' ');
  if (!/[\p{L}\p{N}]/u.test(sentence) || sentence.length <= BEGINNING) return sentence;
  const cut = sentence.slice(0, BEGINNING).replace(/[\ud800-\udbff]$/u, '');
  const words = cut.slice(0, cut.lastIndexOf(' '));
  return `${(words.length > BEGINNING / 2 ? words : cut).replace(/[\s\p{P}]+$/u, '')}…`;
}

const langOf = ({ runs }: Block, lang: string): string => runs[0]?.lang || lang;

const cross = svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m7 7 10 10M17 7 7 17" /></svg>`;
