import { css } from 'lit';

/*
 * Of the panel and of the dialog. They lie over the page and so must be opaque: the system's colours
 * go with the page's `color-scheme`. In the smallest windows they scroll within themselves.
 */
export const styles = css`
  [part='settings'],
  [part='shortcuts'] {
    box-sizing: border-box;
    inline-size: min(22rem, 100% - 16px);
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
    border-radius: var(--_radius);
    box-shadow: 0 4px 16px rgb(0 0 0 / 0.3);
  }
  [part='settings'] {
    position: fixed;
    inset: auto;
    inset-block-end: 8px;
    inset-inline-end: 8px;
    z-index: 3;
    max-block-size: max(60%, min(100% - 16px, 14rem));
    margin: 0;
  }
  [part='settings'].beside {
    inset: var(--_top) auto auto var(--_left);
    max-block-size: min(var(--_room), 36rem);
  }
  [part='settings'] label {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 0.75em;
    align-items: center;
    justify-content: space-between;
    min-block-size: 44px;
    overflow-wrap: anywhere;
  }
  [part='settings'] label.check {
    flex-wrap: nowrap;
    justify-content: start;
  }
  [part='settings'] label > * {
    max-inline-size: 100%;
  }
  [part='settings'] p,
  [part='shortcuts'] p {
    margin: 0 0 0.5em;
    font-size: 0.9em;
  }
  [part='settings'] [name='voice'] {
    flex-basis: 100%;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
    justify-content: space-between;
    margin-block: 6px 0.75em;
  }
  [part='settings'] .row p {
    flex: 1 1 8em;
    margin: 0;
  }
  [part='settings'] .row button {
    flex: 0 1 auto;
  }
  [part='settings'] hr {
    margin: 0.5em 0;
    border: solid;
    border-width: 1px 0 0;
    opacity: 0.25;
  }
  :is([part='settings'], [part='shortcuts']) :is(select, button) {
    flex: 1 1 auto;
    inline-size: auto;
    min-block-size: 44px;
    padding: 0 0.75em;
    background: transparent;
    border: 1px solid;
    border-radius: 0.5em;
    appearance: auto;
  }
  [part='settings'] select {
    flex: 1 1 9em;
    min-inline-size: 0;
    contain: paint; /* WebKit cuts a long name off to the eye alone, and lets scroll to its end */
    text-overflow: ellipsis;
  }
  [part='settings'] input {
    min-inline-size: 0;
    min-block-size: 44px;
    padding: 0;
    background: none;
    accent-color: currentColor;
    appearance: auto;
  }
  [part='settings'] [type='checkbox'] {
    flex: none;
    inline-size: 24px;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    margin-block-start: 0.5em;
  }
  :is([part='settings'], [part='shortcuts']) :focus-visible {
    outline: 3px solid currentColor;
    outline-offset: 2px;
  }
  [part='settings'] [type='range']:focus-visible {
    border-radius: 0.5em;
    outline-offset: -6px;
  }
  [part='settings']:focus,
  [part='shortcuts'] h2:focus {
    outline: none;
  }
  [part='shortcuts'] {
    max-block-size: calc(100% - 16px);
    margin: auto;
  }
  [part='shortcuts'] h2 {
    margin: 0 0 0.5em;
    font-size: 1.15em;
  }
  [part='shortcuts'] :is(dl, dd) {
    margin: 0;
  }
  [part='shortcuts'] dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
    justify-content: space-between;
    padding-block: 0.35em;
    border-block-start: 1px solid color-mix(in srgb, currentColor 25%, transparent);
  }
  kbd {
    padding: 0.1em 0.45em;
    font: inherit;
    border: 1px solid;
    border-radius: 0.3em;
  }
  [part='shortcuts']::backdrop {
    background: rgb(0 0 0 / 0.4);
  }
  @media print {
    [part='settings'],
    [part='shortcuts'] {
      display: none;
    }
  }
`;
