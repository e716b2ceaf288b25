/**
 * A faithful stand-in for `speechSynthesis` and `SpeechSynthesisUtterance`, with the faults of real
 * engines as switches. By default everything is as the specification says, and driven by a clock;
 * with `manual` the test raises each event itself.
 */
import type { Clock } from '../../src/speech/clock.js';
import { FakeClock } from './fake-clock.js';

export interface Quirks {
  /** The test calls `start()`, `boundary()`, `end()`, `error()` itself. */
  manual: boolean;
  /** `false`: no event at all, as in a muted tab. */
  events: boolean;
  /** Word boundaries while speaking. Linux and Android send none. */
  boundaries: boolean;
  /** Voices come so many ms after the first `getVoices()`. 0: at once. */
  voicesAfter: number;
  /** The list fills silently, without `voiceschanged`. */
  silentVoices: boolean;
  /** Old Safari: `speechSynthesis` is no `EventTarget`. */
  noEventTarget: boolean;
  /** What the utterance hears of `cancel()`: Firefox `end`, Chromium `interrupted`, WebKit `canceled`. */
  onCancel: 'end' | 'interrupted' | 'canceled' | 'nothing';
  /** `cancel()` raises its event within the call. */
  synchronousCancel: boolean;
  /** A dead daemon: it says that it speaks, and `start` never comes. */
  neverStarts: boolean;
  /** `start`, and then nothing for ever. */
  neverEnds: boolean;
  /** The `end` event is lost, though the voice falls silent. */
  loseEnd: boolean;
  /** `start` is raised within `speak()`. */
  synchronousStart: boolean;
  /** `not-allowed`, within `speak()`, until `allow()`. */
  notAllowed: boolean;
  /** Utterances handed over within so many ms of a `cancel()` are dropped without a word. */
  dropsAfterCancel: number;
  /** Utterances handed over within so many ms of an `end` are dropped without a word: iOS, 125. */
  dropsAfterEnd: number;
  /** From `speak()` to `start`, in ms. */
  latency: number;
  /** The voice's own speed. */
  charactersPerSecond: number;
}

const SOUND: Quirks = {
  manual: false,
  events: true,
  boundaries: true,
  voicesAfter: 0,
  silentVoices: false,
  noEventTarget: false,
  onCancel: 'interrupted',
  synchronousCancel: false,
  neverStarts: false,
  neverEnds: false,
  loseEnd: false,
  synchronousStart: false,
  notAllowed: false,
  dropsAfterCancel: 0,
  dropsAfterEnd: 0,
  latency: 50,
  charactersPerSecond: 15,
};

/** Real engines as profiles of the fake. */
export const PROFILES = {
  ideal: {},
  chromiumLinux: { boundaries: false, voicesAfter: 2360 },
  firefoxLinux: { boundaries: false, voicesAfter: 1900, onCancel: 'end' },
  webkitGtk: { boundaries: false, onCancel: 'canceled' },
  ios: { onCancel: 'end', dropsAfterEnd: 125 },
  android: { boundaries: false, dropsAfterCancel: 90 },
  oldSafari: { noEventTarget: true, voicesAfter: 200 },
} as const satisfies Record<string, Partial<Quirks>>;

export interface FakeVoice extends SpeechSynthesisVoice {
  readonly default: boolean;
}

/** `voiceURI` is the name unless told, as in Chromium. */
export function fakeVoice(
  name: string,
  lang: string,
  more: Partial<SpeechSynthesisVoice> = {},
): FakeVoice {
  return { name, lang, voiceURI: name, localService: true, default: false, ...more };
}

export class FakeUtterance extends EventTarget {
  lang = '';
  voice: SpeechSynthesisVoice | null = null;
  volume = 1;
  rate = 1;
  pitch = 1;

  constructor(public text = '') {
    super();
  }
}

/** Volumes up to this are silence to an ear: 0 crashes WebKitGTK, so that the engine never sends it. */
const INAUDIBLE = 0.001;

