/**
 * A browser's `speechSynthesis` with an ear: besides the events that it raises, it knows what a
 * person heard, word for word. Needs no DOM, so that it runs in Node as well.
 */
import type { Clock } from '../../../src/speech/clock.js';

/** How a platform behaves. What each browser does, and where that is known from: `profiles.ts`. */
export interface Traits {
  readonly voices: readonly SpeechSynthesisVoice[];
  /** They come so many ms after the first `getVoices()`; `Infinity`: never. */
  readonly voicesAfter: number;
  /** `voiceschanged` is raised when they come. */
  readonly tellsVoices: boolean;
  /** Listed only when something has been spoken. */
  readonly hiddenVoices: readonly SpeechSynthesisVoice[];
  /** Which voices tell their words. */
  readonly boundaries: 'all' | 'local' | 'none';
  /** From `speak()` to the sound, in ms. */
  readonly latency: number;
  /** Of a voice at rate 1. */
  readonly charactersPerSecond: number;
  /** What an utterance hears of `cancel()`, and how much later, in ms. */
  readonly onCancel: 'end' | 'interrupted' | 'canceled' | 'nothing';
  readonly cancelLag: number;
  /** What is handed over within so many ms of a `cancel()`, of an `end`, is dropped without a word. */
  readonly dropsAfterCancel: number;
  readonly dropsAfterEnd: number;
  /** Before anything was spoken in a press: nothing happens, or `not-allowed`. */
  readonly withoutPress: 'speaks' | 'silent' | 'not-allowed';
  /** A remote voice falls silent for good after so many ms, and says nothing of it. */
  readonly remoteDiesAfter: number;
  /** What becomes of speech when the page is hidden. */
  readonly whenHidden: 'goes-on' | 'stops' | 'interrupted';
  /** Whose voice is heard: that of `voice`, or the first one of `lang`. */
  readonly choosesBy: 'voice' | 'lang';
  /** A text with a voice that is not listed is read by the first one of all. */
  readonly fallsBack: boolean;
  /**
   * - `never-starts`: `speaking`, and no event for ever. `never-ends`: `start`, then nothing.
   * - `held`: the queue is held (`pending`). `fails`: `synthesis-failed`. `network`: that.
   * - `throws`: out of `speak()`. `mute`: each is dropped without a word.
   */
  readonly broken:
    'no' | 'never-starts' | 'never-ends' | 'held' | 'fails' | 'network' | 'throws' | 'mute';
  /** A remote voice says no more of a text than what stands before this. */
  readonly stopsAt: RegExp | null;
  /** The `end` of what is spoken inside another's `end` is lost. */
  readonly losesNestedEnd: boolean;
  /** The `end` is lost, though it fell silent. */
  readonly losesEnd: boolean;
  /** `volume: 0` kills the page. */
  readonly crashesAtZero: boolean;
  /** There is no `addEventListener` on it. */
  readonly isEventTarget: boolean;
  /** What `pause()` does. */
  readonly pause: 'pauses' | 'ignored' | 'stuck' | 'stops';
}

export const SPECIFIED: Traits = {
  voices: [],
  voicesAfter: 0,
  tellsVoices: true,
  hiddenVoices: [],
  boundaries: 'all',
  latency: 50,
  charactersPerSecond: 15,
  onCancel: 'interrupted',
  cancelLag: 10,
  dropsAfterCancel: 0,
  dropsAfterEnd: 0,
  withoutPress: 'speaks',
  remoteDiesAfter: Infinity,
  whenHidden: 'goes-on',
  choosesBy: 'voice',
  fallsBack: true,
  broken: 'no',
  stopsAt: null,
  losesNestedEnd: false,
  losesEnd: false,
  crashesAtZero: false,
  isEventTarget: true,
  pause: 'pauses',
};

