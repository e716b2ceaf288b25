/** What a site has to mend, told to whoever looks into the browser's console: each once. */
export class Complaint {
  readonly #told = new Set<string>();

  /** @param about Whose it is: `narration`, `offline voice`. */
  constructor(private readonly about: string) {}

  /** @param reason In English: what is missing or wrong; `''`: nothing. */
  tell(reason: string): void {
    if (!reason || this.#told.has(reason)) return;
    this.#told.add(reason);
    globalThis.console.warn(`Aloud: ${this.about} is not used: ${reason}`);
  }
}
