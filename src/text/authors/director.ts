/** What authors say of a block, put into what is said. Fetched for articles that need it. */
import type { Block, Mark, Phoneme } from '../article.js';
import { rewrite, type Draft, type Rule } from '../spoken/rewrite.js';
import { at, edited, firstFrom, from, spaced, withAsides, type Aside, type Edit } from './edits.js';
import { marksIn } from './nested.js';
import { isSpelled, sayAs } from './say-as.js';
import type { Sayings } from './sayings.js';
import { ssmlOf, type Ssml } from './ssml.js';
import { asideOf, headersIn } from './tellings.js';

const languages: ReadonlyMap<string, () => Promise<{ readonly sayings: Sayings }>> = new Map([
  ['en', () => import('../spoken/en-say.js')],
  ['kk', () => import('../spoken/kk-say.js')],
  ['ru', () => import('../spoken/ru-say.js')],
]);
const loaded = new Map<string, Sayings>();
const loading = new Map<string, Promise<void>>();

const primary = (lang: string): string => lang.toLowerCase().split('-')[0] ?? '';

/** Fetches the words of a language, once. Never rejects. */
export function loadSayings(lang: string): Promise<void> {
  const name = primary(lang);
  const load = languages.get(name) ?? (() => toldIn(name));
  const promise =
    loading.get(name) ??
    load().then(
      ({ sayings }) => void loaded.set(name, sayings),
      () => void loading.delete(name),
    );
  loading.set(name, promise);
  return promise;
}

/** Of a language of which nothing else is known. */
async function toldIn(name: string): Promise<{ readonly sayings: Sayings }> {
  const found = (await import('./told.js')).told.get(name);
  return { sayings: found ? { ...plain, told: found } : plain };
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

export { isInOne, pausesIn } from './breaks.js';

const isSsml = ({ kind }: Mark): boolean => kind === 'said' || kind === 'ssml';

/** «-ші», «-й» behind a number that is an ordinal already. */
const ORDINAL = /^-(?:[ыі]?н?ш[ыі]|[йяе]|st|nd|rd|th)$/u;

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
    this.#marks = marksIn(block.marks ?? [], stretch.start, stretch.end);
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
    const asides = this.#asides(draft, taken, rules);
    for (const mark of spelled) this.#spell(mark, draft, rules, taken);
    this.phonemes.sort((a, b) => a.start - b.start);
    return withAsides(edited(draft, rules, taken), asides);
  };

  #sayAs(mark: Mark): string | undefined {
    return ssmlOf(mark.element).alias === undefined ? ssmlOf(mark.element).sayAs : undefined;
  }

  /** The outer comes first, and holds for what is marked in it. */
  #take(mark: Mark, draft: Draft, rules: readonly Rule[], taken: Edit[]): void {
    const span = this.#within(mark, draft);
    if (span.start >= span.end || isCrossed(span, taken)) return;
    const ssml = ssmlOf(mark.element);
    const said = this.#isHere(mark) ? this.#said(ssml, span, draft, rules) : at(0, '');
    const edit = said && this.#suffixed({ ...span, said }, draft, ssml.sayAs === 'ordinal');
    if (edit) insert(taken, this.#placed(edit, draft));
    // What is joined to it is not in its pronunciation.
    if (ssml.phoneme && (edit?.end ?? span.end) === span.end)
      this.#pronounce(span, draft, ssml.phoneme);
  }

  /** Of what begins with a quote or a sign, the word is lit, not the one before it. */
  #placed(edit: Edit, { text, written }: Draft): Edit {
    const word = text.slice(edit.start, edit.end).search(/[\p{L}\p{N}]/u);
    return { ...edit, said: from(written[edit.start + Math.max(0, word)] ?? 0, edit.said) };
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

  /** «БҰҰ-ға» is said «Ұйымына»: what is joined to it belongs to it. So does what makes an ordinal one. */
  #suffixed(edit: Edit, { text, written }: Draft, isOrdinal = false): Edit {
    const { suffixed } = this.#sayings;
    const [suffix = ''] = /^-\p{Ll}{1,8}(?![\p{L}\p{M}\p{N}-])/u.exec(text.slice(edit.end, edit.end + 12)) ?? []; // prettier-ignore
    if (!suffix || !edit.said.text) return edit;
    const end = edit.end + suffix.length;
    if (isOrdinal && ORDINAL.test(suffix)) return { ...edit, end };
    if (!suffixed) return edit;
    const said = at(written[edit.start] ?? 0, suffixed(edit.said.text, suffix));
    return { ...edit, end, said };
  }

  #lookUp(draft: Draft, rules: readonly Rule[], taken: Edit[], spelled: readonly Mark[]): void {
    const closed = spelled.map((mark) => this.#within(mark, draft));
    for (const { edit, phoneme } of this.#wordsOf(draft, rules)) {
      if (isCrossed(edit, taken) || isCrossed(edit, closed)) continue;
      if (phoneme) this.#pronounce(edit, draft, phoneme);
      if (!edit.said) continue;
      const { start, end, said } = edit;
      insert(taken, this.#placed(this.#suffixed({ start, end, said }, draft), draft));
    }
  }

  /** What a lexicon has for a text. */
  #wordsOf(draft: Draft, rules: readonly Rule[]) {
    const found = this.block.lexicon?.find(draft.text, this.stretch.lang) ?? [];
    return found.map(({ start, end, alias, phoneme }) => {
      const said =
        alias === undefined ? null : rewrite(at(draft.written[start] ?? 0, alias), rules);
      return { edit: { start, end, said }, phoneme };
    });
  }

  /** What is marked within is left to that. */
  #spell(mark: Mark, draft: Draft, rules: readonly Rule[], taken: Edit[]): void {
    const span = this.#within(mark, draft);
    for (const { start, end } of gapsIn(span, taken)) {
      const said = this.#said({ sayAs: 'characters' }, { start, end }, draft, rules);
      if (!said?.text) continue;
      const parted = spaced(said, start > span.start, end < span.end);
      insert(taken, this.#placed({ start, end, said: parted }, draft));
    }
  }

  #asides(draft: Draft, taken: readonly Edit[], rules: readonly Rule[]): Aside[] {
    const { start, end } = this.stretch;
    return this.#marks.flatMap((mark) => {
      const isLast = mark.kind.endsWith('-end');
      const isTold = isLast ? mark.start > start && mark.start <= end : mark.start >= start && mark.start < end; // prettier-ignore
      const text = isTold ? this.#aside(mark, rules) : '';
      return text ? [{ at: outside(mark.start - start, draft, taken), text, isLast }] : [];
    });
  }

  /** Headers are said as they are where they stand: by the rules, and by the lexicon. */
  #aside(mark: Mark, rules: readonly Rule[]): string {
    const { lang } = this.stretch;
    if (mark.kind !== 'cell')
      return asideOf(mark, this.#sayings.told, this.block.text.slice(mark.start, mark.end));
    const headers = at(0, headersIn(mark.element, lang));
    const words = this.#wordsOf(headers, rules).flatMap(({ edit: { start, end, said } }) =>
      said ? [this.#suffixed({ start, end, said }, headers)] : [],
    );
    return headers.text && `${edited(headers, rules, words).text}:`;
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

/** What is told within something that is said as one is told before that. */
function outside(place: number, { text, written }: Draft, taken: readonly Edit[]): number {
  const index = firstFrom(written, place, text.length);
  const edit = taken[indexFrom(taken, index)];
  return edit && edit.start < index ? (written[edit.start] ?? place) : place;
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
