/** Russian years and centuries: «в 2024 году», «XX в.», «1941–1945 гг.», «с 1941 по 1945 год». */
import { DASH, YEAR, anyOf, stop } from './patterns.js';
import { rule } from './rewrite.js';
import type { Near, Rule } from './rewrite.js';
import { ROMAN, romanValue } from './roman.js';
import { century, governed, inflect, masculine, year } from './ru-cases.js';
import type { Case, Era } from './ru-cases.js';
import { ordinal } from './ru-numbers.js';

/** Between the two of a range, or of two. */
export const AND = `(?:${DASH}| и | или )`;
/** How {@link AND} is said. */
export const andSaid = (and: string): string => (/[–—-]/u.test(and) ? ' – ' : and);

function inWords(written: string, wanted: Case): string | null {
  const value = /^\d/u.test(written) ? Number(written) : romanValue(written);
  return value ? ordinal(value, masculine[wanted]) : null;
}

function eraRules(VALUE: string, era: Era): Rule[] {
  const { short, one, many } = era;
  const ONE = anyOf([...Object.values(one), short, short + short]);
  const ANY = anyOf([...Object.values(one), ...Object.values(many), short, short + short]);
  return [
    rule(['[сС]о?', ' ', VALUE, ' ', 'по', ' ', VALUE, ' ?', ANY, '\\.?'], (parts, near) => {
      const [since = '', , from = '', , , , until = '', , word = '', dot = ''] = parts;
      const found = isWhole(word, dot) ? inflect(era, word, 'по ', false) : null;
      const [first, last] = [inWords(from, 'gen'), inWords(until, 'acc')];
      if (!found || !first || !last) return null;
      return [since, ' ', first, ' ', 'по', ' ', last, ' ', found.noun, stop(dot, near)];
    }),
    rule([VALUE, AND, VALUE, ' ?', ANY, '\\.?'], (parts, near) => {
      const [from = '', and = '', until = '', , word = '', dot = ''] = parts;
      const isEra = isWhole(word, dot) && !/^\d{1,2} век/u.test(`${from} ${word}`);
      const found = isEra ? inflect(era, word, near.before, true) : null;
      const [first, last] = found ? [inWords(from, found.case), inWords(until, found.case)] : [];
      if (!found || !first || !last) return null;
      return [first, andSaid(and), last, ' ', found.noun, stop(dot, near)];
    }),
    rule([VALUE, ' ?', ONE, '\\.?'], ([value = '', , word = '', dot = ''], near) => {
      const isEra = isWhole(word, dot) ? isOrdinal(value, word, near) : isYear(value, word);
      const noun = word === short + short ? short : word;
      const found = isEra ? inflect(era, noun, near.before, false) : null;
      const first = found && inWords(value, found.case);
      return found && first ? [first, ' ', found.noun, stop(dot, near)] : null;
    }),
  ];
}

/** Not the preposition «в». */
const isWhole = (word: string, dot: string): boolean => word.length > 2 || dot !== '';

/** Without a dot: «2024 г», not «1500 г муки». */
const isYear = (value: string, word: string): boolean =>
  word === 'г' && /^\d{4}$/u.test(value) && Number(value) % 50 !== 0;

/** Not «101 год», «2 века», «500 г.». */
function isOrdinal(value: string, word: string, { before }: Near): boolean {
  if (/^\d{3}$/u.test(value)) return word === 'году' || (/^гг?$/u.test(word) && !!governed(before));
  return !/^[1-4] века?$/u.test(`${value} ${word}`);
}

export const years: readonly Rule[] = eraRules(`(?:${YEAR}|\\d{3})`, year);
export const centuries: readonly Rule[] = eraRules(`(?:${ROMAN}|\\d{1,2})`, century);

/** «конец XIX – начало XX века»: the century is told later. */
export const centuryAhead = /^ ?(?:[–—-]|и|или) .{0,24}(?:век|вв?\.)/u;
