import { tables } from './weight-tables.js';

/** What lies before each character of a text, and before its end: ms of sound and of silence. */
export interface Costs {
  readonly speech: readonly number[];
  readonly pause: readonly number[];
}

/** Tells of something in the text, at an offset, that takes time to say. */
type Emit = (key: string, at: number) => void;

const vowels = /[aeiouyаәеёиоөуұүыіэюя]/iu;
/** Marks that are heard as silence. */
const silent = /^[IJ.,;:!?…–—()[\]«»"“”„-]$/u;
const pauses: Readonly<Record<string, number>> = {
  I: 250,
  J: 250,
  ',': 180,
  ';': 230,
  ':': 250,
  '.': 250,
  '!': 250,
  '?': 250,
  '…': 200,
  '–': 180,
  '—': 180,
  '(': 110,
  ')': 90,
  '«': 90,
  '»': 80,
  '"': 80,
  '“': 80,
  '”': 70,
  '-': 80,
  '%': 400,
  '№': 250,
  $: 300,
  '€': 300,
  '£': 300,
  '&': 150,
  '+': 200,
  _: 15,
  S: 45,
};
const parsed = new Map<string, ReadonlyMap<string, number>>();

/** How long each part of `text` takes a voice of ordinary speed. Linear in the text's length. */
export function costs(text: string, lang: string): Costs {
  const language = lang.slice(0, 2);
  const table = tableOf(language);
  const speech = new Array<number>(text.length + 1).fill(0);
  const pause = [...speech];
  visit(text, language, (key, at) => {
    const into = silent.test(key) ? pause : speech;
    into[at] = (into[at] ?? 0) + (table.get(key) ?? usual(key));
  });
  return { speech: before(speech), pause: before(pause) };
}

/** Running sums that never fall, though a group of letters may cost less than its letters do. */
function before(parts: readonly number[]): number[] {
  let sum = 0;
  let highest = 0;
  return parts.map((part) => {
    const here = highest;
    sum += part;
    highest = Math.max(highest, sum);
    return here;
  });
}

/**
 * Names what takes time in `text`: one to five small letters (a space among them is a word's edge),
 * `_` a space, `A` a letter of a short word in capitals, `S` a letter of a word without vowels (it
 * is spelled), the marks of punctuation (`I` the stop of an initial), and parts of numbers.
 */
export function visit(text: string, language: string, emit: Emit): void {
  letters(text, emit);
  for (const { 0: word, index } of text.matchAll(/[\p{sc=Latin}\p{sc=Cyrillic}]{2,}/gu)) {
    const short = word.length < 4 && word === word.toUpperCase();
    for (let at = index; at < index + word.length; at++) {
      if (short) emit('A', at);
      if (!vowels.test(word)) emit('S', at);
    }
  }
  for (const { 0: mark, index } of text.matchAll(/[^\p{L}\p{M}\p{N}]/gu)) {
    const key = /\s/u.test(mark) ? '_' : markOf(mark, text, index);
    if (key) emit(key, index);
  }
  for (const { 0: digits, index } of text.matchAll(/\d+(?:[,\s]\d{3}(?!\d))*/gu)) {
    number(digits.replace(/\D/gu, ''), language, (key) => emit(key, index));
    if (/\d[.,:]$/u.test(text.slice(0, index))) emit('#.', index);
  }
}

function letters(text: string, emit: Emit): void {
  const small = text.toLowerCase();
  // A few capitals are two characters when small («İ»): then the places would no longer agree.
  const plain = ` ${small.length === text.length ? small : text} `.replace(/[^\p{L}]/gu, ' ');
  for (let at = 0; at <= text.length; at++) {
    for (let from = at + 1; from >= 0 && from > at - 4; from--) emit(plain.slice(from, at + 2), at);
  }
}

/** The key of a mark between words; none inside a word («сын-қатер», «3,14») or at the very end. */
function markOf(mark: string, text: string, at: number): string {
  const left = text.slice(Math.max(0, at - 2), at);
  const right = text.slice(at + 1, at + 6);
  if (/[%$€£№&+=]/u.test(mark)) return mark;
  if (!/[\p{L}\p{N}]/u.test(right)) return '';
  if (/[^\s\p{P}]$/u.test(left) && /^[^\s\p{P}]/u.test(right)) return '';
  if (mark !== '.') return mark;
  if (/^\P{L}*\p{Ll}/u.test(right)) return '';
  if (/\.\p{Lu}$/u.test(left)) return 'J';
  return /(?:^|\P{L})\p{Lu}$/u.test(left) ? 'I' : '.';
}

function number(digits: string, language: string, emit: (key: string) => void): void {
  if (Number(digits) === 0) return emit('u0');
  const year = language === 'en' && /^1[1-9]\d\d$/u.test(digits);
  const size = year ? 2 : 3;
  for (let end = digits.length; end > 0; end -= size) {
    const [hundreds, tens, ones] = digits.slice(Math.max(0, end - size), end).padStart(3, '0');
    if (hundreds !== '0') emit(`h${hundreds}`);
    if (tens === '1') emit(`e${ones}`);
    else if (tens !== '0') emit(`t${tens}`);
    if (tens !== '1' && ones !== '0') emit(`u${ones}`);
    if (end < digits.length) emit(year ? '#h' : '#');
  }
}

function tableOf(language: string): ReadonlyMap<string, number> {
  const known = parsed.get(language);
  if (known) return known;
  const table = new Map<string, number>();
  const [costs = '', digits = ''] = tables[language] ?? [];
  for (const [, key = '', cost] of costs.matchAll(/(\D+?)(-?\d+)/gu)) table.set(key, Number(cost));
  Array.from(digits).forEach((digit, i) =>
    table.set(`${'uteh'[Math.floor(i / 10)]}${i % 10}`, parseInt(digit, 36) * 20),
  );
  parsed.set(language, table);
  return table;
}

/** What an unknown language's voice may take: its letters, or its syllables where one sign is one. */
function usual(key: string): number {
  if (/^[uteh]\d|#/u.test(key)) return 280;
  if (key.length > 1) return 0;
  if (/[\p{sc=Han}]/u.test(key)) return 220;
  if (/[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(key)) return 150;
  if (/[\p{sc=Arabic}\p{sc=Hebrew}]/u.test(key)) return 110;
  if (/\p{Ll}|\p{Lo}/u.test(key)) return vowels.test(key.normalize('NFD')) ? 85 : 70;
  return pauses[key] ?? 0;
}
