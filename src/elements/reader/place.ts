import { articleRoot, usableSelector } from '../../view/article-root.js';
import type { AloudReader } from './reader.js';

/** Elements come, and get a name. Other attributes change too often to be looked at for ever. */
const WANTED = { childList: true, subtree: true, attributeFilter: ['id', 'class'] };

/**
 * Puts one reader before the first element that `selector` finds, as soon as there is one. Where
 * somebody reads that element already, where `selector` is none, and where the tag is not a reader's
 * (the page has another element of that name, or lets none in), nothing happens.
 */
export function placeReader(selector: string, options: URLSearchParams): void {
  if (!isReader() || !usableSelector(selector) || place(selector, options)) return;
  const observer = new MutationObserver(() => {
    if (place(selector, options)) observer.disconnect();
  });
  observer.observe(document, WANTED);
}

/** An older copy of the library may have been first: not the class is asked for, but what is needed of it. */
const isReader = (): boolean => 'observedAttributes' in (customElements.get('aloud-reader') ?? {});

function place(selector: string, options: URLSearchParams): boolean {
  const target = document.querySelector(selector);
  if (!target) return false;
  if (!isRead(target)) insert(readerOf(selector, options), target);
  return true;
}

function readerOf(selector: string, options: URLSearchParams): AloudReader {
  const reader = document.createElement('aloud-reader');
  const { observedAttributes } = reader.constructor as typeof AloudReader;
  for (const name of observedAttributes) {
    const value = options.get(name);
    if (value !== null) reader.setAttribute(name, value);
  }
  reader.target = selector; // not the element: a framework may put another in its place
  return reader;
}

function insert(reader: Element, target: Element): void {
  if (target === document.body) target.prepend(reader);
  else target.before(reader);
}

function isRead(target: Element): boolean {
  const readers = document.querySelectorAll('aloud-reader');
  return [...readers].some((reader) => {
    const root = articleRoot(reader);
    return root === reader ? reader.contains(target) : root === target;
  });
}
