import type { QueueItem } from '../../player/queue.js';
import { UNDER_WAY } from '../../player/statuses.js';
import type { AloudErrorEvent } from '../events.js';
import type { AloudReader } from '../reader/reader.js';
import { readersOn, reads } from './addresses.js';
import { handOver, takeOver, type Handover } from './handover.js';
import { NextOffer, type Occasion } from './next-offer.js';

/** What a queue tells, and is told, of what is read. */
export interface SuccessionHost {
  readonly items: readonly QueueItem[];
  /** The listener has made it so: it goes on by itself. */
  readonly isOwn: boolean;
  /** It becomes the listener's, from an article on. */
  adopt(from: QueueItem): void;
  heard(item: QueueItem): void;
  changed(): void;
  announce(item: QueueItem, occasion: Occasion): void;
  /** The link to an article, as it stands on the page. */
  linkTo(item: QueueItem): HTMLElement | null;
}

/** Between two articles, in ms: time to say no. */
const BREATH = 3000;
/** A browser that has not spoken after so long, in ms, wants a press. */
const PATIENCE = 4000;

/** How a voice that may not speak yet tells so. */
const REFUSED: readonly string[] = ['not-allowed', 'engine-failed'];

/** Of several queues on a page one hears an event. */
const taken = new WeakSet<Event>();

/** What follows an article: here, or on the page to which the queue leads. */
export class Succession {
  #listening = new AbortController();
  readonly #offer = new NextOffer();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reader: AloudReader | null = null;
  /** The sleep timer of the reader has ended the reading with the article. */
  #slept = false;
  #watched: AbortController | null = null;

  constructor(private readonly host: SuccessionHost) {}

  connect(): void {
    this.#listening.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    document.addEventListener('aloud-statuschange', this.#turned, { signal });
    document.addEventListener('aloud-end', this.#ended, { signal });
    void customElements.whenDefined('aloud-reader').then(() => {
      if (!signal.aborted) this.#look();
    });
  }

  /** What is read already, and what has been left to this page. */
  #look(): void {
    for (const reader of readersOn(document)) this.#note(reader);
    const handover = takeOver();
    if (handover) this.#arrive(handover);
  }

  leave(): void {
    this.#listening.abort();
    this.#watched?.abort();
    this.#drop();
    this.#reader = null;
  }

  /** What is being read, of the queue. */
  get current(): QueueItem | null {
    const reader = this.#reader;
    return (reader && this.host.items.find(({ url }) => reads(reader, url))) ?? null;
  }

  /** Reads it now: within a press, if it comes from one. */
  begin(item: QueueItem, sleep = minutesOf(this.#reader), isPressed = true): void {
    const reader = readersOn(document).find((one) => reads(one, item.url));
    // Where nothing can be kept, the next page would know of nothing: nobody is led there unasked.
    const isLed = !reader && (handOver({ url: item.url, sleep }) || isPressed);
    if (reader || isLed) this.#drop();
    if (reader) this.#beginHere(reader, item, sleep);
    else if (isLed) this.#goTo(item);
  }

  /** Behind an article comes the one behind it, and behind the listener's last one the first. */
  after(item: QueueItem | null): QueueItem | null {
    const { items, isOwn } = this.host;
    const at = items.findIndex(({ url }) => url === item?.url);
    const next = items[at + 1] ?? (isOwn ? items[0] : undefined);
    return next && next.url !== item?.url ? next : null;
  }

  readonly #turned = (event: Event): void => this.#note(event.composedPath()[0] as AloudReader);

  #note(reader: AloudReader): void {
    const isUnderWay = UNDER_WAY.includes(reader.status);
    if (!isUnderWay && reader !== this.#reader) return;
    this.#reader = isUnderWay ? reader : null;
    if (isUnderWay) this.#watch(reader);
    if (reader.status === 'speaking' || reader.status === 'loading') this.#hush();
    this.host.changed();
  }

  /** Whoever listens to something else has chosen. */
  #hush(): void {
    clearTimeout(this.#timer);
    this.#slept = false;
    if (this.#reader?.status === 'speaking') this.#offer.hide();
  }

  /** At the end of an article the timer is over before the end is told. */
  #watch({ player }: AloudReader): void {
    this.#watched?.abort();
    this.#watched = new AbortController();
    const { signal } = this.#watched;
    const came = (): void => {
      if (player.status === 'ended') this.#slept = true;
    };
    player.addEventListener('sleepchange', came, { signal });
  }

  readonly #ended = (event: Event): void => {
    if (taken.has(event)) return;
    taken.add(event);
    const reader = event.composedPath()[0] as AloudReader;
    const { host } = this;
    const item = host.items.find(({ url }) => reads(reader, url)) ?? null;
    const next = this.after(item);
    const goesOn = host.isOwn && !this.#slept;
    if (item && host.isOwn) host.heard(item);
    if (next) this.#propose(reader, next, goesOn);
  };

