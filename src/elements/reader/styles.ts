import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  [role='status'] {
    font: inherit;
  }
  [role='status']:not(:empty) {
    margin-block: 0.5em;
  }
`;
