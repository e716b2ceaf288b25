import type { Article, Block, BlockKind, MarkKind, Pronunciations } from './article.js';
import { loadDirector } from './author-code.js';
import { blockOf, Recent } from './block.js';
import { isElement, isText, pushChildren } from './flat-tree.js';
import { canonical, langOf } from './lang.js';
import { type Edge, hasMarks, mayPause, tellingOf } from './marks.js';
import { alternative, BLOCKS, skipper } from './rules.js';
import type { Source, Token } from './source.js';
import { areTold, type Extras, extrasOf } from './verbosity.js';

export interface ReadOptions {
  /** A selector of what the host wants skipped; ignored if the browser cannot parse it. */
  readonly skip?: string | undefined;
  /** BCP 47; used where the page names no language. */
  readonly lang?: string | undefined;
  /** What is read beside the text, see {@link extrasOf}. Default: alternative texts. */
  readonly verbosity?: string | undefined;
  /** How words are said; asked whenever something is. Default: as they are written. */
  readonly lexicon?: (() => Pronunciations | null) | undefined;
}

/**
 * Reads an element into blocks, in the order in which they are shown. One walk, which changes
 * nothing and asks for no style: a block becomes text when it is first read.
 */
export function readArticle(root: Element, options: ReadOptions = {}): Article {
  const lang = langOf(root) || canonical(options.lang ?? '');
  const extras = extrasOf(options.verbosity);
  const isMarked = hasMarks(root);
  if (isMarked || areTold(extras)) void loadDirector();
  const { lexicon = () => null, skip } = options;
  const basis = { root, lang, extras, isMarked, lexicon };
  const { blocks, length } = new Walk(basis, skipper(root, skip, extras));
  return { root, lang, blocks, length };
}

/** What all blocks have in common. */
interface Basis {
  readonly root: Element;
  readonly lang: string;
  readonly extras: Extras;
  /** Something in it is marked. */
  readonly isMarked: boolean;
  readonly lexicon: () => Pronunciations | null;
}

/** The end of an element that is told, and how many blocks and beginnings there were before it. */
interface Close {
  readonly end: MarkKind | undefined;
  readonly element: Element;
  readonly blocks: number;
  readonly opens: number;
}

class Walk {
  readonly blocks: Block[] = [];
  length = 0;
  readonly #recent = new Recent();
  /**
   * What is to be visited; the end of an inline element; the kind to go back to after a block; the
   * end of what is told.
   */
  readonly #stack: (Node | null | BlockKind | Close)[] = [];
  #kind: BlockKind;
  /** The block under way: nothing until there is something to be read. */
  #tokens: Token[] = [];
  #size = 0;
  #hasText = false;
  /** What has begun since the last block, and is told with the next; what ends with the last one. */
  #opens: Edge[] = [];
  #closes: Edge[] = [];

  constructor(
    readonly basis: Basis,
    readonly isSkipped: (element: Element) => boolean,
  ) {
    const { root } = basis;
    this.#kind = BLOCKS.get(root.localName) || 'paragraph';
    this.#tell(root);
    pushChildren(this.#stack, root);
    for (let item = this.#stack.pop(); item !== undefined; item = this.#stack.pop()) {
      if (item === null) this.#token(null);
      else if (typeof item === 'string') this.#enter(item);
      else if ('blocks' in item) this.#close(item);
      else if (isText(item)) this.#text(item);
      else if (isElement(item)) this.#element(item);
    }
    this.#enter(this.#kind);
  }

  #element(element: Element): void {
    const kind = BLOCKS.get(element.localName);
    const isInline = kind === undefined;
    const isSkipped = this.isSkipped(element);
    if (!isSkipped) this.#tell(element);
    if (!isInline) {
      this.#stack.push(this.#kind);
      this.#enter(kind || this.#kind);
    }
    if (isSkipped) return isInline ? this.#token({ skipped: element }) : undefined;
    const said = alternative(element);
    if (said !== undefined) {
      this.#graphic(element, this.#isRead(element) ? said : '');
      return;
    }
    if (isInline) {
      this.#token(element, this.basis.isMarked && mayPause(element));
      this.#stack.push(null);
    }
    pushChildren(this.#stack, element);
  }

  /** A formula is text; a picture is not. */
  #isRead({ localName }: Element): boolean {
    return localName === 'math' || this.basis.extras.has('alt');
  }

  #tell(element: Element): void {
    const telling = tellingOf(element, this.basis.extras);
    if (!telling) return;
    this.#enter(this.#kind);
    const { length: opens } = this.#opens;
    this.#stack.push({ end: telling.end, element, blocks: this.blocks.length, opens });
    this.#opens.push({ kind: telling.kind, element });
  }

  #close({ end, element, blocks, opens }: Close): void {
    this.#enter(this.#kind);
    if (this.blocks.length === blocks) this.#opens.length = opens;
    else if (end) this.#closes.push({ kind: end, element });
  }

  #text(text: Text): void {
    if (/\S/.test(text.data)) {
      this.#size += text.length;
      this.#hasText = true;
    }
    this.#token(text);
  }

  #graphic(element: Element, said: string): void {
    if (!said) return this.#token({ skipped: element });
    this.#size += said.length;
    this.#token(element);
    this.#token(null);
  }

  /** Nothing is of interest before there is something to be read, but a silence before it. */
  #token(token: Token, isHeard = false): void {
    if (this.#size > 0 || this.#tokens.length > 0 || isHeard) this.#tokens.push(token);
  }

  /** Ends the block under way; what follows is of another kind. */
  #enter(kind: BlockKind): void {
    if (this.#size > 0) {
      const source: Source = {
        ...this.basis,
        kind: this.#hasText ? this.#kind : 'graphic',
        tokens: this.#tokens,
        opens: this.#opens,
        closes: (this.#closes = []),
      };
      this.blocks.push(blockOf(source, this.blocks.length, this.#size, this.#recent));
      this.length += this.#size;
      this.#opens = [];
    }
    this.#kind = kind;
    this.#tokens = [];
    this.#size = 0;
    this.#hasText = false;
  }
}
