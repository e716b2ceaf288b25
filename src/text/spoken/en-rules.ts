/** English. What is said how, and why: docs/spoken-text.md. */
import { decade, ordinal, yearOf } from './en-numbers.js';
import * as data from './en-words.js';
import type { Forms } from './en-words.js';
import { DASH, DATE, DAY, anyOf, closed, grouped, isLast, stop } from './patterns.js';
import { rule } from './rewrite.js';
import type { Near, Rule } from './rewrite.js';
import { ROMAN, romanValue } from './roman.js';

const fullMonths = [...new Set(Object.values(data.months))];
const MONTH = anyOf(fullMonths);
const SHORT_MONTH = anyOf(Object.keys(data.months));
/** With commas between thousands and a decimal point. */
const NUMBER = '(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,12})(?:\\.\\d{1,3})?';
const YEAR = '1[1-9]\\d{2}';

/** Dates */

/** "May 23rd, 2024". */
const dated = (day: number, month: number, year: string): string =>
  `${fullMonths[month - 1] ?? ''} ${ordinal(day)}, ${year}`;

/** 05/23/2024 and 23/05/2024; `null` where it could be either. */
function slashed(date: string): string | null {
  const [first = 0, second = 0, year = ''] = date.split('/').map(Number);
  if (first > 12 && first < 32 && second < 13) return dated(first, second, String(year));
  if (second > 12 && second < 32 && first < 13) return dated(second, first, String(year));
  return null;
}

const days: readonly Rule[] = [
  rule([DATE], ([date = '']) => {
    const [day, month, year = ''] = date.split('.');
    return [dated(Number(day), Number(month), year)];
  }),
  rule([`[12]\\d{3}-(?:0[1-9]|1[0-2])-${DAY}(?!-)`], ([date = '']) => {
    const [year = '', month, day] = date.split('-');
    return [dated(Number(day), Number(month), year)];
  }),
  rule([`${DAY}/${DAY}/[12]\\d{3}`], ([date = '']) => {
    const said = slashed(date);
    return said ? [said] : null;
  }),
  rule([MONTH, ' ', `${DAY}(?![.,:/–-]?\\d)`], ([month = '', gap = '', day]) => [
    month,
    gap,
    ordinal(Number(day)),
  ]),
  rule([SHORT_MONTH, '\\.', ' ', `${DAY}(?![.,:/–-]?\\d)`], ([month = '', , gap = '', day]) => [
    data.months[month] ?? month,
    '',
    gap,
    ordinal(Number(day)),
  ]),
  rule([DAY, ' ', `(?:${MONTH}|${SHORT_MONTH})`, '\\.?'], (parts, near) => {
    const [day, , month = '', dot = ''] = parts;
    const article = /(?:^|[^\p{L}])the $/iu.test(near.before) ? '' : 'the ';
    const end = data.months[month] ? stop(dot, near) : dot;
    return [article + ordinal(Number(day)), ' of ', data.months[month] ?? month, end];
  }),
  rule([SHORT_MONTH, '\\.'], ([month = '', dot = ''], near) => [
    data.months[month] ?? month,
    stop(dot, near),
  ]),
];

/** Years */

const CUE = new RegExp(`(?:^|[^\\p{L}])(?:${data.yearCues.join('|')}),? $`, 'iu');
/** "in 1250 places" counts them. */
const COUNTED = /^ (?!(?:was|is|as|his|its|this|has|across|towards)(?!\p{L}))\p{Ll}+s(?!\p{L})/u;

const isYear = ({ before, after }: Near): boolean =>
  (CUE.test(before) || /\d(?:st|nd|rd|th),? $/u.test(before) || /^\)/u.test(after)) &&
  !COUNTED.test(after) &&
  !/^(?: ?%| (?:people|men|women|children))/u.test(after);

const isOld = (year: string): boolean => /^1[1-9]/u.test(year);
const yearSaid = (year: string): string => (isOld(year) ? yearOf(Number(year)) : year);

const years: readonly Rule[] = [
  rule([YEAR, DASH, '(?:1[1-9]|20)\\d{2}(?![-–.,:/]?\\d)'], ([from = '', , until = '']) =>
    Number(from) < Number(until) ? [yearSaid(from), ' to ', yearSaid(until)] : null,
  ),
  rule([YEAR, '[–-]', '\\d{2}(?![-–.,:/]?\\d)'], ([from = '', , until = '']) =>
    Number(from) % 100 < Number(until) ? [yearSaid(from), ' to ', until] : null,
  ),
  rule([YEAR, ' ', '(?:to|and|or)', ' ', '(?:1[1-9]|20)\\d{2}(?![-–.,:/]?\\d)'], (parts, near) => {
    const [from = '', gap = '', and = '', , until = ''] = parts;
    return CUE.test(near.before) ? [yearSaid(from), gap, and, gap, yearSaid(until)] : null;
  }),
  rule(['(?:1[1-9]|20)\\d0s'], ([written = '']) => [decade(Number(written.slice(0, 4)))]),
  rule([`${YEAR}(?![-–.,:/]?\\d)`], ([year = ''], near) =>
    isYear(near) ? [yearSaid(year)] : null,
  ),
];

