import { css } from 'lit';

export const styles = css`
  :host {
    --_card-gap: var(--aloud-card-gap, 1rem);
    --_faint: color-mix(in srgb, currentColor 12%, transparent);
    display: block;
    container-type: inline-size;
    isolation: isolate; /* what lies over the link of a teaser lies over nothing of the page */
  }
  :host([hidden]),
  [hidden] {
    display: none;
  }
  article {
    position: relative;
    display: flow-root;
  }
  /* Until it is drawn, see aloud.css, a card is a plain block: its parts stand as in one. */
  .full > aloud-meta,
  .full > aloud-reader,
  .full > aloud-progress,
  slot > *,
  ::slotted([slot]) {
    margin-block: 0 var(--_card-gap);
  }
  aloud-meta,
  ::slotted([slot='meta']) {
    min-block-size: var(--aloud-card-strip-size, 1.75rem);
    font-size: 0.875em;
    opacity: 0.8;
  }
  [part='headline'],
  ::slotted([slot='headline']) {
    line-height: 1.2;
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  h1[part='headline'] {
    font-size: clamp(1.6em, 5cqi, 2.5em);
  }
  .teaser [part='headline'] {
    font-size: 1.25em;
  }
  .full [part='lead'] {
    font-size: 1.125em;
    line-height: 1.5;
  }
  [part='body'] > slot > p {
    margin-block: 0 1em;
    line-height: 1.6;
    overflow-wrap: anywhere;
  }
  .note {
    font-weight: 600;
  }

  figure,
  ::slotted([slot='picture']) {
    max-inline-size: 100%;
    margin-inline: 0;
  }
  img {
    display: block;
    inline-size: 100%;
    block-size: auto;
    object-fit: cover;
    background: var(--_faint);
    border-radius: var(--aloud-card-radius, 0.75em);
  }
  img:not([width][height]),
  .teaser img {
    aspect-ratio: var(--aloud-card-ratio, 16 / 9);
  }
  figcaption {
    margin-block-start: 0.5em;
    font-size: 0.875em;
    opacity: 0.8;
  }

  /* The controls have their place before they are there: three rows, two, one. */
  .full aloud-reader {
    min-block-size: var(--aloud-card-controls-size, 10rem);
  }
  @container (inline-size >= 20rem) {
    .full aloud-reader {
      min-block-size: var(--aloud-card-controls-size, 6.75rem);
    }
  }
  @container (inline-size >= 40rem) {
    .full aloud-reader {
      min-block-size: var(--aloud-card-controls-size, 3.5rem);
    }
  }

  /* Seen first, heard after the headline and the lead. */
  .teaser {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    row-gap: calc(var(--_card-gap) * 0.5);
  }
  .teaser figure,
  .teaser ::slotted([slot='picture']) {
    order: -1;
  }
  .teaser slot > *,
  .teaser ::slotted([slot]) {
    margin-block: 0;
  }
  .teaser a {
    color: inherit;
    text-decoration-color: color-mix(in srgb, currentColor 30%, transparent);
    text-underline-offset: 0.15em;
  }
  .teaser a:hover {
    text-decoration-color: currentColor;
  }
  .teaser a::after {
    position: absolute;
    inset: 0;
    content: '';
  }
  .teaser a:focus-visible {
    outline: none;
  }
  .teaser a:focus-visible::after {
    outline: 2px solid currentColor;
    outline-offset: 2px;
    border-radius: var(--aloud-card-radius, 0.75em);
  }
  .teaser aloud-meta,
  .teaser [part='lead'],
  .teaser ::slotted([slot='meta']),
  .teaser ::slotted([slot='lead']),
  .listen,
  .teaser aloud-reader {
    position: relative;
    z-index: 1;
  }
  .teaser aloud-meta {
    justify-self: start;
  }

  button {
    display: inline-flex;
    gap: 0.4em;
    align-items: center;
    min-block-size: 44px;
    min-inline-size: 44px;
    padding: 0 1em 0 0.75em;
    font: inherit;
    font-weight: 600;
    color: inherit;
    cursor: pointer;
    background: var(--_faint);
    border: 1px solid transparent;
    border-radius: var(--aloud-radius, 0.75em);
  }
  button:hover {
    border-color: currentColor;
  }
  button:focus-visible {
    outline: 2px solid currentColor;
    outline-offset: 2px;
  }
  button svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    fill: currentColor;
  }
  .quiet {
    visibility: hidden;
  }
  [part='message'] > p:not(.heard) {
    margin-block: 0.5em;
  }
  [part='retry-button'] {
    margin-block-end: var(--_card-gap);
    padding: 0 1em;
  }
  .heard {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .bone {
    block-size: 1.2em;
    background: var(--_faint);
    border-radius: 0.25em;
  }
  [part='body'] .bone {
    block-size: 12em;
  }
  [name='picture'] > .bone {
    block-size: auto;
    aspect-ratio: var(--aloud-card-ratio, 16 / 9);
  }
  .teaser [name='picture'] > .bone {
    order: -1;
  }

  @media (forced-colors: active) {
    button {
      border-color: ButtonBorder;
    }
    .bone {
      border: 1px solid GrayText;
    }
  }
  @media print {
    .listen,
    [part='message'] {
      display: none;
    }
  }
`;
