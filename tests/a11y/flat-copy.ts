/**
 * What assistive technology is given of a page: shadow trees and slots as they are rendered, as one
 * plain tree. The virtual screen reader (0.33) knows light trees only, and so is given this copy; its
 * names, roles and states are still its own reckoning, from the markup.
 */

const REFERENCES = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns'];

/** What would act, or hide what is shown: a copy is only read. Busy is what takes long, on any machine. */
const LEFT_OUT = [
  'aria-busy',
  'class',
  'style',
  'part',
  'popover',
  'popovertarget',
  'src',
  'href',
  'slot',
];

/** What is read as one with the text around it. */
const WITHIN_TEXT = 'slot:not([id]), kbd, strong, bdi, q';

export class FlatCopy {
  /** To be put on the page, and taken away again. */
  readonly root = document.createElement('div');
  readonly #copies = new Map<Node, Node>();
  readonly #scopes: Node[] = [];

  /** @param source All of it, or the modal dialog in it. */
  constructor(source: Element) {
    this.root.append(...this.#copyOf(modalIn(source) ?? source));
    this.root.normalize();
  }

  /** What stands for an element of the page. */
  of(element: Node): Node | undefined {
    return this.#copies.get(element);
  }

  #copyOf(node: Node): Node[] {
    if (node instanceof Text) return [document.createTextNode(node.data.replace(/\s+/gu, ' '))];
    if (!(node instanceof Element) || isHidden(node)) return [];
    const children = contentOf(node).flatMap((child) => this.#copyOf(child));
    if (node.matches(WITHIN_TEXT)) return children;
    const copy = document.createElement(/-|slot/u.test(node.localName) ? 'div' : node.localName);
    for (const { name, value } of node.attributes) {
      if (!LEFT_OUT.includes(name)) copy.setAttribute(name, this.#scoped(node, name, value));
    }
    if (node instanceof HTMLAnchorElement && node.hasAttribute('href'))
      copy.setAttribute('href', '#');
    setState(node, copy);
    // What is in a button with a name is nothing by itself.
    if (!node.matches('button[aria-label]')) copy.append(...children);
    this.#copies.set(node, copy);
    return [copy];
  }

  /** Each tree has ids of its own. */
  #scoped(node: Element, name: string, value: string): string {
    if (name !== 'id' && !REFERENCES.includes(name)) return value;
    const tree = node.getRootNode();
    if (!this.#scopes.includes(tree)) this.#scopes.push(tree);
    return value.replaceAll(/\S+/gu, `$&-in-${this.#scopes.indexOf(tree)}`);
  }
}

const contentOf = (node: Element): Node[] => {
  if (node.shadowRoot) return [...node.shadowRoot.childNodes];
  const assigned = node instanceof HTMLSlotElement ? node.assignedNodes({ flatten: true }) : [];
  return assigned.length > 0 ? assigned : [...node.childNodes];
};

/** A list that is closed has but what is chosen; a live region without a text is not come upon. */
function isHidden(node: Element): boolean {
  if (node.matches('[inert], [aria-hidden=true], script, style')) return true;
  if (node instanceof HTMLOptionElement) return !node.selected;
  if (node.matches(LIVE) && !textOf(node)) return true;
  const { display, visibility } = getComputedStyle(node);
  return display === 'none' || visibility === 'hidden';
}

/** What is not in the markup. */
function setState(node: Element, copy: Element): void {
  if (node instanceof HTMLInputElement) {
    copy.setAttribute('value', node.value);
    copy.toggleAttribute('checked', node.checked);
  }
  if (!(node instanceof HTMLOptionElement)) return;
  copy.toggleAttribute('selected', node.selected);
  copy.setAttribute('value', node.text);
}

export const LIVE = '[role=status], [role=alert], [aria-live], output';

export const textOf = ({ textContent }: Element): string =>
  textContent.replaceAll(/\s+/gu, ' ').trim();

export function allIn(node: Element, selector: string): Element[] {
  const own = node.matches(selector) ? [node] : [];
  const inside = contentOf(node).filter((child) => child instanceof Element);
  return [...own, ...inside.flatMap((child) => allIn(child, selector))];
}

const modalIn = (node: Element): Element | undefined => allIn(node, ':modal').at(-1);
