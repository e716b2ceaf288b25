/**
 * Which words of two texts are the same: anchors at what occurs once in both, in the same order
 * (patience diff), and an exact comparison of the little that is left between two of them. What was
 * moved is found by looking again at what is left. Near to linear in the length of both.
 */
import { areAlike } from './tokens.js';

export interface Comparable {
  readonly key: string;
  /** Nothing but the same is like it. */
  readonly isVital: boolean;
}

interface Gap {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
}

/** So many words in a row that occur once are an anchor: the longest first. */
const ANCHORS = [6, 3, 1] as const;
/** Cells of a table of comparisons: of one gap, and of all, in all rounds. What is above is unlike. */
const TABLE = 10_000;
const LARGE_TABLE = 250_000;
const BUDGET = 1_000_000;
const DEEPEST = 12;
/** How often what is left is looked at again, and the least that is taken for moved. */
const MOVES = 4;
const LEAST_MOVED = 5;

/** For each of `a`, the index of its like in `b`, or -1. */
export function match(a: readonly Comparable[], b: readonly Comparable[]): Int32Array {
  const budget = { cells: BUDGET };
  const found = new Matcher(a, b, budget).run(3);
  for (let round = 0; round < MOVES; round++) {
    const restA = indexesOf(a.length, (index) => found[index] === -1);
    const used = new Set(found);
    const restB = indexesOf(b.length, (index) => !used.has(index));
    if (restA.length < LEAST_MOVED || restB.length < LEAST_MOVED) break;
    const rest = { a: pick(a, restA), b: pick(b, restB) };
    const moved = new Matcher(rest.a, rest.b, budget).run(2);
    if (!takeMoved(found, moved, restA, restB)) break;
  }
  return found;
}

const indexesOf = (length: number, keep: (index: number) => boolean): number[] =>
  Array.from({ length }, (_, index) => index).filter(keep);

const pick = (all: readonly Comparable[], indexes: readonly number[]): Comparable[] =>
  indexes.flatMap((index) => all[index] ?? []);

/** Only what is long enough not to be a mere turn of phrase. */
function takeMoved(
  found: Int32Array,
  moved: Int32Array,
  restA: readonly number[],
  restB: readonly number[],
): boolean {
  const pairs = Array.from(moved, (to, from) => ({ a: restA[from] ?? -1, b: restB[to] ?? -1 }));
  let taken = false;
  for (const run of runsOf(pairs.filter((pair) => pair.b >= 0))) {
    if (run.length < LEAST_MOVED) continue;
    taken = true;
    for (const pair of run) found[pair.a] = pair.b;
  }
  return taken;
}

/** What may still be compared. */
interface Budget {
  cells: number;
}

interface Pair {
  readonly a: number;
  readonly b: number;
}

/** Cut where one text leaps. A word or two may differ. */
function runsOf(pairs: readonly Pair[]): Pair[][] {
  const runs: Pair[][] = [];
  for (const pair of pairs) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    const isNext = last && pair.a - last.a <= 3 && pair.b > last.b && pair.b - last.b <= 3;
    if (run && isNext) run.push(pair);
    else runs.push([pair]);
  }
  return runs;
}

class Matcher {
  private readonly found: Int32Array;

  constructor(
    private readonly a: readonly Comparable[],
    private readonly b: readonly Comparable[],
    private readonly budget: Budget,
  ) {
    this.found = new Int32Array(a.length).fill(-1);
  }

  /** @param kinds How many of the kinds of anchors are tried, the surest first. */
  run(kinds: number): Int32Array {
    let gaps: Gap[] = [{ a0: 0, a1: this.a.length, b0: 0, b1: this.b.length }];
    for (let depth = 0; depth < DEEPEST && gaps.length; depth++) {
      gaps = gaps.flatMap((gap) => this.narrow(gap, kinds));
    }
    return this.found;
  }

  /** Settles what it can, and leaves the gaps between. */
  private narrow(gap: Gap, kinds: number): Gap[] {
    const rest = this.trim(gap);
    const cells = (rest.a1 - rest.a0) * (rest.b1 - rest.b0);
    if (!cells) return [];
    if (cells <= TABLE) return this.compare(rest);
    for (const length of ANCHORS.slice(0, kinds)) {
      const anchors = this.anchors(rest, length);
      if (anchors.length) return this.between(rest, anchors);
    }
    return cells <= LARGE_TABLE ? this.compare(rest) : [];
  }

