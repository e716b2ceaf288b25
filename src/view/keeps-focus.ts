import { deepestFocus } from './deepest-focus.js';
import type { MayScroll } from './follow.js';
import { distance, scrollersOf, viewOf } from './scrolling.js';
import { boxOf, shownIn } from './zoom.js';

/** Unless what has the focus is in view, and would not be after such a scroll. */
export const keepsFocus: MayScroll = (scroller, by) => {
  const focused = deepestFocus();
  if (by === 0 || !focused || isStuck(focused) || !scrollersOf(focused).includes(scroller))
    return true;
  const view = viewOf(scroller, focused);
  const { top, bottom } = boxOf(focused);
  const isSeen = top < view.bottom && bottom > view.top;
  return !isSeen || distance({ top: top - by, bottom: bottom - by }, view) < 1;
};

/** Stays where it is while the page scrolls, near enough. */
function isStuck(element: Element): boolean {
  for (let at: Node | null = element; at; at = shownIn(at))
    if (at instanceof Element && getComputedStyle(at).position === 'sticky') return true;
  return false;
}
