import { CONTEXT_LIMIT, QUOTE_LIMIT } from '../text/quote.js';
import type { TextQuote } from '../text/quote.js';
import { Store } from './storage.js';

/** Where somebody stopped in an article. */
export interface Stop {
  readonly quote: TextQuote;
  readonly way: 'listening' | 'reading';
}

interface Entry extends Stop {
  readonly key: string;
  /** When, in milliseconds since 1970. */
  readonly at: number;
}

/** The entry of the store that holds the places of all articles. */
export const PLACES = 'places';

/** The oldest are forgotten, and so is what is older than half a year. */
const MOST = 100;
const AGE = 180 * 24 * 60 * 60 * 1000;

/** An address may be of any length, a quote may not. */
const KEY_LIMIT = 512;
const HASH_LIMIT = 16;

/**
 * Remembers where somebody stopped in each article, in the browser's own storage. The list is read
 * anew at each use, since another tab may have written it.
 */
export class Memory {
  constructor(
    private readonly store = new Store(),
    private readonly now = () => Date.now(),
  ) {}

  recall(key: string): Stop | null {
    return this.#entries().find((entry) => entry.key === key) ?? null;
  }

  remember(key: string, { quote, way }: Stop): void {
    if (key.length > KEY_LIMIT) return;
    const entry = { key, quote, way, at: this.now() };
    this.#write([entry, ...this.#others(key)].slice(0, MOST));
  }

  forget(key: string): void {
    const entries = this.#entries();
    const others = entries.filter((entry) => entry.key !== key);
    if (others.length < entries.length) this.#write(others);
  }

  #others(key: string): Entry[] {
    return this.#entries().filter((entry) => entry.key !== key);
  }

  #write(entries: readonly Entry[]): void {
    if (entries.length > 0) this.store.write(PLACES, entries);
    else this.store.remove(PLACES);
  }

  /** Newest first. Whoever shares the origin may have written them: what is not as we write is left out. */
  #entries(): Entry[] {
    const stored = this.store.read(PLACES);
    if (!Array.isArray(stored)) return [];
    const isRecent = ({ at }: Entry) => Math.abs(this.now() - at) < AGE;
    return stored.filter(isEntry).filter(isRecent).slice(0, MOST).map(cleaned);
  }
}

/** Without what does not belong there. */
function cleaned({ key, quote, way, at }: Entry): Entry {
  const { exact, prefix, suffix, fraction, hash } = quote;
  return { key, quote: { exact, prefix, suffix, fraction, hash }, way, at };
}

function isEntry(value: unknown): value is Entry {
  if (!isRecord(value)) return false;
  const { key, quote, way, at } = value;
  const isKnown = way === 'listening' || way === 'reading';
  return isText(key, KEY_LIMIT) && isKnown && Number.isFinite(at) && isQuote(quote);
}

function isQuote(value: unknown): value is TextQuote {
  if (!isRecord(value)) return false;
  const { exact, prefix, suffix, fraction, hash } = value;
  const isWithin = typeof fraction === 'number' && fraction >= 0 && fraction <= 1;
  const isContext = isText(prefix, CONTEXT_LIMIT) && isText(suffix, CONTEXT_LIMIT);
  return isWithin && isContext && isText(exact, QUOTE_LIMIT) && isText(hash, HASH_LIMIT);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isText = (value: unknown, limit: number): value is string =>
  typeof value === 'string' && value.length <= limit;
