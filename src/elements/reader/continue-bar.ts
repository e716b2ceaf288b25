import { nothing, type TemplateResult } from 'lit';
import { offerName } from '../../locale/memory-strings.js';
import type { SeekTarget } from '../../player/settings.js';
import { language } from '../../locale/strings.js';
import type { Keeper, MemoryHost } from '../../view/memory/keeper.js';
import { Pointer, type PointerHost } from '../../view/memory/pointer.js';
import { adoptSheet } from '../adopt-sheet.js';
import { barStyles } from './bar-styles.js';
import { styles } from './continue-styles.js';
import { continueTemplate } from './continue-template.js';
import { giveWay, keepClear, surface } from './surface.js';

export interface BarHost extends MemoryHost, PointerHost {
  readonly updateComplete: Promise<unknown>;
  requestUpdate(): void;
  prepare(): Promise<void>;
  seek(place: SeekTarget): void;
  play(): void;
}

/** How long, in ms, a browser may take to tell of a new live region: what comes later is announced. */
const HEED = 300;

/** Shows what a keeper offers, and does what is pressed. */
export class ContinueBar {
  readonly #pointer: Pointer;
  /** A live region by itself, and not read aloud as text. */
  readonly #status = document.createElement('output');
  readonly #standing = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly host: BarHost,
    private readonly keeper: Keeper,
  ) {
    this.#pointer = new Pointer(host);
    keepClear(() => this.#element, this.#standing.signal);
    for (const sheet of [barStyles, styles]) adoptSheet(this.host.shadowRoot, sheet);
    this.#addStatus();
  }

  release(): void {
    this.#pointer.clear();
    clearTimeout(this.#timer);
    this.#status.remove();
    this.#standing.abort();
  }

  render(): TemplateResult | typeof nothing {
    const { offer } = this.keeper;
    if (!offer) return nothing;
    return continueTemplate(offer, {
      goOn: this.#goOn,
      dismiss: this.#dismiss,
      comesNear: this.#comesNear,
    });
  }

  /** To be called when it has been rendered. */
  surface(): void {
    const bar = this.#element;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#announce, HEED);
    if (!bar) return;
    surface(bar);
    giveWay(bar);
  }

  get #element(): HTMLElement | null {
    return this.host.shadowRoot?.querySelector<HTMLElement>('[part=continue]') ?? null;
  }

  /** What comes by itself at the edge of the window is not seen by everybody. */
  readonly #announce = (): void => {
    const region = this.#status;
    const place = this.#element?.querySelector('#place');
    if (!place) return region.replaceChildren();
    if (region.firstChild || this.host.player.status === 'speaking') return;
    region.lang = language();
    region.append(`${offerName()}. `, ...place.cloneNode(true).childNodes);
  };

  /** Before what is rendered there. */
  #addStatus(): void {
    this.#status.className = 'announced';
    this.host.shadowRoot?.prepend(this.#status);
  }

  readonly #comesNear = (): void => {
    if (navigator.onLine) void this.host.prepare();
  };

  /** In the press, which is what some platforms want before they speak. */
  readonly #goOn = (): void => {
    const offer = this.keeper.take();
    if (!offer) return;
    const { article, place, range, stop } = offer;
    this.#handFocusOn();
    const sentence = article.blocks[place.block]?.sentences[place.sentence];
    // Kept in this order, also while the Player's code is fetched.
    this.host.seek({ block: place.block, offset: sentence?.start ?? 0 });
    const isHeard = stop.way === 'listening';
    if (isHeard) this.host.play();
    if (!isHeard || this.host.noFollow) void this.#pointer.show(range);
  };

  readonly #dismiss = (): void => {
    this.#handFocusOn();
    this.keeper.dismiss();
  };

  /** The focus must not fall to the page's beginning with the bar that had it. */
  #handFocusOn(): void {
    if (this.#element?.matches(':focus-within')) this.host.focus({ preventScroll: true });
  }
}
