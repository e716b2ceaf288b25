import { readArticle } from '../text/read-article.js';
import type { Article } from '../text/article.js';
import { ArticleWatch } from './article-watch.js';
import { byId } from './by-id.js';

/** What an author says of where the article is. */
export interface SourceHost extends HTMLElement {
  /** The article, or a selector of it. */
  readonly target: Element | string | null;
  /** The article's id. */
  readonly for: string;
  /** A selector of what is not read. */
  readonly skip: string;
}

/** Finds and reads a host's article: when it is asked for, and again only when it has changed. */
export class ArticleSource {
  #article: Article | null = null;
  #skip = '';
  readonly #watch: ArticleWatch;

  /** @param changed What has been read is no longer what is on the page. */
  constructor(
    private readonly host: SourceHost,
    changed: () => void,
  ) {
    this.#watch = new ArticleWatch(changed);
  }

  /** The article as it is now; `null` where there is none. The same object while nothing changed. */
  read(): Article | null {
    const root = this.#root();
    if (this.#article?.root === root && this.#skip === this.host.skip && !this.#watch.stale) {
      return this.#article;
    }
    this.#skip = this.host.skip;
    this.#article = root && readArticle(root, { skip: usable(this.#skip) });
    if (root) this.#watch.watch(root);
    return this.#article;
  }

  /** The host has left: what is read is not watched any more, and read again if it comes back. */
  release(): void {
    this.#watch.stop();
    this.#article = null;
  }

  #root(): Element | null {
    const { host } = this;
    if (typeof host.target === 'string') return query(host, host.target);
    if (host.target) return host.target;
    return host.for ? byId(host, host.for) : host;
  }
}

function query(host: Element, selector: string): Element | null {
  const root = host.getRootNode() as Node & Partial<ParentNode>;
  const wanted = usable(selector);
  if (!wanted) return null;
  return root.querySelector?.(wanted) ?? host.ownerDocument.querySelector(wanted);
}

/** Markup never throws: what is no selector selects nothing. */
function usable(selector: string): string {
  try {
    document.createDocumentFragment().querySelector(selector);
    return selector;
  } catch {
    return '';
  }
}
