/** What is told beside the text: that it is a link, a quotation, the cell of a column. */
import type { Mark, MarkKind } from '../article.js';
import { langOf } from '../lang.js';
import type { Told } from './sayings.js';
import { gridOf, headersOf } from './tables.js';

/** What is told at a mark; `''` for nothing. Header cells are the article's own words in any language. */
export function asideOf({ kind, element }: Mark, lang: string, told: Told | undefined): string {
  if (kind === 'cell') return headersIn(element, lang);
  if (!told) return '';
  if (kind === 'list') return told.list(itemsOf(element).length);
  if (kind === 'item') return isNumbered(element) ? told.item(numberOf(element)) : '';
  if (kind === 'table') return tableIn(element, told);
  if (kind === 'table-end') return isOfData(element) ? told[kind]() : '';
  return isPlain(kind) ? told[kind]() : '';
}

const PLAIN = ['quote', 'quote-end', 'link', 'note'] as const;
const isPlain = (kind: MarkKind): kind is (typeof PLAIN)[number] =>
  (PLAIN as readonly MarkKind[]).includes(kind);

const itemsOf = (list: Element): Element[] =>
  [...list.children].filter(({ localName }) => localName === 'li');

const isNumbered = ({ parentElement }: Element): boolean => parentElement?.localName === 'ol';

/** Of the list that was asked for last, while it has as many items. */
let counted: { list: Element; size: number; numbers: ReadonlyMap<Element, number> } | null = null;

/** As browsers count: from `start`, each one more, or less in a `reversed` list, or its own `value`. */
function numberOf(item: Element): number {
  const list = item.parentElement;
  const isKnown = counted?.list === list && counted?.size === list?.childElementCount;
  if (list && !(isKnown && counted?.numbers.has(item)))
    counted = { list, size: list.childElementCount, numbers: numbered(list) };
  return counted?.numbers.get(item) ?? 1;
}

function numbered(list: Element): ReadonlyMap<Element, number> {
  const items = itemsOf(list);
  const step = list.hasAttribute('reversed') ? -1 : 1;
  let next = integer(list.getAttribute('start')) ?? (step > 0 ? 1 : items.length);
  const numbers = new Map<Element, number>();
  for (const item of items) {
    next = integer(item.getAttribute('value')) ?? next;
    numbers.set(item, next);
    next += step;
  }
  return numbers;
}

const integer = (text: string | null): number | undefined =>
  text !== null && /^\s*-?\d{1,9}/u.test(text) ? Number.parseInt(text, 10) : undefined;

/** One without headers may be there for the looks of it. */
const isOfData = (table: Element): boolean =>
  !/^(?:presentation|none)$/u.test(table.getAttribute('role') ?? '') &&
  table.querySelector('th,caption') !== null;

function tableIn(table: Element, told: Told): string {
  if (!isOfData(table)) return '';
  const { columns, rows } = gridOf(table);
  return told.table(columns, rows);
}

/** Those that are in the language in which the cell is read. */
function headersIn(cell: Element, lang: string): string {
  const isAlike = (header: Element) => {
    const own = langOf(header).split('-')[0];
    return !own || own === lang.split('-')[0];
  };
  const names = headersOf(cell).filter(isAlike).map(nameOf).filter(Boolean);
  return names.length > 0 ? `${names.join(', ')}:` : '';
}

/** In characters: a header that is longer is not said with every cell. */
const LONGEST = 80;

function nameOf(header: Element): string {
  const short = header.getAttribute('abbr')?.trim();
  const text = (short || header.textContent).replace(/\s+/gu, ' ').trim();
  return text.length <= LONGEST ? text : '';
}
