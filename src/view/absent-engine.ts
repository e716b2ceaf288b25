import type { SpeechEngine, SpeechEvent, Token, Utterance, Voice } from '../speech/engine.js';
import { Listeners } from '../speech/listeners.js';

/**
 * Stands for an engine whose code could not be fetched: it is asked for again at the next press.
 * Browsers that remember a failed `import()` want a reload first:
 * https://github.com/whatwg/html/issues/6768
 */
export class AbsentEngine implements SpeechEngine {
  #isAsked = false;
  readonly #listeners = new Listeners();

  /** @param ask Fetches it; settles when it is there, and has taken this one's place, or is not. */
  constructor(
    readonly name: string,
    private readonly ask: () => Promise<void>,
  ) {}

  get settled(): boolean {
    return !this.#isAsked;
  }

  get fetching(): boolean {
    return this.#isAsked;
  }

  prepare(): void {
    if (!this.#isAsked) void this.#ask();
  }

  voices(): readonly Voice[] {
    return [];
  }

  unreachable(): boolean {
    return true;
  }

  speak(_utterance: Utterance, token: Token): void {
    this.#listeners.tell({ type: 'error', token, code: 'voice-unavailable' });
  }

  cancel(): void {
    // It never says anything.
  }

  subscribe(listener: (event: SpeechEvent) => void): () => void {
    return this.#listeners.add(listener);
  }

  async #ask(): Promise<void> {
    this.#isAsked = true;
    await this.ask();
    this.#isAsked = false;
    this.#listeners.tell({ type: 'voiceschange' });
  }
}
