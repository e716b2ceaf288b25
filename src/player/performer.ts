import type { ReaderError } from '../errors.js';
import type { Clock } from '../speech/clock.js';
import type { SpeechEngine, SpeechErrorCode, SpeechEvent, Voice } from '../speech/engine.js';
import type { Article, Block, Sentence, Word } from '../text/article.js';
import type { Place as Offset } from '../text/measure.js';
import { scriptOf } from '../text/script.js';
import { Casting } from './casting.js';
import { Complaints } from './complaints.js';
import { Course } from './course.js';
import { Delivery } from './delivery.js';
import { PlayerEventTarget } from './events.js';
import { Inbox } from './inbox.js';
import { ListenerSettings } from './listener-settings.js';
import type { SettingName } from './listener-settings.js';
import { initialState, transition } from './machine.js';
import type { Effect, MachineEvent } from './machine.js';
import { News } from './news.js';
import { Patience } from './patience.js';
import { isSame } from './places.js';
import type { Place } from './places.js';
import { SleepTimer } from './sleep.js';
import type { Sleep } from './sleep.js';
import { stillWaiting } from './state.js';
import type { Status, Waiting } from './state.js';
import { Timers } from './timers.js';
import { WordClock } from './word-clock.js';

/** What is heard of them at once. */
const SOUNDS: ReadonlySet<SettingName> = new Set(['rate', 'pitch', 'volume', 'voices']);

/** Does what the machine decides, and tells listeners what has come of it. */
export class Performer extends PlayerEventTarget {
  protected isDisposed = false;
  /** How the listener likes it. */
  readonly settings = new ListenerSettings();
  protected readonly target: EventTarget;
  protected readonly casting: Casting;
  protected readonly delivery: Delivery;

  #article: Article | null = null;
  #state = initialState;
  #waiting: Waiting | null = null;
  #lastError: SpeechErrorCode = 'synthesis-failed';
  readonly #inbox = new Inbox<MachineEvent>((event) => this.#take(event));
  readonly #engine: SpeechEngine;
  readonly #timers: Timers;
  readonly #patience: Patience;
  readonly #sleep: SleepTimer;
  readonly #course: Course;
  readonly #news: News;
  readonly #complaints: Complaints;
  readonly #unsubscribe: () => void;