/** Sums and measures */

const form = (number: string, forms: Forms): string => forms[number === '1' ? 0 : 1];

const MONEY = anyOf(Object.keys(data.currencies));
const SCALE = '(?:thousand|million|billion|trillion|bn|tn)';
/** "bn" as "billion". */
const scaleSaid = (scale: string): string => data.scales[scale] ?? scale;

/** "$3.50" as "3 dollars and 50 cents". */
function sum(sign: string, number: string, forms: Forms): string {
  const [whole = '', part = ''] = number.split('.');
  const cents = data.cents[sign];
  if (!cents || part.length !== 2) return `${number} ${form(number, forms)}`;
  const small = Number(part) ? ` and ${Number(part)} ${form(String(Number(part)), cents)}` : '';
  return `${whole} ${form(whole, forms)}${small}`;
}

/** "a $5 bill" */
const isAdjective = ({ before, after }: Near): boolean =>
  /(?:^|[^\p{L}])an? $/iu.test(before) && /^[ -]\p{Ll}/u.test(after);

function sumSaid([written = '', gap = '', scale = '']: readonly string[], near: Near) {
  const sign = written.charAt(0);
  const number = written.slice(1).replace(/\p{L}+$/u, '');
  const forms = data.currencies[sign];
  if (!forms || /\p{L}$/u.test(near.before)) return null;
  const isOne = isAdjective(near);
  const noun = forms[isOne ? 0 : 1];
  if (scale) return [number, ' ', `${scaleSaid(scale)} ${noun}`];
  const letter = written.slice(1 + number.length);
  if (letter) return [`${number} ${scaleSaid(letter)} ${noun}`, gap, ''];
  return [isOne ? `${number} ${noun}` : sum(sign, number, forms), gap, ''];
}

const money: readonly Rule[] = [
  rule([MONEY + NUMBER, '[–-]', `${MONEY}?${NUMBER}`, '[ -]?', `${SCALE}?`], (parts) => {
    const [from = '', , until = '', gap = '', scale = ''] = parts;
    const forms = data.currencies[from.charAt(0)];
    const last = until.replace(/^[^\d]/u, '');
    if (!forms) return null;
    const said = scale
      ? [last, ' ', `${scaleSaid(scale)} ${forms[1]}`]
      : [`${last} ${forms[1]}`, gap, ''];
    return [from.slice(1), ' to ', ...said];
  }),
  rule([`${MONEY}${NUMBER}(?:k|m|bn|tn)?`, '[ -]?', `${SCALE}?`], sumSaid),
  rule([NUMBER, ' ?', MONEY], ([number = '', , sign = '']) => {
    const forms = data.currencies[sign];
    return forms ? [number, ' ', form(number, forms)] : null;
  }),
];

const UNIT = `${anyOf(Object.keys(data.units))}(?!\\.\\p{L})`;

/** "5m" may be a sum, "5L" a name, "5 m. " a minute. */
const isDoubtful = (gap: string, dot: string, near: Near): boolean =>
  gap === '' || (dot !== '' && !isLast(near));

const measures: readonly Rule[] = [
  rule([NUMBER, ' ?', '(?:km|m)', '/', '[hs]'], ([number = '', , unit = '', , time = '']) => [
    number,
    ' ',
    form(number, data.units[unit] ?? [unit, unit]),
    ' ',
    data.per[time] ?? time,
  ]),
  rule([NUMBER, '[ -]?', UNIT, '\\.?'], ([number = '', gap = '', unit = '', dot = ''], near) => {
    const forms = data.units[closed(unit)];
    if (!forms || (unit.length < 2 && isDoubtful(gap, dot, near))) return null;
    const isOne = number === '1' || gap === '-' || isAdjective(near);
    return [number, gap || ' ', forms[isOne ? 0 : 1], stop(dot, near)];
  }),
];

/** Numerals and what they stand with */

