import type { Article, Block, BlockKind } from './article.js';
import { blockOf } from './block.js';
import { isElement, isText, pushChildren } from './flat-tree.js';
import { canonical, langOf } from './lang.js';
import { alternative, BLOCKS, skipper } from './rules.js';
import type { Token } from './source.js';

export interface ReadOptions {
  /** A selector of what the host wants skipped; ignored if the browser cannot parse it. */
  readonly skip?: string | undefined;
  /** BCP 47; used where the page names no language. */
  readonly lang?: string | undefined;
}

/**
 * Reads an element into blocks, in the order in which they are shown. One walk, which changes
 * nothing and asks for no style: a block becomes text when it is first read.
 */
export function readArticle(root: Element, options: ReadOptions = {}): Article {
  const lang = langOf(root) || canonical(options.lang ?? '');
  const { blocks, length } = new Walk(root, lang, skipper(root, options.skip));
  return { root, lang, blocks, length };
}

class Walk {
  readonly blocks: Block[] = [];
  length = 0;
  /** What is to be visited; the end of an inline element; the kind to go back to after a block. */
  readonly #stack: (Node | null | BlockKind)[] = [];
  #kind: BlockKind;
  /** The block under way: nothing until there is something to be read. */
  #tokens: Token[] = [];
  #size = 0;
  #hasText = false;

  constructor(
    readonly root: Element,
    readonly lang: string,
    readonly isSkipped: (element: Element) => boolean,
  ) {
    this.#kind = BLOCKS.get(root.localName) || 'paragraph';
    pushChildren(this.#stack, root);
    for (let item = this.#stack.pop(); item !== undefined; item = this.#stack.pop()) {
      if (item === null) this.#token(null);
      else if (typeof item === 'string') this.#enter(item);
      else if (isText(item)) this.#text(item);
      else if (isElement(item)) this.#element(item);
    }
    this.#enter(this.#kind);
  }

  #element(element: Element): void {
    const kind = BLOCKS.get(element.localName);
    const isInline = kind === undefined;
    if (!isInline) {
      this.#stack.push(this.#kind);
      this.#enter(kind || this.#kind);
    }
    if (this.isSkipped(element)) return;
    const said = alternative(element);
    if (said !== undefined) {
      this.#graphic(element, said);
      return;
    }
    if (isInline) {
      this.#token(element);
      this.#stack.push(null);
    }
    pushChildren(this.#stack, element);
  }

  #text(text: Text): void {
    if (/\S/.test(text.data)) {
      this.#size += text.length;
      this.#hasText = true;
    }
    this.#token(text);
  }

  #graphic(element: Element, said: string): void {
    if (!said) return;
    this.#size += said.length;
    this.#token(element);
    this.#token(null);
  }

  /** Nothing is of interest before there is something to be read. */
  #token(token: Token): void {
    if (this.#size > 0) this.#tokens.push(token);
  }

  /** Ends the block under way; what follows is of another kind. */
  #enter(kind: BlockKind): void {
    if (this.#size > 0) {
      const { root, lang } = this;
      const source = {
        root,
        lang,
        kind: this.#hasText ? this.#kind : ('graphic' as const),
        tokens: this.#tokens,
      };
      this.blocks.push(blockOf(source, this.blocks.length, this.#size));
      this.length += this.#size;
    }
    this.#kind = kind;
    this.#tokens = [];
    this.#size = 0;
    this.#hasText = false;
  }
}
