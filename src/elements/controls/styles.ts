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
    font: inherit;
    line-height: 1.25;
  }
  :host([hidden]) {
    display: none;
  }
  [part='toolbar'] {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_gap);
    padding: var(--_gap);
    background: var(--aloud-background, color-mix(in srgb, currentColor 4%, transparent));
    border: var(--aloud-border, 1px solid var(--_faint));
    border-radius: var(--_radius);
  }
  .buttons,
  .steps,
  .settings,
  .rate {
    display: flex;
    align-items: center;
    gap: var(--_gap);
  }
  .buttons {
    flex: 1 0 auto;
    flex-wrap: wrap;
    max-inline-size: 100%;
  }
  .steps {
    flex: 1 0 auto;
  }
  .steps button {
    flex-grow: 1;
  }
  .settings {
    flex: 999 1 17em;
    flex-wrap: wrap;
    min-inline-size: 0;
  }
  button,
  select {
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
    cursor: pointer;
  }
  button {
    display: flex;
    flex: 0 1 auto;
    align-items: center;
    justify-content: center;
  }
  :is(button, select):hover {
    background: var(--_faint);
  }
  [aria-disabled='true'],
  [aria-disabled='true']:hover {
    background: none;
    opacity: 0.4;
    cursor: default;
  }
  :focus-visible {
    outline: 2px solid;
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
  .directed:dir(rtl) {
    scale: -1 1;
  }

  [part~='play-button'] {
    flex: 99 0 auto;
    flex-direction: column;
    max-inline-size: 100%;
    padding-inline: 0.5em 0.75em;
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
  /* As wide as the longest of its names, so that nothing moves when the name changes. */
  [part~='play-button']::after {
    box-sizing: border-box;
    block-size: 0;
    max-inline-size: 100%;
    padding-inline-start: calc(max(20px, 1.25em) + 0.25em);
    overflow: hidden;
    white-space: pre;
    content: attr(data-room);
    visibility: hidden;
  }
  .face svg {
    inline-size: max(20px, 1.25em);
    block-size: max(20px, 1.25em);
  }
  @supports (color: oklch(from currentColor l c h)) {
    [part~='play-button']:not([aria-disabled]) {
      background: var(--_accent);
      border-color: var(--_accent);
    }
    [part~='play-button']:not([aria-disabled]):hover {
      background: color-mix(in srgb, var(--_accent) 88%, transparent);
    }
    [part~='play-button']:not([aria-disabled]) > .face {
      color: oklch(from var(--_accent) clamp(0, (0.56 - l) * 1000, 1) 0 0);
    }
  }

  .rate {
    position: relative;
    flex: none;
  }
  select {
    padding-inline: 0.6em 1.75em;
    appearance: none;
    border-color: var(--_faint);
    font-variant-numeric: tabular-nums;
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
  .rate svg {
    inline-size: 20px;
    block-size: 20px;
    position: absolute;
    inset-inline-end: 0.25em;
    pointer-events: none;
  }

  [part='position'] {
    --_thumb: max(18px, 1.125em);
    flex: 1 1 4em;
    min-inline-size: 4em;
    block-size: var(--_size);
    margin: 0 0.5em;
    color: inherit;
    appearance: none;
    background: linear-gradient(
        to var(--_end, right),
        var(--_accent) var(--_filled, 0%),
        color-mix(in srgb, currentColor 40%, transparent) var(--_filled, 0%)
      )
      center / 100% 4px no-repeat;
    border-radius: var(--_inner-radius);
    cursor: pointer;
  }
  [part='position']:dir(rtl) {
    --_end: left;
  }
  [part='position']::-webkit-slider-thumb {
    inline-size: var(--_thumb);
    block-size: var(--_thumb);
    appearance: none;
    background: var(--_accent);
    border: 0;
    border-radius: 50%;
  }
  [part='position']::-moz-range-thumb {
    inline-size: var(--_thumb);
    block-size: var(--_thumb);
    background: var(--_accent);
    border: 0;
    border-radius: 50%;
  }
  [part='position']::-moz-range-track {
    background: none;
  }
  [part='time'] {
    box-sizing: border-box;
    flex: none;
    min-inline-size: min(8em, 30%);
    max-inline-size: 100%;
    padding-inline: 0.25em 0.75em;
    font-size: 0.875em;
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  p {
    margin: 0.5em 0.75em;
  }

  @media (prefers-reduced-motion: no-preference) {
    [aria-busy='true'] svg {
      animation: wait 1.2s ease-in-out infinite alternate;
    }
  }
  @keyframes wait {
    to {
      opacity: 0.35;
    }
  }
  @media (forced-colors: active) {
    button,
    select {
      border-color: ButtonText;
    }
    [aria-disabled='true'] {
      color: GrayText;
      border-color: GrayText;
      opacity: 1;
    }
    [part='position'],
    [part='position']::-webkit-slider-thumb {
      appearance: auto;
      background: none;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
