import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  [part='queue'] {
    --_size: max(44px, var(--aloud-control-size, 44px));
    --_line: var(--aloud-border, 1px solid color-mix(in srgb, currentColor 25%, transparent));
    container-type: inline-size;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1em;
    align-items: center;
    justify-content: space-between;
  }
  [part='heading'] {
    font-weight: 600;
  }
  ol {
    margin: 0;
    padding: 0;
    list-style: none;
    counter-reset: place;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.5em;
    align-items: center;
    padding: 0.25em 0;
    padding-inline-start: 0.5em;
    border-block-start: var(--_line);
    border-inline-start: 3px solid transparent;
    counter-increment: place;
  }
  li[aria-current] {
    border-inline-start-color: var(--aloud-accent, currentColor);
  }
  .what {
    display: grid;
    flex: 1 1 10em;
    grid-template-columns: auto minmax(0, 1fr);
    column-gap: 0.4em;
    align-items: baseline;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }
  .what::before {
    content: counter(place) '. ';
    font-variant-numeric: tabular-nums;
  }
  a {
    padding-block: 0.65em;
    color: inherit;
    text-decoration-color: color-mix(in srgb, currentColor 40%, transparent);
    text-underline-offset: 0.15em;
  }
  [part='now'] {
    grid-column: 2;
    margin-block-end: 0.5em;
    font-size: 0.875em;
    font-weight: 600;
  }
  .buttons {
    display: flex;
    margin-inline-start: auto;
  }
  button {
    box-sizing: border-box;
    min-inline-size: var(--_size);
    min-block-size: var(--_size);
    margin: 0;
    padding: 0;
    color: inherit;
    font: inherit;
    background: none;
    border: 1px solid transparent;
    border-radius: var(--aloud-radius, 0.75em);
    appearance: none;
    cursor: pointer;
  }
  [part~='clear-button'] {
    padding: 0 0.75em;
  }
  button:hover {
    background: color-mix(in srgb, currentColor 14%, transparent);
  }
  :focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
  button[aria-disabled] {
    cursor: default;
  }
  button[aria-disabled] svg {
    opacity: 0.4;
  }
  svg {
    display: block;
    inline-size: 24px;
    block-size: 24px;
    margin: auto;
    fill: currentColor;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .line {
    fill: none;
  }
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    li {
      border-inline-start-color: Canvas;
    }
    li[aria-current] {
      border-inline-start-color: Highlight;
    }
    button {
      border-color: ButtonBorder;
    }
    button[aria-disabled] svg {
      color: GrayText;
      opacity: 1;
    }
    :focus-visible {
      outline-width: 3px;
    }
  }
  @media print {
    button {
      display: none;
    }
  }
`;

/** In the shadow root of a card, whose buttons look as they do there. */
export const laterStyles = css`
  .listen {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .later {
    position: relative;
    z-index: 1;
  }
  /* Nothing moves when it comes. */
  @container (inline-size < 22rem) {
    .later span {
      display: none;
    }
    .later button {
      padding: 0 0.6em;
    }
  }
  .later [aria-disabled] {
    opacity: 0.4;
  }
  .later .line {
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  @media print {
    .later {
      display: none;
    }
  }
`;
