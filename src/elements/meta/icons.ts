import { svg, type TemplateResult } from 'lit';

/* On a grid of 24, in the colour of the text beside them, which says the same. */

/** An eye, for views. */
export const viewsIcon = svg`
  <path d="M2.5 12C5 7.5 8.2 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5S5 16.5 2.5 12z" />
  <circle cx="12" cy="12" r="2.75" />`;

/** A clock, for reading time. */
export const timeIcon = svg`<circle cx="12" cy="12" r="9" /><path d="M12 7v5.5l3.5 2" />`;

export type Icon = TemplateResult<2>;
