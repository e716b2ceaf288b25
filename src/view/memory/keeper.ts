import type { PlayerLike } from '../../player/lazy-player.js';
import { Memory, type Stop } from '../../player/memory.js';
import type { Status } from '../../player/state.js';
import type { Article } from '../../text/article.js';
import { isShownIn } from '../../text/flat-tree.js';
import { quoteOf, type SentencePlace } from '../../text/quote.js';
import { ArticleSource, type SourceHost } from '../article-source.js';
import { boxAround } from '../progress/on-screen.js';
import { memoryKey, type KeyHost } from './key.js';
import { fractionOf, isHidden, isReached, offerOf, rangeAt, type Offer } from './offer.js';
import { sightOf, whereIs } from './sight.js';

export interface MemoryHost extends SourceHost, KeyHost {
  readonly player: PlayerLike;
  readonly articleElement: Element | null;
}

/** Where somebody is, not yet put into words. */
interface Spot {
  readonly article: Article;
  readonly place: SentencePlace;
  readonly way: Stop['way'];
}

/** So much of an article at its beginning and its end is nothing to go on from. */
const EDGE = 0.03;
/** A place in the article that the page has stayed at for so long, ms, has been read. */
const STAY = 1000;
/** While somebody listens, the place is stored every so often, ms. */
const OFTEN = 5000;

/** In so many states of an article that keeps changing, the place is looked for. */
const TRIES = 20;

const SILENT: readonly Status[] = ['idle', 'ended', 'unavailable'];
const BUSY: readonly Status[] = ['loading', 'speaking'];

/**
 * Keeps the place where somebody stops, by ear or by eye, and finds it again. What it stores belongs
 * to the address at which the article was first seen: a site that goes on to another page without
 * loading it changes its address first, and its article, or the text in it, a moment later. An
 * address that changes while the text stays (a tab, a fragment, an endless page) changes nothing.
 */
export class Keeper {
  /** Offers are made one at a time. */
  static #offering: Keeper | null = null;

  readonly #memory = new Memory();
  readonly #source: ArticleSource;
  readonly #arrival = new MutationObserver(() => this.#arrived());
  readonly #shown = new ResizeObserver(() => this.#propose());
  /** What is hidden has no place yet: it is looked at again when that is shown. */
  #hiddenIn: Element | null = null;
  readonly #listening = new AbortController();
  #article: Article | null = null;
  #key = '';
  /** What is stored and has not been offered yet. */
  #stored: Stop | null = null;
  #offer: Offer | null = null;
  /** Where somebody is now, and was not yet when it was last stored. */
  #spot: Spot | null = null;
  /** Heard last, or gone back to: while it is in view, that is the place. */
  #anchor: Spot | null = null;
  #staying: ReturnType<typeof setTimeout> | undefined;
  /** Whether somebody has read here at all. */
  #hasStayed = false;
  #savedAt = 0;
  #tries = 0;

