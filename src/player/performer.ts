import { ReaderError } from '../errors.js';
import type { ReaderErrorCode } from '../errors.js';
import type { Clock } from '../speech/clock.js';
import type { SpeechEngine, SpeechEvent, Voice } from '../speech/engine.js';
import type { Article, Block, Sentence, Word } from '../text/article.js';
import { Casting } from './casting.js';
import { Delivery } from './delivery.js';
import type { Sound } from './delivery.js';
import { initialState, transition } from './machine.js';
import type { Effect, MachineEvent, Outlook } from './machine.js';
import { messages } from './messages.js';
import { News } from './news.js';
import type { Place, Readable } from './places.js';
import type { Status, Unit } from './state.js';
import { Timers } from './timers.js';
import { WordClock } from './word-clock.js';

/** A listener who asked is told within 3 s that there is no voice. */
const voicesWait = 2500;
/** A voice that comes this much later still begins what was asked. */
const wishWait = 10_000;
/** A dragged slider has come to rest. */
const settingsRest = 150;

/** Does what the machine decides, and tells the player's listeners what has come of it. */
export class Performer {
  article: Article | null = null;
  /** `null`: the top. */
  place: Place | null = null;
  error: ReaderError | null = null;
  sound: Sound = { rate: 1, pitch: 1, volume: 1, voice: null };
  isDisposed = false;

  #state = initialState;
  readonly #inbox: MachineEvent[] = [];
  #isRunning = false;
  /** Languages whose lack was told. */
  readonly #missed = new Set<string>();
  readonly #wordClock = new WordClock();
  readonly #casting: Casting;
  readonly #delivery: Delivery;
  readonly #timers: Timers;
  readonly #unsubscribe: () => void;
  readonly #news: News;
  readonly #engine: SpeechEngine;

