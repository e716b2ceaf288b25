import { nothing, type TemplateResult } from 'lit';
import type { SeekTarget } from '../../player/settings.js';
import { Keeper, type MemoryHost } from '../../view/memory/keeper.js';
import { Pointer, type PointerHost } from '../../view/memory/pointer.js';
import { continueBar } from './continue-bar.js';
import { styles } from './continue-styles.js';

export interface BarHost extends MemoryHost, PointerHost {
  readonly updateComplete: Promise<unknown>;
  requestUpdate(): void;
  prepare(): Promise<void>;
  seek(place: SeekTarget): void;
  play(): void;
}

/** Remembers where somebody stopped, and offers to go on there. */
export class ReaderMemory {
  readonly #keeper: Keeper;
  readonly #pointer: Pointer;
  readonly #host: BarHost;

  constructor(host: BarHost) {
    this.#host = host;
    this.#pointer = new Pointer(host);
    this.#keeper = new Keeper(host, () => void this.#changed());
    addEventListener('focusin', this.#makeRoom);
    this.#dress();
  }

  look(): void {
    this.#keeper.look();
  }

  /** @param isSaved Whether what is not stored yet shall be. */
  release(isSaved: boolean): void {
    if (isSaved) this.#keeper.save();
    this.#keeper.release();
    this.#pointer.clear();
    removeEventListener('focusin', this.#makeRoom);
  }

  /** The offer, while there is one. */
  render(): TemplateResult | typeof nothing {
    const { offer } = this.#keeper;
    if (!offer) return nothing;
    return continueBar(offer, {
      goOn: this.#goOn,
      dismiss: this.#dismiss,
      comesNear: this.#comesNear,
    });
  }

  /** Beside what else is adopted there. */
  #dress(): void {
    const root = this.#host.shadowRoot;
    const sheet = styles.styleSheet;
    if (!root || !sheet || root.adoptedStyleSheets.includes(sheet)) return;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  }

  /** After the update that it may have come of. */
  readonly #changed = async (): Promise<void> => {
    await this.#host.updateComplete;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#surface();
  };

  get #bar(): HTMLElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLElement>('[part=continue]') ?? null;
  }

  /** Something around the reader (a `transform`, `contain`) may hold what is fixed: over all of it, then. */
  #surface(): void {
    const bar = this.#bar;
    if (!bar || bar.popover || isAtBottom(bar)) return;
    bar.popover = 'manual';
    bar.showPopover?.();
  }

  readonly #comesNear = (): void => {
    if (navigator.onLine) void this.#host.prepare();
  };

  /** In the press, which is what some platforms want before they speak. */
  readonly #goOn = (): void => {
    const offer = this.#keeper.take();
    if (!offer) return;
    const { place, range, stop } = offer;
    this.#leaveBar();
    const sentence = offer.article.blocks[place.block]?.sentences[place.sentence];
    // Kept in this order, also while the Player's code is fetched.
    this.#host.seek({ block: place.block, offset: sentence?.start ?? 0 });
    if (stop.way === 'listening') this.#host.play();
    else void this.#pointer.show(range);
  };

  readonly #dismiss = (): void => {
    this.#leaveBar();
    this.#keeper.dismiss();
  };

  /** The focus must not fall to the page's beginning with the bar that had it. */
  #leaveBar(): void {
    if (this.#bar?.matches(':focus-within')) this.#host.focus({ preventScroll: true });
  }

  /** What gets the focus under the bar is brought out from under it. */
  readonly #makeRoom = (event: Event): void => {
    const bar = this.#bar?.getBoundingClientRect();
    const [focused] = event.composedPath();
    if (!bar || !(focused instanceof Element) || this.#bar?.contains(focused)) return;
    const { top, bottom, left, right } = focused.getBoundingClientRect();
    const isUnder = bottom > bar.top && top < bar.bottom && right > bar.left && left < bar.right;
    if (isUnder) scrollBy({ top: bottom - bar.top + GAP });
  };
}

/** Between what has the focus and the bar, in CSS pixels. */
const GAP = 8;

function isAtBottom(bar: Element): boolean {
  const { top, bottom } = bar.getBoundingClientRect();
  return top < bottom && bottom <= innerHeight && bottom > innerHeight / 2;
}
