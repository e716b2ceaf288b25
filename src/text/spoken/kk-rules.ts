/** Kazakh. What is said how, and why: docs/spoken-text.md. */
import { cardinal, decimal, isBack, ordinal } from './kk-numbers.js';
import {
  DASH,
  DATE,
  DAY,
  NUMBER,
  YEAR,
  anyOf,
  apart,
  closed,
  decimalRange,
  grouped,
  isLast,
  pointed,
  signs,
  stop,
} from './patterns.js';
import {
  abbreviations,
  counted,
  currencies,
  months,
  numbered,
  per,
  scales,
  units,
} from './kk-words.js';
import { rule } from './rewrite.js';
import type { Near, Rule } from './rewrite.js';
import { ROMAN, romanValue } from './roman.js';

const LETTERS = '[а-яёәіңғүұқөһ]';
const SUFFIX = `(?:-${LETTERS}{1,6})?`;
const SCALE = '(?:мың|миллион|миллиард|триллион)';

/** As it is joined: «-ға» as «ға». */
const joined = (suffix: string): string => suffix.slice(1);

const isNumbered = ({ before }: Near): boolean => /\d ?$/u.test(before);
const isCounted = ({ before }: Near): boolean => /(?:\d|мың|лион|лиард) ?$/u.test(before);

/** «2024 ж.» by what follows: «жылғы 5 мамыр», «жылы туған», «жыл». */
function yearWord({ after }: Near): string {
  const date = new RegExp(`^ ${DAY} (?:${months.join('|')})(${LETTERS}*)`, 'u').exec(after);
  if (date) return /^(?:ның|нің|дың|дің|тың|тің)?$/u.test(date[1] ?? '') ? 'жылғы' : 'жылы';
  return /^ \p{L}/u.test(after) ? 'жылы' : 'жыл';
}

/** «1500 жыл» is a time, «1985 жыл», «1500 жылы» a year. */
const isYear = (year: string, word: string): boolean =>
  !/^жылды[қғ]/u.test(word) && (word !== 'жыл' || Number(year) % 50 !== 0);

const years: readonly Rule[] = [
  rule([DATE, ' ', `жыл${LETTERS}*`], ([date = '', gap = '', word = '']) => [
    dated(date),
    gap,
    word,
  ]),
  rule([DATE, ' ?', 'ж?', '\\.?'], ([date = '', gap = '', year = '', dot = ''], near) => {
    const said = dated(date);
    return year ? [said, ' ', yearWord(near), stop(dot, near)] : [`${said} жыл`, gap, '', dot];
  }),
  rule([YEAR, DASH, YEAR, ' ?', 'жж?', '\\.'], ([from, , until, , , dot = ''], near) => [
    ordinal(Number(from)),
    ' – ',
    ordinal(Number(until)),
    ' ',
    /^ \p{L}/u.test(near.after) ? 'жылдары' : 'жылдар',
    stop(dot, near),
  ]),
  rule(
    [YEAR, DASH, YEAR, '[ -]', `(?:оқу |қаржы )?жыл${LETTERS}*`],
    ([from, , until, , word = '']) =>
      /жылды[қғ]/u.test(word)
        ? null
        : [ordinal(Number(from)), ' – ', ordinal(Number(until)), ' ', word],
  ),
  rule(['\\d{3,4}', ' ?', 'ж', '\\.', SUFFIX], ([year, , , dot = '', suffix = ''], near) => [
    ordinal(Number(year)),
    ' ',
    suffix ? `жыл${joined(suffix)}` : yearWord(near),
    suffix ? '' : stop(dot, near),
    '',
  ]),
  rule([YEAR, '[ -]', `жыл${LETTERS}*`], ([year = '', , word = '']) =>
    isYear(year, word) ? [ordinal(Number(year)), ' ', word] : null,
  ),
  rule(['\\d{3}', ' ', 'жыл(?:ы|ғы)'], ([year, , word = '']) => [ordinal(Number(year)), ' ', word]),
  rule(['[1-9]0', ' ', `жылдар${LETTERS}*`], ([year, , word = '']) => [
    ordinal(Number(year)),
    ' ',
    word,
  ]),
];

function dated(date: string): string {
  const [day, month, year] = date.split('.');
  const name = months[Number(month) - 1] ?? '';
  return `${ordinal(Number(day))} ${name} ${ordinal(Number(year))}`;
}

const MONTH = `${anyOf(months)}${LETTERS}{0,6}`;

const days: readonly Rule[] = [
  rule([DAY, DASH, DAY, ' ', MONTH], ([from, , until, gap = '', month = '']) => [
    ordinal(Number(from)),
    '-',
    ordinal(Number(until)),
    gap,
    month,
  ]),
  rule([DAY, ' ', MONTH], ([day, gap = '', month = '']) => [ordinal(Number(day)), gap, month]),
];

