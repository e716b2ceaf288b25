/** What is counted and measured in Russian: «5 минут», «2,5 миллиона рублей». */
import { DASH, NUMBER, anyOf, apart, closed, isLast, stop } from './patterns.js';
import { rule } from './rewrite.js';
import type { Near, Rule } from './rewrite.js';
import { cardinal, decimal, genitive, plural } from './ru-numbers.js';
import { currencies, per, scales, units } from './ru-words.js';
import type { Unit } from './ru-words.js';

const UNIT = `${anyOf(Object.keys(units))}(?!-|\\.\\p{L}|\\. \\p{L}\\.)`;
const MONEY = anyOf(Object.keys(currencies));
const SCALE = '(?:тысяч[аи]?|(?:миллион|миллиард|триллион)(?:а|ов|))';

/** «около 5», «до 1,5»: these ask for the genitive. */
const PART =
  /(?:^|[^\p{L}])(?:около|до|от|из|более|менее|больше|меньше|свыше|после|для|без|кроме) $/iu;
export const isPartOf = ({ before }: Near): boolean => PART.test(before);

/** In words where it has a gender or case that voices do not know; else in digits. */
function numberSaid(number: string, { gender }: Unit, isPart: boolean): string {
  if (/\D/u.test(number)) return isPart ? genitive(decimal(number)) : number;
  if (isPart) return genitive(cardinal(Number(number), gender));
  return gender === 'f' && /^(?:\d*[02-9])?[12]$/u.test(number) ? cardinal(Number(number), 'f') : number; // prettier-ignore
}

function nounSaid(number: string, { forms }: Unit, isPart: boolean): string {
  if (/\D/u.test(number)) return forms[1].replace(/(квадратн|кубическ)[ыи]х/u, '$1ого');
  const noun = plural(Number(number), forms);
  if (!isPart || noun === forms[2]) return noun;
  return noun === forms[0] ? nounSaid('0,1', { forms }, false) : forms[2];
}

/** The number and its noun. */
function amount(number: string, unit: Unit, near: Near): [number: string, noun: string] {
  const isPart = isPartOf(near);
  return [numberSaid(number, unit, isPart), nounSaid(number, unit, isPart)];
}

const FEMININE = anyOf(
  [...Object.values(units), ...Object.values(scales)]
    .filter(({ gender }) => gender === 'f')
    .flatMap(({ forms }) => forms.slice(0, 2)),
);

const money: readonly Rule[] = [
  rule([`${MONEY} ?${NUMBER}`, DASH, NUMBER, ' ?', `(?:${SCALE})?`], (parts) => {
    const [first = '', dash = '', last = '', gap = '', scale = ''] = parts;
    const currency = currencies[first.charAt(0)];
    const from = first.slice(1).trim();
    if (!currency) return null;
    if (scale) return [from, dash, last, ' ', `${scale} ${currency.forms[2]}`];
    return [from, dash, `${last} ${nounSaid(last, currency, false)}`, gap, ''];
  }),
  rule(
    [`${MONEY} ?\\d{1,12}(?:[,.]\\d{1,2})?`, ' ?', `(?:${SCALE})?`],
    ([written = '', gap = '', scale = ''], near) => {
      const currency = currencies[written.charAt(0)];
      const number = written.slice(1).trim().replace('.', ',');
      if (!currency) return null;
      if (scale) return [number, ' ', `${scale} ${currency.forms[2]}`];
      return [amount(number, currency, near).join(' '), gap, ''];
    },
  ),
];

export const quantities: readonly Rule[] = [
  rule([`${MONEY} ?${NUMBER}`, ' ?', anyOf(Object.keys(scales)), '\\.?'], (parts, near) => {
    const [written = '', , short = '', dot = ''] = parts;
    const [currency, scale] = [currencies[written.charAt(0)], scales[short]];
    if (!currency || !scale) return null;
    const [number, noun] = amount(written.slice(1).trim(), scale, near);
    return [number, ' ', `${noun} ${currency.forms[2]}`, stop(dot, near)];
  }),
  rule([NUMBER, ' ?', anyOf(Object.keys(scales)), '\\.?'], (parts, near) => {
    const [written = '', , short = '', dot = ''] = parts;
    const scale = scales[short];
    if (!scale) return null;
    const [number, noun] = amount(written, scale, near);
    return [number, ' ', noun, stop(dot, near)];
  }),
  ...money,
  rule([NUMBER, ' ?', '(?:км|м)', '/', anyOf(Object.keys(per)), '\\.?'], (parts, near) => {
    const [written = '', , short = '', , time = '', dot = ''] = parts;
    const unit = units[short];
    if (!unit) return null;
    const [number, noun] = amount(written, unit, near);
    return [number, ' ', noun, ' ', per[time] ?? '', stop(dot, near)];
  }),
  rule([NUMBER, ' ?', UNIT, '\\.?'], ([written = '', , short = '', dot = ''], near) => {
    const unit = units[closed(short)];
    if (!unit || (short === 'г' && dot && !isLast(near))) return null;
    const [number, noun] = amount(written, unit, near);
    return [number, ' ', noun, stop(dot, near)];
  }),
  rule(['%-н[а-яё]{2,6}'], ([written = '']) => [`-процентн${written.slice(3)}`]),
  rule(['\\d{0,8}[12]', ' ', FEMININE], ([number = '', gap = '', noun = ''], near) => [
    numberSaid(number, { forms: ['', '', ''], gender: 'f' }, isPartOf(near)),
    gap,
    noun,
  ]),
  rule([UNIT, '\\.?'], ([short = '', dot = ''], near) => {
    const unit = units[closed(short)];
    if (!unit || !new RegExp(`${SCALE} $`, 'u').test(near.before)) return null;
    return [apart(near) + unit.forms[2], stop(dot, near)];
  }),
];
