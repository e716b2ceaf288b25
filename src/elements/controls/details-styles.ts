import { css } from 'lit';

/*
 * Of what comes late, and so must take no room of its own: the time stands in the position's, the
 * choice of who reads has some of it, and what is fetched is told over the page, beside the
 * controls. There it must be opaque, whatever is under it: the system's colours go with the page's
 * `color-scheme`.
 */
export const styles = css`
  /* Over the track, upwards from it: it takes no room, whatever it says. */
  [part='time'] {
    position: absolute;
    inset-inline: 0 0.5em;
    inset-block-end: calc(100% - 1.15em);
    font-size: 0.8em;
    line-height: 1.2;
    font-variant-numeric: tabular-nums;
    text-align: end;
    overflow-wrap: anywhere;
    pointer-events: none;
  }
  /* A picture and no name where there is little room, and where there is less, the picture alone. */
  .voice {
    flex: none;
    inline-size: clamp(max(var(--_size), min(3.4em, 25%)), (100% - 20em) * 999, 12em);
  }
  .voice select {
    padding-inline: min(2.25em, 65%) min(1.4em, 35%);
    /* WebKit cuts a long name off to the eye alone: the page could be scrolled to where it ends. */
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .voice svg {
    inset-inline-end: 0.1em;
    max-inline-size: max(0px, (100% - 3.3em) * 999);
  }
  .voice svg:first-of-type {
    inset-inline: 0.4em auto;
  }
  .fetching {
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    margin: 0;
    padding: 0.5em 0.75em;
    color: CanvasText;
    background: Canvas;
    border: 1px solid color-mix(in srgb, currentColor 30%, transparent);
    border-radius: var(--_radius);
    font-size: max(0.9em, 0.875rem);
    line-height: 1.35;
  }
  .fetching[data-side='above'] {
    inset-block-end: 100%;
  }
  @media (prefers-reduced-motion: no-preference) {
    [aria-busy] svg {
      animation: wait 1.2s infinite alternate;
    }
  }
  @keyframes wait {
    to {
      opacity: 0.35;
    }
  }
`;
