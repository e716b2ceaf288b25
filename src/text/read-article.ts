import type { Article, BlockKind } from './article.js';
import { SourceBlock } from './block.js';
import { pushChildren } from './flat-tree.js';
import { alternative, BLOCKS, isBox, skipper } from './rules.js';
import { canonical, inheritedLang, ownLang } from './runs.js';
import type { Token } from './source.js';

export interface ReadOptions {
  /** A selector of what the host wants skipped; ignored if the browser cannot parse it. */
  readonly skip?: string;
  /** BCP 47; used where the page names no language. */
  readonly lang?: string;
}

/**
 * Reads an element into blocks, in the order in which they are shown. One walk, which changes
 * nothing and asks for no style: a block becomes text when it is first read.
 */
export function readArticle(root: Element, options: ReadOptions = {}): Article {
  const lang = inheritedLang(root) || canonical(options.lang ?? '');
  const walk = new Walk(root, lang, skipper(root, options.skip));
  walk.run();
  return { root, lang, blocks: walk.blocks, length: walk.length };
}

/** What is around a node of the walk: the block it is in, and the inline elements open in that. */
class Scope {
  readonly open: Element[] = [];

  constructor(
    readonly element: Element,
    readonly kind: BlockKind,
    readonly lang: string,
  ) {}
}

class Walk {
  readonly blocks: SourceBlock[] = [];
  length = 0;
  /** What is still to be visited; a scope to be gone back to; the end of an inline element. */
  readonly #stack: (Node | Scope | null)[] = [];
  readonly #root: Element;
  readonly #isSkipped: (element: Element) => boolean;
  #scope: Scope;
  /** The block under way; empty until something in it is to be read. */
  #tokens: Token[] = [];
  #size = 0;
  #hasText = false;

  constructor(root: Element, lang: string, isSkipped: (element: Element) => boolean) {
    this.#root = root;
    this.#isSkipped = isSkipped;
    this.#scope = new Scope(root, BLOCKS.get(root.localName) || 'paragraph', lang);
  }

  run(): void {
    pushChildren(this.#stack, this.#root);
    for (let item = this.#stack.pop(); item !== undefined; item = this.#stack.pop()) {
      if (item === null) this.#closeInline();
      else if (item instanceof Scope) this.#enter(item);
      else if (item.nodeType === 1) this.#element(item as Element);
      // Text, and the CDATA sections of XML.
      else if (item.nodeType === 3 || item.nodeType === 4) this.#text(item as Text);
    }
    this.#enter(this.#scope);
  }

  #element(element: Element): void {
    const kind = BLOCKS.get(element.localName);
    const isBlock = kind !== undefined;
    if (isBlock) this.#openBlock(element, kind || this.#scope.kind);
    if (this.#isSkipped(element)) {
      if (isBox(element)) this.#token(' ');
      return;
    }
    const said = alternative(element);
    if (said !== undefined) this.#graphic(element, said);
    else if (element.localName === 'br') this.#whole(element);
    else {
      if (!isBlock) this.#openInline(element);
      pushChildren(this.#stack, element);
    }
  }

  #openBlock(element: Element, kind: BlockKind): void {
    const outer = this.#scope;
    const lang = [...outer.open, element].map(ownLang).findLast((own) => own !== undefined);
    this.#stack.push(outer);
    this.#enter(new Scope(element, kind, lang ?? outer.lang));
  }

  #openInline(element: Element): void {
    this.#scope.open.push(element);
    this.#token(element);
    this.#stack.push(null);
  }

  #closeInline(): void {
    this.#scope.open.pop();
    this.#token(null);
  }

  #text(node: Text): void {
    if (/\S/.test(node.data)) {
      this.#begin();
      this.#hasText = true;
      this.#size += node.length;
    }
    this.#token(node);
  }

  #graphic(element: Element, said: string): void {
    if (!said) return;
    this.#begin();
    this.#size += said.length;
    this.#whole(element);
  }

  #whole(element: Element): void {
    this.#token(element);
    this.#token(null);
  }

  /** A block begins with the inline elements that its first text is in. */
  #begin(): void {
    if (this.#size === 0) this.#tokens = [...this.#scope.open];
  }

  /** Nothing is of interest before there is something to be read. */
  #token(token: Token): void {
    if (this.#size > 0) this.#tokens.push(token);
  }

  /** Ends the block under way; what follows is in another scope. */
  #enter(scope: Scope): void {
    if (this.#size > 0) {
      const { element: parent, lang } = this.#scope;
      const kind = this.#hasText ? this.#scope.kind : 'graphic';
      const source = { parent, root: this.#root, kind, lang, tokens: this.#tokens };
      this.blocks.push(new SourceBlock(this.blocks.length, this.#size, source));
      this.length += this.#size;
    }
    this.#scope = scope;
    this.#size = 0;
    this.#hasText = false;
  }
}
