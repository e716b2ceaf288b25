import { deepestFocus } from '../../view/deepest-focus.js';

/** Between what has the focus and a bar, in CSS pixels. */
const GAP = 8;

/**
 * Something around the reader (a `transform`, `contain`) may hold what is fixed in the window: then it
 * goes over everything.
 *
 * @param bar Has been rendered.
 */
export function surface(bar: HTMLElement): void {
  if (bar.popover || bar.matches('.top') || isStatic(bar) || isAtBottom(bar)) return;
  bar.popover = 'manual';
  // Put in anew: WebKit 2.50 would leave it where it was laid out first.
  bar.parentNode?.insertBefore(bar, bar.nextSibling);
  bar.showPopover?.();
}

/** A bar that comes at the bottom goes to the top, rather than lie over what has the focus: WCAG 2.4.11. */
export function giveWay(bar: HTMLElement): void {
  if (hiddenBy(bar) > 0) bar.classList.add('top');
}

/**
 * From now until `signal`, what gets the focus by a key under a bar is scrolled out from under it; where no
 * scroll can do that, the bar goes to the top.
 *
 * @param bar While it is there.
 */
export function keepClear(bar: () => HTMLElement | null, signal: AbortSignal): void {
  let last = deepestFocus();
  const look = (): void => {
    const focused = deepestFocus();
    if (focused === last) return;
    last = focused;
    const there = bar();
    // Under a pointer nothing moves before it is let go.
    if (there && focused?.matches(':focus-visible')) clear(there);
  };
  // Of a focus that moves within somebody's shadow tree only the key is heard here.
  for (const type of ['focusin', 'keyup']) addEventListener(type, look, { signal });
}

function clear(bar: HTMLElement): void {
  bar.classList.remove('top');
  const hidden = hiddenBy(bar);
  if (!hidden) return;
  const before = scrollY;
  scrollBy({ top: hidden, behavior: 'instant' });
  if (!hiddenBy(bar)) return;
  scrollTo({ top: before, behavior: 'instant' });
  bar.classList.add('top');
}

/** How far what has the focus is under a bar at the bottom; 0: it is not, or fills the window. */
function hiddenBy(bar: HTMLElement): number {
  const focused = deepestFocus();
  if (!focused || isStatic(bar) || !liesOverFocus(bar)) return 0;
  const { top, bottom } = focused.getBoundingClientRect();
  const hidden = bottom - bar.getBoundingClientRect().top + GAP;
  return hidden < top ? hidden : 0;
}

/** Whether a bar does, which has it not itself. */
export function liesOverFocus(bar: Element): boolean {
  const focused = deepestFocus();
  return focused !== null && !bar.contains(focused) && overlaps(focused, bar);
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
