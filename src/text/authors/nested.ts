/** Which marks of a block a stretch meets, without a look at all of them. */
import type { Mark } from '../article.js';

/** Of each mark, the index of the one that holds it, or -1: they are nested as elements are. */
const known = new WeakMap<readonly Mark[], readonly number[]>();

function holdersOf(marks: readonly Mark[]): readonly number[] {
  const found = known.get(marks);
  if (found) return found;
  const open: number[] = [];
  const holders = marks.map(({ start }, index) => {
    while (open.length > 0 && (marks[open.at(-1) ?? 0]?.end ?? 0) <= start) open.pop();
    const holder = open.at(-1) ?? -1;
    open.push(index);
    return holder;
  });
  known.set(marks, holders);
  return holders;
}

/** Those that begin in a stretch, or at its end, or hold its beginning; in order. */
export function marksIn(marks: readonly Mark[], start: number, end: number): readonly Mark[] {
  const first = indexFrom(marks, start, (mark) => mark.start);
  const found: Mark[] = [];
  const holders = first > 0 ? holdersOf(marks) : [];
  for (let at = first - 1, mark; (mark = marks[at]); at = holders[at] ?? -1) {
    if (mark.end > start) found.unshift(mark);
  }
  for (let at = first, mark; (mark = marks[at]) && mark.start <= end; at++) found.push(mark);
  return found;
}

/** The index of the first of `sorted` whose place is `least` or behind it. */
export function indexFrom<T>(
  sorted: readonly T[],
  least: number,
  placeOf: (one: T) => number,
): number {
  // prettier-ignore
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (placeOf(sorted[middle] as T) >= least) high = middle;
    else low = middle + 1;
  }
  return low;
}
