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

/** @param asides In order, those behind it all at the end. */
export function withAsides(draft: Draft, asides: readonly Aside[]): Draft {
  const { text: said, written } = draft;
  let hasEnded = false;
  const edits = asides.map(({ at: place, text, isLast }): Edit => {
    const start = isLast ? said.length : firstFrom(written, place, said.length);
    const before = said.slice(Math.max(0, start - 2), start);
    if (!isLast)
      return { start, end: start, said: at(place, apart(before, text, said.charAt(start))) };
    const stop = hasEnded || /[.!?…:。！？؟]$/u.test(before) ? '' : '.';
    hasEnded = true;
    return { start, end: start, said: at(written[start] ?? 0, `${stop} ${text}`) };
  });
  return edits.length > 0 ? replaced(draft, edits, ({ said: told }) => told) : draft;
}

/** Between spaces, where none stand. */
const apart = (before: string, text: string, after: string): string =>
  `${/[\p{L}\p{N}]$/u.test(before) ? ' ' : ''}${text}${after === ' ' ? '' : ' '}`;

/** The same words, none of them at a place before `least`: what is lit is a word, not the quote before it. */
export function from(least: number, { text, written }: Draft): Draft {
  return { text, written: written.map((place) => Math.max(place, least)) };
}

/** The same words with a space before them, behind them. */
export function spaced({ text, written }: Draft, isBefore: boolean, isBehind: boolean): Draft {
  const [first = 0] = written;
  const end = written.at(-1) ?? 0;
  return {
    text: `${isBefore ? ' ' : ''}${text}${isBehind ? ' ' : ''}`,
    written: [...(isBefore ? [first] : []), ...written, ...(isBehind ? [end] : [])],
  };
}

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
