import { systemClock } from '../speech/clock.js';
import type { Clock } from '../speech/clock.js';
import type { SpeechEngine, Voice } from '../speech/engine.js';
import type { Article } from '../text/article.js';
import { fractionAt, placeAt } from '../text/measure.js';
import { PlayerEvent } from './events.js';
import { primary } from './listener-settings.js';
import { Performer } from './performer.js';
import { anyWords, find, nextWord, order, wordAt } from './places.js';
import type { Place } from './places.js';
import { checkStretch, checkTarget, checkUnit, checkVoice, clamped } from './settings.js';
import type { SeekTarget, Stretch } from './settings.js';
import type { Position, Unit } from './state.js';

export type { Clock } from '../speech/clock.js';
export { PlayerErrorEvent, PlayerEvent } from './events.js';
export type { PlayerEventMap, PlayerEventType } from './events.js';
export type {
  HighlightMode,
  ListenerSettings,
  MissingMode,
  SettingName,
  SettingsChangeEvent,
  SettingsValues,
} from './listener-settings.js';
export type { SeekTarget, Stretch } from './settings.js';
export type { Sleep } from './sleep.js';
export type { Position, Status, Unit, Waiting } from './state.js';

export interface PlayerOptions {
  /** Not disposed with the player: whoever made it does that. */
  readonly engine: SpeechEngine;
  /** Default: the system's. */
  readonly clock?: Clock;
  /** BCP 47, for a text of which nobody says the language: `navigator.language`. Default: none. */
  readonly fallbackLang?: string;
  /** Where its events are told. Default: at the player itself. */
  readonly target?: EventTarget | null;
}

/** Within its first two seconds, `previous()` leaves a sentence instead of restarting it. */
const justBegun = 2000;

/** Reads one article aloud, from anywhere to anywhere. */
export class Player extends Performer {
  #voice: Voice | null = null;

  constructor({ engine, clock = systemClock, fallbackLang = '', target = null }: PlayerOptions) {
    super(engine, clock, fallbackLang, target);
  }

  /** Made anew on every use. */
  get position(): Position {
    const { block = 0, sentence = 0 } = this.place ?? {};
    const fraction = this.#fraction();
    const charsLeft = (1 - fraction) * (this.article?.length ?? 0);
    const timeLeft = charsLeft / this.casting.speed;
    return { block, sentence: Math.max(sentence, 0), word: this.word, fraction, timeLeft };
  }

  /** 0.5 to 3; default 1, the voice's own speed. */
  get rate(): number {
    return this.settings.values.rate;
  }

  set rate(rate: number) {
    this.settings.set('rate', rate);
  }

  /** 0 to 2; default 1, the voice's own pitch. */
  get pitch(): number {
    return this.settings.values.pitch;
  }

  set pitch(pitch: number) {
    this.settings.set('pitch', pitch);
  }

  /** 0 to 1; default 1. */
  get volume(): number {
    return this.settings.values.volume;
  }

  set volume(volume: number) {
    this.settings.set('volume', volume);
  }

