const CLAIM = 'aloud:claim';

/** One reader of the page is about to speak. A plain event, so that two copies of the library agree. */
class ClaimEvent extends Event {
  constructor(readonly speaker: object | null) {
    super(CLAIM);
  }
}

/** What a page has one of: one voice at a time, and silence when the page is left. */
export class PageVoice {
  /**
   * @param speaker Tells speakers apart: the Player.
   * @param hush Called when this speaker should be silent.
   */
  constructor(
    private readonly speaker: () => object | null,
    private readonly hush: () => void,
  ) {}

  connect(): void {
    addEventListener('pagehide', this.hush);
    addEventListener(CLAIM, this.#claimed);
  }

  disconnect(): void {
    removeEventListener('pagehide', this.hush);
    removeEventListener(CLAIM, this.#claimed);
  }

  /** Silences the others, before this one speaks. */
  claim(): void {
    dispatchEvent(new ClaimEvent(this.speaker()));
  }

  readonly #claimed = (event: Event): void => {
    if ((event as Event & { speaker?: unknown }).speaker !== this.speaker()) this.hush();
  };
}
