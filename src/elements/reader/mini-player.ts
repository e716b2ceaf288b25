import { render } from 'lit';
import { wantStrings } from '../../locale/groups.js';
import type { PlayerLike } from '../../player/lazy-player.js';
import { UNDER_WAY } from '../../player/statuses.js';
import { rangeOf } from '../../text/ranges.js';
import type { Part } from '../../view/behind.js';
import { covers } from '../../view/covers.js';
import { isPutAway, PUT_AWAY, putAway } from '../../view/put-away.js';
import { treesAround } from '../../view/trees.js';
import { boxOf, type Box } from '../../view/zoom.js';
import { adoptSheet } from '../adopt-sheet.js';
import { styles } from './mini-styles.js';
import { miniTemplate, type Way } from './mini-template.js';
import { liesOverFocus, surface } from './surface.js';

export interface MiniHost extends HTMLElement {
  readonly miniPlayer: boolean;
  readonly following: boolean;
  follow(): void;
}

/** What it shows changes with these. */
const SHOWN = ['statuschange', 'sentencechange', 'settingschange', 'seek'];
/** The page is at rest when nothing has scrolled for so long, in ms. */
const REST = 200;

/**
 * A few controls that stay in the window while the reader's own are out of sight and something is
 * read: the next tab stop after those. The spoken text is scrolled clear of them; where the page ends
 * and it cannot be, they go to the top of the window.
 */
