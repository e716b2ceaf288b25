/** Where the text of a block is cut into utterances, and where it is not. */
import type { Block, Mark } from '../article.js';
import { indexFrom } from './nested.js';
import { ssmlOf } from './ssml.js';

/** Silence before a place of a block, in ms. */
export interface Pause {
  readonly at: number;
  readonly ms: number;
}

/** What the marks of a block say of it, each in order. */
interface Breaks {
  readonly pauses: readonly Pause[];
  /** What is said by other words, as one. */
  readonly wholes: readonly Mark[];
}

const known = new WeakMap<readonly Mark[], Breaks>();

function breaksIn({ marks = [] }: Block): Breaks {
  const found = known.get(marks);
  if (found) return found;
  const saying = marks.filter(({ kind }) => kind === 'said' || kind === 'ssml');
  const wholes = wholesOf(saying);
  const breaks = { wholes, pauses: saying.flatMap((mark) => pauseAt(mark, wholes)) };
  known.set(marks, breaks);
  return breaks;
}

/** The outer ones. */
function wholesOf(marks: readonly Mark[]): readonly Mark[] {
  let end = 0;
  return marks.filter((mark) => {
    const is = mark.start >= end && ssmlOf(mark.element).alias !== undefined;
    if (is) ({ end } = mark);
    return is;
  });
}

function pauseAt({ element, start }: Mark, wholes: readonly Mark[]): readonly Pause[] {
  const { pause: ms } = ssmlOf(element);
  return ms && !isWithin(start, wholes) ? [{ at: start, ms }] : [];
}

function isWithin(place: number, wholes: readonly Mark[]): boolean {
  const last = wholes[indexFrom(wholes, place, ({ start }) => start) - 1];
  return !!last && place < last.end;
}

/** The silences that a block's author wants from one place to another, in order. */
export function pausesIn(block: Block, from: number, until: number): readonly Pause[] {
  const { pauses } = breaksIn(block);
  const first = indexFrom(pauses, from, ({ at }) => at);
  const found: Pause[] = [];
  for (let i = first, pause; (pause = pauses[i]) && pause.at <= until; i++) found.push(pause);
  return found;
}

/** Whether a place is within something that is said as one. */
export const isInOne = (block: Block, place: number): boolean =>
  isWithin(place, breaksIn(block).wholes);
