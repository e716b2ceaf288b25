import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { close, label, reset } from '../../locale/body-panel-strings.js';
import { readingSettings } from '../../locale/body-strings.js';
import { formatNumber } from '../../locale/dates.js';
import { wantStrings } from '../../locale/groups.js';
import { percent } from '../../locale/strings.js';
import { NO_AIDS } from '../../view/aids/aids.js';
import type { AidsRoom } from '../../view/aids/aids-room.js';
import {
  CHOICES,
  choice,
  placeOf,
  rangeNames,
  scaleOf,
  valueAt,
  type ChoiceName,
  type RangeName,
  type Scale,
} from '../../view/aids/limits.js';
import { pageValues, type PageValues } from '../../view/aids/page-values.js';
import { adoptSheet } from '../adopt-sheet.js';
import { panelStyles } from './panel-styles.js';

type PanelHost = HTMLElement & ReactiveControllerHost;

/**
 * The reading settings, in the body's shadow root: a popover where there is such a thing, and a box
 * that is shown and hidden where there is not. The text is the preview, so it is never covered whole.
 */
export class Panel {
  #isOpen = false;
  #page: PageValues | null = null;
  #closing = new AbortController();

  constructor(
    private readonly host: PanelHost,
    private readonly room: AidsRoom,
  ) {
    this.#measure();
    adoptSheet(host.shadowRoot, panelStyles);
    host.requestUpdate();
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** A popover that the button opens and closes without help. */
  get isPopover(): boolean {
    return hasPopover();
  }

  toggle(): void {
    if (this.#isOpen) this.close();
    else if (!hasPopover()) this.#show();
    else this.#box?.showPopover();
  }

  close(): void {
    if (!this.#isOpen) return;
    if (hasPopover()) this.#box?.hidePopover();
    else this.#closed();
  }

  render(): TemplateResult {
    return html`<div
      id="panel"
      part="panel"
      role="dialog"
      aria-label=${readingSettings()}
      popover=${hasPopover() ? 'auto' : nothing}
      ?hidden=${!hasPopover() && !this.#isOpen}
      @toggle=${this.#toggled}
    >
      ${rangeNames.map((name) => this.#range(name))} ${this.#ragged()}
      ${(['font', 'theme', 'ruler'] as const).map((name) => this.#choice(name))}
      <div class="buttons">
        <button type="button" @click=${() => this.room.change(NO_AIDS)}>${reset()}</button>
        <button type="button" @click=${() => this.close()}>${close()}</button>
      </div>
    </div>`;
  }

  #range(name: RangeName): TemplateResult {
    const scale = this.#scale(name);
    const value = this.room.aids[name];
    const shown = written(name, value);
    return html`<label>
      <span aria-hidden="true">${label(name)}</span>
      <span aria-hidden="true">${shown}</span>
      <input
        type="range"
        name=${name}
        min=${scale.min}
        max=${scale.max}
        step=${scale.step}
        .value=${String(placeOf(name, scale, value))}
        aria-label=${label(name)}
        aria-valuetext=${shown}
        @input=${(event: InputEvent) => {
          const slider = event.currentTarget as HTMLInputElement;
          this.room.change({ [name]: valueAt(name, this.#scale(name), slider.valueAsNumber) });
        }}
      />
    </label>`;
  }

  #measure(): void {
    const { shadowRoot } = this.host;
    this.#page = shadowRoot && pageValues(this.host, shadowRoot, this.room);
  }

  #scale(name: RangeName): Scale {
    return scaleOf(name, name === 'line' || name === 'measure' ? this.#page?.[name] : undefined);
  }

  #ragged(): TemplateResult {
    return html`<label class="check">
      <input
        type="checkbox"
        name="ragged"
        aria-label=${label('ragged')}
        .checked=${this.room.aids.ragged}
        @change=${(event: Event) =>
          this.room.change({ ragged: (event.currentTarget as HTMLInputElement).checked })}
      />
      <span aria-hidden="true">${label('ragged')}</span>
    </label>`;
  }

  #choice(name: ChoiceName): TemplateResult {
    const options = CHOICES[name].map(
      (value) =>
        html`<option value=${value} .selected=${value === this.room.aids[name]}>
          ${label(value)}
        </option>`,
    );
    return html`<label>
      <span aria-hidden="true">${label(name)}</span>
      <select
        name=${name}
        aria-label=${label(name)}
        @change=${(event: Event) => {
          const { value } = event.currentTarget as HTMLSelectElement;
          this.room.change({ [name]: choice(name, name === 'ruler' ? Number(value) : value) });
        }}
      >
        ${options}
      </select>
    </label>`;
  }

  get #box(): HTMLElement | null {
    return this.host.shadowRoot?.querySelector<HTMLElement>('[part=panel]') ?? null;
  }

  get #button(): HTMLElement | null {
    return this.host.shadowRoot?.querySelector<HTMLElement>('[part=settings-button]') ?? null;
  }

  readonly #toggled = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'open') this.#opened();
    else this.#closed();
  };

  #show(): void {
    if (this.#box) this.#box.hidden = false;
    this.#opened();
    this.#listen();
  }

  #opened(): void {
    this.#isOpen = true;
    this.#closing = new AbortController();
    const { signal } = this.#closing;
    // In a small window it would lie over what has the focus.
    document.addEventListener('focusin', this.#closeOutside, { signal });
    this.#measure(); // the window may have another width by now
    // They may have been lost on the way the first time.
    void wantStrings('body').then(() => this.host.requestUpdate());
    this.#box?.querySelector('input')?.focus();
    this.host.requestUpdate();
  }

  #closed(): void {
    this.#isOpen = false;
    this.#closing.abort();
    this.host.requestUpdate();
    // Unless the press that closed it has put the focus elsewhere.
    const held = this.host.shadowRoot?.activeElement ?? document.activeElement;
    const isLost = !held || held === document.body || held === this.host;
    if (isLost || this.#box?.contains(held)) this.#button?.focus({ preventScroll: true });
  }

  /** What a popover does by itself. */
  #listen(): void {
    const { signal } = this.#closing;
    const close = ({ key }: KeyboardEvent): unknown => key === 'Escape' && this.close();
    this.#box?.addEventListener('keydown', close, { signal });
    addEventListener('pointerdown', this.#closeOutside, { signal });
  }

  readonly #closeOutside = (event: Event): void => {
    const path = event.composedPath();
    const isOwn = [this.#box, this.#button].some((part) => part && path.includes(part));
    if (!isOwn) this.close();
  };
}

const hasPopover = (): boolean => 'showPopover' in HTMLElement.prototype;

function written(name: RangeName, value: number): string {
  if (name !== 'size' && value === NO_AIDS[name]) return label('page');
  return name === 'measure' ? formatNumber(value) : percent(value / 100);
}
