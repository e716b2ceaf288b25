import { css } from 'lit';

/** What it has of its own, beside that of any bar. */
export const styles = css`
  [part='next'] {
    --_size: max(44px, var(--aloud-control-size, 44px));
  }
  [part='next'] svg {
    inline-size: 24px;
    block-size: 24px;
    fill: none;
  }
`;
