import { css } from 'lit';

/*
 * Everything is drawn in the text's own colour, so it fits the page, light or dark, unasked. What
 * lies on the accent (the colour of text, or the author's) is black or white by its lightness; the
 * two contrast equally, at 4.5:1, with OKLCH lightness 0.56.
 */
export const styles = css`
  :host {
    --_size: var(--aloud-control-size, 44px);
    --_gap: var(--aloud-gap, 0.25em);
    --_radius: var(--aloud-radius, 0.75em);
    --_inner-radius: calc(var(--_radius) - var(--_gap));
    --_accent: var(--aloud-accent, currentColor);
    --_faint: color-mix(in srgb, currentColor 14%, transparent);
    display: block;
    position: relative;
  }
  :host([hidden]) {
    display: none;
  }
  [part='toolbar'],
  .steps,
  .place {
    display: flex;
    flex: 1 0 auto;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--_gap);
    max-inline-size: 100%;
  }
  [part='toolbar'] {
    box-sizing: border-box;
    padding: var(--_gap);
    background: var(--aloud-background, color-mix(in srgb, currentColor 4%, transparent));
    border: var(--aloud-border, 1px solid var(--_faint));
    border-radius: var(--_radius);
  }
  .place {
    flex: 999 1 13.5em;
    flex-wrap: nowrap;
    /* Where it is narrower than that, the time may need a second line: room for it, needed or not. */
    padding-block-start: clamp(0px, (13.5em - 100%) * 999, 1em);
  }
  button,
  select,
  input {
    box-sizing: border-box;
    min-inline-size: var(--_size);
    min-block-size: var(--_size);
    margin: 0;
    padding: 0;
    color: inherit;
    font: inherit;
    letter-spacing: inherit;
    background: none;
    border: 1px solid transparent;
    border-radius: var(--_inner-radius);
    appearance: none;
    cursor: pointer;
  }
  button {
    display: flex;
    flex: 1 0 auto;
    align-items: center;
    justify-content: center;
  }
  :is(button, select):hover {
    background: var(--_faint);
  }
  [aria-disabled][aria-disabled] {
    background-color: transparent;
    opacity: 0.4;
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
  svg {
    flex: none;
    inline-size: max(24px, 1.5em);
    block-size: max(24px, 1.5em);
    fill: currentColor;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .face svg,
  .rate svg {
    inline-size: max(20px, 1.25em);
    block-size: max(20px, 1.25em);
  }
  [dir='rtl'] .directed {
    scale: -1 1;
  }

  [part~='play-button'] {
    flex: 99 0 auto;
    flex-direction: column;
    max-inline-size: 100%;
    padding-inline: 8px 12px;
    font-weight: 600;
    border-color: currentColor;
  }
  .face {
    display: flex;
    gap: 0.25em;
    align-items: center;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  /* As wide as the longest of its texts, so that nothing moves when the text changes. */
  [data-room]::after {
    display: block;
    box-sizing: border-box;
    block-size: 0;
    max-inline-size: 100%;
    overflow: hidden;
    white-space: pre;
    padding-inline-start: calc(max(20px, 1.25em) + 0.25em);
    content: attr(data-room);
    visibility: hidden;
  }
  @supports (color: oklch(from currentColor l c h)) {
    [part~='play-button']:not([aria-disabled]) {
      background: var(--_accent);
      border-color: var(--_accent);
    }
    [part~='play-button']:hover {
      opacity: 0.88;
    }
    [part~='play-button']:not([aria-disabled]) > .face {
      color: oklch(from var(--_accent) clamp(0, (0.56 - l) * 1000, 1) 0 0);
    }
  }

  .rate {
    display: flex;
    flex: 1 0 auto;
    align-items: center;
    position: relative;
  }
  .rate svg {
    position: absolute;
    inset-inline-end: 0.25em;
    pointer-events: none;
  }
  select {
    inline-size: 100%;
    padding-inline: 0.6em 1.75em;
    border-color: var(--_faint);
  }
  option {
    color: CanvasText;
    background: Canvas;
  }

  .track {
    flex: 1 1 0;
    position: relative;
    min-inline-size: 0;
  }
  input {
    display: block;
    inline-size: 100%;
    min-block-size: max(var(--_size), 2.25em);
    padding: 1em 0.5em 0;
    background: linear-gradient(
        to var(--_end, right),
        var(--_accent) var(--_filled, 0%),
        color-mix(in srgb, currentColor 55%, transparent) var(--_filled, 0%)
      )
      center / 100% 4px no-repeat content-box;
  }
  [dir='rtl'] input {
    --_end: left;
  }
  ::-webkit-slider-thumb {
    inline-size: 1.125em;
    block-size: 1.125em;
    appearance: none;
    background: var(--_accent);
    border-radius: 50%;
  }
  ::-moz-range-thumb {
    inline-size: 1.125em;
    block-size: 1.125em;
    background: var(--_accent);
    border: 0;
    border-radius: 50%;
  }
  ::-moz-range-track {
    background: none;
  }
  p {
    margin: 0.5em 0.75em;
  }

  /* Borders get the system's colours by themselves. */
  @media (forced-colors: active) {
    [part~='play-button']:not([aria-disabled]) {
      background: none;
    }
    :focus-visible {
      outline-color: CanvasText;
      outline-width: 3px;
    }
    [aria-disabled][aria-disabled] {
      color: GrayText;
      opacity: 1;
    }
    input {
      --_accent: currentColor;
      color: CanvasText;
      forced-color-adjust: none;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
