import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { direction } from '../../locale/direction.js';
import * as strings from '../../locale/strings.js';
import type { PlayerLike } from '../../player/lazy-player.js';
import type { Status } from '../../player/state.js';
import { PlayerController } from '../../view/player-controller.js';
import { AloudElement } from '../base.js';
import {
  chevronIcon,
  nextIcon,
  pauseIcon,
  playIcon,
  previousIcon,
  settingsIcon,
  stopIcon,
} from '../icons.js';
import { Details } from './details.js';
import type { Extra } from './extras.js';
import type { Late } from './late.js';
import type { Timers } from './long-wait.js';
import { rateOptions } from './rates.js';
import { styles } from './styles.js';
import { Toolbar } from './toolbar.js';

/**
 * Play or pause, previous and next sentence, stop, speed and position, in one toolbar with one tab
 * stop. Left and Right move between the controls (the other way round in right-to-left text), Home
 * and End to the first and last; Up and Down set the speed and the position; Escape stops.
 *
 * It finds its Player by `player`, then by `for`, then from the reader around it, and asks it
 * directly: it has no events of its own.
 *
 * @csspart toolbar - The row of controls.
 * @csspart button - Each of the buttons.
 * @csspart play-button - Play, pause or resume.
 * @csspart previous-button - To the previous sentence.
 * @csspart next-button - To the next sentence.
 * @csspart stop-button - Stops; the next press begins at the top.
 * @csspart settings-button - Opens the settings: voices, pauses, what is lit, a timer.
 * @csspart settings - The panel with them, a popover. Fetched when it is opened.
 * @csspart shortcuts - The list of the keys, a dialog. Fetched when it is opened.
 * @csspart rate - The choice of speed, a `select`.
 * @csspart voice - The choice of who reads, a `select`: where a recording or an offline voice reads too.
 * @csspart position - The position in the article, an `input`.
 * @csspart time - How long it takes, or is left.
 * @csspart message - What is missing and what can be done. Empty as a rule.
 *
 * @cssproperty [--aloud-accent=currentColor] - Fills the main button and the position. What is on it turns black or white, whichever reads better.
 * @cssproperty [--aloud-background] - Behind the controls. By default a hint of the text's colour.
 * @cssproperty [--aloud-border] - Their border, `width style colour`.
 * @cssproperty [--aloud-radius=0.75em] - The corners.
 * @cssproperty [--aloud-gap=0.25em] - Between the controls.
 * @cssproperty [--aloud-control-size=44px] - The least width and height of a control; keep it at 44px or more.
 */
export class AloudControls extends AloudElement {
  static override readonly tag = 'aloud-controls';
  static override readonly styles = styles;
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  /** The Player to show and drive. Wins over `for` and over a reader around. */
  @property({ attribute: false }) player: PlayerLike | null = null;

  /** The `id` of the reader to drive, where these controls are not inside it. */
  @property() for = '';

  /** The position being chosen, 0 to 100, not yet asked for. */
  @state() private chosen: number | null = null;

  readonly #found = new PlayerController(this);
  readonly #toolbar = new Toolbar(this);
  readonly #details = new Details(this, () => this.clock);

  /** Opens the list of keyboard shortcuts, which is fetched then. */
  showHelp(): void {
    this.#open('help');
  }

  /** For tests, which own their time. */
  protected get clock(): Timers {
    return window;
  }

  /** Not in `willUpdate`, which comes before a Player that was just given is followed. */
  protected override update(changed: PropertyValues): void {
    if (this.#hasText || this.#status !== 'idle' || this.#player?.error) this.#details.want();
    this.#late?.follow(this.#player);
    super.update(changed);
  }

  protected override updated(): void {
    this.#late?.arrange();
    const slider = this.#slider;
    if (!slider) return;
    slider.style.setProperty('--_filled', `${this.#percent}%`);
    // With the focus it would tell a screen reader of every sentence, into the reading.
    const isHeld = this.#status === 'speaking' && this.shadowRoot?.activeElement === slider;
    if (!isHeld || this.chosen !== null) this.#showPosition();
  }

  /** Not by the template: it would not see that a person has moved the slider since. */
  #showPosition(): void {
    const slider = this.#slider;
    if (!slider) return;
    slider.valueAsNumber = this.#percent;
    slider.setAttribute('aria-valuetext', this.#positionText);
  }

  get #slider(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }

  protected override render(): TemplateResult {
    return html`
      <div
        part="toolbar"
        role="toolbar"
        lang=${strings.language()}
        dir=${direction()}
        aria-label=${strings.toolbarName()}
        @focusin=${this.#toolbar.onFocus}
        @keydown=${this.#onKey}
      >
        ${this.#playButton()} ${this.#steps()} ${this.#rate()} ${this.#settings()}
        <div class="place">${this.#late?.speakers()} ${this.#position()}</div>
      </div>
      ${this.#message()}
    `;
  }

  #playButton(): TemplateResult {
    const status = this.#status;
    const isBusy = this.#isBusy;
    const names = [strings.play(), strings.pause(), strings.resume()];
    const name = isBusy ? strings.pause() : status === 'paused' ? names[2] : names[0];
    return html`<button
      type="button"
      part="button play-button"
      data-room=${names.join('\n')}
      aria-busy=${this.#late?.isWaiting ? 'true' : nothing}
      aria-disabled=${this.#player ? nothing : 'true'}
      @click=${() => this.#player?.toggle()}
    >
      <span class="face">${isBusy ? pauseIcon() : playIcon()} ${name}</span>
    </button>`;
  }

