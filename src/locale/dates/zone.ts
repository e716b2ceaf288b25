/*
 * Wall-clock time: what the clocks of a zone show, written as the milliseconds at which UTC shows
 * it. Days can be counted and taken apart in it without any thought of zones and summer time.
 */

export const DAY = 86_400_000;
const MINUTE = 60_000;

const clocks = new Map<string, Intl.DateTimeFormat | null>();

/**
 * @param zone IANA, `Asia/Almaty`. Without one, or with one that does not exist, the reader's.
 */
export function wallTime(date: Date, zone = ''): number {
  const clock = clockOf(zone);
  if (!clock) return date.getTime() - date.getTimezoneOffset() * MINUTE;
  const parts = clock.formatToParts(date);
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value);
  const wall = new Date(0);
  wall.setUTCFullYear(part('year'), part('month') - 1, part('day'));
  return wall.setUTCHours(part('hour'), part('minute'), part('second'), date.getUTCMilliseconds());
}

/**
 * When a zone's clocks show `wall`: the first time, if they show it twice; if they pass it over, the
 * moment at which they do.
 */
export function instant(wall: number, zone = ''): number {
  const candidates = [wall - DAY, wall + DAY].map((near) => wall - offset(near, zone));
  const shown = candidates.filter((time) => wallTime(new Date(time), zone) === wall);
  return shown.length > 0 ? Math.min(...shown) : Math.max(...candidates);
}

/** Whole days since 1970. */
export const dayOf = (wall: number): number => Math.floor(wall / DAY);

/** How far the clocks are ahead of UTC, at about that time. */
const offset = (near: number, zone: string): number => wallTime(new Date(near), zone) - near;

/** English numbers are there in every browser. */
function clockOf(zone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = zone ? makeClock(zone) : null;
  clocks.set(zone, clock);
  return clock;
}

function makeClock(timeZone: string): Intl.DateTimeFormat | null {
  const numeric = 'numeric';
  try {
    return new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
  } catch {
    return null; // no zone of that name
  }
}