export class MiniPlayer implements Part {
  readonly #place = document.createElement('div');
  readonly #sight = new IntersectionObserver((seen) => {
    this.#isOutOfSight = seen.at(-1)?.isIntersecting === false;
    this.refresh();
  });
  #isOutOfSight = false;
  #player: PlayerLike | null = null;
  #listening: AbortController | null = null;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #bar: HTMLElement | null = null;
  /** The sentence that was to be scrolled clear of it. */
  #cleared: unknown = null;
  /** What had the focus last outside it. */
  #before: EventTarget | null = null;

  /** @param changed Called when it has come or gone. */
  private constructor(
    private readonly host: MiniHost,
    private readonly changed: () => void,
  ) {
    this.#place.className = 'mini';
    this.#place.dataset['aloud'] = 'skip';
    this.#controls?.after(this.#place);
    adoptSheet(host.shadowRoot, styles);
  }

  /** With its words. */
  static async make(host: MiniHost, changed: () => void): Promise<MiniPlayer> {
    await wantStrings('messages');
    return new MiniPlayer(host, changed);
  }

  attach(player: PlayerLike): void {
    this.detach();
    this.#player = player;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const type of SHOWN) player.addEventListener(type, this.refresh, { signal });
    addEventListener(PUT_AWAY, this.refresh, { signal });
    addEventListener('scroll', this.#moved, { signal, capture: true, passive: true });
    addEventListener('resize', this.#moved, { signal });
    // Of a focus that moves within somebody's shadow tree only the key is heard here.
    for (const type of ['focusin', 'keyup']) addEventListener(type, this.#moved, { signal });
    for (const tree of treesAround(this.#place))
      for (const type of ['focusin', 'focusout'])
        tree.addEventListener(type, this.#focusMoved, { signal, capture: true });
    if (this.#controls) this.#sight.observe(this.#controls);
  }

  detach(): void {
    this.#listening?.abort();
    this.#sight.disconnect();
    this.#player = null;
    this.#isOutOfSight = false;
    this.refresh();
    this.#before = null;
  }

  get isShown(): boolean {
    return this.#bar !== null;
  }

  /** Focuses it, and brings it back where it was put away; `false` where it is not wanted. */
  focus(): boolean {
    if (!this.#isWanted) return false;
    if (isPutAway()) putAway(false);
    this.#button('play')?.focus();
    return true;
  }

  readonly refresh = (): void => {
    const player = this.#isWanted && !isPutAway() ? this.#player : null;
    if (player) this.#show(player);
    else this.#hide();
  };

  get #isWanted(): boolean {
    const { isConnected, miniPlayer } = this.host;
    return isConnected && miniPlayer && this.#isOutOfSight && this.#isUnderWay;
  }

  get #isUnderWay(): boolean {
    return UNDER_WAY.includes(this.#player?.status ?? 'idle');
  }

  #show(player: PlayerLike): void {
    const { host } = this;
    const way = host.following ? 'here' : wayTo(player);
    render(miniTemplate(player, way, { back: this.#back, away: putMiniAway }), this.#place);
    this.#moved();
    if (this.#bar) return;
    this.#bar = this.#place.querySelector('[part=mini-player]');
    if (!this.#bar) return;
    surface(this.#bar);
    covers.add(this.#bar);
    this.#followAnew();
    // What leads back does so here now, for whoever was about to press it there.
    if (host.shadowRoot?.activeElement?.matches('[part=back-button]'))
      this.#button('back')?.focus();
    this.changed();
  }

  #hide(): void {
    if (!this.#bar) return;
    covers.delete(this.#bar);
    clearTimeout(this.#resting);
    this.#handFocusOn();
    this.#bar = null;
    render(null, this.#place);
    this.changed();
  }

  /** Less of the page is in view by the bar: that is no scroll of the listener's. */
  #followAnew(): void {
    if (this.host.following) this.host.follow();
  }

  readonly #back = (): void => {
    this.host.follow();
    this.refresh();
  };

  /**
   * Heard where it comes to and where it leaves: of what is in somebody's shadow tree the bar's own
   * `focusin` would name only the host, and what is taken out of the page leaves in silence.
   */
  readonly #focusMoved = (event: Event): void => {
    const path = event.composedPath();
    const { type, relatedTarget } = event as FocusEvent;
    // A window that loses the focus gives it back.
    const isLost = type === 'focusout' && !relatedTarget && document.hasFocus();
    // By a press on plain text: whoever comes back then comes from there.
    if (isLost) this.#before = null;
    else if (!path.includes(this.#place)) this.#before = path[0] ?? null;
  };

  /**
   * The focus must not fall to the page's beginning with the bar that had it. While it is still read it
   * goes to where it came from, in view or not; otherwise to the controls, which are out of sight too.
   */
  #handFocusOn(): void {
    const hasFocus = (): boolean => this.#place.matches(':focus-within');
    const before = this.#before;
    this.#before = null;
    const isAside = this.#isOutOfSight && this.#isUnderWay;
    if (hasFocus() && isAside && before instanceof HTMLElement)
      before.focus({ preventScroll: true });
    if (hasFocus()) this.host.focus({ preventScroll: true });
  }

  get #controls(): Element | null {
    return this.host.shadowRoot?.querySelector('[part=controls]') ?? null;
  }

  #button(kind: string): HTMLElement | null {
    return this.#place.querySelector(`.${kind}`);
  }

  readonly #moved = (): void => {
    clearTimeout(this.#resting);
    if (this.#bar) this.#resting = setTimeout(this.#makeRoom, REST);
  };

  /** Not while the page still scrolls: then the text only passes by. */
  readonly #makeRoom = (): void => {
    const bar = this.#bar;
    const spoken = this.#player && spokenIn(this.#player);
    if (!bar || !spoken) return;
    const isOverText = (): boolean => meets(spoken, boxOf(bar));
    const isInTheWay = (): boolean => isOverText() || liesOverFocus(bar);
    bar.classList.remove('top');
    if (!isInTheWay() || (isOverText() && this.#scrollsClear())) return;
    bar.classList.add('top');
    if (isInTheWay()) bar.classList.remove('top'); // they fill the window
    this.#followAnew();
  };

  /** Once a sentence: where the page ends nothing comes of it. */
  #scrollsClear(): boolean {
    const { sentence, status } = this.#player ?? {};
    if (!this.host.following || status !== 'speaking' || sentence === this.#cleared) return false;
    this.#cleared = sentence;
    this.host.follow();
    this.#moved();
    return true;
  }
}

const putMiniAway = (): void => putAway(true);

function spokenIn({ block, sentence }: PlayerLike): Box | null {
  const range = block && sentence ? rangeOf(block, sentence.start, sentence.end) : null;
  return range && boxOf(range);
}

const meets = (one: Box, other: Box): boolean => one.top < other.bottom && one.bottom > other.top;

function wayTo(player: PlayerLike): Way {
  const box = spokenIn(player);
  return box && box.top < innerHeight / 2 ? 'up' : 'down';
}
