import { ReaderError } from '../errors.js';
import type { Voice } from '../speech/engine.js';
import type { Article, Block, Sentence } from '../text/article.js';
import { PlayerErrorEvent, PlayerEvent, PlayerEventTarget } from './events.js';
import type { ListenerSettings } from './listener-settings.js';
import type { Player } from './player.js';
import {
  checkedSleep,
  checkStretch,
  checkTarget,
  checkUnit,
  checkVoice,
  setting,
} from './settings.js';
import type { NumberSetting, SeekTarget, Stretch } from './settings.js';
import type { Sleep } from './sleep.js';
import type { Position, Status, Unit, Waiting } from './state.js';

/** What a page can ask of a player, whether its code is there already or not. */
export type PlayerLike = PlayerEventTarget &
  Pick<
    Player,
    | 'article'
    | 'status'
    | 'error'
    | 'block'
    | 'sentence'
    | 'position'
    | 'waiting'
    | 'speaker'
    | 'rate'
    | 'pitch'
    | 'volume'
    | 'voice'
    | 'voices'
    | 'voicesFor'
    | 'languages'
    | 'sleep'
    | 'sleepLeft'
    | 'play'
    | 'pause'
    | 'toggle'
    | 'stop'
    | 'next'
    | 'previous'
    | 'seek'
    | 'readOnly'
    | 'dispose'
  > & {
    /** `null` until there is the code of the Player, see {@link LazyPlayer.prepare}. */
    readonly settings: ListenerSettings | null;
  };

export interface LazyPlayerOptions {
  /** Fetches and makes the Player, which tells its events at `target`. */
  readonly load: (target: EventTarget) => Promise<Player>;
  /** In a press that comes before the Player, see `SpeechEngine.unlock`; resolves when it has. */
  readonly unlock: () => Promise<void>;
}

type Kept = Partial<Pick<Player, 'article' | 'voice' | 'sleep' | NumberSetting>>;

const TOP: Position = { block: 0, sentence: 0, word: null, fraction: 0, timeLeft: 0 };

/**
 * A Player whose code is fetched when somebody is about to listen, or at the latest on the first
 * press: most visitors never do. Until then it keeps what was set and shows an idle player; after
 * that it is the Player.
 */
export class LazyPlayer extends PlayerEventTarget implements PlayerLike {
  #player: Player | null = null;
  #loading: Promise<Player | null> | null = null;
  /** What was set before there is a Player. */
  readonly #kept: Kept = {};
  /** How it begins when there is a Player; `null`: nobody waits for one. */
  #wish: ((player: Player) => void) | null = null;
  #error: ReaderError | null = null;
  #isDisposed = false;

  constructor(private readonly options: LazyPlayerOptions) {
    super();
  }

