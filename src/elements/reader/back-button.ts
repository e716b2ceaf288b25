import { html, render, svg } from 'lit';
import { direction } from '../../locale/direction.js';
import { backToText } from '../../locale/follow-strings.js';
import { wantStrings } from '../../locale/groups.js';
import { language } from '../../locale/strings.js';
import type { PlayerLike } from '../../player/lazy-player.js';
import { rangeOf } from '../../text/ranges.js';
import { boxOf } from '../../view/zoom.js';
import { adoptSheet } from '../adopt-sheet.js';
import { styles } from './back-button-styles.js';
import { overlaps, surface } from './surface.js';

export interface BackHost extends HTMLElement {
  readonly player: PlayerLike;
  follow(): void;
}

/**
 * Back to the spoken text, for somebody who has scrolled away from it: a round button in the corner of
 * the window, the next tab stop after the controls. It is there only as long as it leads somewhere.
 */
export class BackButton {
  readonly #place = document.createElement('div');
  #heard: Event | null = null;

  private constructor(private readonly host: BackHost) {
    const { shadowRoot } = host;
    adoptSheet(shadowRoot, styles);
    this.#place.className = 'back';
    this.#place.dataset['aloud'] = 'skip';
    shadowRoot?.querySelector('[part=controls]')?.after(this.#place);
  }

  /** With its words. */
  static async make(host: BackHost): Promise<BackButton> {
    await wantStrings('messages');
    return new BackButton(host);
  }

  show(isShown: boolean): void {
    if (isShown) this.#trees.forEach((tree) => tree.addEventListener('focusin', this.#makeRoom));
    else this.#hide();
    this.#place.classList.remove('aside');
    render(isShown ? this.#template() : null, this.#place);
    const button = this.#button;
    if (button) surface(button);
  }

  /** What is hidden hears nothing: whoever took the reader out of the page lets go of it. */
  #hide(): void {
    this.#trees.forEach((tree) => tree.removeEventListener('focusin', this.#makeRoom));
    this.#handFocusOn();
  }

  /** The page, the reader's own tree and that of its controls. */
  get #trees(): EventTarget[] {
    const { shadowRoot } = this.host;
    const controls = shadowRoot?.querySelector('[part=controls]')?.shadowRoot;
    return [window, ...[shadowRoot, controls].filter((tree) => !!tree)];
  }

  get #button(): HTMLElement | null {
    return this.#place.querySelector('button');
  }

  #template() {
    const name = backToText();
    return html`<button
      type="button"
      part="back-button"
      class=${this.#isAbove() ? 'up' : ''}
      lang=${language()}
      dir=${direction()}
      title=${name}
      @click=${this.#goBack}
    >
      ${arrow}
    </button>`;
  }

  /** Which way the text is. */
  #isAbove(): boolean {
    const { block, sentence } = this.host.player;
    const range = block && sentence ? rangeOf(block, sentence.start, sentence.end) : null;
    return range !== null && boxOf(range).top < innerHeight / 2;
  }

  readonly #goBack = (): void => {
    this.#handFocusOn();
    this.host.follow();
  };

  /** The focus must not fall to the page's beginning with the button that had it. */
  #handFocusOn(): void {
    if (this.#place.matches(':focus-within')) this.host.focus({ preventScroll: true });
  }

  /** It goes to the other corner from over what gets the focus. */
  readonly #makeRoom = (event: Event): void => {
    const button = this.#button;
    const [focused] = event.composedPath();
    const isHeard = event === this.#heard; // by another tree
    this.#heard = event;
    if (isHeard || !button || !(focused instanceof Element) || focused === button) return;
    if (overlaps(focused, button)) this.#place.classList.toggle('aside');
  };
}

const arrow = svg`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 5v14m-6-6 6 6 6-6" /></svg>`;
