/** What authors say of a block, put into what is said. Fetched for articles that need it. */
import type { Block, LexiconMatch, Mark, Phoneme } from '../article.js';
import { BLOCKS } from '../rules.js';
import { rewrite, type Draft, type Rule } from '../spoken/rewrite.js';
import { at, edited, firstFrom, withAsides, type Edit } from './edits.js';
import { isSpelled, sayAs } from './say-as.js';
import type { Sayings } from './sayings.js';
import { ssmlOf, type Ssml } from './ssml.js';
import { asideOf } from './tellings.js';

const languages: ReadonlyMap<string, () => Promise<{ readonly sayings: Sayings }>> = new Map([
  ['en', () => import('../spoken/en-say.js')],
  ['kk', () => import('../spoken/kk-say.js')],
  ['ru', () => import('../spoken/ru-say.js')],
]);
const loaded = new Map<string, Sayings>();
const loading = new Map<string, Promise<void>>();

const primary = (lang: string): string => lang.toLowerCase().split('-')[0] ?? '';

/** Fetches the words of a language, once; nothing for one that has none. Never rejects. */
export function loadSayings(lang: string): Promise<void> {
  const name = primary(lang);
  const promise =
    loading.get(name) ??
    languages
      .get(name)?.()
      .then(
        ({ sayings }) => void loaded.set(name, sayings),
        () => void loading.delete(name),
      );
  if (promise) loading.set(name, promise);
  return promise ?? Promise.resolve();
}

/** A language of which nothing is known: what is spelled is its letters, and nothing is told. */
const plain: Sayings = {
  letters: new Map(),
  signs: new Map(),
  cardinal: String,
  ordinal: String,
  date: () => '',
  time: (hour, minute) => `${hour}:${String(minute).padStart(2, '0')}`,
  hasGroups: false,
  thousands: /(\d)\s(?=\d{3}(?!\d))/gu,
  plus: '+',
  unit: () => undefined,
};

/** Silence before a place of a block, in ms. */
export interface Pause {
  readonly at: number;
  readonly ms: number;
}

const pauses = new WeakMap<readonly Mark[], readonly Pause[]>();

/** The silences that a block's author wants in it, in order. */
export function pausesOf({ marks = [] }: Block): readonly Pause[] {
  const found =
    pauses.get(marks) ??
    marks.flatMap((mark) => {
      const ms = (isSsml(mark) && isAlone(mark) && ssmlOf(mark.element).pause) || 0;
      return ms > 0 ? [{ at: mark.start, ms }] : [];
    });
  pauses.set(marks, found);
  return found;
}

const isSsml = ({ kind }: Mark): boolean => kind === 'said' || kind === 'ssml';

const BLOCK_TAGS = [...BLOCKS.keys()].join();

/** What holds several blocks is said nowhere as one, and has no one place. */
const isAlone = ({ element }: Mark): boolean =>
  !BLOCKS.has(element.localName) || element.querySelector(BLOCK_TAGS) === null;

/** A stretch of a block that is said at once, in one language. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly lang: string;
  /** Where the saying of its sentence began: what is begun in the middle is begun again. */
  readonly begin: number;
}

/** How one stretch is said. Offsets of what comes out are from the start of the stretch. */
export class Direction {
  readonly phonemes: Phoneme[] = [];
  readonly #sayings: Sayings;
  readonly #marks: readonly Mark[];

