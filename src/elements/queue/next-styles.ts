import { css } from 'lit';

/** Over the page's own text: opaque, in colours that contrast with each other in any case. */
export const styles = css`
  [part='next'] {
    --_size: max(44px, var(--aloud-control-size, 44px));
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
  [part='next'] p {
    flex: 999 1 12em;
    margin: 0.25em 0;
    overflow-wrap: anywhere;
  }
  [part='next'] q {
    font-weight: 600;
  }
  [part='next'] button {
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
  [part='next'] [part='next-button'] {
    flex: 1 0 auto;
    font-weight: 600;
    border-color: currentColor;
  }
  [part='next'] button:hover {
    background: color-mix(in srgb, currentColor 14%, transparent);
  }
  [part='next'] :focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
  [part='next'] svg {
    display: block;
    inline-size: 24px;
    block-size: 24px;
    margin: auto;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
  }
  /* Little of the page is seen at once: nothing lies over it. */
  @media (height < 24em) {
    [part='next'] {
      position: static;
      margin-block: 0.5em;
    }
  }
  @media (forced-colors: active) {
    [part='next'] {
      border-color: CanvasText;
    }
    [part='next'] :focus-visible {
      outline-width: 3px;
    }
  }
  @media print {
    [part='next'] {
      display: none;
    }
  }
`;
