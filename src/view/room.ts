import { Player } from '../player/player.js';
import type { PlayerLike } from '../player/lazy-player.js';
import type { Article } from '../text/article.js';
import { ArticleSource, type SourceHost } from './article-source.js';
import { Engines, type EnginesHost } from './engines.js';
import { MediaKeys } from './media-session.js';
import { Reading, type ReadingOptions } from './reading.js';

export interface RoomHost extends SourceHost, EnginesHost, ReadingOptions {
  readonly shadowRoot: ShadowRoot | null;
}

/**
 * What a reader needs from the moment somebody is about to listen: the voices, the text
 * of the article, the lights on it. Fetched then, with everything below it.
 */
export class Room {
  readonly #engines: Engines;
  readonly #host: RoomHost;
  readonly #reading: Reading;
  readonly #keys = new MediaKeys();
  readonly #source: ArticleSource;

  /**
   * @param changed The article on the page is no longer the one that was read.
   * @param followed `following` has changed.
   */
  constructor(host: RoomHost, changed: () => void, followed: () => void) {
    this.#host = host;
    this.#engines = new Engines(host);
    this.#reading = new Reading(host, followed);
    this.#source = new ArticleSource(host, changed);
  }

  /** A Player with the voices that the author offers, whose events go to `target`. */
  async player(target: EventTarget): Promise<Player> {
    await this.#engines.settle();
    return new Player({ engine: this.#engines.chain, fallbackLang: navigator.language, target });
  }

  /** The article as it is now; the same object while nothing changed. */
  read(): Article | null {
    const article = this.#source.read();
    if (article) this.#reading.dress(article.root);
    return article;
  }

  /** Lets the page apply the sheet of the highlights to the whole article, before it is needed. */
  settle(): void {
    this.#host.getBoundingClientRect();
  }

  /** Shows on the page what `player` reads. */
  attach(player: PlayerLike): void {
    this.#engines.connect();
    this.#reading.attach(player);
    this.#keys.attach(player);
  }

  /** Marks nothing, watches nothing, hears nothing. */
  leave(): void {
    this.#reading.detach();
    this.#keys.detach();
    this.#engines.disconnect();
    this.#source.release();
  }

  /** What the author says of engines has changed. */
  recast(): void {
    void this.#engines.settle();
  }

  get following(): boolean {
    return this.#reading.follow.following;
  }

  follow(): void {
    this.#reading.follow.resume();
  }

  refresh(): void {
    this.#reading.refresh();
  }
}
