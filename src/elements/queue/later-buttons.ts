import { html, nothing, render, svg, type TemplateResult } from 'lit';
import { direction } from '../../locale/direction.js';
import { listenLater, listenLaterTo } from '../../locale/queue-strings.js';
import { language } from '../../locale/strings.js';
import type { AloudCard } from '../card/card.js';
import { adoptSheet } from '../adopt-sheet.js';
import { itemOf, linkOf } from './addresses.js';
import { laterStyles } from './list-styles.js';

/** What a card's button asks of a queue. */
export interface LaterHost {
  /** What the listener has put into it; not what a page proposes. */
  readonly own: readonly { readonly url: string }[];
  readonly isFull: boolean;
  add(item: unknown): boolean;
  delete(url: string): void;
}

/**
 * A button in each teaser of the page, which puts its article into the queue and takes it out. It comes
 * with the queue, beside the button that reads the teaser; with the first, where there are several.
 */
export class LaterButtons {
  static readonly #all = new Set<LaterButtons>();

  readonly #places = new WeakMap<AloudCard, HTMLElement>();
  readonly #cards = document.getElementsByTagName('aloud-card');
  readonly #watch = new MutationObserver((records) => {
    if (records.some(tellsOfCards)) this.look();
  });
  #frame = 0;

  constructor(private readonly queue: LaterHost) {}

  connect(): void {
    LaterButtons.#all.add(this);
    this.#watch.observe(document, { childList: true, subtree: true });
    for (const type of ['aloud-load', 'aloud-statuschange'])
      document.addEventListener(type, this.look);
    this.look();
  }

  leave(): void {
    this.#watch.disconnect();
    for (const type of ['aloud-load', 'aloud-statuschange'])
      document.removeEventListener(type, this.look);
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    for (const card of this.#cards) this.#places.get(card)?.remove();
    LaterButtons.#all.delete(this);
    LaterButtons.#first?.look();
  }

  static get #first(): LaterButtons | undefined {
    return [...LaterButtons.#all][0];
  }

  /** In the next frame, whatever else comes until then. */
  readonly look = (): void => {
    if (LaterButtons.#first === this) this.#frame ||= requestAnimationFrame(() => this.#dressAll());
  };

  #dressAll(): void {
    this.#frame = 0;
    const { own, isFull } = this.queue;
    const urls = new Set(own.map(({ url }) => url));
    for (const card of this.#cards) void this.#dress(card, urls, isFull);
  }

  /** When it has been rendered: its data come first, then what is made of them. */
  async #dress(card: AloudCard, urls: ReadonlySet<string>, isFull: boolean): Promise<void> {
    if (card.layout !== 'teaser' || card.noListen) return;
    await card.updateComplete;
    const link = linkOf(card);
    const row = rowOf(card);
    if (!link || !row || !card.isConnected || LaterButtons.#first !== this) return;
    const item = itemOf(link);
    if (!this.#isOwn(item.url)) return;
    const place = this.#places.get(card) ?? document.createElement('div');
    place.className = 'later';
    this.#places.set(card, place);
    adoptSheet(card.shadowRoot, laterStyles);
    render(this.#button(item, urls.has(item.url), isFull), place);
    if (place.parentNode !== row) row.append(place);
  }

  #isOwn(url: string): boolean {
    return url.startsWith(`${location.origin}/`);
  }

  #button(item: { url: string; title: string }, isIn: boolean, isFull: boolean): TemplateResult {
    const isOff = isFull && !isIn;
    return html`<button
      type="button"
      part="later-button"
      lang=${language()}
      dir=${direction()}
      aria-label=${listenLaterTo(item.title.trim())}
      title=${listenLater()}
      aria-pressed=${isIn ? 'true' : 'false'}
      aria-disabled=${isOff ? 'true' : nothing}
      @click=${() => (isIn ? this.queue.delete(item.url) : isOff || this.queue.add(item))}
    >
      ${icon(isIn)} <span>${listenLater()}</span>
    </button>`;
  }
}

const rowOf = ({ shadowRoot }: AloudCard): Element | null =>
  shadowRoot?.querySelector('.listen') ?? shadowRoot?.querySelector('article') ?? null;

/** A card has come, or something into one. */
const tellsOfCards = ({ target, addedNodes }: MutationRecord): boolean =>
  addedNodes.length > 0 && [target, ...addedNodes].some((node, at) => isOfCard(node, at === 0));

const isOfCard = (node: Node, isAround: boolean): boolean =>
  node instanceof Element &&
  Boolean(node.closest('aloud-card') ?? (!isAround && node.querySelector('aloud-card')));

/** A list with a plus, or with a tick. */
const icon = (isIn: boolean): TemplateResult =>
  html`<svg class="line" viewBox="0 0 24 24" aria-hidden="true">
    ${isIn ? svg`<path d="M4 6h16M4 12h8M4 18h6m4-2 3 3 5-6" />` : svg`<path d="M4 6h16M4 12h9M4 18h6m8-4v8m-4-4h8" />`}
  </svg>`;
