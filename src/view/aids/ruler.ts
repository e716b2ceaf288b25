import { percent } from '../../locale/strings.js';
import type { PlayerLike } from '../../player/lazy-player.js';
import { isShownIn } from '../../text/flat-tree.js';
import { rangeOf } from '../../text/ranges.js';
import { boxOf } from '../zoom.js';
import { firstLine, lineAt, lineHeight, type Line } from './lines.js';
import type { RulerParts } from './ruler-parts.js';

/** How much of a window a page key goes on by, so that some of what was read is still there. */
const PAGE = 0.8;

/**
 * The reading ruler: shows a few lines and dims the rest. It goes where the pointer is, where a
 * finger has pressed, where the voice reads, where Tab goes, and, by its handle, up and down a line
 * or a window at a time. When the page is scrolled by other means, it comes along.
 */
export class Ruler {
  readonly #listening = new AbortController();
  /** Until somebody has moved it, it waits at the first line, wherever that comes to be laid out. */
  readonly #laidOut = new ResizeObserver(() => this.#begin());
  /** What each key of a slider does. */
  readonly #keys: ReadonlyMap<string, () => void> = new Map([
    ['ArrowDown', () => void this.#walk(1)],
    ['ArrowUp', () => void this.#walk(-1)],
    ['ArrowRight', () => void this.#walk(this.#rightward)],
    ['ArrowLeft', () => void this.#walk(-this.#rightward)],
    ['PageDown', () => this.#turn(1)],
    ['PageUp', () => this.#turn(-1)],
    ['Home', () => this.#goTo(-Infinity, -1)],
    ['End', () => this.#goTo(Infinity, 1)],
  ]);
  #count = 1;
  #line: Line = { middle: 0, height: 24 };
  /** Where the mouse was last; `null` when something else has moved the ruler since. */
  #mouse: { readonly x: number; readonly y: number } | null = null;
  /** The lines that it shows at least, for the sentence that is read. */
  #least = 0;
  /** Whoever has read of this text last. */
  #voice: PlayerLike | null = null;
  #told = 0;
  #isDrawing = false;

  /** @param root The shadow root of `host`, whose `.region` holds the text. */
  constructor(
    private readonly host: HTMLElement,
    private readonly root: ShadowRoot,
    private readonly parts: RulerParts,
  ) {
    // Before the text, so that Tab comes to it before the links.
    this.#region.prepend(this.parts.area);
    this.#listen();
    this.#begin();
    this.#laidOut.observe(this.#region);
  }

  /** How many lines it shows. */
  show(count: number): void {
    this.#count = count;
    this.#draw();
  }

  remove(): void {
    this.#listening.abort();
    this.#laidOut.disconnect();
    this.parts.area.remove();
  }

  /** Not zoomed, as its text may be. */
  get #region(): HTMLElement {
    return this.root.querySelector<HTMLElement>('.region') ?? this.host;
  }

  #listen(): void {
    const { signal } = this.#listening;
    const passive = { signal, passive: true };
    this.host.addEventListener('pointermove', this.#pointed, passive);
    this.host.addEventListener('pointerdown', this.#pointed, passive);
    this.host.addEventListener('focusin', this.#focused, { signal });
    this.parts.handle.addEventListener('pointerdown', this.#grabbed, { signal });
    this.parts.handle.addEventListener('pointermove', this.#dragged, { signal });
    this.parts.slider.addEventListener('keydown', this.#keyed, { signal });
    this.parts.slider.addEventListener('input', this.#slid, { signal });
    addEventListener('scroll', this.#scrolled, { ...passive, capture: true });
    addEventListener('resize', this.#draw, passive);
    document.addEventListener('aloud-progress', this.#spoken, { signal });
  }

  /** At the first line that is in view, or will be. */
  #begin(): void {
    const from = Math.max(boxOf(this.#region).top, 0);
    const height = lineHeight(this.host);
    this.#place(this.#firstLine(from) ?? { middle: from + height / 2, height });
    this.#tell();
  }

  readonly #pointed = (event: PointerEvent): void => {
    const isMouse = event.pointerType !== 'touch';
    // A finger that moves is scrolling; one that presses means this line.
    if (event.type === 'pointermove' && !isMouse) return;
    if (event.composedPath().includes(this.parts.handle)) return;
    this.#mouse = isMouse ? { x: event.clientX, y: event.clientY } : null;
    this.#point(event.clientX, event.clientY);
  };

  #point(x: number, y: number): void {
    this.#move(lineAt(this.host, x, y) ?? { ...this.#line, middle: y });
  }

  /** To the line at a height, or, between paragraphs, to that height. */
  #moveTo(y: number): void {
    this.#mouse = null;
    this.#move(this.#lineAt(y) ?? { ...this.#line, middle: y });
  }

  readonly #grabbed = (event: PointerEvent): void => {
    event.preventDefault();
    this.parts.slider.focus({ preventScroll: true });
    this.parts.handle.setPointerCapture(event.pointerId);
  };

  readonly #dragged = ({ buttons, clientY }: PointerEvent): void => {
    if (buttons === 0) return;
    this.#moveTo(clientY);
    this.#tell();
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    const move = this.#keys.get(event.key);
    if (!move || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    this.#mouse = null;
    move();
    this.#tell();
  };

  /** The arrow that points where the text runs goes on in it. */
  get #rightward(): number {
    return getComputedStyle(this.host).direction === 'rtl' ? -1 : 1;
  }

  /** To the next line of text in a direction, over whatever is between. @returns Whether there is one. */
  #walk(step: number): boolean {
    const start = this.#line;
    do {
      this.#bringIntoView();
      if (this.#step(step)) return true;
    } while (this.#skip((step * innerHeight) / 4));
    this.#line = start;
    this.#draw();
    this.#bringIntoView();
    return false;
  }

  #step(step: number): boolean {
    const { middle, height } = this.#here();
    const { top, bottom } = boxOf(this.#region);
    const pace = Math.max(height / 4, 1);
    for (let y = middle + 2 * step * pace; ; y += step * pace) {
      if (y < Math.max(top, 0) || y > Math.min(bottom, innerHeight)) return false;
      const line = this.#lineAt(y);
      if (!line || (line.middle - middle) * step <= pace) continue;
      this.#move(line);
      return true;
    }
  }

  /** Over a part of a gap. @returns Whether that is still in the text. */
  #skip(by: number): boolean {
    const { middle, height } = this.#here();
    const { top, bottom } = boxOf(this.#region);
    const isIn = middle + by > top && middle + by < bottom;
    if (isIn) this.#move({ middle: middle + by, height });
    return isIn;
  }

  #turn(step: number): void {
    this.#goTo(this.#here().middle + step * innerHeight * PAGE, step);
  }

  /** To the line at a height, on the screen or not, or the one after it, or else before it. */
  #goTo(y: number, step: number): void {
    const { top, bottom } = boxOf(this.#region);
    this.#move({ ...this.#line, middle: Math.min(bottom, Math.max(top, y)) });
    this.#bringIntoView();
    const line = this.#lineAt(this.#here().middle);
    if (line) this.#move(line);
    else if (!this.#walk(step)) this.#walk(-step);
  }

  /** Only what is on the screen has a line under a point. */
  #bringIntoView(): void {
    const { middle } = this.#here();
    const margin = innerHeight / 4;
    if (middle > margin && middle < innerHeight - margin) return;
    this.#paint();
    this.parts.handle.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  /** A screen reader's own gestures: by a hundredth or more, and by a line at least. */
  readonly #slid = (): void => {
    const before = this.#line.middle;
    const value = this.parts.slider.valueAsNumber;
    const step = Math.sign(value - this.#told) || 1;
    const { top, height } = this.#track();
    this.#goTo(top + (height * value) / 100, step);
    if (Math.abs(this.#line.middle - before) < 1) this.#walk(step);
    this.#tell();
  };

  /** On a person's own move only: what the voice does is not announced. */
  #tell(): void {
    const { top, height } = this.#track();
    this.parts.slider.valueAsNumber = ((this.#here().middle - top) / height) * 100;
    this.#told = this.parts.slider.valueAsNumber;
    this.parts.slider.ariaValueText = percent(this.#told / 100);
  }

  /** From the middle of the first line to that of the last. */
  #track(): { readonly top: number; readonly height: number } {
    const { top, height } = boxOf(this.#region);
    const line = this.#line.height;
    return { top: top + line / 2, height: Math.max(height - line, 1) };
  }

  readonly #scrolled = (): void => {
    if (this.#mouse) this.#point(this.#mouse.x, this.#mouse.y);
    else if (!this.#isInView && this.#voice?.status !== 'speaking') this.#comeAlong();
  };

  get #isInView(): boolean {
    const { middle, height } = this.#here();
    return middle > height / 4 && middle < innerHeight - height / 4;
  }

  /** To a line as far down as a person reads on; at the end of the text to one above that. */
  #comeAlong(): void {
    const lines = [innerHeight / 4, 0].map((from) => this.#firstLine(from));
    const line = lines.find((it) => it && it.middle < innerHeight);
    if (line) this.#move(line);
  }

  /** Not by the mouse, which has said already where. */
  readonly #focused = (event: FocusEvent): void => {
    const [target] = event.composedPath();
    if (target === this.parts.slider) return this.#tell();
    if (!(target instanceof Element) || target.getRootNode() === this.root) return;
    if (!target.matches(':focus-visible')) return;
    const { top, bottom } = boxOf(target);
    if (bottom - top > innerHeight / 2) this.#moveTo(top + lineHeight(target) / 2);
    else if (bottom > top) this.#cover(target, lineHeight(target));
  };

  /** Some reader has begun a sentence: if it is of this text, all of it is shown. */
  readonly #spoken = (event: Event): void => {
    const { player } = event.composedPath()[0] as { readonly player?: PlayerLike | null };
    const { block, sentence, status } = player ?? {};
    if (!block || !sentence || status !== 'speaking') return;
    const range = rangeOf(block, sentence.start, sentence.end);
    const element = range?.startContainer.parentElement;
    if (!range || !element || !isShownIn(element, this.host)) return;
    this.#voice = player ?? null;
    this.#cover(range, lineHeight(element));
  };

  /** Shows all of it. */
  #cover(what: Element | Range, height: number): void {
    const { top, bottom } = boxOf(what);
    this.#mouse = null;
    this.#move({ middle: (top + bottom) / 2, height }, Math.round((bottom - top) / height));
  }

  /** In from the edge: what hangs there is not the text. */
  #lineAt(y: number): Line | null {
    const { left, width } = boxOf(this.#region);
    for (const share of [0.5, 0.2, 0.8]) {
      const line = lineAt(this.host, left + width * share, y);
      if (line) return line;
    }
    return null;
  }

  /** Where the ruler is now: the page may have been scrolled since. */
  #here(): Line {
    return { ...this.#line, middle: this.#line.middle + boxOf(this.#region).top };
  }

  #firstLine(from: number): Line | null {
    return firstLine(this.root.querySelector('slot') ?? this.host, from);
  }

  #move(line: Line, least = 0): void {
    this.#laidOut.disconnect();
    this.#place(line, least);
  }

  #place({ middle, height }: Line, least = 0): void {
    this.#line = { middle: middle - boxOf(this.#region).top, height };
    this.#least = least;
    this.#draw();
  }

  readonly #draw = (): void => {
    if (this.#isDrawing) return;
    this.#isDrawing = true;
    requestAnimationFrame(() => {
      this.#isDrawing = false;
      this.#paint();
    });
  };

  #paint(): void {
    const tall = Math.max(this.#count, this.#least) * this.#line.height;
    this.parts.area.style.setProperty('--_tall', `${tall}px`);
    this.parts.area.style.setProperty('--_middle', `${this.#line.middle}px`);
  }
}
