import { DAY, dayOf, instant, wallTime } from './zone.js';

/** Milliseconds from `now` until `newsDate` may say something else: the zone's next midnight. */
export function nextChange(now: Date, timeZone?: string): number {
  const midnight = (dayOf(wallTime(now, timeZone)) + 1) * DAY;
  return Math.max(1, instant(midnight, timeZone) - now.getTime());
}