/** «ХІХ ғ. басы» is the century's beginning. */
const centuryWord = ({ after }: Near): string =>
  /^ (?:бас|соң|аяғ|орта|жарты|бірінші жарты|екінші жарты|ширег)/u.test(after)
    ? 'ғасырдың'
    : 'ғасыр';

const CENTURY = `(?:${ROMAN}|\\d{1,2})`;
const valueOf = (written: string): number | null =>
  /^\d/u.test(written) ? Number(written) : romanValue(written);

function centuries(from: string, until: string, word: string, dot: string): string[] | null {
  const [first, last] = [valueOf(from), valueOf(until)];
  if (!first || !last) return null;
  return [ordinal(first), ' – ', ordinal(last), ' ', word, dot];
}

/** Before a word, a Roman numeral is an ordinal: «І Петр», «II тарау», «XXI Олимпиада». */
function romanOrdinal(roman: string, word: string): string | null {
  const value = romanValue(roman);
  const isSure = roman.length > 1 || /[IІ]/u.test(roman) || counted.some((each) => word.startsWith(each)); // prettier-ignore
  return value && isSure ? ordinal(value) : null;
}

const romans: readonly Rule[] = [
  rule(
    [CENTURY, DASH, CENTURY, ' ?', 'ғғ?', '\\.'],
    ([from = '', , until = '', , , dot = ''], near) =>
      centuries(from, until, 'ғасырлар', stop(dot, near)),
  ),
  rule([ROMAN, DASH, ROMAN, '[ -]', `ғасыр${LETTERS}*`], ([from = '', , until = '', , word = '']) =>
    centuries(from, until, word, ''),
  ),
  rule(
    [CENTURY, '[ -]?', 'ғ', '\\.', SUFFIX],
    ([century = '', , , dot = '', suffix = ''], near) => {
      const value = valueOf(century);
      const word = suffix ? `ғасыр${joined(suffix)}` : centuryWord(near);
      return value ? [ordinal(value), ' ', word, suffix ? '' : stop(dot, near), ''] : null;
    },
  ),
  rule(
    [ROMAN, '[ -]', `${LETTERS.replace('[', '[А-ЯЁӘІҢҒҮҰҚӨҺ')}{2,}`],
    ([roman = '', , word = '']) => {
      const said = romanOrdinal(roman, word);
      return said ? [said, ' ', word] : null;
    },
  ),
  rule([ROMAN], ([roman = ''], { before }) => {
    const value = romanValue(roman);
    if (!value) return null;
    if (/\p{Lu}\p{Ll}+ $/u.test(before) && /^[^XVХ]|../u.test(roman)) return [ordinal(value)];
    return roman.length > 1 ? [String(value)] : null;
  }),
];

/** Voices join these to a number by themselves: «15-ке». */
const CASE =
  /^(?:[ғгқк][ае]|[дт][ае]н?|н[ае]н|[дтн][ыі]ң?|[мбп]ен|[дт][ае]ғ[ыі]|[дт][ае]гі|[дт][ае]й|[дт][аеыі]қ|[дт]ік|[ғқгк][ае]н|ы|і)$/u;
/** What a number measures, rather than counts to: «5-қабатты», «100-жылдық». */
const MEASURE = /(?:[дтл][ыі]|[дтл](?:ық|ығы|ік|ігі)\p{L}{0,4}|шақты)$/u;
/** Those of 1 to 7 whose last vowel goes: «алтау». */
const together: Readonly<Record<number, string>> = { 2: 'ек', 6: 'алт', 7: 'жет' };

/** A number with an ordinal's ending, or with a noun that is counted to: «5-ші», «5-сынып». */
function suffixed(value: number, suffix: string): string | null {
  const [, rest] = /^(?:[ыі]?н?ш[ыі])(\p{L}*)$/u.exec(suffix) ?? [];
  if (rest !== undefined) return ordinal(value) + rest;
  if (/^[еа]у/u.test(suffix) && together[value]) return together[value] + suffix;
  const isNoun = suffix.length > 2 && /[аәеёиоөұүыіэюя]/u.test(suffix);
  return isNoun && !CASE.test(suffix) && !MEASURE.test(suffix)
    ? `${ordinal(value)} ${suffix}`
    : null;
}

const suffixes: readonly Rule[] = [
  decimalRange(decimal),
  rule([`\\d{1,9},\\d{1,3}(?![,.]?\\d)${SUFFIX}`], ([number = '']) => {
    const [digits = '', suffix = ''] = number.split('-');
    return [decimal(digits) + suffix];
  }),
  rule(['\\d{1,4}', '[–-]', `\\d{1,4}-${LETTERS}{1,16}`], ([from, dash = '', written = '']) => {
    const [until, suffix = ''] = written.split('-');
    const said = suffixed(Number(until), suffix);
    return said?.startsWith(ordinal(Number(until))) ? [ordinal(Number(from)), dash, said] : null;
  }),
  rule([`\\d{1,9}-${LETTERS}{1,16}`], ([written = ''], { before }) => {
    if (/\p{L}-$/u.test(before)) return null; // a name: «Ту-154-тің»
    const [digits, suffix = ''] = written.split('-');
    const said = suffixed(Number(digits), suffix);
    return said ? [said] : null;
  }),
];

