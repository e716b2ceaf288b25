import { render as renderIn, type TemplateResult } from 'lit';
import { wantStrings } from '../../locale/groups.js';
import { emptyQueue, movedTo, removed } from '../../locale/queue-strings.js';
import { Queue, QUEUED, queueItem, type QueueItem } from '../../player/queue.js';
import type { Status } from '../../player/state.js';
import { pageAddress } from '../../view/memory/address.js';
import { FORGET } from '../../view/memory/forget.js';
import { adoptSheet } from '../adopt-sheet.js';
import type { AloudCard } from '../card/card.js';
import { itemOf, linkOf, readersOn } from './addresses.js';
import { AloudQueueChangeEvent } from './events.js';
import { LaterButtons } from './later-buttons.js';
import { styles } from './list-styles.js';
import { queueTemplate, type Act } from './list-template.js';
import { offerText, type Occasion } from './next-offer.js';
import { Succession } from './succession.js';

interface Host extends HTMLElement {
  readonly updateComplete: Promise<unknown>;
  requestUpdate(): void;
}

/** What has the focus in the list: which article's, and what of it. */
interface Held {
  readonly index: number;
  readonly what: string;
}

const rooms = new WeakMap<Host, QueueRoom>();

/** The one of an element, with its words. */
export async function roomOf(host: Host): Promise<QueueRoom> {
  await wantStrings('queue');
  const known = rooms.get(host);
  if (known) return known;
  const room = new QueueRoom(host);
  rooms.set(host, room);
  if (host.isConnected) room.connect();
  return room;
}

/** A queue at work: the list, what follows what, the buttons of the teasers. */
export class QueueRoom {
  readonly #queue = new Queue(() => location.href);
  readonly #succession: Succession;
  readonly #later = new LaterButtons(this);
  readonly #links = new MutationObserver(() => this.changed());
  #listening = new AbortController();
  /** By somebody who wants to know: then it is empty, whatever the page proposes. */
  #wasEmptied = false;
  /** As it was told last. */
  #told = '';

  constructor(private readonly host: Host) {
    this.#succession = new Succession(this);
  }

