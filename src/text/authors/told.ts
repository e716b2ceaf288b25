/** What is told in languages of which nothing else is known: that here is a list, a table, a quotation. */
import type { Told } from './sayings.js';

const some = (count: number, one: string, more: string): string =>
  `${count} ${count === 1 ? one : more}`;

/** What is the same however many there are. */
type Words = readonly [listEnd: string, tableEnd: string, quote: string, quoteEnd: string, link: string, note: string]; // prettier-ignore

function toldIn(list: Told['list'], table: Told['table'], words: Words): Told {
  const [listEnd, tableEnd, quote, quoteEnd, link, note] = words;
  return {
    list,
    'list-end': () => listEnd,
    item: (number) => `${number}:`,
    table,
    'table-end': () => tableEnd,
    quote: () => quote,
    'quote-end': () => quoteEnd,
    link: () => link,
    note: () => note,
  };
}

export const told: ReadonlyMap<string, Told> = new Map([
  [
    'ar',
    toldIn(
      (items) => `قائمة، عدد عناصرها: ${items}.`,
      (columns, rows) => `جدول، عدد الأعمدة: ${columns}، عدد الصفوف: ${rows}.`,
      ['نهاية القائمة.', 'نهاية الجدول.', 'اقتباس:', 'نهاية الاقتباس.', 'رابط:', 'حاشية'],
    ),
  ],
  [
    'de',
    toldIn(
      (items) => `Liste mit ${some(items, 'Eintrag', 'Einträgen')}.`,
      (columns, rows) =>
        `Tabelle mit ${some(columns, 'Spalte', 'Spalten')} und ${some(rows, 'Zeile', 'Zeilen')}.`,
      ['Ende der Liste.', 'Ende der Tabelle.', 'Zitat:', 'Ende des Zitats.', 'Link:', 'Fußnote'],
    ),
  ],
  [
    'es',
    toldIn(
      (items) => `Lista de ${some(items, 'elemento', 'elementos')}.`,
      (columns, rows) =>
        `Tabla de ${some(columns, 'columna', 'columnas')} y ${some(rows, 'fila', 'filas')}.`,
      ['Fin de la lista.', 'Fin de la tabla.', 'Cita:', 'Fin de la cita.', 'enlace:', 'nota'],
    ),
  ],
  [
    'fr',
    toldIn(
      (items) => `Liste de ${some(items, 'élément', 'éléments')}.`,
      (columns, rows) =>
        `Tableau de ${some(columns, 'colonne', 'colonnes')} et ${some(rows, 'ligne', 'lignes')}.`,
      [
        'Fin de la liste.',
        'Fin du tableau.',
        'Citation :',
        'Fin de la citation.',
        'lien :',
        'note',
      ],
    ),
  ],
  [
    'ky',
    toldIn(
      (items) => `${items} пункттан турган тизме.`,
      (columns, rows) => `Жадыбал: ${columns} мамыча, ${rows} сап.`,
      ['Тизменин аягы.', 'Жадыбалдын аягы.', 'Цитата:', 'Цитатанын аягы.', 'шилтеме:', 'эскертме'],
    ),
  ],
  [
    'tr',
    toldIn(
      (items) => `${items} maddelik liste.`,
      (columns, rows) => `Tablo: ${columns} sütun, ${rows} satır.`,
      ['Liste sonu.', 'Tablo sonu.', 'Alıntı:', 'Alıntı sonu.', 'bağlantı:', 'dipnot'],
    ),
  ],
  [
    'uz',
    toldIn(
      (items) => `${items} banddan iborat roʻyxat.`,
      (columns, rows) => `Jadval: ${columns} ustun, ${rows} qator.`,
      ['Roʻyxat oxiri.', 'Jadval oxiri.', 'Iqtibos:', 'Iqtibos oxiri.', 'havola:', 'izoh'],
    ),
  ],
  [
    'zh',
    toldIn(
      (items) => `列表，共${items}项。`,
      (columns, rows) => `表格，${columns}列${rows}行。`,
      ['列表结束。', '表格结束。', '引文：', '引文结束。', '链接：', '脚注'],
    ),
  ],
]);
