import type { ReaderError } from '../errors.js';
import { systemClock } from '../speech/clock.js';
import type { Clock } from '../speech/clock.js';
import type { SpeechEngine, Voice } from '../speech/engine.js';
import type { Article, Block, Sentence } from '../text/article.js';
import { fractionAt, placeAt } from '../text/measure.js';
import { PlayerEvent, PlayerEventTarget } from './events.js';
import type { Sound } from './delivery.js';
import { Performer } from './performer.js';
import { find, findAgain, wordAt } from './places.js';
import type { Place } from './places.js';
import type { Position, Status, Unit } from './state.js';

export type { Clock } from '../speech/clock.js';
export { PlayerErrorEvent, PlayerEvent } from './events.js';
export type { PlayerEventMap, PlayerEventType } from './events.js';
export type { Position, Status, Unit } from './state.js';

export interface PlayerOptions {
  /** Not disposed with the player: whoever made it does that. */
  readonly engine: SpeechEngine;
  /** Default: the system's. */
  readonly clock?: Clock;
  /** BCP 47, for a text of which nobody says the language: `navigator.language`. Default: none. */
  readonly fallbackLang?: string;
}

/** A block and an offset in its text, or a fraction (0 to 1) of the article. */
export type SeekTarget = { readonly block: number; readonly offset?: number } | number;

/** Within its first two seconds, `previous()` leaves a sentence instead of restarting it. */
const justBegun = 2000;

/** Reads one article aloud, from anywhere to anywhere. */
export class Player extends PlayerEventTarget {
  readonly #engine: SpeechEngine;
  readonly #performer: Performer;

  constructor({ engine, clock = systemClock, fallbackLang = '' }: PlayerOptions) {
    super();
    this.#engine = engine;
    this.#performer = new Performer(this, engine, clock, fallbackLang);
  }

  /** What is read. The same text read again goes on undisturbed; another one stops the voice. */
  get article(): Article | null {
    return this.#performer.article;
  }

