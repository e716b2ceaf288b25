/**
 * Browsers give media keys, the lock screen and the buttons of a headset to what plays a sound file;
 * the platform's voice is none to them (https://github.com/w3c/mediasession/issues/254). So one plays
 * along that nobody hears, while the voice speaks. `scripts/silence.js` says what is in it.
 */
export class SilentSound {
  #audio: HTMLAudioElement | null = null;
  #isWanted = false;

  /**
   * @param interrupted The system has paused it: a call, a headset pulled out, another player.
   * @param resumed The system lets it go on.
   */
  constructor(
    private readonly interrupted: () => void,
    private readonly resumed: () => void,
  ) {}

  /** To be called in a press, without which some browsers play nothing. */
  play(): void {
    this.#isWanted = true;
    this.#audio ??= this.#make();
    this.#audio.play().catch(() => undefined); // refused, or not there: then there are no such keys
  }

  /** The keys stay, to go on with. */
  pause(): void {
    this.#isWanted = false;
    this.#audio?.pause();
  }

  /** Gives everything back to who else plays on the device. */
  release(): void {
    this.pause();
    this.#audio?.removeAttribute('src');
    this.#audio?.load();
    this.#audio = null;
  }

  #make(): HTMLAudioElement {
    const audio = new Audio(soundUrl());
    audio.loop = true;
    audio.addEventListener('pause', () => this.#changed(audio));
    audio.addEventListener('play', () => this.#changed(audio));
    return audio;
  }

  /** What it does by itself is what the system does. */
  #changed(audio: HTMLAudioElement): void {
    if (audio !== this.#audio || audio.paused !== this.#isWanted) return;
    if (audio.paused) this.interrupted();
    else this.resumed();
  }
}

/** A file, not `data:`, which a strict `media-src` forbids. */
const soundUrl = (): string => new URL('./silence.flac?no-inline', import.meta.url).href;
