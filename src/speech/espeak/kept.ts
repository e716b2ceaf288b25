/** Files of the pack that lie in the browser already: in Cache Storage, and in its HTTP cache. */
import type { Clock } from '../clock.js';

export interface KeptFile {
  readonly url: string;
  readonly bytes: number;
  /**
   * `import()` fetches it itself, from the HTTP cache: here stands only that it has been fetched
   * before.
   */
  readonly isScript: boolean;
}

/** A cache that does not answer is none. In ms. */
const WITHIN = 5000;

/** One folder's, in one version. Nothing here ever rejects: what cannot be kept is fetched again. */
export class Kept {
  /** No address has a space: `/voice/` is not the beginning of `/voice/ru/`. */
  readonly #folder: string;
  readonly #name: string;

  /** @param base The address of the folder, with a slash at its end. */
  constructor(
    private readonly base: string,
    version: string,
    private readonly clock: Clock,
  ) {
    this.#folder = `aloud-voice ${base} `;
    this.#name = this.#folder + version;
  }

  /** Empty for a script; `undefined`: it is to be had from the network only. */
  find(file: KeptFile): Promise<ArrayBuffer | undefined> {
    return this.#patiently(this.#find(file));
  }

  /** Which of these files of the folder need not be fetched. */
  async among(names: readonly string[]): Promise<readonly string[]> {
    return (await this.#patiently(this.#among(names))) ?? [];
  }

  /** May be full, or forbidden. What an earlier version of the folder left is deleted. */
  async keep(file: KeptFile, content: ArrayBuffer): Promise<void> {
    await this.#patiently(this.#keep(file, content));
  }

  async #find(file: KeptFile): Promise<ArrayBuffer | undefined> {
    const cache = await caches.open(this.#name);
    const content = await (await cache.match(file.url))?.arrayBuffer();
    if (file.isScript) return content && (await isInHttpCache(file)) ? content : undefined;
    return content?.byteLength === file.bytes ? content : undefined;
  }

  /** A cache that is not there is not made. */
  async #among(names: readonly string[]): Promise<readonly string[]> {
    if (!(await caches.has(this.#name))) return [];
    const requests = await (await caches.open(this.#name)).keys();
    const kept = new Set(requests.map(({ url }) => url));
    return names.filter((name) => kept.has(this.base + name));
  }

  async #keep({ url, isScript }: KeptFile, content: ArrayBuffer): Promise<void> {
    const cache = await caches.open(this.#name);
    await cache.put(url, new Response(isScript ? new ArrayBuffer(0) : content));
    for (const other of await caches.keys()) {
      if (other.startsWith(this.#folder) && other !== this.#name) await caches.delete(other);
    }
  }

  /** Cache Storage is forbidden without HTTPS and in some private windows, and may hang. */
  #patiently<T>(work: Promise<T>): Promise<T | undefined> {
    let timer = 0;
    const late = new Promise<undefined>((resolve) => {
      timer = this.clock.setTimeout(() => resolve(undefined), WITHIN);
    });
    const nothing = (): undefined => undefined;
    return Promise.race([work.catch(nothing), late]).finally(() => this.clock.clearTimeout(timer));
  }
}

/** Without a request to the network; rejects where it is not. */
async function isInHttpCache({ url, bytes }: KeptFile): Promise<boolean> {
  const response = await fetch(url, { cache: 'only-if-cached', mode: 'same-origin' });
  return response.ok && (await response.arrayBuffer()).byteLength === bytes;
}
