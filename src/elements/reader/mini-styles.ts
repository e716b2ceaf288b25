import { css } from 'lit';

/** Over the page's own text: opaque, in colours that contrast with each other in any case. */
export const styles = css`
  [part='mini-player'] {
    --_size: max(44px, var(--aloud-control-size, 44px));
    --_inset: max(var(--aloud-mini-inset, 0.75rem), env(safe-area-inset-bottom));
    --_radius: var(--aloud-radius, 0.75em);
    position: fixed;
    z-index: 9;
    inset-block: auto var(--_inset);
    inset-inline: max(0.5rem, env(safe-area-inset-left), env(safe-area-inset-right));
    box-sizing: border-box;
    display: flex;
    gap: 0.125em;
    align-items: center;
    inline-size: fit-content;
    max-inline-size: calc(100% - 1rem);
    margin: 0 auto;
    padding: 0.25em;
    color: var(--aloud-mini-color, CanvasText);
    background: var(--aloud-mini-background, Canvas);
    border: var(--aloud-border, 1px solid color-mix(in srgb, currentColor 30%, transparent));
    border-radius: var(--_radius);
    box-shadow: 0 0.125em 0.75em rgb(0 0 0 / 0.3);
    font-size: max(0.9em, 0.875rem);
    line-height: 1.2;
  }
  [part='mini-player'].top {
    inset-block: max(0.5rem, env(safe-area-inset-top)) auto;
  }
  [part='mini-time'] {
    display: -webkit-box;
    flex: 0 1 auto;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    min-inline-size: 0;
    padding-inline: 0.25em;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
  @media (width < 24em) {
    [part='mini-time'] {
      -webkit-line-clamp: 3;
      padding-inline: 0;
      font-size: 0.8em;
    }
  }
  [part='mini-player'] button {
    box-sizing: border-box;
    flex: 0 0 auto;
    inline-size: var(--_size);
    block-size: var(--_size);
    margin: 0;
    padding: 0;
    color: inherit;
    background: none;
    border: 1px solid transparent;
    border-radius: calc(var(--_radius) - 0.25em);
    appearance: none;
    cursor: pointer;
  }
  [part='mini-player'] button:hover {
    background: color-mix(in srgb, currentColor 14%, transparent);
  }
  [part='mini-player'] :focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
  [part='mini-player'] [aria-disabled] {
    cursor: default;
  }
  [part='mini-player'] [aria-disabled] svg {
    opacity: 0.4;
  }
  [part='mini-player'] svg {
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
  [part='mini-player'] .line {
    fill: none;
  }
  [part='mini-player'] .up {
    rotate: 180deg;
  }
  [part='mini-player'][dir='rtl'] .directed {
    scale: -1 1;
  }
  @media (forced-colors: active) {
    [part='mini-player'] {
      border-color: CanvasText;
    }
    [part='mini-player'] :focus-visible {
      outline-width: 3px;
    }
    [part='mini-player'] [aria-disabled] svg {
      color: GrayText;
      opacity: 1;
    }
  }
  @media print {
    [part='mini-player'] {
      display: none;
    }
  }
`;
