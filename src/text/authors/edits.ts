/** Puts what authors want in the place of what is written, and leaves the rest to the rules. */
import { rewrite, type Draft, type Rule } from '../spoken/rewrite.js';

/** What is said for `[start, end)` of a draft, whatever the rules say. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly said: Draft;
}

/** Words that are told, and stand nowhere: before what is written at `at`, or behind it all. */
export interface Aside {
  /** An offset of what is written. */
  readonly at: number;
  readonly text: string;
  readonly isLast: boolean;
}

/** A letter of a script (Lisu) that no rule knows: to the rules, what is edited is some word. */
const HOLD = '\uA4D0';

/** A text of which every character is written at one place. `written` has one more, for the end. */
export function at(place: number, text: string, end = place): Draft {
  const written = new Array<number>(text.length).fill(place);
  return { text, written: [...written, end] };
}

/** @param edits In order, apart from each other. */
export function edited(draft: Draft, rules: readonly Rule[], edits: readonly Edit[]): Draft {
  if (edits.length === 0) return rewrite(draft, rules);
  const held = replaced(draft, edits, ({ start }) => at(draft.written[start] ?? 0, HOLD));
  const isFree = !draft.text.includes(HOLD) && rules.length > 0;
  const ruled = isFree ? rewrite(held, rules) : held;
  const places = [...ruled.text.matchAll(new RegExp(HOLD, 'gu'))].map(({ index }) => index);
  // Should a rule ever take one for a part of its own, none is applied.
  if (!isFree || places.length !== edits.length) return replaced(draft, edits, ({ said }) => said);
  const back = edits.map(({ said }, i) => {
    const start = places[i] ?? 0;
    return { start, end: start + 1, said };
  });
  return replaced(ruled, back, ({ said }) => said);
}

function replaced(draft: Draft, edits: readonly Edit[], by: (edit: Edit) => Draft): Draft {
  const texts: string[] = [];
  const written: number[] = [];
  let from = 0;
  const copy = (until: number) => {
    texts.push(draft.text.slice(from, until));
    for (let i = from; i < until; i++) written.push(draft.written[i] ?? 0);
  };
  for (const edit of edits) {
    copy(edit.start);
    const said = by(edit);
    texts.push(said.text);
    for (let i = 0; i < said.text.length; i++) written.push(said.written[i] ?? 0);
    from = edit.end;
  }
  copy(draft.text.length);
  const end = draft.written[draft.text.length];
  return { text: texts.join(''), written: end === undefined ? written : [...written, end] };
}

/** @param asides In order. */
export function withAsides(draft: Draft, asides: readonly Aside[]): Draft {
  const edits = asides.map(({ at: place, text, isLast }): Edit => {
    const start = isLast ? draft.text.length : firstFrom(draft.written, place, draft.text.length);
    const before = draft.text.slice(Math.max(0, start - 2), start);
    if (!isLast) return { start, end: start, said: at(place, `${gapAfter(before)}${text} `) };
    const end = draft.written[start] ?? 0;
    return { start, end: start, said: at(end, `${/[.!?…:]$/u.test(before) ? '' : '.'} ${text}`) };
  });
  return edits.length > 0 ? replaced(draft, edits, ({ said }) => said) : draft;
}

const gapAfter = (before: string): string => (/[\p{L}\p{N}]$/u.test(before) ? ' ' : '');

/** The index of the first that is written at `place` or after it; `length` where there is none. */
export function firstFrom(written: readonly number[], place: number, length: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((written[middle] ?? 0) >= place) high = middle;
    else low = middle + 1;
  }
  return low;
}
