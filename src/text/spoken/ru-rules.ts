/** Russian. What is said how, and why: docs/spoken-text.md. */
import {
  DASH,
  DATE,
  DAY,
  YEAR,
  anyOf,
  closed,
  decimalRange,
  grouped,
  pointed,
  signs,
  stop,
} from './patterns.js';
import { rule } from './rewrite.js';
import type { Near, Rule } from './rewrite.js';
import { ROMAN, romanValue } from './roman.js';
import {
  caseAfter,
  feminine,
  feminineCase,
  governed,
  masculine,
  masculineCase,
  neuter,
} from './ru-cases.js';
import type { Case } from './ru-cases.js';
import { AND, andSaid, centuries, centuryAhead, years } from './ru-eras.js';
import { cardinal, decimal, genitive, ordinal } from './ru-numbers.js';
import type { Ending } from './ru-numbers.js';
import { isPartOf, quantities } from './ru-amounts.js';
import * as data from './ru-words.js';

/** Days */

const MONTH = anyOf(data.months);

function dayCase({ before, after }: Near): Case {
  const asked = governed(before);
  if (asked) return asked;
  const isAlone = /(?:^|[(—–] ?)$/u.test(before) && /^(?: \d{4})?(?: ?г(?:ода|\.)?)?[\s\p{P}]*$/u.test(after); // prettier-ignore
  return isAlone ? 'nom' : 'gen';
}

const day = (written = '', wanted: Case): string => ordinal(Number(written), neuter[wanted]);

const days: readonly Rule[] = [
  rule([DATE, ' ?', 'г?', '\\.?'], ([date = '', gap = '', short = '', dot = ''], near) => {
    const [number, month, written] = date.split('.');
    const name = data.months[Number(month) - 1] ?? '';
    const said = `${day(number, dayCase(near))} ${name} ${ordinal(Number(written), 'ого')}`;
    return short ? [said, ' ', 'года', stop(dot, near)] : [`${said} года`, gap, '', dot];
  }),
  rule(['[сС]о?', ' ', DAY, ' ', 'по', ' ', DAY, ' ', MONTH], (parts) => {
    const [since = '', , from, , , , until, , month = ''] = parts;
    return [since, ' ', day(from, 'gen'), ' ', 'по', ' ', day(until, 'acc'), ' ', month];
  }),
  rule([DAY, AND, DAY, ' ', MONTH], ([from, and = '', until, gap = '', month = ''], near) => {
    const asked = governed(near.before);
    if (!/[–—-]/u.test(and)) return [day(from, asked ?? 'gen'), and, day(until, asked ?? 'gen'), gap, month]; // prettier-ignore
    return asked
      ? [day(from, asked), andSaid(and), day(until, asked), gap, month]
      : [`с ${day(from, 'gen')}`, ' по ', day(until, 'acc'), gap, month];
  }),
  rule([DAY, ' ', MONTH], ([number, gap = '', month = ''], near) => [
    day(number, dayCase(near)),
    gap,
    month,
  ]),
  // «1 мая 1500 человек» counts people.
  rule([`${YEAR}(?!-| ?г(?:\\.|од)| \\p{Ll}| ?\\d{3})`], ([written = ''], { before }) =>
    new RegExp(`${MONTH} $`, 'u').test(before) ? [`${ordinal(Number(written), 'ого')} года`] : null,
  ),
];

/** Roman numerals */

const nameRule = (
  stems: readonly string[],
  cases: Readonly<Record<string, Case>>,
  endings: Readonly<Record<Case, Ending>>,
  isBefore: boolean,
): Rule => {
  const NAME = `${anyOf(stems)}(?:${Object.keys(cases).join('|')})`;
  const said = (roman: string, name: string) => {
    const value = romanValue(roman);
    const ending = name.replace(new RegExp(`^${anyOf(stems)}`, 'u'), '');
    return value ? ordinal(value, endings[cases[ending] ?? 'nom']) : null;
  };
  return rule(isBefore ? [NAME, ' ', ROMAN] : [ROMAN, ' ', NAME], ([first = '', , last = '']) => {
    const number = isBefore ? said(last, first) : said(first, last);
    if (!number) return null;
    return isBefore ? [first, ' ', number] : [number, ' ', last];
  });
};

const romans: readonly Rule[] = [
  nameRule([...data.kings, ...data.countedMasculine], masculineCase, masculine, true),
  nameRule([...data.queens, ...data.countedFeminine], feminineCase, feminine, true),
  nameRule(data.countedMasculine, masculineCase, masculine, false),
  nameRule(data.countedFeminine, feminineCase, feminine, false),
  rule([ROMAN], ([roman = ''], { before, after }) => {
    const value = romanValue(roman);
    if (!value) return null;
    if (centuryAhead.test(after)) return [ordinal(value, masculine[caseAfter(before)])];
    const isNumber = roman.length > 1 || (roman === 'I' && (/[а-яё] $/u.test(before) || /^ [а-яё]/u.test(after))); // prettier-ignore
    return isNumber ? [String(value)] : null;
  }),
];

/** Numbers with an ending, with a comma, and great ones */

const collected: Readonly<Record<string, string>> = { 2: 'двух', 3: 'трёх', 4: 'четырёх' };
const endings: Readonly<Record<string, Ending>> = {
  я: 'ая', го: 'ого', му: 'ому', ю: 'ую', ой: 'ой', ый: 'ый', ая: 'ая', ое: 'ое', ые: 'ые',
  ых: 'ых', ом: 'ом', ым: 'ым', ого: 'ого', ому: 'ому', ую: 'ую', ыми: 'ыми',
}; // prettier-ignore

function endingOf(value: number, suffix: string, { before, after }: Near): Ending | undefined {
  const isRound = value >= 20 && value % 10 === 0;
  const asked = governed(before);
  if (suffix === 'й') return asked && /^ \p{L}+[еи](?!\p{L})/u.test(after) ? 'ой' : 'ый';
  if (suffix === 'м') return asked === 'pre' || asked === 'acc' ? 'ом' : 'ым';
  if (suffix === 'х') return 'ых';
  if (suffix === 'е') return isRound ? 'ые' : 'ое';
  return endings[suffix];
}

/** «5-го» as «пятого», «5-ти» as «пяти», «2-х» as «двух». */
function suffixed(digits: string, suffix: string, near: Near): string | null {
  const value = Number(digits);
  if (suffix === 'х' && collected[digits]) return collected[digits];
  if (/^[тм]и$/u.test(suffix) && ((value > 4 && value < 21) || value === 30))
    return cardinal(value).replace(/восемь$/u, 'восьми').replace(/ь$/u, 'и'); // prettier-ignore
  const ending = value < 10_000 ? endingOf(value, suffix, near) : undefined;
  return ending ? ordinal(value, ending) : null;
}

const numbers: readonly Rule[] = [
  rule([`\\d{1,9}-(?:ти|ми|й|м|х|е|${Object.keys(endings).join('|')})`], ([written = ''], near) => {
    if (/\p{L}-$/u.test(near.before)) return null; // a name: «Ту-154-й»
    const [digits = '', suffix = ''] = written.split('-');
    const said = suffixed(digits, suffix, near);
    return said ? [said] : null;
  }),
  decimalRange(decimal),
  rule(['\\d{1,9},\\d{1,3}(?![,.]?\\d)'], ([number = ''], near) => [
    isPartOf(near) ? genitive(decimal(number)) : decimal(number),
  ]),
  rule([YEAR, DASH, `${YEAR}(?![-–—.,:/]?\\d)`], ([from, , until]) => [
    cardinal(Number(from)),
    ' – ',
    cardinal(Number(until)),
  ]),
  rule(['[1-9]\\d{3,9}(?![-–—.,:/]?\\d|-\\p{L})'], ([number = ''], near) => {
    const isPart = /[-–—.,:/+№#]$|\d ?$/u.test(near.before);
    const isGendered = /(?:^|[^1])[12]$/u.test(number) && /^ \p{L}/u.test(near.after);
    if (isPart || isGendered) return null;
    const said = cardinal(Number(number));
    return [isPartOf(near) ? genitive(said) : said];
  }),
];

/** What is shortened */

const declined: Readonly<Partial<Record<Case, number>>> = { gen: 1, dat: 2, pre: 3 };

const shortened: readonly Rule[] = [
  rule([anyOf(Object.keys(data.places)), '\\.'], ([short = ''], { before, after }) => {
    const asked = governed(before);
    const form = asked === 'acc' ? 2 : ((asked && declined[asked]) ?? 0);
    return /^ \p{Lu}/u.test(after) ? [data.places[short]?.[form] ?? short, ''] : null;
  }),
  rule(['обл', '\\.'], ([, dot = ''], near) => {
    const [, ending] = /(ая|ую|ой) $/u.exec(near.before) ?? [];
    return ending ? [ending === 'ой' ? 'области' : 'область', stop(dot, near)] : null;
  }),
  rule(['гг', '\\.'], ([, dot = ''], near) => {
    const [, ending] = / \p{L}+ы([ех]) $/u.exec(near.before) ?? [];
    const isWithin = /(?:^|[^\p{L}])[вВ] [\p{L} ]+$/u.test(near.before);
    const plural = isWithin ? 'годах' : 'годов';
    return ending ? [ending === 'е' ? 'годы' : plural, stop(dot, near)] : null;
  }),
  rule(['пр', '\\.'], ([, dot = ''], near) => {
    if (/(?:^| )и $/u.test(near.before)) return ['прочее', stop(dot, near)];
    return /^ \p{Lu}/u.test(near.after) ? ['проспект', ''] : null;
  }),
  rule(
    [anyOf(Object.keys(data.references)), '\\.', ' ?', '\\d+'],
    ([short = '', , , number = ''], { before }) => {
      const word = data.references[short] ?? short;
      const seen = /см\. $/u.test(before) ? word.replace(/а$/u, 'у').replace(/я$/u, 'ю') : word;
      return [seen, '', ' ', number];
    },
  ),
  rule([anyOf(Object.keys(data.abbreviations)), '\\.'], ([short = '', dot = ''], near) => [
    data.abbreviations[closed(short)] ?? short,
    stop(dot, near),
  ]),
  rule([anyOf(Object.keys(data.scales)), '\\.?'], ([short = '', dot = ''], near) => [
    data.scales[short]?.forms[2] ?? short,
    stop(dot, near),
  ]),
];

export const rules: readonly Rule[] = [
  grouped(),
  pointed('(?:%|процент|тыс|мл[нр]|трлн|км|кг|°)'),
  ...days.slice(0, 4),
  ...years,
  ...days.slice(4),
  ...centuries,
  ...romans,
  ...quantities,
  ...signs('минус', 'плюс'),
  ...numbers,
  ...shortened,
];
