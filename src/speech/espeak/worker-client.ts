/** The synthesiser in its worker, as the page sees it: fetched when first wanted, one sentence a call. */
import type { Clock } from '../clock.js';
import { Downloads, MissingFile, type Progress } from './downloads.js';
import { type Manifest, needed, type PackLanguage } from './manifest.js';
import type { LoadRequest, Reply, Request, SaidReply, SayRequest } from './protocol.js';

export interface WorkerOptions {
  /** The address of the folder, with a slash at its end. */
  readonly base: string;
  readonly manifest: Manifest;
  readonly clock: Clock;
  /** Throws where the page's policy forbids it. */
  readonly makeWorker: (url: string, base: string) => Worker;
}

export type Failure = 'network' | 'timeout' | 'synthesis-failed';

export class SynthesisError extends Error {
  constructor(readonly code: Failure) {
    super(code);
  }
}

type Unsent<R> = Omit<R, 'id'>;

interface Waiting {
  readonly take: (reply: Reply) => void;
  readonly fail: (error: SynthesisError) => void;
}

/** More than any sentence takes, on any phone. In ms. */
const SAY_WITHIN = 20_000;
/** To read a dictionary of megabytes, and the program. */
const LOAD_WITHIN = 60_000;
const NEVER = new AbortController().signal;

export class WorkerClient {
  readonly #downloads: Downloads;
  readonly #loaded = new Set<string>();
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #lastId = 0;
  /** One load at a time: the second needs less for the first. */
  #loading: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: WorkerOptions) {
    this.#downloads = new Downloads(options);
  }

  /** Whether these languages can be spoken at once. */
  has(languages: readonly PackLanguage[]): boolean {
    return this.#missing(languages).length === 0;
  }

  /** Of the files that it speaks with. */
  get version(): string {
    return this.options.manifest.version;
  }

  /**
   * Fetches what is missing. Rejects with a {@link SynthesisError} or a {@link MissingFile}; may then
   * be called again.
   */
  load(languages: readonly PackLanguage[], signal: AbortSignal, progress: Progress): Promise<void> {
    const load = this.#loading.then(() => this.#load(languages, signal, progress));
    this.#loading = load.catch(() => undefined);
    return load;
  }

  async say(request: Unsent<SayRequest>, signal: AbortSignal): Promise<SaidReply> {
    const reply = await this.#ask(request, signal, SAY_WITHIN);
    if (reply.type !== 'said') throw new SynthesisError('synthesis-failed');
    return reply;
  }

  /** Lets everything go. The next `load` begins from the start. */
  dispose(reason: Failure = 'synthesis-failed'): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#loaded.clear();
    for (const { fail } of [...this.#waiting.values()]) fail(new SynthesisError(reason));
  }

  async #load(
    languages: readonly PackLanguage[],
    signal: AbortSignal,
    progress: Progress,
  ): Promise<void> {
    const missing = this.#missing(languages);
    if (missing.length === 0) return;
    giveUpIf(signal); // while it waited for the load before
    const { manifest, base } = this.options;
    const { glue } = manifest.core;
    const wanted = missing.map((name) => ({ name, isScript: /\.js$/u.test(name) }));
    const all = await this.#downloads.fetch(wanted, signal, progress).catch(fetchFailed);
    const files = all.filter((_, index) => !wanted[index]?.isScript);
    const request = { type: 'load', glue: base + glue, size: manifest.size, files } as const;
    giveUpIf(signal);
    await this.#give(request);
    for (const name of missing) this.#loaded.add(name);
  }

  /**
   * What has been fetched is taken, wanted or not. A worker that has not taken its files is no worker:
   * its import may have failed for good.
   */
  async #give(request: Unsent<LoadRequest>): Promise<void> {
    try {
      const reply = await this.#ask(request, NEVER, LOAD_WITHIN);
      if (reply.type === 'failed') throw new SynthesisError('network');
    } catch (error) {
      this.dispose();
      throw error;
    }
  }

  #missing(languages: readonly PackLanguage[]): readonly string[] {
    return needed(this.options.manifest, languages).filter((name) => !this.#loaded.has(name));
  }

  /** Rejects when no answer comes in time, and drops the request when `signal` says so. */
  #ask(
    unsent: Unsent<LoadRequest> | Unsent<SayRequest>,
    signal: AbortSignal,
    within: number,
  ): Promise<Reply> {
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      const { clock } = this.options;
      const drop = (): void => {
        this.#post({ type: 'drop', id }, []);
        waiting.fail(new SynthesisError('synthesis-failed'));
      };
      const done = (): void => {
        clock.clearTimeout(timer);
        signal.removeEventListener('abort', drop);
        this.#waiting.delete(id);
      };
      const waiting: Waiting = {
        take: (reply) => (done(), resolve(reply)),
        fail: (error) => (done(), reject(error)),
      };
      const timer = clock.setTimeout(() => this.dispose('timeout'), within); // it hangs
      this.#waiting.set(id, waiting);
      if (signal.aborted) return waiting.fail(new SynthesisError('synthesis-failed'));
      signal.addEventListener('abort', drop, { once: true });
      try {
        this.#post({ ...unsent, id }, unsent.type === 'load' ? unsent.files : []);
      } catch {
        waiting.fail(new SynthesisError('synthesis-failed')); // the page's policy forbids a worker
      }
    });
  }

  #post(request: Request, transfer: readonly ArrayBuffer[]): void {
    if (request.type !== 'drop') this.#worker ??= this.#begin();
    this.#worker?.postMessage(request, [...transfer]);
  }

  #begin(): Worker {
    const { base, manifest, makeWorker } = this.options;
    const worker = makeWorker(base + manifest.core.worker, base);
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
      this.#waiting.get(data.id)?.take(data);
    });
    // The script could not be had, or fell over.
    const fell = (): void => {
      if (worker === this.#worker) this.dispose('network');
    };
    worker.addEventListener('error', fell);
    worker.addEventListener('messageerror', fell);
    return worker;
  }
}

function giveUpIf({ aborted }: AbortSignal): void {
  if (aborted) throw new SynthesisError('synthesis-failed');
}

const fetchFailed = (error: unknown): never => {
  throw error instanceof MissingFile ? error : new SynthesisError('network');
};
