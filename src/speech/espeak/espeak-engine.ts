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
import { Listeners } from '../listeners.js';
import { MissingFile } from './downloads.js';
import { Folder } from './folder.js';
import { type Manifest, type PackLanguage, wantedFor } from './manifest.js';
import { claimPlayback, Output } from './output.js';
import { Playback, type SpokenAudio } from './playback.js';
import { audioOf, requestFor } from './request.js';
import { SynthesisError, WorkerClient } from './worker-client.js';
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
  watch: number;
  playback?: Playback;
}

/** What breaks it off: the saying of a sentence, and the fetching, which may be for the next one too. */
interface Signals {
  readonly say: AbortSignal;
  /** `null`: nothing may be fetched. */
  readonly load: AbortSignal | null;
}

/** Longer than any step may take: who gives no sign for so long, hangs. In ms. */
const SIGN_WITHIN = 90_000;
/** This sentence, the next one, and the one before: somebody goes back. */
const MOST_SOUNDS = 4;

export class EspeakEngine implements SpeechEngine {
  readonly name = 'offline';
  readonly #folder: Folder;
  readonly #clock: Clock;
  readonly #makeWorker: (url: string, base: string) => Worker;
  readonly #output: Output;
  readonly #listeners = new Listeners();
  /** By what was asked; the oldest first. */
  readonly #sounds = new Map<string, Promise<SpokenAudio>>();
  #client: WorkerClient | null = null;
  #live: Live | null = null;
  /** Of what is being fetched and of what was asked for ahead; a new one after each `cancel`. */
  #abort = new AbortController();
  #isDisposed = false;

