/** The source of one block, and how it is read: here, and not before, styles are asked for. */
import type { BlockKind, Mark, Piece, Pronunciations, Run } from './article.js';
import { isElement, isText, path } from './flat-tree.js';
import { ownLang } from './lang.js';
import { type Edge as Told, marksOf } from './marks.js';
import { alternative, isBox } from './rules.js';
import type { Extras } from './verbosity.js';

/** What the walk met, in order: text; an element, closed by a `null`; one that is left out. */
export type Token = Text | Element | Gap | null;

/** Nothing of it is read, but what is around it may stand apart. */
interface Gap {
  readonly skipped: Element;
}

export interface Source {
  readonly kind: BlockKind;
  /** The root of the article, and its language. */
  readonly root: Element;
  readonly lang: string;
  /** Begins with what is to be read. */
  readonly tokens: readonly Token[];
  readonly extras: Extras;
  /** What begins with the block, and what ends with it, and is told. */
  readonly opens: readonly Told[];
  readonly closes: readonly Told[];
  /** How words are said, when it is asked for. */
  readonly lexicon: () => Pronunciations | null;
}

/** What parts two neighbours: nothing, a space between words, or a break. */
type Edge = '' | ' ' | '\n';

/** What an element means for the text in it. */
interface Frame {
  readonly lang: string;
  /** Neither it nor what holds it is `display: none`. */
  readonly shown: boolean;
  /** Its own text is seen: shown, and not `visibility: hidden`. */
  readonly read: boolean;
  /** Line feeds of the source are shown as such. */
  readonly lines: boolean;
  /** What parts boxes in it: a line of boxes inside a line of text is no break in that. */
  readonly between: Edge;
  readonly edge: Edge;
  /** Its language holds for all that is in it: that is said as one. */
  readonly whole: boolean;
  readonly marks: readonly Mark[];
}

const INLINE = /^(inline|contents|ruby|$)/;

export function readSource(source: Source): Writer {
  const { kind, root, lang, tokens, extras, opens, closes } = source;
  const writer = new Writer(kind === 'graphic' ? '\n' : ' ');
  const base: Frame = frameOf(root, { shown: true, between: '\n' }, lang, []);
  const frames = [base];
  const top = (): Frame => frames.at(-1) ?? base;
  const enter = (element: Element) => {
    const { length } = writer.text;
    const marks = marksOf(element, extras).map((mark) => markOf({ kind: mark, element }, length));
    const outer = top();
    const own = outer.whole ? undefined : ownLang(element);
    frames.push(frameOf(element, outer, own ?? outer.lang, marks));
  };
  const first = tokens[0];
  const above =
    first && !('skipped' in first) ? path(first, root).slice(1, -1).filter(isElement) : [];
  above.forEach(enter);
  const meet = (element: Element) => {
    enter(element);
    const { edge, read, shown, lang } = top();
    writer.part(edge);
    if (read) writer.stand(element, lang);
    else if (shown && isBox(element)) writer.part(' ');
  };
  for (const token of tokens) {
    if (!token) {
      writer.part(top().edge);
      writer.mark(frames.pop()?.marks ?? []);
    } else if ('skipped' in token) {
      writer.part(gapOf(token.skipped, top()));
    } else if (!isText(token)) {
      meet(token);
    } else if (top().read) {
      writer.write(plain(token.data, top().lines), top().lang, token);
    }
  }
  writer.mark(opens.map((edge) => markOf(edge, 0)).reverse());
  writer.mark(closes.map((edge) => markOf(edge, writer.text.length)));
  frames.reverse().forEach(({ marks }) => writer.mark(marks));
  return writer;
}

const markOf = ({ kind, element }: Told, at: number): Mark => ({
  kind,
  element,
  start: at,
  end: at,
});

class Writer {
  text = '';
  readonly pieces: Piece[] = [];
  readonly runs: Run[] = [];
  /** Up to here; without the white space at their edges. */
  readonly #marks: Mark[] = [];
  #edge: Edge = '';
  #last = '';

  /** @param around What parts an alternative text from its neighbours. */
  constructor(readonly around: Edge) {}

  /** The inner are marked before the outer. */
  mark(marks: readonly Mark[]): void {
    for (const mark of marks) this.#marks.push({ ...mark, end: this.text.length });
  }

