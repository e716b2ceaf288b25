import type { Mark, Painter } from './marks.js';
import { boxOf, boxesOf, type Box } from './zoom.js';

/**
 * Where the CSS Custom Highlight API is missing (Firefox before 140): boxes laid over the words,
 * inside the reader's own shadow root. To go when no supported browser is without the API.
 */
const CSS_TEXT = `
.aloud-overlay, .aloud-overlay > div { position: absolute; pointer-events: none; }
.aloud-overlay { top: 0; left: 0; }
.aloud-sentence { background-color: var(--aloud-sentence-background, rgb(255 205 60 / 0.2)); }
.aloud-word { background-color: var(--aloud-word-background, rgb(255 205 60 / 0.45)); }
@media (forced-colors: active) {
  .aloud-sentence, .aloud-word { background-color: transparent; border-bottom: 2px solid CanvasText; }
  .aloud-word { border: 2px solid Highlight; }
}`;

export class Overlay implements Painter {
  readonly #ranges = new Map<Mark, Range>();
  readonly #layer: HTMLElement;
  readonly #sheet = new CSSStyleSheet();
  #frame = 0;

  constructor(private readonly root: ShadowRoot) {
    this.#layer = root.ownerDocument.createElement('div');
    this.#layer.className = 'aloud-overlay';
    this.#layer.ariaHidden = 'true';
    this.#sheet.replaceSync(CSS_TEXT);
  }

  paint(mark: Mark, range: Range | null): void {
    if (range) this.#ranges.set(mark, range);
    else this.#ranges.delete(mark);
    if (range && !this.#layer.isConnected) this.#layDown();
    this.#drawSoon();
  }

  release(): void {
    this.clear();
  }

  clear(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#ranges.clear();
    this.#layer.remove();
    this.root.adoptedStyleSheets = this.root.adoptedStyleSheets.filter((it) => it !== this.#sheet);
    removeEventListener('scroll', this.#drawSoon, { capture: true });
    removeEventListener('resize', this.#drawSoon);
  }

  #layDown(): void {
    this.root.append(this.#layer);
    this.root.adoptedStyleSheets = [...this.root.adoptedStyleSheets, this.#sheet];
    addEventListener('scroll', this.#drawSoon, { capture: true, passive: true });
    addEventListener('resize', this.#drawSoon);
  }

  readonly #drawSoon = (): void => {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#draw();
    });
  };

  #draw(): void {
    const origin = boxOf(this.#layer);
    const boxes = [...this.#ranges].flatMap(([mark, range]) =>
      boxesOf(range).map((rect) => this.#box(mark, rect, origin)),
    );
    this.#layer.replaceChildren(...boxes);
  }

  #box(mark: Mark, rect: Box, origin: Box): HTMLElement {
    const box = this.root.ownerDocument.createElement('div');
    box.className = `aloud-${mark}`;
    box.style.left = `${rect.left - origin.left}px`;
    box.style.top = `${rect.top - origin.top}px`;
    box.style.width = `${rect.width}px`;
    box.style.height = `${rect.height}px`;
    return box;
  }
}
