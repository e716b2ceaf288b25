/** What is compared of two texts: their words, without what differs from one typist to the next. */

export interface TextToken {
  /** `[start, end)` in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly key: string;
  /** It holds a digit: nothing but the same number is like it. */
  readonly isNumber: boolean;
}

/**
 * A number with its groups of three («1 000 000», "1,000"); letters and digits with apostrophes
 * between them; one character of a script without spaces. Hyphens part words, since typists differ.
 */
const TOKEN =
  /\p{Nd}{1,3}(?:[ \xa0\u2009\u202f,.]\p{Nd}{3})+(?![\p{L}\p{N}])|[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}][\p{M}]*|(?:(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{N}][\p{M}\p{Cf}]*(?:['’ʼ‘`](?=\p{L}))?)+/gu;

/** Not heard: soft hyphens and joiners, apostrophes, Arabic vowel marks and its stretcher, separators. */
const UNHEARD = /[\p{Cf}'’ʼ‘`\u0640\u064b-\u0652\u0670 \xa0\u2009\u202f,.]/gu;
const DIGIT = /\p{N}/u;

/** The words of a text, in order. */
export function tokensOf(text: string): TextToken[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    key: keyOf(found),
    isNumber: DIGIT.test(found),
  }));
}

const keyOf = (word: string): string =>
  word.normalize('NFKC').toLowerCase().replace(UNHEARD, '').replaceAll('ё', 'е');

/** Whether two words are one, spelt differently: one edit in four letters, two in eight. */
export function areAlike(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length);
  const most = longest < 4 ? 0 : longest < 8 ? 1 : 2;
  if (Math.abs(a.length - b.length) > most || longest > 60) return a === b;
  return a === b || distance(a, b, most) <= most;
}

/** Levenshtein's, given up above `most`. */
function distance(a: string, b: string, most: number): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    row = next;
  }
  return row[b.length] ?? 0;
}
