/** A recording of the text, read by a person: an audio file, and when each word of it is said. */
import { type Clock, systemClock } from './clock.js';
import { Complaint } from './complaint.js';
import type {
  Passage,
  Script,
  SpeechEngine,
  SpeechEvent,
  Token,
  Utterance,
  Voice,
} from './engine.js';
import type { Fetch } from './line.js';
import { Listeners } from './listeners.js';
import type { Alignment } from './recorded/align.js';
import { type Clip, clipFor } from './recorded/clip.js';
import { Inquiry } from './recorded/inquiry.js';
import { KeptAlignment } from './recorded/kept-alignment.js';
import { address, type Narration } from './recorded/narration.js';
import type { Report } from './recorded/order.js';
import { Tape } from './recorded/tape.js';
import { Timings } from './recorded/timings.js';

export interface RecordedOptions {
  /**
   * The timings, or where they are: what `aloud align` writes, WebVTT, speech marks, Synchronized
   * Narration, Media Overlays.
   */
  readonly source: string | Narration;
  /** The sound, for timings that do not name it. */
  readonly audio?: string | undefined;
  /** What relative addresses stand against. Default: the document's own base. */
  readonly baseURL?: string | undefined;
  readonly fetch?: Fetch | undefined;
  readonly clock?: Clock | undefined;
  /** Default: `new Audio()`, in no document. */
  readonly makeAudio?: (() => HTMLAudioElement) | undefined;
}

const ID = 'narration';
/** Less than this of the article, and the recording is of another. */
const LEAST_COVERAGE = 0.05;

/**
 * Says what was recorded of the article, and leaves the rest to others: see {@link has}. Its words
 * are told where the timings have them; else `start` says how long the passage takes. Pitch is the
 * reader's own.
 */
export class RecordedEngine implements SpeechEngine {
  readonly name = 'narration';
  readonly #options: RecordedOptions;
  readonly #clock: Clock;
  readonly #fetch: Fetch;
  readonly #timings: Timings;
  readonly #listeners = new Listeners();
  readonly #complaint = new Complaint('narration');
  /** Addresses of sound that will not be had. */
  readonly #lost = new Set<string>();
  /** Why there is no sound of it. */
  #whyLost = '';
  #script: Script | null = null;
  readonly #alignment = new KeptAlignment();
  #tape: Tape | null = null;

