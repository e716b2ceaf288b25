/** The timings of a recording: fetched once, asked for again after a failure. */
import type { Clock } from '../clock.js';
import { parseData, parseTimings } from './formats.js';
import { type Narration, type Parsed, refused } from './narration.js';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

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
  #abort: AbortController | null = null;

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
    const stall = new Stall(this.clock, () => abort.abort());
    try {
      const response = await stall.orLate(this.fetch(url, { signal: abort.signal }));
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      const parsed = parseTimings(await textOf(response, stall));
      if (!this.#abort) return;
      this.url = response.url || url;
      this.#take(parsed, true);
    } catch (error) {
      abort.abort();
      if (this.#abort) this.#take(refused(String(error)), false);
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

/** Each piece of a download may be slow; none for a while is a line that is dead. */
class Stall {
  constructor(
    private readonly clock: Clock,
    private readonly late: () => void,
  ) {}

  /** What was promised, or an error after {@link STALLED_MS}. */
  orLate<T>(promise: Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const timer = this.clock.setTimeout(() => {
        reject(new Error('nothing came for 20 s'));
        this.late();
      }, STALLED_MS);
      promise.then(resolve, reject).finally(() => this.clock.clearTimeout(timer));
    });
  }
}

/** In pieces, so that an endless one is left in time. */
async function textOf(response: Response, stall: Stall): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const { value, done } = (reader && (await stall.orLate(reader.read()))) ?? { done: true };
    bytes += value?.byteLength ?? 0;
    if (bytes > MOST_BYTES) throw new Error('larger than 20 MB');
    text += decoder.decode(value, { stream: !done });
    if (done) return text;
  }
}
