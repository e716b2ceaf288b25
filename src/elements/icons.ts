import { html, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';

/*
 * Drawn for this library on a grid of 24, in the colour of the text beside them. Hidden from
 * assistive technology: the button around an icon has the name.
 */

export const playIcon = (): TemplateResult => icon(svg`<path d="M8 5.5v13L19 12z" />`);

export const pauseIcon = (): TemplateResult =>
  icon(svg`<path d="M7 5.5h2.5v13H7zM14.5 5.5H17v13h-2.5z" />`);

export const previousIcon = (): TemplateResult =>
  directed(svg`<path d="M18 6.5v11L9.5 12z" /><path d="M6.5 6.5v11" />`);

export const nextIcon = (): TemplateResult =>
  directed(svg`<path d="M6 6.5v11l8.5-5.5z" /><path d="M17.5 6.5v11" />`);

export const stopIcon = (): TemplateResult => icon(svg`<path d="M7 7h10v10H7z" />`);

export const chevronIcon = (): TemplateResult =>
  icon(svg`<path fill="none" d="m7.5 10 4.5 4.5 4.5-4.5" />`);

export const settingsIcon = (): TemplateResult =>
  icon(svg`<path d="M5 8.5h14M5 15.5h14M9 6v5M15 13v5" />`);

/** The triangle of «play» points the same way in every script; these point along the text. */
const directed = (shape: SVGTemplateResult): TemplateResult => icon(shape, 'directed');

function icon(shape: SVGTemplateResult, kind = ''): TemplateResult {
  return html`<svg class=${kind} viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;
}
