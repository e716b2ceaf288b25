import { css } from 'lit';

/*
 * The bullets stand in the gaps before the items. The list begins one gap early and what sticks out
 * is cut off, so that no line begins with a bullet, however the items wrap.
 */
export const styles = css`
  :host {
    --_gap: var(--aloud-meta-gap, 1.5em);
    display: block;
    min-block-size: 1.5em;
    min-block-size: 1lh;
  }
  :host([hidden]) {
    display: none;
  }
  /* Room for a ring around a link, and for the height that a finger needs. */
  .cut {
    clip-path: inset(-22px -3px);
  }
  [part='list'] {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: calc(-1 * var(--_gap));
  }
  [part='item'] {
    position: relative;
    display: flex;
    gap: 0.35em;
    align-items: center;
    box-sizing: border-box;
    min-inline-size: 0;
    max-inline-size: 100%;
    padding-inline-start: var(--_gap);
    overflow-wrap: anywhere;
  }
  [part='item']:not(.stat)::before {
    position: absolute;
    inset-inline-start: 0;
    inline-size: var(--_gap);
    text-align: center;
    content: '•';
    content: '•' / '';
  }
  /* A name in another script, on two lines, keeps to the side of its list. */
  [part='item'] > * {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .pending {
    visibility: hidden;
  }
  a {
    --_reach: max(0px, 22px - 0.5lh);
    position: relative;
    margin-block: calc(-1 * var(--_reach));
    padding-block: var(--_reach);
    color: inherit;
    text-decoration: underline;
    text-decoration-color: color-mix(in srgb, currentColor 45%, transparent);
    text-underline-offset: 0.2em;
  }
  a:hover {
    text-decoration-color: currentColor;
  }
  a:focus-visible {
    border-radius: 2px;
    outline: 2px solid currentColor;
    outline-offset: 1px;
  }
  svg {
    flex: none;
    inline-size: 1.125em;
    block-size: 1.125em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
    opacity: 0.75;
  }
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
