/** One utterance at the platform: from being handed over to its one end, whatever the platform does. */
import type { Clock } from './clock.js';
import type { SpeechErrorCode } from './engine.js';

export type Report =
  | { readonly type: 'start' }
  | { readonly type: 'boundary'; readonly charIndex: number }
  | { readonly type: 'end' }
  | { readonly type: 'error'; readonly code: SpeechErrorCode };

export interface Order {
  readonly text: string;
  readonly rate: number;
  /** How long the voice may take to begin, in ms. */
  readonly startWithin: number;
  /** The platform's utterance; `undefined` when its voice is gone. */
  readonly make: () => SpeechSynthesisUtterance | undefined;
  /** After a `timeout`, `stop()` is still owed. */
  readonly report: (report: Report) => void;
  /** After `stop()`: the platform has let go. */
  readonly gone: () => void;
}

const TICK_MS = 250;
/** Neither speaking nor pending for so many ticks: it is over, event or none. */
const SILENT_TICKS = 4;
/** Where it cannot have been said by then. */
const CUT_TICKS = 2;
/** No voice says a character in less, at its own speed, in ms. */
const FASTEST = 20;
/** Added to the wait for the start while somebody else's speech is in front of ours. */
const QUEUE_MS = 30_000;

/** Raised by the platform under the names that ours have. */
const KNOWN_ERROR = /^(?:not-allowed|network|(?:language|voice)-unavailable)$/u;

export class Speaking {
  /**
   * Held for as long as it is under way: engines collect an utterance that nobody holds, and its
   * `end` never comes. https://github.com/WebKit/WebKit/pull/16714
   */
  #native: SpeechSynthesisUtterance | undefined;
  #started = false;
  #over = false;
  /** Somebody else was speaking when ours was handed over. */
  #behind = false;
  #sounded = false;
  #retried = false;
  /** The end that the platform has told, and whose task has not come yet. */
  #told: Event | null = null;
  #timer = 0;
  #ticked = 0;
  #waited = 0;
  #silent = 0;
  /** When the platform said that it begins, and when it was last seen at it; by the clock. */
  #began = 0;
  #lastBusy = 0;
  #reached = 0;

  constructor(
    private readonly synthesis: SpeechSynthesis,
    private readonly clock: Clock,
    private readonly order: Order,
  ) {}

