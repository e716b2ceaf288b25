/**
 * Which header cells belong to a cell: those that its `headers` name, else those of its column and
 * row (https://html.spec.whatwg.org/multipage/tables.html#header-and-data-cell-semantics), without
 * the headers that only a whole group of rows or columns has.
 */

interface Place {
  readonly row: number;
  readonly column: number;
  readonly width: number;
  readonly height: number;
}

interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly places: ReadonlyMap<Element, Place>;
  /** The last header of each column before a row, and of a row, see {@link headersOf}. */
  readonly ofColumns: ReadonlyMap<number, readonly Element[]>;
  readonly ofRows: ReadonlyMap<number, readonly Element[]>;
}

/** A table with more places is read without headers: spans can claim a thousand columns a cell. */
const MOST = 200_000;
const WIDEST = 1000;

const EMPTY: Grid = { rows: 0, columns: 0, places: new Map(), ofColumns: new Map(), ofRows: new Map() }; // prettier-ignore

/** Read again when its table has another number of rows, or a row that is asked for of cells. */
const known = new WeakMap<Element, { readonly sizes: readonly number[]; readonly grid: Grid }>();

export function gridOf(table: Element, cell?: Element): Grid {
  const found = known.get(table);
  if (found && isAsItWas(table, found.sizes, found.grid, cell)) return found.grid;
  const rows = rowsOf(table);
  const grid = laidOut(rows);
  known.set(table, { sizes: rows.map((row) => row.childElementCount), grid });
  return grid;
}

/** By what is told without a look at every row: each cell of a long table asks. */
function isAsItWas(table: Element, sizes: readonly number[], grid: Grid, cell?: Element): boolean {
  const { rows } = table as Partial<HTMLTableElement>;
  if (rows?.length !== sizes.length || rows[0]?.childElementCount !== sizes[0]) return false;
  if (grid === EMPTY || !cell) return true;
  const place = grid.places.get(cell);
  return !!place && cell.parentElement?.childElementCount === sizes[place.row];
}

/** Its own, not those of tables in it. */
function rowsOf(table: Element): Element[] {
  const groups = [...table.children].flatMap((child) =>
    /^(?:thead|tbody|tfoot)$/u.test(child.localName) ? [...child.children] : [child],
  );
  return groups.filter(({ localName }) => localName === 'tr');
}

function laidOut(rows: readonly Element[]): Grid {
  const places = new Map<Element, Place>();
  const ofColumns = new Map<number, Element[]>();
  const ofRows = new Map<number, Element[]>();
  /** Up to which row each column is taken from above. */
  const taken: number[] = [];
  let [columns, budget] = [0, MOST];
  for (const [row, element] of rows.entries()) {
    const isHead = isHeadRow(element);
    let column = 0;
    for (const cell of element.children) {
      if (!/^t[dh]$/u.test(cell.localName)) continue;
      while ((taken[column] ?? 0) > row) column++;
      const width = span(cell, 'colspan', WIDEST, 1);
      const height = span(cell, 'rowspan', rows.length - row, rows.length - row);
      const heads = headOf(cell, column, isHead);
      if ((budget -= width + (heads === 'row' ? height : 1)) < 0) return EMPTY;
      places.set(cell, { row, column, width, height });
      for (let i = column; i < column + width; i++) taken[i] = row + height;
      if (heads === 'column') note(ofColumns, column, width, cell);
      else if (heads === 'row') note(ofRows, row, height, cell);
      columns = Math.max(columns, (column += width));
    }
  }
  return { rows: rows.length, columns, places, ofColumns, ofRows };
}

function span(cell: Element, name: string, most: number, zero: number): number {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Math.max(1, Math.min(value === 0 ? zero : value || 1, most));
}

function note(headers: Map<number, Element[]>, from: number, count: number, cell: Element): void {
  for (let i = from; i < from + count; i++) {
    const found = headers.get(i);
    if (found) found.push(cell);
    else headers.set(i, [cell]);
  }
}

/** One of headers alone, or in the head of the table. */
const isHeadRow = (row: Element): boolean =>
  row.parentElement?.localName === 'thead' ||
  [...row.children].every(({ localName }) => localName !== 'td');

function headOf(cell: Element, column: number, isHead: boolean): 'column' | 'row' | null {
  if (cell.localName !== 'th') return null;
  const scope = cell.getAttribute('scope')?.toLowerCase() ?? '';
  if (/^col/u.test(scope)) return 'column';
  if (/^row/u.test(scope)) return 'row';
  if (isHead) return 'column';
  return column === 0 ? 'row' : null;
}

/** One without headers may be there for the looks of it. */
export const isOfData = (table: Element): boolean =>
  !/^(?:presentation|none)$/u.test(table.getAttribute('role') ?? '') &&
  table.querySelector('th,caption') !== null;

/** The headers of a cell, that of its row first; none of a header's own. */
export function headersOf(cell: Element): Element[] {
  const table = cell.closest('table');
  if (!table || cell.localName === 'th' || !isOfData(table)) return [];
  const named = namedBy(cell, table);
  if (named.length > 0) return named;
  const { places, ofColumns, ofRows } = gridOf(table, cell);
  const place = places.get(cell);
  if (!place) return [];
  return [
    ...last(ofRows.get(place.row), (header) => (places.get(header)?.column ?? 0) < place.column),
    ...last(ofColumns.get(place.column), (header) => (places.get(header)?.row ?? 0) < place.row),
  ];
}

function namedBy(cell: Element, table: Element): Element[] {
  const ids = cell.getAttribute('headers')?.split(/\s+/u).filter(Boolean).slice(0, 8) ?? [];
  return ids.flatMap((id) => table.querySelector(`th[id=${CSS.escape(id)}]`) ?? []);
}

/** The nearest before the cell; they are in order. */
function last(headers: readonly Element[] = [], isBefore: (header: Element) => boolean): Element[] {
  let low = 0;
  let high = headers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const header = headers[middle];
    if (header && isBefore(header)) low = middle + 1;
    else high = middle;
  }
  return headers.slice(Math.max(0, low - 1), low);
}
