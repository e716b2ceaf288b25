/** The flat tree: what is shown, with open shadow roots in place of light children and slots filled. */

/** Pushes the children of an element as they are shown, so that the first is popped first. */
export function pushChildren(stack: unknown[], element: Element): void {
  if (element.localName === 'details' && !element.hasAttribute('open')) {
    stack.push(...element.querySelectorAll(':scope>summary:first-of-type'));
    return;
  }
  const assigned = (element as Partial<HTMLSlotElement>).assignedNodes?.() ?? [];
  for (const node of assigned.reverse()) stack.push(node);
  if (assigned.length > 0) return;
  const { shadowRoot } = element;
  // A shadow root that is still empty has not been rendered yet.
  let child = (shadowRoot?.firstChild ? shadowRoot : element).lastChild;
  for (; child; child = child.previousSibling) stack.push(child);
}

/** From the top of the flat tree, or from `top`, down to `node`, both included. */
export function path(node: Node, top?: Node): Node[] {
  const steps: Node[] = [];
  for (let at: Node | null = node; at; at = at === top ? null : flatParent(at)) steps.push(at);
  return steps.reverse();
}

/** Whether `top` shows `node`, or is it: through shadow roots and slots. */
export function isShownIn(node: Node, top: Node): boolean {
  for (let at: Node | null = node; at; at = flatParent(at)) if (at === top) return true;
  return false;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Text, and the CDATA sections of XML. */
export function isText(node: Node): node is Text {
  return node.nodeType === 3 || node.nodeType === 4;
}

/** The element that shows `node`; a document or a fragment at the top. */
function flatParent(node: Node): Node | null {
  const { assignedSlot, host } = node as Partial<Text & ShadowRoot>;
  return assignedSlot ?? (node.nodeType === 11 && host ? host : node.parentNode);
}
