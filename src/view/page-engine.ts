import type { SpeechEngine, SpeechEvent, Token, Utterance, Voice } from '../speech/engine.js';
import { WebSpeechEngine } from '../speech/web-speech.js';

/** The platform has one voice at a time and one list of voices: so has the page. */
let shared: { engine: WebSpeechEngine; synthesis: unknown } | null = null;
/** Whose utterance it is that the platform says. */
let speaker: symbol | null = null;

function platform(): WebSpeechEngine {
  const synthesis: unknown = globalThis.speechSynthesis;
  if (shared?.synthesis !== synthesis) shared = null;
  shared ??= { engine: new WebSpeechEngine(), synthesis };
  return shared.engine;
}

/**
 * One reader's share of the platform's voice. The list of voices (13,362 of them on some systems)
 * is fetched and sorted once a page, and a reader that has left the page is held by nothing.
 */
export class PageEngine implements SpeechEngine {
  readonly name = 'platform';
  readonly #id = Symbol();
  readonly #listeners = new Set<(event: SpeechEvent) => void>();
  #leave: (() => void) | null = null;

  /** Its reader is on the page. */
  connect(): void {
    this.#leave ??= platform().subscribe((event) => this.#hear(event));
  }

  /** Its reader has left: no event comes any more. */
  disconnect(): void {
    this.#leave?.();
    this.#leave = null;
  }

  get supported(): boolean {
    return platform().supported;
  }

  get settled(): boolean {
    return platform().settled;
  }

  prepare(): void {
    platform().prepare();
  }

  voices(lang: string): readonly Voice[] {
    return platform().voices(lang);
  }

  unlock(): void {
    platform().unlock();
  }

  speak(utterance: Utterance, token: Token): void {
    speaker = this.#id;
    platform().speak(utterance, token);
  }

  cancel(): void {
    if (speaker === this.#id) platform().cancel();
  }

  subscribe(listener: (event: SpeechEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispose(): void {
    this.disconnect();
    this.#listeners.clear();
  }

  #hear(event: SpeechEvent): void {
    if (event.type !== 'voiceschange' && speaker !== this.#id) return;
    for (const listener of [...this.#listeners]) listener(event);
  }
}
