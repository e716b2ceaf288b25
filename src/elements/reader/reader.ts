import { ContextProvider } from '@lit/context';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LazyPlayer, type PlayerLike } from '../../player/lazy-player.js';
import type { SeekTarget } from '../../player/settings.js';
import type { Position, Status, Unit } from '../../player/state.js';
import { BEGUN } from '../../player/statuses.js';
import { unlock, warmUp } from '../../speech/unlock.js';
import { articleRoot } from '../../view/article-root.js';
import { PageVoice } from '../../view/page.js';
import { playerContext } from '../../view/player-context.js';
import { text } from './attributes.js';
import { obey } from './commands.js';
import { forward } from './forward.js';
import { Listening } from './listening.js';
import { forgetAll, MemoryGate } from './memory-gate.js';
import { ReaderSettings } from './settings.js';
import { styles } from './styles.js';

/**
 * Reads an article aloud and lights what is read: the article around which it stands, or, with
 * `for`, one anywhere on the page. The article itself is never changed.
 *
 * @slot - The article, unless `for` or `target` names another.
 * @event {AloudPlayEvent} aloud-play - About to read, before any sound. Cancelable.
 * @event {AloudStatusChangeEvent} aloud-statuschange - `status` has changed.
 * @event {AloudProgressEvent} aloud-progress - Another sentence is read.
 * @event {AloudBoundaryEvent} aloud-boundary - Another word is said. Does not bubble.
 * @event {AloudEndEvent} aloud-end - The article has been read to its end.
 * @event {AloudErrorEvent} aloud-error - Something is missing or failed.
 * @csspart controls - The `<aloud-controls>`.
 * @csspart back-button - Goes back to the spoken text, for somebody who has scrolled away from it.
 * @csspart mini-player - With `mini-player`, a bar with a few controls, while the others are out of sight.
 * @csspart mini-button - Each of its buttons.
 * @csspart mini-time - How long it still takes.
 * @csspart next - With an `<aloud-queue>` on the page: the next article, at the end of this one.
 * @csspart next-button - Reads it.
 * @csspart not-now-button - Does not.
 * @csspart continue - The offer to go on where somebody stopped on an earlier visit.
 * @csspart continue-button - Goes there: scrolls, or reads aloud.
 * @csspart dismiss-button - Puts the offer away, and forgets the place.
 * @cssproperty [--aloud-word-background=#ffcd3c] - Behind the word that is said. Set it, and the next three, on or around the article.
 * @cssproperty [--aloud-word-color=#1a1a1a] - The word that is said.
 * @cssproperty [--aloud-sentence-background=rgb(255 205 60 / 0.25)] - Behind the sentence that is read.
 * @cssproperty [--aloud-sentence-color=currentColor] - The sentence that is read.
 * @cssproperty [--aloud-back-background=Canvas] - Behind the arrow of the button back to the spoken text.
 * @cssproperty [--aloud-back-color=CanvasText] - That arrow.
 * @cssproperty [--aloud-mini-background=Canvas] - Behind the small player.
 * @cssproperty [--aloud-mini-color=CanvasText] - What is on it.
 * @cssproperty [--aloud-mini-inset=0.75rem] - How far it is from the bottom of the window: more, where the page has a bar of its own there.
 * @cssproperty [--aloud-continue-background=Canvas] - Behind the offer to go on.
 * @cssproperty [--aloud-continue-color=CanvasText] - Its text.
 * @cssproperty [--aloud-continue-inset=0.75rem] - How far it is from the bottom of the window: more, where the page has a bar of its own there.
 * @cssstate loading - Waiting for the voice.
 * @cssstate speaking - Reading aloud.
 * @cssstate paused - Paused; the place is kept.
 * @cssstate unavailable - No voice here reads the article.
 */
export class AloudReader extends ReaderSettings {
  static override readonly tag = 'aloud-reader';
  static override styles = styles;

  /** The `id` of the element to read, in the reader's own tree or in the document. It may come later. */
  @property({ converter: text }) for = '';

  /** The element to read, or a selector of it. It wins over `for`. */
  @property({ attribute: false }) target: Element | string | null = null;

