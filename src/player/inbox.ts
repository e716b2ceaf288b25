/** Takes one thing after the other, also what comes while one is being taken. */
export class Inbox<T> {
  readonly #items: T[] = [];
  #isTaking = false;

  constructor(private readonly take: (item: T) => void) {}

  /** `true` when all was taken; `false` while whoever posted before is still at it. */
  post(item: T): boolean {
    this.#items.push(item);
    if (this.#isTaking) return false;
    this.#isTaking = true;
    try {
      for (let next; (next = this.#items.shift());) this.take(next);
    } finally {
      this.#isTaking = false;
    }
    return true;
  }
}
