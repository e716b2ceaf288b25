/**
 * A voice that needs neither a platform nor a service: eSpeak NG, a program under the GPL of which
 * nothing is here. A site makes a folder of it with `aloud pack`; it is fetched from there when
 * somebody listens for the first time, and works without a network from then on.
 */
import { type Clock, systemClock } from '../clock.js';
import type {
  SpeechEngine,
  SpeechErrorCode,
  SpeechEvent,
  Token,
  Utterance,
  Voice,
} from '../engine.js';
import { fetchManifest } from './fetch-manifest.js';
import { languagesFor, type Manifest, type PackLanguage, wantedFor } from './manifest.js';
import { Playback, type Sound } from './playback.js';
import { requestFor, soundOf } from './request.js';
import { SynthesisError, Synthesiser } from './synthesiser.js';
import { makeWorker } from './worker-url.js';

export interface EspeakOptions {
  /** The folder that `aloud pack` has made, on the page's own origin; relative to the page. */
  readonly base: string;
  readonly clock?: Clock;
  /** Makes the worker of a script in the folder. */
  readonly makeWorker?: (url: string, base: string) => Worker;
  readonly makeContext?: () => AudioContext;
}

/** One utterance, from `speak` to its one end. */
interface Live {
  readonly token: Token;
  readonly abort: AbortController;
  playback?: Playback;
}

/** A folder that could not be had is asked for again when so long has passed. In ms. */
const AGAIN_AFTER = 10_000;
/** A context that makes no sound costs power. In ms. */
const IDLE_AFTER = 15_000;
/** This sentence, the next one, and the one before: somebody goes back. */
const MOST_SOUNDS = 4;

export class EspeakEngine implements SpeechEngine {
  readonly name = 'offline';
  readonly #base: string;
  readonly #clock: Clock;
  readonly #makeWorker: (url: string, base: string) => Worker;
  readonly #makeContext: () => AudioContext;
  readonly #listeners = new Set<(event: SpeechEvent) => void>();
  /** By what was asked; the oldest first. */
  readonly #sounds = new Map<string, Promise<Sound>>();
  #manifest: Manifest | null = null;
  #fetching: Promise<void> | null = null;
  #synthesiser: Synthesiser | null = null;
  #context: AudioContext | null = null;
  #live: Live | null = null;
  /** Of what is being fetched and of what was asked for ahead; a new one after each `cancel`. */
  #abort = new AbortController();
  #idle = 0;
  #askAgainAt = 0;
  #isSettled = false;
  #isDisposed = false;

  /** @throws TypeError When `base` is no address. */
  constructor(options: EspeakOptions) {
    const { base } = options;
    const folder = base.endsWith('/') ? base : `${base}/`;
    const { baseURI } = globalThis.document ?? {};
    this.#base = new URL(folder, baseURI).href;
    this.#clock = options.clock ?? systemClock;
    this.#makeWorker = options.makeWorker ?? makeWorker;
    this.#makeContext = options.makeContext ?? audioContext;
  }

  get settled(): boolean {
    return this.#isSettled;
  }

  get fetching(): boolean {
    return !this.#isSettled;
  }

  /** Fetches the list of languages: 2 kB. The voice itself is fetched when it is to speak. */
  prepare(): void {
    const isKnown = this.#manifest !== null || this.#fetching !== null || this.#isDisposed;
    if (isKnown || this.#clock.now() < this.#askAgainAt) return;
    this.#fetching = fetchManifest(this.#base, this.#clock).then((manifest) => {
      this.#fetching = null;
      if (this.#isDisposed) return;
      this.#manifest = manifest;
      this.#askAgainAt = this.#clock.now() + AGAIN_AFTER;
      this.#isSettled = true;
      this.#emit({ type: 'voiceschange' });
    });
  }

