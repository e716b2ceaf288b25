/** What is told beside the text: that it is a link, a quotation, the cell of a column. */
import type { Mark, MarkKind } from '../article.js';
import { isElement, isText } from '../flat-tree.js';
import { langOf } from '../lang.js';
import type { Told } from './sayings.js';
import { alternative, skipper } from '../rules.js';
import { gridOf, headersOf, isOfData } from './tables.js';

/**
 * What is told at a mark; `''` for nothing. Not the headers of a cell: those are words of the article.
 *
 * @param written What stands at the mark.
 */
export function asideOf({ kind, element }: Mark, told: Told | undefined, written: string): string {
  if (!told || kind === 'cell') return '';
  const way = WAYS.get(kind);
  if (way) return way(element, told, written);
  return kind === 'quote' || kind === 'quote-end' ? told[kind]() : '';
}

type Way = (element: Element, told: Told, written: string) => string;

const WAYS: ReadonlyMap<MarkKind, Way> = new Map<MarkKind, Way>([
  ['link', (_, told, written) => (/[\p{L}\p{N}]/u.test(written) ? told.link() : '')],
  ['note', (_, told, written) => (/\S/u.test(written) ? told.note() : '')],
  ['list', (list, told) => told.list(itemsOf(list).length)],
  ['list-end', (list, told) => (isNested(list) ? told['list-end']() : '')],
  ['item', (item, told) => (isNumbered(item) ? numberOf(item, told) : '')],
  ['table', tableIn],
  ['table-end', (table, told) => (isOfData(table) ? told['table-end']() : '')],
]);

const itemsOf = (list: Element): Element[] =>
  [...list.children].filter(({ localName }) => localName === 'li');

const isNumbered = ({ parentElement }: Element): boolean => parentElement?.localName === 'ol';

/** Behind the last item of a list in another, that goes on; what follows any other is no item. */
const isNested = (list: Element): boolean => list.parentElement?.localName === 'li';

/** Counted again when its list has another number of items. */
const counted = new WeakMap<
  Element,
  { readonly size: number; readonly numbers: ReadonlyMap<Element, number> }
>();

/** As browsers count: from `start`, each one more, or less in a `reversed` list, or its own `value`. */
function numberOf(item: Element, told: Told): string {
  const list = item.parentElement;
  if (!list) return '';
  const { childElementCount: size } = list;
  let found = counted.get(list);
  if (found?.size !== size || !found.numbers.has(item)) {
    found = { size, numbers: numbered(list) };
    counted.set(list, found);
  }
  const number = found.numbers.get(item) ?? 1;
  const isLettered = /^a$/iu.test(item.getAttribute('type') ?? list.getAttribute('type') ?? '');
  return isLettered && number > 0 ? `${letters(number)}:` : told.item(number);
}

/** A, B, … Z, AA: as the items of `<ol type="a">` are shown. */
function letters(number: number): string {
  const before = Math.floor((number - 1) / 26);
  return (before > 0 ? letters(before) : '') + String.fromCharCode(65 + ((number - 1) % 26));
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

function tableIn(table: Element, told: Told): string {
  if (!isOfData(table)) return '';
  const { columns, rows } = gridOf(table);
  return told.table(columns, rows);
}

/** The headers of a cell: those that are in the language in which it is read. */
export function headersIn(cell: Element, lang: string): string {
  const isAlike = (header: Element) => {
    const own = langOf(header).split('-')[0];
    return !own || own === lang.split('-')[0];
  };
  return headersOf(cell).filter(isAlike).map(nameOf).filter(Boolean).join(', ');
}

/** In characters: a header that is longer is not said with every cell. */
const LONGEST = 80;

function nameOf(header: Element): string {
  const short = header.getAttribute('abbr')?.trim();
  const text = (short || textIn(header, skipper(header, undefined))).replace(/\s+/gu, ' ').trim();
  return text.length <= LONGEST ? text : '';
}

/** Without what is hidden, the marks of footnotes, the buttons that sort. */
function textIn(node: Node, isSkipped: (element: Element) => boolean): string {
  const parts = Array.from(node.childNodes, (child) => {
    if (isText(child)) return child.data;
    if (!isElement(child) || isSkipped(child)) return '';
    return child.localName === 'br' ? ' ' : (alternative(child) ?? textIn(child, isSkipped));
  });
  return parts.join('');
}
