import type { Article } from '../text/article.js';
import type { Casting, Found } from './casting.js';
import type { Complaints } from './complaints.js';
import type { Delivery, Sound } from './delivery.js';
import type { ListenerSettings, SettingsValues } from './listener-settings.js';
import type { MachineEvent, State } from './machine.js';
import type { Patience } from './patience.js';
import { keep, rewording } from './places.js';
import type { Place } from './places.js';
import type { SleepTimer } from './sleep.js';
import { settingsRest } from './timers.js';
import type { Timers } from './timers.js';

/** Whom a reading needs. */
export interface Crew {
  readonly casting: Casting;
  readonly delivery: Delivery;
  readonly timers: Timers;
  readonly patience: Patience;
  readonly sleep: SleepTimer;
  readonly complaints: Complaints;
  readonly settings: ListenerSettings;
  readonly state: () => State;
  readonly dispatch: (event: MachineEvent) => void;
}

/** Where the reading is, and how it comes from one sentence to the next. */
export class Course {
  /** `null`: the top. */
  place: Place | null = null;
  /** With which word, as it was counted when it began, the sentence goes on behind a silence in it. */
  #inside: number | null = null;
  /** Which of its words stands now for each that is said, where it was edited meanwhile. */
  #reworded: readonly number[] | null = null;

  constructor(private readonly crew: Crew) {}

  /** The place in an article read again, edited or not; none in another one. */
  keep(before: Article | null, article: Article | null): void {
    const { casting } = this.crew;
    const { place } = this;
    const isSaid = this.crew.state().status === 'speaking';
    this.place = place && keep(before, place, article, casting.reachable, isSaid);
    this.#reword(before, place, article);
    const isKept = article?.root === before?.root && place && this.place;
    casting.shift(isKept ? isKept.block - place.block : null);
  }

  /** From the place on. */
  say(): void {
    this.#say(this.crew.casting.from(this.place));
  }

  /** What was being said is over. */
  advance(): void {
    const { delivery } = this.crew;
    delivery.finish();
    const { following: part } = delivery;
    this.close();
    if (part?.before && this.place) {
      this.#inside = part.first;
      return this.#wait(part.before);
    }
    if (delivery.next(this.#sound, this.crew.state().token)) this.follow();
    else this.#goOn(true);
  }

  /** The silence behind a sentence is over. */
  onward(): void {
    this.#goOn(false);
  }

  /** What is being said goes on as it shall sound now. */
  resound(): void {
    const { casting, timers, state, dispatch } = this.crew;
    casting.forgive(true);
    if (state().status !== 'speaking' || this.isBetween) return;
    timers.set('restart', settingsRest, () => dispatch({ type: 'restart' }));
  }

  /** Cut into sentences and words now, and with an engine that knows it, it costs no silence later. */
  preload(): void {
    const { casting, delivery } = this.crew;
    delivery.expect(casting.from(this.#following).parts, this.#sound);
  }

  /** What is cut off now goes on at the word; behind a sentence, with the next. */
  remember(isLost = false): void {
    const { casting, delivery } = this.crew;
    if (delivery.cut(isLost)) return this.follow();
    const next = this.isBetween ? casting.from(this.#following).place : null;
    if (next) this.#enter(next);
  }

  /** To the word that is being said. */
  follow(): void {
    if (!this.place) return;
    this.place = { ...this.place, word: this.#wordNow(this.crew.delivery.word) };
  }

  /** In the silence behind a sentence that another one follows. */
  get isBetween(): boolean {
    return this.crew.timers.delay('between') !== null;
  }

  /** Nothing is said any more, or will be by itself. */
  close(): void {
    const { delivery, timers } = this.crew;
    delivery.close();
    this.#inside = null;
    timers.set('restart', null);
    timers.set('between', null);
  }

  /** From sentence to sentence, if nothing asks to stop between them. */
  #goOn(mayBeSilent: boolean): void {
    const { casting, delivery, settings } = this.crew;
    const found = casting.from(this.#following);
    const rest = this.#restBefore(found);
    if (rest) return this.#rest(rest);
    const wanted = Math.max(delivery.after, found.parts[0]?.before ?? 0);
    const silence = Math.max(wanted, silenceBetween(this.place, found.place, settings.values));
    if (!mayBeSilent || !silence || !found.place) return this.#say(found);
    this.#wait(silence);
  }

  #wait(silence: number): void {
    const { timers, dispatch } = this.crew;
    timers.set('between', silence, () => dispatch({ type: 'onward' }));
  }

  #restBefore({ place, missing, lack }: Found): Place | null {
    const { patience, sleep, settings, complaints } = this.crew;
    if (missing.size > 0 && patience.isEarly) return null;
    if (sleep.isDue(!!place && place.block !== this.place?.block)) {
      sleep.sleep = null;
      return place;
    }
    if (!place || !lack || settings.values.missing !== 'stop') return null;
    complaints.fail('part-without-voice', missing);
    return lack;
  }

  #say({ place, parts, missing }: Found): void {
    const { casting, complaints, delivery, patience, dispatch } = this.crew;
    const { rest, token } = this.crew.state();
    this.close();
    // Nothing is passed over for want of a voice that may be there in a moment.
    const isEarly = missing.size > 0 && patience.isEarly;
    if (isEarly) return dispatch({ type: 'lost', outlook: 'waiting' });
    if (!place && casting.until) return this.#arrive(missing);
    if (place || rest === 'paused') missing.forEach((lang) => complaints.miss(lang));
    if (!place) return dispatch({ type: 'lost', outlook: missing.size ? 'voiceless' : 'empty' });
    this.#enter(place);
    delivery.start(parts, this.#sound, token);
    this.follow();
  }

  /** The stretch that alone was to be read is over. */
  #arrive(missing: ReadonlySet<string>): void {
    const { casting, complaints, dispatch } = this.crew;
    const { behind } = casting;
    casting.until = null;
    if (missing.size > 0) complaints.fail('part-without-voice', missing);
    if (behind) return this.#rest(behind);
    dispatch({ type: this.crew.state().rest === 'paused' ? 'finish' : 'pause' });
  }

  /** A pause, from which it goes on there. */
  #rest(place: Place): void {
    this.#enter(place);
    this.crew.dispatch({ type: 'pause' });
  }

  #enter(place: Place): void {
    const { delivery } = this.crew;
    const isSameBlock = place.block === this.place?.block;
    if (!isSameBlock) delivery.enter('paragraph');
    if (!isSameBlock || place.sentence !== this.place?.sentence) delivery.enter('sentence');
    this.place = place;
    this.#reworded = null;
  }

  #reword(before: Article | null, place: Place | null, article: Article | null): void {
    if (!before || !place || !article || !this.place) return;
    const now = rewording(before, place, article, this.place);
    this.#reworded = this.#reworded?.map((word) => now[word] ?? word) ?? now;
  }

  #wordNow(word: number): number {
    return this.#reworded?.[word] ?? word;
  }

  get #following(): Place | null {
    const { place } = this;
    if (place && this.#inside !== null) return { ...place, word: this.#wordNow(this.#inside) };
    return place && { ...place, sentence: place.sentence + 1, word: 0 };
  }

  get #sound(): Sound {
    const { rate, pitch, volume } = this.crew.settings.values;
    return { rate, pitch, volume: volume * this.crew.sleep.loudness };
  }
}

/** In ms; 0: the voice's own. */
function silenceBetween(
  before: Place | null,
  after: Place | null,
  { sentencePause, paragraphPause }: SettingsValues,
): number {
  if (!before || !after) return 0;
  return 1000 * (before.block === after.block ? sentencePause : paragraphPause);
}
