/** One download, over a line that may be slow, and may be dead. */
import type { Clock } from './clock.js';

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** The server has answered, and it was no file. */
export class HttpError extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`);
  }
}

/** Who asks once more gets the same answer: it is not there, or not for us. */
export const isFinal = (status: number): boolean =>
  status >= 400 && status < 500 && !PASSING.includes(status);

/** Late, early, too many requests: https://www.rfc-editor.org/rfc/rfc9110#name-client-error-4xx */
const PASSING = [408, 425, 429];

export class Line {
  readonly #abort = new AbortController();
  readonly #closed = new Promise<never>((_, reject) => {
    const { signal } = this.#abort;
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

  /** @param patience How long nothing may come before the line is taken for dead, in ms. */
  constructor(
    private readonly clock: Clock,
    private readonly patience: number,
    private readonly fetch: Fetch = (url, init) => globalThis.fetch(url, init),
  ) {
    this.#closed.catch(() => undefined); // whoever waits is told
  }

  /** Rejects with an {@link HttpError} where the answer is none of success. */
  async open(url: string): Promise<Response> {
    const response = await this.#orLate(this.fetch(url, { signal: this.#abort.signal }));
    if (!response.ok) throw new HttpError(response.status);
    return response;
  }

  /** In pieces, each of which may be slow. `progress` is told the bytes so far; what it throws ends it. */
  async read(response: Response, progress: (bytes: number) => void = () => {}): Promise<Blob> {
    const reader = response.body?.getReader();
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let bytes = 0;
    for (;;) {
      const { value } = reader ? await this.#orLate(reader.read()) : {};
      if (!value) return new Blob(parts);
      parts.push(value);
      progress((bytes += value.byteLength));
    }
  }

  /** Breaks off what still comes: to be called in the end, whatever has come of it. */
  close(): void {
    this.#abort.abort();
  }

  async #orLate<T>(promise: Promise<T>): Promise<T> {
    const { clock, patience } = this;
    const timer = clock.setTimeout(() => {
      this.#abort.abort(new Error(`nothing came for ${patience / 1000} s`));
    }, patience);
    try {
      return await Promise.race([promise, this.#closed]);
    } finally {
      clock.clearTimeout(timer);
    }
  }
}
