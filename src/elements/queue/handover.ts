import { sessionArea } from '../../player/session.js';
import { Store } from '../../player/storage.js';
import { comeBy, pages, withoutHash } from './addresses.js';

const NAME = 'queue-next';
/** Whoever comes later, in ms, has come by another way. */
const FRESH = 60_000;

/** What one page of the queue leaves to the next, in the same tab. */
export interface Handover {
  readonly url: string;
  /** Minutes that the sleep timer still has; 0: it is not set. */
  readonly sleep: number;
  /** When it was left. */
  readonly at: number;
}

/** `false` where a tab keeps nothing: the next page will not know. */
export function handOver({ url, sleep, at }: Handover): boolean {
  return new Store(sessionArea()).write(NAME, { url, sleep, at, from: location.href });
}

/** What was left to this page; once. */
export function takeOver(): Handover | null {
  const { url, sleep, at, from } = (new Store(sessionArea()).read(NAME) ?? {}) as Record<
    string,
    unknown
  >;
  if (typeof url !== 'string' || typeof at !== 'number') return null;
  const isReached = isHere(url);
  if (!isReached && !isLedFrom(from)) return null;
  takeBack();
  if (freshFor(at) <= 0) return null;
  if (!isReached) comeBy(url);
  return { url, sleep: typeof sleep === 'number' ? sleep : 0, at };
}

/** The listener does something else. */
export const takeBack = (): void => new Store(sessionArea()).remove(NAME);

/** For how long it still holds, in ms. */
export const freshFor = (at: number): number => FRESH - Math.abs(Date.now() - at);

/** The page that it leads to, by its address or by its canonical one. */
function isHere(url: string): boolean {
  try {
    return pages().includes(withoutHash(url));
  } catch {
    return false;
  }
}

/** The server has led on from there: a link of that page to another one does not count. */
function isLedFrom(from: unknown): boolean {
  const [way] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return (way?.redirectCount ?? 0) > 0 && document.referrer === String(from).split('#')[0];
}
