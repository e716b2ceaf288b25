/** Why an `<audio>` has not taken a sound: it says the same of a line that is cut and of a 404. */
import { type Fetch, isFinal } from '../line.js';

/**
 * - `later`: no answer, or a server that is at a loss: another attempt makes sense.
 * - `at-once`: it is there again.
 * - A reason, in English, for developers: it will not be had.
 */
export type Finding = 'later' | 'at-once' | { readonly reason: string };

export class Inquiry {
  /** The address that was answered when it was last asked. */
  #answered = '';

  constructor(private readonly fetch: Fetch) {}

  /**
   * Asks the server, as the element does. Of another origin only that it has answered is known: what
   * is answered and not taken twice is no sound.
   */
  async about(url: string): Promise<Finding> {
    const status = await this.#statusOf(url);
    if (status !== null && isFinal(status)) return { reason: `${url}: HTTP ${status}` };
    if (status === null || status >= 400) return 'later';
    if (url === this.#answered)
      return { reason: `${url}: not there, or no sound for this browser` };
    this.#answered = url;
    return 'at-once';
  }

  /** It is heard. */
  forget(): void {
    this.#answered = '';
  }

  /** 0: not told; `null`: no answer, or the page's policy forbids to ask. */
  async #statusOf(url: string): Promise<number | null> {
    const stop = new AbortController();
    const { signal } = stop;
    try {
      return (await this.fetch(url, { mode: 'no-cors', credentials: 'include', signal })).status;
    } catch {
      return null;
    } finally {
      stop.abort(); // the sound itself is not wanted
    }
  }
}
