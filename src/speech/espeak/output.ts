/** The way to the loudspeaker: one context for all that is said, which rests when nothing is. */
import type { Clock } from '../clock.js';

/** A context that makes no sound costs power all the same. In ms. */
const IDLE_AFTER = 15_000;

export class Output {
  #context: AudioContext | null = null;
  #idle = 0;

  constructor(
    private readonly clock: Clock,
    private readonly make: () => AudioContext,
  ) {}

  /**
   * Sound wants a press, once: iOS and others let a context run that was begun in one. `null`: there
   * is none here.
   */
  open(): AudioContext | null {
    this.clock.clearTimeout(this.#idle);
    try {
      if (!this.#context || this.#context.state === 'closed') this.#context = this.make();
      this.resume();
      return this.#context;
    } catch {
      return null;
    }
  }

  resume(): void {
    const context = this.#context;
    if (context && context.state !== 'running') void context.resume().catch(() => undefined);
  }

  /** Until it is opened again. */
  rest(): void {
    this.clock.clearTimeout(this.#idle);
    this.#idle = this.clock.setTimeout(() => {
      void this.#context?.suspend().catch(() => undefined);
    }, IDLE_AFTER);
  }

  close(): void {
    this.clock.clearTimeout(this.#idle);
    void this.#context?.close().catch(() => undefined);
    this.#context = null;
  }
}

/** As loud as a recording: on iOS, sound of a page is else silent with the switch at the side. */
export function claimPlayback(): void {
  const { audioSession } = navigator as { readonly audioSession?: { type: string } };
  if (audioSession) audioSession.type = 'playback';
}