  begin(): void {
    this.#ticked = this.clock.now();
    this.#handOver();
    if (!this.#over) this.#watch();
  }

  /** `true`: the platform was told to stop, and `gone` follows unless it swallows that too. */
  stop(): boolean {
    const known = this.#native && !this.#over;
    this.#finish();
    // Cancelling would silence what is in front of ours; ours is cut when it starts (see #onStart).
    if (!known || (this.#behind && !this.#started)) return false;
    this.synthesis.cancel();
    return true;
  }

  /** Whatever a broken platform throws is told as its failure. */
  #handOver(): void {
    try {
      const native = this.order.make();
      if (native) this.#give(native);
      else this.#end({ type: 'error', code: 'voice-unavailable' });
    } catch {
      this.#end({ type: 'error', code: 'synthesis-failed' });
    }
  }

  #give(native: SpeechSynthesisUtterance): void {
    this.#native = native;
    this.#told = null;
    const { synthesis } = this;
    this.#behind = synthesis.speaking || synthesis.pending;
    for (const type of ['start', 'boundary', 'end', 'error']) {
      native.addEventListener(type, this.#hear);
    }
    // Chromium: after anybody's `pause()` new speech is never heard until `resume()`. Told by `paused`
    // (not on Linux, where only a `cancel()` helps: the watchdog's). Can go when `speak()` is heard all
    // the same. https://github.com/leaonline/easy-speech/issues/300
    if (synthesis.paused) synthesis.resume();
    synthesis.speak(native);
  }

  /**
   * What ends an utterance is told a task later: WebKitGTK 2.50 loses the `end` of one that is spoken
   * inside the `end` of another, though it says it. Measured, no report found; a task costs nothing
   * elsewhere. On a busy page the watchdog's tick may come before it, and is a task as well. Can go when
   * a chain of `speak()` in `onend` comes to its last `end` there.
   */
  readonly #hear = (event: Event): void => {
    if (event.type !== 'end' && event.type !== 'error') return this.#take(event);
    if (event.target === this.#native) this.#told = event;
    this.clock.later(() => this.#take(event));
  };

  #take(event: Event): void {
    if (event.target !== this.#native) return;
    this.#began ||= this.clock.now();
    const { type, name, charIndex, error } = event as SpeechSynthesisEvent &
      SpeechSynthesisErrorEvent;
    // Firefox says `end` for what was thrown away.
    const thrownAway = type === 'end' && this.#behind && !this.#started;
    if (thrownAway) this.#onError('interrupted');
    else if (type === 'error') this.#onError(codeOf(error));
    else this.#onStart();
    if (type === 'boundary' && name !== 'sentence') this.#onBoundary(charIndex);
    if (type === 'end' && !thrownAway) this.#end({ type });
  }

  #onStart(): void {
    if (this.#started) return;
    this.#started = true;
    this.#waited = 0;
    if (!this.#over) this.order.report({ type: 'start' });
    else if (this.#behind) this.synthesis.cancel();
  }

  #onBoundary(charIndex: number): void {
    if (this.#over || charIndex > this.order.text.length) return;
    this.#waited = 0;
    this.#reached = charIndex;
    this.order.report({ type: 'boundary', charIndex });
  }

  #onError(code: SpeechErrorCode): void {
    // They cancelled their own speech, in front of ours, and the platform threw away both.
    const taken = code === 'interrupted' && this.#behind && !this.#started && !this.#over;
    if (taken && !this.#retried) this.#retry();
    else this.#end({ type: 'error', code });
  }

  #end(report: Report): void {
    this.#native = undefined;
    if (this.#over) {
      this.order.gone();
      return;
    }
    this.#finish();
    this.order.report(report);
  }

  #finish(): void {
    this.#over = true;
    this.clock.clearTimeout(this.#timer);
  }

  /** Events get lost: engines without a voice send none, muted tabs send none, pausing eats them. */
  #watch(): void {
    this.#timer = this.clock.setTimeout(() => {
      this.#tick();
      if (!this.#over) this.#watch();
    }, TICK_MS);
  }

  #tick(): void {
    if (this.#told) return this.#take(this.#told);
    const now = this.clock.now();
    // A device that slept has not been waiting.
    this.#waited += Math.min(now - this.#ticked, 2 * TICK_MS);
    this.#ticked = now;
    const busy = this.synthesis.speaking || this.synthesis.pending;
    this.#silent = busy ? 0 : this.#silent + 1;
    if (busy) this.#lastBusy = now;
    if (busy && !this.#behind) this.#sounded = true;
    if (this.#waited > this.#patience()) this.order.report({ type: 'error', code: 'timeout' });
    else if (busy) return;
    else if (this.#started || this.#sounded) this.#endUnheard();
    else if (!this.#retried) this.#retry();
  }

  /**
   * The `end` that never came; or it was cut off without a word, as on Android when the page is
   * hidden (tts_android.cc): told by the time, in which no voice could have said it.
   */
  #endUnheard(): void {
    const { text, rate } = this.order;
    const isCut = this.#lastBusy - this.#began + TICK_MS < (text.length * FASTEST) / rate;
    if (this.#silent < (isCut ? CUT_TICKS : SILENT_TICKS)) return;
    this.#onStart();
    this.#end(isCut ? { type: 'error', code: 'interrupted' } : { type: 'end' });
  }

  /**
   * The platform dropped it: nothing was heard of it, and it says that nothing is under way. Engines
   * do that right after a `cancel()`, and iOS within 125 ms of the utterance before.
   * https://github.com/votingworks/bmd/pull/1106, https://github.com/leaonline/easy-speech/issues/366
   * Can go when no engine drops what it was given.
   */
  #retry(): void {
    this.#retried = true;
    this.#handOver();
  }

  #patience(): number {
    const { text, rate, startWithin } = this.order;
    if (this.#started) return longest(text.slice(this.#reached), rate);
    return startWithin + (this.#behind ? QUEUE_MS : 0);
  }
}

/** More than any voice takes for `text`, in ms. Digits and scripts without case say much in one character. */
function longest(text: string, rate: number): number {
  const dense = text.match(/[\p{N}\p{Lo}]/gu)?.length ?? 0;
  return 5000 + (text.length * 120 + dense * 280) / rate;
}

function codeOf(error: string): SpeechErrorCode {
  if (error === 'canceled' || error === 'interrupted') return 'interrupted';
  return KNOWN_ERROR.test(error) ? (error as SpeechErrorCode) : 'synthesis-failed';
}