/** One call of `speak`, as it was at that moment. */
export interface Said {
  readonly text: string;
  readonly lang: string;
  readonly voice: SpeechSynthesisVoice | null;
  readonly volume: number;
  readonly rate: number;
  readonly pitch: number;
  /** On the fake's clock. */
  readonly at: number;
}

export interface FakeSynthesisOptions {
  readonly voices?: readonly SpeechSynthesisVoice[];
  /** A {@link FakeClock} by default; `systemClock` to let it run in real time. */
  readonly clock?: Clock;
  readonly quirks?: Partial<Quirks>;
}

export class FakeSynthesis extends EventTarget {
  onvoiceschanged: ((this: SpeechSynthesis, event: Event) => void) | null = null;
  paused = false;
  /** Everything it was asked to say, dropped or not, silent or not. */
  readonly said: Said[] = [];
  /** How often it was told to stop. */
  cancels = 0;
  quirks: Quirks;
  readonly #clock: Clock;
  #voices: readonly SpeechSynthesisVoice[];
  #asked = false;
  #listed: readonly SpeechSynthesisVoice[] = [];
  readonly #queue: SpeechSynthesisUtterance[] = [];
  #current: SpeechSynthesisUtterance | null = null;
  #timers: number[] = [];
  #cancelledAt = -Infinity;
  #endedAt = -Infinity;

  constructor({ voices = [], clock = new FakeClock(), quirks = {} }: FakeSynthesisOptions = {}) {
    super();
    this.#voices = voices;
    this.#clock = clock;
    this.quirks = { ...SOUND, ...quirks };
    if (!this.quirks.noEventTarget) return;
    Object.assign(this, { addEventListener: undefined, removeEventListener: undefined });
  }

  /** For `new WebSpeechEngine(...)`. */
  get platform(): { synthesis: SpeechSynthesis; Utterance: typeof SpeechSynthesisUtterance } {
    return {
      synthesis: this,
      Utterance: FakeUtterance as unknown as typeof SpeechSynthesisUtterance,
    };
  }

  /** Puts the fake in the place of the page's own speech, until the returned function is called. */
  install(target: typeof globalThis = globalThis): () => void {
    const { synthesis, Utterance } = this.platform;
    const names = { speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance };
    const before = Object.keys(names).map(
      (name) => [name, Object.getOwnPropertyDescriptor(target, name)] as const,
    );
    for (const [name, value] of Object.entries(names)) {
      Object.defineProperty(target, name, { value, configurable: true, writable: true });
    }
    return () => {
      for (const [name, descriptor] of before) {
        if (descriptor) Object.defineProperty(target, name, descriptor);
        else Reflect.deleteProperty(target, name);
      }
    };
  }

  get speaking(): boolean {
    return this.#current !== null;
  }

  get pending(): boolean {
    return this.#queue.length > 0;
  }

  /** The text that is being said now. */
  get current(): string | null {
    return this.#current?.text ?? null;
  }

  /** Everything that it was asked to say aloud, in order. */
  get texts(): string[] {
    return this.said.filter(({ volume }) => volume > INAUDIBLE).map(({ text }) => text);
  }

