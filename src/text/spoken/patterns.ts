/** What the rules of all languages are made of. Sources of regular expressions have no groups that capture. */
import { rule } from './rewrite.js';
import type { Near, Rule } from './rewrite.js';

export const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
export const YEAR = '[12]\\d{3}';
export const DASH = ' ?[–—-] ?';
/** A whole number or one with a decimal comma. */
export const NUMBER = '\\d{1,12}(?:,\\d{1,3})?';
/** 23.05.2024 */
export const DATE = `${DAY}\\.(?:0[1-9]|1[0-2])\\.${YEAR}`;

/** The source of any of `words`; a dot in them may have a space after it: «т. б». */
export function anyOf(words: Iterable<string>): string {
  const longestFirst = [...words].sort((a, b) => b.length - a.length);
  const sources = longestFirst.map((word) => word.replace(/[.+*?^$|()]/gu, '\\$&'));
  return `(?:${sources.join('|').replace(/\\\./gu, '\\. ?')})`;
}

/** Words that stand between spaces in `list`, as {@link anyOf} takes them. */
export const words = (list: string): string[] => list.split(' ');

/** «т. б» as «т.б», to be looked up. */
export const closed = (shortened: string): string => shortened.replace(/\. /gu, '.');

/** Whether nothing but punctuation follows. */
export const isLast = ({ after }: Near): boolean => /^[\p{P}\s]*$/u.test(after);

/** The dot after what was shortened: it is heard only where it ends the sentence too. */
export const stop = (dot: string, near: Near): string => (isLast(near) ? dot : '');

/** What is said after a number comes after a space, «5%» as «5 %». */
export const apart = ({ before }: Near): string => (/\s$/u.test(before) ? '' : ' ');

/**
 * «1 500 000» as «1500000», which every voice reads; not a phone number («8 727 250 12 34»).
 *
 * @param sign Between the groups, as the language writes it where voices know it: `,`.
 */
export const grouped = (sign = ''): Rule =>
  rule(['[1-9]\\d{0,2}(?: \\d{3}){1,3}(?! ?\\d)'], ([number = ''], { before }) =>
    /(?:\+|\d |[(\d-])$/u.test(before) ? null : [number.replace(/ /gu, sign)],
  );

/** «3.14 %» as «3,14 %»: before `unit` a dot cannot be that of a date or time. */
export const pointed = (unit: string): Rule =>
  rule([`\\d{1,9}\\.\\d{1,2}(?= ?${unit})`], ([number = '']) => [number.replace('.', ',')]);

/** «1,5–2» once `decimal` has the first of them in words. */
export const decimalRange = (decimal: (number: string) => string): Rule =>
  rule(['\\d{1,9},\\d{1,3}', DASH, NUMBER], ([from = '', , until = '']) => [
    decimal(from),
    ' – ',
    until,
  ]);

/** -5, +5 and 18+, whose signs voices pass over or say in English. Not «8-5», «10 -12», «+7 701». */
export function signs(minus: string, plus: string): Rule[] {
  const isSign = (near: Near) =>
    !/[^\s(«…]$|\d $/u.test(near.before) && !/^ ?[\d(-]/u.test(near.after);
  const before = (mark: string, said: string) =>
    rule([`${mark}\\d{1,6}`], ([number = ''], near) =>
      isSign(near) ? [`${said} ${number.slice(1)}`] : null,
    );
  return [
    before('[-−]', minus),
    before('\\+', plus),
    rule(['\\d{1,3}\\+'], ([number = '']) => [`${number.slice(0, -1)} ${plus}`]),
  ];
}

/** 1,234,567 in groups of three, the lowest first: 567, 234, 1. */
export function triples(value: number): number[] {
  const found = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 1000)) found.push(rest % 1000);
  return found;
}
