import { css } from 'lit';

/*
 * In a corner of the window, at the end of the line and at the bottom: what is read stays to be seen
 * beside it or above it, and in the smallest windows it scrolls within itself.
 */
export const panelStyles = css`
  [part='panel'] {
    position: fixed;
    inset: auto;
    inset-block-end: 8px;
    inset-inline-end: 8px;
    z-index: 2;
    box-sizing: border-box;
    inline-size: min(22rem, 100% - 16px);
    max-block-size: max(55%, min(100% - 16px, 14rem));
    margin: 0;
    padding: 0.75rem;
    overflow: auto;
    overscroll-behavior: contain;
    color: CanvasText;
    font-size: max(1rem, 16px);
    line-height: 1.3;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    background: Canvas;
    border: 2px solid;
    border-radius: var(--aloud-radius, 0.75em);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.3);
  }
  [part='panel'] label {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    align-items: center;
    justify-content: space-between;
    min-block-size: 44px;
    margin-block-end: 0.5em;
    overflow-wrap: anywhere;
  }
  [part='panel'] label.check {
    justify-content: start;
    flex-wrap: nowrap;
  }
  [part='panel'] :is(input, select, button) {
    box-sizing: border-box;
    min-block-size: 44px;
    margin: 0;
    color: inherit;
    font: inherit;
    accent-color: currentColor;
  }
  [part='panel'] [type='range'] {
    inline-size: 100%;
    border-radius: 0.5em;
  }
  [part='panel'] [type='range']:focus-visible {
    outline-offset: -6px;
  }
  [type='checkbox'] {
    flex: none;
    inline-size: 24px;
  }
  [part='panel'] :is(select, button) {
    max-inline-size: 100%;
    padding: 0 0.75em;
    background: transparent;
    border: 1px solid;
    border-radius: 0.5em;
  }
  [part='panel'] select {
    flex: 1;
    min-inline-size: 9em;
    max-inline-size: 12em;
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .buttons button {
    flex: 1;
    cursor: pointer;
  }
  [part='panel'] :focus-visible {
    outline: 3px solid currentColor;
    outline-offset: 2px;
  }
  @media print {
    [part='panel'] {
      display: none;
    }
  }
`;
