/** Bars of ours that lie over the page: what is under one is not in view. */
export const covers = new Set<Element>();