  getVoices(): SpeechSynthesisVoice[] {
    if (!this.#asked) {
      this.#asked = true;
      const { voicesAfter } = this.quirks;
      if (voicesAfter === 0) this.#listed = this.#voices;
      else this.#clock.setTimeout(() => this.setVoices(this.#voices), voicesAfter);
    }
    return [...this.#listed];
  }

  /** The list changes while the page is open. */
  setVoices(voices: readonly SpeechSynthesisVoice[]): void {
    this.#asked = true;
    this.#voices = voices;
    this.#listed = voices;
    if (this.quirks.silentVoices || this.quirks.noEventTarget) return;
    const event = new Event('voiceschanged');
    this.dispatchEvent(event);
    this.onvoiceschanged?.call(this, event);
  }

  speak(utterance: SpeechSynthesisUtterance): void {
    const { text, lang, voice, volume, rate, pitch } = utterance;
    const at = this.#clock.now();
    this.said.push({ text, lang, voice, volume, rate, pitch, at });
    if (this.quirks.notAllowed) {
      this.#raise(utterance, 'error', { error: 'not-allowed' });
      return;
    }
    if (at - this.#cancelledAt < this.quirks.dropsAfterCancel) return;
    if (at - this.#endedAt < this.quirks.dropsAfterEnd) return;
    this.#queue.push(utterance);
    if (!this.#current) this.#next();
  }

  cancel(): void {
    this.cancels += 1;
    this.#cancelledAt = this.#clock.now();
    this.#clearTimers();
    const dropped = [...(this.#current ? [this.#current] : []), ...this.#queue];
    this.#current = null;
    this.#queue.length = 0;
    for (const utterance of dropped) this.#raiseCancelled(utterance);
  }

  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.paused = false;
    if (!this.#current) this.#next();
  }

  /** The press that the browser wanted. */
  allow(): void {
    this.quirks.notAllowed = false;
  }

  /** Manual: the voice begins what is next. */
  start(): void {
    if (this.#current) this.#raise(this.#current, 'start', {});
  }

  /** Manual: the voice reaches the word at `charIndex`. */
  boundary(charIndex: number, name = 'word'): void {
    if (this.#current) this.#raise(this.#current, 'boundary', { charIndex, name });
  }

  /** Manual: the voice has finished. */
  end(): void {
    const ended = this.#leave();
    if (ended) this.#raise(ended, 'end', {});
    if (!this.#current) this.#next();
  }

  /** Manual: it failed. */
  error(error: SpeechSynthesisErrorCode): void {
    const failed = this.#leave();
    if (failed) this.#raise(failed, 'error', { error });
    if (!this.#current) this.#next();
  }

  #next(): void {
    if (this.paused) return;
    const utterance = this.#queue.shift();
    if (!utterance) return;
    this.#current = utterance;
    if (this.quirks.synchronousStart) this.#begin(utterance);
    else if (!this.quirks.manual) this.#later(this.quirks.latency, () => this.#begin(utterance));
  }

  #begin(utterance: SpeechSynthesisUtterance): void {
    if (this.quirks.neverStarts) return;
    this.#raise(utterance, 'start', {});
    if (this.quirks.manual || this.quirks.neverEnds || this.#current !== utterance) return;
    const perCharacter = 1000 / (this.quirks.charactersPerSecond * utterance.rate);
    if (this.quirks.boundaries) this.#planBoundaries(utterance, perCharacter);
    this.#later(utterance.text.trim().length * perCharacter, () => {
      this.#leave();
      if (!this.quirks.loseEnd) this.#raise(utterance, 'end', {});
      if (!this.#current) this.#next();
    });
  }

  #planBoundaries(utterance: SpeechSynthesisUtterance, perCharacter: number): void {
    for (const { index } of utterance.text.matchAll(/\S+/gu)) {
      this.#later(index * perCharacter, () => {
        this.#raise(utterance, 'boundary', { charIndex: index, name: 'word' });
      });
    }
  }

  #leave(): SpeechSynthesisUtterance | null {
    const utterance = this.#current;
    this.#current = null;
    this.#endedAt = this.#clock.now();
    this.#clearTimers();
    return utterance;
  }

  #raiseCancelled(utterance: SpeechSynthesisUtterance): void {
    const { onCancel, synchronousCancel } = this.quirks;
    if (onCancel === 'nothing') return;
    const raise = (): void => {
      if (onCancel === 'end') this.#raise(utterance, 'end', {});
      else this.#raise(utterance, 'error', { error: onCancel });
    };
    if (synchronousCancel) raise();
    else this.#clock.setTimeout(raise, 10);
  }

  #later(delay: number, callback: () => void): void {
    this.#timers.push(this.#clock.setTimeout(callback, delay));
  }

  #clearTimers(): void {
    for (const timer of this.#timers) this.#clock.clearTimeout(timer);
    this.#timers = [];
  }

  #raise(utterance: SpeechSynthesisUtterance, type: string, fields: object): void {
    if (!this.quirks.events) return;
    const elapsedTime = 0;
    utterance.dispatchEvent(Object.assign(new Event(type), { utterance, elapsedTime, ...fields }));
  }
}