/** What happens to one utterance, in place of what the traits say. Times in ms. */
export interface Fate {
  readonly broken?: Traits['broken'];
  readonly latency?: number;
  readonly charactersPerSecond?: number;
  /** Dropped without a word. */
  readonly dropped?: boolean;
  /** It fails so, after this share of it. */
  readonly error?: { readonly code: SpeechSynthesisErrorCode; readonly after: number };
  /** The voice falls silent after this share, with an `end` or without. */
  readonly cut?: { readonly after: number; readonly tells: boolean };
  /** When each event is raised, counted from when it is true; none: lost, two: doubled. */
  readonly start?: readonly number[];
  readonly end?: readonly number[];
  readonly boundary?: readonly number[];
  readonly tells?: 'words' | 'nothing' | 'nonsense';
}

/** What a person heard of one utterance. */
export interface Heard {
  readonly text: string;
  /** The language of the voice that was heard. */
  readonly lang: string;
  readonly local: boolean;
  readonly rate: number;
  readonly isOurs: boolean;
  readonly from: number;
  to: number;
  /** How many characters of the text were heard, and no more will be. */
  chars: number;
  isOver: boolean;
}

interface Live {
  readonly utterance: SpeechSynthesisUtterance;
  readonly fate: Fate;
  readonly isNested: boolean;
  perCharacter: number;
  sound: Heard | null;
  timers: number[];
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

/** Volumes up to this are silence to an ear. */
const INAUDIBLE = 0.001;

export class Platform extends EventTarget {
  onvoiceschanged: ((this: SpeechSynthesis, event: Event) => void) | null = null;
  paused = false;
  /** What a person heard, in order; not what was silent. */
  readonly heard: Heard[] = [];
  /** Calls of `speak()`, `cancel()` and `pause()` by us. */
  readonly calls = { speak: 0, cancel: 0, pause: 0 };
  /** Utterances of others that we silenced while they were heard. */
  readonly wronged: string[] = [];
  /** The page is gone. */
  hasCrashed = false;
  /** What becomes of the utterances from now on, in turn; the last one for ever. */
  fates: readonly Fate[] = [];
  #told = 0;
  #isPressed = false;
  #isFree: boolean;
  #isInEnd = false;
  #asked = false;
  #listed: readonly SpeechSynthesisVoice[] = [];
  #current: Live | null = null;
  #queue: Live[] = [];
  readonly #theirs = new WeakSet<SpeechSynthesisUtterance>();
  #cancelledAt = -Infinity;
  #endedAt = -Infinity;
  #listeners = 0;
  traits: Traits;

  constructor(
    readonly clock: Clock,
    traits: Partial<Traits> = {},
  ) {
    super();
    this.traits = { ...SPECIFIED, ...traits };
    this.#isFree = this.traits.withoutPress === 'speaks';
    if (this.traits.isEventTarget) return;
    Object.assign(this, { addEventListener: undefined, removeEventListener: undefined });
  }

  /** For `new WebSpeechEngine(...)`. */
  get platform(): { synthesis: SpeechSynthesis; Utterance: typeof SpeechSynthesisUtterance } {
    return {
      synthesis: this,
      Utterance: FakeUtterance as unknown as typeof SpeechSynthesisUtterance,
    };
  }

  /** Puts it in the place of the page's own speech, until the returned function is called. */
  install(target: typeof globalThis = globalThis): () => void {
    const { synthesis, Utterance } = this.platform;
    const fakes = { speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance };
    return replace(target, fakes);
  }

  override addEventListener(...args: Parameters<EventTarget['addEventListener']>): void {
    this.#listeners += 1;
    super.addEventListener(...args);
  }

  override removeEventListener(...args: Parameters<EventTarget['removeEventListener']>): void {
    this.#listeners -= 1;
    super.removeEventListener(...args);
  }

  /** Listeners of `voiceschanged` that were not taken away again. */
  get listeners(): number {
    return this.#listeners;
  }

  get speaking(): boolean {
    return this.#current !== null && !isOneOf(this.#broken(this.#current), 'held');
  }

  get pending(): boolean {
    return this.#queue.length > 0 || this.#broken(this.#current) === 'held';
  }

