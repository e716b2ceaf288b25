import { Follow } from '../follow.js';
import { Highlighter, highlightsWork } from '../highlight.js';
import type { Painter } from '../marks.js';

/** How long a place that somebody went back to stays marked, ms. */
const MOMENT = 3000;

export interface PointerHost {
  readonly noHighlight: boolean;
  readonly noFollow: boolean;
  readonly shadowRoot: ShadowRoot | null;
}

/** Shows somebody a place in the article: scrolls to it, and marks it for a moment. */
export class Pointer {
  #painter: Painter | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: PointerHost) {}

  async show(range: Range): Promise<void> {
    this.clear();
    const follow = new Follow();
    follow.show(range);
    follow.stop(); // once: the person scrolls on
    if (this.host.noHighlight) return;
    this.#painter ??= await this.#paints();
    // In forced colours only the mark of a word is lit.
    const isForced = matchMedia('(forced-colors: active)').matches;
    this.#painter?.paint(isForced ? 'word' : 'sentence', range);
    this.#timer = setTimeout(() => this.clear(), MOMENT);
  }

  clear(): void {
    clearTimeout(this.#timer);
    this.#painter?.release();
  }

  async #paints(): Promise<Painter | null> {
    if (highlightsWork()) return new Highlighter();
    const { Overlay } = await import('../highlight-overlay.js');
    return this.host.shadowRoot && new Overlay(this.host.shadowRoot);
  }
}
