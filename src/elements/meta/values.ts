import { instant } from '../../locale/dates/zone.js';

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
  /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?\s*(?:(Z)|([+-]\d\d)(?::?(\d\d))?)?)?$/i;

/**
 * @param iso ISO 8601, a date or a date and a time.
 * @param zone Where a time without an offset is meant; by default the reader's zone.
 */
export function momentOf(iso: unknown, zone: string): Moment | null {
  const [, day = '', time, z, hours, minutes = '00'] = ISO.exec(textOf(iso)) ?? [];
  const wall = Date.parse(`${day}T${time ?? '00:00'}Z`);
  // Some engines take February 30 for March 1.
  if (Number.isNaN(wall) || new Date(wall).toISOString().slice(0, 10) !== day) return null;
  if (!time) return { date: new Date(wall), hasTime: false, iso: day };
  const date = new Date(
    z || hours ? `${day}T${time}${z ? 'Z' : `${hours}:${minutes}`}` : instant(wall, zone),
  );
  return isValid(date) ? { date, hasTime: true, iso: date.toISOString() } : null;
}

const isValid = (date: Date): boolean => !Number.isNaN(date.getTime());

/** Whether an article was changed, by a minute at least: systems save twice. */
export const isLater = (modified: Moment, published: Moment): boolean =>
  modified.date.getTime() - published.date.getTime() >= 60_000;

/** A whole number, 0 or more. */
export function countOf(value: unknown): number | null {
  const number = numberOf(value);
  return number >= 0 && number < Infinity ? Math.floor(number) : null;
}

const numberOf = (value: unknown): number =>
  typeof value === 'number' ? value : Number(textOf(value) || Number.NaN);

const DURATION = /^PT?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,]\d+)?S)?$/i;

/** Seconds, above 0, of minutes (`2`) or of an ISO 8601 duration within a day (`PT2M`). */
export function secondsOf(value: unknown): number | null {
  const parts = DURATION.exec(textOf(value))?.slice(1);
  const [hours = 0, minutes = numberOf(value), seconds = 0] =
    parts?.map((part) => Number(part ?? 0)) ?? [];
  const all = (hours * 60 + minutes) * 60 + seconds;
  return all > 0 && all < Infinity ? all : null;
}

/** Text as it is to be shown; `''` for everything that is no text. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** An address that only leads somewhere: `http:`, `https:` or relative. `''` for any other. */
export function linkOf(value: unknown, base: string): string {
  const href = textOf(value);
  try {
    // A page that is opened from a folder links to its neighbours.
    const isFile = base.startsWith('file:');
    return (isFile ? /^(https?|file):/ : /^https?:/).test(new URL(href, base).href) ? href : '';
  } catch {
    return '';
  }
}
