/**
 * Something around the reader (a `transform`, `contain`) may hold what is fixed in the window: then it
 * goes over everything.
 *
 * @param bar Has been rendered.
 */
export function surface(bar: HTMLElement): void {
  if (bar.popover || isStatic(bar) || isAtBottom(bar)) return;
  bar.popover = 'manual';
  // Put in anew: WebKit 2.50 would leave it where it was laid out first.
  bar.parentNode?.insertBefore(bar, bar.nextSibling);
  bar.showPopover?.();
}

/** Whether one lies over the other. */
export function overlaps(one: Element, other: Element): boolean {
  const { top, bottom, left, right } = one.getBoundingClientRect();
  const box = other.getBoundingClientRect();
  return top < box.bottom && bottom > box.top && left < box.right && right > box.left;
}

const isStatic = (bar: Element): boolean => getComputedStyle(bar).position === 'static';

function isAtBottom(bar: Element): boolean {
  const { top, bottom } = bar.getBoundingClientRect();
  return top < bottom && bottom <= innerHeight && bottom > innerHeight / 2;
}
