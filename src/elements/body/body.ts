import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { readingSettings, settingsFailed } from '../../locale/body-strings.js';
import { direction } from '../../locale/direction.js';
import { wantStrings } from '../../locale/groups.js';
import { localePending } from '../../locale/ready.js';
import { language } from '../../locale/strings.js';
import { Store } from '../../player/storage.js';
import { NO_AIDS, type Aids } from '../../view/aids/aids.js';
import type { AidsRoom } from '../../view/aids/aids-room.js';
import { AloudElement } from '../base.js';
import { AloudAidsChangeEvent } from './events.js';
import type { Panel } from './panel.js';
import { styles } from './styles.js';

/** Those of the page: what is chosen in one of them holds for all. */
const bodies = new Set<AloudBody>();

/**
 * The readable region around the text of an article: a comfortable measure and line height, the
 * page's own font, and, for who asks for them, reading aids: text size, spacing, line length, font,
 * colours, and a ruler that shows a few lines. All of them are off at first, and remembered for the
 * site once chosen. The bodies of a page share them. The text itself is never changed.
 *
 * Text size is CSS `zoom`: text of every size grows, pictures with it up to the width there is.
 * Print keeps sizes, spacing and font; colours and the ruler are for the screen. In forced colours
 * the system's colours win.
 *
 * @slot - The text of the article.
 * @event {AloudAidsChangeEvent} aloud-aidschange - The reading aids have changed.
 * @csspart settings-button - Opens the reading settings.
 * @csspart panel - The reading settings.
 * @csspart ruler - The band of lines that stays bright.
 * @cssproperty [--aloud-measure=66ch] - The longest line.
 * @cssproperty [--aloud-line-height=1.6] - Where the page gives no line height of its own to the text.
 * @cssproperty [--aloud-radius=0.75em] - The corners of the button and of the panel.
 * @cssproperty [--aloud-ruler-shade=rgb(0 0 0 / 0.4)] - Over the text around the ruler.
 */
export class AloudBody extends AloudElement {
  static override readonly tag = 'aloud-body';
  static override readonly styles = styles;

  /** Offers no reading aids, and shows none that were chosen elsewhere. */
  @property({ type: Boolean, attribute: 'no-aids', reflect: true }) noAids = false;

  /** Neither recalls reading aids nor keeps those that are chosen here: they last for the visit. */
  @property({ type: Boolean, attribute: 'no-memory' }) noMemory = false;

  /** Remembered aids are on their way. */
  @state() private isWaiting = false;

  @state() private hasFailed = false;

  #room: AidsRoom | null = null;
  @state() private panel: Panel | null = null;

  /** The reading aids that are on. */
  get aids(): Aids {
    return this.#room?.aids ?? NO_AIDS;
  }

  /** Everything as on the page, for all bodies of the page, and for the next visit. */
  resetAids(): void {
    if (this.#room) this.#room.change(NO_AIDS);
    else void this.#enter().then((room) => room?.change(NO_AIDS));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    bodies.add(this);
    addEventListener('storage', this.#followed);
    void this.#recall();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    bodies.delete(this);
    removeEventListener('storage', this.#followed);
    this.#room?.leave();
  }

  /** The page's text is laid out at once; only words of ours wait for the locale. */
  protected override get needsLocale(): boolean {
    return false;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('noAids')) this.#room?.refresh();
  }

  protected override render(): TemplateResult {
    return html`${this.noAids ? nothing : this.#settings()}
      <div class="region">
        <div class="text ${this.isWaiting ? 'waiting' : ''}"><slot></slot></div>
      </div>`;
  }

  #settings(): TemplateResult {
    return html`<div class="row" lang=${language()} dir=${direction()}>
      ${localePending() ? nothing : this.#controls()}
    </div>`;
  }

  #controls(): TemplateResult {
    return html`<button
        type="button"
        part="settings-button"
        aria-haspopup="dialog"
        popovertarget=${this.panel?.isPopover ? 'panel' : nothing}
        aria-expanded=${this.panel?.isOpen ? 'true' : 'false'}
        title=${readingSettings()}
        @click=${this.#toggle}
      >
        <span aria-hidden="true">Aa</span>
      </button>
      <span role="status">${this.hasFailed ? settingsFailed() : nothing}</span>
      ${this.panel?.render()}`;
  }

  /** Whoever has never chosen anything fetches nothing. */
  async #recall(): Promise<void> {
    if (this.#room) return this.#room.enter();
    if (this.noAids || !this.#isDue) return;
    this.isWaiting = true;
    await this.#enter();
    this.isWaiting = false;
  }

  get #isDue(): boolean {
    const isChosen = [...bodies].some((body) => body.#room);
    return isChosen || (!this.noMemory && new Store().read('aids') !== undefined);
  }

  /** `null` where it cannot be fetched: the text is readable without. */
  async #enter(): Promise<AidsRoom | null> {
    const code = [
      import('../../view/aids/aids-room.js'),
      import('../../view/aids/sheet.js'),
    ] as const;
    const [room, rules] = await Promise.all(code).catch(() => []);
    if (room && rules && !this.#room) {
      this.#room = new room.AidsRoom(this, rules, () => this.#changed());
      if (this.isConnected) this.#room.enter();
    }
    return this.#room;
  }

  #changed(): void {
    this.requestUpdate();
    this.dispatchEvent(new AloudAidsChangeEvent(this.aids));
    for (const body of bodies) if (!body.#room && !body.noAids) void body.#enter();
  }

  readonly #followed = ({ key }: StorageEvent): void => {
    if (this.noMemory || (key !== null && key !== 'aloud:aids')) return;
    if (this.#room) this.#room.follow();
    else void this.#recall().then(() => this.#room?.follow());
  };

  /** The first time; from then on, where there are popovers, the browser does it by itself. */
  readonly #toggle = async (event: Event): Promise<void> => {
    if (this.panel?.isPopover) return;
    event.preventDefault();
    if (!this.panel) await this.#fetchPanel();
    this.panel?.toggle();
  };

  async #fetchPanel(): Promise<void> {
    const panel = import('./panel.js').catch(() => null);
    const [room, module] = await Promise.all([this.#enter(), panel, wantStrings('body')]);
    this.hasFailed = !room || !module;
    if (room && module) this.panel ??= new module.Panel(this, room);
    await this.updateComplete;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'aloud-body': AloudBody;
  }
}