  /** In order, the outer before the inner. */
  get marks(): readonly Mark[] {
    const { text } = this;
    const tidy = this.#marks.map((mark) => within(text, mark)).reverse();
    return tidy.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  /** Keeps what is written next apart from what stands already. A break outdoes a space. */
  part(edge: Edge): void {
    if (edge === '\n' || !this.#edge) this.#edge = edge;
  }

  write(text: string, lang: string, node: Text | Element): void {
    if (!text) return;
    const edge = this.#edge;
    const isNeeded = edge === '\n' || (edge && areGlued(this.#last, text));
    if (this.text && isNeeded) this.#put(edge, lang);
    this.#edge = '';
    const start = this.text.length;
    this.#put(text, lang);
    this.pieces.push({ start, end: this.text.length, node, offset: 0 });
  }

  /** Writes what stands for an element as a whole, if anything. */
  stand(element: Element, lang: string): void {
    if (element.localName === 'br') return this.write('\n', lang, element);
    const said = alternative(element);
    if (!said) return;
    this.part(this.around);
    this.write(said, lang, element);
    this.part(this.around);
  }

  #put(text: string, lang: string): void {
    const start = this.text.length;
    this.text += text;
    this.#last = text.slice(-1);
    const end = this.text.length;
    const last = this.runs.at(-1);
    if (last?.lang === lang) this.runs.splice(-1, 1, { start: last.start, end, lang });
    else this.runs.push({ start, end, lang });
  }
}

/** White space at the edges is nobody's. What ends with the block stands at its end. */
function within(text: string, { kind, element, start, end }: Mark): Mark {
  const until = text.slice(0, end).trimEnd().length;
  if (kind.endsWith('-end')) return { kind, element, start: until, end: until };
  const from = start + (/^\s*/u.exec(text.slice(start))?.[0].length ?? 0);
  return { kind, element, start: from, end: Math.max(from, until) };
}

function frameOf(
  element: Element,
  outer: Pick<Frame, 'shown' | 'between'> & Partial<Frame>,
  lang: string,
  marks: readonly Mark[],
): Frame {
  const style = styleOf(element);
  const { display = '', contentVisibility, visibility = '', whiteSpace = '' } = style;
  const shown = outer.shown && display !== 'none' && contentVisibility !== 'hidden';
  return {
    lang,
    shown,
    read: shown && !/hidden|collapse/.test(visibility),
    lines: /^(pre-|break)/.test(whiteSpace),
    between: /^inline-(flex|grid)/.test(display) ? ' ' : '\n',
    edge: shown ? edgeOf(element, style, outer.between) : '',
    whole: outer.whole || marks.some(({ kind }) => kind === 'said'),
    marks,
  };
}

/** What is left out parts its neighbours where it is a box: «бір<table>…</table>екі». */
function gapOf(element: Element, outer: Frame): Edge {
  const { shown, edge } = frameOf(element, outer, outer.lang, []);
  if (!shown || element.localName === 'rt') return '';
  return edge || (isBox(element) ? ' ' : '');
}

/** Nothing in a document without a window; empty in an element outside a document. */
function styleOf(element: Element): Partial<CSSStyleDeclaration> {
  return element.ownerDocument.defaultView?.getComputedStyle(element) ?? {};
}

function edgeOf(element: Element, style: Partial<CSSStyleDeclaration>, between: Edge): Edge {
  const { display = '', position = '', cssFloat = 'none' } = style;
  if (INLINE.test(display) || element.namespaceURI?.endsWith('MathML')) return '';
  // A drop cap is a box that floats, but also one letter of a word.
  if (cssFloat !== 'none' && /^\s*\S{1,2}\s*$/.test(element.textContent)) return '';
  return /absolute|fixed/.test(position) ? ' ' : between;
}

/** One character for each of the source's. */
function plain(text: string, lines: boolean): string {
  return text.replace(lines ? /[\t\v\f\r\u2028\u2029]/g : /[\t-\r\u2028\u2029]/g, ' ');
}

/** Whether two neighbours would be read as one word, or as one sentence, with no space between. */
function areGlued(last: string, text: string): boolean {
  return !/[\s\p{Ps}\p{Pi}]/u.test(last) && !/^[\s\p{Pd}\p{Pe}\p{Pf}\p{Po}]/u.test(text);
}