  constructor(options: RecordedOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#fetch = options.fetch ?? ((url, init) => fetch(url, init));
    const { source } = options;
    this.#timings = new Timings(
      typeof source === 'string' ? (resolve(source, '', options.baseURL) ?? '') : source,
      this.#fetch,
      this.#clock,
      () => this.#onTimings(),
    );
  }

  get supported(): boolean {
    return this.#options.makeAudio !== undefined || typeof Audio !== 'undefined';
  }

  get settled(): boolean {
    return !this.supported || this.#timings.isSettled;
  }

  get fetching(): boolean {
    return !this.settled;
  }

  /**
   * Why there is no narration, or not all of it, in English, for developers; `''` while there is, or
   * may be. It is told in the console too, once.
   */
  get reason(): string {
    const { url, reason } = this.#timings;
    if (reason) return url ? `${url}: ${reason}` : reason;
    return this.#whyLost || this.#whyUnheard;
  }

  prepare(): void {
    if (this.supported) this.#timings.ask();
  }

  /** One, whatever the language: the recording is in that of the text. */
  voices(lang: string): readonly Voice[] {
    const { narration } = this.#timings;
    if (!narration || !this.#firstUrl) {
      this.#complaint.tell(this.reason);
      return [];
    }
    const { narrator: name = '' } = narration;
    return [{ id: ID, name, lang, local: true, quality: 'very-high', recorded: true }];
  }

  /** Whatever the language: which one it is of, the timings would tell. */
  unreachable(): boolean {
    return this.#timings.isUnreached;
  }

  read(script: Script | null): void {
    this.#script = script;
  }

  /**
   * Whether most of its words (75 %) and all of its numbers and negations are said in the recording,
   * in one piece, and no others; of the rest of a sentence, whether the whole of it is. The voice is
   * one of this engine's.
   */
  has(_voice: Voice, passage: Passage): boolean {
    const clip = this.#clip(passage);
    return clip !== null && this.#urlOf(clip.audio) !== null;
  }

  unlock(): void {
    if (this.supported) this.#player.unlock(this.#firstUrl ?? '');
  }

  speak(utterance: Utterance, token: Token): void {
    const { passage, words = [], rate, volume } = utterance;
    const clip = passage ? this.#clip(passage) : null;
    const url = clip && this.#urlOf(clip.audio);
    if (!clip || !url) {
      this.#tape?.stop();
      this.#emit({ type: 'error', token, code: 'voice-unavailable' });
      return;
    }
    const { start, end } = clip;
    const marks = clip.marks.filter(({ word }) => words[word]);
    const points = marks.map(({ at }) => at);
    const report = (each: Report): void => {
      if (each.type === 'lost') this.#lose(url, each.reason, token);
      else if (each.type !== 'point') this.#emit({ ...each, token });
      else {
        const word = words[marks[each.index]?.word ?? 0];
        if (word) this.#emit({ type: 'boundary', token, charIndex: word.start });
      }
    };
    this.#player.play({ url, start, end, points, rate, volume, report });
  }

  /** Loads what follows a sentence that somebody else says. */
  preload({ passage }: Utterance): void {
    const clip = passage ? this.#clip(passage) : null;
    const url = clip && this.#urlOf(clip.audio);
    if (clip && url) this.#player.preload(url, clip.start);
  }

  cancel(): void {
    this.#tape?.stop();
  }

  subscribe(listener: (event: SpeechEvent) => void): () => void {
    return this.#listeners.add(listener);
  }

  dispose(): void {
    this.#timings.dispose();
    this.#tape?.dispose();
    this.#listeners.clear();
  }

  get #player(): Tape {
    const { makeAudio = () => new Audio() } = this.#options;
    this.#tape ??= new Tape(makeAudio(), this.#clock, new Inquiry(this.#fetch));
    return this.#tape;
  }

  get #isOfArticle(): boolean {
    return (this.#aligned?.coverage ?? 0) >= LEAST_COVERAGE;
  }

  /** Timings that are good, and not for this article, or for no sound. */
  get #whyUnheard(): string {
    const { words = [], coverage = 0 } = this.#aligned ?? {};
    if (words.length === 0 || this.#firstUrl) return '';
    if (this.#isOfArticle) return 'the timings name no sound';
    return `it says ${Math.round(coverage * 100)}% of the words of the article`;
  }

  /** Where the sound begins of a recording of this article: of what of it can be heard. */
  get #firstUrl(): string | null {
    const said = this.#isOfArticle ? this.#aligned?.said : undefined;
    const first = said?.find(({ audio }) => this.#urlOf(audio));
    return first ? this.#urlOf(first.audio) : null;
  }

  /** Made when it is first asked for: it reads the whole article. */
  get #aligned(): Alignment | null {
    const { narration } = this.#timings;
    return narration && this.#script && this.#alignment.of(this.#script, narration);
  }

  #clip(passage: Passage): Clip | null {
    return this.#aligned && clipFor(this.#aligned, passage);
  }

  /** Of a cue's own file, or of the narration's (`''`); `null` where there is none, or it is lost. */
  #urlOf(file: string): string | null {
    const url = this.#addressOf(file);
    return url && !this.#lost.has(url) ? url : null;
  }

  #addressOf(file: string): string | null {
    const named = file || this.#timings.narration?.audio;
    const { audio, baseURL } = this.#options;
    if (named) return resolve(named, this.#timings.url, baseURL);
    return audio ? resolve(audio, '', baseURL) : null;
  }

  /** Whoever can say it now shall, and the recording is not offered any more. */
  #lose(url: string, reason: string, token: Token): void {
    this.#lost.add(url);
    this.#whyLost = reason;
    this.#complaint.tell(reason);
    this.#emit({ type: 'voiceschange' });
    this.#emit({ type: 'error', token, code: 'voice-unavailable' });
  }

  #onTimings(): void {
    this.#complaint.tell(this.#timings.reason && this.reason);
    this.#emit({ type: 'voiceschange' });
  }

  #emit(event: SpeechEvent): void {
    this.#listeners.tell(event);
  }
}

/** `null` where it is no address of a sound. */
function resolve(url: string, from: string, base = documentBase()): string | null {
  const safe = address(url);
  if (!safe) return null;
  const against = from && URL.canParse(from, base) ? new URL(from, base).href : base;
  return URL.canParse(safe, against) ? new URL(safe, against).href : null;
}

const documentBase = (): string | undefined =>
  typeof document === 'undefined' ? undefined : document.baseURI;
