import { readArticle, type ReadOptions } from '../text/read-article.js';
import type { Article } from '../text/article.js';
import { ArticleWatch } from './article-watch.js';
import { articleRoot, usableSelector, type RootHost } from './article-root.js';

/** What an author says of what is read. */
export interface SourceHost extends RootHost {
  /** A selector of what is not read. */
  readonly skip: string;
  /** What is read beside the text. Default: what is usual. */
  readonly verbosity?: string;
}

/** Finds and reads a host's article: when it is asked for, and again only when it has changed. */
export class ArticleSource {
  #article: Article | null = null;
  #options: Pick<ReadOptions, 'skip' | 'verbosity'> = {};
  readonly #watch: ArticleWatch;

  /** @param changed What has been read is no longer what is on the page. */
  constructor(
    private readonly host: SourceHost,
    changed: () => void,
    private readonly lexicon?: ReadOptions['lexicon'],
  ) {
    this.#watch = new ArticleWatch(changed);
  }

  /** The article as it is now; `null` where there is none. The same object while nothing changed. */
  read(): Article | null {
    const root = articleRoot(this.host);
    const { skip, verbosity } = this.host;
    const isSame = skip === this.#options.skip && verbosity === this.#options.verbosity;
    if (this.#article?.root === root && isSame && !this.#watch.stale) return this.#article;
    this.#options = { skip, verbosity };
    const { lexicon } = this;
    this.#article = root && readArticle(root, { skip: usableSelector(skip), verbosity, lexicon });
    if (root) this.#watch.watch(root);
    return this.#article;
  }

  /** The host has left: what is read is not watched any more, and read again if it comes back. */
  release(): void {
    this.#watch.stop();
    this.#article = null;
  }
}
