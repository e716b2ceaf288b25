import { ContextProvider } from '@lit/context';
import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { LazyPlayer, type PlayerLike } from '../../player/lazy-player.js';
import type { Player } from '../../player/player.js';
import type { SeekTarget } from '../../player/settings.js';
import type { Position, Status, Unit } from '../../player/state.js';
import { unlock, warmUp } from '../../speech/unlock.js';
import { articleRoot } from '../../view/article-root.js';
import { nextTask } from '../../view/next-task.js';
import { PageVoice } from '../../view/page.js';
import { playerContext } from '../../view/player-context.js';
import type { Room } from '../../view/room.js';
import { AloudElement } from '../base.js';
import { numberWithin, text } from './attributes.js';
import { forward } from './forward.js';
import { styles } from './styles.js';

const COMMANDS: ReadonlyMap<string, (reader: AloudReader) => void> = new Map([
  ['--play', (reader) => reader.play()],
  ['--pause', (reader) => reader.pause()],
  ['--toggle', (reader) => reader.toggle()],
  ['--stop', (reader) => reader.stop()],
  ['--next', (reader) => reader.next()],
  ['--previous', (reader) => reader.previous()],
]);

/** Statuses of a reading that has begun. Each is also a `:state()` of the element. */
const BEGUN: readonly Status[] = ['loading', 'speaking', 'paused', 'unavailable'];

