/** The flat tree: what is shown, with open shadow roots in place of light children and slots filled. */
import { isOurs } from './rules.js';

/** Pushes the children of an element as they are shown, so that the first is popped first. */
export function pushChildren(stack: unknown[], element: Element): void {
  if (element.localName === 'details' && !element.hasAttribute('open')) {
    const summary = element.querySelector(':scope>summary');
    if (summary) stack.push(summary);
    return;
  }
  const assigned = (element as Partial<HTMLSlotElement>).assignedNodes?.() ?? [];
  if (assigned.length > 0) {
    for (const node of assigned.reverse()) stack.push(node);
    return;
  }
  // Our own holders are read through their light children: their shadow root is empty at first.
  const parent = isOurs(element) ? element : (element.shadowRoot ?? element);
  for (let child = parent.lastChild; child; child = child.previousSibling) stack.push(child);
}

/** The element that shows `node`; `null` at the top. */
export function flatParent(node: Node): Element | null {
  const slot = (node as Partial<Text>).assignedSlot;
  if (slot) return slot;
  const parent = node.parentNode;
  if (!parent || parent.nodeType === 1) return parent as Element | null;
  return (parent as Partial<ShadowRoot>).host ?? null;
}
