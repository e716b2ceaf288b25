import { label } from '../../locale/body-panel-strings.js';
import { percent } from '../../locale/strings.js';
import type { PlayerLike } from '../../player/lazy-player.js';
import { isShownIn } from '../../text/flat-tree.js';
import { rangeOf } from '../../text/ranges.js';
import { boxOf } from '../zoom.js';
import { lineAt, lineHeight, type Line } from './lines.js';

/** Far enough to cross a picture between two paragraphs, in lines. */
const REACH = 60;

/**
 * The reading ruler: shows a few lines and dims the rest. It goes where the pointer is, where a
 * finger has pressed, where the voice reads, and, by its handle, up and down a line at a time.
 */
export class Ruler {
  readonly #area = document.createElement('div');
  readonly #handle = document.createElement('div');
  readonly #slider = document.createElement('input');
  readonly #listening = new AbortController();
  #count = 1;
  #line: Line = { middle: 0, height: 24 };
  /** Where the mouse was last; `null` when something else has moved the ruler since. */
  #mouse: { readonly x: number; readonly y: number } | null = null;
  /** The lines that it shows at least, for the sentence that is read. */
  #least = 0;
  #isDrawing = false;

  /** @param root The shadow root of `host`, whose `.region` holds the text. */
  constructor(
    private readonly host: HTMLElement,
    private readonly root: ShadowRoot,
  ) {
    this.#build();
    this.#listen();
    this.#begin();
  }

  /** How many lines it shows. */
  show(count: number): void {
    this.#count = count;
    this.#draw();
  }

  remove(): void {
    this.#listening.abort();
    this.#area.remove();
  }

  #build(): void {
    this.#area.className = 'ruler';
    const band = document.createElement('div');
    band.setAttribute('part', 'ruler');
    this.#handle.className = 'handle';
    Object.assign(this.#slider, { type: 'range', ariaLabel: label('ruler') });
    this.#handle.append(this.#slider);
    const shade = document.createElement('div');
    shade.append(band);
    this.#area.append(shade, this.#handle);
    // Before the text, so that Tab comes to it before the links.
    this.#region.prepend(this.#area);
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
    this.#handle.addEventListener('pointerdown', this.#grabbed, { signal });
    this.#handle.addEventListener('pointermove', this.#dragged, { signal });
    this.#slider.addEventListener('keydown', this.#keyed, { signal });
    this.#slider.addEventListener('input', this.#slid, { signal });
    addEventListener('scroll', this.#scrolled, { ...passive, capture: true });
    addEventListener('resize', this.#draw, passive);
    document.addEventListener('aloud-progress', this.#spoken, { signal });
  }

  /** At the first line that is in view. */
  #begin(): void {
    const from = Math.max(boxOf(this.#region).top, 0);
    this.#move({ middle: from, height: lineHeight(this.host) });
    this.#step(1);
  }

  readonly #pointed = (event: PointerEvent): void => {
    const isMouse = event.pointerType !== 'touch';
    // A finger that moves is scrolling; one that presses means this line.
    if (event.type === 'pointermove' && !isMouse) return;
    if (event.composedPath().includes(this.#handle)) return;
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
    this.#slider.focus({ preventScroll: true });
    this.#handle.setPointerCapture(event.pointerId);
  };

  readonly #dragged = ({ buttons, clientY }: PointerEvent): void => {
    if (buttons === 0) return;
    this.#moveTo(clientY);
    this.#tell();
  };

  readonly #keyed = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    this.#mouse = null;
    this.#bringIntoView();
    this.#step(step);
    this.#tell();
  };

  /** To the next line of text in a direction, over whatever is between. */
  #step(step: number): void {
    const { middle, height } = this.#here();
    const { top, bottom } = boxOf(this.#region);
    for (let away = height / 2; away < height * REACH; away += height / 4) {
      const y = middle + step * away;
      if (y < top || y > bottom) return;
      const line = this.#lineAt(y);
      if (line && (line.middle - middle) * step > height / 4) return this.#move(line);
    }
  }

  /** Only what is on the screen has a line under a point. */
  #bringIntoView(): void {
    const { middle } = this.#here();
    const margin = innerHeight / 4;
    if (middle > margin && middle < innerHeight - margin) return;
    this.#paint();
    this.#handle.scrollIntoView({ block: 'center', behavior: 'instant' });
  }

  /** Home, End, the page keys, and a screen reader's own gestures. */
  readonly #slid = (): void => {
    const { top, height } = boxOf(this.#region);
    this.#moveTo(top + (height * this.#slider.valueAsNumber) / 100);
    this.#bringIntoView();
    this.#moveTo(this.#here().middle);
    this.#tell();
  };

  /** On a person's own move only: what the voice does is not announced. */
  #tell(): void {
    const { top, height } = boxOf(this.#region);
    this.#slider.valueAsNumber = ((this.#here().middle - top) / height) * 100;
    this.#slider.ariaValueText = percent(this.#slider.valueAsNumber / 100);
  }

  readonly #scrolled = (): void => {
    if (this.#mouse) this.#point(this.#mouse.x, this.#mouse.y);
  };

  /** Some reader has begun a sentence: if it is of this text, all of it is shown. */
  readonly #spoken = (event: Event): void => {
    const { player } = event.composedPath()[0] as { readonly player?: PlayerLike | null };
    const { block, sentence, status } = player ?? {};
    if (!block || !sentence || status !== 'speaking') return;
    const range = rangeOf(block, sentence.start, sentence.end);
    const element = range?.startContainer.parentElement;
    if (!range || !element || !isShownIn(element, this.host)) return;
    const { top, bottom } = boxOf(range);
    const height = lineHeight(element);
    const tall = Math.round((bottom - top) / height);
    this.#mouse = null;
    this.#move({ middle: (top + bottom) / 2, height }, tall);
  };

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

  #move({ middle, height }: Line, least = 0): void {
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
    this.#area.style.setProperty('--_tall', `${tall}px`);
    this.#area.style.setProperty('--_middle', `${this.#line.middle}px`);
  }
}