  /** What of ours can be heard just now. */
  get sounding(): Heard | null {
    const sound = this.#current?.sound;
    return sound?.isOurs && !sound.isOver && this.heard.includes(sound) ? sound : null;
  }

  /** Ours that were handed over and are not over, heard or not. */
  get ours(): number {
    const live = [...(this.#current ? [this.#current] : []), ...this.#queue];
    return live.filter(({ utterance }) => !this.#theirs.has(utterance)).length;
  }

  /** Runs what a person's press does. */
  press(act: () => void): void {
    this.#isPressed = true;
    try {
      act();
    } finally {
      this.#isPressed = false;
    }
  }

  getVoices(): SpeechSynthesisVoice[] {
    if (!this.#asked) {
      this.#asked = true;
      const { voices, voicesAfter } = this.traits;
      if (voicesAfter === 0) this.#listed = voices;
      else if (voicesAfter < Infinity) this.clock.setTimeout(() => this.list(voices), voicesAfter);
    }
    return [...this.#listed];
  }

  /** The list is this one from now on. */
  list(voices: readonly SpeechSynthesisVoice[]): void {
    this.#asked = true;
    this.#listed = voices;
    if (!this.traits.tellsVoices || !this.traits.isEventTarget) return;
    const event = new Event('voiceschanged');
    this.dispatchEvent(event);
    this.onvoiceschanged?.call(this, event);
  }

  speak(utterance: SpeechSynthesisUtterance): void {
    if (!this.#theirs.has(utterance)) this.calls.speak += 1;
    if (utterance.volume === 0 && this.traits.crashesAtZero) this.hasCrashed = true;
    this.#isFree ||= this.#isPressed;
    if (!this.#isFree && this.traits.withoutPress === 'not-allowed') {
      this.#raise(utterance, 'error', { error: 'not-allowed' });
      return;
    }
    const live = this.#accept(utterance);
    if (this.#broken(live) === 'throws') throw new Error('speak() is broken');
    const { dropsAfterCancel, dropsAfterEnd } = this.traits;
    const now = this.clock.now();
    const isDropped =
      now - this.#cancelledAt < dropsAfterCancel || now - this.#endedAt < dropsAfterEnd;
    if (isDropped || live.fate.dropped || this.#broken(live) === 'mute' || !this.#isFree) return;
    this.#queue.push(live);
    if (!this.#current) this.#next();
  }

  cancel(): void {
    this.calls.cancel += 1;
    const theirs = this.#current && this.#theirs.has(this.#current.utterance);
    if (theirs) this.wronged.push(this.#current?.utterance.text ?? '');
    this.#cancel();
  }

  pause(): void {
    this.calls.pause += 1;
    const { pause } = this.traits;
    this.paused = pause === 'pauses';
    if (pause === 'stops') this.#cancel();
    else if (pause !== 'ignored' && this.#current) this.#hold(this.#current);
  }

  resume(): void {
    this.paused = false;
    if (!this.#current) this.#next();
  }

  /** Somebody else on the page speaks. */
  speakOther(text: string): void {
    const utterance = new FakeUtterance(text) as unknown as SpeechSynthesisUtterance;
    this.#theirs.add(utterance);
    this.speak(utterance);
  }

  /** Somebody else on the page, or in another tab, stops all speech. */
  cancelOther(): void {
    this.#cancel();
  }

  /** Somebody else pauses all speech and goes on. */
  pauseOther(): void {
    this.paused = true;
  }

  /** The page is hidden. */
  hide(): void {
    const { whenHidden } = this.traits;
    const live = this.#current;
    if (whenHidden === 'goes-on' || !live) return;
    this.#leave(live);
    this.#queue = [];
    if (whenHidden === 'interrupted')
      this.#raise(live.utterance, 'error', { error: 'interrupted' });
  }

  /** The voice dies in the middle, with the daemon, the sound server, the line. */
  die(broken: Traits['broken'] = 'never-starts'): void {
    this.traits = { ...this.traits, broken };
    if (this.#current) this.#hold(this.#current);
  }

  #accept(utterance: SpeechSynthesisUtterance): Live {
    const fate = this.#theirs.has(utterance) ? {} : this.#fate();
    const perCharacter = 0;
    return { utterance, fate, isNested: this.#isInEnd, perCharacter, sound: null, timers: [] };
  }

  #fate(): Fate {
    const fate = this.fates[Math.min(this.#told, this.fates.length - 1)];
    this.#told += 1;
    return fate ?? {};
  }

  #broken(live: Live | null): Traits['broken'] {
    if (!live || this.#theirs.has(live.utterance)) return 'no';
    return live.fate.broken ?? this.traits.broken;
  }

  #next(): void {
    if (this.paused) return;
    const live = this.#queue.shift();
    if (!live) return;
    this.#current = live;
    const broken = this.#broken(live);
    if (isOneOf(broken, 'never-starts', 'held')) return;
    const latency = live.fate.latency ?? this.traits.latency;
    this.#in(live, latency, () => {
      if (broken === 'fails') this.#fail(live, 'synthesis-failed');
      else if (broken === 'network') this.#fail(live, 'network');
      else this.#begin(live);
    });
  }

  #begin(live: Live): void {
    const { utterance, fate } = live;
    const speed = fate.charactersPerSecond ?? this.traits.charactersPerSecond;
    live.perCharacter = 1000 / (speed * utterance.rate);
    live.sound = this.#sound(utterance);
    if (utterance.volume > INAUDIBLE && utterance.text.trim()) this.heard.push(live.sound);
    this.#tell(live, 'start', fate.start, {});
    if (this.traits.hiddenVoices.length > 0) this.#unhide();
    if (this.#current !== live || this.#broken(live) === 'never-ends') return;
    this.#planBoundaries(live);
    this.#planEnd(live);
  }

  #planEnd(live: Live): void {
    const { utterance, fate } = live;
    const whole = this.#said(utterance.text, live.sound?.local).trim().length * live.perCharacter;
    const dies = live.sound?.local ? Infinity : this.traits.remoteDiesAfter;
    if (fate.error) {
      this.#in(live, whole * fate.error.after, () => this.#fail(live, fate.error!.code));
    } else if (fate.cut) {
      this.#in(live, whole * fate.cut.after, () => this.#finish(live, fate.cut!.tells));
    } else if (whole > dies) {
      this.#in(live, dies, () => this.#hold(live));
    } else {
      const tells = !this.traits.losesEnd && !(live.isNested && this.traits.losesNestedEnd);
      this.#in(live, whole, () => this.#finish(live, tells));
    }
  }

  #planBoundaries(live: Live): void {
    const { utterance, fate, sound } = live;
    const { boundaries } = this.traits;
    const isTold = boundaries === 'all' || (boundaries === 'local' && sound?.local);
    if (fate.tells === 'nothing' || (!isTold && !fate.tells)) return;
    for (const { index } of utterance.text.matchAll(/\S+/gu)) {
      const charIndex = fate.tells === 'nonsense' ? nonsense(index, utterance.text) : index;
      this.#in(live, index * live.perCharacter, () => {
        this.#tell(live, 'boundary', fate.boundary, { charIndex, name: 'word' });
      });
    }
  }

  #finish(live: Live, tells: boolean): void {
    this.#leave(live);
    if (tells) this.#tell(live, 'end', live.fate.end, {});
    if (!this.#current) this.#next();
  }

  #fail(live: Live, error: SpeechSynthesisErrorCode): void {
    this.#leave(live);
    this.#tell(live, 'error', live.fate.end, { error });
    if (!this.#current) this.#next();
  }

  /** No more is heard of it, nor told; it is still `speaking`. */
  #hold(live: Live): void {
    this.#silence(live);
  }

  #leave(live: Live): void {
    this.#silence(live);
    if (this.#current === live) this.#current = null;
    this.#endedAt = this.clock.now();
  }

  #silence(live: Live): void {
    for (const timer of live.timers) this.clock.clearTimeout(timer);
    live.timers = [];
    const { sound } = live;
    if (!sound || sound.isOver) return;
    const now = this.clock.now();
    const chars = (now - sound.from) / live.perCharacter;
    const said = this.#said(sound.text, sound.local);
    Object.assign(sound, { to: now, chars: Math.min(said.length, chars), isOver: true });
  }

  #said(text: string, isLocal = false): string {
    const stopsAt = isLocal ? null : this.traits.stopsAt;
    return stopsAt ? (text.split(stopsAt, 1)[0] ?? '') : text;
  }

  #cancel(): void {
    this.#cancelledAt = this.clock.now();
    const dropped = [...(this.#current ? [this.#current] : []), ...this.#queue];
    if (this.#current) this.#silence(this.#current);
    this.#current = null;
    this.#queue = [];
    dropped.forEach((live) => this.#tellCancelled(live));
  }

  #tellCancelled(live: Live): void {
    const { onCancel, cancelLag } = this.traits;
    if (onCancel === 'nothing') return;
    const raise = (): void => {
      if (onCancel === 'end') this.#tell(live, 'end', live.fate.end, {});
      else this.#tell(live, 'error', live.fate.end, { error: onCancel });
    };
    if (cancelLag === 0) raise();
    else this.clock.setTimeout(raise, cancelLag);
  }

  #unhide(): void {
    const { voices, hiddenVoices } = this.traits;
    this.traits = { ...this.traits, hiddenVoices: [] };
    this.#listed = [...voices, ...hiddenVoices];
  }

  #sound(utterance: SpeechSynthesisUtterance): Heard {
    const { text, rate } = utterance;
    const speaker = this.#speaker(utterance);
    const now = this.clock.now();
    const isOurs = !this.#theirs.has(utterance);
    const lang = (speaker?.lang ?? 'none').replace('_', '-');
    const local = speaker?.localService ?? true;
    return { text, lang, local, rate, isOurs, from: now, to: now, chars: 0, isOver: false };
  }

  #speaker({ voice, lang }: SpeechSynthesisUtterance): SpeechSynthesisVoice | undefined {
    const primary = (tag: string): string => tag.split(/[-_]/u)[0] ?? '';
    const alike = this.#listed.find((each) => primary(each.lang) === primary(lang));
    const first = this.traits.fallsBack ? this.#listed[0] : undefined;
    if (this.traits.choosesBy === 'lang') return alike ?? first;
    return (voice && this.#listed.includes(voice) ? voice : undefined) ?? first;
  }

  #in(live: Live, delay: number, callback: () => void): void {
    live.timers.push(this.clock.setTimeout(callback, delay));
  }

  #tell(live: Live, type: string, lags: readonly number[] = [0], fields: object = {}): void {
    for (const lag of lags) {
      if (lag === 0) this.#raise(live.utterance, type, fields);
      else this.clock.setTimeout(() => this.#raise(live.utterance, type, fields), lag);
    }
  }

  #raise(utterance: SpeechSynthesisUtterance, type: string, fields: object): void {
    const event = Object.assign(new Event(type), { utterance, elapsedTime: 0, ...fields });
    this.#isInEnd = type === 'end';
    utterance.dispatchEvent(event);
    this.#isInEnd = false;
  }
}

/** Puts `fakes` in the place of globals, until the returned function is called. */
export function replace(target: typeof globalThis, fakes: Record<string, unknown>): () => void {
  const before = Object.keys(fakes).map(
    (name) => [name, Object.getOwnPropertyDescriptor(target, name)] as const,
  );
  for (const [name, value] of Object.entries(fakes)) {
    Object.defineProperty(target, name, { value, configurable: true, writable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(target, name, descriptor);
      else Reflect.deleteProperty(target, name);
    }
  };
}

/** What no word begins at: before the text, behind it, far away. */
const nonsense = (index: number, text: string): number =>
  [text.length - index, -1, text.length + 7, 2 ** 31, NaN, undefined as unknown as number][
    index % 6
  ] ?? 0;

const isOneOf = <T extends string>(value: T, ...some: readonly T[]): boolean =>
  some.includes(value);
