import type { ReactiveElement } from 'lit';
import type { ReaderError } from '../../errors.js';
import { wantStrings } from '../../locale/groups.js';
import { failed, settingsFailed } from '../../locale/strings.js';
import type { PlayerLike } from '../../player/lazy-player.js';
import type { Extra } from './extras.js';
import type { Late } from './late.js';
import type { Timers } from './long-wait.js';

/**
 * What is shown and heard of a reading, loaded when there is one: there may be no network any more by
 * the time the words for what goes wrong are needed. Nothing until then, or offline.
 */
export class Details {
  late: Late | null = null;
  #isAsked = false;
  #isLost = false;
  /** What somebody has asked for could not be loaded. */
  #hasFailed = false;
  #error: ReaderError | null = null;

  constructor(
    private readonly host: ReactiveElement,
    private readonly timers: () => Timers,
  ) {}

  want(): void {
    if (this.#isAsked) return;
    this.#isAsked = true;
    void this.#load();
  }

  /** What can be said without. */
  failure(error: ReaderError | null): string | null {
    if (error && error !== this.#error) this.#hasFailed = false; // the latest is told
    this.#error = error;
    if (this.#hasFailed) return settingsFailed();
    return error && this.#isLost ? failed() : null;
  }

  /** Opens what is fetched when somebody asks for it. */
  async open(extra: Extra, player: PlayerLike): Promise<void> {
    this.#tell(false);
    const isOpen = import('./extras.js').then((extras) => extras.open(extra, this.host, player));
    this.#tell(!(await isOpen.catch(() => false)));
  }

  /** Taken back first, so that it is told again to whoever presses again. */
  #tell(hasFailed: boolean): void {
    this.#hasFailed = hasFailed;
    this.host.requestUpdate();
  }

  async #load(): Promise<void> {
    const wasLost = this.#isLost;
    try {
      const [{ Late }] = await Promise.all([import('./late.js'), wantStrings('messages')]);
      this.late = new Late(this.host, this.timers);
    } catch {
      this.#isAsked = false; // offline, or an older deployment
    }
    this.#isLost = !this.late;
    // The update asks again: once, not for ever.
    if (!wasLost || this.late) this.host.requestUpdate();
  }
}
