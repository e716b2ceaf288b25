import type { PlayerLike } from '../../player/lazy-player.js';
import { Room, type RoomHost } from '../../view/room.js';
import type { AloudControls } from '../controls/controls.js';
import type { BackButton } from './back-button.js';
import { forwardReading } from './forward-reading.js';

export interface ReaderRoomHost extends RoomHost {
  readonly shadowRoot: ShadowRoot | null;
  requestUpdate(): void;
  follow(): void;
}

/** A room, with what the reader shows and tells of it. */
export class ReaderRoom extends Room {
  #telling: AbortController | null = null;
  #button: BackButton | null = null;
  #making: Promise<BackButton> | null = null;
  readonly #reader: ReaderRoomHost;

  constructor(host: ReaderRoomHost) {
    super(host);
    this.#reader = host;
  }

  override attach(player: PlayerLike): void {
    this.#telling?.abort();
    this.#telling = new AbortController();
    forwardReading(player, this.#reader, this.#telling.signal);
    super.attach(player);
    this.#button?.show(!this.following);
  }

  override leave(): void {
    this.#telling?.abort();
    super.leave();
    this.#button?.show(false);
  }

  protected override followed(): void {
    this.#reader.requestUpdate();
    if (this.#button) this.#button.show(!this.following);
    else if (!this.following) void this.#fetchButton();
  }

  protected override help(): void {
    const { shadowRoot } = this.#reader;
    shadowRoot?.querySelector<AloudControls>('[part=controls]')?.showHelp();
  }

  async #fetchButton(): Promise<void> {
    try {
      this.#making ??= makeButton(this.#reader);
      this.#button = await this.#making;
      this.#button.show(this.#reader.isConnected && !this.following);
    } catch {
      this.#making = null; // Offline: one scrolls back.
    }
  }
}

async function makeButton(host: ReaderRoomHost): Promise<BackButton> {
  const { BackButton } = await import('./back-button.js');
  return BackButton.make(host);
}
