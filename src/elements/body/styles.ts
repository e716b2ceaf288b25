import { css } from 'lit';

/*
 * Whatever the page says of the element wins over `:host`. While remembered aids are on their way,
 * the text keeps its room and is not shown in a size that would jump; a second at most.
 */
export const styles = css`
  :host {
    display: block;
    max-inline-size: var(--aloud-measure, 66ch);
    line-height: var(--aloud-line-height, 1.6);
  }
  :host([hidden]) {
    display: none;
  }
  ::slotted(:is(img, picture, video)) {
    max-inline-size: 100%;
  }
  ::slotted(img) {
    block-size: auto;
  }
  .row {
    display: flex;
    flex-direction: row-reverse;
    gap: 0.75em;
    align-items: center;
    min-block-size: 44px;
    margin-block-end: 0.5em;
  }
  [part='settings-button'] {
    box-sizing: border-box;
    min-inline-size: 44px;
    min-block-size: 44px;
    padding: 0 0.6em;
    color: inherit;
    font: inherit;
    line-height: 1;
    background: none;
    border: 1px solid color-mix(in srgb, currentColor 55%, transparent);
    border-radius: var(--aloud-radius, 0.75em);
    cursor: pointer;
  }
  [part='settings-button']:hover {
    background: color-mix(in srgb, currentColor 14%, transparent);
  }
  [part='settings-button']:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
  .waiting {
    animation: wait 1s step-end;
  }
  @keyframes wait {
    from {
      visibility: hidden;
    }
  }
  @media print {
    .row {
      display: none;
    }
  }
`;
