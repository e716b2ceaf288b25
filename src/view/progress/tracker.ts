import type { PlayerLike } from '../../player/lazy-player.js';
import type { Clock } from '../../speech/clock.js';
import { systemClock } from '../../speech/clock.js';
import type { Article, Sentence } from '../../text/article.js';
import { Coverage } from '../../text/coverage.js';
import { readArticle } from '../../text/read-article.js';
import { readingTime } from '../../text/reading-time.js';
import { ArticleWatch } from '../article-watch.js';
import { look, speedOf } from './eye.js';
import { inSight } from './sight.js';

/** How often an eye is looked after, in ms. */
const TICK = 500;
/** What takes longer was no reading: the device slept, or the page was busy. */
const LONGEST = 2 * TICK;

interface Saying {
  readonly block: number;
  readonly sentence: Sentence;
}

/** What has been read by eye and heard of one article. Loaded when the article comes on screen. */
export class Tracker {
  #article: Article;
  #read: Coverage;
  #heard: Coverage;
  #all: Coverage;
  #player: PlayerLike | null = null;
  #listening = new AbortController();
  #saying: Saying | null = null;
  #timer: number | null = null;
  #last = 0;
  #isOnScreen = false;
  readonly #watch: ArticleWatch;
  readonly #observer: IntersectionObserver;

  /** @param changed More has been read or heard. */
  constructor(
    readonly root: Element,
    private readonly changed: () => void,
    private readonly clock: Clock = systemClock,
  ) {
    this.#article = readArticle(root);
    this.#read = new Coverage(this.#article);
    this.#heard = new Coverage(this.#article);
    this.#all = new Coverage(this.#article);
    this.#watch = new ArticleWatch(() => this.#readAgain());
    this.#observer = new IntersectionObserver((entries) => {
      this.#isOnScreen = entries.at(-1)?.isIntersecting ?? false;
      this.#wake();
    });
  }

  /** Read or heard, 0 to 1. */
  get fraction(): number {
    return this.#all.fraction;
  }

  /** Read by eye, 0 to 1. */
  get read(): number {
    return this.#read.fraction;
  }

  /** Heard, 0 to 1. */
  get heard(): number {
    return this.#heard.fraction;
  }

  /** Seconds that the rest takes: as the voice needs while it is at work, else as an eye does. */
  get timeLeft(): number {
    const player = this.#own;
    const isListening = player?.status === 'speaking' || player?.status === 'paused';
    if (player && isListening) return player.position.timeLeft;
    return (1 - this.fraction) * readingTime(this.root, this.#article.lang);
  }

  connect(): void {
    this.#watch.watch(this.root);
    this.#observer.observe(this.root);
    document.addEventListener('visibilitychange', this.#wake);
    this.#listen();
  }

  /** Nothing is watched any more; what is done stays known. */
  disconnect(): void {
    this.#watch.stop();
    this.#observer.disconnect();
    document.removeEventListener('visibilitychange', this.#wake);
    this.#listening.abort();
    this.#isOnScreen = false;
    this.#rest();
  }

  /** Whom to listen to, besides. Only what it says of this article counts. */
  listenTo(player: PlayerLike | null): void {
    if (player === this.#player) return;
    this.#player = player;
    this.#listen();
  }

  #listen(): void {
    this.#listening.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const player = this.#player;
    this.#saying = player && saidBy(player);
    player?.addEventListener('sentencechange', this.#heardOn, { signal });
    player?.addEventListener('seek', () => (this.#saying = null), { signal });
    player?.addEventListener('end', this.#heardOn, { signal });
    player?.addEventListener('articlechange', this.#adopt, { signal });
    this.#adopt();
  }

  /** The Player, where it reads this very article. */
  get #own(): PlayerLike | null {
    return this.#player?.article?.root === this.root ? this.#player : null;
  }

  /** What a Player has read need not be read again, and its places are ours. */
  readonly #adopt = (): void => {
    const article = this.#own?.article;
    if (article && article !== this.#article) this.#carryTo(article);
  };

  #readAgain(): void {
    if (!this.root.isConnected) return;
    this.#watch.watch(this.root);
    if (!this.#own) this.#carryTo(readArticle(this.root));
    this.changed();
    this.#wake();
  }

  #carryTo(article: Article): void {
    this.#article = article;
    this.#saying = null;
    this.#read = this.#read.carriedTo(article);
    this.#heard = this.#heard.carriedTo(article);
    this.#all = this.#all.carriedTo(article);
  }

  /** The voice has come to another sentence, or to the end: the one before has been heard. */
  readonly #heardOn = (): void => {
    const player = this.#own;
    if (!player || player.article !== this.#article) return;
    const before = this.#saying;
    this.#saying = saidBy(player);
    if (before) this.#hear(before, this.#saying?.block !== before.block);
  };

  /** @param isLast Nothing more of the block will be said. */
  #hear({ block, sentence }: Saying, isLast: boolean): void {
    const length = this.#article.blocks[block]?.text.length ?? 1;
    const until = isLast ? 1 : sentence.end / length;
    this.#heard.add(block, sentence.start / length, until);
    if (this.#all.add(block, sentence.start / length, until)) this.changed();
  }

  /** Ticks only while somebody could be reading. */
  readonly #wake = (): void => {
    const isSeen = this.#isOnScreen && !document.hidden;
    if (!isSeen || this.fraction === 1) this.#rest();
    else if (this.#timer === null) {
      this.#last = this.clock.now();
      this.#timer = this.clock.setTimeout(this.#tick, TICK);
    }
  };

  #rest(): void {
    if (this.#timer !== null) this.clock.clearTimeout(this.#timer);
    this.#timer = null;
  }

  readonly #tick = (): void => {
    const now = this.clock.now();
    const seconds = Math.min(now - this.#last, LONGEST) / 1000;
    this.#timer = null;
    const seen = inSight(this.#article);
    const speed = speedOf(this.#article.lang);
    look(this.#read, seen, seconds, speed);
    if (look(this.#all, seen, seconds, speed)) this.changed();
    this.#wake();
  };
}

function saidBy({ block, sentence, status }: PlayerLike): Saying | null {
  const isSaying = status === 'speaking' || status === 'loading';
  return isSaying && block && sentence ? { block: block.index, sentence } : null;
}
