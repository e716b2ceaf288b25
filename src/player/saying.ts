import type { Part } from './utterances.js';
import type { Timeline, WordClock } from './word-clock.js';

/** How sure a listener must be to have heard a word, in ms, to go on behind its beginning. */
const safety = 150;
/** Where an engine tells its words, the estimate only steps in when it is this late, in ms. */
const grace = 400;

/** One utterance under way: which of its words is being said. Times are the clock's, in ms. */
export class Saying {
  /** Index into the part's words. */
  word = 0;
  /** When it began to sound, later by every wait since. */
  private began: number | null = null;
  private held: number | null = null;
  private lastChar = -1;
  private isTrue = false;

  constructor(
    readonly part: Part,
    private readonly timeline: Timeline,
    private readonly clock: WordClock,
    /** This voice has told its words before. */
    private tells: boolean,
  ) {}

  /** It sounds, or sounds again. `duration`: how long it takes from here, in ms, if that is known. */
  begin(now: number, duration?: number): void {
    this.began = this.held === null ? (this.began ?? now) : (this.began ?? now) + now - this.held;
    this.held = null;
    if (duration) this.clock.fit(this.timeline, this.elapsed(now) + duration);
  }

  /** Nothing is heard until it begins again. */
  hold(now: number): void {
    if (this.began !== null) this.held ??= now;
  }

  elapsed(now: number): number {
    return (this.held ?? now) - (this.began ?? this.held ?? now);
  }

  /** The engine says where it is. `false` if that cannot be. */
  boundary(charIndex: number, now: number): boolean {
    if (!(charIndex > this.lastChar && charIndex < this.part.text.length)) return false;
    if (this.began === null || this.held !== null) this.begin(now);
    this.lastChar = charIndex;
    this.tells ||= charIndex > 0;
    this.clock.sync(this.timeline, charIndex, this.elapsed(now));
    const next = this.part.words.findIndex((word) => word.start > charIndex);
    this.word = Math.max(0, (next < 0 ? this.part.words.length : next) - 1);
    this.isTrue = true;
    return true;
  }

  /** Goes on to the word that is being said by now, as far as can be known. */
  advance(now: number): void {
    if (this.began === null) return;
    const word = this.timeline.wordAt(this.elapsed(now) - this.lag);
    if (word > this.word) this.isTrue = false;
    this.word = Math.max(this.word, word);
  }

  /** How long until the next word, or `null` when there is none. */
  untilNext(now: number): number | null {
    const next = this.part.words[this.word + 1];
    if (this.began === null || this.held !== null || !next) return null;
    return Math.max(1, Math.ceil(this.timeline.timeAt(next.start) + this.lag - this.elapsed(now)));
  }

  /** The word to go on at, if it is cut off now: true, or a guess that rather repeats one than skips it. */
  safeWord(now: number): number {
    this.advance(now);
    if (this.isTrue) return this.word;
    const heard = this.timeline.wordAt(this.elapsed(now) - safety);
    return Math.max(0, this.word - 1, Math.min(this.word, heard));
  }

  /** The last word that the engine itself has told; the first where it tells none. */
  get toldWord(): number {
    const next = this.part.words.findIndex((word) => word.start > this.lastChar);
    return Math.max(0, (next < 0 ? this.part.words.length : next) - 1);
  }

  /** It was said to its end: so long it takes. */
  finish(now: number): void {
    if (this.began !== null) this.clock.learn(this.timeline, this.elapsed(now));
  }

  private get lag(): number {
    return this.tells ? grace : 0;
  }
}
