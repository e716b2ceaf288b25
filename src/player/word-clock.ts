import type { Word } from '../text/article.js';
import { beliefIn, fit } from './pace.js';
import type { Observation, Pace } from './pace.js';
import type { Costs } from './weights.js';

/** When each word of one utterance is said: an estimate until the engine says better. */
export interface Timeline {
  /** Estimated, in ms from the `start` event to `end`. */
  readonly duration: number;
  /** The index of the word being said `elapsed` ms after `start`; -1 before the first. */
  wordAt(elapsed: number): number;
  /** When the character at `charIndex` of the text is said, in ms after `start`. */
  timeAt(charIndex: number): number;
}

/** As many utterances as a voice's pace is learned from; the oldest are forgotten. */
const remembered = 30;
/** The least time between two boundaries that the pace is learned from, in ms. */
const lesson = 1000;

/** Ms a letter takes, when nothing is known of its language. */
const letter = 65;

type Weigh = (text: string, lang: string) => Costs;

/** Letters alone: until the weights have come, a moment after the first press. */
const byLetters: Weigh = (text) => {
  const speech = Array.from({ length: text.length + 1 }, (_, at) => at * letter);
  return { speech, pause: speech.map(() => 0) };
};

let weigh = byLetters;
let loading: Promise<void> | undefined;

/**
 * Fetches the weights of languages, which no page needs before its first press. The first timeline
 * does so by itself, and is made better when they come. Never rejects: without them, letters count.
 */
export function loadWeights(): Promise<void> {
  loading ??= import('./weights.js').then(
    ({ costs }) => void (weigh = costs),
    () => undefined,
  );
  return loading;
}

class Estimate implements Timeline {
  private weighed: { readonly by: Weigh; readonly costs: Costs } | undefined;
  /** The last character whose time is known, and the last one that taught the pace. */
  private known = { at: 0, time: 0 };
  private isStretched = false;
  private taught = { at: 0, time: 0 };

  constructor(
    private readonly text: string,
    private readonly words: readonly Word[],
    private readonly lang: string,
    readonly key: string,
    readonly rate: number,
    private pace: Pace,
  ) {}

  get duration(): number {
    return this.timeAt(Infinity) + this.pace.overhead;
  }

  wordAt(elapsed: number): number {
    let low = 0;
    let high = this.words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.timeAt(this.words[middle]?.start ?? 0) <= elapsed) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  timeAt(charIndex: number): number {
    const { sound, silence } = this.between(this.known.at, charIndex);
    const { scale, pause } = this.pace;
    return this.known.time + (sound + silence) * scale + silence * pause;
  }

  /** The true time of a character: what follows moves with it. */
  bend(charIndex: number, elapsed: number): void {
    this.known = { at: charIndex, time: elapsed };
  }

  /** It takes so long. */
  stretch(duration: number): void {
    const { time } = this.known;
    const factor = (duration - time) / (this.timeAt(Infinity) - time);
    if (!(factor > 0) || factor === Infinity) return;
    const { scale, pause } = this.pace;
    this.pace = { scale: scale * factor, pause: pause * factor, overhead: 0 };
    this.isStretched = true;
  }

  /** What the time since the last lesson teaches; nothing when that is too short to tell. */
  lesson(charIndex: number, elapsed: number): Observation | null {
    const time = elapsed - this.taught.time;
    const ends = charIndex === Infinity;
    const { sound, silence } = this.between(this.taught.at, charIndex);
    if (!(time > 0) || !(sound > 0) || (time < lesson && !ends)) return null;
    this.taught = { at: charIndex, time: elapsed };
    return { sound, silence, overhead: ends ? 1 : 0, time, rate: this.rate };
  }

  /** What is known of the voice; less than what the engine has said of this utterance. */
  repace(pace: Pace): void {
    if (!this.isStretched) this.pace = pace;
  }

  private costs(): Costs {
    if (this.weighed?.by !== weigh)
      this.weighed = { by: weigh, costs: weigh(this.text, this.lang) };
    return this.weighed.costs;
  }

  private between(from: number, until: number): { sound: number; silence: number } {
    const { speech, pause } = this.costs();
    const at = Math.min(Math.max(until, 0), speech.length - 1);
    return {
      sound: (speech[at] ?? 0) - (speech[from] ?? 0),
      silence: (pause[at] ?? 0) - (pause[from] ?? 0),
    };
  }
}

/** Where the voice is, when the engine does not say; and how fast it speaks. One per Player. */
export class WordClock {
  private readonly heard = new Map<string, Observation[]>();

  /** `text` is the whole utterance; `words` are offsets in it; `rate` is that of the Web Speech API. */
  timeline(
    text: string,
    words: readonly Word[],
    lang: string,
    voice: string,
    rate: number,
  ): Timeline {
    void loadWeights();
    const key = `${lang} ${voice}`;
    return new Estimate(text, words, lang, key, rate, this.pace(key, rate));
  }

  /** The utterance ended `elapsed` ms after it started, without interruption. */
  learn(timeline: Timeline, elapsed: number): void {
    if (timeline instanceof Estimate) this.remember(timeline, Infinity, elapsed);
  }

  /** A true boundary: the character at `charIndex` is said `elapsed` ms after `start`. */
  sync(timeline: Timeline, charIndex: number, elapsed: number): void {
    if (!(timeline instanceof Estimate) || !(elapsed >= 0) || !(charIndex >= 0)) return;
    if (this.remember(timeline, charIndex, elapsed)) {
      timeline.repace(this.pace(timeline.key, timeline.rate));
    }
    timeline.bend(charIndex, elapsed);
  }

  /** The engine knows how long the whole utterance takes, in ms: so the words share that time. */
  fit(timeline: Timeline, duration: number): void {
    if (timeline instanceof Estimate && duration > 0) timeline.stretch(duration);
  }

  /** Characters a second, pauses included. */
  speed(lang: string, voice: string, rate: number): number {
    const syllables = /^(?:zh|ja)/u.test(lang);
    return 1000 / ((syllables ? 3 : 1) * letter * this.pace(`${lang} ${voice}`, rate).scale);
  }

  private pace(key: string, rate: number): Pace {
    return fit(this.heard.get(key) ?? [], rate, beliefIn(key));
  }

  private remember(timeline: Estimate, charIndex: number, elapsed: number): boolean {
    const lesson = timeline.lesson(charIndex, elapsed);
    if (!lesson) return false;
    const heard = this.heard.get(timeline.key) ?? [];
    this.heard.set(timeline.key, [...heard, lesson].slice(-remembered));
    return true;
  }
}
