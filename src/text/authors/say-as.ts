/**
 * `say-as` of SSML, by the values of https://www.w3.org/TR/ssml-sayas/ and those that assistants
 * have added. What does not fit its kind is said as it is written.
 */
import { rewrite, type Draft, type Rule } from '../spoken/rewrite.js';
import { romanValue } from '../spoken/roman.js';
import { at } from './edits.js';
import type { DateParts, Sayings } from './sayings.js';

/** What is to be said, where it is written, and in which language. */
interface Matter {
  readonly text: string;
  /** Where each character, and the end, is written. */
  readonly written: readonly number[];
  readonly sayings: Sayings;
  readonly rules: readonly Rule[];
}

type Way = (matter: Matter, format: string) => Draft | null;

/** A letter with its accents, an emoji of several parts. */
const CHARACTER = /\p{RI}{2}|\P{M}(?:[\p{M}\p{EMod}]|\u200D\P{M})*/gu;

/** Letter by letter, each where it is written. Spaces are not said, but part words. */
const spell: Way = ({ text, written, sayings }) => {
  const names = Array.from(text.matchAll(CHARACTER), ({ 0: sign, index }) => {
    const small = sign.toLowerCase();
    const named = sayings.letters.get(small) ?? sayings.signs.get(small) ?? sign;
    return at(written[index] ?? 0, /\s/u.test(sign) ? '' : named);
  });
  return joined(names, written.at(-1));
};

const digits: Way = (matter, format) =>
  /^[^\p{L}]*\p{Nd}[^\p{L}]*$/u.test(matter.text) ? spell(only(matter, /\p{Nd}/u), format) : null;

/** Without the characters that are not wanted. */
function only({ text, written, ...rest }: Matter, wanted: RegExp): Matter {
  const kept = Array.from(text, (_, i) => i).filter((i) => wanted.test(text.charAt(i)));
  return {
    ...rest,
    text: kept.map((i) => text.charAt(i)).join(''),
    written: [...kept.map((i) => written[i] ?? 0), written.at(-1) ?? 0],
  };
}

/** With spaces between them. */
function joined(drafts: readonly Draft[], end = 0): Draft {
  const said = drafts.filter(({ text }) => text);
  const text = said.map((draft) => draft.text).join(' ');
  const written = said.flatMap((draft, i) => {
    const [place = 0] = draft.written;
    const letters = new Array<number>(draft.text.length).fill(place);
    return i < said.length - 1 ? [...letters, place] : letters;
  });
  return { text, written: [...written, end] };
}

/** A whole number, grouped or not, in Arabic or Roman digits; `null` for anything else. */
function numberIn(text: string, { thousands }: Sayings): number | null {
  const plain = text.trim().replace(thousands, '$1');
  if (/^\d{1,12}$/u.test(plain)) return Number(plain);
  return /^[IVXІХ]+$/u.test(plain) ? romanValue(plain) : null;
}

const number =
  (say: (sayings: Sayings, value: number) => string | null): Way =>
  ({ text, written, sayings }) => {
    const value = numberIn(text.replace(/(\d)(?:-?\p{L}{1,4}|\.)$/u, '$1'), sayings);
    const said = value === null ? null : say(sayings, value);
    return said ? at(written[0] ?? 0, said, written.at(-1)) : null;
  };

/** As a sentence of its own would be, by the rules of the language. */
const ruled = ({ written, rules }: Matter, text: string): Draft =>
  rewrite(at(written[0] ?? 0, text, written.at(-1)), rules);

/** `mdy`, `ymd`, `dm` say which number is which; without a format `dmy`, and `ymd` before a year. */
const date: Way = (matter, format) => {
  const numbers = numbersIn(matter.text, format);
  if (/\p{L}/u.test(matter.text) || numbers.length === 0 || numbers.length > 3) return null;
  const parts = dateFrom(numbers, orderOf(numbers, format));
  return parts && ruled(matter, matter.sayings.date(parts));
};

/** «20240504» is three of them, in the order of its format. */
function numbersIn(text: string, format: string): readonly string[] {
  const numbers = text.match(/\d+/gu) ?? [];
  const [all = ''] = numbers;
  if (numbers.length > 1 || all.length !== 8) return numbers;
  const order = orderOf(['', '', ''], format || 'ymd');
  let from = 0;
  return Array.from(order, (part) => all.slice(from, (from += part === 'y' ? 4 : 2)));
}