const NAME = /(?:^|[^\p{L}])(\p{Lu}\p{Ll}+) $/u;
const VERB =
  /^(?:['’]| (?:am|have|had|do|did|will|would|can|could|think|thought|know|knew)(?!\p{L}))/u;

/** "told Paul I loved him" is no Paul I: a king begins a clause, or comes after one of these. */
const KING =
  /(?:^|[,.;:(—–] ?|(?:^|[^\p{L}])(?:of|by|under|and|[Kk]ing|[Qq]ueen|[Pp]ope|[Ee]mperor|[Ee]mpress|[Tt]sar|[Cc]zar|[Ss]ultan|[Pp]rince) )\p{L}+ $/u;

const isKing = (roman: string, before: string, after: string): boolean =>
  !VERB.test(after) && (roman !== 'I' || KING.test(before));

function romanSaid(roman: string, { before, after }: Near): string | null {
  const value = romanValue(roman);
  const [, name = ''] = NAME.exec(before) ?? [];
  if (!value || !name) return null;
  if (roman === 'I' && VERB.test(after)) return null;
  if (data.royals.includes(name))
    return isKing(roman, before, after) ? `the ${ordinal(value)}` : null;
  return roman.length > 1 || data.counted.includes(name) ? String(value) : null;
}

/** A range is one only where it rises, and is no part of a longer row: "555-1234", "3-0". */
function isRange(from: string, dash: string, until: string, { before, after }: Near): boolean {
  if (Number(from) >= Number(until) || /[-–.,:/#]$/u.test(before)) return false;
  return dash !== '-' || (until.length < 3 && /^ ?(?:%|\p{Ll}{2,})|^[.,;)]?$/u.test(after));
}

const references: readonly Rule[] = [
  rule([anyOf(Object.keys(data.references)), '\\.', ' ?', '\\d+'], (parts) => {
    const [short = '', , , number = ''] = parts;
    return [data.references[short] ?? short, '', ' ', number];
  }),
];

const numerals: readonly Rule[] = [
  rule([ROMAN, '(?:st|nd|rd|th)?[ -]', 'centur(?:y|ies)'], ([roman = '', gap = '', noun = '']) => {
    const value = romanValue(roman);
    return value ? [ordinal(value), gap.slice(-1), noun] : null;
  }),
  rule([ROMAN], ([roman = ''], near) => {
    const said = romanSaid(roman, near);
    return said ? [said] : null;
  }),
  rule(['№ ?', '\\d+'], ([, number = '']) => ['number ', number]),
  rule(['#\\d{1,6}'], ([written = ''], { before }) =>
    /[^\s(]$/u.test(before) ? null : [`number ${written.slice(1)}`],
  ),
  rule(
    ['\\d{1,4}', '(?: ?– ?|-)', '\\d{1,4}(?![-–.,:/]?\\d)'],
    ([from = '', dash = '', until = ''], near) =>
      isRange(from, dash, until, near) ? [from, ' to ', until] : null,
  ),
  rule(['24/7'], () => ['24 7']),
];

const times: readonly Rule[] = [
  rule(['(?:0?[1-9]|1[0-2]):00', ' ?[ap]\\.?m'], ([time = '', meridiem = '']) => [
    String(parseInt(time, 10)),
    meridiem,
  ]),
  rule(['(?:0?[1-9]|1[0-2]):00(?!:)'], ([time = '']) => [`${parseInt(time, 10)} o’clock`]),
  rule(['\\d{1,2}:0[1-9](?!:)'], ([time = '']) => {
    const [hour = '', minute = ''] = time.split(':');
    return [`${Number(hour)} oh ${Number(minute)}`];
  }),
];

const shortened: readonly Rule[] = [
  rule([anyOf(Object.keys(data.titles)), '\\.'], ([short = ''], { before, after }) => {
    const isStreet = short === 'St' && NAME.test(before);
    return !isStreet && /^ \p{Lu}/u.test(after) ? [data.titles[short] ?? short, ''] : null;
  }),
  rule([anyOf(Object.keys(data.afterNames)), '\\.'], ([short = '', dot = ''], near) =>
    /\p{Lu}\S*,? $/u.test(near.before) ? [data.afterNames[short] ?? short, stop(dot, near)] : null,
  ),
  rule([anyOf(Object.keys(data.abbreviations)), '\\.'], ([short = '', dot = ''], near) => [
    data.abbreviations[short] ?? short,
    stop(dot, near),
  ]),
  rule(['vs'], () => ['versus']),
];

export const rules: readonly Rule[] = [
  grouped(','),
  ...days,
  ...times,
  ...money,
  ...measures,
  ...references,
  ...years,
  ...numerals,
  ...shortened,
];
