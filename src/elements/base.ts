import { updateWhenLocaleChanges } from '@lit/localize';
import { LitElement } from 'lit';
import { localePending } from '../locale/ready.js';

/** `getName` is younger than registries: Safari 17, Chrome 117, Firefox 116. */
const nameIn = (registry: Partial<CustomElementRegistry>, element: typeof AloudElement) =>
  registry.getName?.(element);

/** What every element of the library has in common. */
export class AloudElement extends LitElement {
  /** The tag `define()` registers when it is given none. */
  static readonly tag: string = '';

  readonly #states: CustomStateSet | undefined;

  constructor() {
    super();
    // Absent before Safari 16.4 and on a server.
    this.#states = (this as Partial<HTMLElement>).attachInternals?.().states;
    updateWhenLocaleChanges(this);
  }

  /**
   * Registers the element. The first to take a tag keeps it; a second copy of the library, or no
   * registry at all (on a server), is no error; nor is a page that refuses our own tag.
   *
   * @param tag Defaults to the element's own: `aloud-reader` and so on.
   * @param registry Defaults to the page's.
   */
  static define(
    tag: string = this.tag,
    registry: CustomElementRegistry | undefined = globalThis.customElements,
  ): void {
    if (!registry || registry.get(tag)) return;
    // A registry takes each class once: another tag gets a class of its own.
    const taken = tag !== this.tag || Boolean(nameIn(registry, this));
    try {
      registry.define(tag, taken ? class extends this {} : this);
    } catch (error) {
      if (tag !== this.tag) throw error;
    }
  }

  /** Sets or takes back a `:state()` of the host, where there is such a thing. */
  protected toggleState(state: string, on: boolean): void {
    if (on) this.#states?.add(state);
    else this.#states?.delete(state);
  }

  /** Whether the first render waits for the locale, so that nobody hears English first. */
  protected get needsLocale(): boolean {
    return true;
  }

  protected override async scheduleUpdate(): Promise<void> {
    const pending = this.hasUpdated ? null : localePending();
    if (pending && this.needsLocale) await this.#showChildrenUntil(pending);
    else void pending?.then(() => this.requestUpdate());
    await super.scheduleUpdate();
  }

  /** What stands in the element is the page's own: it must not vanish while ours is waited for. */
  async #showChildrenUntil(ready: Promise<unknown>): Promise<void> {
    const slot = document.createElement('slot');
    this.renderRoot.append(slot);
    await ready;
    slot.remove();
  }
}