const MONEY = anyOf(Object.keys(currencies));

const quantities: readonly Rule[] = [
  rule(
    [anyOf(Object.keys(scales)), '\\.?', SUFFIX],
    ([short = '', dot = '', suffix = ''], near) => [
      (isNumbered(near) ? apart(near) : '') + (scales[short] ?? '') + joined(suffix),
      suffix ? '' : stop(dot, near),
      '',
    ],
  ),
  rule([`${MONEY} ?${NUMBER}`, DASH, NUMBER, ' ?', `${SCALE}?`], (parts) => {
    const [first = '', dash = '', last = '', gap = '', scale = ''] = parts;
    const currency = currencies[first.charAt(0)] ?? '';
    const from = first.slice(1).trim();
    return scale
      ? [from, dash, last, ' ', `${scale} ${currency}`]
      : [from, dash, `${last} ${currency}`, gap, ''];
  }),
  rule([`${MONEY} ?${NUMBER}`, ' ?', `${SCALE}?`], ([written = '', gap = '', scale = '']) => {
    const currency = currencies[written.charAt(0)] ?? '';
    const number = written.slice(1).trim();
    return scale ? [number, ' ', `${scale} ${currency}`] : [`${number} ${currency}`, gap, ''];
  }),
  rule([MONEY, SUFFIX], ([sign = '', suffix = ''], near) =>
    isCounted(near) ? [apart(near) + (currencies[sign] ?? '') + joined(suffix), ''] : null,
  ),
  rule(
    [NUMBER, ' ?', '(?:км|м)', '/', `(?:${Object.keys(per).join('|')})`, '\\.?'],
    (parts, near) => {
      const [number = '', , unit = '', , time = '', dot = ''] = parts;
      return [`${per[time] ?? ''} ${number}`, ' ', units[unit] ?? '', '', '', stop(dot, near)];
    },
  ),
  rule(
    [`${anyOf(Object.keys(units))}(?!\\.\\p{L}|\\. \\p{L}\\.)`, '\\.?', SUFFIX],
    (parts, near) => {
      const [unit = '', dot = '', suffix = ''] = parts;
      const isKnown = unit.length > 1 ? isCounted(near) : isNumbered(near);
      if (!isKnown || (unit === 'г' && dot && !isLast(near))) return null;
      const end = suffix ? '' : stop(dot, near);
      return [apart(near) + (units[closed(unit)] ?? '') + joined(suffix), end, ''];
    },
  ),
];

/** «9:00-да» is «тоғызда»; «9:00-де» was written for «тоғыз нөл нөлде». */
function timed(hour: string, minute: string, suffix: string): string {
  if (minute !== '00') return `${hour} ${clock(minute)}${suffix}`;
  return (suffix && isBack(hour) !== isBack(suffix) ? `${hour} нөл нөл` : hour) + suffix;
}

/** «05» as «нөл бес». */
const clock = (minute: string): string =>
  (minute.startsWith('0') ? 'нөл ' : '') + cardinal(Number(minute));

const times: readonly Rule[] = [
  rule(
    ['(?:сағат|сағ\\.?)', ' ', `\\d{1,2}[:.][0-5]\\d${SUFFIX}`],
    ([, gap = '', written = '']) => {
      const [time = '', suffix = ''] = written.split('-');
      const [hour = '', minute = ''] = time.split(/[:.]/u);
      return ['сағат', gap, timed(cardinal(Number(hour)), minute, suffix)];
    },
  ),
];

const marks: readonly Rule[] = [
  rule(['№', ' ?', '\\d{1,6}', ' ', `${anyOf(numbered)}${LETTERS}*`], (parts) => {
    const [, , number, gap = '', place = ''] = parts;
    return ['нөмірі', ' ', ordinal(Number(number)), gap, place];
  }),
  rule(['№', ' ?', '\\d{1,12}'], ([, , number = '']) => ['нөмірі', ' ', number]),
  rule(['§', ' ?', '\\d{1,6}'], ([, , number = '']) => ['параграф', ' ', number]),
];

const shortened: readonly Rule[] = [
  rule([anyOf(Object.keys(abbreviations)), '\\.'], ([short = '', dot = ''], near) => [
    abbreviations[closed(short)] ?? short,
    stop(dot, near),
  ]),
  rule(['қ', '\\.'], ([, dot = ''], near) =>
    /\p{Lu}\p{Ll}+ $/u.test(near.before) ? ['қаласы', stop(dot, near)] : null,
  ),
];

export const rules: readonly Rule[] = [
  grouped(),
  pointed('(?:%|пайыз|мл[нр]|трлн|км|кг|°)'),
  ...times,
  ...marks,
  ...years,
  ...days,
  ...romans,
  ...quantities,
  ...signs('минус', 'плюс'),
  ...suffixes,
  ...shortened,
];
