import { css } from 'lit';

/** A sticky bar stays above the headers of most sites. */
export const styles = css`
  :host {
    --_track: color-mix(in srgb, currentColor 18%, transparent);
    display: block;
    min-block-size: 1.75rem; /* before there is anything in it, too */
    font-size: 0.875em;
  }
  :host([hidden]) {
    display: none;
  }
  :host([position='sticky']) {
    position: sticky;
    inset-block-start: env(safe-area-inset-top, 0);
    z-index: 100;
    block-size: 4px;
    min-block-size: 0;
    pointer-events: none;
  }
  [part='track'] {
    display: flex;
    gap: 0.75em;
    align-items: center;
    min-block-size: inherit;
  }
  .rail {
    position: relative;
    flex: 1 0 4em;
    block-size: 4px;
    overflow: hidden;
    background: var(--_track);
    border-radius: 2px;
  }
  :host([position='sticky']) .rail {
    border-radius: 0;
  }
  [part='bar'] {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
    inline-size: var(--_done, 0%);
    background: var(--aloud-accent, currentColor);
  }
  [part='label'] {
    font-variant-numeric: tabular-nums;
    opacity: 0.8;
  }
  :host([position='sticky']) [part='label'] {
    display: none;
  }
  @media (prefers-reduced-motion: no-preference) {
    [part='bar'] {
      transition: inline-size 0.3s;
    }
  }
  @media (forced-colors: active) {
    .rail {
      background: Canvas;
      outline: 1px solid CanvasText;
      outline-offset: -1px;
    }
    [part='bar'] {
      background: Highlight;
      forced-color-adjust: none;
    }
  }
  @media print {
    :host {
      display: none;
    }
  }
`;
