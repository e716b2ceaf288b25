import type { PlayerLike } from '../../player/lazy-player.js';
import { Behind } from '../../view/behind.js';
import { Room, type RoomHost } from '../../view/room.js';
import type { AloudControls } from '../controls/controls.js';
import type { BackButton } from './back-button.js';
import { forwardReading } from './forward-reading.js';
import type { MiniPlayer } from './mini-player.js';

export interface ReaderRoomHost extends RoomHost {
  readonly shadowRoot: ShadowRoot | null;
  readonly following: boolean;
  /** A small player stays in the window. */
  readonly miniPlayer: boolean;
  requestUpdate(): void;
  follow(): void;
}

/** A room, with what the reader shows and tells of it. */
export class ReaderRoom extends Room {
  #telling: AbortController | null = null;
  #button: BackButton | null = null;
  #making: Promise<BackButton> | null = null;
  #mini: MiniPlayer | null = null;
  #smallPlayer: Behind | null = null;
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
    this.#button?.show(this.#leadsBack);
    this.#smallPlayer?.attach(player);
    this.#offerSmallPlayer();
  }

  override leave(): void {
    this.#telling?.abort();
    super.leave();
    this.#smallPlayer?.detach();
    this.#button?.show(false);
  }

  override refresh(): void {
    super.refresh();
    this.#smallPlayer?.refresh();
    this.#offerSmallPlayer();
  }

  protected override followed(): void {
    this.#reader.requestUpdate();
    this.#mini?.refresh();
    this.#showButton();
  }

  protected override toControls(): void {
    if (!this.#mini?.focus()) this.#reader.focus();
  }

  protected override help(): void {
    const { shadowRoot } = this.#reader;
    shadowRoot?.querySelector<AloudControls>('[part=controls]')?.showHelp();
  }

  /** The small player has the way back in it. */
  get #leadsBack(): boolean {
    return this.#reader.isConnected && !this.following && !this.#mini?.isShown;
  }

  readonly #showButton = (): void => {
    if (this.#button) this.#button.show(this.#leadsBack);
    else if (this.#leadsBack) void this.#fetchButton();
  };

  #offerSmallPlayer(): void {
    const { miniPlayer, isConnected, player } = this.#reader;
    if (this.#smallPlayer || !miniPlayer || !isConnected) return;
    this.#smallPlayer = new Behind(async () => {
      const { MiniPlayer } = await import('./mini-player.js');
      return (this.#mini = await MiniPlayer.make(this.#reader, this.#showButton));
    });
    this.#smallPlayer.attach(player);
  }

  async #fetchButton(): Promise<void> {
    try {
      this.#making ??= makeButton(this.#reader);
      this.#button = await this.#making;
      this.#button.show(this.#leadsBack);
    } catch {
      this.#making = null; // Offline: one scrolls back.
    }
  }
}

async function makeButton(host: ReaderRoomHost): Promise<BackButton> {
  const { BackButton } = await import('./back-button.js');
  return BackButton.make(host);
}
