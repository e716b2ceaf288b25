import type { CSSResult } from 'lit';

/** Gives a shadow root one more sheet, once: what is fetched later brings its own. */
export function adoptSheet(root: Node | null, { styleSheet }: CSSResult): void {
  if (!styleSheet || !(root instanceof ShadowRoot)) return;
  const sheets = root.adoptedStyleSheets;
  // Not by `push`: Safari before 16.4 and Chromium before 99 have a frozen list.
  if (!sheets.includes(styleSheet)) root.adoptedStyleSheets = [...sheets, styleSheet];
}