  #steps(): TemplateResult {
    const canStep = this.#canMove;
    return html`<div class="steps">
      ${this.#step('previous', strings.previousSentence(), previousIcon(), canStep)}
      ${this.#step('next', strings.nextSentence(), nextIcon(), canStep)}
      ${this.#step('stop', strings.stop(), stopIcon(), this.#isOn)}
    </div>`;
  }

  /**
   * Off, a button keeps the focus it may have, and says that it is off. Its `title` is its name, too:
   * with an `aria-label` beside it some screen readers say it twice.
   */
  #step(
    kind: 'previous' | 'next' | 'stop',
    name: string,
    icon: TemplateResult,
    isOn: boolean,
  ): TemplateResult {
    return html`<button
      type="button"
      part="button ${kind}-button"
      aria-disabled=${isOn ? nothing : 'true'}
      title=${name}
      @click=${() => isOn && this.#player?.[kind]()}
    >
      ${icon}
    </button>`;
  }

  #rate(): TemplateResult {
    const name = strings.speed();
    return html`<span class="rate" dir="ltr" role="none" title=${name}>
      <select part="rate" dir="ltr" aria-label=${name} @change=${this.#onRate}>
        ${rateOptions(this.#player?.rate ?? 1)}
      </select>
      ${chevronIcon()}
    </span>`;
  }

  #settings(): TemplateResult {
    return html`<button
      type="button"
      part="button settings-button"
      aria-haspopup="dialog"
      aria-expanded="false"
      aria-disabled=${this.#player ? nothing : 'true'}
      title=${strings.settings()}
      @click=${() => this.#open('settings')}
    >
      ${settingsIcon()}
    </button>`;
  }

  #position(): TemplateResult {
    return html`<span class="track">
      <input
        part="position"
        type="range"
        min="0"
        max="100"
        aria-label=${strings.position()}
        aria-disabled=${this.#canMove ? nothing : 'true'}
        @input=${this.#onSlide}
        @change=${this.#onSeek}
        @click=${this.#forgetChoice}
        @blur=${this.#forgetChoice}
      />
      <span part="time" aria-hidden="true"><bdi>${this.#late?.time}</bdi></span>
    </span>`;
  }

  /**
   * Never talks into the reading: what can wait is said when it pauses or ends. Always there, so
   * that what comes into it is announced; controls that stand elsewhere (`for`) leave that to the
   * reader's own.
   */
  #message(): TemplateResult {
    const failure = this.#details.failure(this.#isBusy ? null : (this.#player?.error ?? null));
    const role = this.for ? nothing : 'status';
    return html`<div part="message" role=${role} lang=${strings.language()} dir=${direction()}>
      ${failure ? html`<p>${failure}</p>` : this.#late?.message()}
    </div>`;
  }

  /** `null` until it has been loaded. */
  get #late(): Late | null {
    return this.#details.late;
  }

  get #player(): PlayerLike | null {
    return this.#found.player;
  }

  get #status(): Status {
    return this.#player?.status ?? 'idle';
  }

  get #isBusy(): boolean {
    return this.#status === 'loading' || this.#status === 'speaking';
  }

  /** Begun and not yet over: there is something to stop. */
  get #isOn(): boolean {
    return this.#isBusy || this.#status === 'paused';
  }

  get #hasText(): boolean {
    return Boolean(this.#player?.article?.blocks.length);
  }

  get #canMove(): boolean {
    return this.#hasText && this.#status !== 'unavailable';
  }

  get #percent(): number {
    return this.chosen ?? Math.round((this.#player?.position.fraction ?? 0) * 100);
  }

  get #positionText(): string {
    return (this.chosen === null && this.#late?.place) || strings.percent(this.#percent / 100);
  }

  #open(extra: Extra): void {
    if (this.#player) void this.#details.open(extra, this.#player);
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.#isOn) {
      event.preventDefault();
      this.#player?.stop();
    }
    if (event.target === this.#slider) this.#showPosition(); // a key steps from where the voice is
    this.#toolbar.onKey(event);
  };

  readonly #onRate = (event: Event): void => {
    if (this.#player) this.#player.rate = Number((event.target as HTMLSelectElement).value);
  };

  readonly #onSlide = (event: Event): void => {
    this.chosen = (event.target as HTMLInputElement).valueAsNumber;
  };

  readonly #onSeek = (event: Event): void => {
    this.chosen = null;
    const { valueAsNumber } = event.target as HTMLInputElement;
    if (this.#canMove) this.#player?.seek(valueAsNumber / 100);
    this.#showPosition();
  };

  /** A drag that ends where it began, or is broken off, makes no `change`. */
  readonly #forgetChoice = (): void => {
    this.chosen = null;
    this.requestUpdate();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'aloud-controls': AloudControls;
  }
}