  set article(article: Article | null) {
    const { article: before, place } = this.#performer;
    if (article === before || this.#performer.isDisposed) return;
    if (article) this.#engine.prepare();
    const kept = place && before && article && findAgain(before, place, article);
    const isSame = place ? kept : article?.root === before?.root;
    this.#performer.read(article, kept);
    if (isSame) this.#performer.recast();
    else this.#performer.dispatch({ type: 'stop' });
  }

  get status(): Status {
    return this.#performer.status;
  }

  /** What went wrong last, until `play()` or `stop()`, or until it is mended. */
  get error(): ReaderError | null {
    return this.#performer.error;
  }

  /** The block being read, or to be read next; `null` at the top and at the end. */
  get block(): Block | null {
    return this.#performer.block;
  }

  /** The sentence being read, or to be read next; `null` at the top and at the end. */
  get sentence(): Sentence | null {
    return this.#performer.sentence;
  }

  /** Made anew on every use. */
  get position(): Position {
    const { block = 0, sentence = 0 } = this.#performer.place ?? {};
    const fraction = this.#fraction();
    const charsLeft = (1 - fraction) * (this.article?.length ?? 0);
    const timeLeft = charsLeft / this.#performer.speed;
    return { block, sentence, word: this.#performer.word, fraction, timeLeft };
  }

  /** 0.5 to 3; default 1, the voice's own speed. */
  get rate(): number {
    return this.#performer.sound.rate;
  }

  set rate(rate: number) {
    this.#set({ rate: clamped(rate, 0.5, 3) });
  }

  /** 0 to 2; default 1, the voice's own pitch. */
  get pitch(): number {
    return this.#performer.sound.pitch;
  }

  set pitch(pitch: number) {
    this.#set({ pitch: clamped(pitch, 0, 2) });
  }

  /** 0 to 1; default 1. */
  get volume(): number {
    return this.#performer.sound.volume;
  }

  set volume(volume: number) {
    this.#set({ volume: clamped(volume, 0, 1) });
  }

  /** The chosen voice, for the languages that it reads; `null`: the best one of each language. */
  get voice(): Voice | null {
    return this.#performer.sound.voice;
  }

  set voice(voice: Voice | null) {
    if (voice !== null && typeof voice?.id !== 'string') throw new TypeError('Not a voice');
    this.#set({ voice });
  }

  /** The voices that read the article's language, best first. */
  get voices(): readonly Voice[] {
    return this.#performer.voices;
  }

  /** Begins, or goes on at the word where it was paused. Inside a press, sound begins with it. */
  play(): void {
    if (this.#performer.isDisposed || this.#isBusy) return;
    if (this.dispatchEvent(new PlayerEvent('play', { cancelable: true }))) this.#performer.play();
  }

  /** Silence; the word is kept. */
  pause(): void {
    this.#performer.dispatch({ type: 'pause' });
  }

  toggle(): void {
    if (this.#isBusy) this.pause();
    else this.play();
  }

  /** Silence, and back to the top. */
  stop(): void {
    this.#performer.dispatch({ type: 'stop' });
  }

  /** To the next one; behind the last one is the end. Goes on speaking, or stays silent, as it was. */
  next(unit: Unit = 'sentence'): void {
    check(unit);
    const at = this.#here();
    if (!at || this.status === 'ended') return;
    const isSentence = unit === 'sentence';
    const place = isSentence
      ? this.#find(at.block, at.sentence + 1, 1)
      : this.#find(at.block + 1, 0, 1);
    this.#performer.goTo(place);
  }

  /** To the beginning of this one; within its first two seconds to the one before. */
  previous(unit: Unit = 'sentence'): void {
    check(unit);
    const at = this.#here();
    if (at) this.#performer.goTo(this.#before(at, unit));
  }

  /** To a place in the article. Goes on speaking, or stays silent, as it was. */
  seek(target: SeekTarget): void {
    const to = typeof target === 'number' ? { block: target } : target;
    if (!Number.isFinite(to.block) || !Number.isFinite(to.offset ?? 0)) {
      throw new TypeError('Not a place');
    }
    const { article } = this;
    if (!article || !this.#here()) return;
    const place = typeof target === 'number' ? placeAt(article, clamped(target, 0, 1)) : to;
    const block = clamped(Math.trunc(place.block), 0, article.blocks.length - 1);
    this.#performer.goTo(wordAt(article, block, place.offset ?? 0, this.#performer.reachable));
  }

  /** Silent for good: nothing of it is left running, and its methods do nothing. */
  dispose(): void {
    this.#performer.dispose();
  }

  get #isBusy(): boolean {
    return this.status === 'speaking' || this.status === 'loading';
  }

  #set(change: Partial<Sound>): void {
    this.#performer.set(change);
  }

  /** Where we are: at first, the first thing to read. */
  #here(): Place | null {
    return this.#performer.place ?? this.#find(0, 0, 1);
  }

  #before(at: Place, unit: Unit): Place | null {
    const last = (this.article?.blocks.length ?? 0) - 1;
    if (this.status === 'ended') return this.#find(last, Infinity, -1);
    const isBack = this.#performer.heard(unit) < justBegun;
    if (unit === 'sentence') {
      return (isBack && this.#find(at.block, at.sentence - 1, -1)) || { ...at, word: 0 };
    }
    const block = isBack ? this.#find(at.block - 1, Infinity, -1)?.block : undefined;
    return this.#find(block ?? at.block, 0, 1);
  }

  #find(block: number, sentence: number, step: 1 | -1): Place | null {
    const { article } = this;
    return article && find(article, block, sentence, step, this.#performer.reachable);
  }

  #fraction(): number {
    const { article, place, sentence } = this.#performer;
    if (this.status === 'ended') return 1;
    if (!article || !place || !sentence) return 0;
    const word = place.word > 0 ? sentence.words[place.word] : undefined;
    return fractionAt(article, place.block, (word ?? sentence).start);
  }
}

function clamped(value: number, min: number, max: number): number {
  if (!Number.isFinite(value)) throw new TypeError('Not a finite number');
  return Math.min(Math.max(value, min), max);
}

function check(unit: Unit): void {
  if (unit !== 'sentence' && unit !== 'paragraph') throw new TypeError('Not a unit');
}
