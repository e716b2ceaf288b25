/**
 * A page out of its HTML: as much of a DOM as the reader of articles asks for, so that the blocks are
 * those that a browser reads. Without styles: what only a sheet hides is read.
 */
import { matcher } from './selector.js';

/** @typedef {import('parse5').DefaultTreeAdapterTypes.Node} Raw */

class Node {
  /** @type {Element | null} */
  parentNode = null;
  /** @type {Node | null} */
  previousSibling = null;

  /** @param {number} nodeType */
  constructor(nodeType) {
    this.nodeType = nodeType;
  }

  get textContent() {
    return '';
  }
}

class Text extends Node {
  /** @param {string} data */
  constructor(data) {
    super(3);
    this.data = data;
  }

  get length() {
    return this.data.length;
  }

  /** @override */
  get textContent() {
    return this.data;
  }
}

export class Element extends Node {
  /** @type {Node[]} */
  childNodes = [];
  /** No window: nothing is asked for its style. */
  ownerDocument = { defaultView: null };

  /** @param {string} localName @param {string} namespaceURI @param {Map<string, string>} attributes */
  constructor(localName, namespaceURI, attributes) {
    super(1);
    this.localName = localName;
    this.namespaceURI = namespaceURI;
    this.attributes = attributes;
  }

  get firstChild() {
    return this.childNodes[0] ?? null;
  }

  get lastChild() {
    return this.childNodes.at(-1) ?? null;
  }

  /** @override @returns {string} */
  get textContent() {
    return this.childNodes.map((node) => node.textContent).join('');
  }

  /** @returns {Element[]} itself, and all that is in it, in order */
  get all() {
    return [this, ...this.#elements.flatMap((child) => child.all)];
  }

  get #elements() {
    return this.childNodes.filter((node) => node instanceof Element);
  }

  /** @param {Node} node */
  append(node) {
    node.previousSibling = this.lastChild;
    node.parentNode = this;
    this.childNodes.push(node);
  }

  /** @param {string} name @returns {string | null} */
  getAttribute(name) {
    return this.attributes.get(name) ?? null;
  }

  /** @param {string} name */
  hasAttribute(name) {
    return this.attributes.has(name);
  }

  /** @param {string} selector */
  matches(selector) {
    return matcher(selector)(this);
  }

  /** @param {string} selector @returns {Element | null} */
  closest(selector) {
    return this.matches(selector) ? this : (this.parentNode?.closest(selector) ?? null);
  }

  /** @param {string} selector @returns {Element[]} */
  querySelectorAll(selector) {
    const [, child, first] = /^:scope>([a-z]+)(:first-of-type)?$/u.exec(selector) ?? [];
    if (!child) return this.all.slice(1).filter((element) => element.matches(selector));
    const found = this.#elements.filter(({ localName }) => localName === child);
    return first ? found.slice(0, 1) : found;
  }

  /** @param {string} selector */
  querySelector(selector) {
    return this.querySelectorAll(selector)[0] ?? null;
  }
}

/**
 * The page's root element.
 *
 * @param {string} html
 * @param {(html: string) => import('parse5').DefaultTreeAdapterTypes.Document} parse parse5's
 */
export function pageOf(html, parse) {
  const root = new Element('#document', '', new Map());
  fill(root, parse(html).childNodes);
  return root;
}

/** @param {Element} parent @param {readonly Raw[]} nodes */
function fill(parent, nodes) {
  for (const node of nodes) {
    if (node.nodeName === '#text' && 'value' in node) parent.append(new Text(node.value));
    if (!('tagName' in node)) continue;
    const attributes = node.attrs.map(
      ({ prefix, name, value }) =>
        /** @type {[string, string]} */ ([prefix ? `${prefix}:${name}` : name, value]),
    );
    const element = new Element(node.tagName, node.namespaceURI, new Map(attributes));
    parent.append(element);
    fill(element, node.childNodes);
  }
}
