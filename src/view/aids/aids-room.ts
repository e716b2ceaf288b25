import { wantStrings } from '../../locale/groups.js';
import { isShownIn } from '../../text/flat-tree.js';
import { boxOf } from '../zoom.js';
import { NO_AIDS, type Aids } from './aids.js';
import { deepest } from './deepest.js';
import { Dressing, type AidRules } from './dressing.js';
import { sameAids } from './limits.js';
import type { Ruler } from './ruler.js';
import { pageAids } from './settings.js';

/** A body, and what its author wants. */
export interface AidsHost extends HTMLElement {
  readonly noAids: boolean;
  readonly noMemory: boolean;
}

/** What a body needs from the moment that some aid is on, or somebody looks for one. */
export class AidsRoom {
  readonly #dressing: Dressing;
  #ruler: Ruler | null = null;
  #leave: () => void = () => undefined;
  #shown: Aids = NO_AIDS;

  /**
   * @param rules Fetched beside this code.
   * @param changed What the body shows has changed.
   */
  constructor(
    private readonly host: AidsHost,
    rules: AidRules,
    private readonly changed: () => void,
  ) {
    this.#dressing = new Dressing(host, rules);
  }

  get aids(): Aids {
    return this.#shown;
  }

  /** Shows what is chosen, and what is chosen later. */
  enter(): void {
    this.#leave();
    this.#leave = pageAids.listen(this.refresh);
    if (!this.host.noMemory) pageAids.recall();
    this.refresh();
  }

  leave(): void {
    this.#leave();
    this.#dressing.wear(NO_AIDS);
    this.#setRuler(0);
  }

  /** Lays the text out without these aids, measures it, and has them back before it is painted. */
  without(aids: Partial<Aids>, measure: () => void): void {
    if (sameAids({ ...this.#shown, ...aids }, this.#shown)) return measure();
    keepPlace(this.host, () => {
      this.#dressing.wear({ ...this.#shown, ...aids });
      measure();
      this.#dressing.wear(this.#shown);
    });
  }

  /** Another tab has chosen something. */
  follow(): void {
    pageAids.follow();
  }

  change(aids: Partial<Aids>): void {
    pageAids.change(aids, !this.host.noMemory);
  }

  readonly refresh = (): void => {
    const { aids } = pageAids;
    const wanted = this.host.noAids ? NO_AIDS : aids;
    keepPlace(this.host, () => this.#dressing.wear(wanted));
    this.#setRuler(wanted.ruler);
    if (sameAids(wanted, this.#shown)) return;
    this.#shown = wanted;
    this.changed();
  };

  #setRuler(count: number): void {
    if (count > 0)
      this.#showRuler().catch(() => undefined); // offline: the rest is there
    else this.#ruler?.remove();
    if (count === 0) this.#ruler = null;
  }

  async #showRuler(): Promise<void> {
    const [{ Ruler }, { rulerParts }] = await Promise.all([
      import('./ruler.js'),
      import('./ruler-parts.js'),
      wantStrings('body'),
    ]);
    const { host } = this;
    const count = host.isConnected && !host.noAids ? pageAids.aids.ruler : 0;
    if (count === 0 || !host.shadowRoot) return;
    this.#ruler ??= new Ruler(host, host.shadowRoot, rulerParts(host.shadowRoot));
    this.#ruler.show(count);
  }
}

/** What is read stays where it is while the text around it grows. */
function keepPlace(host: HTMLElement, change: () => void): void {
  const element = topmost(host);
  const before = element ? topOf(element) : 0;
  change();
  if (element) scrollBy({ top: topOf(element) - before, behavior: 'instant' });
}

/** The first paragraph, or the like, that begins in the window: only once there is text above it. */
function topmost(host: HTMLElement): Element | null {
  const { left, top } = boxOf(host);
  for (let y = 0; top < 0 && y < innerHeight; y += 16) {
    const found = deepest(left + 9, y);
    if (found && isText(found, host) && topOf(found) >= 0) return found;
  }
  return null;
}

/** Not the host, nor what it draws around its text. */
function isText(element: Element, host: Element): boolean {
  const isOwn = element === host || element.getRootNode() === host.shadowRoot;
  return !isOwn && isShownIn(element, host);
}

const topOf = (element: Element): number => boxOf(element).top;
