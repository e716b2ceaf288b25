/** What is compared of two texts: their words, without what differs from one typist to the next. */
import { VITAL_WORDS } from './vital-words.js';

export interface TextToken {
  /** `[start, end)` in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** A number, or a word that turns the sentence round: nothing but the same is like it. */
  readonly isVital: boolean;
  /** A sentence may begin with it: it is the first, or behind a full stop. */
  readonly opens: boolean;
}

const ALONE = String.raw`\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}`;
const MINUS = String.raw`[-\u2010-\u2013\u2212]\p{Sc}?`;
/** What parts groups of three. Each has its own pattern: WebKitGTK 2.50 loses `\k` in a repetition. */
const GROUPS = [
  ' ',
  String.raw`\xa0`,
  String.raw`\u2009`,
  String.raw`\u202f`,
  ',',
  '[.]',
  "'",
  '’',
  '٬',
]
  .map((comma) => String.raw`(?:${comma}\p{Nd}{3})+`)
  .join('|');
/** Groups of three («1 000 000», "1,000"), parted alike, or digits in a row; and the decimals. */
const NUMBER = [
  String.raw`(?<minus>${MINUS})?(?=\.?\p{Nd})`,
  String.raw`(?:(?<groups>\p{Nd}{1,3}(?:${GROUPS}))(?!\p{Nd})`,
  String.raw`|(?<whole>\p{Nd}*))(?:[.,٫](?<part>\p{Nd}+))?`,
].join('');
const WHOLE_NUMBER = new RegExp(`^${NUMBER}$`, 'u');
/** Letters, and digits behind them, with apostrophes between them. Hyphens part words, since typists differ. */
const WORD = String.raw`(?:(?![${ALONE}])[\p{L}\p{N}][\p{M}\p{Cf}]*(?:['’ʼ‘\x60](?=\p{L}))?)+`;
/** Or one character of a script without spaces. */
const TOKEN = new RegExp(String.raw`${NUMBER}|[${ALONE}][\p{M}]*|${WORD}`, 'gu');

/** Behind these a hyphen is no minus («5-6», "COVID-19"), and a full stop no decimal one. */
const WORDED = /[\p{L}\p{N}\p{M}\p{Pe}\p{Pf}%‰°.]$/u;
const PREFIX = new RegExp(String.raw`^(?:${MINUS})?\.?(?=\p{Nd})`, 'u');
/** Not heard: soft hyphens and joiners, apostrophes, Arabic vowel marks and its stretcher. */
const UNHEARD = /[\p{Cf}'’ʼ‘`\u0640\u064b-\u0652\u0670]/gu;
const DIGIT = /\p{N}/u;
/** Of all that parts sentences in `text/segment.ts`: some of it parts none. */
const SENTENCE_END = /[\p{STerm}…\n\r\x85\u2028\u2029]/u;

/** The words of a text, in order. */
export function tokensOf(text: string): TextToken[] {
  let last = 0;
  return Array.from(text.matchAll(TOKEN), ({ 0: found, index }) => {
    const start = index + prefixOf(found, text.slice(Math.max(0, index - 2), index)).length;
    const end = index + found.length;
    const word = text.slice(start, end);
    const key = numberOf(word) ?? keyOf(word);
    const opens = last === 0 || endsSentence(text.slice(last, start));
    last = end;
    return { start, end, key, isVital: holdsDigit(key) || VITAL_WORDS.has(key), opens };
  });
}

/** What looks like a sign, and is none. */
const prefixOf = (found: string, before: string): string =>
  WORDED.test(before) ? (PREFIX.exec(found)?.[0] ?? '') : '';

/** Whether a sentence may end in what stands between two words. */
export const endsSentence = (gap: string): boolean => SENTENCE_END.test(gap);

export const holdsDigit = (key: string): boolean => DIGIT.test(key);

/** `1000000`, `-3.14`, however it was written. */
function numberOf(word: string): string | undefined {
  const { groups: found } = WHOLE_NUMBER.exec(word) ?? {};
  if (!found) return undefined;
  const { minus, groups = '', whole, part } = found;
  const digits = groups.replace(/\P{Nd}/gu, '') || whole || '0';
  return `${minus ? '-' : ''}${digits}${part ? `.${part}` : ''}`.normalize('NFKC');
}

const keyOf = (word: string): string =>
  word.normalize('NFKC').toLowerCase().replace(UNHEARD, '').replaceAll('ё', 'е');

/**
 * Whether two words are one, spelt differently: another letter in five, two in eight, or a letter
 * more. Two letters more may be a negation: «ашылды», «ашылмады».
 */
export function areAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (long.length < 5 || long.length - short.length > 1) return false;
  if (long.length > short.length) return hasOneMore(long, short);
  return differAtMost(a, b, long.length < 8 ? 1 : 2);
}

function hasOneMore(long: string, short: string): boolean {
  let at = 0;
  while (at < short.length && long[at] === short[at]) at++;
  return long.slice(at + 1) === short.slice(at);
}

function differAtMost(a: string, b: string, most: number): boolean {
  let differences = 0;
  for (let at = 0; at < a.length && differences <= most; at++) {
    if (a[at] !== b[at]) differences++;
  }
  return differences <= most;
}
