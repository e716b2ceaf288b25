import { html, type TemplateResult } from 'lit';
import type { QueueItem } from '../../player/queue.js';
import { AloudElement } from '../base.js';
import { whenIdle } from '../reader/listening.js';
import type { QueueRoom } from './queue-room.js';

/**
 * What a listener wants to hear, one article after the other: on this page, or on others of the site.
 * The queue is remembered, and goes on where it leads to. Teasers get a button that puts their article
 * into it. Alt with Up or Down moves the article that has the focus.
 *
 * Without JavaScript, and until the listener has a queue, it is what stands in it: a list of links. Those
 * are offered at the end of an article; they are read by themselves only if the listener asks for it.
 *
 * @slot - Links to articles, `<ol><li><a href>`.
 * @event {AloudQueueChangeEvent} aloud-queuechange - The queue has changed: `items`.
 * @csspart queue - All of it.
 * @csspart heading - Its name.
 * @csspart list - The articles, an `ol`.
 * @csspart item - One of them; `[aria-current]` is the one that is read.
 * @csspart link - The link to it.
 * @csspart now - What tells that it is being read.
 * @csspart button - Each of the buttons.
 * @csspart clear-button - Empties the queue.
 * @csspart empty - Says that it has become empty.
 * @cssproperty [--aloud-accent=currentColor] - Marks the article that is read.
 * @cssproperty [--aloud-border] - Between the articles, `width style colour`.
 * @cssproperty [--aloud-radius=0.75em] - The corners.
 * @cssproperty [--aloud-control-size=44px] - The least width and height of a control.
 * @cssstate empty - There is nothing in it.
 */
export class AloudQueue extends AloudElement {
  static override readonly tag = 'aloud-queue';

  #room: QueueRoom | null = null;
  /** What could not come offline comes when there is a network again. */
  readonly #come = (): void => {
    if (navigator.onLine && !this.#room) void this.#ask();
  };

  constructor() {
    super();
    this.addEventListener('command', (event) => void this.#ask((room) => room.obey(event)));
  }

  /** The articles, in order: the listener's, or else those that the page proposes. */
  get items(): readonly QueueItem[] {
    return this.#room?.items ?? [];
  }

  /** The one that is being read on this page. */
  get current(): QueueItem | null {
    return this.#room?.current ?? null;
  }

  /** Puts an article behind the others. `false` where it is there already, or not of this site. */
  async add(item: { url: string; title?: string; lang?: string }): Promise<boolean> {
    return (await this.#ask((room) => room.add(item))) ?? false;
  }

  /** Takes an article out. */
  async delete(url: string): Promise<void> {
    await this.#ask((room) => room.delete(url));
  }

  /** To another place, from 0. */
  async move(url: string, to: number): Promise<void> {
    await this.#ask((room) => room.move(url, to));
  }

  /** Empties it. */
  async clear(): Promise<void> {
    await this.#ask((room) => room.clear());
  }

  /** Reads an article of it, or else the next one: here, or on its own page. */
  async play(url?: string): Promise<void> {
    await this.#ask((room) => room.play(url));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#room?.connect();
    addEventListener('online', this.#come);
    whenIdle(this.#come);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('online', this.#come);
    this.#room?.leave();
  }

  protected override render(): TemplateResult {
    this.toggleState('empty', !this.items[0]);
    return this.#room?.render() ?? html`<slot></slot>`;
  }

  /** With its code, which comes when the page has nothing else to do, or somebody asks for it. */
  async #ask<T>(act?: (room: QueueRoom) => T): Promise<T | undefined> {
    // Offline, the links are there all the same.
    const code = await import('./queue-room.js').catch(() => null);
    if (!code) return;
    this.#room = await code.roomOf(this);
    this.requestUpdate();
    if (this.isConnected) await this.updateComplete; // the next article is reached by its link in the list
    return act?.(this.#room);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'aloud-queue': AloudQueue;
  }
}
