import type { Article, Block } from './article.js';

/** An article as those see it who have recorded it: text, and where in the page a text is named. */
export interface ArticleScript {
  readonly lang: string;
  readonly blocks: readonly Block[];
  /** The text of the element with this `id`, in the article or in the page around it. */
  readonly textOf: (id: string) => string | null;
}

export const scriptOf = ({ root, lang, blocks }: Article): ArticleScript => ({
  lang,
  blocks,
  textOf: (id) => elementWith(root, id)?.textContent ?? null,
});

function elementWith(root: Element, id: string): Element | null {
  const tree = root.getRootNode();
  const found = 'getElementById' in tree ? (tree as Document).getElementById(id) : null;
  return found ?? root.querySelector(`[id=${CSS.escape(id)}]`);
}
