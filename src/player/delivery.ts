import type { Clock } from '../speech/clock.js';
import type { SpeechEngine, Token, Utterance, Voice } from '../speech/engine.js';
import { Saying } from './saying.js';
import type { Unit } from './state.js';
import type { Timers } from './timers.js';
import type { Part } from './utterances.js';
import type { WordClock } from './word-clock.js';

/** How it shall sound. */
export interface Sound {
  readonly rate: number;
  readonly pitch: number;
  readonly volume: number;
}

/** The sentence under way: part after part, which word is being said, how long it has been heard. */
export class Delivery {
  /** Index into the sentence's words. */
  word = 0;
  /** Who was asked last to speak. */
  voice: Voice | null = null;
  /** Silence that is wanted behind what was said last, in ms. */
  after = 0;

  #saying: Saying | null = null;
  #parts: readonly Part[] = [];
  /** How long what we are in was heard before this part, in ms. */
  readonly #past: Record<Unit, number> = { sentence: 0, paragraph: 0 };
  /** Ids of voices that have told which word they say. */
  readonly #telling = new Set<string>();

  /** @param lit Called when another word is being said. */
  constructor(
    private readonly engine: SpeechEngine,
    private readonly clock: Clock,
    private readonly wordClock: WordClock,
    private readonly timers: Timers,
    private readonly lit: () => void,
  ) {}

  /** For how long the sentence or the block we are in has been heard, in ms. */
  heard(unit: Unit): number {
    return this.#past[unit] + (this.#saying?.elapsed(this.clock.now()) ?? 0);
  }

  /** We are in another sentence or block, and have not heard it; `false`: somewhere within it. */
  enter(unit: Unit, isStart = true): void {
    this.#past[unit] = isStart ? 0 : Infinity;
  }

  start(parts: readonly Part[], sound: Sound, token: Token): void {
    this.#parts = parts;
    this.next(sound, token);
  }

  /** Hands over the next part; `false` when there is none. */
  next(sound: Sound, token: Token): boolean {
    const [part, ...rest] = this.#parts;
    if (!part) return false;
    const { text, lang, voice, words, first } = part;
    this.#parts = rest;
    this.after = part.after;
    this.word = first;
    this.voice = voice;
    const timeline = this.wordClock.timeline(text, words, lang, voice.id, sound.rate);
    this.#saying = new Saying(part, timeline, this.wordClock, this.#telling.has(voice.id));
    this.engine.speak(utteranceOf(part, sound), token);
    return true;
  }

  /** The part of this sentence that is next. */
  get following(): Part | undefined {
    return this.#parts[0];
  }

  /** What will be said after the parts of this sentence, if nobody interferes. */
  expect(following: readonly Part[], sound: Sound): void {
    const part = this.#parts[0] ?? following[0];
    if (part && this.engine.preload) this.engine.preload(utteranceOf(part, sound));
  }

  /** It can be heard from now on, and lasts `duration` ms, if the engine knows. */
  begin(duration?: number): void {
    this.#saying?.begin(this.clock.now(), duration);
    this.#light();
  }

  /** Nothing is heard for a while. */
  hold(): void {
    this.#saying?.hold(this.clock.now());
    this.timers.set('word', null);
  }

  boundary(charIndex: number): void {
    if (!this.#saying?.boundary(charIndex, this.clock.now())) return;
    if (charIndex > 0) this.#telling.add(this.#saying.part.voice.id);
    this.#light();
  }

  /** The part was said to its end. */
  finish(): void {
    this.#saying?.finish(this.clock.now());
    this.close();
  }

  /**
   * The part is cut off: `word` is where to go on. `false` where none was being said. `isLost`: nobody
   * knows when it fell silent, and rather all of it is heard again than some of it never.
   */
  cut(isLost = false): boolean {
    if (!this.#saying) return false;
    const { part, toldWord } = this.#saying;
    this.word = part.first + (isLost ? toldWord : this.#saying.safeWord(this.clock.now()));
    this.close();
    return true;
  }

  /** Nothing is said any more. */
  close(): void {
    this.#past.sentence = this.heard('sentence');
    this.#past.paragraph = this.heard('paragraph');
    this.#saying = null;
    this.timers.set('word', null);
  }

  /** Lights the word being said, and waits for the next. */
  #light(): void {
    if (!this.#saying) return;
    this.word = this.#saying.part.first + this.#saying.word;
    this.timers.set('word', this.#saying.untilNext(this.clock.now()), () => {
      this.#saying?.advance(this.clock.now());
      this.#light();
    });
    this.lit();
  }
}

/** The same whether it is asked for or only foretold: an engine may have it ready by then. */
function utteranceOf(part: Part, { rate, pitch, volume }: Sound): Utterance {
  const { text, lang, voice, words, passage, phonemes } = part;
  const spoken = { text, lang, voice, rate, pitch, volume, words, passage };
  return phonemes.length > 0 ? { ...spoken, phonemes } : spoken;
}
