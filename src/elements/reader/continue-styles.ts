import { css } from 'lit';

/** What it has of its own, beside that of any bar. */
export const styles = css`
  [part='continue'] {
    --_size: var(--aloud-control-size, 44px);
  }
  [part='continue'] p {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  [part='continue'] small {
    padding-inline: 0.25em;
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
  }
  [part='continue'] [part='dismiss-button'] {
    flex: 0 0 auto;
    padding: 0;
  }
  [part='continue'] svg {
    inline-size: max(24px, 1.5em);
    block-size: max(24px, 1.5em);
  }
  .announced {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    white-space: nowrap;
    opacity: 0;
  }
  @media (forced-colors: active) {
    [part='continue'] :focus-visible {
      outline-color: CanvasText;
    }
  }
`;