  constructor(target: EventTarget, engine: SpeechEngine, clock: Clock, fallbackLang: string) {
    this.#engine = engine;
    this.#casting = new Casting(engine, this.#wordClock, fallbackLang);
    this.#timers = new Timers(clock);
    this.#news = new News(target);
    this.#delivery = new Delivery(engine, clock, this.#wordClock, this.#timers, () => {
      this.#follow();
      this.#tell();
    });
    this.#unsubscribe = engine.subscribe((event) => {
      this.#hear(event);
    });
  }

  get status(): Status {
    return this.#state.status;
  }

  get block(): Block | null {
    if (!this.place || this.status === 'ended') return null;
    return this.article?.blocks[this.place.block] ?? null;
  }

  get sentence(): Sentence | null {
    return (this.place && this.block?.sentences[this.place.sentence]) ?? null;
  }

  get word(): Word | null {
    return (this.place && this.sentence?.words[this.place.word]) ?? null;
  }

  get voices(): readonly Voice[] {
    return this.#casting.voices;
  }

  get reachable(): Readable {
    return this.#casting.reachable;
  }

  /** Characters a second of the voice that reads the article. */
  get speed(): number {
    const { mainLang } = this.#casting;
    const voice = this.#casting.voice(mainLang)?.id ?? '';
    return this.#wordClock.speed(mainLang, voice, this.sound.rate);
  }

  /** For how long the sentence or the block we are in has been heard, in ms. */
  heard(unit: Unit): number {
    return this.#delivery.heard(unit);
  }

  /** Takes an article, and the place in it where the one before is going on. */
  read(article: Article | null, place: Place | null): void {
    this.article = article;
    this.place = place;
    this.#casting.read(article);
    this.#missed.clear();
    this.#news.add('articlechange');
  }

  play(): void {
    if (this.isDisposed) return;
    this.error = null;
    if (this.status === 'ended') this.place = null;
    this.#engine.prepare();
    this.dispatch({ type: 'play', outlook: this.#outlook(true) });
  }

  /** To a word; `null`: behind the last one. */
  goTo(place: Place | null): void {
    if (this.isDisposed) return;
    if (!place) return this.dispatch({ type: 'finish' });
    this.#close();
    this.place = place;
    this.#news.add('seek');
    const isStart = place.word === 0;
    this.#delivery.enter('sentence', isStart);
    this.#delivery.enter('paragraph', isStart && place.sentence === 0);
    this.dispatch({ type: 'move' });
  }

  set(change: Partial<Sound>): void {
    const sound = { ...this.sound, ...change };
    const isSame = Object.entries(sound).every(
      ([key, value]) => value === this.sound[key as keyof Sound],
    );
    if (isSame || this.isDisposed) return;
    this.sound = sound;
    this.#casting.sound = sound;
    this.#casting.failed.clear();
    this.#news.add('settingschange');
    if (this.status === 'speaking') {
      this.#timers.set('restart', settingsRest, () => {
        this.dispatch({ type: 'restart' });
      });
    }
    this.#tell();
  }

  /** Whoever can read now shall. */
  recast(): void {
    const isWaiting = this.status === 'loading' || this.status === 'unavailable';
    if (isWaiting) this.dispatch({ type: 'voices', outlook: this.#outlook(true) });
    else this.#tell();
  }

  dispatch(event: MachineEvent): void {
    if (!this.isDisposed) this.#process(event);
  }

  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    this.#unsubscribe();
    this.#process({ type: 'stop' });
  }

  #process(event: MachineEvent): void {
    this.#inbox.push(event);
    // An engine may answer while it is being asked: one thing after the other.
    if (this.#isRunning) return;
    this.#isRunning = true;
    for (let next; (next = this.#inbox.shift());) this.#take(next);
    this.#isRunning = false;
    this.#tell();
  }

  #take(event: MachineEvent): void {
    const { state, effects, error } = transition(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#run(effect);
    if (error)
      this.#fail(error, error === 'no-voice' ? this.#casting.from(this.place).missing : []);
  }

  #run(effect: Effect): void {
    switch (effect) {
      case 'say':
        return this.#say(this.place);
      case 'advance':
        return this.#advance();
      case 'began':
        return this.#begin();
      case 'remember':
        this.#delivery.cut();
        return this.#follow();
      case 'cancel':
        this.#close();
        return this.#engine.cancel();
      case 'unlock':
        return this.#engine.unlock();
      case 'rewind':
        this.place = null;
        return;
      case 'failover':
        return this.#casting.avoid(this.#delivery.voice);
      case 'forgive':
        this.error = null;
        return;
      case 'end':
        return this.#news.add('end');
    }
  }

  #say(from: Place | null): void {
    this.#close();
    const { place, parts, missing } = this.#casting.from(from);
    const outlook = missing.size ? 'voiceless' : 'empty';
    if (place || this.#state.rest === 'paused') missing.forEach((lang) => this.#miss(lang));
    if (!place) return this.dispatch({ type: 'lost', outlook });
    this.#enter(place);
    this.#delivery.start(parts, this.sound, this.#state.token);
    this.#follow();
  }

  #enter(place: Place): void {
    const isSameBlock = place.block === this.place?.block;
    if (!isSameBlock) this.#delivery.enter('paragraph');
    if (!isSameBlock || place.sentence !== this.place?.sentence) this.#delivery.enter('sentence');
    this.place = place;
  }

  #advance(): void {
    this.#delivery.finish();
    this.#close();
    if (this.#delivery.next(this.sound, this.#state.token)) this.#follow();
    else this.#say(this.#following);
  }

  #begin(): void {
    // Cut into sentences and words now, what follows costs no silence later.
    this.#casting.from(this.#following);
    this.#delivery.begin();
  }

  get #following(): Place | null {
    return this.place && { ...this.place, sentence: this.place.sentence + 1, word: 0 };
  }

  /** To the word that is being said. */
  #follow(): void {
    if (this.place) this.place = { ...this.place, word: this.#delivery.word };
  }

  #close(): void {
    this.#delivery.close();
    this.#timers.set('restart', null);
  }

  #hear(event: SpeechEvent): void {
    if (event.type === 'boundary') {
      if (event.token === this.#state.token) this.#delivery.boundary(event.charIndex);
    } else if (event.type === 'voiceschange') {
      this.#casting.failed.clear();
      this.#news.add('voiceschange');
      this.recast();
    } else this.dispatch(event);
  }

  /** `isPatient`: a list of voices that may still grow is waited for. */
  #outlook(isPatient: boolean): Outlook {
    const { place, missing } = this.#casting.from(this.place);
    const isKnown = this.#engine.settled || this.#casting.voice(this.#casting.mainLang);
    if (isPatient && missing.size && !isKnown) return 'waiting';
    if (place) return 'ready';
    return missing.size ? 'voiceless' : 'empty';
  }

  #miss(lang: string): void {
    if (this.#missed.has(lang)) return;
    this.#missed.add(lang);
    this.#fail('part-without-voice', [lang]);
  }

  #fail(code: ReaderErrorCode, of: Iterable<string>): void {
    const languages = [...of];
    this.error = new ReaderError(code, `${messages[code]} ${languages.join()}`.trim(), languages);
    this.#news.addError(this.error);
  }

  #awaitVoices(): void {
    const { status, wish } = this.#state;
    const wait = status === 'loading' ? voicesWait : wish ? wishWait : null;
    if (wait === this.#timers.delay('voices')) return;
    this.#timers.set('voices', wait, () => {
      this.dispatch({ type: 'deadline', outlook: this.#outlook(false) });
    });
  }

  #tell(): void {
    this.#awaitVoices();
    const { status, error, sentence, word } = this;
    this.#news.tell({ status, error, sentence, word });
  }
}
