/** One `<audio>`, played clip after clip: without a gap where the next is just what comes next. */
import type { Clock } from '../clock.js';
import type { SpeechErrorCode } from '../engine.js';
import { Deck } from './deck.js';
import type { Inquiry } from './inquiry.js';
import type { Order, Report } from './order.js';

/**
 * - `starting`: asked to play, and not heard yet.
 * - `sounding`: its time goes on.
 * - `waiting`: its time stands, and that was told.
 * - `resting`: between a failure and the next attempt.
 */
type Phase = 'starting' | 'sounding' | 'waiting' | 'resting';

/** Nearer to where it shall be than this is there, in seconds. A seek is a gap. */
const NEAR = 0.08;
const LATE = 0.005;
/** How long its time may stand before that is told, in ms. */
const STALL_MS = 400;
/** Before a sound that is there is set off again, and how often before it is fetched anew. */
const NUDGE_MS = 1000;
const NUDGES = 2;
/** And before it is fetched anew: while nothing comes, and while something does; or is no sound. */
const GIVE_UP_MS = 8000;
const GIVE_UP_SLOW_MS = 60_000;
const UNREADABLE_MS = 2500;
const TRIES = 3;
const BACK_OFF_MS = 600;
const POLL_MS = 250;
const POLL_QUIET_MS = 30;
const MEDIA_ERR_SRC_NOT_SUPPORTED = 4;
const HEARD = ['timeupdate', 'playing', 'seeked', 'canplay', 'loadedmetadata'] as const;

export class Tape {
  #order: Order | null = null;
  #phase: Phase = 'starting';
  #tries = 0;
  /**
   * Since it was ordered or loaded, and when the last was, by the clock: one that moves it by a hair is
   * no cure.
   */
  #nudges = 0;
  #nudgedAt = 0;
  /** The next point to be told. */
  #next = 0;
  /** Where the clip before ends, while its end is being told. */
  #handover: number | null = null;
  #timer = 0;
  #isUnlocked = false;
  /** The address of what was heard last. */
  #heard = '';
  readonly #deck: Deck;
  readonly #listeners = new AbortController();