  private isSame(i: number, j: number): boolean {
    return this.a[i]?.key === this.b[j]?.key;
  }

  /** What begins and ends alike. */
  private trim({ a0, a1, b0, b1 }: Gap): Gap {
    for (; a0 < a1 && b0 < b1 && this.isSame(a0, b0); a0++, b0++) this.found[a0] = b0;
    for (; a0 < a1 && b0 < b1 && this.isSame(a1 - 1, b1 - 1); a1--, b1--) {
      this.found[a1 - 1] = b1 - 1;
    }
    return { a0, a1, b0, b1 };
  }

  private between(gap: Gap, anchors: readonly Pair[]): Gap[] {
    const gaps: Gap[] = [];
    let { a0, b0 } = gap;
    for (const { a, b } of anchors) {
      gaps.push({ a0, a1: a, b0, b1: b });
      this.found[a] = b;
      a0 = a + 1;
      b0 = b + 1;
    }
    gaps.push({ ...gap, a0, b0 });
    return gaps;
  }

  /** Where `length` words stand that occur once on each side; the most of them that are in order. */
  private anchors({ a0, a1, b0, b1 }: Gap, length: number): Pair[] {
    const inB = onceIn(this.b, b0, b1, length);
    const pairs: Pair[] = [];
    for (const [phrase, a] of onceIn(this.a, a0, a1, length)) {
      const b = inB.get(phrase);
      if (b !== undefined && a >= 0 && b >= 0) pairs.push({ a, b });
    }
    return rising(pairs);
  }

  /** The best of all ways to read the one as the other. */
  private compare({ a0, a1, b0, b1 }: Gap): Gap[] {
    const width = b1 - b0 + 1;
    const size = (a1 - a0 + 1) * width;
    if (this.budget.cells < size) return [];
    this.budget.cells -= size;
    const best = new Float64Array(size);
    for (let i = a1 - 1; i >= a0; i--) {
      for (let j = b1 - 1; j >= b0; j--) {
        const at = (i - a0) * width + j - b0;
        const gain = this.gain(i, j);
        const both = gain && gain + (best[at + width + 1] ?? 0);
        best[at] = Math.max(both, best[at + width] ?? 0, best[at + 1] ?? 0);
      }
    }
    this.follow({ a0, a1, b0, b1 }, best);
    return [];
  }

  /** The way through the table that it found best. */
  private follow({ a0, a1, b0, b1 }: Gap, best: Float64Array): void {
    const width = b1 - b0 + 1;
    for (let i = a0, j = b0; i < a1 && j < b1;) {
      const at = (i - a0) * width + j - b0;
      const gain = this.gain(i, j);
      if (gain && best[at] === gain + (best[at + width + 1] ?? 0)) this.found[i++] = j++;
      else if (best[at] === best[at + width]) i++;
      else j++;
    }
  }

  /** What it is worth to take the two for one: a long word is no accident. */
  private gain(i: number, j: number): number {
    const a = this.a[i];
    const b = this.b[j];
    if (!a || !b) return 0;
    if (a.key === b.key) return 2 + Math.min(a.key.length, 8) / 4;
    if (a.isVital || b.isVital || !areAlike(a.key, b.key)) return 0;
    return 1;
  }
}

/** Each phrase with where it stands; -1 where it stands more than once. */
function onceIn(
  all: readonly Comparable[],
  from: number,
  until: number,
  length: number,
): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = from; at + length <= until; at++) {
    let phrase = all[at]?.key ?? '';
    for (let more = 1; more < length; more++) phrase += ` ${all[at + more]?.key ?? ''}`;
    found.set(phrase, found.has(phrase) ? -1 : at);
  }
  return found;
}

/** The longest of its rising parts; `pairs` rise in `a`. */
function rising(pairs: readonly Pair[]): Pair[] {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length);
  pairs.forEach(({ b }, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.b ?? 0) < b) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (ends[low - 1] ?? -1) : -1;
    ends[low] = index;
  });
  const chain: Pair[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}
