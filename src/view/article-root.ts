import { byId } from './by-id.js';

/** What an author says of where the article is. */
export interface RootHost extends HTMLElement {
  /** The article, or a selector of it; it wins. */
  readonly target: Element | string | null;
  /** The article's id. Without it, the host stands around the article. */
  readonly for: string;
}

/** The element that a host reads; `null` while there is none. */
export function articleRoot(host: RootHost): Element | null {
  const { target } = host;
  if (typeof target === 'string') return query(host, target);
  if (target) return target;
  return host.for ? byId(host, host.for) : host;
}

function query(host: Element, selector: string): Element | null {
  const root = host.getRootNode() as Node & Partial<ParentNode>;
  const wanted = usableSelector(selector);
  if (!wanted) return null;
  return root.querySelector?.(wanted) ?? host.ownerDocument.querySelector(wanted);
}

/** Markup never throws: what is no selector selects nothing. */
export function usableSelector(selector: string): string {
  try {
    document.createDocumentFragment().querySelector(selector);
    return selector;
  } catch {
    return '';
  }
}
