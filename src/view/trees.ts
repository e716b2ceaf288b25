/**
 * The trees that an element is in, its own first and the document last: of a focus that moves within a
 * shadow tree nothing is heard outside it (https://dom.spec.whatwg.org/#retarget, `relatedTarget`).
 */
export function treesAround(element: Element): Node[] {
  const tree = element.getRootNode();
  return tree instanceof ShadowRoot ? [tree, ...treesAround(tree.host)] : [tree];
}