  /**
   * Fetches the Player. Resolves with `null` where it cannot be had. The next call tries again, but
   * browsers that remember a failed `import()` (https://github.com/whatwg/html/issues/6768) want a
   * reload first, and `load-failed` is told as that.
   */
  prepare(): Promise<Player | null> {
    this.#loading ??= this.options
      .load(this)
      .then((player) => this.#take(player))
      .catch(() => (this.#loading = null));
    return this.#loading;
  }

  get article(): Article | null {
    return this.#keeper.article ?? null;
  }

  set article(article: Article | null) {
    this.#keeper.article = article;
  }

  get status(): Status {
    return this.#wish ? 'loading' : (this.#player?.status ?? 'idle');
  }

  get error(): ReaderError | null {
    return this.#player ? this.#player.error : this.#error;
  }

  get block(): Block | null {
    return this.#player?.block ?? null;
  }

  get sentence(): Sentence | null {
    return this.#player?.sentence ?? null;
  }

  get position(): Position {
    return this.#player?.position ?? TOP;
  }

  get waiting(): Waiting | null {
    return this.#player?.waiting ?? null;
  }

  get speaker(): Voice | null {
    return this.#player?.speaker ?? null;
  }

  get rate(): number {
    return this.#keeper.rate ?? 1;
  }

  set rate(rate: number) {
    this.#set('rate', rate);
  }

  get pitch(): number {
    return this.#keeper.pitch ?? 1;
  }

  set pitch(pitch: number) {
    this.#set('pitch', pitch);
  }

  get volume(): number {
    return this.#keeper.volume ?? 1;
  }

  set volume(volume: number) {
    this.#set('volume', volume);
  }

  get voice(): Voice | null {
    return this.#keeper.voice ?? null;
  }

  set voice(voice: Voice | null) {
    checkVoice(voice);
    this.#keeper.voice = voice;
  }

  get voices(): readonly Voice[] {
    return this.#player?.voices ?? [];
  }

  get settings(): ListenerSettings | null {
    return this.#player?.settings ?? null;
  }

  voicesFor(lang: string): readonly Voice[] {
    return this.#player?.voicesFor(lang) ?? [];
  }

  get languages(): readonly string[] {
    return this.#player?.languages ?? [];
  }

  get sleep(): Sleep | null {
    return this.#keeper.sleep ?? null;
  }

  set sleep(sleep: Sleep | null) {
    this.#keeper.sleep = checkedSleep(sleep);
  }

  get sleepLeft(): number | null {
    return this.#player?.sleepLeft ?? null;
  }

  play(): void {
    this.#begin((player) => player.play());
  }

  readOnly(stretch: Stretch): void {
    checkStretch(stretch);
    this.#begin((player) => player.readOnly(stretch));
  }

  pause(): void {
    if (this.#wish) this.#wait(null);
    else this.#player?.pause();
  }

  toggle(): void {
    if (this.#wish) this.pause();
    else if (this.#player) this.#player.toggle();
    else this.play();
  }

  stop(): void {
    this.#wait(null);
    // Behind the moves that were asked for before.
    if (this.#loading) this.#ask((player) => player.stop());
  }

  next(unit: Unit = 'sentence'): void {
    checkUnit(unit);
    this.#ask((player) => player.next(unit));
  }

  previous(unit: Unit = 'sentence'): void {
    checkUnit(unit);
    this.#ask((player) => player.previous(unit));
  }

  seek(target: SeekTarget): void {
    checkTarget(target);
    this.#ask((player) => player.seek(target));
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#wish = null;
    this.#player?.dispose();
  }

  #begin(act: (player: Player) => void): void {
    if (this.#isDisposed) return;
    if (this.#wish) this.#wish = act;
    else if (this.#player) act(this.#player);
    else void this.#beginLater(act);
  }

  get #keeper(): Kept {
    return this.#player ?? this.#kept;
  }

  async #beginLater(act: (player: Player) => void): Promise<void> {
    this.#error = null;
    const unlocked = this.options.unlock();
    this.#wait(act);
    const [player] = await Promise.all([this.prepare(), unlocked]);
    const wish = this.#wish;
    if (!wish) return;
    this.#wish = null;
    if (player) wish(player);
    else this.#fail();
    // The Player tells of its own changes only: from idle to idle there was none.
    if (this.status === 'idle') this.dispatchEvent(new PlayerEvent('statuschange'));
  }

  #take(player: Player): Player {
    // Only what was set: the rest is what its settings say.
    Object.assign(player, this.#kept);
    if (this.#isDisposed) player.dispose();
    return (this.#player = player);
  }

  #fail(): void {
    this.#error = new ReaderError('load-failed', 'load-failed');
    this.dispatchEvent(new PlayerErrorEvent(this.#error));
  }

  #wait(wish: ((player: Player) => void) | null): void {
    if (wish === this.#wish) return;
    this.#wish = wish;
    this.dispatchEvent(new PlayerEvent('statuschange'));
  }

  #set(name: NumberSetting, value: number): void {
    const number = setting(name, value);
    if (number === this[name]) return;
    this.#keeper[name] = number;
    if (!this.#player) this.dispatchEvent(new PlayerEvent('settingschange'));
  }

  #ask(act: (player: Player) => void): void {
    if (this.#player) act(this.#player);
    else void this.prepare().then((player) => player && act(player));
  }
}
