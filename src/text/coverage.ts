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

/** The parts of one article that are done. */
export class Coverage {
  readonly #done = new Map<number, Stretch[]>();
  #sum = 0;

  constructor(readonly article: Article) {}

  /** 0 to 1; 1 when the end has been reached and nine tenths are done. */
  get fraction(): number {
    const { length } = this.article;
    const fraction = length > 0 ? Math.min(1, this.#sum / length) : 0;
    return fraction >= ENOUGH && this.#reachesEnd ? 1 : fraction;
  }

  /** Adds a stretch of a block. Returns whether there was anything new in it. */
  add(block: number, from: number, until: number): boolean {
    const length = this.article.blocks[block]?.length ?? 0;
    const gaps = this.gaps(block, from, until);
    if (gaps.length === 0) return false;
    for (const gap of gaps) this.#sum += (gap.until - gap.from) * length;
    this.#done.set(block, merged([...(this.#done.get(block) ?? []), { from, until }]));
    return true;
  }

  /** Adds a whole block. */
  addBlock(block: number): boolean {
    return this.add(block, 0, 1);
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
    for (const [index, stretches] of this.#done) {
      const block = this.article.blocks[index];
      const again = block && findAgain(block, places.get(block.length) ?? []);
      if (!again) continue;
      for (const { from, until } of stretches) carried.add(again.index, from, until);
    }
    return carried;
  }

  /** Whether the last block that has something to read is done, more or less. */
  get #reachesEnd(): boolean {
    const last = this.article.blocks.findLast(({ index, text }) => this.#done.has(index) || text);
    const gaps = last ? this.gaps(last.index, 0, 1) : [];
    return gaps.reduce((sum, { from, until }) => sum + until - from, 0) <= 1 - ENOUGH;
  }
}

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

/** The nearest block with the same text. */
function findAgain(block: Block, alike: readonly Block[]): Block | undefined {
  const near = [...alike].sort(
    (a, b) => Math.abs(a.index - block.index) - Math.abs(b.index - block.index),
  );
  return near.slice(0, 25).find(({ text }) => text === block.text);
}
