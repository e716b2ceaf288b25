import type { DateTable } from './dates/table.js';
import { DAY, dayOf, instant, wallTime } from './dates/zone.js';
import { atTime, today, tomorrow, yesterday } from './meta-strings.js';
import { language } from './strings.js';

/*
 * Dates and numbers in the language of the interface. Chromium says that it supports Kazakh, Uzbek
 * and Kyrgyz and answers in English or in stubs («M05»): for these our own tables are used in every
 * browser. For others `Intl`, if it proves that it has the language.
 */

/** Languages with a table of their own, which `scripts/cldr.js` makes. */
const LOADERS: ReadonlyMap<string, () => Promise<{ readonly table: DateTable }>> = new Map([
  ['kk', () => import('./dates/kk.js')],
  ['uz', () => import('./dates/uz.js')],
  ['ky', () => import('./dates/ky.js')],
]);

const tables = new Map<string, DateTable>();

/** Until its table is there, a language writes numbers as its neighbours do. */
const NEIGHBOURS = { decimal: ',', group: '\u00a0' };

/** Writes dates and numbers of its language by `table` from now on; `null` forgets all tables. */
export function useDates(table: DateTable | null): void {
  if (table) tables.set(table.lang, table);
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
    useDates((await load()).table);
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

/** Milliseconds from `now` until {@link newsDate} may say something else: the zone's next midnight. */
export function nextChange(_date: Date, now: Date, timeZone?: string): number {
  const midnight = (dayOf(wallTime(now, timeZone)) + 1) * DAY;
  return Math.max(1, instant(midnight, timeZone) - now.getTime());
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
export function formatNumber(n: number): string {
  if (hasIntl()) return intlNumber({ maximumFractionDigits: 2 }).format(n);
  const { decimal, group } = table() ?? NEIGHBOURS;
  const [whole = '', fraction] = String(Math.round(Math.abs(n) * 100) / 100).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return (n < 0 ? '-' : '') + grouped + (fraction ? decimal + fraction : '');
}

/** «30», «1 200», and from 10 000 on in short: «12 мың», «1,2 млн». */
export function compactNumber(n: number): string {
  if (n < 10_000) return formatNumber(n);
  if (hasIntl()) return intlNumber({ notation: 'compact' }).format(n);
  const patterns = table()?.compact ?? [];
  let [size, rest] = [0, n];
  while (size < patterns.length && rounded(rest) >= 1000) [size, rest] = [size + 1, rest / 1000];
  const pattern = patterns[size - 1] ?? '{n}';
  return pattern.replace('{n}', () => formatNumber(size > 0 ? rounded(rest) : n));
}

/** The plural form that goes with {@link compactNumber}: that of a round number from 10 000 on. */
export const pluralOf = (n: number): Intl.LDMLPluralRule =>
  exactPluralOf(n < 10_000 ? n : n < 1_000_000 ? 1000 : 1_000_000);

/** The plural form that goes with {@link formatNumber}. */
export const exactPluralOf = (n: number): Intl.LDMLPluralRule =>
  new Intl.PluralRules(language()).select(n);

/** Two digits at least, as CLDR has it: 1,2 but 12. */
const rounded = (n: number): number => (n < 9.95 ? Math.round(n * 10) / 10 : Math.round(n));

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

type Form = 'weekday' | 'day' | 'dayOfYear' | 'full';

const LONG = { day: 'numeric', month: 'long' } as const;
const FORMS: Readonly<Record<Form, Intl.DateTimeFormatOptions>> = {
  weekday: { weekday: 'long' },
  day: LONG,
  dayOfYear: { ...LONG, year: 'numeric' },
  full: { ...LONG, year: 'numeric', weekday: 'long' },
};

/** @param date Wall-clock time, to be read as UTC. */
function write(date: Date, form: Form): string {
  const own = table();
  if (own) return fill(own, date, form);
  return hasIntl() ? intlDate(FORMS[form]).format(date) : numeric(date);
}

function fill({ months, weekdays, patterns }: DateTable, date: Date, form: Form): string {
  const values: Readonly<Record<string, string | number | undefined>> = {
    d: date.getUTCDate(),
    m: months[date.getUTCMonth()],
    y: date.getUTCFullYear(),
    w: weekdays[date.getUTCDay()],
  };
  const pattern = form === 'weekday' ? '{w}' : patterns[form];
  return pattern.replace(/\{(\w)\}/g, (_, name: string) => String(values[name]));
}

function numeric(date: Date): string {
  const day = [date.getUTCDate(), date.getUTCMonth() + 1].map(twoDigits);
  return [...day, date.getUTCFullYear()].join('.');
}

const twoDigits = (n: number): string => String(n).padStart(2, '0');

function time(wall: number): string {
  const date = new Date(wall);
  if (hasIntl()) return intlDate({ timeStyle: 'short' }).format(date);
  return `${twoDigits(date.getUTCHours())}:${twoDigits(date.getUTCMinutes())}`;
}

const table = (): DateTable | undefined => tables.get(language());

const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | boolean>();

/** Whether the browser has the language: it resolves to itself, and its months have names. */
const hasIntl = (): boolean =>
  !LOADERS.has(language()) &&
  once('has', () => {
    const probe = intlDate({ month: 'long' });
    const resolved = probe.resolvedOptions().locale.split('-', 1)[0];
    return resolved === language().split('-', 1)[0] && !/^M?\d+$/.test(probe.format(0));
  });

const intlDate = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(JSON.stringify(options), () => {
    const calendar = { calendar: 'gregory', timeZone: 'UTC' };
    return new Intl.DateTimeFormat(language(), { ...calendar, ...options });
  });

const intlNumber = (options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  once(JSON.stringify(options), () => new Intl.NumberFormat(language(), options));

/** Making a formatter takes longer than fifty uses of it. */
function once<T extends Intl.DateTimeFormat | Intl.NumberFormat | boolean>(
  kind: string,
  make: () => T,
): T {
  const key = language() + kind;
  const known = made.get(key) as T | undefined;
  if (known !== undefined) return known;
  const value = make();
  made.set(key, value);
  return value;
}
