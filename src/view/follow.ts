import { distance, pixelOf, scrollersOf, shift, viewOf } from './scrolling.js';
import { boxOf } from './zoom.js';

/** Keys by which a page is scrolled, when nothing that has the focus takes them. */
const SCROLL_KEYS = new Set(['PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', 'Home', 'End', ' ']);
const TAKES_KEYS =
  'input, textarea, select, button, summary, [contenteditable], [role][tabindex], audio, video';

/** Whether a scroller may be scrolled by so many pixels of the window. */
export type MayScroll = (scroller: Element, by: number) => boolean;

const always: MayScroll = () => true;

/**
 * Keeps what is read in view. The listener's own scroll wins: it ends the following, until it is
 * asked back with {@link Follow.resume}.
 *
 * A scroll that we did not begin is told from ours by what it does: ours brings the text nearer,
 * so one that takes it further away is the listener's, by whatever means (scrollbar, find in
 * page, a link, the Tab key). No clock and no `scrollend` is needed.
 */
export class Follow {
  #following = true;
  #range: Range | null = null;
  #scrollers: Element[] = [];
  #away = 0;
  #held = false;
  #mayScroll: MayScroll = always;
  /** Where our last scroll was to end, of each scroller. */
  readonly #aims = new Map<Element, number>();
  /** A scroll of ours has begun and has come no nearer yet: Firefox goes on as before for a while. */
  #begun = false;
  #listening: AbortController | null = null;

  /** @param changed Called when {@link Follow.following} has changed. */
  constructor(private readonly changed: () => void = () => undefined) {}

  /** `false` after the listener has scrolled. */
  get following(): boolean {
    return this.#following;
  }

  /**
   * `range` is read now: scrolls when it has left the view and is still followed.
   *
   * @param mayScroll Whether there is nothing against it.
   */
  show(range: Range, mayScroll: MayScroll = always): void {
    this.#mayScroll = mayScroll;
    this.#listen();
    this.#halt();
    this.#range = range;
    this.#scrollers = scrollersOf(range.startContainer);
    if (this.#following) this.#reveal();
    this.#away = this.#distance();
  }

  /** Whether so much text cannot be shown at once, so that its words must be followed one by one. */
  get tall(): boolean {
    const page = this.#scrollers.at(-1);
    if (!page || !this.#range) return false;
    const { top, bottom } = viewOf(page, this.#range.startContainer);
    return boxOf(this.#range).height > bottom - top;
  }

  /** Follows again, and goes to what is read now. */
  resume(mayScroll: MayScroll = always): void {
    this.#set(true);
    if (this.#range) this.show(this.#range, mayScroll);
  }

  /** Nothing is read any more. */
  stop(): void {
    this.#listening?.abort();
    this.#listening = null;
    this.#range = null;
    this.#held = false;
    this.#aims.clear();
    this.#set(true);
  }

  #set(following: boolean): void {
    if (following === this.#following) return;
    this.#following = following;
    this.changed();
  }

  readonly #leave = (): void => this.#set(false);

  #reveal(): void {
    const range = this.#range;
    if (!range || this.#held || document.hidden) return;
    let { top, bottom } = boxOf(range);
    if (top === bottom) return; // not laid out
    for (const scroller of this.#scrollers) {
      const by = shift({ top, bottom }, viewOf(scroller, range.startContainer));
      if (!this.#mayScroll(scroller, by)) return;
      if (by !== 0) this.#scroll(scroller, by / pixelOf(scroller));
      top -= by;
      bottom -= by;
    }
  }

  #scroll(scroller: Element, by: number): void {
    const most = scroller.scrollHeight - scroller.clientHeight;
    const top = Math.min(most, Math.max(0, scroller.scrollTop + by));
    this.#aims.set(scroller, top);
    this.#begun = true;
    // Not `scrollBy`: in zoomed text WebKit 2.50 goes half of the way with it.
    scroller.scrollTo({ top, behavior: behaviour() });
  }

  /** A scroll of ours that is still under way would carry off what is in view now. */
  #halt(): void {
    for (const [scroller, aim] of this.#aims) {
      const { scrollTop } = scroller;
      const isUnderWay = this.#following && !isAt(scroller, aim);
      if (isUnderWay) scroller.scrollTo({ top: scrollTop, behavior: 'instant' });
    }
    this.#aims.clear();
  }

  get #isThere(): boolean {
    return [...this.#aims].every(([scroller, aim]) => isAt(scroller, aim));
  }

  #distance(): number {
    const range = this.#range;
    if (!range) return 0;
    const text = boxOf(range);
    return this.#scrollers
      .map((scroller) => distance(text, viewOf(scroller, range.startContainer)))
      .reduce((sum, each) => sum + each, 0);
  }

  #listen(): void {
    if (this.#listening) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const early = { signal, capture: true, passive: true };
    addEventListener('scroll', this.#scrolled, early);
    addEventListener('wheel', this.#wheeled, early);
    addEventListener('touchmove', this.#touched, early);
    addEventListener('pointerdown', this.#pressed, early);
    addEventListener('pointerup', this.#released, early);
    addEventListener('pointercancel', this.#released, early);
    addEventListener('contextmenu', this.#released, early);
    addEventListener('blur', this.#released, { signal }); // the window's; an element's does not bubble
    addEventListener('keydown', this.#keyed, { signal });
    addEventListener('resize', this.#laidOut, { signal });
    document.addEventListener('visibilitychange', this.#laidOut, { signal });
  }

  readonly #scrolled = (event: Event): void => {
    if (!this.#range || !this.#following || !this.#moves(event.target)) return;
    const away = this.#distance();
    if (away > this.#away + 1 && !this.#begun) this.#leave();
    if (away < this.#away || this.#isThere) this.#begun = false;
    this.#away = away;
  };

  #moves(target: EventTarget | null): boolean {
    return target === document || this.#scrollers.some((scroller) => scroller === target);
  }

  readonly #wheeled = (event: WheelEvent): void => {
    const zoom = event.ctrlKey;
    if (!zoom && event.deltaY !== 0) this.#leave();
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    if (!SCROLL_KEYS.has(event.key) || event.defaultPrevented) return;
    const [focused] = event.composedPath();
    if (!(focused instanceof Element && focused.closest(TAKES_KEYS))) this.#leave();
  };

  readonly #touched = (event: TouchEvent): void => {
    const dragged = event.composedPath().some((it) => it instanceof Element && it.matches('input'));
    if (!dragged) this.#leave();
  };

  /** A page must not run away under a pointer that holds a scrollbar or a selection. */
  readonly #pressed = (): void => {
    this.#held = true;
  };

  /** A menu that opens, and a window that loses the focus, may swallow the `pointerup`. */
  readonly #released = (): void => {
    this.#held = false;
  };

  /** The page was resized, or is seen again: where things are has changed by no one's scroll. */
  readonly #laidOut = (): void => {
    if (this.#range) this.show(this.#range, this.#mayScroll);
  };
}

const isAt = ({ scrollTop }: Element, aim: number): boolean => Math.abs(scrollTop - aim) <= 1;

function behaviour(): ScrollBehavior {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
}
