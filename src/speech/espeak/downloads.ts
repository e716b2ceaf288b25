/** Files of the pack: fetched once, kept in Cache Storage, told of while they come. */
import type { Clock } from '../clock.js';
import { fileOf, type Manifest } from './manifest.js';

/** How much is there, of how much, in bytes as they are about transferred. */
export type Progress = (loaded: number, total: number) => void;

export interface DownloadOptions {
  /** The address of the folder, with a slash at its end. */
  readonly base: string;
  readonly manifest: Manifest;
  readonly clock: Clock;
}

export interface Wanted {
  readonly name: string;
  /**
   * `import()` fetches it itself, from the HTTP cache: it is fetched here so that its coming is told,
   * and is not kept.
   */
  readonly isScript: boolean;
}

const CACHE = 'aloud-voice-';
/** A line on which nothing has come for so long is dead. In ms. */
const STALLED_MS = 30_000;

export class Downloads {
  constructor(private readonly options: DownloadOptions) {}

  /**
   * All at once; empty for a script. Rejects when one of them cannot be had or `signal` says so.
   */
  async fetch(
    wanted: readonly Wanted[],
    signal: AbortSignal,
    progress: Progress,
  ): Promise<readonly ArrayBuffer[]> {
    const stop = new AbortController();
    const abort = (): void => stop.abort();
    signal.addEventListener('abort', abort, { once: true });
    const sizes = wanted.map(({ name }) => fileOf(this.options.manifest, name)?.gzipBytes ?? 0);
    const shares = wanted.map(() => 0);
    const total = sum(sizes);
    progress(0, total);
    const files = wanted.map((file, index) =>
      this.#file(file, stop.signal, (share) => {
        shares[index] = share;
        progress(Math.round(sum(shares.map((each, i) => each * (sizes[i] ?? 0)))), total);
      }),
    );
    try {
      return await Promise.all(files);
    } finally {
      stop.abort();
      signal.removeEventListener('abort', abort);
    }
  }

  async #file(
    { name, isScript }: Wanted,
    signal: AbortSignal,
    progress: (share: number) => void,
  ): Promise<ArrayBuffer> {
    const url = this.options.base + name;
    const bytes = fileOf(this.options.manifest, name)?.bytes ?? 0;
    const kept = isScript ? undefined : await this.#kept(url);
    if (kept?.byteLength === bytes) {
      progress(1);
      return kept;
    }
    const buffer = await this.#fetched(url, bytes, isScript, signal, progress);
    if (!isScript) await this.#keep(url, buffer);
    return buffer;
  }

  async #fetched(
    url: string,
    bytes: number,
    isScript: boolean,
    signal: AbortSignal,
    progress: (share: number) => void,
  ): Promise<ArrayBuffer> {
    const stall = new AbortController();
    const stopped = any(signal, stall);
    const watch = new Watch(this.options.clock, () => stall.abort());
    try {
      const response = await fetch(url, { signal: stopped });
      if (!response.ok || !response.body) throw new Error(`${response.status}`);
      // It would be transferred twice: what must not be stored, `import()` fetches again.
      if (isScript && /no-store/u.test(response.headers.get('cache-control') ?? '')) {
        await response.body.cancel();
        return new ArrayBuffer(0);
      }
      const parts = await read(response.body, (received) => {
        watch.restart();
        progress(Math.min(1, received / Math.max(1, bytes)));
      });
      const buffer = await new Blob(parts).arrayBuffer();
      if (buffer.byteLength !== bytes) throw new Error('not the file that was packed');
      progress(1);
      return buffer;
    } finally {
      watch.stop();
    }
  }

  async #kept(url: string): Promise<ArrayBuffer | undefined> {
    try {
      const cache = await caches.open(CACHE + this.options.manifest.version);
      return await (await cache.match(url))?.arrayBuffer();
    } catch {
      return undefined; // not on a page without HTTPS, nor in every private window
    }
  }

  /** A cache that is full, or forbidden, is no failure. */
  async #keep(url: string, buffer: ArrayBuffer): Promise<void> {
    try {
      const name = CACHE + this.options.manifest.version;
      await (await caches.open(name)).put(url, new Response(buffer));
      for (const old of await caches.keys()) {
        if (old.startsWith(CACHE) && old !== name && (await this.#isOurs(old))) {
          await caches.delete(old);
        }
      }
    } catch {
      return;
    }
  }

  /** Of this folder: a site may have several. */
  async #isOurs(name: string): Promise<boolean> {
    const requests = await (await caches.open(name)).keys();
    return requests.every(({ url }) => url.startsWith(this.options.base));
  }
}

async function read(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  progress: (received: number) => void,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = body.getReader();
  let received = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    parts.push(next.value);
    received += next.value.length;
    progress(received);
  }
  return parts;
}

/** `AbortSignal.any` is younger than what else is needed here. */
function any(signal: AbortSignal, controller: AbortController): AbortSignal {
  if (signal.aborted) controller.abort();
  signal.addEventListener('abort', () => controller.abort(), { once: true });
  return controller.signal;
}

class Watch {
  #timer = 0;

  constructor(
    private readonly clock: Clock,
    private readonly late: () => void,
  ) {
    this.restart();
  }

  restart(): void {
    this.stop();
    this.#timer = this.clock.setTimeout(this.late, STALLED_MS);
  }

  stop(): void {
    this.clock.clearTimeout(this.#timer);
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
