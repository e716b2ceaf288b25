/** The `<audio>` that is played from: what is in it, and where in that it is. */
import type { Clock } from '../clock.js';

const LATE = 0.005;
/** A seek may land at a frame before. */
const FAR = 1;
/**
 * Firefox moves `currentTime` every 40 ms only: so far it is carried on in between, in seconds of the
 * clock. No further: a sound that stands would be told of before it is heard.
 */
const CARRY = 0.04;
const MEDIA_ERR_DECODE = 3;
const HAVE_FUTURE_DATA = 3;

export class Deck {
  #url = '';
  /** Where it was asked to go, in seconds. */
  #from = 0;
  /** `currentTime` as it was last seen to change, and when that was. */
  #seen = { time: 0, at: 0 };
  /** When the last bytes came. */
  #came = 0;

  constructor(
    readonly audio: HTMLAudioElement,
    private readonly clock: Clock,
    signal: AbortSignal,
  ) {
    audio.addEventListener('progress', () => (this.#came = clock.now()), { signal });
    // Nobody has asked for the sound yet.
    audio.preload = 'metadata';
  }

  get url(): string {
    return this.#url;
  }

  /** Seconds in the file, as it was last seen. */
  get seen(): number {
    return this.#seen.time;
  }

  /** How long its time stands already, in ms. */
  get stands(): number {
    return this.clock.now() - this.#seen.at;
  }

  /** How long nothing was loaded, in ms. */
  get silence(): number {
    return this.clock.now() - this.#came;
  }

  /** Firefox goes on after a decoding error that is only that of its missing sound card. */
  get isBroken(): boolean {
    const { error } = this.audio;
    return error !== null && error.code !== MEDIA_ERR_DECODE;
  }

  /** There is enough of it, and the browser says that it plays. */
  get isReady(): boolean {
    const { readyState, seeking, paused } = this.audio;
    return readyState >= HAVE_FUTURE_DATA && !seeking && !paused;
  }

  load(url: string): void {
    if (url === this.#url && !this.isBroken) return;
    this.#url = url;
    this.audio.src = url;
  }

  /** What is loaded next is fetched anew. */
  forget(): void {
    this.#url = '';
  }

  setSound(rate: number, volume: number): void {
    this.audio.preservesPitch = true;
    // Loading sets the rate back to the default.
    this.audio.defaultPlaybackRate = rate;
    if (this.audio.playbackRate !== rate) this.audio.playbackRate = rate;
    this.audio.volume = Math.min(Math.max(volume, 0), 1);
  }

  goTo(from: number): void {
    this.#from = from;
    if (Math.abs(this.audio.currentTime - from) > LATE) this.audio.currentTime = from;
    this.#seen = { time: this.audio.currentTime, at: this.clock.now() };
  }

  /** Seconds in the file. */
  position(isSounding: boolean): number {
    const time = this.audio.currentTime;
    const now = this.clock.now();
    if (time !== this.#seen.time) this.#seen = { time, at: now };
    if (!isSounding) return time;
    const carried = Math.min((now - this.#seen.at) / 1000, CARRY);
    return time + carried * this.audio.playbackRate;
  }

  /** Where it shall be; brought there, where it lost its way while loading. */
  get isThere(): boolean {
    const { audio } = this;
    const isThere = this.#seen.time > this.#from - FAR;
    if (!isThere && audio.readyState > 0 && !audio.seeking) audio.currentTime = this.#from;
    return isThere && !audio.seeking;
  }

  empty(): void {
    this.audio.removeAttribute('src');
    this.audio.load();
  }
}
