/** Files of the pack: fetched once, kept, told of while they come. */
import type { Clock } from '../clock.js';
import { HttpError, isFinal, Line } from '../line.js';
import { Kept, type KeptFile } from './kept.js';
import { fileOf, type Manifest } from './manifest.js';

/**
 * How much is there, of how much, in bytes as they are about transferred. Of 0: nothing comes over
 * the network.
 */
export type Progress = (loaded: number, total: number) => void;

export interface DownloadOptions {
  /** The address of the folder, with a slash at its end. */
  readonly base: string;
  readonly manifest: Manifest;
  readonly clock: Clock;
}

/** A script is fetched here so that its coming is told: `import()` takes it from the HTTP cache. */
export interface Wanted {
  readonly name: string;
  readonly isScript: boolean;
}

/** The server says that a file of the list is not there, or not for this page. */
export class MissingFile extends Error {
  constructor(
    /** Its name in the list. */
    readonly file: string,
    cause: HttpError,
  ) {
    super(cause.message, { cause });
  }
}

interface Download extends KeptFile {
  readonly name: string;
  readonly gzipBytes: number;
}

/** A line on which nothing has come for so long is dead. In ms. */
const STALLED_MS = 30_000;

export class Downloads {
  readonly #kept: Kept;

  constructor(private readonly options: DownloadOptions) {
    const { base, manifest, clock } = options;
    this.#kept = new Kept(base, manifest.version, clock);
  }

  /**
   * All at once; empty for a script. Rejects when one of them cannot be had, with a
   * {@link MissingFile} where that is final, and as soon as `signal` says so.
   */
  async fetch(
    wanted: readonly Wanted[],
    signal: AbortSignal,
    progress: Progress,
  ): Promise<readonly ArrayBuffer[]> {
    const stop = new AbortController();
    const aborted = new Promise<never>((_, reject) => {
      stop.signal.addEventListener('abort', () => reject(new Error('aborted')), { once: true });
    });
    const abort = (): void => stop.abort();
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    try {
      return await Promise.race([aborted, this.#all(wanted, stop.signal, progress)]);
    } finally {
      stop.abort();
      signal.removeEventListener('abort', abort);
    }
  }

  /** What is kept first: only what is not is fetched, and only that is told. */
  async #all(
    wanted: readonly Wanted[],
    signal: AbortSignal,
    progress: Progress,
  ): Promise<readonly ArrayBuffer[]> {
    const files = signal.aborted ? [] : wanted.map((each) => this.#fileOf(each));
    const kept = await Promise.all(files.map((file) => this.#kept.find(file)));
    signal.throwIfAborted();
    const missing = files.filter((_, index) => !kept[index]);
    const loaded = missing.map(() => 0);
    const total = sum(missing.map(({ gzipBytes }) => gzipBytes));
    progress(0, total);
    const fetched = await Promise.all(
      missing.map((file, index) =>
        this.#fetch(file, signal, (share) => {
          loaded[index] = share * file.gzipBytes;
          if (!signal.aborted) progress(Math.round(sum(loaded)), total);
        }),
      ),
    );
    return files.map((file, index) => kept[index] ?? fetched[missing.indexOf(file)] ?? EMPTY);
  }

  #fileOf({ name, isScript }: Wanted): Download {
    const { bytes = 0, gzipBytes = 0 } = fileOf(this.options.manifest, name) ?? {};
    return { name, url: this.options.base + name, bytes, gzipBytes, isScript };
  }

  async #fetch(
    file: Download,
    signal: AbortSignal,
    progress: (share: number) => void,
  ): Promise<ArrayBuffer> {
    const line = new Line(this.options.clock, STALLED_MS);
    signal.addEventListener('abort', () => line.close(), { once: true });
    if (signal.aborted) line.close();
    try {
      const response = await line.open(file.url);
      // It would be transferred twice: what must not be stored, `import()` fetches again.
      if (file.isScript && /no-store/u.test(response.headers.get('cache-control') ?? '')) {
        return EMPTY;
      }
      const whole = await line.read(response, (received) => {
        if (received > file.bytes) throw new Error('larger than the file that was packed');
        progress(Math.min(1, received / Math.max(1, file.bytes)));
      });
      if (whole.size !== file.bytes) throw new Error('not the file that was packed');
      progress(1);
      const content = await whole.arrayBuffer();
      await this.#kept.keep(file, content);
      return content;
    } catch (error) {
      const isMissing = error instanceof HttpError && isFinal(error.status);
      throw isMissing ? new MissingFile(file.name, error) : error;
    } finally {
      line.close();
    }
  }
}

const EMPTY = new ArrayBuffer(0);

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