  /** @throws TypeError When `base` is no address. */
  constructor(options: EspeakOptions) {
    const { base } = options;
    const folder = base.endsWith('/') ? base : `${base}/`;
    const { baseURI } = globalThis.document ?? {};
    this.#clock = options.clock ?? systemClock;
    this.#folder = new Folder(new URL(folder, baseURI).href, this.#clock, () => {
      this.#emit({ type: 'voiceschange' });
    });
    this.#makeWorker = options.makeWorker ?? makeWorker;
    this.#output = new Output(this.#clock, options.makeContext ?? (() => new AudioContext()));
  }

  get settled(): boolean {
    return this.#folder.settled;
  }

  get fetching(): boolean {
    return !this.#folder.settled;
  }

  /** Fetches the list of languages. The voice itself is fetched when it is to speak. */
  prepare(): void {
    this.#folder.ask();
  }

  voices(lang: string): readonly Voice[] {
    return this.#folder.voices(lang);
  }

  unreachable(lang: string): boolean {
    return this.#folder.unreachable(lang);
  }

  unlock(): void {
    this.#output.open();
    if (!this.#live) this.#output.rest();
  }

  speak(utterance: Utterance, token: Token): void {
    this.#silence();
    const live: Live = { token, abort: new AbortController(), watch: 0 };
    this.#live = live;
    this.#watch(live);
    claimPlayback();
    const context = this.#output.open();
    const language = this.#folder.languageOf(utterance.voice);
    if (!context) this.#fail(live, 'synthesis-failed');
    else if (!language) this.#fail(live, 'voice-unavailable');
    else void this.#say(live, context, utterance, language);
  }

  /** Fetches nothing: a language that nobody has asked for yet may be megabytes. */
  preload(utterance: Utterance): void {
    const { manifest } = this.#folder;
    const language = this.#folder.languageOf(utterance.voice);
    if (!language || !manifest) return;
    if (!this.#client?.has(wantedFor(manifest, language, utterance.text))) return;
    const signals = { say: this.#abort.signal, load: null };
    // If it fails, it will be told when it is asked for.
    this.#sound(utterance, language, signals).catch(() => undefined);
  }

  cancel(): void {
    this.#silence();
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  subscribe(listener: (event: SpeechEvent) => void): () => void {
    return this.#listeners.add(listener);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#folder.dispose();
    this.#beginAnew();
    this.#output.close();
    this.#listeners.clear();
  }

  async #say(
    live: Live,
    context: AudioContext,
    utterance: Utterance,
    language: PackLanguage,
  ): Promise<void> {
    const signals = { say: live.abort.signal, load: this.#abort.signal };
    try {
      const sound = await this.#sound(utterance, language, signals);
      if (live === this.#live) this.#play(live, context, sound, utterance.volume);
    } catch (error) {
      if (error instanceof MissingFile) this.#folder.miss(error);
      this.#fail(live, codeOf(error));
    }
  }

  /** Made once; what could not be made is made anew when it is asked for again. */
  async #sound(
    utterance: Utterance,
    language: PackLanguage,
    signals: Signals,
  ): Promise<SpokenAudio> {
    const key = keyOf(utterance);
    const known = this.#sounds.get(key);
    if (known) {
      const sound = await known.catch(() => null); // who asked for it has given it up
      if (sound) return sound;
      if (signals.say.aborted) throw new SynthesisError('synthesis-failed'); // and so has this one
    }
    const made = this.#make(utterance, language, signals);
    this.#sounds.delete(key);
    this.#sounds.set(key, made);
    for (const old of [...this.#sounds.keys()].slice(0, -MOST_SOUNDS)) this.#sounds.delete(old);
    made.catch(() => this.#sounds.get(key) === made && this.#sounds.delete(key));
    return made;
  }

  async #make(
    utterance: Utterance,
    language: PackLanguage,
    { say, load }: Signals,
  ): Promise<SpokenAudio> {
    const { manifest } = this.#folder;
    if (!manifest || this.#isDisposed) throw new SynthesisError('synthesis-failed');
    const client = this.#clientFor(manifest);
    const wanted = wantedFor(manifest, language, utterance.text);
    if (!client.has(wanted)) {
      if (!load) throw new SynthesisError('synthesis-failed');
      // What is fetched is wanted by the next sentence too: only `cancel` stops that.
      await client.load(wanted, load, this.#wait);
      this.#folder.take(wanted);
    }
    const said = await client.say(requestFor(utterance, language.voice), say);
    return audioOf(utterance, said);
  }

  /** The folder may have another version since it was last asked for. */
  #clientFor(manifest: Manifest): WorkerClient {
    if (this.#client?.version === manifest.version) return this.#client;
    this.#client?.dispose();
    const { base } = this.#folder;
    const options = { base, manifest, clock: this.#clock, makeWorker: this.#makeWorker };
    return (this.#client = new WorkerClient(options));
  }

  /** Told to whoever waits, though it may be fetched for the sentence after. */
  readonly #wait = (loaded: number, total: number): void => {
    const live = this.#live;
    if (!live || live.playback) return;
    this.#watch(live);
    this.#emit({ type: 'waiting', token: live.token, ...(total > 0 && { loaded, total }) });
  };

  /** Whatever hangs, a cache, a line or a worker: it ends, and is not asked again. */
  #watch(live: Live): void {
    this.#clock.clearTimeout(live.watch);
    live.watch = this.#clock.setTimeout(() => {
      this.#beginAnew();
      this.#emit({ type: 'error', token: live.token, code: 'timeout' });
    }, SIGN_WITHIN);
  }

  #beginAnew(): void {
    this.cancel();
    this.#sounds.clear();
    this.#client?.dispose();
    this.#client = null;
  }

  #play(live: Live, context: AudioContext, sound: SpokenAudio, volume: number): void {
    const { token } = live;
    this.#clock.clearTimeout(live.watch);
    const end = (event: SpeechEvent): void => {
      this.#live = null;
      this.#output.rest();
      this.#emit(event);
    };
    live.playback = new Playback(context, this.#clock, sound, volume, {
      onStart: (duration) => this.#emit({ type: 'start', token, duration }),
      onWord: (charIndex) => this.#emit({ type: 'boundary', token, charIndex }),
      onSuspended: () => {
        this.#output.resume();
        this.#emit({ type: 'waiting', token });
      },
      onLost: (code) => end({ type: 'error', token, code }),
      onEnd: () => end({ type: 'end', token }),
    });
  }

  #silence(): void {
    const live = this.#live;
    if (!live) return;
    this.#live = null;
    this.#clock.clearTimeout(live.watch);
    live.abort.abort();
    live.playback?.stop();
    this.#output.rest();
  }

  #fail(live: Live, code: SpeechErrorCode): void {
    if (live !== this.#live) return;
    this.#silence();
    this.#emit({ type: 'error', token: live.token, code });
  }

  #emit(event: SpeechEvent): void {
    this.#listeners.tell(event);
  }
}

function codeOf(error: unknown): SpeechErrorCode {
  if (error instanceof MissingFile) return 'voice-unavailable';
  return error instanceof SynthesisError ? error.code : 'synthesis-failed';
}

/** Words too: the same text may be cut otherwise. */
const keyOf = ({ text, voice, rate, pitch, words }: Utterance): string =>
  JSON.stringify([text, voice.id, rate, pitch, words?.map(({ start }) => start)]);
