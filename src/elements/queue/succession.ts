import type { QueueItem } from '../../player/queue.js';
import { UNDER_WAY } from '../../player/statuses.js';
import type { AloudErrorEvent } from '../events.js';
import type { AloudReader } from '../reader/reader.js';
import {
  isThisPage,
  tellerOf,
  meet,
  meetAll,
  readBy,
  readerOf,
  readersOn,
  withoutHash,
} from './addresses.js';
import { isWriting } from './fields.js';
import { freshFor, handOver, takeBack, takeOver, type Handover } from './handover.js';
import { NextOffer, type Occasion } from './next-offer.js';

/** What a queue tells, and is told, of what is read. */
export interface SuccessionHost {
  readonly items: readonly QueueItem[];
  /** The listener has made it so: it goes on by itself. */
  readonly isOwn: boolean;
  /** It becomes the listener's, without what was heard just now. */
  adopt(heard?: QueueItem | null): void;
  heard(item: QueueItem): void;
  changed(): void;
  announce(item: QueueItem, occasion: Occasion): void;
  /** The link to an article, as it stands on the page. */
  linkTo(item: { readonly url: string }): HTMLElement | null;
}

/** Between two articles, in ms: time to say no. */
const BREATH = 3000;
/** A browser that has not spoken after so long, in ms, wants a press. */
const PATIENCE = 4000;

/** Of several queues on a page one hears an event. */
const taken = new WeakSet<Event>();