  voices(lang: string): readonly Voice[] {
    if (!this.#manifest) return [];
    return languagesFor(this.#manifest, lang).map((language) => voiceOf(language, this.#manifest));
  }

  unlock(): void {
    this.#running();
  }

  speak(utterance: Utterance, token: Token): void {
    this.#silence();
    const live: Live = { token, abort: new AbortController() };
    this.#live = live;
    this.#clock.clearTimeout(this.#idle);
    const context = this.#running();
    const language = this.#languageOf(utterance.voice);
    if (!context) this.#fail(live, 'synthesis-failed');
    else if (!language) this.#fail(live, 'voice-unavailable');
    else void this.#say(live, context, utterance, language);
  }

  preload(utterance: Utterance): void {
    const language = this.#languageOf(utterance.voice);
    if (!language) return;
    // If it fails, it will be told when it is asked for.
    this.#sound(utterance, language, this.#abort.signal).catch(() => undefined);
  }

  cancel(): void {
    this.#silence();
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  subscribe(listener: (event: SpeechEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.cancel();
    this.#clock.clearTimeout(this.#idle);
    this.#listeners.clear();
    this.#sounds.clear();
    this.#synthesiser?.dispose();
    this.#synthesiser = null;
    void this.#context?.close().catch(() => undefined);
    this.#context = null;
  }

  async #say(
    live: Live,
    context: AudioContext,
    utterance: Utterance,
    language: PackLanguage,
  ): Promise<void> {
    try {
      const sound = await this.#sound(utterance, language, live.abort.signal);
      if (live === this.#live) this.#play(live, context, sound, utterance.volume);
    } catch (error) {
      this.#fail(live, error instanceof SynthesisError ? error.code : 'synthesis-failed');
    }
  }

  /** Made once; what could not be made is made anew when it is asked for again. */
  async #sound(utterance: Utterance, language: PackLanguage, signal: AbortSignal): Promise<Sound> {
    const key = keyOf(utterance);
    const known = this.#sounds.get(key);
    if (known) {
      const sound = await known.catch(() => null); // who asked for it has given it up
      if (sound) return sound;
    }
    const made = this.#make(utterance, language, signal);
    this.#sounds.delete(key);
    this.#sounds.set(key, made);
    for (const old of [...this.#sounds.keys()].slice(0, -MOST_SOUNDS)) this.#sounds.delete(old);
    made.catch(() => this.#sounds.get(key) === made && this.#sounds.delete(key));
    return made;
  }

  async #make(utterance: Utterance, language: PackLanguage, signal: AbortSignal): Promise<Sound> {
    const manifest = this.#manifest;
    if (!manifest || this.#isDisposed) throw new SynthesisError('synthesis-failed');
    const options = { base: this.#base, manifest, clock: this.#clock, makeWorker: this.#makeWorker }; // prettier-ignore
    const synthesiser = (this.#synthesiser ??= new Synthesiser(options));
    const wanted = wantedFor(manifest, language, utterance.text);
    // What is fetched is wanted by the next sentence too: only `cancel` stops that.
    if (!synthesiser.has(wanted)) await synthesiser.load(wanted, this.#abort.signal, this.#wait);
    const said = await synthesiser.say(requestFor(utterance, language.voice), signal);
    return soundOf(utterance, said);
  }

  /** Told to whoever waits, though it may be fetched for the sentence after. */
  readonly #wait = (loaded: number, total: number): void => {
    const live = this.#live;
    if (live && !live.playback) this.#emit({ type: 'waiting', token: live.token, loaded, total });
  };

  #play(live: Live, context: AudioContext, sound: Sound, volume: number): void {
    const { token } = live;
    const end = (event: SpeechEvent): void => {
      this.#live = null;
      this.#rest();
      this.#emit(event);
    };
    live.playback = new Playback(context, this.#clock, sound, volume, {
      onStart: (duration) => this.#emit({ type: 'start', token, duration }),
      onWord: (charIndex) => this.#emit({ type: 'boundary', token, charIndex }),
      onSuspended: () => {
        this.#emit({ type: 'waiting', token });
        void context.resume().catch(() => undefined);
      },
      onLost: (wasHeard) =>
        end({ type: 'error', token, code: wasHeard ? 'interrupted' : 'not-allowed' }),
      onEnd: () => end({ type: 'end', token }),
    });
  }

  /** Sound wants a press, once: iOS and others let a context run that was begun in one. */
  #running(): AudioContext | null {
    try {
      if (!this.#context || this.#context.state === 'closed') this.#context = this.#makeContext();
      if (this.#context.state !== 'running') void this.#context.resume().catch(() => undefined);
      return this.#context;
    } catch {
      return null;
    }
  }

  #silence(): void {
    const live = this.#live;
    this.#live = null;
    live?.abort.abort();
    live?.playback?.stop();
    if (live) this.#rest();
  }

  #rest(): void {
    this.#clock.clearTimeout(this.#idle);
    this.#idle = this.#clock.setTimeout(() => {
      if (!this.#live) void this.#context?.suspend().catch(() => undefined);
    }, IDLE_AFTER);
  }

  #fail(live: Live, code: SpeechErrorCode): void {
    if (live !== this.#live) return;
    this.#live = null;
    this.#emit({ type: 'error', token: live.token, code });
  }

  #languageOf({ id }: Voice): PackLanguage | undefined {
    return this.#manifest?.languages.find(({ lang }) => idOf(lang) === id);
  }

  #emit(event: SpeechEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}

/** As loud as a recording: on iOS, sound of a page is else silent with the switch at the side. */
function audioContext(): AudioContext {
  const { audioSession } = navigator as { readonly audioSession?: { type: string } };
  if (audioSession) audioSession.type = 'playback';
  return new AudioContext();
}

const idOf = (lang: string): string => `espeak:${lang}`;

const voiceOf = ({ lang }: PackLanguage, manifest: Manifest | null): Voice => ({
  id: idOf(lang),
  name: manifest?.engine.name ?? '',
  lang,
  local: true,
  quality: 'very-low',
});

/** Words too: the same text may be cut otherwise. */
const keyOf = ({ text, voice, rate, pitch, words }: Utterance): string =>
  JSON.stringify([text, voice.id, rate, pitch, words?.map(({ start }) => start)]);
