/** English that is not written: what is spelled, told, or said as its author wants it. */
import { pairs, type DateParts, type Sayings } from '../authors/sayings.js';
import { ordinal } from './en-numbers.js';
import { units } from './en-words.js';

const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

function date({ day, month = 0, year }: DateParts): string {
  const name = months[month - 1] ?? '';
  if (day && month) return `${name} ${ordinal(day)}${year ? `, ${year}` : ''}`;
  if (month) return name + (year ? ` ${year}` : '');
  return String(year ?? day ?? '');
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

export const sayings: Sayings = {
  // A lone "A" is an article to voices, with a comma a letter.
  letters: pairs('a=A,'),
  signs: pairs(
    '.=dot ,=comma :=colon -=dash _=underscore @=at /=slash +=plus #=hash *=star &=and %=percent №=number',
  ),
  cardinal: String,
  ordinal,
  date,
  time: (hour, minute, half) => {
    const minutes = String(minute).padStart(2, '0');
    return half ? `${hour % 12 || 12}:${minutes} ${half}` : `${hour}:${minutes}`;
  },
  hasGroups: false,
  thousands: /(\d)[\s,](?=\d{3}(?!\d))/gu,
  plus: 'plus',
  unit: (short) => (Object.hasOwn(units, short) ? units[short]?.[1] : undefined),
  told: {
    list: (items) => `List with ${counted(items, 'item')}.`,
    'list-end': () => 'End of list.',
    item: (number) => `${number}:`,
    table: (columns, rows) =>
      `Table with ${counted(columns, 'column')} and ${counted(rows, 'row')}.`,
    'table-end': () => 'End of table.',
    quote: () => 'Quote:',
    'quote-end': () => 'End of quote.',
    link: () => 'link:',
    note: () => 'footnote',
  },
};
