/** The platform's list of voices, which comes when it likes: at once, seconds late, or never. */
import type { Clock } from './clock.js';

/** A list that has not grown for this long is taken as whole. Firefox fills its own within 120 ms. */
const STABLE_MS = 300;
/** The longest that a listener is left without an answer. Chromium on Linux needs up to 2.4 s. */
const PATIENCE_MS = 2500;
const POLL_MS = 100;
/** An empty list is asked again ever more rarely, until the wait would pass this. */
const LAST_POLL_MS = 30_000;

export class VoiceList {
  #settled = false;
  #count = 0;
  #began = 0;
  #grew = 0;
  #wait = POLL_MS;
  #timer = 0;
  #started = false;
  readonly #changed = (): void => {
    this.#look(true);
  };

  /** `onChange`: the list changed, or is now known to be whole. */
  constructor(
    private readonly synthesis: SpeechSynthesis,
    private readonly clock: Clock,
    private readonly onChange: () => void,
  ) {}

  /** `false` while the list may still grow. */
  get settled(): boolean {
    return this.#settled;
  }

  /** None where the platform cannot be asked. */
  get all(): readonly SpeechSynthesisVoice[] {
    try {
      return this.synthesis.getVoices();
    } catch {
      return [];
    }
  }

  /** Asking is what makes Chromium and Firefox fetch the list. */
  start(): void {
    if (this.#started) return;
    this.#started = true;
    // Safari before 16 has no `addEventListener` here, and later ones raise no event for the first
    // list: the polling finds it. The page's own `onvoiceschanged` is never taken.
    // https://github.com/jsakamoto/Toolbelt.Blazor.SpeechSynthesis/issues/10
    // https://github.com/mdn/browser-compat-data/pull/20104
    this.synthesis.addEventListener?.('voiceschanged', this.#changed);
    this.#began = this.clock.now();
    this.#look(false);
  }

  /**
   * Looks again, when something says that there may be more: Edge lists its online voices only
   * after the first utterance began, not always with an event.
   * https://github.com/HadrienGardeur/read-aloud-best-practices/issues/8
   */
  refresh(): void {
    this.#look(false);
  }

  dispose(): void {
    this.clock.clearTimeout(this.#timer);
    this.synthesis.removeEventListener?.('voiceschanged', this.#changed);
  }

  #look(changed: boolean): void {
    const now = this.clock.now();
    const count = this.all.length;
    const grew = count !== this.#count;
    if (grew || changed) this.#grew = now;
    this.#count = count;
    const whole = count > 0 && now - this.#grew >= STABLE_MS;
    const settles = !this.#settled && (whole || now - this.#began >= PATIENCE_MS);
    if (settles) this.#settled = true;
    this.#lookAgain();
    if (grew || changed || settles) this.onChange();
  }

  #lookAgain(): void {
    this.clock.clearTimeout(this.#timer);
    if (this.#settled) this.#wait *= 2;
    if (this.#settled && (this.#count > 0 || this.#wait > LAST_POLL_MS)) return;
    this.#timer = this.clock.setTimeout(() => {
      this.#look(false);
    }, this.#wait);
  }
}
