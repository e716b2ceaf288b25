/** How long a character takes to say, in milliseconds of a voice of ordinary speed. */
export interface Cost {
  /** Sound. */
  readonly speech: number;
  /** Silence. */
  readonly pause: number;
}

const vowel = /[аәеёиоөуұүыіэюяaeiouyäöü]/iu;
const han = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const pauses: Readonly<Record<string, number>> = {
  ',': 150,
  ';': 230,
  ':': 230,
  '.': 300,
  '!': 300,
  '?': 300,
  '…': 300,
  '–': 150,
  '—': 150,
  '(': 120,
  ')': 120,
};

/** The cost of each character of `text`, in order. */
export function costs(text: string): Cost[] {
  return Array.from({ length: text.length }, (_, at) => costAt(text, at));
}

function costAt(text: string, at: number): Cost {
  const char = text.charAt(at);
  const pause = pauses[char] ?? 0;
  if (pause > 0) return { speech: 0, pause: /[\s»"”)]|^$/u.test(text.charAt(at + 1)) ? pause : 0 };
  if (/\p{Nd}/u.test(char)) return { speech: 380, pause: 0 };
  if (han.test(char)) return { speech: 200, pause: 0 };
  if (vowel.test(char)) return { speech: 80, pause: 0 };
  if (/\p{L}/u.test(char)) return { speech: 70, pause: 0 };
  return { speech: char === ' ' ? 15 : 0, pause: 0 };
}