  connect(): void {
    adoptSheet(this.host.shadowRoot, styles); // it has none before it is on a page
    this.#listening.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const stored = ({ key }: StorageEvent): void => {
      if (key === null || key === QUEUED) this.changed();
    };
    addEventListener('storage', stored, { signal });
    addEventListener(QUEUED, () => this.changed(), { signal });
    const forget = (): void => {
      this.#queue.forget();
      this.changed();
    };
    addEventListener(FORGET, forget, { signal });
    this.#links.observe(this.host, { childList: true, subtree: true, attributeFilter: ['href'] });
    this.#told = this.#state;
    this.#succession.connect();
    this.#later.connect();
    this.host.requestUpdate();
  }

  leave(): void {
    this.#listening.abort();
    this.#links.disconnect();
    this.#succession.leave();
    this.#later.leave();
  }

  get items(): readonly QueueItem[] {
    const items = this.own;
    return items.length > 0 || this.#wasEmptied ? items : this.#proposed;
  }

  get own(): readonly QueueItem[] {
    return this.#queue.items;
  }

  get isFull(): boolean {
    return this.#queue.isFull;
  }

  /** The listener has made it so. */
  get isOwn(): boolean {
    return this.own.length > 0;
  }

  get current(): QueueItem | null {
    return this.#succession.current;
  }

  add(item: unknown): boolean {
    const { url } = (item ?? {}) as { url?: unknown };
    check(typeof url === 'string');
    return this.#queue.add(item);
  }

  delete(url: string): void {
    const item = this.#find(url);
    if (!item) return;
    this.adopt();
    this.#queue.remove(item.url);
  }

  move(url: string, to: number): void {
    check(typeof url === 'string' && Number.isFinite(to));
    const item = this.#find(url);
    if (!item) return;
    this.adopt();
    this.#queue.move(item.url, to);
  }

  clear(): void {
    this.#wasEmptied ||= this.items.length > 0;
    this.#queue.replace([]);
  }

  /** What is asked for, or what is next. */
  play(url?: string): void {
    check(url === undefined || typeof url === 'string');
    const item = url === undefined ? this.#succession.after(this.current) : this.#find(url);
    if (!item && this.items.length === 0) this.#say([emptyQueue()]);
    if (!item) return;
    this.adopt();
    this.#succession.begin(item);
  }

  #find(url: string): QueueItem | undefined {
    const wanted = queueItem({ url }, document.baseURI);
    return this.items.find((one) => one.url === wanted?.url);
  }

  /** What a button on the page commands. One in a teaser, or in an item of a list, means its link. */
  obey(event: Event): void {
    const { command, source } = event as Event & { command?: string; source?: unknown };
    if (command === '--add' && source instanceof Element) this.add(meantBy(source));
    if (command === '--clear') this.clear();
    if (command === '--play') this.play();
  }

  adopt(heard?: QueueItem | null): void {
    if (!this.isOwn) this.#queue.replace(this.items.filter(({ url }) => url !== heard?.url));
  }

  heard({ url }: QueueItem): void {
    this.#queue.remove(url);
  }

  linkTo({ url }: { readonly url: string }): HTMLElement | null {
    const links = this.host.shadowRoot?.querySelectorAll<HTMLAnchorElement>('[part=link]') ?? [];
    return [...links].find(({ href }) => href === url) ?? null;
  }

  announce(item: QueueItem, occasion: Occasion): void {
    const box = document.createElement('div');
    renderIn(offerText(item, occasion), box);
    // Who must press is told so even while the voice is waited for.
    this.#say([...box.childNodes], occasion === 'press' ? ['speaking'] : undefined);
  }

  /** Something of it, or what is being read, may be different. */
  changed(): void {
    if (this.isOwn) {
      this.#wasEmptied = false;
      if (this.#status?.textContent === emptyQueue()) this.#status.replaceChildren();
    }
    this.host.requestUpdate();
    void this.#keepFocus();
    this.#succession.reconsider();
    const state = this.#state;
    if (state === this.#told) return;
    this.#told = state;
    this.#later.look();
    this.host.dispatchEvent(new AloudQueueChangeEvent(this.items));
  }

  render(): TemplateResult {
    const { current, isPaused } = this.#succession;
    return queueTemplate({ items: this.items, current, isPaused }, this.isOwn, this.#wasEmptied, {
      act: (act, index) => void this.#act(act, index),
      clear: () => void this.#empty(),
    });
  }

  get #state(): string {
    return JSON.stringify(this.items);
  }

  /** The links that stand in the element. */
  get #proposed(): readonly QueueItem[] {
    const links = this.host.querySelectorAll<HTMLAnchorElement>('a[href]');
    return [...links].flatMap((link) => queueItem(itemOf(link), location.href) ?? []);
  }

  async #act(act: Act, index: number): Promise<void> {
    const item = this.items[index];
    if (!item) return;
    if (act === 'play') return this.play(item.url);
    const before = this.#held;
    const to = index + (act === 'up' ? -1 : 1);
    // The last one leaves an empty queue, as «Clear» does.
    if (act === 'remove') {
      if (this.items[1]) this.delete(item.url);
      else this.clear();
    } else this.move(item.url, Math.min(this.items.length - 1, Math.max(0, to)));
    await this.host.updateComplete;
    const at = this.items.findIndex(({ url }) => url === item.url);
    if (act === 'remove') this.#focus({ index, what: 'remove' });
    else this.#focus({ index: at, what: before?.what ?? act });
    const said = act === 'remove' ? removed(item.title) : movedTo(at + 1, this.items.length);
    this.#say([this.#wasEmptied ? emptyQueue() : said]);
  }

  async #empty(): Promise<void> {
    this.clear();
    await this.host.updateComplete;
    this.#focus({ index: 0, what: 'remove' });
    this.#say([emptyQueue()]);
  }

  /** Where its article has gone, it is on the link of the neighbour: nothing is pressed unawares. */
  async #keepFocus(): Promise<void> {
    const held = this.#held;
    if (!held) return;
    if (this.items.length === 0) this.#wasEmptied = true; // the list stays, for the focus
    await this.host.updateComplete;
    if (!this.host.shadowRoot?.activeElement) this.#focus({ ...held, what: '' });
  }

  get #held(): Held | null {
    const focused = this.host.shadowRoot?.activeElement;
    const item = focused?.closest('li');
    if (!focused || !item) return null;
    const index = [...(item.parentElement?.children ?? [])].indexOf(item);
    return { index, what: focused.localName === 'a' ? '' : focused.className };
  }

  /** The same of another article, or of its neighbour; the list itself, where there is none. */
  #focus({ index, what }: Held): void {
    const { shadowRoot } = this.host;
    const entries = [...(shadowRoot?.querySelectorAll('li') ?? [])];
    const entry = entries[Math.min(index, entries.length - 1)];
    const target = entry?.querySelector<HTMLElement>(what ? `.${what}` : 'a');
    (target ?? shadowRoot?.querySelector<HTMLElement>('[part=queue]'))?.focus();
  }

  get #status(): Element | null {
    return this.host.shadowRoot?.querySelector('[role=status]') ?? null;
  }

  /** Never into a reading. */
  #say(what: readonly (string | Node)[], into: readonly Status[] = ['loading', 'speaking']): void {
    const isHeard = readersOn(document).some(({ status }) => into.includes(status));
    this.#status?.replaceChildren(...(isHeard ? [] : what));
  }
}

/** Wrong use by code is told at once. */
function check(isRight: boolean): void {
  if (!isRight) throw new TypeError('An article is named by its url');
}

/** The link of the teaser or the item of a list around a button; elsewhere the page. */
function meantBy(source: Element): unknown {
  const card = source.closest<AloudCard>('aloud-card');
  const link =
    (card && linkOf(card)) ?? source.closest('li')?.querySelector<HTMLAnchorElement>('a[href]');
  if (link) return itemOf(link);
  return {
    url: pageAddress().href,
    title: document.querySelector('h1')?.textContent ?? document.title,
    lang: document.documentElement.lang,
  };
}
