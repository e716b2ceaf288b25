import type { RootHost } from '../article-root.js';
import { pageAddress } from './address.js';

export interface KeyHost extends RootHost {
  /** Names the article, wherever it stands. */
  readonly storageKey: string;
}

/** Parameters of an address that say where somebody comes from, not what is read. */
const TRACKING = /^(utm_|(fb|g|y)clid$)/u;

/**
 * By what the place in an article is remembered: the name that its author gives, or else the address
 * of the page (the canonical one, where that is of the same origin) and which of its articles it is:
 * by `for`, by the reader's own id, or by the order of the readers.
 */
export function memoryKey(host: KeyHost): string {
  return host.storageKey || `${ownAddress()}#${articleName(host)}`;
}

function ownAddress(): string {
  const url = pageAddress();
  for (const name of [...url.searchParams.keys()]) {
    if (TRACKING.test(name)) url.searchParams.delete(name);
  }
  return url.pathname + url.search;
}

/** In somebody's shadow root names mean nothing to the page: there the host stands for the reader. */
function articleName(host: KeyHost): string | number {
  const outer = outermost(host);
  const name = outer === host ? host.for || host.id : outer.id;
  if (name) return name;
  const order = [...document.getElementsByTagName(outer.localName)].indexOf(outer);
  return order > 0 ? order : '';
}

function outermost(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? outermost(root.host) : element;
}
