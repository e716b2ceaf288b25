/** Who is in one of these may have written something, which is lost with the page. */
const FIELDS =
  'input:not([type=button], [type=submit], [type=range]), textarea, select, iframe, ' +
  '[role$=box], [role=application], [contenteditable]:not([contenteditable=false])';

/** Through open shadow roots. `view/deepest-focus.js` would bring half the room into a page's queue. */
export function isWriting(): boolean {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return Boolean(focused?.closest(FIELDS));
}
