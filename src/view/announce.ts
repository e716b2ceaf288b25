import type { ReactiveController, ReactiveElement } from 'lit';
import type { ReaderError } from '../errors.js';
import { failed } from '../locale/strings.js';
import type { advice } from './advice.js';

/**
 * The one message of a reader, for what the listener could not know otherwise: something is
 * missing or failed. The host renders {@link Announcer.text} in its one polite live region.
 */
export class Announcer implements ReactiveController {
  #error: ReaderError | null = null;
  #advice: typeof advice | null = null;
  #broken = false;

  constructor(private readonly host: ReactiveElement) {
    host.addController(this);
  }

  /** In the page's language; `''` while there is nothing to say. */
  get text(): string {
    if (!this.#error) return '';
    if (this.#broken) return failed();
    return this.#advice?.(this.#error) ?? '';
  }

  tell(error: ReaderError): void {
    this.#error = error;
    this.host.requestUpdate();
    if (!this.#advice) void this.#load();
  }

  clear(): void {
    if (!this.#error) return;
    this.#error = null;
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.clear();
  }

  async #load(): Promise<void> {
    try {
      this.#advice = (await import('./advice.js')).advice;
    } catch {
      this.#broken = true; // offline, or an older deployment
    }
    this.host.requestUpdate();
  }
}
