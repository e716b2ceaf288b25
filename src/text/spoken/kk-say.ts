/** Kazakh that is not written: what is spelled, told, or said as its author wants it. */
import { pairs, type DateParts, type Sayings } from '../authors/sayings.js';
import { cardinal, isBack, ordinal } from './kk-numbers.js';
import { months, units } from './kk-words.js';

/** `-ның` and the like, by case; the part after the case is kept: «-дағы». */
const CASES: readonly (readonly [RegExp, (end: End) => string])[] = [
  [/^[нтд][ыі]ң$/u, ({ kind }) => `${kind > 2 ? 'н' : kind === 2 ? 'д' : kind ? 'т' : 'н'}Ің`],
  [
    /^(?:[нтд][ыі]|н)$/u,
    ({ kind, isOwned }) => (isOwned ? 'н' : `${['н', 'т', 'д', 'д'][kind] ?? 'д'}І`),
  ],
  [/^(?:[ғгқк]|н)[ае]$/u, ({ kind, isOwned }) => (isOwned ? 'нЕ' : `${kind === 1 ? 'Қ' : 'Ғ'}Е`)],
  [/^н?[дт][ае]$/u, ({ kind, isOwned }) => `${isOwned ? 'н' : ''}${kind === 1 ? 'т' : 'д'}Е`],
  [
    /^н?[дт][ае][ғг][ыі]$/u,
    ({ kind, isOwned }) => `${isOwned ? 'н' : ''}${kind === 1 ? 'т' : 'д'}ЕҒІ`,
  ],
  [
    /^[днт][ае]н$/u,
    ({ kind, isOwned }) => `${isOwned || kind > 2 ? 'н' : kind === 1 ? 'т' : 'д'}Ен`,
  ],
  [/^[мбп]ен$/u, ({ kind, last }) => `${kind === 1 ? 'п' : /[зж]/u.test(last) ? 'б' : 'м'}ен`],
];

/** How a word ends. `kind`: 0 vowel, 1 voiceless, 2 voiced, 3 nasal. */
interface End {
  readonly last: string;
  readonly kind: number;
  /** «Ұйымы»: what belongs to something has cases of its own. */
  readonly isOwned: boolean;
}

function endOf(word: string): End {
  const last = word.slice(-1);
  const kind = /[мнң]/u.test(last) ? 3 : /[рлйузж]/u.test(last) ? 2 : /[аәеёиоөұүыіэюя]/u.test(last) ? 0 : 1; // prettier-ignore
  return { last, kind, isOwned: /[ыі]$/u.test(word) };
}

/** «-ға» after «Ұйымы» is «Ұйымына»; what is no case is joined as it is written. */
function suffixed(said: string, suffix: string): string {
  const written = suffix.replace(/^-/u, '');
  const word = said.toLowerCase();
  const found = CASES.find(([pattern]) => pattern.test(written));
  if (!found || !/\p{sc=Cyrillic}$/u.test(word)) return `${said}${suffix}`;
  const isHard = isBack(word);
  const ending = found[1](endOf(word)).replace(/[ІЕҚҒ]/gu, (sound) => {
    const [hard = '', soft = ''] = { І: 'ыі', Е: 'ае', Қ: 'қк', Ғ: 'ғг' }[sound] ?? '';
    return isHard ? hard : soft;
  });
  return said + ending;
}

const two = (value: number): string => String(value).padStart(2, '0');

function date({ day, month, year }: DateParts): string {
  const name = months[(month ?? 0) - 1] ?? '';
  if (day && month && year) return `${two(day)}.${two(month)}.${year}`;
  if (day && month) return `${day} ${name}`;
  if (month) return year ? `${ordinal(year)} жылғы ${name}` : name;
  return year ? `${year} жыл` : String(day ?? '');
}

function time(hour: number, minute: number): string {
  const zero = minute < 10 ? 'нөл ' : '';
  return `${cardinal(hour)} ${zero}${cardinal(minute)}`;
}

export const sayings: Sayings = {
  letters: pairs('у=ұу ъ=айыру_белгісі ь=жіңішкелік_белгісі'),
  signs: pairs(
    '.=нүкте ,=үтір :=қос_нүкте -=дефис _=астыңғы_сызық @=ат_белгісі /=қиғаш_сызық +=плюс #=тор *=жұлдызша &=және %=пайыз №=нөмір',
  ),
  cardinal,
  ordinal,
  date,
  time,
  hasGroups: true,
  thousands: /(\d)[\s'’](?=\d{3}(?!\d))/gu,
  plus: 'плюс',
  unit: (short) => (Object.hasOwn(units, short) ? units[short] : undefined),
  suffixed,
  told: {
    list: (items) => `${items} тармақты тізім.`,
    item: (number) => `${cardinal(number)}:`,
    table: (columns, rows) => `Кесте: ${columns} баған, ${rows} жол.`,
    'table-end': () => 'Кестенің соңы.',
    quote: () => 'Дәйексөз:',
    'quote-end': () => 'Дәйексөздің соңы.',
    link: () => 'сілтеме:',
    note: () => 'ескертпе',
  },
};
