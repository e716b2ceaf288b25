import { css } from 'lit';

/*
 * A bar that lies over the page's own text: what it is drawn on must be opaque, whatever is under it.
 * The system's colours go with the page's `color-scheme`, and contrast with each other in any case.
 */
export const barStyles = css`
  .bar {
    --_radius: var(--aloud-radius, 0.75em);
    position: fixed;
    z-index: 9;
    inset-block: auto max(var(--aloud-continue-inset, 0.75rem), env(safe-area-inset-bottom));
    inset-inline: 0.75rem;
    box-sizing: border-box;
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.5em;
    align-items: center;
    inline-size: fit-content;
    max-inline-size: min(46rem, 100% - 1.5rem);
    margin: 0 auto;
    padding: 0.25em;
    padding-inline-start: 0.75em;
    color: var(--aloud-continue-color, CanvasText);
    background: var(--aloud-continue-background, Canvas);
    border: var(--aloud-border, 1px solid color-mix(in srgb, currentColor 30%, transparent));
    border-radius: var(--_radius);
    box-shadow: 0 0.25em 1.25em rgb(0 0 0 / 0.25);
    font-size: max(0.9em, 0.875rem);
    line-height: 1.35;
  }
  .bar.top {
    inset-block: max(0.75rem, env(safe-area-inset-top)) auto;
  }
  .bar p {
    flex: 999 1 12em;
    margin: 0.25em 0;
    overflow-wrap: anywhere;
  }
  .bar q {
    font-weight: 600;
  }
  .bar button {
    box-sizing: border-box;
    min-inline-size: var(--_size);
    min-block-size: var(--_size);
    max-inline-size: 100%;
    margin: 0;
    padding: 0 0.75em;
    color: inherit;
    font: inherit;
    background: none;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) - 0.25em);
    appearance: none;
    cursor: pointer;
  }
  .bar .main {
    flex: 1 0 auto;
    font-weight: 600;
    border-color: currentColor;
  }
  .bar button:hover {
    background: color-mix(in srgb, currentColor 14%, transparent);
  }
  .bar :focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
  .bar svg {
    display: block;
    margin: auto;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  /* Little of the page is seen at once: nothing lies over it. */
  @media (height < 24em) {
    .bar {
      position: static;
      margin-block: 0.5em;
    }
  }
  @media (forced-colors: active) {
    .bar {
      border-color: CanvasText;
    }
    .bar :focus-visible {
      outline-width: 3px;
    }
  }
  @media print {
    .bar {
      display: none;
    }
  }
`;
