import type { FakeClock } from './fake-clock.js';

/** Takes no file and makes no sound: its time goes on with a test's clock. */
export class FakeAudio extends EventTarget {
  preload = '';
  duration = NaN;
  readyState = 0;
  seeking = false;
  paused = true;
  ended = false;
  volume = 1;
  playbackRate = 1;
  defaultPlaybackRate = 1;
  preservesPitch = false;
  error: { readonly code: number } | null = null;
  /** Every place that it was sent to. */
  readonly seeks: number[] = [];
  /** Every address that it was given. */
  readonly loads: string[] = [];
  plays = 0;
  /** What `play()` is refused with. */
  refusal: DOMException | null = null;
  /** Nothing comes: it plays, and its time stands. */
  isStarved = false;
  /** All is there, it plays, and its time stands: until it has been loaded so often, the first time too. */
  stuck = 0;
  /** The same, until it has been paused. */
  isHung = false;
  /** How long loading takes, in ms; `Infinity`: for ever. */
  latency = 0;
  #src = '';
  #time = 0;
  /** Since when it goes on, by the clock. */
  #since: number | null = null;
  #end = 0;

  constructor(
    private readonly clock: FakeClock,
    /** What its files last, in seconds. */
    private readonly length = 60,
  ) {
    super();
  }

  get src(): string {
    return this.#src;
  }

  set src(url: string) {
    this.#src = url;
    this.loads.push(url);
    this.load();
  }

  get currentTime(): number {
    const elapsed = this.#since === null ? 0 : (this.clock.now() - this.#since) / 1000;
    return Math.min(this.#time + elapsed * this.playbackRate, this.length);
  }

  set currentTime(time: number) {
    this.seeks.push(time);
    this.#stand();
    this.#time = Math.min(Math.max(time, 0), this.readyState > 0 ? this.duration : Infinity);
    this.ended = false;
    if (this.readyState === 0) return;
    this.seeking = true;
    this.clock.setTimeout(() => {
      this.seeking = false;
      this.#tell('seeked');
      this.#go();
    }, 20);
  }

  load(): void {
    this.#stand();
    this.stuck = Math.max(0, this.stuck - 1);
    this.error = null;
    this.#time = 0;
    this.readyState = 0;
    this.duration = NaN;
    this.paused = true;
    this.playbackRate = this.defaultPlaybackRate;
    if (!this.#src || this.latency === Infinity) return;
    this.clock.setTimeout(() => {
      if (this.error) return;
      this.readyState = this.isStarved ? 2 : 4;
      this.duration = this.length;
      this.#tell('loadedmetadata');
      this.#go();
    }, this.latency);
  }

  removeAttribute(): void {
    this.#src = '';
  }

  play(): Promise<void> {
    this.plays++;
    if (this.refusal) return Promise.reject(this.refusal);
    this.paused = false;
    this.#go();
    return Promise.resolve();
  }

  pause(): void {
    if (this.paused) return;
    this.#stand();
    this.paused = true;
    this.isHung = false;
    // In a task of its own: HTML, internal pause steps.
    this.clock.setTimeout(() => this.#tell('pause'), 1);
  }

  /** No more comes. */
  starve(): void {
    this.#stand();
    this.isStarved = true;
    this.readyState = 2;
    this.#tell('waiting');
  }

  feed(): void {
    this.isStarved = false;
    this.readyState = 4;
    this.#go();
  }

  /** 2: the network; 3: what came is no sound; 4: nothing there. */
  fail(code: number): void {
    this.#stand();
    this.error = { code };
    this.#tell('error');
  }

  #go(): void {
    const isReady = this.readyState > 2 && !this.seeking && !this.error;
    if (this.paused || !isReady || this.stuck > 0 || this.isHung || this.#since !== null) return;
    this.#since = this.clock.now();
    this.#tell('playing');
    const rest = ((this.length - this.#time) / this.playbackRate) * 1000;
    this.#end = this.clock.setTimeout(() => {
      this.#stand();
      this.ended = this.paused = true;
      this.#tell('pause');
      this.#tell('ended');
    }, rest);
  }

  #stand(): void {
    this.#time = this.currentTime;
    this.#since = null;
    this.clock.clearTimeout(this.#end);
  }

  #tell(type: string): void {
    this.dispatchEvent(new Event(type));
  }
}
