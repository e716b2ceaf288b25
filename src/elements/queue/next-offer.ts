import { html, render, svg, type TemplateResult } from 'lit';
import { direction } from '../../locale/direction.js';
import * as words from '../../locale/queue-strings.js';
import { language } from '../../locale/strings.js';
import type { QueueItem } from '../../player/queue.js';
import { adoptSheet } from '../adopt-sheet.js';
import type { AloudReader } from '../reader/reader.js';
import { barStyles } from '../reader/bar-styles.js';
import { giveWay, keepClear, surface } from '../reader/surface.js';
import { styles } from './next-styles.js';

/**
 * Why the next article is offered: the listener has put it there, and it begins in a moment; the page
 * proposes it; or it is this page's, and the browser wants a press first.
 */
export type Occasion = 'queued' | 'proposed' | 'press';

export interface OfferActions {
  readonly take: () => void;
  readonly decline: () => void;
}

/** What is said of it, to be seen or heard. */
export function offerText({ title, lang }: QueueItem, occasion: Occasion): TemplateResult {
  return html`${WORDS[occasion][0]()} <q lang=${lang} dir="auto">${title}</q>`;
}

const WORDS: Readonly<Record<Occasion, readonly [() => string, () => string]>> = {
  queued: [words.nextInQueue, words.listenNow],
  proposed: [words.nextArticle, words.listenToNext],
  press: [words.needsPress, words.goOn],
};

/**
 * The next article, offered at the reader that has ended, or is to begin: at the edge of the window, the
 * next tab stop after its controls. The focus stays where it is.
 */
export class NextOffer {
  readonly #place = document.createElement('div');
  #reader: AloudReader | null = null;
  #standing = new AbortController();
  /** What is offered, while it is. */
  offered: { readonly item: QueueItem; readonly occasion: Occasion } | null = null;

  constructor() {
    this.#place.dataset['aloud'] = 'skip';
  }

  get isShown(): boolean {
    return this.#reader !== null;
  }

  show(reader: AloudReader, item: QueueItem, occasion: Occasion, actions: OfferActions): void {
    this.hide();
    const { shadowRoot } = reader;
    this.#reader = reader;
    this.offered = { item, occasion };
    this.#standing = new AbortController();
    if (occasion === 'queued') this.#hearEscape(actions);
    for (const sheet of [barStyles, styles]) adoptSheet(shadowRoot, sheet);
    shadowRoot?.querySelector('[part=controls]')?.after(this.#place);
    render(this.#template(item, occasion, actions), this.#place);
    const bar = this.#place.querySelector<HTMLElement>('[part=next]');
    if (!bar) return;
    surface(bar);
    giveWay(bar);
    keepClear(() => bar, this.#standing.signal);
  }

  /** The focus must not fall to the page's beginning with the button that had it. */
  hide(): void {
    const reader = this.#reader;
    this.#reader = this.offered = null;
    this.#standing.abort();
    if (this.#place.matches(':focus-within')) reader?.focus({ preventScroll: true });
    render(null, this.#place);
    this.#place.remove();
  }

  /** What comes by itself is kept from it wherever the focus is, unless the key means something there. */
  #hearEscape({ decline }: OfferActions): void {
    const hear = ({ key, defaultPrevented, isComposing }: KeyboardEvent): void => {
      if (key === 'Escape' && !defaultPrevented && !isComposing) decline();
    };
    addEventListener('keydown', hear, { signal: this.#standing.signal });
  }

  #template(item: QueueItem, occasion: Occasion, { take, decline }: OfferActions): TemplateResult {
    return html`<div
      part="next"
      class="bar"
      role="group"
      lang=${language()}
      dir=${direction()}
      aria-label=${words.queueName()}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        decline();
      }}
    >
      <p id="next">${offerText(item, occasion)}</p>
      <button type="button" part="next-button" class="main" aria-describedby="next" @click=${take}>
        ${WORDS[occasion][1]()}
      </button>
      <button type="button" part="not-now-button" title=${words.notNow()} @click=${decline}>
        ${cross}
      </button>
    </div>`;
  }
}

const cross = svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m7 7 10 10M17 7 7 17" /></svg>`;
