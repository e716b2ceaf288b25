import type { PlayerLike } from '../../player/lazy-player.js';
import { UNDER_WAY } from '../../player/statuses.js';
import type { Clock } from '../../speech/clock.js';
import { systemClock } from '../../speech/clock.js';
import type { Article } from '../../text/article.js';
import { Coverage } from '../../text/coverage.js';
import { readArticle } from '../../text/read-article.js';
import { readingTime } from '../../text/reading-time.js';
import { ArticleWatch } from '../article-watch.js';
import { isSteady, look, type Seen } from './eye.js';
import type { Listening } from './listening.js';
import { boxAround } from './on-screen.js';
import { inSight } from './sight.js';

/** How often an eye is looked after, in ms. */
const TICK = 500;
/** What takes longer was no reading: the device slept, or the page was busy. */
const LONGEST = 2 * TICK;

/** What has been read by eye and heard of one article. Loaded when the article comes on screen. */
export class Tracker {
  /** The hundredths of which the page has been told. */
  told = 0;
  #article: Article;
  #done: Readonly<Record<'read' | 'heard' | 'all', Coverage>>;
  /** Seconds that all of it takes an eye; measured when asked for. */
  #seconds: number | undefined;
  #player: PlayerLike | null = null;
  #listening: Listening | null = null;
  #timer: number | null = null;
  #last = 0;
  /** What was on screen then. */
  #seen: readonly Seen[] = [];
  #isConnected = false;
  #wasAway = false;
  #isOnScreen = false;
  readonly #watch: ArticleWatch;
  readonly #observer: IntersectionObserver;

  /** @param changed More has been read or heard, or the article is another, or has left. */
  constructor(
    readonly root: Element,
    private readonly changed: () => void,
    private readonly clock: Clock = systemClock,
  ) {
    const article = readArticle(root);
    this.#article = article;
    this.#done = {
      read: new Coverage(article),
      heard: new Coverage(article),
      all: new Coverage(article),
    };
    this.#watch = new ArticleWatch(() => this.#readAgain());
    this.#observer = new IntersectionObserver((entries) => {
      this.#isOnScreen = entries.at(-1)?.isIntersecting ?? false;
      this.#wake();
    });
  }

  /** Read or heard, 0 to 1. */
  get fraction(): number {
    return this.#done.all.fraction;
  }

  /** Read by eye, 0 to 1. */
  get read(): number {
    return this.#done.read.fraction;
  }

  /** Heard, 0 to 1. */
  get heard(): number {
    return this.#done.heard.fraction;
  }

  /** Seconds that the rest takes: as the voice needs while it is at work, else as an eye does. */
  get timeLeft(): number {
    const player = this.#own;
    if (player?.sentence && UNDER_WAY.includes(player.status)) return player.position.timeLeft;
    this.#seconds ??= readingTime(this.root, this.#article.lang);
    return (1 - this.fraction) * this.#seconds;
  }

  connect(): void {
    if (this.#isConnected) return;
    this.#isConnected = true;
    this.#watch.watch(this.root);
    if (this.#wasAway && this.root.isConnected) this.#readAgain();
    this.#observer.observe(boxAround(this.root));
    document.addEventListener('visibilitychange', this.#wake);
    void this.#listen();
  }

  /** Nothing is watched any more; what is done stays known. */
  disconnect(): void {
    this.#wasAway ||= this.#isConnected;
    this.#isConnected = this.#isOnScreen = false;
    this.#watch.stop();
    this.#observer.disconnect();
    document.removeEventListener('visibilitychange', this.#wake);
    this.#rest();
    this.#deafen();
  }

  /**
   * Whom to listen to, besides; to be called again when its status has changed. Only what it says of
   * this article counts.
   */
  listenTo(player: PlayerLike | null): void {
    if (player !== this.#player) this.#deafen();
    this.#player = player;
    void this.#listen();
  }

  /** Most people never listen: what that needs is fetched once the Player has the article. */
  async #listen(): Promise<void> {
    if (!this.#isMine || this.#listening) return;
    const module = await import('./listening.js').catch(() => null); // offline: nothing is heard
    const player = this.#isMine ? this.#player : null;
    if (!module || !player || this.#listening || !this.#isConnected) return;
    this.#listening = new module.Listening(player, this.#adopt, this.#hear);
    this.#adopt();
  }

  #deafen(): void {
    this.#listening?.stop();
    this.#listening = null;
  }

  get #isMine(): boolean {
    return this.#player?.article?.root === this.root;
  }

  /** The Player, while it is at work on this very article. */
  get #own(): PlayerLike | null {
    const player = this.#isMine ? this.#player : null;
    return player?.status === 'idle' || player?.status === 'ended' ? null : player;
  }

  /** What a Player has read need not be read again, and its places are ours. */
  readonly #adopt = (): void => {
    const article = this.#own?.article;
    if (article && article !== this.#article) this.#carryTo(article);
  };

  readonly #hear = (block: number, from: number, until: number): void => {
    if (this.#player?.article !== this.#article) return;
    const length = this.#article.blocks[block]?.text.length || 1;
    const end = Math.min(1, until / length);
    this.#done.heard.add(block, from / length, end);
    if (this.#done.all.add(block, from / length, end)) this.changed();
  };

  /** A Player at work reads an article again by itself, and we adopt it. */
  #readAgain(): void {
    if (!this.root.isConnected) {
      this.disconnect();
      return this.changed();
    }
    this.#watch.watch(this.root);
    if (!this.#own) this.#carryTo(readArticle(this.root));
    this.#seconds = undefined;
    this.changed();
    this.#wake();
  }

  #carryTo(article: Article): void {
    const { read, heard, all } = this.#done;
    this.#article = article;
    this.#done = {
      read: read.carriedTo(article),
      heard: heard.carriedTo(article),
      all: all.carriedTo(article),
    };
    if (this.fraction === 0) this.told = 0; // all of it is another text
    if (this.#timer !== null) this.#count(0);
  }

  readonly #wake = (): void => {
    if (!this.#isSeen) this.#rest();
    else if (this.#timer === null) this.#look(0);
  };

  #rest(): void {
    if (this.#timer !== null) this.clock.clearTimeout(this.#timer);
    this.#timer = null;
  }

  get #isSeen(): boolean {
    return this.#isOnScreen && !document.hidden;
  }

  readonly #tick = (): void => {
    this.#timer = null;
    this.#look(Math.min(this.clock.now() - this.#last, LONGEST) / 1000);
  };

  /** Looks, and again a little later, while somebody could be reading. */
  #look(seconds: number): void {
    const before = this.fraction;
    this.#count(seconds);
    if (this.fraction !== before) this.changed();
    // What is hidden may be shown yet: «Read more».
    const isOver = this.fraction === 1 && !this.#done.all.hasHidden;
    if (isOver || !this.#isSeen) return;
    this.#last = this.clock.now();
    this.#timer = this.clock.setTimeout(this.#tick, TICK);
  }

  /** @param seconds How long an eye has had. */
  #count(seconds: number): void {
    const { seen, hidden } = inSight(this.#article);
    const isRead = isSteady(this.#article, seen, this.#seen);
    this.#seen = seen;
    const { read, heard, all } = this.#done;
    for (const done of [read, heard, all]) {
      for (const { block } of seen) done.show(block);
      for (const block of hidden) done.hide(block);
    }
    if (isRead) for (const done of [read, all]) look(done, seen, seconds);
  }
}