/** What follows an article: here, or on the page to which the queue leads. */
export class Succession {
  #listening = new AbortController();
  /** For a page, or a reader, that was led to. */
  #waiting = new AbortController();
  /** For the voice of an article that has just been begun. */
  #trying = new AbortController();
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
    const look = (): void => {
      if (!signal.aborted) this.#look();
    };
    void customElements.whenDefined('aloud-reader').then(() => {
      // Nobody is on a page that was fetched beforehand.
      if ((document as { prerendering?: boolean }).prerendering)
        document.addEventListener('prerenderingchange', look, { signal, once: true });
      else look();
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
    this.#waiting.abort();
    this.#trying.abort();
    this.#drop();
    this.#reader = null;
  }

  /** What is being read, of the queue. */
  get current(): QueueItem | null {
    return this.#reader && readBy(this.#reader, this.host.items);
  }

  /** That stands, and can be gone on with. */
  get isPaused(): boolean {
    return this.#reader?.status === 'paused';
  }

  /** The queue is another one: what has left it is not offered any more. */
  reconsider(): void {
    const { offered } = this.#offer;
    if (offered && !this.#stands(offered.item, offered.occasion)) this.#drop();
  }

  #stands(item: QueueItem, occasion: Occasion): boolean {
    const { items, isOwn } = this.host;
    return items.some(({ url }) => url === item.url) && (isOwn || occasion !== 'queued');
  }

  /** Reads it now: within a press, if it comes from one. */
  begin(item: QueueItem, sleep = minutesOf(this.#reader), isPressed = true): void {
    meetAll();
    const reader = readerOf(item.url);
    if (!reader && !isPressed && isWriting()) return;
    this.#waiting.abort();
    takeBack();
    if (!reader) return this.#goTo({ url: item.url, sleep, at: Date.now() }, isPressed);
    if (reader === this.#reader) return reader.play();
    this.#drop();
    this.#beginHere(reader, item, sleep);
  }

  /** Behind an article comes the one behind it, and behind the listener's last one the first. */
  after(item: QueueItem | null): QueueItem | null {
    const { items, isOwn } = this.host;
    const at = items.findIndex(({ url }) => url === item?.url);
    const next = items[at + 1] ?? (isOwn ? items[0] : undefined);
    return next && next.url !== item?.url ? next : null;
  }

  readonly #turned = (event: Event): void => {
    const reader = tellerOf(event);
    if (reader) this.#note(reader);
  };

  #note(reader: AloudReader): void {
    meet(reader);
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
    this.#waiting.abort();
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
    const reader = tellerOf(event);
    if (!reader || taken.has(event)) return;
    taken.add(event);
    meet(reader);
    const { host } = this;
    const item = readBy(reader, host.items);
    const next = this.after(item);
    const goesOn = host.isOwn && !this.#slept;
    if (item && host.isOwn) host.heard(item);
    // A page that nothing here reads leads nowhere but to itself.
    if (next && (!isThisPage(next.url) || readerOf(next.url)))
      this.#propose(reader, next, goesOn, item);
  };

  #propose(reader: AloudReader, next: QueueItem, goesOn: boolean, heard: QueueItem | null): void {
    const occasion = goesOn ? 'queued' : 'proposed';
    const sleep = minutesOf(reader);
    const go = (isPressed: boolean): void => {
      if (this.#stands(next, occasion)) this.begin(next, sleep, isPressed);
      else this.#drop();
    };
    const take = (): void => {
      this.host.adopt(heard);
      go(true);
    };
    this.#drop();
    this.#offer.show(reader, next, occasion, { take, decline: this.#drop });
    if (!this.#slept) this.host.announce(next, occasion);
    if (goesOn) this.#timer = setTimeout(() => go(false), BREATH);
  }

  readonly #drop = (): void => {
    clearTimeout(this.#timer);
    this.#offer.hide();
  };

  /** @param isArrival Nobody has pressed anything for it on this page, perhaps. */
  #beginHere(reader: AloudReader, item: QueueItem, sleep: number, isArrival = false): void {
    if (sleep) reader.player.sleep = sleep;
    this.#trying.abort();
    const trying = (this.#trying = new AbortController());
    const { signal } = trying;
    const ask = (): void => {
      trying.abort();
      this.#askForPress(reader, item);
    };
    const failed = ({ error }: AloudErrorEvent): void => {
      if (isRefused(error.code, isArrival)) ask();
    };
    const turned = (): void => {
      if (reader.status !== 'loading' && reader.status !== 'idle') trying.abort();
    };
    const late = setTimeout(() => {
      if (isArrival && reader.status === 'loading' && !reader.player.waiting) ask();
    }, PATIENCE);
    signal.addEventListener('abort', () => clearTimeout(late), { once: true });
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

  /**
   * As a press on the link does: a site that goes on without loading a page hears it. Where nothing can be
   * kept, the next page would know of nothing: nobody is led there unasked.
   */
  #goTo(word: Handover, isPressed: boolean): void {
    const link = this.host.linkTo(word);
    if (!link || !(handOver(word) || isPressed)) return;
    this.#drop();
    link.click();
    const come = (): boolean => {
      const handover = this.#listening.signal.aborted ? null : takeOver();
      if (handover) this.#arrive(handover);
      return handover !== null;
    };
    // Some sites are there within the press.
    if (!come()) this.#whenChanged(word.at, come);
  }

  /** The reader may come later than the page; not to a page that was left meanwhile. */
  #arrive({ url, sleep, at }: Handover): void {
    const page = withoutHash(location.href);
    const look = (): boolean => {
      if (withoutHash(location.href) !== page) return true;
      meetAll();
      const item = this.host.items.find((one) => one.url === url);
      const reader = readerOf(url);
      if (!reader?.player) return false;
      if (item) this.#beginHere(reader, item, sleep, true);
      return true;
    };
    if (!look()) this.#whenChanged(at, look);
  }

  /** @param isDone Called with each change of the page, until it says so, or it is too late. */
  #whenChanged(at: number, isDone: () => boolean): void {
    this.#waiting.abort();
    const waiting = (this.#waiting = new AbortController());
    const watch = new MutationObserver(() => {
      if (isDone()) waiting.abort();
    });
    watch.observe(document, { childList: true, subtree: true });
    const late = setTimeout(() => waiting.abort(), freshFor(at));
    const stop = (): void => {
      watch.disconnect();
      clearTimeout(late);
    };
    waiting.signal.addEventListener('abort', stop, { once: true });
  }
}

/** On a page where somebody has pressed something, an engine that fails is just broken. */
const isRefused = (code: string, isArrival: boolean): boolean =>
  code === 'not-allowed' ||
  (isArrival &&
    code === 'engine-failed' &&
    !(navigator.userActivation as UserActivation | undefined)?.hasBeenActive);

/** Of the sleep timer of a reader, to be counted on; 0: it is not set. */
function minutesOf(reader: AloudReader | null): number {
  const left = reader?.player.sleepLeft;
  return left ? Math.max(1, Math.ceil(left / 60)) : 0;
}
