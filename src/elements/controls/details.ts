import type { ReactiveController, ReactiveElement } from 'lit';
import { wantStrings } from '../../locale/groups.js';
import type * as View from './details-view.js';

/** What is shown and heard of a reading, loaded when there is one: nothing until then, or offline. */
export class Details implements ReactiveController {
  view: typeof View | null = null;
  #isAsked = false;

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  hostUpdated(): void {
    this.view?.arrange(this.host.renderRoot);
  }

  want(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    void this.#load().catch(() => (this.#isAsked = false));
  }

  async #load(): Promise<void> {
    [this.view] = await Promise.all([import('./details-view.js'), wantStrings('messages')]);
    this.host.requestUpdate();
  }
}
