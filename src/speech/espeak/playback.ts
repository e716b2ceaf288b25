/** One sound through Web Audio, and what is heard of it when. */
import type { Clock } from '../clock.js';
import { latencyOf } from './latency.js';
import type { WordTime } from './word-times.js';

export interface SpokenAudio {
  readonly samples: Float32Array<ArrayBuffer>;
  /** Samples a second. */
  readonly sampleRate: number;
  /** Of the samples, in ms. */
  readonly duration: number;
  readonly words: readonly WordTime[];
}

export interface PlaybackEvents {
  /** It is heard from now on, for so many ms; again after `onSuspended`. */
  readonly onStart: (remaining: number) => void;
  readonly onWord: (charIndex: number) => void;
  readonly onEnd: () => void;
  /** The platform has taken the sound away (a call, a page in the background on iOS). */
  readonly onSuspended: () => void;
  /** It has not given it back, or never gave it: it may not, or its device does nothing. */
  readonly onLost: (reason: 'interrupted' | 'not-allowed' | 'timeout') => void;
}

/** Against a click. In seconds. */
const FADE = 0.012;
/** A context that is not allowed to sound says nothing: it stays suspended. In ms. */
const RESUME_WITHIN = 3000;
/** One that is allowed to, and whose device does not begin: a busy machine, a dead audio server. In ms. */
const BEGIN_WITHIN = 10_000;
/** Time that has stood still for so long stands still, though the context says that it runs. In ms. */
const STILL_MS = 1000;
/** How long a call may take. */
const BACK_WITHIN = 60_000;
/** How often a time that stands still is looked at. */
const LOOK_MS = 100;
const LATE_MS = 2000;
/**
 * What is told of the context's time is some ms old: begun so much ahead, the sound begins when it is
 * said to. In seconds.
 */
const AHEAD = 0.02;
/** Nearer than this a word is said now: what is lit is seen a frame later. */
const NEAR_MS = 12;

export class Playback {
  readonly #source: AudioBufferSourceNode;
  readonly #gain: GainNode;
  /** In the context's time. */
  readonly #begun: number;
  #timer = 0;
  #next = 0;
  #isOver = false;
  #isHeard = false;
  #wasHeard = false;
  /** Since when the context has been silent, in the clock's time. */
  #silentSince: number;
  /** When the context's time was last seen to move, or not expected to. */
  #movedAt: number;
  #lastTime = -1;

  /** Begins at once, or as soon as the context may. */
  constructor(
    private readonly context: AudioContext,
    private readonly clock: Clock,
    private readonly sound: SpokenAudio,
    volume: number,
    private readonly events: PlaybackEvents,
  ) {
    this.#gain = new GainNode(context, { gain: volume });
    this.#gain.connect(context.destination);
    this.#source = new AudioBufferSourceNode(context, { buffer: bufferOf(context, sound) });
    this.#source.connect(this.#gain);
    this.#source.addEventListener('ended', this.#onEnded);
    this.#begun = context.currentTime + AHEAD;
    this.#silentSince = clock.now();
    this.#movedAt = clock.now();
    this.#source.start(this.#begun);
    context.addEventListener('statechange', this.#look);
    this.#look();
  }

  /** Silent within 20 ms; none of the events follows. */
  stop(): void {
    if (this.#isOver) return;
    this.#finish();
    const { currentTime } = this.context;
    this.#gain.gain.setValueAtTime(this.#gain.gain.value, currentTime);
    this.#gain.gain.linearRampToValueAtTime(0, currentTime + FADE);
    this.#source.stop(currentTime + FADE);
  }

  /** In ms of the sound, what is heard now. Below 0: on its way to the ear. */
  get #heard(): number {
    return (this.context.currentTime - this.#begun - latencyOf(this.context)) * 1000;
  }

  readonly #look = (): void => {
    if (this.#isOver) return;
    this.clock.clearTimeout(this.#timer);
    if (this.#isMoving()) this.#tell();
    else this.#wait();
  };

  /** A context whose device has gone says that it runs: nothing would ever end. */
  #isMoving(): boolean {
    const { state, currentTime } = this.context;
    const now = this.clock.now();
    if (state !== 'running' || currentTime !== this.#lastTime) this.#movedAt = now;
    this.#lastTime = currentTime;
    return state === 'running' && now - this.#movedAt < STILL_MS;
  }

  #tell(): void {
    const heard = this.#heard;
    if (heard > -NEAR_MS && !this.#isHeard) this.#onHeard(heard);
    for (let word = this.#word; word && word.time <= heard + NEAR_MS; word = this.#word) {
      this.#next += 1;
      this.events.onWord(word.charIndex);
      if (this.#isOver) return; // the listener has stopped it
    }
    // `ended` gets lost when the device is taken away.
    if (heard > this.sound.duration + LATE_MS) this.#onEnded();
    else this.#lookAgain((this.#isHeard ? (this.#word?.time ?? this.sound.duration) : 0) - heard);
  }

  get #word(): WordTime | undefined {
    return this.#isHeard ? this.sound.words[this.#next] : undefined;
  }

  #onHeard(heard: number): void {
    this.#isHeard = true;
    this.#wasHeard = true;
    this.events.onStart(Math.max(0, this.sound.duration - Math.max(0, heard)));
  }

  #wait(): void {
    if (this.#isHeard) {
      this.#isHeard = false;
      this.#silentSince = this.clock.now();
      this.events.onSuspended();
    }
    if (this.#isOver) return;
    if (this.clock.now() - this.#silentSince > this.#patience) this.#lose();
    else this.#lookAgain(LOOK_MS);
  }

  get #patience(): number {
    if (this.#wasHeard) return BACK_WITHIN;
    return this.context.state === 'running' ? BEGIN_WITHIN : RESUME_WITHIN;
  }

  #lookAgain(within: number): void {
    const delay = Math.min(LOOK_MS, Math.max(1, within));
    this.#timer = this.clock.setTimeout(this.#look, delay);
  }

  #lose(): void {
    const silence = this.context.state === 'running' ? 'timeout' : 'not-allowed';
    this.stop();
    this.events.onLost(this.#wasHeard ? 'interrupted' : silence);
  }

  /** All has been played: what was not told yet (a busy page) is told now, in order. */
  readonly #onEnded = (): void => {
    if (this.#isOver) return;
    if (!this.#isHeard) this.#onHeard(0);
    for (let word = this.#word; word && !this.#isOver; word = this.#word) {
      this.#next += 1;
      this.events.onWord(word.charIndex);
    }
    if (this.#isOver) return;
    this.#finish();
    this.events.onEnd();
  };

  #finish(): void {
    this.#isOver = true;
    this.clock.clearTimeout(this.#timer);
    this.context.removeEventListener('statechange', this.#look);
    this.#source.removeEventListener('ended', this.#onEnded);
  }
}

function bufferOf(context: AudioContext, { samples, sampleRate }: SpokenAudio): AudioBuffer {
  // An empty buffer is an error: what has nothing to say takes a moment.
  const buffer = context.createBuffer(1, Math.max(1, samples.length), sampleRate);
  buffer.copyToChannel(samples, 0);
  return buffer;
}
