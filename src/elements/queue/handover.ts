import { sessionArea } from '../../player/session.js';
import { Store } from '../../player/storage.js';
import { plain } from './addresses.js';

const NAME = 'queue-next';
/** Whoever comes later, in ms, has come by another way. */
const FRESH = 60_000;

/** What one page of the queue leaves to the next, in the same tab. */
export interface Handover {
  readonly url: string;
  /** Minutes that the sleep timer still has; 0: it is not set. */
  readonly sleep: number;
}

/** `false` where a tab keeps nothing: the next page will not know. */
export function handOver({ url, sleep }: Handover): boolean {
  return new Store(sessionArea()).write(NAME, { url, sleep, at: Date.now() });
}

/** What was left to this page; once. */
export function takeOver(): Handover | null {
  const store = new Store(sessionArea());
  const { url, sleep, at } = (store.read(NAME) ?? {}) as Record<string, unknown>;
  if (typeof url !== 'string' || typeof at !== 'number' || !isHere(url)) return null;
  store.remove(NAME);
  if (Math.abs(Date.now() - at) > FRESH) return null;
  return { url, sleep: typeof sleep === 'number' ? sleep : 0 };
}

/** The page that it leads to, or one to which that has led on. */
function isHere(url: string): boolean {
  try {
    return withoutHash(url) === withoutHash(location.href);
  } catch {
    return false;
  }
}

const withoutHash = (url: string): string => plain(url).split('#')[0] ?? '';
