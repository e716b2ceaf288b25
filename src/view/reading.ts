import type { PlayerLike } from '../player/lazy-player.js';
import type { HighlightMode } from '../player/listener-settings.js';
import { rangeOf } from '../text/ranges.js';
import { Follow, type MayScroll } from './follow.js';
import { Highlighter, highlightsWork } from './highlight.js';
import { keepsFocus } from './keeps-focus.js';
import type { Mark, Painter } from './marks.js';

/** What the author of a page has asked for. */
export interface ReadingOptions {
  readonly noHighlight: boolean;
  readonly noFollow: boolean;
  readonly shadowRoot: ShadowRoot | null;
}

const MARKED: ReadonlySet<string> = new Set(['speaking', 'paused']);

/**
 * Shows on the page where the voice is: lights the sentence and the word, keeps them in view. The
 * word goes straight from the Player to the highlight; nothing is rendered for it.
 */
export class Reading {
  readonly follow: Follow;
  #player: PlayerLike | null = null;
  #listening: AbortController | null = null;
  #painter: Painter | null = null;
  #isMarked = false;
  /** What the listener wants to see, as it was shown last. */
  #wishes = '';

  /** @param changed Called when `follow.following` has changed. */
  constructor(
    private readonly options: ReadingOptions,
    changed: () => void,
  ) {
    this.follow = new Follow(changed);
  }

  attach(player: PlayerLike): void {
    this.detach();
    this.#player = player;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    player.addEventListener('statuschange', this.refresh, { signal });
    player.addEventListener('articlechange', this.refresh, { signal });
    player.addEventListener('sentencechange', this.refresh, { signal });
    player.addEventListener('settingschange', this.#set, { signal });
    player.addEventListener('wordchange', this.#word, { signal });
    player.addEventListener('play', this.#resumed, { signal });
    player.addEventListener('seek', this.#resumed, { signal });
    this.refresh();
  }

  detach(): void {
    this.#listening?.abort();
    this.#player = null;
    this.refresh();
    this.#painter?.release();
  }

  /** Text of the tree of `root` will be marked: a sheet for all of it takes a while to apply. */
  dress(root: Element): void {
    if (!this.options.noHighlight) this.#paints()?.dress?.(root);
  }

  /** Shows the place again: something other than the place has changed. */
  readonly refresh = (): void => {
    const status = this.#player?.status ?? 'idle';
    // Until a voice is heard, what was marked stays marked: at first nothing is.
    if (status !== 'loading') this.#isMarked = MARKED.has(status);
    if (!this.#isMarked) return this.#quiet();
    const range = this.#range;
    this.#paint('sentence', range);
    if (range && this.#follows) this.follow.show(range, this.#mayScroll);
    else this.follow.stop();
    this.#word();
  };

  /** Speed, pitch and volume show nothing. */
  readonly #set = (): void => {
    const { highlight, follow } = this.#player?.settings?.values ?? {};
    const wishes = `${highlight} ${follow}`;
    if (wishes === this.#wishes) return;
    this.#wishes = wishes;
    this.refresh();
  };

  /** Of the sentence that is read. */
  get #range(): Range | null {
    const { block, sentence } = this.#player ?? {};
    return block && sentence ? rangeOf(block, sentence.start, sentence.end) : null;
  }

  get #follows(): boolean {
    return !this.options.noFollow && this.#player?.settings?.values.follow !== false;
  }

  get #mode(): HighlightMode {
    return this.options.noHighlight ? 'none' : (this.#player?.settings?.values.highlight ?? 'both');
  }

  #quiet(): void {
    this.#painter?.clear();
    this.follow.stop();
  }

  readonly #word = (): void => {
    if (!this.#isMarked) return;
    const { block, position } = this.#player ?? {};
    const word = position?.word;
    const range = block && word ? rangeOf(block, word.start, word.end) : null;
    this.#paint('word', range);
    if (range && this.#follows && this.follow.tall) this.follow.show(range, this.#mayScroll);
  };

  readonly #resumed = (): void => this.follow.resume(this.#mayScroll);

  /** While nothing is heard somebody chooses the place, by a control that must stay in view. */
  get #mayScroll(): MayScroll | undefined {
    return this.#player?.status === 'paused' ? keepsFocus : undefined;
  }

  #paint(mark: Mark, range: Range | null): void {
    const mode = this.#mode;
    const painter = mode === 'none' ? this.#painter : this.#paints();
    painter?.paint(mark, mode === 'both' || mode === mark ? range : null);
    // In forced colours only the mark of a word is lit: a sentence alone has it.
    const isAlone = mode === 'sentence' && matchMedia('(forced-colors: active)').matches;
    if (isAlone) painter?.paint('word', this.#range);
  }

  #paints(): Painter | null {
    this.#painter ??= highlightsWork() ? new Highlighter() : this.#fetchOverlay();
    return this.#painter;
  }

  /** The overlay comes when it is needed; what was to be painted meanwhile is painted then. */
  #fetchOverlay(): null {
    void import('./highlight-overlay.js').then(
      ({ Overlay }) => {
        const root = this.options.shadowRoot;
        if (!root || this.#painter) return;
        this.#painter = new Overlay(root);
        this.refresh();
      },
      () => undefined, // offline: reading goes on unmarked
    );
    return null;
  }
}
