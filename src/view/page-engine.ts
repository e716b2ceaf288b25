import type { SpeechEngine, SpeechEvent, Token, Utterance, Voice } from '../speech/engine.js';
import { Listeners } from '../speech/listeners.js';
import { WebSpeechEngine } from '../speech/web-speech.js';

/** What a page has one of: the platform's voice with its list of voices, an offline voice. */
export class Shared {
  /** Whose utterance it is that is being said. */
  speaker: symbol | null = null;

  constructor(readonly engine: SpeechEngine) {}
}

let platform: { shared: Shared; synthesis: unknown } | null = null;

/** The platform's voice, of which the whole page has one. */
export function platformVoice(): Shared {
  const synthesis: unknown = globalThis.speechSynthesis;
  if (platform?.synthesis !== synthesis) platform = null;
  platform ??= { shared: new Shared(new WebSpeechEngine()), synthesis };
  return platform.shared;
}

/**
 * One reader's share of an engine of the page. The list of voices (13,362 of them on some systems)
 * is fetched and sorted once a page, and a reader that has left the page is held by nothing.
 */
export class PageEngine implements SpeechEngine {
  readonly name: string;
  readonly #id = Symbol();
  readonly #listeners = new Listeners();
  #leave: (() => void) | null = null;

  constructor(private readonly shared: () => Shared = platformVoice) {
    this.name = shared().engine.name;
  }

  /** Its reader is on the page. */
  connect(): void {
    this.#leave ??= this.#engine.subscribe((event) => this.#hear(event));
  }

  /** Its reader has left: no event comes any more. */
  disconnect(): void {
    this.#leave?.();
    this.#leave = null;
  }

  get supported(): boolean {
    return this.#engine.supported !== false;
  }

  get settled(): boolean {
    return this.#engine.settled !== false;
  }

  get fetching(): boolean {
    return this.#engine.fetching === true;
  }

  prepare(): void {
    this.#engine.prepare?.();
  }

  voices(lang: string): readonly Voice[] {
    return this.#engine.voices(lang);
  }

  unreachable(lang: string): boolean {
    return this.#engine.unreachable?.(lang) === true;
  }

  unlock(): void {
    this.#engine.unlock?.();
  }

  preload(utterance: Utterance): void {
    this.#engine.preload?.(utterance);
  }

  speak(utterance: Utterance, token: Token): void {
    this.shared().speaker = this.#id;
    this.#engine.speak(utterance, token);
  }

  cancel(): void {
    if (this.#isSpeaker) this.#engine.cancel();
  }

  subscribe(listener: (event: SpeechEvent) => void): () => void {
    return this.#listeners.add(listener);
  }

  dispose(): void {
    this.disconnect();
    this.#listeners.clear();
  }

  get #engine(): SpeechEngine {
    return this.shared().engine;
  }

  get #isSpeaker(): boolean {
    return this.shared().speaker === this.#id;
  }

  #hear(event: SpeechEvent): void {
    if (event.type !== 'voiceschange' && !this.#isSpeaker) return;
    this.#listeners.tell(event);
  }
}
