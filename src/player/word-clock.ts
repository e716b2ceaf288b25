import type { Word } from '../text/article.js';
import { costs } from './weights.js';
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

/** Milliseconds of sound and of silence per expected millisecond, and the ms every utterance takes beside. */
type Pace = readonly [speech: number, pause: number, overhead: number];
type Row = [number, number, number];

const firstPace: Pace = [1, 1, 60];
/** How unsure of each we are at first (standard deviations). */
const doubt: Pace = [0.4, 0.3, 120];
/** The part of an utterance's duration that the weights do not explain. */
const noise = 0.04;

/** A recursive least squares of three numbers. An utterance much longer than believed counts less. */
class Learner {
  private readonly covariance: [Row, Row, Row];

  constructor(
    public pace: Pace,
    sureness: number,
  ) {
    const diagonal = doubt.map((sigma) => (sigma * sureness) ** 2) as Row;
    this.covariance = [
      [diagonal[0], 0, 0],
      [0, diagonal[1], 0],
      [0, 0, diagonal[2]],
    ];
  }

  learn(features: Pace, measured: number): void {
    const spread = this.covariance.map((row) => dot(row, features)) as Row;
    const error = measured - dot(this.pace, features);
    const variance = (noise * measured) ** 2 + 30 ** 2;
    const expected = dot(spread, features) + variance;
    const surprise = Math.max(1, (error * error) / expected / 9);
    const gain = spread.map((value) => value / (expected * surprise)) as Row;
    this.pace = this.pace.map((value, i) => value + (gain[i] ?? 0) * error) as Row;
    this.covariance.forEach((row, i) => {
      spread.forEach((value, j) => (row[j] = (row[j] ?? 0) - (gain[i] ?? 0) * value));
    });
  }
}

function dot(a: Pace, b: Pace): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

class Estimate implements Timeline {
  private pace: Pace;
  private anchor = 0;
  private anchorTime = 0;
  private readonly costs: Costs;

  constructor(
    text: string,
    lang: string,
    private readonly words: readonly Word[],
    readonly learner: Learner,
  ) {
    this.costs = costs(text, lang);
    this.pace = learner.pace;
  }

  get duration(): number {
    return this.timeAt(Infinity) + this.pace[2];
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
    const [speech, pause] = this.since(charIndex);
    return this.anchorTime + this.pace[0] * speech + this.pace[1] * pause;
  }

  /** What lies between the last known place and a character. */
  since(charIndex: number): Pace {
    const { speech, pause } = this.costs;
    const at = Math.min(Math.max(charIndex, 0), speech.length - 1);
    const from = this.anchor;
    return [
      (speech[at] ?? 0) - (speech[from] ?? 0),
      (pause[at] ?? 0) - (pause[from] ?? 0),
      charIndex === Infinity ? 1 : 0,
    ];
  }

  get known(): number {
    return this.anchorTime;
  }

  bend(charIndex: number, elapsed: number): void {
    this.anchor = Math.min(Math.max(charIndex, 0), this.costs.speech.length - 1);
    this.anchorTime = elapsed;
    this.pace = this.learner.pace;
  }
}

/** Where the voice is, when the engine does not say. One per Player. */
export class WordClock {
  private readonly learners = new Map<string, Learner>();

  timeline(
    text: string,
    words: readonly Word[],
    lang: string,
    voice: string,
    rate: number,
  ): Timeline {
    const learner = this.learner(lang, voice, rate);
    return new Estimate(text, lang, words, learner);
  }

  /** The utterance ended `elapsed` ms after it started, without interruption. */
  learn(timeline: Timeline, elapsed: number): void {
    if (!(timeline instanceof Estimate) || !(elapsed > timeline.known)) return;
    timeline.learner.learn(timeline.since(Infinity), elapsed - timeline.known);
  }

  /** The engine said that the character at `charIndex` is being said `elapsed` ms after `start`. */
  sync(timeline: Timeline, charIndex: number, elapsed: number): void {
    if (!(timeline instanceof Estimate) || !(elapsed >= timeline.known)) return;
    const since = timeline.since(charIndex);
    if (since[0] > 0) timeline.learner.learn(since, elapsed - timeline.known);
    timeline.bend(charIndex, elapsed);
  }

  /** Characters a second, pauses included. */
  speed(lang: string, voice: string, rate: number): number {
    const [speech, pause] = this.learner(lang, voice, rate).pace;
    return 1000 / (66 * speech + 8 * pause);
  }

  private learner(lang: string, voice: string, rate: number): Learner {
    const key = `${lang} ${voice}`;
    const known = this.learners.get(`${key} ${rate}`);
    if (known) return known;
    const [speech, pause, overhead] = firstPace;
    const learner = new Learner([speech / rate, pause / rate, overhead], 1);
    this.learners.set(`${key} ${rate}`, learner);
    return learner;
  }
}
