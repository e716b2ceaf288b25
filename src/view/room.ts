import { orAfter } from '../locale/ready.js';
import { languageOf } from '../player/casting.js';
import { Player } from '../player/player.js';
import type { PlayerLike } from '../player/lazy-player.js';
import { BEGUN } from '../player/statuses.js';
import type { Article } from '../text/article.js';
import type { Place } from '../text/measure.js';
import { loadWords } from '../text/directions.js';
import { ArticleSource, type SourceHost } from './article-source.js';
import { AuthorsSound, type Sound, type SoundHost } from './authors-sound.js';
import { Behind } from './behind.js';
import { Engines, type EnginesHost } from './engines.js';
import { here, placeFrom, selection } from './here.js';
import type { KeyAction } from './keymap.js';
import { Keys, type KeysHost } from './keys.js';
import type { LexiconHost, LexiconSource } from './lexicon-source.js';
import { nextTask } from './next-task.js';
import { OtherTabs } from './other-tabs.js';
import { PressToRead, type PressHost } from './press.js';
import { steppedRate } from './rates.js';
import { Reading, type ReadingOptions } from './reading.js';
import { SettingsMemory, type SettingsHost } from './settings-memory.js';
import { VoiceWish } from './voice-wish.js';
import { WakeLock } from './wake-lock.js';

export interface RoomHost
  extends
    SourceHost,
    EnginesHost,
    ReadingOptions,
    SettingsHost,
    KeysHost,
    PressHost,
    LexiconHost,
    SoundHost {
  readonly player: PlayerLike;
  /** The screen stays on while it speaks. */
  readonly wakeLock: boolean;
  /** Media keys and the lock screen are left to the page. */
  readonly noMediaKeys: boolean;
}

const soundOf = ({ rate, pitch, volume }: PlayerLike): Sound => ({ rate, pitch, volume });

/** How long what puts numbers into words is waited for before the first sentence, in ms. */
const WORDS_PATIENCE = 1000;

/**
 * What a reader needs from the moment somebody is about to listen: the voices, the text
 * of the article, the lights on it, the keys. Fetched then, with everything below it. What is shown
 * beside the text is the element's own.
 */
export abstract class Room {
  readonly wishes: VoiceWish;
  readonly #engines: Engines;
  readonly #reading: Reading;
  readonly #mediaKeys: Behind;
  readonly #otherTabs = new OtherTabs();
  readonly #keys: Keys;
  readonly #press: PressToRead;
  readonly #wakeLock: WakeLock;
  readonly #memory: SettingsMemory;
  #lexicon: LexiconSource | null = null;
  readonly #sound: AuthorsSound;
  readonly #source: ArticleSource;

