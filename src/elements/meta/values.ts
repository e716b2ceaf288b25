import { DAY, instant } from '../../locale/dates/zone.js';

/*
 * What is written in attributes, or in data from anywhere, made into values: `null` for what cannot
 * be shown.
 */

/** A day, or a day and a time. */
export interface Moment {
  /** Of a day without a time: its UTC midnight. */
  readonly date: Date;
  readonly hasTime: boolean;
  /** For `datetime`. */
  readonly iso: string;
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:(Z)|([+-]\d{2}):?(\d{2})?)?)?$/iu;

/**
 * @param iso ISO 8601, a date or a date and a time.
 * @param zone Where a time without an offset is meant; by default the reader's zone.
 */
export function momentOf(iso: unknown, zone: string): Moment | null {
  const match = typeof iso === 'string' ? ISO.exec(iso.trim()) : null;
  if (!match) return null;
  const [, day = '', , , hours, , , z, offset, offsetMinutes = '0'] = match;
  const wall = wallOf(match.slice(1, 7).map((part) => Number(part ?? 0)));
  if (wall === null || !day) return null;
  if (hours === undefined) return moment(wall, false);
  if (z) return moment(wall, true);
  if (offset === undefined) return moment(instant(wall, zone), true);
  const sign = offset.startsWith('-') ? -1 : 1;
  const minutes = Number(offset) * 60 + sign * Number(offsetMinutes);
  return moment(wall - minutes * 60_000, true);
}

function moment(time: number, hasTime: boolean): Moment {
  const date = new Date(time);
  const iso = date.toISOString();
  return { date, hasTime, iso: hasTime ? iso : iso.slice(0, 10) };
}

/** `null` for a day or a time that there is not, as February 30. */
function wallOf([
  year = 0,
  month = 0,
  day = 0,
  hour = 0,
  minute = 0,
  second = 0,
]: readonly number[]): number | null {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const isDay = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const time = ((hour * 60 + minute) * 60 + second) * 1000;
  return isDay && minute < 60 && time < DAY ? date.getTime() + time : null;
}

/** Whether an article was changed, by a minute at least: systems save twice. */
export const isLater = (modified: Moment, published: Moment): boolean =>
  modified.date.getTime() - published.date.getTime() >= 60_000;

/** A whole number, 0 or more. */
export function countOf(value: unknown): number | null {
  if (typeof value !== 'number' && (typeof value !== 'string' || !value.trim())) return null;
  const number = Math.floor(Number(value));
  return Number.isFinite(number) && number >= 0 ? number : null;
}

const DURATION = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?)?$/iu;

/** Seconds, above 0, of minutes (`2`) or of an ISO 8601 duration (`PT2M`). */
export function secondsOf(value: unknown): number | null {
  const text = String(typeof value === 'number' ? value : typeof value === 'string' ? value : '');
  const match = DURATION.exec(text.trim());
  const [days = 0, hours = 0, minutes = 0, seconds = 0] =
    match?.slice(1).map((part) => Number(part ?? 0)) ?? [];
  const sum = ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  const all = match ? sum : Number(text.trim()) * 60;
  return Number.isFinite(all) && all > 0 ? all : null;
}

/** Text as it is to be shown; `''` for everything that is no text. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** An address that only leads somewhere: `http:`, `https:` or relative. `''` for any other. */
export function linkOf(value: unknown, base: string): string {
  const href = textOf(value);
  if (!href) return '';
  try {
    const { protocol } = new URL(href, base);
    return /^https?:$/u.test(protocol) || isFileBeside(protocol, base) ? href : '';
  } catch {
    return '';
  }
}

/** A page that is opened from a folder links to its neighbours. */
const isFileBeside = (protocol: string, base: string): boolean =>
  protocol === 'file:' && base.startsWith('file:');
