/** Russian that is not written: what is spelled, told, or said as its author wants it. */
import { pairs, type DateParts, type Sayings } from '../authors/sayings.js';
import { cardinal, ordinal, plural, type Forms, type Gender } from './ru-numbers.js';
import { months, units } from './ru-words.js';

const named =
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' ');

const two = (value: number): string => String(value).padStart(2, '0');

function date({ day, month, year }: DateParts): string {
  if (!month) return year ? `${ordinal(year, 'ый')} год` : String(day ?? '');
  if (!day) return (named[month - 1] ?? '') + (year ? ` ${ordinal(year, 'ого')} года` : '');
  // The rules know years of four digits, and no others.
  if (year && year > 999) return `${two(day)}.${two(month)}.${year}`;
  const rest = year ? ` ${ordinal(year, 'ого')} года` : '';
  return `${ordinal(day, 'ое')} ${months[month - 1] ?? ''}${rest}`;
}

/** «две строки» */
const counted = (count: number, forms: Forms, gender: Gender = 'm'): string =>
  `${cardinal(count, gender)} ${plural(count, forms)}`;

function time(hour: number, minute: number): string {
  const zero = minute < 10 ? 'ноль ' : '';
  return `${cardinal(hour)} ${zero}${cardinal(minute)}`;
}

export const sayings: Sayings = {
  letters: pairs(
    'а=а б=бэ в=вэ г=гэ д=дэ е=е ё=ё ж=жэ з=зэ и=и й=и_краткое к=ка л=эль м=эм н=эн о=о п=пэ р=эр с=эс т=тэ у=у ф=эф х=ха ц=цэ ч=че ш=ша щ=ща ъ=твёрдый_знак ы=ы ь=мягкий_знак э=э ю=ю я=я',
  ),
  signs: pairs(
    '.=точка ,=запятая :=двоеточие -=дефис _=подчёркивание @=собака /=косая_черта +=плюс #=решётка *=звёздочка &=амперсанд %=процент №=номер',
  ),
  cardinal,
  ordinal: (value) => ordinal(value, 'ый'),
  date,
  time,
  hasGroups: true,
  thousands: /(\d)[\s'’](?=\d{3}(?!\d))/gu,
  plus: 'плюс',
  unit: (short) => (Object.hasOwn(units, short) ? units[short]?.forms[0] : undefined),
  told: {
    list: (items) => `Список: ${counted(items, ['пункт', 'пункта', 'пунктов'])}.`,
    'list-end': () => 'Конец списка.',
    item: (number) => `${cardinal(number)}:`,
    table: (columns, rows) =>
      `Таблица: ${counted(columns, ['столбец', 'столбца', 'столбцов'])}, ${counted(rows, ['строка', 'строки', 'строк'], 'f')}.`,
    'table-end': () => 'Конец таблицы.',
    quote: () => 'Цитата:',
    'quote-end': () => 'Конец цитаты.',
    link: () => 'ссылка:',
    note: () => 'сноска',
  },
};
