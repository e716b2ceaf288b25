import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { direction } from '../../locale/direction.js';
import { progressName } from '../../locale/progress-strings.js';
import type * as Words from '../../locale/progress-text-strings.js';
import { language, percent as inPercent } from '../../locale/strings.js';
import type { PlayerLike } from '../../player/lazy-player.js';
import { ArticleFinder } from '../../view/article-finder.js';
import { PlayerController } from '../../view/player-controller.js';
import { boxAround } from '../../view/progress/on-screen.js';
import type { Tracker } from '../../view/progress/tracker.js';
import { AloudElement } from '../base.js';
import { AloudProgressEvent, type Milestone } from '../events.js';
import { oneOf, text } from '../reader/attributes.js';
import { styles } from './styles.js';

const POSITIONS = ['inline', 'sticky'] as const;
const MILESTONES: readonly Milestone[] = [25, 50, 75, 100];

/**
 * How much of an article is done: read by eye, that is on screen for as long as it takes to read, or
 * heard. Scrolling past is not reading.
 *
 * Nothing of it leaves the page: a site that wants to know listens to `aloud-progress`.
 *
 * @event {AloudProgressEvent} aloud-progress - Another hundredth is done; `milestone` is 25, 50, 75 or 100 when that has just been reached.
 * @csspart track - The bar and its label.
 * @csspart bar - What is done.
 * @csspart label - The share that is done, and the time that the rest takes. Not in a sticky bar.
 * @cssproperty [--aloud-accent=currentColor] - The bar.
 * @cssstate done - The article is done.
 */
export class AloudProgress extends AloudElement {
  static override readonly tag = 'aloud-progress';
  static override readonly styles = styles;

  /** The `id` of the article, or of its reader. By default the article of the reader around. */
  @property({ converter: text }) for = '';

  /** The article, or its reader. It wins over `for`. */
  @property({ attribute: false }) target: Element | null = null;

  /** The Player that is listened to. By default that of the reader. */
  @property({ attribute: false }) player: PlayerLike | null = null;

  // The tag stays as it is written, for whoever hydrates the page, until this is set.
  /** `inline`, or `sticky`: a thin bar that stays at the top while the page scrolls. */
  @property({ converter: oneOf(POSITIONS), reflect: true, useDefault: true }) position:
    'inline' | 'sticky' = 'inline';

  readonly #found = new PlayerController(this);
  readonly #finder = new ArticleFinder(this, (root) => this.#follow(root));
  #root: Element | null = null;
  /** Come with the tracker. */
  #words: typeof Words | null = null;
  #tracker: Tracker | null = null;
  /** What is done of an article stays known when another was shown in between. */
  readonly #trackers = new WeakMap<Element, Tracker>();
  #shown = -1;
  #onScreen: IntersectionObserver | null = null;

  /** How much is read or heard, 0 to 1. */
  get fraction(): number {
    return this.#tracker?.fraction ?? 0;
  }

  /** How much is read by eye, 0 to 1. */
  get read(): number {
    return this.#tracker?.read ?? 0;
  }

  /** How much is heard, 0 to 1. */
  get heard(): number {
    return this.#tracker?.heard ?? 0;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#finder.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#finder.stop();
    this.#onScreen?.disconnect();
    this.#tracker?.disconnect();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.isConnected) return; // a last update after leaving must not watch again
    if (changed.has('for') || changed.has('target')) {
      this.#follow(null); // what is named now may come later
      this.#finder.start();
    }
    const { player } = this.#found;
    this.#tracker?.listenTo(player);
    const isAsked = player?.sentence && player.article?.root === this.#root;
    if (isAsked && this.#root && !this.#tracker) void this.#track(this.#root);
    this.#show();
  }

  protected override render(): TemplateResult {
    return html`<div
      part="track"
      role="progressbar"
      aria-label=${progressName()}
      aria-valuemin="0"
      aria-valuemax="100"
      lang=${language()}
      dir=${direction()}
    >
      <span class="rail"><span part="bar"></span></span>
      <span part="label" aria-hidden="true"></span>
    </div>`;
  }

  /** The article is looked at when it is first seen or heard: until then nothing is loaded for it. */
  #follow(root: Element | null): void {
    this.#onScreen?.disconnect();
    if (root !== this.#root) this.#tracker?.disconnect();
    this.#root = root;
    this.#tracker = (root && this.#trackers.get(root)) ?? null;
    if (this.#tracker) this.#connect(this.#tracker);
    else if (root) this.#await(root);
    this.#show();
  }

  #await(root: Element): void {
    this.#onScreen = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#track(root);
    });
    this.#onScreen.observe(boxAround(root));
  }

  async #track(root: Element): Promise<void> {
    this.#onScreen?.disconnect();
    try {
      const [{ Tracker }, words] = await Promise.all([
        import('../../view/progress/tracker.js'),
        import('../../locale/progress-text-strings.js'),
      ]);
      this.#words = words;
      if (!this.isConnected || root !== this.#root || this.#tracker) return;
      this.#tracker = new Tracker(root, () => this.#changed());
      this.#trackers.set(root, this.#tracker);
      this.#connect(this.#tracker);
      this.#show();
    } catch {
      // Offline: nothing is counted.
    }
  }

  #connect(tracker: Tracker): void {
    tracker.listenTo(this.#found.player);
    tracker.connect();
  }

  #changed(): void {
    if (!this.#root?.isConnected) this.#finder.start(); // it was replaced: there may be another
    const percent = this.#percent;
    if (percent !== this.#shown) this.#show();
    const told = this.#tracker?.told ?? 0;
    if (!this.#tracker || percent <= told) return;
    this.#tracker.told = percent;
    const passed = MILESTONES.filter((one) => one > told && one <= percent);
    for (const milestone of passed.length > 0 ? passed : [null]) {
      const { fraction } = this;
      this.dispatchEvent(new AloudProgressEvent({ position: null, fraction, milestone }));
    }
  }

  /** Rounded down: 100 is the end. */
  get #percent(): number {
    return Math.floor(this.fraction * 100 + 1e-9);
  }

  /** By hand: a template would be rendered for every hundredth. */
  #show(): void {
    const track = this.renderRoot.querySelector('[part=track]');
    const bar = this.renderRoot.querySelector<HTMLElement>('[part=bar]');
    const label = this.renderRoot.querySelector('[part=label]');
    if (!track || !bar || !label) return;
    const percent = this.#percent;
    this.#shown = percent;
    const left = this.#tracker?.timeLeft ?? null;
    bar.style.setProperty('--_done', `${percent}%`);
    this.toggleState('done', percent === 100);
    const shown = left !== null && this.#words?.progressShown(percent / 100, left);
    label.textContent = shown || '';
    this.#tell(track, percent, left);
  }

  #tell(track: Element, percent: number, left: number | null): void {
    // Some screen readers beep or speak when this changes: not into the reading.
    const isSpeaking = this.#found.player?.status === 'speaking';
    if (isSpeaking && track.hasAttribute('aria-valuenow')) return;
    const share = percent / 100;
    const heard = this.#words?.progressValue(share, left) ?? inPercent(share);
    track.setAttribute('aria-valuenow', String(percent));
    track.setAttribute('aria-valuetext', heard);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'aloud-progress': AloudProgress;
  }
}
