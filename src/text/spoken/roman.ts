/** Roman numerals from I to XXXIX, in Latin or Cyrillic letters, or both: «ХІХ», «XIХ». */

/** The source of what may be one. */
export const ROMAN = '[IVXІХ]{1,7}';

const digits: readonly (readonly [number, string])[] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Its value; `null` for what only looks like one («IIX»). */
export function romanValue(written: string): number | null {
  const roman = written.replace(/Х/gu, 'X').replace(/І/gu, 'I');
  let value = 0;
  let rest = roman;
  for (const [worth, letters] of digits) {
    for (; rest.startsWith(letters); rest = rest.slice(letters.length)) value += worth;
  }
  return !rest && value > 0 && value < 40 && roman === romanOf(value) ? value : null;
}

function romanOf(value: number): string {
  let rest = value;
  let roman = '';
  for (const [worth, letters] of digits) {
    for (; rest >= worth; rest -= worth) roman += letters;
  }
  return roman;
}
