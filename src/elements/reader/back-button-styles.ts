import { css } from 'lit';

/** Over the page's own text: opaque, in colours that contrast with each other in any case. */
export const styles = css`
  [part='back-button'] {
    --_size: max(44px, var(--aloud-control-size, 44px));
    position: fixed;
    z-index: 9;
    inset-block: auto max(0.75rem, env(safe-area-inset-bottom));
    inset-inline: auto max(0.75rem, env(safe-area-inset-left), env(safe-area-inset-right));
    box-sizing: border-box;
    inline-size: var(--_size);
    block-size: var(--_size);
    margin: 0;
    padding: 0;
    color: var(--aloud-back-color, CanvasText);
    background: var(--aloud-back-background, Canvas);
    border: 1px solid color-mix(in srgb, currentColor 50%, transparent);
    border-radius: 50%;
    box-shadow: 0 0.125em 0.75em rgb(0 0 0 / 0.3);
    appearance: none;
    cursor: pointer;
  }
  .aside [part='back-button'] {
    inset-inline: max(0.75rem, env(safe-area-inset-left), env(safe-area-inset-right)) auto;
  }
  [part='back-button']:hover {
    border-color: currentColor;
  }
  [part='back-button']:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
  [part='back-button'] svg {
    display: block;
    inline-size: 24px;
    block-size: 24px;
    margin: auto;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [part='back-button'].up svg {
    rotate: 180deg;
  }
  @media (forced-colors: active) {
    [part='back-button'] {
      border-color: CanvasText;
    }
    [part='back-button']:focus-visible {
      outline-width: 3px;
    }
  }
  @media print {
    [part='back-button'] {
      display: none;
    }
  }
`;