  constructor(protected readonly host: RoomHost) {
    this.wishes = new VoiceWish(host);
    this.#engines = new Engines(host);
    this.#reading = new Reading(host, () => this.followed());
    this.#source = new ArticleSource(host, this.changed, () => this.#lexicon?.current() ?? null);
    this.#sound = new AuthorsSound(host);
    this.#memory = new SettingsMemory(host, this.#sound);
    this.#keys = new Keys(
      host,
      (action) => this.#act(action),
      () => this.#memory.storedShortcuts,
    );
    this.#press = new PressToRead(host, () => this.read(), this.#readFrom);
    this.#wakeLock = new WakeLock(() => host.wakeLock);
    this.#mediaKeys = new Behind(async () => {
      const { MediaKeys } = await import('./media-session.js');
      return new MediaKeys(() => !host.noMediaKeys);
    });
  }

  /**
   * A Player with the voices that the author offers, whose events go to `target`. One thing after
   * the other, each in a task of its own: a long article takes a moment to walk.
   */
  async player(target: EventTarget): Promise<Player> {
    await nextTask();
    if (this.host.isConnected) this.read();
    await nextTask();
    // The page applies the sheet of the highlights to the whole article before it is needed.
    this.host.getBoundingClientRect();
    await nextTask();
    const lang = languageOf(this.host.player.article, navigator.language);
    await Promise.all([this.#engines.settle(), orAfter(WORDS_PATIENCE, this.#words(lang))]);
    const { chain } = this.#engines;
    const player = new Player({ engine: chain, fallbackLang: navigator.language, target });
    if (!this.host.player.settings) this.#recall(player);
    return player;
  }

  /** All that says the article right. Never rejects. */
  async #words(lang: string): Promise<void> {
    await this.#lookUp();
    await loadWords(lang);
  }

  /** What its author says of words. Without the code for it they are said as they are written. */
  async #lookUp(): Promise<void> {
    const { host } = this;
    if (!host.lexicon && !this.#lexicon) return;
    const module = await import('./lexicon-source.js').catch(() => null);
    if (module) this.#lexicon ??= new module.LexiconSource(host);
    await this.#lexicon?.settle();
  }

  /** Before it stands in the place of the one that waited for it, which gives it its own sound. */
  #recall(player: Player): void {
    const before = this.host.player;
    const { settings } = player;
    Object.assign(player, soundOf(before));
    this.#memory.attach(settings, { ...settings.values, ...this.#sound.start });
    Object.assign(before, soundOf(player));
    if (!this.host.isConnected) this.#memory.detach(); // it has left meanwhile
  }

  /**
   * Gives the Player the article as it is now; the same object while nothing changed. It is read at
   * the last moment, and again at a later press if it has changed.
   */
  read(): Article | null {
    const article = this.#source.read();
    if (article) this.#reading.dress(article.root);
    const { player } = this.host;
    if (article !== player.article) player.article = article;
    return article;
  }

  /** What is being read has changed. Otherwise the next press is early enough. */
  readonly changed = (): void => {
    if (BEGUN.includes(this.host.player.status)) this.read();
  };

  /** Reads from `from`, or else from where somebody points; `false` where that is nowhere. */
  readHere(from?: Node | null): boolean {
    const article = this.read();
    const named = article && from ? placeFrom(article, from) : null;
    const place = named ?? (article && here(article, this.host.shadowRoot));
    if (place) this.#readFrom(place);
    return place !== null;
  }

  /** Reads just what is selected; `false` where nothing of the article is. */
  readSelection(): boolean {
    const article = this.read();
    const stretch = article && selection(article);
    if (stretch) this.host.player.readOnly(stretch);
    return stretch !== null;
  }

  /** Shows on the page what `player` reads, and hears what the page is told to do with it. */
  attach(player: PlayerLike): void {
    this.#engines.connect();
    if (player.settings) this.#memory.attach(player.settings);
    this.wishes.attach(player);
    this.#reading.attach(player);
    this.#mediaKeys.attach(player);
    this.#otherTabs.attach(player);
    this.#wakeLock.attach(player);
    this.#press.attach();
    this.#keys.attach();
  }

  /** Marks nothing, watches nothing, hears nothing. */
  leave(): void {
    this.wishes.detach();
    this.#memory.detach();
    this.#reading.detach();
    this.#mediaKeys.detach();
    this.#otherTabs.detach();
    this.#wakeLock.detach();
    this.#press.detach();
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

  /** What the author wants to be shown, and heard, has changed. */
  refresh(): void {
    if (!this.host.isConnected) return;
    this.changed();
    void this.#lookUp();
    this.#memory.restrict();
    this.#reading.refresh();
    this.#wakeLock.refresh();
    this.#mediaKeys.refresh();
    this.#press.attach();
    this.#keys.attach();
  }

  /** `following` has changed. */
  protected abstract followed(): void;

  /** Somebody wants to steer the reading. */
  protected abstract toControls(): void;

  /** Somebody asks which keys there are. */
  protected abstract help(): void;

  /** In this order also while the Player's code is fetched. */
  readonly #readFrom = ({ block, offset }: Place): void => {
    const { player } = this.host;
    player.seek({ block, offset });
    player.play();
  };

  #act(action: KeyAction): void {
    const { player } = this.host;
    switch (action) {
      case 'toggle':
        return player.toggle();
      case 'stop':
        return player.stop();
      case 'previous':
        return player.previous();
      case 'next':
        return player.next();
      case 'previous-paragraph':
        return player.previous('paragraph');
      case 'next-paragraph':
        return player.next('paragraph');
      case 'slower':
        player.rate = steppedRate(player.rate, -1);
        return;
      case 'faster':
        player.rate = steppedRate(player.rate, 1);
        return;
      case 'read-here':
        return void this.readHere();
      case 'controls':
        return this.toControls();
      case 'help':
        return this.help();
    }
  }
}
