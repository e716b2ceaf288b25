import type { SpeechEvent } from './engine.js';

type Listener = (event: SpeechEvent) => void;

/** Who listens to an engine. A listener may leave, and others come, while an event is told. */
export class Listeners {
  readonly #all = new Set<Listener>();

  /** @returns What ends it. */
  add(listener: Listener): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(event: SpeechEvent): void {
    for (const listener of [...this.#all]) listener(event);
  }

  clear(): void {
    this.#all.clear();
  }
}
