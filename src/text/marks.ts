/** Which elements have something said of how they are read. What it means: `authors/`. */
import type { MarkKind } from './article.js';
import { OTHER, SAYING } from './marking.js';
import { BLOCKS, isNote } from './rules.js';
import type { Extra, Extras } from './verbosity.js';

/** Where an element begins, and how it is told. */
export interface Edge {
  readonly kind: MarkKind;
  readonly element: Element;
}

const selector = (names: readonly string[]): string => names.map((name) => `[${name}]`).join();
const SSML = selector([...SAYING, ...OTHER]);
const SAID = selector(SAYING);
const SPELLED = '[data-aloud~=spell]';
const BLOCK_TAGS = [...BLOCKS.keys()].join();
/** Of a JSON value, told without parsing it. */
const REPLACES = /"(?:sub|say-as|phoneme)"/u;

/** Whether anything in an element, but not in shadow roots, is marked. */
export const hasMarks = (root: Element): boolean =>
  root.querySelector(`${SSML},${SPELLED}`) !== null;

/** Whether an element may be a silence, which needs no text. */
export const mayPause = (element: Element): boolean => element.matches(selector(OTHER));

/** What an element says of the text in it. */
export function marksOf(element: Element, extras: Extras): MarkKind[] {
  const marks: MarkKind[] = [];
  if (element.matches(SSML)) marks.push(isReplaced(element) ? 'said' : 'ssml');
  if (element.matches(SPELLED)) marks.push('spell');
  if (extras.has('footnotes') && isNote(element)) marks.push('note');
  else if (extras.has('links') && isLink(element)) marks.push('link');
  return marks;
}

const isReplaced = (element: Element): boolean =>
  (element.matches(SAID) || REPLACES.test(element.getAttribute('data-ssml') ?? '')) &&
  isAlone(element);

/** What holds several blocks is said nowhere as one, and has no one place. */
export const isAlone = (element: Element): boolean => element.querySelector(BLOCK_TAGS) === null;

/** That of a footnote is told as a footnote. */
function isLink(element: Element): boolean {
  if (element.localName !== 'a' || !element.hasAttribute('href') || element.closest('sup'))
    return false;
  const sup = element.querySelector('sup');
  return !sup || sup.textContent.trim() !== element.textContent.trim() || !isNote(sup);
}

/** What holds blocks, or is one, and is told: when it begins and, some, when it ends. */
export interface Telling {
  readonly kind: MarkKind;
  readonly end?: MarkKind;
  readonly extra: Extra;
}

const list: Telling = { kind: 'list', end: 'list-end', extra: 'lists' };
const cell: Telling = { kind: 'cell', extra: 'tables' };

const TELLINGS: ReadonlyMap<string, Telling> = new Map(
  Object.entries({
    ul: list,
    ol: list,
    li: { kind: 'item', extra: 'lists' },
    td: cell,
    th: cell,
    table: { kind: 'table', end: 'table-end', extra: 'tables' },
    blockquote: { kind: 'quote', end: 'quote-end', extra: 'quotes' },
  }),
);

export function tellingOf({ localName }: Element, extras: Extras): Telling | undefined {
  const telling = TELLINGS.get(localName);
  return telling && extras.has(telling.extra) ? telling : undefined;
}
