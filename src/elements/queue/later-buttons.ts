import { html, render, svg, type TemplateResult } from 'lit';
import { direction } from '../../locale/direction.js';
import { listenLater, listenLaterTo } from '../../locale/queue-strings.js';
import { language } from '../../locale/strings.js';
import type { AloudCard } from '../card/card.js';
import { adoptSheet } from '../adopt-sheet.js';
import { itemOf, linkOf } from './addresses.js';
import { laterStyles } from './list-styles.js';

/** What a card's button asks of a queue. */
export interface LaterHost {
  has(url: string): boolean;
  add(item: unknown): boolean;
  delete(url: string): void;
}

/**
 * A button in each teaser of the page, which puts its article into the queue and takes it out. It comes
 * with the queue, beside the button that reads the teaser.
 */
export class LaterButtons {
  readonly #places = new WeakMap<AloudCard, HTMLElement>();
  readonly #cards = document.getElementsByTagName('aloud-card');
  readonly #watch = new MutationObserver(() => this.look());

  constructor(private readonly queue: LaterHost) {}

  connect(): void {
    this.#watch.observe(document, { childList: true, subtree: true });
    for (const type of ['aloud-load', 'aloud-statuschange'])
      document.addEventListener(type, this.look);
    this.look();
  }

  leave(): void {
    this.#watch.disconnect();
    for (const type of ['aloud-load', 'aloud-statuschange'])
      document.removeEventListener(type, this.look);
    for (const card of this.#cards) this.#places.get(card)?.remove();
  }

  readonly look = (): void => {
    for (const card of this.#cards) void this.#dress(card);
  };

  /** When it has been rendered: its data come first, then what is made of them. */
  async #dress(card: AloudCard): Promise<void> {
    if (card.layout !== 'teaser' || card.noListen) return;
    await card.updateComplete;
    const link = linkOf(card);
    const row =
      card.shadowRoot?.querySelector('.listen') ?? card.shadowRoot?.querySelector('article');
    if (!link || !row || !card.isConnected) return;
    const item = itemOf(link);
    if (!this.#isOwn(item.url)) return;
    const place = this.#places.get(card) ?? document.createElement('div');
    place.className = 'later';
    this.#places.set(card, place);
    adoptSheet(card.shadowRoot, laterStyles);
    render(this.#button(item), place);
    if (place.parentNode !== row) row.append(place);
  }

  #isOwn(url: string): boolean {
    return url.startsWith(`${location.origin}/`);
  }

  #button(item: { url: string; title: string }): TemplateResult {
    const isIn = this.queue.has(item.url);
    return html`<button
      type="button"
      part="later-button"
      lang=${language()}
      dir=${direction()}
      aria-label=${listenLaterTo(item.title.trim())}
      title=${listenLater()}
      aria-pressed=${isIn ? 'true' : 'false'}
      @click=${() => (isIn ? this.queue.delete(item.url) : this.queue.add(item))}
    >
      ${icon(isIn)} <span>${listenLater()}</span>
    </button>`;
  }
}

/** A list with a plus, or with a tick. */
const icon = (isIn: boolean): TemplateResult =>
  html`<svg class="line" viewBox="0 0 24 24" aria-hidden="true">
    ${isIn ? svg`<path d="M4 6h16M4 12h8M4 18h6m4-2 3 3 5-6" />` : svg`<path d="M4 6h16M4 12h9M4 18h6m8-4v8m-4-4h8" />`}
  </svg>`;