  constructor(
    private readonly audio: HTMLAudioElement,
    private readonly clock: Clock,
    private readonly inquiry: Inquiry,
  ) {
    const { signal } = this.#listeners;
    this.#deck = new Deck(audio, clock, signal);
    for (const type of HEARD) audio.addEventListener(type, () => this.#tick(), { signal });
    audio.addEventListener('pause', () => this.#onPause(), { signal });
    audio.addEventListener('ended', () => this.#onEnded(), { signal });
    audio.addEventListener('error', () => this.#onError(), { signal });
  }

  /** Replaces what is played. */
  play(order: Order): void {
    const goesOn = this.#goesOn(order);
    this.#order = order;
    this.#next = 0;
    this.#tries = 0;
    if (goesOn) {
      this.#nudges = 0;
      this.#deck.setSound(order.rate, order.volume);
      this.#begin();
      this.#schedule(0);
    } else this.#start(order.start);
  }

  /** Will probably be asked for next. */
  preload(url: string, start: number): void {
    if (this.#order) return;
    this.audio.preload = 'auto';
    this.#deck.load(url);
    if (this.audio.paused) this.audio.currentTime = start;
  }

  /** Silence, and no report. */
  stop(): void {
    this.#leave();
    this.audio.pause();
  }

  /**
   * In a press: Safari lets an element play later that was loaded or played in one. Of a sound that
   * nobody may want to hear its head is fetched, and nothing is played.
   */
  unlock(url: string): void {
    if (this.#order || (this.#deck.url && this.#isUnlocked)) return;
    this.#isUnlocked = true;
    if (this.#deck.url) {
      void this.audio.play()?.catch(() => undefined);
      this.audio.pause();
      return;
    }
    if (url) this.#deck.load(url);
    this.audio.load();
  }

  dispose(): void {
    this.stop();
    this.#listeners.abort();
    this.#deck.empty();
  }

  /** It is where the clip begins, or slightly behind: timers come late in a hidden tab. */
  #goesOn({ url, start, end }: Order): boolean {
    const { audio } = this;
    if (url !== this.#deck.url || audio.paused || audio.seeking || audio.ended) return false;
    const isNext = this.#handover !== null && Math.abs(this.#handover - start) < LATE;
    const behind = this.#position() - start;
    return isNext ? behind < end - start : this.#handover !== null && Math.abs(behind) < NEAR;
  }

  #start(from: number): void {
    const order = this.#order;
    if (!order) return;
    this.#phase = this.#phase === 'resting' ? 'waiting' : 'starting';
    this.#nudges = 0;
    this.audio.preload = 'auto';
    this.#deck.load(order.url);
    this.#deck.setSound(order.rate, order.volume);
    this.#deck.goTo(from);
    this.#setOff(order);
    this.#schedule(POLL_QUIET_MS);
  }

  #setOff(order: Order): void {
    this.audio.play()?.catch((error: unknown) => {
      const isRefused = error instanceof DOMException && error.name === 'NotAllowedError';
      if (isRefused && this.#order === order) this.#fail('not-allowed');
    });
  }

  #position(): number {
    return this.#deck.position(this.#phase === 'sounding');
  }

  get #isResting(): boolean {
    return this.#phase === 'resting';
  }

  #tick(): void {
    const order = this.#order;
    if (!order || this.#isResting) return;
    const before = this.#deck.seen;
    const position = this.#position();
    const isMoving = this.#deck.isThere && this.#deck.seen > before;
    if (isMoving && this.#phase !== 'sounding') this.#begin();
    else this.#check(order);
    if (this.#order === order && this.#phase === 'sounding') this.#pass(order, position);
    if (this.#order === order && !this.#isResting) this.#schedule(this.#delay(order));
  }

  /** Tells of points, one at a time: the last of those passed. And of the end. */
  #pass({ points, end, report }: Order, position: number): void {
    const order = this.#order;
    const before = this.#next;
    while ((points[this.#next] ?? Infinity) <= position + LATE) this.#next++;
    if (this.#next > before) report({ type: 'point', index: this.#next - 1 });
    if (this.#order === order && position >= end - LATE) this.#finish();
  }

  #begin(): void {
    this.#phase = 'sounding';
    this.#heard = this.#deck.url;
    this.inquiry.forget();
    const duration = this.#rest();
    this.#order?.report({ type: 'start', ...(duration !== undefined && { duration }) });
  }

  #rest(): number | undefined {
    const { end = 0, rate = 1 } = this.#order ?? {};
    const until = Number.isFinite(end) ? end : this.audio.duration;
    return Number.isFinite(until)
      ? Math.max(0, ((until - this.#position()) / rate) * 1000)
      : undefined;
  }

  /** Its time stands: for how long? */
  #check(order: Order): void {
    const { stands, silence } = this.#deck;
    if (order.start >= this.audio.duration - LATE) this.#fail('voice-unavailable');
    else if (this.audio.error && stands > UNREADABLE_MS) this.#onUnreadable(order);
    else if (stands > (silence > GIVE_UP_MS ? GIVE_UP_MS : GIVE_UP_SLOW_MS)) this.#retry();
    else if (stands > STALL_MS && this.#phase !== 'waiting') this.#wait('waiting');
    else if (stands > NUDGE_MS && this.#deck.isReady) this.#nudge(order);
  }

  /**
   * WebKitGTK 2.50 on a busy machine does not always set off where place and speed were set before the
   * sound had loaded: all of it is there, it "plays", and its time stands. Neither a seek to where it is
   * nor loading it anew helps; to be paused and played does. No report found. Can go when
   * `tests/node/narration.test.ts` passes without it while a few other processes are busy.
   */
  #nudge(order: Order): void {
    const now = this.clock.now();
    if (this.#nudges > 0 && now - this.#nudgedAt < NUDGE_MS) return;
    if (this.#nudges === NUDGES) return this.#retry();
    this.#nudges++;
    this.#nudgedAt = now;
    this.audio.pause();
    this.#setOff(order);
  }

  /** To Firefox a line that is cut is a sound that cannot be decoded; what was heard before is one. */
  #onUnreadable({ url }: Order): void {
    if (url === this.#heard) this.#retry();
    else this.#giveUp({ type: 'lost', reason: `${url}: cannot be decoded` });
  }

  #wait(phase: Phase): void {
    const isTold = this.#phase === 'waiting';
    this.#phase = phase;
    if (!isTold || phase === 'resting') this.#order?.report({ type: 'waiting' });
  }

  #delay({ points, end, rate }: Order): number {
    if (this.#phase !== 'sounding') return POLL_QUIET_MS;
    const due = Math.min(points[this.#next] ?? Infinity, end);
    const wait = ((due - this.#position()) / rate) * 1000;
    return Math.min(Math.max(wait, 1), POLL_MS);
  }

  #schedule(delay: number): void {
    this.clock.clearTimeout(this.#timer);
    this.#timer = this.clock.setTimeout(() => this.#tick(), delay);
  }

  /** Whoever listens may hand over the next clip meanwhile. */
  #finish(): void {
    const order = this.#leave();
    this.#handover = order?.end ?? null;
    order?.report({ type: 'end' });
    this.#handover = null;
    if (!this.#order) this.audio.pause();
  }

  #fail(code: SpeechErrorCode): void {
    this.#giveUp({ type: 'error', code });
  }

  #giveUp(report: Report): void {
    const order = this.#leave();
    this.audio.pause();
    order?.report(report);
  }

  #leave(): Order | null {
    const order = this.#order;
    this.#order = null;
    this.clock.clearTimeout(this.#timer);
    return order;
  }

  /** Not by us: a media key, a call that came in, other code of the page. */
  #onPause(): void {
    if (this.#order && this.audio.paused && !this.audio.ended && this.#phase !== 'resting') {
      this.#fail('interrupted');
    }
  }

  #onEnded(): void {
    const order = this.#order;
    if (!order || !this.audio.ended) return;
    if (this.#phase !== 'sounding') this.#begin();
    if (this.#order === order) this.#finish();
  }

  #onError(): void {
    const order = this.#order;
    if (!order || this.#isResting || !this.#deck.isBroken) return;
    this.#retry();
    if (this.audio.error?.code === MEDIA_ERR_SRC_NOT_SUPPORTED) void this.#inquire(order);
  }

  /** Meanwhile the next attempt comes nearer. */
  async #inquire(order: Order): Promise<void> {
    const finding = await this.inquiry.about(order.url);
    if (this.#order !== order || this.#phase === 'sounding') return;
    if (typeof finding === 'object') this.#giveUp({ type: 'lost', ...finding });
    else if (finding === 'at-once' && this.#isResting) this.#again(order);
  }

  /** Fetched anew, from where it broke off. */
  #retry(): void {
    const order = this.#order;
    if (!order) return;
    if (this.#tries >= TRIES) {
      this.#deck.forget();
      return this.#fail('network');
    }
    this.#wait('resting');
    if (this.#order !== order) return;
    this.clock.clearTimeout(this.#timer);
    const delay = BACK_OFF_MS * 2 ** this.#tries++;
    this.#timer = this.clock.setTimeout(() => this.#again(order), delay);
  }

  #again({ start }: Order): void {
    this.#deck.forget();
    this.#start(Math.max(start, this.#deck.seen));
  }
}
