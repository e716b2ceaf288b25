import type { ReactiveController, ReactiveElement } from 'lit';

const CONTROLS = '[part=toolbar] :is(button, select, input)';
type Control = HTMLButtonElement | HTMLSelectElement | HTMLInputElement;

/**
 * One tab stop for a row of controls, and arrow keys between them (WAI-ARIA APG, Toolbar). Left
 * and Right always move; Up, Down, PageUp and PageDown stay with the control, and so do Home and
 * End where it has a value. So no control holds the focus, and each can be set.
 */
export class Toolbar implements ReactiveController {
  /** Where Tab leads; a control may come later, before or behind it. */
  #current: Control | undefined;

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  hostUpdated(): void {
    const controls = this.#controls;
    if (!this.#current?.isConnected) [this.#current] = controls;
    for (const control of controls) control.tabIndex = control === this.#current ? 0 : -1;
  }

  /** For `focusin`: however the focus came, Tab leads back to where it was. */
  readonly onFocus = (event: Event): void => {
    this.#current = this.#controls[this.#indexOf(event)];
    this.hostUpdated();
  };

  /** For `keydown`, listened to on the row. */
  readonly onKey = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = this.#target(event);
    if (to === null) return;
    event.preventDefault();
    this.#controls.at(to)?.focus();
  };

  /** Where a key leads, from the end if negative; `null` for nowhere. */
  #target(event: KeyboardEvent): number | null {
    const index = this.#indexOf(event);
    const onButton = event.target instanceof HTMLButtonElement;
    switch (event.key) {
      case 'ArrowRight':
        return this.#along(index, isReversed(event) ? -1 : 1);
      case 'ArrowLeft':
        return this.#along(index, isReversed(event) ? 1 : -1);
      case 'Home':
        return onButton ? 0 : null;
      case 'End':
        return onButton ? -1 : null;
      default:
        return null;
    }
  }

  #along(index: number, step: 1 | -1): number {
    return (index + step) % this.#controls.length;
  }

  #indexOf(event: Event): number {
    return this.#controls.findIndex((control) => control === event.target);
  }

  get #controls(): Control[] {
    return [...this.host.renderRoot.querySelectorAll<Control>(CONTROLS)];
  }
}

/** Left and Right are those that are seen: the row runs as its own language does. */
function isReversed({ currentTarget }: Event): boolean {
  return currentTarget instanceof Element && getComputedStyle(currentTarget).direction === 'rtl';
}