  /**
   * The voice chosen last, for its own language, or that chosen for the article's; `null`: the best
   * one. To set it is to choose it for its own language, `null` the best one of each.
   */
  get voice(): Voice | null {
    const { voices } = this.settings.values;
    const isChosen = ({ id, lang }: Voice) => voices[primary(lang)] === id;
    if (this.#voice && isChosen(this.#voice)) return this.#voice;
    return this.voices.find(isChosen) ?? null;
  }

  set voice(voice: Voice | null) {
    checkVoice(voice);
    this.#voice = voice;
    if (voice) this.settings.setVoice(voice.lang, voice.id);
    else this.settings.set('voices', {});
  }

  /** The voices that read a language (BCP 47), best first. */
  voicesFor(lang: string): readonly Voice[] {
    return this.casting.voicesFor(lang);
  }

  /**
   * The languages of the article (BCP 47) as far as they are known, one of each primary language,
   * the article's own first.
   */
  get languages(): readonly string[] {
    return this.casting.languages;
  }

  /** Begins, or goes on at the word where it was paused. Inside a press, sound begins with it. */
  play(): void {
    if (this.isDisposed || this.#isBusy) return;
    if (this.#mayBegin()) this.begin();
  }

  /** Silence; the word is kept. */
  pause(): void {
    this.dispatch({ type: 'pause' });
  }

  toggle(): void {
    if (this.#isBusy) this.pause();
    else this.play();
  }

  /** Silence, and back to the top. */
  stop(): void {
    this.dispatch({ type: 'stop' });
  }

  /** To the next one; behind the last one is the end. Goes on speaking, or stays silent, as it was. */
  next(unit: Unit = 'sentence'): void {
    checkUnit(unit);
    const at = this.#here();
    if (!at || this.status === 'ended') return;
    const isSentence = unit === 'sentence';
    const place = isSentence
      ? this.#find(at.block, at.sentence + 1, 1)
      : this.#find(at.block + 1, 0, 1);
    this.goTo(place);
  }

  /** To the beginning of this one; within its first two seconds to the one before. */
  previous(unit: Unit = 'sentence'): void {
    checkUnit(unit);
    const at = this.#here();
    if (at) this.goTo(this.#before(at, unit));
  }

  /** To a place in the article. Goes on speaking, or stays silent, as it was. */
  seek(target: SeekTarget): void {
    checkTarget(target);
    const { article } = this;
    const here = this.#here();
    if (!article || !here) return;
    if (typeof target === 'number') return this.goTo(this.#wordAt(article, target, here));
    const block = clamped(Math.trunc(target.block), 0, article.blocks.length - 1);
    this.goTo(wordAt(article, block, target.offset ?? 0, this.casting.reachable));
  }

  /**
   * Reads a stretch of the article and pauses behind it, so that `play()` goes on from there: from
   * the word at `from` to the last one that begins before `to`. Any move ends the limit.
   */
  readOnly(stretch: Stretch): void {
    checkStretch(stretch);
    const { block, offset } = stretch.from;
    const start = this.article && wordAt(this.article, block, offset, anyWords);
    if (!start) return;
    this.goTo(start, stretch.to);
    if (this.isDisposed || this.#isBusy) return;
    if (this.#mayBegin()) this.begin();
    else if (!this.#isBusy) this.casting.until = null;
  }

  /** Whether the page lets it. */
  #mayBegin(): boolean {
    return this.target.dispatchEvent(new PlayerEvent('play', { cancelable: true }));
  }

  get #isBusy(): boolean {
    return this.status === 'speaking' || this.status === 'loading';
  }

  /** At least one word from here: a slider's step may be less, and must not stick. */
  #wordAt(article: Article, fraction: number, here: Place): Place | null {
    const { block, offset } = placeAt(article, clamped(fraction, 0, 1));
    const { reachable } = this.casting;
    const found = wordAt(article, block, offset, reachable);
    const way = fraction - this.#fraction();
    if (!found || way === 0 || this.status === 'ended') return found;
    if (way > 0) return order(found, here) > 0 ? found : nextWord(article, here, 1, reachable);
    return order(found, here) < 0 ? found : (nextWord(article, here, -1, reachable) ?? found);
  }

  /** Where we are: at first, the first thing to read. */
  #here(): Place | null {
    return this.place ?? this.#find(0, 0, 1);
  }

  #before(at: Place, unit: Unit): Place | null {
    const last = (this.article?.blocks.length ?? 0) - 1;
    if (this.status === 'ended') return this.#find(last, Infinity, -1);
    const isBack = this.delivery.heard(unit) < justBegun;
    if (unit === 'sentence') {
      return (isBack && this.#find(at.block, at.sentence - 1, -1)) || { ...at, word: 0 };
    }
    const block = isBack ? this.#find(at.block - 1, Infinity, -1)?.block : undefined;
    return this.#find(block ?? at.block, 0, 1);
  }

  #find(block: number, sentence: number, step: 1 | -1): Place | null {
    const { article } = this;
    return article && find(article, block, sentence, step, this.casting.reachable);
  }

  #fraction(): number {
    const { article, place, sentence } = this;
    if (this.status === 'ended') return 1;
    if (!article || !place || !sentence) return 0;
    const word = place.word > 0 ? sentence.words[place.word] : undefined;
    return fractionAt(article, place.block, (word ?? sentence).start);
  }
}
