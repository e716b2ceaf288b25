import { nothing, type TemplateResult } from 'lit';
import { Keeper } from '../../view/memory/keeper.js';
import type { BarHost, ContinueBar } from './continue-bar.js';

/** Remembers where somebody stopped, and offers to go on there. */
export class ReaderMemory {
  readonly #keeper: Keeper;
  #bar: ContinueBar | null = null;

  constructor(private readonly host: BarHost) {
    this.#keeper = new Keeper(host, () => void this.#changed());
  }

  look(): void {
    this.#keeper.look();
  }

  save(): void {
    this.#keeper.save();
  }

  /** Nothing is remembered any more; what is not stored yet is dropped. */
  release(): void {
    this.#keeper.release();
    this.#bar?.release();
  }

  /** The offer, while there is one. */
  render(): TemplateResult | typeof nothing {
    return this.#bar?.render() ?? nothing;
  }

  /** Shown after the update that it may have come of. */
  async #changed(): Promise<void> {
    const { host } = this;
    await host.updateComplete;
    if (this.#keeper.offer) await this.#fetch();
    host.requestUpdate();
    await host.updateComplete;
    this.#bar?.surface();
  }

  async #fetch(): Promise<void> {
    try {
      const { ContinueBar } = await import('./continue-bar.js');
      if (this.#keeper.offer) this.#bar ??= new ContinueBar(this.host, this.#keeper);
    } catch {
      // Offline: nothing is offered.
    }
  }
}
