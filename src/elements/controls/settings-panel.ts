import { html, nothing, render, type ReactiveController, type ReactiveElement } from 'lit';
import { direction } from '../../locale/direction.js';
import { close, reset } from '../../locale/listening-strings.js';
import { shortcuts } from '../../locale/shortcut-strings.js';
import { language, settings } from '../../locale/strings.js';
import type { PlayerLike } from '../../player/lazy-player.js';
import { PUT_AWAY, putAway } from '../../view/put-away.js';
import { treesAround } from '../../view/trees.js';
import { boxOf, zoomOf } from '../../view/zoom.js';
import { adoptSheet } from '../adopt-sheet.js';
import { Preview } from './preview.js';
import { fields, type Wishes } from './settings-fields.js';
import { styles } from './settings-styles.js';
import { hasKeys, readerOf } from './shortcuts.js';
import { openShortcuts } from './shortcuts-dialog.js';

/** Less room than that, in CSS px, is not worth a place beside the button. */
const ENOUGH = 320;
const GAP = 4;

/**
 * The listening settings, in the shadow root of the controls, beside what these render: a popover
 * where there is such a thing, and a box that is shown and hidden where there is not.
 */
export class SettingsPanel implements ReactiveController {
  readonly #root = document.createElement('div');
  readonly #preview = new Preview();
  #isOpen = false;
  #closing = new AbortController();

  /** Opens it, too. */
  constructor(
    private readonly host: ReactiveElement,
    private player: PlayerLike,
  ) {
    adoptSheet(host.shadowRoot, styles);
    host.renderRoot.append(this.#root);
    host.addController(this);
    this.#render();
    if (hasPopover()) this.#button?.setAttribute('popovertarget', 'settings');
    this.#open();
  }

  /** The button has been pressed: a popover's opens and closes it without help. */
  press(player: PlayerLike): void {
    this.player = player;
    if (this.#isOpen) this.#render();
    if (hasPopover()) return;
    if (this.#isOpen) this.close();
    else this.#open();
  }

  close(): void {
    if (!this.#isOpen) return;
    if (hasPopover()) this.#box?.hidePopover();
    // Not when `toggle` tells: an Escape that comes before is not the settings' any more.
    this.#closed();
  }

  hostUpdated(): void {
    if (this.#isOpen) this.#render();
  }

  /** Not left to the popover: one that leaves the page is closed, and in Chromium no `toggle` tells. */
  hostDisconnected(): void {
    this.#cleanUp();
  }

  #open(): void {
    if (hasPopover()) this.#box?.showPopover();
    else this.#opened();
  }

  #render(): void {
    const { player } = this;
    const wishes = wishesOf(this.host);
    const isHidden = !hasPopover() && !this.#isOpen;
    const content = html`<div
      id="settings"
      part="settings"
      role="dialog"
      tabindex="-1"
      lang=${language()}
      dir=${direction()}
      aria-label=${settings()}
      popover=${hasPopover() ? 'auto' : nothing}
      ?hidden=${isHidden}
      @toggle=${this.#toggled}
    >
      ${fields(player, this.#preview, wishes)}
      <div class="buttons">
        ${wishes.hasKeys ? html`<button type="button" @click=${this.#showShortcuts}>${shortcuts()}</button>` : nothing}
        <button type="button" @click=${() => this.#reset()}>${reset()}</button>
        <button type="button" @click=${() => this.close()}>${close()}</button>
      </div>
    </div>`;
    render(content, this.#root);
    this.#button?.setAttribute('aria-expanded', String(this.#isOpen));
  }

  #reset(): void {
    putAway(false);
    this.player.settings?.reset();
    this.player.sleep = null;
  }

  get #box(): HTMLElement | null {
    return this.#root.querySelector('[part=settings]');
  }

  get #button(): HTMLElement | null {
    return this.host.renderRoot.querySelector('[part~=settings-button]');
  }

  readonly #toggled = (event: Event): void => {
    if ((event as ToggleEvent).newState === 'open') this.#opened();
    else this.#closed();
  };

  #opened(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#closing = new AbortController();
    const { signal } = this.#closing;
    this.player.addEventListener('sleepchange', () => this.#render(), { signal });
    addEventListener(PUT_AWAY, () => this.#render(), { signal });
    // Before the toolbar hears it, for which it means to stop.
    this.host.addEventListener('keydown', this.#onKey, { signal, capture: true });
    // In a small window it would lie over what has the focus.
    for (const tree of treesAround(this.host))
      tree.addEventListener('focusin', this.#closeOutside, { signal });
    if (!hasPopover()) addEventListener('pointerdown', this.#closeOutside, { signal });
    this.#render();
    this.#place();
    // Voices that come late come first: until then nothing behind them has the focus.
    const first = this.#box?.querySelector<HTMLElement>('[name=voice]') ?? this.#box;
    this.#box?.scrollTo({ top: 0, behavior: 'instant' });
    first?.focus({ preventScroll: true });
  }

  #cleanUp(): void {
    this.#isOpen = false;
    this.#closing.abort();
    this.#preview.stop();
    this.#render();
  }

  #closed(): void {
    if (!this.#isOpen) return;
    this.#cleanUp();
    // Unless the press that closed it has put the focus elsewhere.
    const held = this.host.shadowRoot?.activeElement ?? document.activeElement;
    const isLost = !held || held === document.body || held === this.host;
    if (isLost || this.#box?.contains(held)) this.#button?.focus({ preventScroll: true });
  }

  /** Beside the button where there is room, else in a corner of the window. In the box's own pixels. */
  #place(): void {
    const [box, button] = [this.#box, this.#button && boxOf(this.#button)];
    if (!box || !button) return;
    const zoom = zoomOf(box);
    const [width, height] = [innerWidth / zoom, innerHeight / zoom];
    const [top, bottom] = [button.top / zoom, button.bottom / zoom];
    const below = height - bottom - 2 * GAP;
    const above = top - 2 * GAP;
    const isBelow = below >= ENOUGH;
    const isBeside = width >= 2 * ENOUGH && (isBelow || above >= ENOUGH);
    box.classList.toggle('beside', isBeside);
    const set = (name: string, value: number): void =>
      box.style.setProperty(name, isBeside ? `${Math.round(value)}px` : '');
    const left = Math.min(button.left / zoom, width - box.offsetWidth - 2 * GAP);
    set('--_left', Math.max(2 * GAP, left));
    set('--_room', isBelow ? below : above);
    set('--_top', isBelow ? bottom + GAP : Math.max(GAP, above - box.offsetHeight + GAP));
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.close();
  };

  readonly #closeOutside = (event: Event): void => {
    const path = event.composedPath();
    const isOwn = [this.#box, this.#button].some((part) => part && path.includes(part));
    if (!isOwn) this.close();
  };

  /** The focus goes to the button first, so that the dialog gives it back there. */
  readonly #showShortcuts = (): void => {
    this.close();
    this.#button?.focus({ preventScroll: true });
    openShortcuts(this.host, this.player);
  };
}

function wishesOf(host: Element): Wishes {
  const {
    noHighlight = false,
    noFollow = false,
    localOnly = false,
    miniPlayer = false,
  } = readerOf(host) ?? {};
  return { hasKeys: hasKeys(host), noHighlight, noFollow, localOnly, miniPlayer };
}

const hasPopover = (): boolean => 'showPopover' in HTMLElement.prototype;
