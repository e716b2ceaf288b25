import { Store } from './storage.js';

/** An article that somebody wants to hear. */
export interface QueueItem {
  /** Of this site, in full. With a fragment, one of several articles of a page. */
  readonly url: string;
  /** Plain text. */
  readonly title: string;
  /** BCP 47; `''` where it is not known. */
  readonly lang: string;
}

/** The entry of the store, and the event of the window by which the queues of a page agree. */
const NAME = 'queue';
export const QUEUED = `aloud:${NAME}`;

/** Nobody listens to more; what is stored may be of any size. */
const MOST = 50;
const URL_LIMIT = 2048;
const TITLE_LIMIT = 300;
const LANG_LIMIT = 35;

/** Where nothing can be stored, the queue is this page's. */
let unkept: readonly QueueItem[] | null = null;

/**
 * What may stand in a queue: an article of the same site. `null` for everything else, whoever says it.
 *
 * @param base Where relative addresses start, and what is the same site.
 */
export function queueItem(value: unknown, base: string): QueueItem | null {
  const { url, title, lang } = (value ?? {}) as Record<string, unknown>;
  const address = typeof url === 'string' ? ownAddress(url, base) : null;
  if (!address) return null;
  return {
    url: address,
    title: textOf(title, TITLE_LIMIT) || decodeName(address),
    lang: textOf(lang, LANG_LIMIT),
  };
}

function ownAddress(url: string, base: string): string | null {
  try {
    const address = new URL(url, base);
    const isOwn = /^https?:$/u.test(address.protocol) && address.origin === new URL(base).origin;
    address.username = address.password = '';
    return isOwn && address.href.length <= URL_LIMIT ? address.href : null;
  } catch {
    return null;
  }
}

/** Without half a character at its end. */
const textOf = (value: unknown, limit: number): string =>
  typeof value === 'string'
    ? value
        .replaceAll(/\s+/gu, ' ')
        .trim()
        .slice(0, limit)
        .replace(/[\ud800-\udbff]$/u, '')
    : '';

/** Something to call it by: the address as people read it. */
function decodeName(address: string): string {
  const { pathname } = new URL(address);
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}

/**
 * What somebody wants to hear, in order, in the browser's own storage. It is read anew at each use,
 * since another tab may have written it, and checked, since whoever shares the origin may have.
 */
export class Queue {
  /** @param base The address of the page. */
  constructor(
    private readonly base: () => string,
    private readonly store = new Store(),
  ) {}

  get items(): readonly QueueItem[] {
    if (unkept) return unkept;
    const stored = this.store.read(NAME);
    return Array.isArray(stored) ? this.#checked(stored) : [];
  }

  /** `false` where it is full, has it already, or may not have it. */
  add(value: unknown): boolean {
    const item = queueItem(value, this.base());
    const { items } = this;
    if (!item || items.length >= MOST || this.has(item.url)) return false;
    this.replace([...items, item]);
    return true;
  }

  /** Nothing more is taken. */
  get isFull(): boolean {
    return this.items.length >= MOST;
  }

  has(url: string): boolean {
    return this.items.some((item) => item.url === url);
  }

  remove(url: string): void {
    if (this.has(url)) this.replace(this.items.filter((item) => item.url !== url));
  }

  /** To another place, from 0; as near as there is one. */
  move(url: string, to: number): void {
    const { items } = this;
    const item = items.find((one) => one.url === url);
    if (!item) return;
    const others = items.filter((one) => one !== item);
    this.replace([...others.slice(0, Math.max(0, to)), item, ...others.slice(Math.max(0, to))]);
  }

  replace(items: readonly QueueItem[]): void {
    const kept = this.#checked(items);
    const isKept = kept.length > 0 ? this.store.write(NAME, kept) : this.#forget();
    unkept = isKept ? null : kept;
    globalThis.dispatchEvent?.(new Event(QUEUED));
  }

  /** Whoever forgets everything has emptied the storage already. */
  forget(): void {
    unkept = null;
  }

  #forget(): boolean {
    this.store.remove(NAME);
    return true;
  }

  /** Without what is no item, and each article once. */
  #checked(values: readonly unknown[]): readonly QueueItem[] {
    const base = this.base();
    const items = values.slice(0, 2 * MOST).flatMap((value) => queueItem(value, base) ?? []);
    const byUrl = new Map<string, QueueItem>();
    for (const item of items) if (!byUrl.has(item.url)) byUrl.set(item.url, item);
    return [...byUrl.values()].slice(0, MOST);
  }
}