  constructor(
    engine: SpeechEngine,
    clock: Clock,
    fallbackLang: string,
    target: EventTarget | null,
  ) {
    super();
    this.target = target ?? this;
    this.#news = new News(this.target);
    this.#complaints = new Complaints(this.#news);
    this.#engine = engine;
    this.#timers = new Timers(clock);
    this.#sleep = new SleepTimer(clock, () => this.#news.add('sleepchange'));
    this.#patience = new Patience(engine, this.#timers, (isPatient) => {
      this.dispatch({ type: 'deadline', outlook: this.casting.outlook(this.place, isPatient) });
    });
    const wordClock = new WordClock();
    this.casting = new Casting(engine, wordClock, fallbackLang, this.settings);
    this.delivery = new Delivery(engine, clock, wordClock, this.#timers, () => {
      this.#course.follow();
      this.#tell();
    });
    this.#course = new Course({
      casting: this.casting,
      delivery: this.delivery,
      timers: this.#timers,
      patience: this.#patience,
      sleep: this.#sleep,
      complaints: this.#complaints,
      settings: this.settings,
      state: () => this.#state,
      dispatch: (event) => this.dispatch(event),
    });
    this.#unsubscribe = engine.subscribe((event) => {
      this.#hear(event);
    });
    this.settings.addEventListener('change', ({ name }) => this.#suit(name));
  }

  /** What is read. The same one read again, edited or not, goes on; another one stops the voice. */
  get article(): Article | null {
    return this.#article;
  }

  set article(article: Article | null) {
    const { place } = this;
    const before = this.#article;
    if (article === before || this.isDisposed) return;
    this.#article = article;
    this.#read(article);
    this.#course.keep(before, article);
    const isKept = place ? this.place !== null : isSame(before, article);
    if (article?.root !== before?.root) this.#complaints.begin();
    this.#news.add('articlechange');
    if (isKept) this.#recast();
    else this.dispatch({ type: 'stop' });
  }

  get status(): Status {
    return this.#isMute ? 'loading' : this.#state.status;
  }

  /** What went wrong last, until `play()` or `stop()`, or until it is mended. */
  get error(): ReaderError | null {
    return this.#complaints.error;
  }

  /** The block being read, or to be read next; `null` at the top and at the end. */
  get block(): Block | null {
    if (!this.place || this.status === 'ended') return null;
    return this.article?.blocks[this.place.block] ?? null;
  }

  /** The sentence being read, or to be read next; `null` at the top and at the end. */
  get sentence(): Sentence | null {
    return (this.place && this.block?.sentences[this.place.sentence]) ?? null;
  }

  /**
   * What a reading that is under way waits for, in silence; `null` while it waits for nothing. It
   * lasts until something is heard: a move does not end it, nor a second attempt.
   */
  get waiting(): Waiting | null {
    return this.#waiting;
  }

  /** The voice that speaks, or spoke last; `null` before the first sound. */
  get speaker(): Voice | null {
    return this.delivery.voice;
  }

  /** The voices that read the article's language, best first. */
  get voices(): readonly Voice[] {
    return this.casting.voices;
  }

  /** When it stops by itself, with the end of a sentence; `null`: at the end of the article. */
  get sleep(): Sleep | null {
    return this.#sleep.sleep;
  }

  set sleep(sleep: Sleep | null) {
    if (this.isDisposed) return;
    this.#sleep.sleep = sleep;
    this.#tell();
  }

  /** Seconds of speech until then; `null` where none are counted. */
  get sleepLeft(): number | null {
    return this.#sleep.left;
  }

  /** Silent for good: nothing of it is left running, and its methods do nothing. */
  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    this.#unsubscribe();
    this.#process({ type: 'stop' });
  }

  /** `null`: the top. */
  protected get place(): Place | null {
    return this.#course.place;
  }

  protected set place(place: Place | null) {
    this.#course.place = place;
  }

  #read(article: Article | null): void {
    if (article) this.#engine.prepare?.();
    this.casting.read(article);
    this.#engine.read?.(article && scriptOf(article));
  }

  protected get word(): Word | null {
    return (this.place && this.sentence?.words[this.place.word]) ?? null;
  }

  protected begin(): void {
    if (this.isDisposed) return;
    this.#complaints.error = null;
    this.casting.forgive(false);
    this.#patience.begin();
    if (this.status === 'ended') this.place = null;
    this.#engine.prepare?.();
    this.dispatch({ type: 'play', outlook: this.casting.outlook(this.place, true) });
  }

  /** To a word, and on to `until`, if that is given; `null`: behind the last one. */
  protected goTo(place: Place | null, until: Offset | null = null): void {
    if (this.isDisposed) return;
    this.casting.until = until;
    if (!place) return this.dispatch({ type: 'finish' });
    this.#course.close();
    this.place = place;
    this.#news.add('seek');
    const isStart = place.word === 0;
    this.delivery.enter('sentence', isStart);
    this.delivery.enter('paragraph', isStart && place.sentence === 0);
    this.dispatch({ type: 'move' });
  }

  #suit(name: SettingName): void {
    if (this.isDisposed) return;
    this.#news.add('settingschange');
    if (name === 'localOnly') return this.#limitVoices();
    if (SOUNDS.has(name)) this.#course.resound();
    this.#tell();
  }

  /** At once: what is being said may be being sent. */
  #limitVoices(): void {
    this.casting.forgive(true);
    this.#news.add('voiceschange');
    this.dispatch({ type: 'recast', outlook: this.casting.outlook(this.place, true) });
  }

  protected dispatch(event: MachineEvent): void {
    if (!this.isDisposed) this.#process(event);
  }

  #process(event: MachineEvent): void {
    // An engine may answer while it is being asked.
    if (this.#inbox.post(event)) this.#tell();
  }

  #take(event: MachineEvent): void {
    const { state, effects, error } = transition(this.#state, event);
    this.#state = state;
    for (const effect of effects) this.#acts[effect]();
    const isUnreached = error === 'engine-failed' && this.#lastError === 'network';
    if (error === 'no-voice')
      this.#complaints.lack(this.#engine, this.casting.from(this.place).missing);
    else if (error) this.#complaints.fail(isUnreached ? 'voice-unreachable' : error);
  }

  readonly #acts: Readonly<Record<Effect, () => void>> = {
    say: () => this.#course.say(),
    advance: () => this.#course.advance(),
    onward: () => this.#course.onward(),
    began: () => this.#course.preload(),
    remember: () => this.#course.remember(),
    recover: () => this.#course.remember(true),
    cancel: () => {
      this.#course.close();
      this.#engine.cancel();
    },
    unlock: () => this.#engine.unlock?.(),
    rewind: () => {
      this.place = this.casting.until = null;
    },
    failover: () => this.casting.avoid(this.delivery.voice, this.#lastError),
    forgive: () => {
      this.#complaints.error = null;
    },
    end: () => this.#end(),
  };

  #end(): void {
    this.casting.until = null;
    if (typeof this.#sleep.sleep === 'string' || this.#sleep.left === 0) this.#sleep.sleep = null;
    this.#news.add('end');
  }

  #hear(event: SpeechEvent): void {
    if (event.type === 'voiceschange') return this.#meet();
    const { token } = event;
    if (!this.#isAsked || token !== this.#state.token) return;
    if (event.type === 'waiting') return this.#wait(event);
    if (event.type === 'boundary') {
      // Not every engine says that it starts.
      if (this.#isMute) this.dispatch({ type: 'start', token });
      return this.delivery.boundary(event.charIndex);
    }
    if (event.type === 'error') this.#lastError = event.code;
    else this.#waiting = null;
    if (event.type === 'start') this.delivery.begin(event.duration);
    this.dispatch(event);
  }

  #meet(): void {
    this.casting.forgive(true);
    this.#news.add('voiceschange');
    this.#recast();
  }

  /** An engine was asked to speak. */
  get #isAsked(): boolean {
    return this.#state.status === 'speaking';
  }

  /** And nothing has been heard of it yet. */
  get #isMute(): boolean {
    return this.#isAsked && !this.#state.heard;
  }

  #wait(waiting: Waiting): void {
    this.#waiting = stillWaiting(this.#waiting, waiting);
    this.delivery.hold();
    this.#tell();
  }

  /** Whoever can read now shall. */
  #recast(): void {
    const { status } = this.#state;
    if (status === 'loading' || status === 'unavailable')
      this.dispatch({ type: 'voices', outlook: this.casting.outlook(this.place, true) });
    else this.#tell();
  }

  #tell(): void {
    this.#patience.watch(this.#state);
    if (!this.#isAsked) this.#waiting = null;
    const { status, error, sentence, word, waiting, speaker } = this;
    this.#sleep.count(status === 'speaking' && !waiting);
    this.#news.tell({ status, error, sentence, word, waiting, speaker });
  }
}
