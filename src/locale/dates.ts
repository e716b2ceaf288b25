import type { DateForm, OwnDates } from './dates/own.js';
import { dayOf, wallTime } from './dates/zone.js';
import { atTime, today, tomorrow, yesterday } from './meta-strings.js';
import { language, pluralForm } from './strings.js';

/*
 * Dates and numbers in the language of the interface. Chromium says that it supports Kazakh, Uzbek
 * and Kyrgyz and answers in English or in stubs («M05»): for these our own tables are used in every
 * browser. For others `Intl`, if it proves that it has the language.
 */

/** Languages with a table of their own, which `scripts/cldr.js` makes. */
const LOADERS: ReadonlyMap<string, () => Promise<{ readonly dates: OwnDates }>> = new Map([
  ['kk', () => import('./dates/kk.js')],
  ['uz', () => import('./dates/uz.js')],
  ['ky', () => import('./dates/ky.js')],
]);

/** Writes numbers as they do, until their tables are there. */
const NEIGHBOUR = 'ru';

const tables = new Map<string, OwnDates>();

/** Writes dates and numbers of its language by `dates` from now on; `null` forgets all of them. */
export function useDates(dates: OwnDates | null): void {
  if (dates) tables.set(dates.table.lang, dates);
  else tables.clear();
}

/**
 * Fetches the table of a locale, if it needs one. Never rejects: without it dates are numeric.
 *
 * @returns Whether there is a table now that was not there before.
 */
export async function loadDates(locale: string): Promise<boolean> {
  const load = LOADERS.get(locale);
  if (!load || tables.has(locale)) return false;
  try {
    useDates((await load()).dates);
    return true;
  } catch {
    return false;
  }
}

/**
 * As news sites write it: «Today, 08:48», «Yesterday, 21:15», «Tomorrow, 10:00»; the weekday within
 * the last week, then «May 5, 10:30», then with the year. `''` for an invalid date.
 *
 * @param timeZone IANA; by default, and where there is no such zone, the reader's.
 */
export function newsDate(date: Date, now: Date, timeZone?: string): string {
  if (!isValid(date)) return '';
  const wall = wallTime(date, timeZone);
  return atTime(relativeDay(wall, wallTime(now, timeZone)), time(wall));
}

/**
 * The same without a time.
 *
 * @param day The UTC midnight of that day, which is what `new Date('2024-05-05')` makes.
 */
export function newsDay(day: Date, now: Date, timeZone?: string): string {
  return isValid(day) ? relativeDay(day.getTime(), wallTime(now, timeZone)) : '';
}

/** In full, with weekday and year: for a title, or to be heard. `''` for an invalid date. */
export function fullDate(date: Date, timeZone?: string): string {
  if (!isValid(date)) return '';
  const wall = wallTime(date, timeZone);
  return atTime(longDay(wall), time(wall));
}

/** The same without a time; `day` as for {@link newsDay}. */
export const fullDay = (day: Date): string => (isValid(day) ? longDay(day.getTime()) : '');

/** «1 234,5»: at most two decimals. */
export const formatNumber = (n: number): string =>
  own()?.number(n) ?? intlNumber({ maximumFractionDigits: 2 }).format(n);

/** «30», «1 200», and from 10 000 on in short: «12 мың», «1,2 млн». */
export function compactNumber(n: number): string {
  if (n < 10_000) return formatNumber(n);
  return own()?.compact(n) ?? intlNumber({ notation: 'compact' }).format(n);
}

/** The plural form that goes with {@link compactNumber}: that of a round number from 10 000 on. */
export const pluralOf = (n: number): Intl.LDMLPluralRule =>
  pluralForm(n < 10_000 ? n : n < 1_000_000 ? 1000 : 1_000_000);

const isValid = (date: Date): boolean => !Number.isNaN(date.getTime());

function relativeDay(wall: number, now: number): string {
  const ago = dayOf(now) - dayOf(wall);
  if (ago === 0) return today();
  if (ago === 1) return yesterday();
  if (ago === -1) return tomorrow();
  const date = new Date(wall);
  if (ago > 0 && ago < 7) return capital(write(date, 'weekday'));
  return write(
    date,
    date.getUTCFullYear() === new Date(now).getUTCFullYear() ? 'day' : 'dayOfYear',
  );
}

const longDay = (wall: number): string => capital(write(new Date(wall), 'full'));

/** The first letter of a line is a capital, whatever the language does inside a sentence. */
const capital = (text: string): string =>
  text.replace(/^\p{Ll}/u, (letter) => letter.toLocaleUpperCase(language()));

const LONG = { day: 'numeric', month: 'long' } as const;
const FORMS: Readonly<Record<DateForm, Intl.DateTimeFormatOptions>> = {
  weekday: { weekday: 'long' },
  day: LONG,
  dayOfYear: { ...LONG, year: 'numeric' },
  full: { ...LONG, year: 'numeric', weekday: 'long' },
};

/** @param date Wall-clock time, to be read as UTC. */
const write = (date: Date, form: DateForm): string =>
  own()?.date(date, form) ?? (hasIntl() ? intlDate(FORMS[form]).format(date) : numeric(date));

/** «05.05.2024». */
const numeric = (date: Date): string =>
  date.toISOString().slice(0, 10).split('-').reverse().join('.');

function time(wall: number): string {
  const date = new Date(wall);
  return hasIntl()
    ? intlDate({ timeStyle: 'short' }).format(date)
    : date.toISOString().slice(11, 16);
}

const own = (): OwnDates | undefined => tables.get(language());

/** Whether the browser has the language: it resolves to itself, and its months have names. */
const hasIntl = (): boolean =>
  !LOADERS.has(language()) &&
  once('', () => {
    const probe = intlDate({ month: 'long' });
    const [resolved, wanted] = [probe.resolvedOptions().locale, language()].map(base);
    return resolved === wanted && !/^M?\d+$/.test(probe.format(0));
  });

const base = (tag: string): string | undefined => tag.split('-', 1)[0];

const intlDate = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(JSON.stringify(options), () => {
    const calendar = { calendar: 'gregory', timeZone: 'UTC' };
    return new Intl.DateTimeFormat(language(), { ...calendar, ...options });
  });

/** A language that the browser has not would be written in that of the browser's own menus. */
const intlNumber = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  once(JSON.stringify(options), () => {
    const isOdd = options.notation && !hasIntl();
    return new Intl.NumberFormat(hasIntl() ? language() : NEIGHBOUR, isOdd ? {} : options);
  });

const made = new Map<string, unknown>();

/** Making a formatter takes longer than fifty uses of it. */
function once<T>(kind: string, make: () => T): T {
  const key = language() + kind;
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}
