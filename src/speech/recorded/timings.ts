/** The timings of a recording: fetched once, asked for again after a failure. */
import type { Clock } from '../clock.js';
import { parseData, parseTimings } from './formats.js';
import { MOST_TEXT, type Narration, type Parsed, refused } from './narration.js';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** How long the timings may take, in ms. */
const PATIENCE_MS = 20_000;

export class Timings {
  narration: Narration | null = null;
  /** Why there are none, in English, for developers; `''` while there may be. */
  reason = '';
  #isAsked = false;
  #abort: AbortController | null = null;

  /** @param changed Called when they are there, or are known not to come. */
  constructor(
    private readonly source: string | Narration,
    private readonly fetch: Fetch,
    private readonly clock: Clock,
    private readonly changed: () => void,
  ) {}

  /** They are here, or a first attempt has failed: nobody is to wait for a second. */
  get isSettled(): boolean {
    return this.narration !== null || this.reason !== '';
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
    this.#abort?.abort();
    this.#abort = null;
  }

  async #load(url: string): Promise<void> {
    const abort = new AbortController();
    this.#abort = abort;
    const timer = this.clock.setTimeout(() => abort.abort(), PATIENCE_MS);
    try {
      const response = await this.fetch(url, { signal: abort.signal });
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      const parsed = parseTimings(await textOf(response));
      if (this.#abort) this.#take(parsed, true);
    } catch (error) {
      if (this.#abort) this.#take(refused(String(error)), false);
    } finally {
      this.clock.clearTimeout(timer);
    }
  }

  /** What was fetched and is of no use would be so again. */
  #take({ narration, reason }: Parsed, isFinal: boolean): void {
    this.narration = narration;
    this.reason = reason;
    this.#isAsked = isFinal;
    this.#abort = null;
    this.changed();
  }
}

/** In pieces, so that an endless one is left in time. */
async function textOf(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
    text += decoder.decode(value, { stream: !done });
    if (text.length > MOST_TEXT) {
      await reader?.cancel();
      throw new Error('larger than 20 MB');
    }
    if (done) return text;
  }
}
