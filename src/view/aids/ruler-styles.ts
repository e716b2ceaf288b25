import { css } from 'lit';

/** A band over the text that is read; what is around it is dimmed. It takes no clicks. */
export const rulerStyles = css`
  .ruler {
    position: absolute;
    inset: 0;
    z-index: 1;
    pointer-events: none;
  }
  .ruler > :first-child {
    block-size: 100%;
    overflow: hidden;
  }
  [part='ruler'] {
    position: relative;
    inset-block-start: calc(var(--_middle) - var(--_tall) / 2);
    block-size: var(--_tall);
    box-sizing: border-box;
    border-block: 2px solid color-mix(in srgb, currentColor 70%, transparent);
    box-shadow: 0 0 0 100000px var(--aloud-ruler-shade, rgb(0 0 0 / 0.4));
  }
  .handle {
    position: absolute;
    inset-block-start: calc(var(--_middle) - 22px);
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    inline-size: 44px;
    block-size: 44px;
    color: CanvasText;
    background: Canvas;
    border: 2px solid;
    border-radius: 0.75em;
    box-sizing: border-box;
    cursor: ns-resize;
    pointer-events: auto;
    touch-action: none;
  }
  .handle::before {
    font: 20px/1 sans-serif;
    content: '↕' / '';
  }
  /* Heard as a slider and moved by the keyboard; the pointer has the handle. */
  .handle input {
    position: absolute;
    inset: -2px;
    box-sizing: border-box;
    inline-size: 44px;
    block-size: 44px;
    margin: 0;
    appearance: none;
    background: none;
    border-radius: inherit;
    pointer-events: none;
  }
  .handle ::-webkit-slider-thumb {
    visibility: hidden;
  }
  .handle ::-moz-range-thumb {
    visibility: hidden;
  }
  .handle input:focus-visible {
    outline: 3px solid CanvasText;
    outline-offset: 2px;
  }
  @media (forced-colors: active) {
    [part='ruler'] {
      border-block: 3px solid Highlight;
    }
  }
  @media print {
    .ruler {
      display: none;
    }
  }
`;