/** Attributes that set the Player. */
const SETTINGS = ['rate', 'pitch', 'volume', 'voice'];

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
 * @cssproperty [--aloud-word-background=#ffcd3c] - Behind the word that is said. Set it, and the next three, on or around the article.
 * @cssproperty [--aloud-word-color=#1a1a1a] - The word that is said.
 * @cssproperty [--aloud-sentence-background=rgb(255 205 60 / 0.25)] - Behind the sentence that is read.
 * @cssproperty [--aloud-sentence-color=currentColor] - The sentence that is read.
 * @cssstate loading - Waiting for the voice.
 * @cssstate speaking - Reading aloud.
 * @cssstate paused - Paused; the place is kept.
 * @cssstate unavailable - No voice here reads the article.
 */
export class AloudReader extends AloudElement {
  static override readonly tag = 'aloud-reader';
  static override styles = styles;

  /** The `id` of the element to read, in the reader's own tree or in the document. It may come later. */
  @property({ converter: text }) for = '';

  /** The element to read, or a selector of it. It wins over `for`. */
  @property({ attribute: false }) target: Element | string | null = null;

  /** A selector of what is not to be read. One that is no selector is passed over. */
  @property({ converter: text }) skip = '';

  /** Marks neither the sentence nor the word. */
  @property({ type: Boolean, attribute: 'no-highlight' }) noHighlight = false;

  /** Does not scroll to what is read. */
  @property({ type: Boolean, attribute: 'no-follow' }) noFollow = false;

  #player: PlayerLike | null = null;
  #voice = '';
  #isVoiceDue = false;
  #own: LazyPlayer | null = null;
  #subscription: AbortController | null = null;
  #room: Room | null = null;
  readonly #page = new PageVoice(
    () => this.#player,
    () => this.#hush(),
  );
  readonly #provider = new ContextProvider(this, { context: playerContext });

  constructor() {
    super();
    this.addEventListener('command', (event) => COMMANDS.get(commandOf(event))?.(this));
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
    this.#applySettings();
    if (this.isConnected) this.#attach();
  }

  /** Speed, 0.5 to 3. The attribute is what the reader starts with, the property what is now. */
  @property({ converter: numberWithin(0.5, 3, 1) })
  get rate(): number {
    return this.player.rate;
  }

  set rate(rate: number) {
    this.player.rate = rate;
  }

  /** Pitch, 0 to 2; 1 is the voice's own. */
  @property({ converter: numberWithin(0, 2, 1) })
  get pitch(): number {
    return this.player.pitch;
  }

  set pitch(pitch: number) {
    this.player.pitch = pitch;
  }

  /** Loudness, 0 to 1. */
  @property({ converter: numberWithin(0, 1, 1) })
  get volume(): number {
    return this.player.volume;
  }

  set volume(volume: number) {
    this.player.volume = volume;
  }

  /** Name or id of the voice wished for. Where there is none such, the best one reads. */
  @property({ converter: text })
  get voice(): string {
    return this.#voice;
  }

  set voice(voice: string) {
    if (this.#voice && !voice) this.player.voice = null;
    this.#voice = voice;
    this.#isVoiceDue = voice !== '';
    this.#chooseVoice();
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
    return !this.noFollow && (this.#room?.following ?? true);
  }

  /**
   * Fetches what listening needs and reads the article, so that sound begins with the press. It is
   * done when somebody comes near the controls; a page that expects listeners may do it earlier.
   * Never rejects: offline, the press tells.
   */
  async prepare(): Promise<void> {
    try {
      await this.#enter();
      await this.#own?.prepare();
      if (this.isConnected) this.#read();
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

  /** Goes back to what is read, and follows it again. */
  follow(): void {
    this.#room?.follow();
  }

  /** Focuses the controls, not the article. */
  override focus(options?: FocusOptions): void {
    this.shadowRoot?.querySelector<HTMLElement>('[part=controls]')?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#attach();
    this.#page.connect();
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
    if (changed.has('for') || changed.has('target') || changed.has('skip')) this.#changed();
    if (changed.has('noHighlight') || changed.has('noFollow')) this.#room?.refresh();
  }

  protected override render(): TemplateResult {
    return html`<aloud-controls
        part="controls"
        @pointerenter=${this.#comesNear}
        @pointerdown=${this.#comesNear}
        @focusin=${this.#comesNear}
      ></aloud-controls>
      <slot></slot>`;
  }

  /** Not while offline: some browsers would remember the failure, see `LazyPlayer.prepare`. */
  readonly #comesNear = (): void => {
    if (navigator.onLine) void this.prepare();
  };

  #ownPlayer(): LazyPlayer {
    this.#own ??= new LazyPlayer({ load: (target) => this.#load(target), unlock });
    this.#own.addEventListener('play', this.#silentOffPage);
    return this.#own;
  }

  /** One thing after the other, each in a task of its own: a long article takes a moment to walk. */
  async #load(target: EventTarget): Promise<Player> {
    const room = await this.#enter();
    await nextTask();
    if (this.isConnected) this.#read();
    await nextTask();
    room.settle();
    await nextTask();
    return room.player(target);
  }

  readonly #silentOffPage = (event: Event): void => {
    if (!this.isConnected) event.preventDefault();
  };

  /** Fetches what listening needs: most visitors never do. */
  async #enter(): Promise<Room> {
    const { Room } = await import('../../view/room.js');
    if (this.#room) return this.#room;
    const changed = (): void => this.#changed();
    this.#room = new Room(this, changed, () => this.requestUpdate());
    if (this.isConnected) this.#room.attach(this.player);
    return this.#room;
  }

  #attach(): void {
    this.#detach();
    const { player } = this;
    this.#subscription = new AbortController();
    const { signal } = this.#subscription;
    forward(player, this, signal);
    player.addEventListener('play', this.#beforePlay, { signal });
    player.addEventListener('statuschange', this.#showStatus, { signal });
    player.addEventListener('voiceschange', this.#chooseVoice, { signal });
    player.addEventListener('articlechange', this.#chooseVoice, { signal });
    this.#room?.attach(player);
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
    this.#room?.leave();
    this.#page.disconnect();
  }

  #hush(): void {
    this.#player?.pause();
  }

  readonly #beforePlay = (event: Event): void => {
    if (event.defaultPrevented) return;
    this.#read();
    this.#chooseVoice();
    this.#page.claim();
  };

  /** The article is read at the last moment, and again at a later press if it has changed. */
  #read(): void {
    const article = this.#room?.read();
    if (article !== undefined && article !== this.player.article) this.player.article = article;
  }

  /** What is being read has changed. Otherwise the next press is early enough. */
  #changed(): void {
    if (this.#player && BEGUN.includes(this.#player.status)) this.#read();
  }

  readonly #showStatus = (): void => {
    const { status } = this.player;
    for (const state of BEGUN) this.toggleState(state, state === status);
    // The last press wins: others are silenced by it, not by whose code comes last.
    if (status === 'loading') this.#page.claim();
  };

  /** What the author's attributes say holds for another Player too. */
  #applySettings(): void {
    for (const name of SETTINGS) {
      const value = this.getAttribute(name);
      if (value !== null) this.attributeChangedCallback(name, null, value);
    }
  }

  /** Once: what the listener chooses after that is the listener's. */
  readonly #chooseVoice = (): void => {
    if (!this.#isVoiceDue) return;
    const wish = this.#voice;
    const voice = this.player.voices.find(({ id, name }) => id === wish || name === wish);
    if (!voice) return;
    this.player.voice = voice;
    this.#isVoiceDue = false;
  };
}

/** TypeScript's own library does not know invoker commands everywhere yet. */
const commandOf = (event: Event): string => (event as Event & { command?: string }).command ?? '';

declare global {
  interface HTMLElementTagNameMap {
    'aloud-reader': AloudReader;
  }
}
