import { triples } from './patterns.js';

const ones = ['', 'бір', 'екі', 'үш', 'төрт', 'бес', 'алты', 'жеті', 'сегіз', 'тоғыз'];
const tens = ['', 'он', 'жиырма', 'отыз', 'қырық', 'елу', 'алпыс', 'жетпіс', 'сексен', 'тоқсан'];
const scales = ['', 'мың', 'миллион', 'миллиард'];
/** Where the last word is more than lengthened. */
const odd: Readonly<Record<string, string>> = { жиырма: 'жиырмасыншы', қырық: 'қырқыншы' };

/** 0 to 999,999,999,999: «екі мың жиырма төрт». */
export function cardinal(value: number): string {
  if (value === 0) return 'нөл';
  return triples(value)
    .map((triple, scale) => scaled(triple, scale, value))
    .filter(Boolean)
    .reverse()
    .join(' ');
}

/** A thousand at the beginning is «мың», a million «бір миллион». */
function scaled(triple: number, scale: number, value: number): string {
  if (triple === 0) return '';
  if (scale === 1 && triple === 1 && value < 2000) return 'мың';
  return [below1000(triple), scales[scale]].filter(Boolean).join(' ');
}

function below1000(value: number): string {
  const hundreds = Math.floor(value / 100);
  const parts = [
    hundreds > 1 ? ones[hundreds] : '',
    hundreds > 0 ? 'жүз' : '',
    tens[Math.floor(value / 10) % 10],
    ones[value % 10],
  ];
  return parts.filter(Boolean).join(' ');
}

/** «екі мың жиырма төртінші». */
export function ordinal(value: number): string {
  return cardinal(value).replace(/\p{L}+$/u, (last) => odd[last] ?? last + ending(last));
}

/** Whether its last vowel is a back one; «у» counts as none. */
export const isBack = (word: string): boolean => /[аоұы][^аәеоөұүыі]*$/u.test(word);

function ending(word: string): string {
  if (/[аыі]$/u.test(word)) return isBack(word) ? 'ншы' : 'нші';
  return isBack(word) ? 'ыншы' : 'інші';
}

const parts = ['', 'оннан', 'жүзден', 'мыңнан'];

/** «3,14» as «үш бүтін жүзден он төрт». */
export function decimal(written: string): string {
  const [whole = '', part = ''] = written.split(',');
  return `${cardinal(Number(whole))} бүтін ${parts[part.length] ?? ''} ${cardinal(Number(part))}`;
}