  constructor(
    readonly block: Block,
    readonly stretch: Stretch,
  ) {
    this.#sayings = loaded.get(primary(stretch.lang)) ?? plain;
    const { start, end } = stretch;
    this.#marks = (block.marks ?? []).filter(
      (mark) => mark.start <= end && (mark.end > start || mark.start >= start),
    );
  }

  /** Instead of the rules alone. */
  readonly say = (draft: Draft, rules: readonly Rule[]): Draft => {
    const taken: Edit[] = [];
    const spelled: Mark[] = [];
    for (const mark of this.#marks) {
      if (mark.kind === 'spell' || (isSsml(mark) && isSpelled(this.#sayAs(mark)))) {
        spelled.push(mark);
      } else if (mark.kind === 'said') this.#take(mark, draft, rules, taken);
    }
    this.#lookUp(draft, rules, taken, spelled);
    for (const mark of spelled) this.#spell(mark, draft, rules, taken);
    return withAsides(edited(draft, rules, taken), this.#asides);
  };

  #sayAs(mark: Mark): string | undefined {
    return ssmlOf(mark.element).alias === undefined ? ssmlOf(mark.element).sayAs : undefined;
  }

  /** The outer comes first, and holds for what is marked in it. */
  #take(mark: Mark, draft: Draft, rules: readonly Rule[], taken: Edit[]): void {
    const span = this.#within(mark, draft);
    if (span.start >= span.end || !isAlone(mark) || isCrossed(span, taken)) return;
    const ssml = ssmlOf(mark.element);
    const said = this.#isHere(mark) ? this.#said(ssml, span, draft, rules) : at(0, '');
    if (said) insert(taken, this.#suffixed({ ...span, said }, draft));
    if (ssml.phoneme && ssml.alias === undefined) this.#pronounce(span, draft, ssml.phoneme);
  }

  /** A long text said as one is said where it begins, or where it is begun in its middle. */
  #isHere({ start }: Mark): boolean {
    const { start: from, begin } = this.stretch;
    return start >= from || begin === from;
  }

  #said(ssml: Ssml, { start, end }: Span, draft: Draft, rules: readonly Rule[]): Draft | null {
    const place = draft.written[start] ?? 0;
    if (ssml.alias !== undefined) return rewrite(at(place, ssml.alias), rules);
    if (ssml.sayAs === undefined) return null;
    const text = draft.text.slice(start, end);
    const written = draft.written.slice(start, end + 1);
    return sayAs(ssml.sayAs, ssml.format ?? '', { text, written, sayings: this.#sayings, rules });
  }

  #pronounce({ start, end }: Span, draft: Draft, phoneme: Pick<Phoneme, 'ph' | 'alphabet'>): void {
    const from = draft.written[start] ?? 0;
    this.phonemes.push({ start: from, end: draft.written[end] ?? from, ...phoneme });
  }

  /** «БҰҰ-ға» is said «Ұйымына»: what is joined to it belongs to it. */
  #suffixed(edit: Edit, { text, written }: Draft): Edit {
    const { suffixed } = this.#sayings;
    const [suffix = ''] = (suffixed && /^-\p{Ll}{1,8}(?![\p{L}\p{M}\p{N}-])/u.exec(text.slice(edit.end, edit.end + 12))) ?? []; // prettier-ignore
    if (!suffixed || !suffix || !edit.said.text) return edit;
    const said = at(written[edit.start] ?? 0, suffixed(edit.said.text, suffix));
    return { start: edit.start, end: edit.end + suffix.length, said };
  }

  #lookUp(draft: Draft, rules: readonly Rule[], taken: Edit[], spelled: readonly Mark[]): void {
    const { lexicon } = this.block;
    const found: readonly LexiconMatch[] = lexicon?.find(draft.text, this.stretch.lang) ?? [];
    const closed = spelled.map((mark) => this.#within(mark, draft));
    for (const { start, end, alias, phoneme } of found) {
      const span = { start, end };
      if (isCrossed(span, taken) || isCrossed(span, closed)) continue;
      if (alias === undefined) {
        if (phoneme) this.#pronounce(span, draft, phoneme);
        continue;
      }
      const said = rewrite(at(draft.written[start] ?? 0, alias), rules);
      insert(taken, this.#suffixed({ ...span, said }, draft));
    }
  }

  /** What is marked within is left to that. */
  #spell(mark: Mark, draft: Draft, rules: readonly Rule[], taken: Edit[]): void {
    const span = this.#within(mark, draft);
    const gaps = gapsIn(span, taken);
    for (const { start, end } of gaps) {
      const said = this.#said({ sayAs: 'characters' }, { start, end }, draft, rules);
      if (said?.text) insert(taken, { start, end, said });
    }
  }

  get #asides() {
    const { start, end, lang } = this.stretch;
    return this.#marks.flatMap((mark) => {
      const isLast = mark.kind.endsWith('-end');
      const isTold = isLast ? mark.start > start && mark.start <= end : mark.start >= start && mark.start < end; // prettier-ignore
      const text = isTold ? asideOf(mark, lang, this.#told) : '';
      return text ? [{ at: mark.start - start, text, isLast }] : [];
    });
  }

  get #told() {
    return this.#sayings.told;
  }

  /** A mark's part of the stretch, in the draft, without the white space at its edges. */
  #within(mark: Mark, { text, written }: Draft): Span {
    const { start: from } = this.stretch;
    let start = firstFrom(written, mark.start - from, text.length);
    let end = firstFrom(written, mark.end - from, text.length);
    while (start < end && text.charAt(start) === ' ') start++;
    while (end > start && text.charAt(end - 1) === ' ') end--;
    return { start, end };
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

const isCrossed = ({ start, end }: Span, taken: readonly Span[]): boolean => {
  const next = taken[indexFrom(taken, start)];
  return next !== undefined && next.start < end;
};

/** The index of the first of spans in order that ends behind a place. */
function indexFrom(taken: readonly Span[], place: number): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

function insert(taken: Edit[], edit: Edit): void {
  taken.splice(indexFrom(taken, edit.start), 0, edit);
}

/** What is left of a span, in order. */
function gapsIn({ start, end }: Span, taken: readonly Span[]): Span[] {
  const gaps: Span[] = [];
  let from = start;
  for (let i = indexFrom(taken, start); ; i++) {
    const next = taken[i];
    if (!next || next.start >= end) break;
    if (next.start > from) gaps.push({ start: from, end: next.start });
    from = next.end;
  }
  if (from < end) gaps.push({ start: from, end });
  return gaps;
}