  #player: PlayerLike | null = null;
  #own: LazyPlayer | null = null;
  #subscription: AbortController | null = null;
  readonly #listening = new Listening(this);
  readonly #memory = new MemoryGate(this);
  readonly #page = new PageVoice(
    () => this.#player,
    () => this.#hush(),
  );
  readonly #provider = new ContextProvider(this, { context: playerContext });

  constructor() {
    super();
    this.addEventListener('command', (event) => obey(this, event));
  }

  /** Forgets everything that the library remembers on this site: every place, and every setting. */
  static forgetAll(): void {
    forgetAll();
  }

  /** The Player at work. One is made when none is given; `null` goes back to the reader's own. */
  @property({ attribute: false })
  get player(): PlayerLike {
    this.#player ??= this.#ownPlayer();
    return this.#player;
  }

  set player(player: PlayerLike | null) {
    if (player === this.#player) return;
    this.#hush();
    this.#player = player ?? this.#ownPlayer();
    this.applySettings();
    if (this.isConnected) this.#attach();
  }

  /** The element that is read: the reader itself, or what `target` or `for` names. */
  get articleElement(): Element | null {
    return articleRoot(this);
  }

  /** `idle`, `loading`, `speaking`, `paused`, `ended` or `unavailable`. */
  get status(): Status {
    return this.player.status;
  }

  /** Where the reading is. */
  get position(): Position {
    return this.player.position;
  }

  /** Whether what is read is kept in view; `false` once the listener has scrolled. */
  get following(): boolean {
    return !this.noFollow && (this.#listening.room?.following ?? true);
  }

  /**
   * Fetches what listening needs and reads the article, so that sound begins with the press. It is
   * done when somebody comes near the controls; a page that expects listeners may do it earlier.
   * Never rejects: offline, the press tells.
   */
  async prepare(): Promise<void> {
    try {
      await this.#listening.enter();
      await this.#own?.prepare();
      if (this.isConnected) this.#listening.room?.read();
    } catch {
      // The press tells.
    }
  }

  /** Reads on, or from the top. */
  play(): void {
    this.player.play();
  }

  /** Stops and keeps the place. */
  pause(): void {
    this.player.pause();
  }

  /** Plays or pauses. */
  toggle(): void {
    this.player.toggle();
  }

  /** Stops and goes back to the top. */
  stop(): void {
    this.player.stop();
  }

  /** To the next sentence or paragraph. */
  next(unit: Unit = 'sentence'): void {
    this.player.next(unit);
  }

  /** To the beginning of this sentence or paragraph, or, at its beginning, to the one before. */
  previous(unit: Unit = 'sentence'): void {
    this.player.previous(unit);
  }

  /** To a block and an offset in its text, or to a fraction (0 to 1) of the article. */
  seek(place: SeekTarget): void {
    this.player.seek(place);
  }

  /**
   * Reads on from where somebody points: at what is selected, has the focus or was pressed last, or
   * else at the first sentence in view. The focus stays where it is. The command `--read-here` does it
   * too: from the place of the button, where that stands in the article.
   *
   * @param from A node of the article to read from instead.
   * @returns `false` where that is nowhere in the article, and nothing is read.
   */
  readHere(from: Node | null = null): Promise<boolean> {
    return this.#listening.act((room) => room.readHere(from));
  }

  /** Reads just what is selected, then pauses (`--read-selection`). `false` where nothing is selected. */
  readSelection(): Promise<boolean> {
    return this.#listening.act((room) => room.readSelection());
  }

  /** Goes back to what is read, and follows it again. */
  follow(): void {
    this.#listening.room?.follow();
  }

  /** Focuses the controls, not the article. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>('[part=controls]')?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#attach();
    this.#page.connect();
    this.#memory.connect();
    warmUp();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    // A framework that moves an element takes it out and puts it in again: that is no farewell.
    queueMicrotask(() => {
      if (!this.isConnected) this.#leave();
    });
  }

  protected override updated(changed: PropertyValues<this>): void {
    const has = (...names: (keyof AloudReader)[]) => names.some((name) => changed.has(name));
    if (changed.size > 0) this.#listening.refresh();
    if (has('engines', 'narration', 'offlineVoice', 'speechEngines'))
      this.#listening.room?.recast();
    if (has('voice')) this.#listening.room?.wishes.renew();
    if (has('noMemory', 'storageKey')) this.#memory.reset();
    else if (has('for', 'target', 'skip')) this.#memory.look();
  }

  protected override render(): TemplateResult {
    return html`<aloud-controls
        part="controls"
        @pointerenter=${this.#comesNear}
        @pointerdown=${this.#comesNear}
        @focusin=${this.#comesNear}
      ></aloud-controls>
      ${this.#memory.render()}
      <slot></slot>`;
  }

  /** Not while offline: some browsers would remember the failure, see `LazyPlayer.prepare`. */
  readonly #comesNear = (): void => {
    if (navigator.onLine) void this.prepare();
  };

  #ownPlayer(): LazyPlayer {
    this.#own ??= new LazyPlayer({ load: this.#listening.load, unlock: () => unlock(this) });
    this.#own.addEventListener('play', this.#silentOffPage);
    return this.#own;
  }

  readonly #silentOffPage = (event: Event): void => {
    if (!this.isConnected) event.preventDefault();
  };

  #attach(): void {
    this.#detach();
    const { player } = this;
    this.#subscription = new AbortController();
    const { signal } = this.#subscription;
    forward(player, this, signal);
    player.addEventListener('play', this.#beforePlay, { signal });
    player.addEventListener('statuschange', this.#showStatus, { signal });
    this.#listening.room?.attach(player);
    this.#provider.setValue(player);
    this.#showStatus();
    // A Player from outside has its code: there is nothing to wait for.
    if (player !== this.#own) void this.prepare();
  }

  #detach(): void {
    this.#subscription?.abort();
    this.#subscription = null;
  }

  #leave(): void {
    this.#hush();
    this.#detach();
    this.#listening.room?.leave();
    this.#page.disconnect();
    this.#memory.leave();
  }

  #hush(): void {
    this.#player?.pause();
  }

  readonly #beforePlay = (event: Event): void => {
    if (event.defaultPrevented) return;
    this.#listening.room?.read();
    this.#page.claim();
  };

  readonly #showStatus = (): void => {
    const { status } = this.player;
    for (const state of BEGUN) this.toggleState(state, state === status);
    // The last press wins: others are silenced by it, not by whose code comes last.
    if (status === 'loading') this.#page.claim();
    if (status === 'speaking') this.#memory.fetch();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'aloud-reader': AloudReader;
  }
}