  #propose(reader: AloudReader, next: QueueItem, goesOn: boolean): void {
    const occasion = goesOn ? 'queued' : 'proposed';
    const sleep = minutesOf(reader);
    const take = (): void => {
      this.host.adopt(next);
      this.begin(next, sleep);
    };
    this.#drop();
    this.#offer.show(reader, next, occasion, { take, decline: this.#drop });
    if (!this.#slept) this.host.announce(next, occasion);
    if (goesOn) this.#timer = setTimeout(() => this.begin(next, sleep, false), BREATH);
  }

  readonly #drop = (): void => {
    clearTimeout(this.#timer);
    this.#offer.hide();
  };

  #beginHere(reader: AloudReader, item: QueueItem, sleep: number): void {
    if (sleep) reader.player.sleep = sleep;
    const heard = new AbortController();
    const { signal } = heard;
    const ask = (): void => {
      heard.abort();
      this.#askForPress(reader, item);
    };
    const late = setTimeout(() => {
      if (reader.status === 'loading' && !reader.player.waiting) ask();
    }, PATIENCE);
    const failed = ({ error }: AloudErrorEvent): void => {
      if (REFUSED.includes(error.code)) ask();
    };
    const turned = (): void => {
      if (reader.status !== 'loading' && reader.status !== 'idle') heard.abort();
    };
    signal.addEventListener('abort', () => clearTimeout(late));
    this.#listening.signal.addEventListener('abort', () => heard.abort());
    reader.addEventListener('aloud-error', failed, { signal });
    reader.addEventListener('aloud-statuschange', turned, { signal });
    // In the press, which is what some platforms want before they speak.
    reader.play();
  }

  #askForPress(reader: AloudReader, item: QueueItem): void {
    if (this.#offer.isShown) return;
    const take = (): void => {
      this.#drop();
      reader.pause(); // it may still wait for a voice that nobody lets speak
      reader.play();
    };
    this.#offer.show(reader, item, 'press', { take, decline: this.#drop });
    this.host.announce(item, 'press');
  }

  /** As a press on the link does: a site that goes on without loading a page hears it. */
  #goTo(item: QueueItem): void {
    this.host.linkTo(item)?.click();
    this.#whenChanged(() => {
      const handover = takeOver();
      if (handover) this.#arrive(handover);
      return handover !== null;
    });
  }

  /** The reader may come later than the page. */
  #arrive({ url, sleep }: Handover): void {
    const look = (): boolean => {
      const item = this.host.items.find((one) => one.url === url);
      const reader = readersOn(document).find((one) => reads(one, url) && one.player);
      if (item && reader) this.#beginHere(reader, item, sleep);
      return Boolean(reader);
    };
    if (!look()) this.#whenChanged(look);
  }

  /** @param isDone Called with each change of the page, until it says so. */
  #whenChanged(isDone: () => boolean): void {
    const watch = new MutationObserver(() => {
      if (isDone()) watch.disconnect();
    });
    watch.observe(document, { childList: true, subtree: true });
    this.#listening.signal.addEventListener('abort', () => watch.disconnect());
  }
}

/** Of the sleep timer of a reader, to be counted on; 0: it is not set. */
function minutesOf(reader: AloudReader | null): number {
  const left = reader?.player.sleepLeft;
  return left ? Math.max(1, Math.ceil(left / 60)) : 0;
}
