/** The source of one block, and how it is read: here, and not before, styles are asked for. */
import type { BlockKind, Piece, Run } from './article.js';
import { flatParent } from './flat-tree.js';
import { alternative } from './rules.js';
import { ownLang } from './runs.js';

/**
 * What the walk met, in order: text; an element, closed by a `null`; a space where something
 * skipped keeps words apart.
 */
export type Token = Text | Element | null | ' ';

export interface Source {
  /** The element that holds the block. */
  readonly parent: Element;
  /** The root of the article. */
  readonly root: Element;
  readonly kind: BlockKind;
  readonly lang: string;
  readonly tokens: readonly Token[];
}

export interface Reading {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly runs: readonly Run[];
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
  /** Its children are boxes in a line of text. */
  readonly row: boolean;
  readonly edge: Edge;
}

const INLINE = /^(inline|contents|none|ruby|$)/;
const DROP_CAP = /^\s*\S{1,2}\s*$/;
const MATHML = 'http://www.w3.org/1998/Math/MathML';

export function readSource({ parent, root, kind, lang, tokens }: Source): Reading {
  const writer = new Writer(kind === 'graphic' ? '\n' : ' ');
  const base = frame(parent, { lang, shown: isShown(parent, root), row: false });
  const frames: Frame[] = [];
  for (const token of tokens) {
    const top = frames.at(-1) ?? base;
    if (token === null) {
      writer.part(top.edge);
      frames.pop();
    } else if (token === ' ') {
      writer.part(token);
    } else if (isText(token)) {
      if (top.read) writer.write(plain(token.data, top.lines), top.lang, token);
    } else {
      const inner = frame(token, top);
      frames.push(inner);
      writer.part(inner.edge);
      if (inner.read) writer.stand(token, inner.lang);
    }
  }
  return writer;
}

class Writer implements Reading {
  text = '';
  readonly pieces: Piece[] = [];
  readonly runs: Run[] = [];
  #edge: Edge = '';
  #last = '';

  /** @param around What parts an alternative text from its neighbours. */
  constructor(readonly around: Edge) {}

  /** Keeps what is written next apart from what stands already. A break outdoes a space. */
  part(edge: Edge): void {
    if (edge === '\n' || !this.#edge) this.#edge = edge;
  }

  write(text: string, lang: string, node: Text | Element): void {
    if (!text) return;
    const edge = this.#edge;
    if (this.text && (edge === '\n' || (edge && areGlued(this.#last, text)))) this.#put(edge, lang);
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
    const last = this.runs.at(-1);
    const joins = last?.lang === lang;
    const start = joins ? last.start : this.text.length;
    this.text += text;
    this.#last = text.slice(-1);
    this.runs.splice(joins ? -1 : this.runs.length, 1, { start, end: this.text.length, lang });
  }
}

function frame(element: Element, outer: Pick<Frame, 'lang' | 'shown' | 'row'>): Frame {
  const style = styleOf(element);
  const shown = outer.shown && !isHidden(style);
  return {
    lang: ownLang(element) ?? outer.lang,
    shown,
    read: shown && !/hidden|collapse/.test(style?.visibility ?? ''),
    lines: /^(pre-|break)/.test(style?.whiteSpace ?? ''),
    row: /^inline-(flex|grid)/.test(style?.display ?? ''),
    edge: style && shown ? edgeOf(element, style, outer.row) : '',
  };
}

function edgeOf(element: Element, style: CSSStyleDeclaration, inRow: boolean): Edge {
  if (INLINE.test(style.display) || element.namespaceURI === MATHML) return '';
  // A drop cap floats, and is a box, but is one letter of a word.
  if (style.cssFloat !== 'none' && DROP_CAP.test(element.textContent)) return '';
  return inRow || /absolute|fixed/.test(style.position) ? ' ' : '\n';
}

function isShown(element: Element, root: Element): boolean {
  for (let at: Element | null = element; at; at = at === root ? null : flatParent(at)) {
    if (isHidden(styleOf(at))) return false;
  }
  return true;
}

function isHidden(style: CSSStyleDeclaration | undefined): boolean {
  return style?.display === 'none' || style?.contentVisibility === 'hidden';
}

/** Nothing in a document without a window; empty in an element outside a document. */
function styleOf(element: Element): CSSStyleDeclaration | undefined {
  return element.ownerDocument.defaultView?.getComputedStyle(element);
}

function isText(node: Node): node is Text {
  return node.nodeType !== 1;
}

/** One character for each of the source's. */
function plain(text: string, lines: boolean): string {
  return text.replace(lines ? /[\t\v\f\r\u2028\u2029]/g : /[\t-\r\u2028\u2029]/g, ' ');
}

/** Whether two neighbours would be read as one word, or as one sentence, with no space between. */
function areGlued(last: string, text: string): boolean {
  return !/[\s\p{Ps}\p{Pi}]/u.test(last) && !/^[\s\p{Pd}\p{Pe}\p{Pf}\p{Po}]/u.test(text);
}