  /** @param changed Called when {@link Keeper.offer} has changed. */
  constructor(
    private readonly host: MemoryHost,
    private readonly changed: () => void,
  ) {
    this.#source = new ArticleSource(host, this.look);
    this.#listen();
    this.look();
    if (this.#is(BUSY)) this.#heard();
    else this.#stay();
  }

  /** A place to go on from; `null` where there is none, or no longer. */
  get offer(): Offer | null {
    return this.#offer;
  }

  /** The article may be another one, or have changed. */
  readonly look = (): void => {
    const article = this.#source.read();
    if (!article) return this.#await();
    this.#arrival.disconnect();
    const key = memoryKey(this.host);
    const isSame = article === this.#article;
    const isAnother = article.root !== this.#article?.root || (!isSame && key !== this.#key);
    this.#article = article;
    if (isAnother) this.#begin(key);
    else if (!isSame) this.#reconsider();
    this.#propose();
  };

  /** The offer is taken: where it leads in the article as it is at this moment. */
  take(): Offer | null {
    this.look();
    const offer = this.#offer;
    if (!offer) return null;
    this.#anchor = this.#spot = { ...offer, way: offer.stop.way };
    this.#drop();
    return offer;
  }

  /** The offer is not wanted, now or later. */
  dismiss(): void {
    this.#memory.forget(this.#key);
    this.#drop();
  }

  /** Nothing is watched, and nothing offered, any more. */
  release(): void {
    this.#listening.abort();
    this.#arrival.disconnect();
    this.#shown.disconnect();
    this.#source.release();
    clearTimeout(this.#staying);
    this.#drop();
  }

  /** Stores where somebody is. */
  readonly save = (): void => {
    const spot = this.#spot;
    const quote = spot && quoteOf(spot.article, spot.place);
    if (quote) this.#memory.remember(this.#key, { quote, way: spot.way });
    this.#spot = null;
    this.#savedAt = Date.now();
  };

  #listen(): void {
    const { host } = this;
    const { signal } = this.#listening;
    host.addEventListener('aloud-statuschange', this.#turned, { signal });
    host.addEventListener('aloud-progress', this.#advanced, { signal });
    host.addEventListener('aloud-end', this.#ended, { signal });
    addEventListener('scroll', this.#scrolled, { signal, capture: true, passive: true });
    addEventListener('pagehide', this.save, { signal });
    document.addEventListener('visibilitychange', this.#hidden, { signal });
  }

  /** An article comes later than its reader, or in the place of another. */
  #await(): void {
    const wanted = { childList: true, subtree: true, attributeFilter: ['id', 'class'] };
    this.#arrival.observe(document, wanted);
    this.#arrival.observe(this.host.getRootNode(), wanted);
  }

  #arrived(): void {
    if (this.host.articleElement) this.look();
  }

  #begin(key: string): void {
    this.save();
    this.#drop();
    this.#anchor = null;
    this.#key = key;
    this.#hasStayed = false;
    this.#tries = 0;
    this.#stored = this.#is(BUSY) ? null : this.#memory.recall(key);
  }

  /** The text has changed: what was not found may be there now, and what was offered elsewhere. */
  #reconsider(): void {
    this.#stored ??= this.#offer?.stop ?? null;
    this.#drop();
  }

  #propose(): void {
    if (!this.#stored || !this.#article || Keeper.#offering || !this.#is(SILENT)) return;
    const offer = this.#tries++ < TRIES ? offerOf(this.#article, this.#stored) : null;
    if (!offer) return;
    if (isHidden(offer)) return this.#awaitShown(offer.article.root);
    this.#shown.disconnect();
    this.#hiddenIn = null;
    this.#stored = null;
    if (isReached(offer)) return;
    this.#offer = offer;
    Keeper.#offering = this;
    this.changed();
  }

  #awaitShown(root: Element): void {
    this.#tries--;
    if (root === this.#hiddenIn) return; // observed anew, it would tell at once, again and again
    this.#hiddenIn = root;
    this.#shown.disconnect();
    this.#shown.observe(boxAround(root));
  }

  #drop(): void {
    if (!this.#offer) return;
    this.#offer = null;
    if (Keeper.#offering === this) Keeper.#offering = null;
    this.changed();
  }

  #is(statuses: readonly Status[]): boolean {
    return statuses.includes(this.host.player.status);
  }

  readonly #turned = (event: Event): void => {
    if (event.target !== this.host) return;
    if (!this.#is(BUSY)) return this.save();
    this.#stored = null;
    this.#drop();
    if (this.host.player.status === 'speaking') this.#heard();
  };

  readonly #advanced = (event: Event): void => {
    if (event.target === this.host && this.#is(BUSY)) this.#heard();
  };

  #heard(): void {
    const { article, position } = this.host.player;
    if (!article || this.#skims(position.fraction)) return;
    this.look(); // another article, if it is one
    this.#anchor = this.#spot = { article, place: position, way: 'listening' };
    if (Date.now() - this.#savedAt >= OFTEN) this.save();
  }

  /** At the beginning there is nothing to store, and at the end nothing to keep. */
  #skims(fraction: number): boolean {
    if (fraction > 1 - EDGE) this.#finish();
    return fraction < EDGE || fraction > 1 - EDGE;
  }

  readonly #ended = (event: Event): void => {
    if (event.target === this.host) this.#finish();
  };

  #finish(): void {
    this.#spot = this.#anchor = null;
    this.#memory.forget(this.#key);
  }

  readonly #scrolled = (event: Event): void => {
    const { articleElement } = this.host;
    if (!articleElement || !(event.target instanceof Node)) return;
    if (!isShownIn(articleElement, event.target)) return;
    if (this.#offer && isReached(this.#offer)) this.#drop();
    this.#stay();
  };

  #stay(): void {
    clearTimeout(this.#staying);
    this.#staying = setTimeout(this.#stayed, STAY);
  }

  /** Where somebody listens, the page scrolls by itself. */
  readonly #stayed = (): void => {
    if (this.#is(BUSY) || document.hidden) return;
    this.look();
    const sight = this.#article && sightOf(this.#article);
    if (!sight || sight === 'beginning' || this.#isAnchored()) return;
    if (sight === 'end') this.#read();
    else this.#seen(this.#article, sight);
  };

  #isAnchored(): boolean {
    const range = this.#anchor && rangeAt(this.#anchor.article, this.#anchor.place);
    return Boolean(range && whereIs(range) === 'in');
  }

  /** To the end, unless somebody has only jumped there, or paused to look what comes. */
  #read(): void {
    if (this.#hasStayed && this.host.player.status !== 'paused') this.#finish();
  }

  #seen(article: Article | null, place: SentencePlace): void {
    if (!article) return;
    this.#hasStayed = true;
    const fraction = fractionOf(article, place);
    const offered = this.#offer?.fraction ?? 0;
    // What is offered still stands: a glance at less does not undo it.
    if (fraction > offered && !this.#skims(fraction)) {
      this.#anchor = null;
      this.#spot = { article, place, way: 'reading' };
    }
  }

  readonly #hidden = (): void => {
    if (document.hidden) this.save();
  };
}
