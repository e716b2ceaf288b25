/** Kazakh that is not written: what is spelled, told, or said as its author wants it. */
import { pairs, type DateParts, type Sayings } from '../authors/sayings.js';
import { cardinal, ordinal } from './kk-numbers.js';
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

/** What ends in these is no one's: the city, the one who does something («тілші»), numbers. */
const UNOWNED = /(?:алматы|ш[ыі]|екі|алты|жеті)$/u;

function endOf(said: string): End {
  const last = said.slice(-1);
  const kind = /[мнң]/u.test(last) ? 3 : /[рлйиуюзж]/u.test(last) ? 2 : /[аәеёоөұүыіэя]/u.test(last) ? 0 : 1; // prettier-ignore
  // One word alone belongs to nothing: «Алматы», «кісі».
  const isOwned = /\s\S+[ыі]$/u.test(said) && !UNOWNED.test(said);
  return { last, kind, isOwned };
}

/** Whether its endings are hard: by its last vowel, else by the ending that its author has written. */
function isHard(said: string, suffix: string): boolean {
  const word = /[^\s-]*$/u.exec(said)?.[0] ?? '';
  // Words from elsewhere: «банкке», «парктің», «фактіні».
  if (/(?:[нрлс]к|[кф]т|кс)$/u.test(word)) return false;
  const vowels = /([аоұыяё])|([әеөүіэ])/gu;
  const [, back, front] = [...word.matchAll(vowels)].at(-1) ?? [];
  return front ? false : !!back || /[аықғ]/u.test(suffix);
}

/** «-ға» after «Ұйымы» is «Ұйымына»; what is no case is joined as it is written. */
function suffixed(said: string, suffix: string): string {
  const written = suffix.replace(/^-/u, '');
  const word = said.toLowerCase();
  const found = CASES.find(([pattern]) => pattern.test(written));
  if (!found || !/\p{sc=Cyrillic}$/u.test(word)) return `${said}${suffix}`;
  const isBack = isHard(word, written);
  const ending = found[1](endOf(word)).replace(/[ІЕҚҒ]/gu, (sound) => {
    const [hard = '', soft = ''] = { І: 'ыі', Е: 'ае', Қ: 'қк', Ғ: 'ғг' }[sound] ?? '';
    return isBack ? hard : soft;
  });
  return said + ending;
}

/** The year first, as it is said: what is joined to a date is joined to its month. */
function date({ day, month, year }: DateParts): string {
  const name = months[(month ?? 0) - 1] ?? '';
  if (day && month) return `${year ? `${ordinal(year)} жылғы ` : ''}${ordinal(day)} ${name}`;
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
    list: (items) => `${cardinal(items)} тармақты тізім.`,
    'list-end': () => 'Тізімнің соңы.',
    item: (number) => `${cardinal(number)}:`,
    table: (columns, rows) => `Кесте: ${cardinal(columns)} баған, ${cardinal(rows)} жол.`,
    'table-end': () => 'Кестенің соңы.',
    quote: () => 'Дәйексөз:',
    'quote-end': () => 'Дәйексөздің соңы.',
    link: () => 'сілтеме:',
    note: () => 'ескертпе',
  },
};
