import { triples } from './patterns.js';

export type Gender = 'm' | 'f' | 'n';
/** One, two to four, five and more: «минута, минуты, минут». */
export type Forms = readonly [one: string, few: string, many: string];
/** A form of an ordinal, by the ending that most have in it. */
export type Ending = 'ый' | 'ого' | 'ому' | 'ым' | 'ом' | 'ая' | 'ой' | 'ую' | 'ое' | 'ые' | 'ых' | 'ыми'; // prettier-ignore

const below20 =
  'ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'.split(
    ' ',
  );
const tens = '  двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(
  ' ',
);
const hundreds = ' сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'.split(
  ' ',
);
const scales: readonly (readonly [Gender, Forms])[] = [
  ['m', ['', '', '']],
  ['f', ['тысяча', 'тысячи', 'тысяч']],
  ['m', ['миллион', 'миллиона', 'миллионов']],
  ['m', ['миллиард', 'миллиарда', 'миллиардов']],
];
const gendered: Readonly<Record<Gender, Readonly<Record<number, string>>>> = {
  m: {},
  f: { 1: 'одна', 2: 'две' },
  n: { 1: 'одно' },
};

/** Which form of a noun a whole number takes. */
export function plural(value: number, forms: Forms): string {
  const last = value % 10;
  if (Math.floor(value / 10) % 10 === 1 || last === 0 || last > 4) return forms[2];
  return last === 1 ? forms[0] : forms[1];
}

/** 0 to 999,999,999,999, in the nominative: «две тысячи двадцать четыре». */
export function cardinal(value: number, gender: Gender = 'm'): string {
  if (value === 0) return below20[0] ?? '';
  return triples(value)
    .map((triple, scale) => scaled(triple, scale, gender, value))
    .filter(Boolean)
    .reverse()
    .join(' ');
}

/** A thousand at the beginning is «тысяча», a million «один миллион». */
function scaled(triple: number, scale: number, gender: Gender, value: number): string {
  if (triple === 0) return '';
  const [own, forms] = scales[scale] ?? ['m', ['', '', '']];
  if (scale === 1 && triple === 1 && value < 2000) return forms[0];
  return [below1000(triple, scale ? own : gender), plural(triple, forms)].filter(Boolean).join(' ');
}

function below1000(value: number, gender: Gender): string {
  const rest = value % 100;
  const ones = rest < 20 ? rest : rest % 10;
  const parts = [
    hundreds[Math.floor(value / 100)],
    rest < 20 ? '' : tens[Math.floor(rest / 10)],
    ones > 0 ? (gendered[gender][ones] ?? below20[ones]) : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** What comes before the ending; those that end in «*» are «второй», those in «+» «третий». */
const stems: Readonly<Record<string, string>> = {
  ноль: 'нулев*',
  один: 'перв',
  два: 'втор*',
  три: 'трет+',
  четыре: 'четвёрт',
  пять: 'пят',
  шесть: 'шест*',
  семь: 'седьм*',
  восемь: 'восьм*',
  сорок: 'сороков*',
  пятьдесят: 'пятидесят',
  шестьдесят: 'шестидесят',
  семьдесят: 'семидесят',
  восемьдесят: 'восьмидесят',
  девяносто: 'девяност',
  сто: 'сот',
  двести: 'двухсот',
  триста: 'трёхсот',
  четыреста: 'четырёхсот',
  пятьсот: 'пятисот',
  шестьсот: 'шестисот',
  семьсот: 'семисот',
  восемьсот: 'восьмисот',
  девятьсот: 'девятисот',
};
/** Before «тысячный»: «двухтысячный». */
const thousands = ' двух трёх четырёх пяти шести семи восьми девяти'.split(' ');

const third: Readonly<Record<Ending, string>> = {
  ый: 'ий',
  ого: 'ьего',
  ому: 'ьему',
  ым: 'ьим',
  ом: 'ьем',
  ая: 'ья',
  ой: 'ьей',
  ую: 'ью',
  ое: 'ье',
  ые: 'ьи',
  ых: 'ьих',
  ыми: 'ьими',
};

/** 0 to 9999: «две тысячи двадцать четвёртого». */
export function ordinal(value: number, ending: Ending): string {
  if (value % 1000 === 0 && value > 0) return `${thousands[value / 1000 - 1] ?? ''}тысячн${ending}`;
  const [, lead = '', last = ''] = /^(.* )?(\S+)$/u.exec(cardinal(value)) ?? [];
  const stem = stems[last] ?? last.replace(/ь$/u, '');
  if (stem.endsWith('+')) return lead + stem.slice(0, -1) + third[ending];
  if (!stem.endsWith('*')) return lead + stem + ending;
  return lead + stem.slice(0, -1) + (ending === 'ый' ? 'ой' : ending);
}

const wholes: Forms = ['целая', 'целых', 'целых'];
const parts: readonly Forms[] = [
  ['', '', ''],
  ['десятая', 'десятых', 'десятых'],
  ['сотая', 'сотых', 'сотых'],
  ['тысячная', 'тысячных', 'тысячных'],
];

/** «3,14» as «три целых четырнадцать сотых». */
export function decimal(written: string): string {
  const [whole = '', part = ''] = written.split(',');
  return `${counted(whole, wholes)} ${counted(part, parts[part.length] ?? wholes)}`;
}

const counted = (digits: string, forms: Forms): string =>
  `${cardinal(Number(digits), 'f')} ${plural(Number(digits), forms)}`;

const genitives: Readonly<Record<string, string>> = {
  ноль: 'нуля',
  один: 'одного',
  одна: 'одной',
  два: 'двух',
  две: 'двух',
  три: 'трёх',
  четыре: 'четырёх',
  восемь: 'восьми',
  сорок: 'сорока',
  девяносто: 'девяноста',
  сто: 'ста',
  двести: 'двухсот',
  триста: 'трёхсот',
  четыреста: 'четырёхсот',
  тысяча: 'тысячи',
  тысячи: 'тысяч',
  миллион: 'миллиона',
  миллиона: 'миллионов',
  миллиард: 'миллиарда',
  миллиарда: 'миллиардов',
};

/** A cardinal or decimal number in the genitive: «двух тысяч пятисот». */
export const genitive = (nominative: string): string =>
  nominative.replace(/\p{L}+/gu, (word) => genitives[word] ?? genitiveByEnding(word));

const genitiveByEnding = (word: string): string =>
  word
    .replace(/ьдесят$/u, 'идесяти')
    .replace(/восемьсот$/u, 'восьмисот')
    .replace(/ьсот$/u, 'исот')
    .replace(/восеми/u, 'восьми')
    .replace(/ь$/u, 'и')
    .replace(/ая$/u, 'ой');
