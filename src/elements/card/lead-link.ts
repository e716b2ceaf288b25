/** How far a press may stray, in CSS pixels, and not be the selecting of text. */
const STRAY = 5;

/**
 * The link of a teaser's headline fills the teaser, but lies under its lead, so that the lead can be
 * selected: a click on the lead leads where the headline does, with the same keys held.
 *
 * @param link The headline's link; `null` where the lead is to be left alone.
 */
export function linkLead(host: HTMLElement, link: () => Element | null): void {
  let [left, top] = [0, 0];
  host.addEventListener('pointerdown', ({ clientX, clientY }) => {
    [left, top] = [clientX, clientY];
  });
  host.addEventListener('click', (event) => {
    const isDrag = Math.hypot(event.clientX - left, event.clientY - top) > STRAY;
    if (isDrag || event.defaultPrevented || !isOnLead(event)) return;
    link()?.dispatchEvent(new MouseEvent('click', event));
  });
}

const ANSWERS = 'a,button,summary,label,input,select,textarea,audio,video,[tabindex],[role=button]';

/** Not on what answers to a click by itself. */
function isOnLead(event: Event): boolean {
  const path = event.composedPath().filter((node) => node instanceof Element);
  const isIn = (selector: string): boolean => path.some((node) => node.matches(selector));
  return isIn('slot#lead') && !isIn(ANSWERS);
}
