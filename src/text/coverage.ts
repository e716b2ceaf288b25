/** How much of an article has been read or heard, whichever parts those are. Pure. */
import type { Article, Block } from './article.js';

/** A stretch of a block: fractions of it, 0 to 1. */
export interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** What rounding leaves between two stretches is no gap. */
const CRUMB = 1e-6;
/** So much of the article, with its end, is all of it: nobody reads every caption and every note. */
const ENOUGH = 0.9;
/** In how many blocks of its length, around its old place, a block is looked for. */
const NEAR = 25;
/** So much of an edited block is left as it was: else it is another one. */
const ALIKE = 0.5;

/** The parts of one article that are done. */
export class Coverage {
  readonly #done = new Map<number, Stretch[]>();
  readonly #hidden = new Set<number>();
  #sum = 0;
  #total: number;

  constructor(readonly article: Article) {
    this.#total = article.length;
  }

  /** 0 to 1; 1 when the end has been reached and nine tenths are done. */
  get fraction(): number {
    const fraction = this.#total > 0 ? Math.min(1, this.#sum / this.#total) : 0;
    return fraction >= ENOUGH && this.#reachesEnd ? 1 : fraction;
  }

  /** Adds a stretch of a block. Returns whether there was anything new in it. */
  add(block: number, from: number, until: number): boolean {
    const gaps = this.gaps(block, from, until);
    if (gaps.length === 0) return false;
    this.show(block);
    this.#sum += sizeOf(gaps) * this.#length(block);
    this.#done.set(block, merged([...(this.#done.get(block) ?? []), { from, until }]));
    return true;
  }

  /** Whether some blocks do not count. */
  get hasHidden(): boolean {
    return this.#hidden.size > 0;
  }

  /** A block is hidden: it does not count, until it is shown or some of it is done. */
  hide(block: number): void {
    if (this.#hidden.has(block) || this.#done.has(block)) return;
    this.#hidden.add(block);
    this.#total -= this.#length(block);
  }

  /** A block that was hidden counts again. */
  show(block: number): void {
    if (this.#hidden.delete(block)) this.#total += this.#length(block);
  }

  /** What is not done of a stretch of a block, in order. */
  gaps(block: number, from: number, until: number): Stretch[] {
    const gaps: Stretch[] = [];
    let at = from;
    for (const stretch of this.#done.get(block) ?? []) {
      if (stretch.from >= until) break;
      if (stretch.from > at) gaps.push({ from: at, until: stretch.from });
      at = Math.max(at, stretch.until);
    }
    if (at < until) gaps.push({ from: at, until });
    return gaps.filter((gap) => gap.until - gap.from > CRUMB);
  }

  /** The same in the article read again: what still stands in it, wherever that is now. */
  carriedTo(article: Article): Coverage {
    const carried = new Coverage(article);
    const places = byLength(article);
    // What came before a block, or left, moved what follows it as well.
    let shift = 0;
    for (const [index, stretches] of [...this.#done].sort(([a], [b]) => a - b)) {
      const block = this.article.blocks[index];
      if (!block) continue;
      const place = index + shift;
      const same = nearest(places.get(block.length) ?? [], place, block.text);
      const others = [0, 1, -1].flatMap((step) => article.blocks[place + step] ?? []);
      const again = same ?? others.find((other) => kept(block, other, stretches).length > 0);
      if (!again) continue;
      shift = again.index - index;
      for (const { from, until } of kept(block, again, stretches)) {
        carried.add(again.index, from, until);
      }
    }
    return carried;
  }

  #length(block: number): number {
    return this.article.blocks[block]?.length ?? 0;
  }

  /** Whether the last block that has something to read is done, more or less. */
  get #reachesEnd(): boolean {
    const last = this.article.blocks.findLast(
      ({ index, text }) => this.#done.has(index) || (!this.#hidden.has(index) && text),
    );
    return !last || sizeOf(this.gaps(last.index, 0, 1)) <= 1 - ENOUGH;
  }
}

const sizeOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { from, until }) => sum + until - from, 0);

function merged(stretches: Stretch[]): Stretch[] {
  stretches.sort((a, b) => a.from - b.from);
  const result: Stretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (!last || stretch.from > last.until + CRUMB) result.push(stretch);
    else
      result[result.length - 1] = { from: last.from, until: Math.max(last.until, stretch.until) };
  }
  return result;
}

/** To compare lengths reads no text, which is dear. */
function byLength({ blocks }: Article): Map<number, Block[]> {
  const found = new Map<number, Block[]>();
  for (const block of blocks) {
    const alike = found.get(block.length);
    if (alike) alike.push(block);
    else found.set(block.length, [block]);
  }
  return found;
}

/** The block with this text that is nearest to its place, among some that are in order. */
function nearest(alike: readonly Block[], place: number, text: string): Block | undefined {
  let after = firstFrom(alike, place);
  let before = after - 1;
  for (let tried = 0; tried < NEAR; tried++) {
    const [left, right] = [alike[before], alike[after]];
    const isLeft = left && (!right || place - left.index < right.index - place);
    const block = isLeft ? left : right;
    if (!block || block.text === text) return block;
    if (isLeft) before--;
    else after++;
  }
  return undefined;
}

function firstFrom(blocks: readonly Block[], place: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.index ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What is done of a block, in the same one after an edit: of what stands before it and after it. */
function kept({ text: old }: Block, { text }: Block, done: readonly Stretch[]): Stretch[] {
  if (old === text) return [...done];
  const least = Math.min(old.length, text.length);
  let head = 0;
  while (head < least && old[head] === text[head]) head++;
  let tail = 0;
  while (tail < least - head && old.at(-1 - tail) === text.at(-1 - tail)) tail++;
  if (head + tail < old.length * ALIKE) return [];
  const moved = text.length - old.length;
  return done.flatMap(({ from, until }) => [
    part(from * old.length, Math.min(until * old.length, head), text.length),
    part(
      Math.max(from * old.length, old.length - tail) + moved,
      until * old.length + moved,
      text.length,
    ),
  ]);
}

const part = (from: number, until: number, length: number): Stretch => ({
  from: from / length,
  until: until / length,
});