function orderOf(numbers: readonly string[], format: string): string {
  const order = format
    .toLowerCase()
    .replace(/([dmy])\1*/gu, '$1')
    .replace(/[^dmy]/gu, '');
  if (order.length === numbers.length) return order;
  if (numbers.length === 1) return numbers[0]?.length === 4 ? 'y' : 'd';
  if (numbers.length === 2) return numbers[1]?.length === 4 ? 'my' : 'dm';
  return numbers[0]?.length === 4 ? 'ymd' : 'dmy';
}

function dateFrom(numbers: readonly string[], order: string): DateParts | null {
  const of = (letter: string) => {
    const found = numbers[order.indexOf(letter)];
    return found === undefined ? undefined : Number(found);
  };
  const isWithin = (value: number | undefined, most: number) =>
    value === undefined || (value >= 1 && value <= most);
  const [day, month, year] = [of('d'), of('m'), of('y')];
  if (!isWithin(day, 31) || !isWithin(month, 12) || !isWithin(year, 9999)) return null;
  return { ...(day && { day }), ...(month && { month }), ...(year && { year }) };
}

/** 9:05, 09.05, 9:05 pm; seconds are said nowhere. */
const time: Way = (matter) => {
  const found = /^(\d{1,2})[:.h](\d{2})(?:[:.]00)?\s?(?:([ap])\.?m\.?)?$/iu.exec(matter.text);
  const [hour, minute] = [Number(found?.[1]), Number(found?.[2])];
  if (!found || hour > 24 || minute > 59) return null;
  const half = halfOf(found[3]);
  return ruled(matter, matter.sayings.time(hour + shiftOf(hour, half), minute, half));
};

type Half = 'am' | 'pm' | undefined;

const halfOf = (letter: string | undefined): Half =>
  letter ? (letter.toLowerCase() === 'p' ? 'pm' : 'am') : undefined;

function shiftOf(hour: number, half: Half): number {
  if (half === 'pm' && hour < 12) return 12;
  return half === 'am' && hour === 12 ? -12 : 0;
}

/** Group by group; a long one, as «87012345678», is parted as people say it. */
const telephone: Way = (matter) => {
  const { text, written, sayings } = matter;
  if (/\p{L}/u.test(text) || !/\d/u.test(text)) return null;
  const groups = Array.from(text.matchAll(/\d+/gu), ({ 0: group, index }) => parted(group, index));
  const said = groups.flat().map(([group, index]) => {
    const isNumber = sayings.hasGroups && group.length <= 3 && !group.startsWith('0');
    return at(written[index] ?? 0, `${isNumber ? group : Array.from(group).join(' ')},`);
  });
  const plus = text.startsWith('+') ? [at(written[0] ?? 0, sayings.plus)] : [];
  const all = joined([...plus, ...said], written.at(-1));
  return {
    text: all.text.slice(0, -1),
    written: [...all.written.slice(0, -2), ...all.written.slice(-1)],
  };
};

function parted(group: string, index: number): (readonly [group: string, index: number])[] {
  const sizes = group.length === 11 ? [1, 3, 3, 2, 2] : group.length === 10 ? [3, 3, 2, 2] : null;
  if (!sizes && group.length <= 4) return [[group, index]];
  const parts: (readonly [string, number])[] = [];
  for (let from = 0; from < group.length;) {
    const size = sizes?.[parts.length] ?? (group.length % 2 && from === 0 ? 3 : 2);
    parts.push([group.slice(from, from + size), index + from]);
    from += size;
  }
  return parts;
}

/** Without a number its name, with one as the rules have it. */
const unit: Way = (matter) => {
  const text = matter.text.trim();
  return ruled(matter, matter.sayings.unit(text.replace(/\.$/u, '')) ?? text);
};

const WAYS: ReadonlyMap<string, Way> = new Map([
  ['characters', spell],
  ['spell-out', spell],
  ['verbatim', spell],
  ['digits', digits],
  ['cardinal', number((sayings, value) => sayings.cardinal(value))],
  ['number', number((sayings, value) => sayings.cardinal(value))],
  ['ordinal', number((sayings, value) => (value < 10_000 ? sayings.ordinal(value) : null))],
  ['date', date],
  ['time', time],
  ['telephone', telephone],
  ['unit', unit],
]);

/** What is said; `null` where the way is not known, or the text does not fit it. */
export function sayAs(way: string, format: string, matter: Matter): Draft | null {
  return WAYS.get(way.trim().toLowerCase())?.(matter, format) ?? null;
}

/** Whether each character is said by itself, so that what is marked within is not lost. */
export const isSpelled = (way: string | undefined): boolean =>
  /^\s*(?:characters|spell-out|verbatim)\s*$/iu.test(way ?? '');
