/** The voices of the platform, through the Web Speech API: https://webaudio.github.io/web-speech-api/ */
import { type Clock, systemClock } from './clock.js';
import type { SpeechEngine, SpeechEvent, Token, Utterance, Voice } from './engine.js';
import { canonical } from './lang.js';
import { Listeners } from './listeners.js';
import { type Order, type Report, Speaking } from './speaking.js';
import { VoiceList } from './voice-list.js';
import { SILENT } from './unlock.js';
import { idOf, voicesFor } from './voices.js';

export interface WebSpeechOptions {
  /** The platform's own by default; `null` is a platform without speech. */
  readonly synthesis?: SpeechSynthesis | null;
  readonly Utterance?: typeof SpeechSynthesisUtterance;
  readonly clock?: Clock;
  /** The user's languages, best first, for the region of a voice. `navigator.languages` by default. */
  readonly languages?: readonly string[];
}

/** How long a voice may take to begin: one on the device, one over the network. */
const START_MS = 5000;
const REMOTE_START_MS = 10_000;
/**
 * After `cancel()`, engines drop a new utterance that comes before the old one has ended; some
 * never say that it has. https://github.com/votingworks/bmd/pull/1106
 */
const LET_GO_MS = 100;
/**
 * Microsoft's natural voices stop at `&`, `<` and `>`. Told by the voice's name; spaces keep the
 * offsets. https://github.com/HadrienGardeur/read-aloud-best-practices/issues/8
 */
const NATURAL = /\(Natural\)/u;

export class WebSpeechEngine implements SpeechEngine {
  readonly name = 'platform';
  readonly #synthesis: SpeechSynthesis | null;
  readonly #Utterance: typeof SpeechSynthesisUtterance | undefined;
  readonly #clock: Clock;
  readonly #languages: readonly string[];
  readonly #list: VoiceList | null;
  readonly #ranked = new Map<string, readonly Voice[]>();
  readonly #listeners = new Listeners();
  #live: Speaking | null = null;
  /** Runs while a cancelled utterance has not let go of the platform; 0 when there is none. */
  #letGo = 0;
  #heard = false;

  constructor(options: WebSpeechOptions = {}) {
    const { synthesis = platformSynthesis(), clock = systemClock } = options;
    this.#synthesis = synthesis;
    this.#Utterance = options.Utterance;
    this.#clock = clock;
    this.#languages = options.languages ?? usersLanguages();
    this.#list = synthesis && new VoiceList(synthesis, clock, () => this.#onVoices());
  }

  get supported(): boolean {
    return this.#synthesis !== null;
  }

  get settled(): boolean {
    return this.#list?.settled ?? true;
  }

  prepare(): void {
    this.#list?.start();
  }

  voices(lang: string): readonly Voice[] {
    if (!this.#list) return [];
    this.prepare();
    const known = this.#ranked.get(lang);
    if (known) return known;
    const voices = voicesFor(this.#list.all, lang, this.#languages);
    this.#ranked.set(lang, voices);
    return voices;
  }

  /** A space, silent: Safari and iOS let a page speak later once it has spoken in a press. */
  unlock(): void {
    if (this.#live || this.#letGo) return;
    const make = (): SpeechSynthesisUtterance => this.#utterance({ text: ' ', volume: SILENT });
    this.#begin({ text: ' ', rate: 1, startWithin: START_MS, make }, () => undefined);
  }

  speak(utterance: Utterance, token: Token): void {
    this.cancel();
    const { text, rate, voice } = utterance;
    const startWithin = voice.local ? START_MS : REMOTE_START_MS;
    const make = (): SpeechSynthesisUtterance | undefined => this.#withVoice(utterance);
    this.#begin({ text, rate, startWithin, make }, (report) => {
      if (report.type === 'start') this.#onStart();
      this.#emit({ ...report, token });
    });
  }

  cancel(): void {
    const live = this.#live;
    this.#live = null;
    if (!live?.stop()) return;
    this.#clock.clearTimeout(this.#letGo);
    this.#letGo = this.#clock.setTimeout(this.#free, LET_GO_MS);
  }

  subscribe(listener: (event: SpeechEvent) => void): () => void {
    return this.#listeners.add(listener);
  }

  dispose(): void {
    this.cancel();
    this.#clock.clearTimeout(this.#letGo);
    this.#list?.dispose();
    this.#listeners.clear();
  }

  /** In the same task where nothing of ours is under way: iOS wants the press. */
  #begin(order: Omit<Order, 'report' | 'gone'>, report: (report: Report) => void): void {
    if (!this.#synthesis) {
      report({ type: 'error', code: 'synthesis-failed' });
      return;
    }
    const live = new Speaking(this.#synthesis, this.#clock, {
      ...order,
      gone: this.#free,
      report: (event) => {
        if (event.type === 'error') this.cancel();
        if (event.type === 'end') this.#live = null;
        report(event);
      },
    });
    this.#live = live;
    if (!this.#letGo) live.begin();
  }

  readonly #free = (): void => {
    if (!this.#letGo) return;
    this.#clock.clearTimeout(this.#letGo);
    this.#letGo = 0;
    this.#live?.begin();
  };

  /**
   * Looked up anew each time: Firefox reads with another language's voice, without a word, when the
   * one that was set has gone (nsSynthVoiceRegistry.cpp). Android chooses by `lang` alone.
   */
  #withVoice({
    text,
    voice,
    rate,
    pitch,
    volume,
  }: Utterance): SpeechSynthesisUtterance | undefined {
    const raw = this.#list?.all.find(
      (each) => idOf(each) === voice.id && canonical(each.lang) === voice.lang,
    );
    if (!raw) return undefined;
    return this.#utterance({
      text: NATURAL.test(raw.name) ? text.replace(/[&<>]/gu, ' ') : text,
      voice: raw,
      lang: raw.lang,
      rate,
      pitch,
      volume: Math.max(volume, SILENT),
    });
  }

  #utterance(settings: Partial<SpeechSynthesisUtterance>): SpeechSynthesisUtterance {
    return Object.assign(new (this.#Utterance ?? SpeechSynthesisUtterance)(), settings);
  }

  /** Edge lists its online voices only once it has spoken. */
  #onStart(): void {
    if (!this.#heard) this.#list?.refresh();
    this.#heard = true;
  }

  #onVoices(): void {
    this.#ranked.clear();
    this.#emit({ type: 'voiceschange' });
  }

  #emit(event: SpeechEvent): void {
    this.#listeners.tell(event);
  }
}

function platformSynthesis(): SpeechSynthesis | null {
  return typeof speechSynthesis === 'undefined' ? null : speechSynthesis;
}

function usersLanguages(): readonly string[] {
  return typeof navigator === 'undefined' ? [] : navigator.languages;
}
