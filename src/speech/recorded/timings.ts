/** The timings of a recording: fetched once, asked for again after a failure. */
import type { Clock } from '../clock.js';
import { type Fetch, Line } from '../line.js';
import { parseData, parseTimings } from './formats.js';
import { type Narration, type Parsed, refused } from './narration.js';

/** How long nothing may come of them, in ms. */
const STALLED_MS = 20_000;
const MOST_BYTES = 20_000_000;

export class Timings {
  narration: Narration | null = null;
  /** Why there are none, in English, for developers; `''` while there may be. */
  reason = '';
  /** Where they are, after redirections; `''` where they were given as they are. */
  url: string;
  #isAsked = false;
  #line: Line | null = null;

  /** @param changed Called when they are there, or are known not to come. */
  constructor(
    private readonly source: string | Narration,
    private readonly fetch: Fetch,
    private readonly clock: Clock,
    private readonly changed: () => void,
  ) {
    this.url = typeof source === 'string' ? source : '';
  }

  /** They are here, or a first attempt has failed: nobody is to wait for a second. */
  get isSettled(): boolean {
    return this.narration !== null || this.reason !== '';
  }

  /** They could not be fetched: {@link ask} tries again. */
  get isUnreached(): boolean {
    return this.reason !== '' && !this.#isAsked;
  }

  /** Any number of times. */
  ask(): void {
    if (this.#isAsked || this.narration) return;
    this.#isAsked = true;
    const { source } = this;
    if (!source) this.clock.later(() => this.#take(refused('not at an http address'), true));
    else if (typeof source === 'string') void this.#load(source);
    else this.clock.later(() => this.#take(parseData(source), true));
  }

  dispose(): void {
    this.#isAsked = true;
    this.#line?.close();
    this.#line = null;
  }

  async #load(url: string): Promise<void> {
    const line = new Line(this.clock, STALLED_MS, this.fetch);
    this.#line = line;
    try {
      const response = await line.open(url);
      const parsed = parseTimings(await textOf(response, line));
      if (!this.#line) return;
      this.url = response.url || url;
      this.#take(parsed, true);
    } catch (error) {
      if (this.#line) this.#take(refused(messageOf(error)), false);
    } finally {
      line.close();
    }
  }

  /** What was fetched and is of no use would be so again. */
  #take({ narration, reason }: Parsed, isFinal: boolean): void {
    this.narration = narration;
    this.reason = reason;
    this.#isAsked = isFinal;
    this.#line = null;
    this.changed();
  }
}

/** An endless one is left in time. */
async function textOf(response: Response, line: Line): Promise<string> {
  const file = await line.read(response, (bytes) => {
    if (bytes > MOST_BYTES) throw new Error('larger than 20 MB');
  });
  return file.text();
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)); // prettier-ignore
