import type { PlayerLike } from '../../player/lazy-player.js';
import type { Player } from '../../player/player.js';
import type { Status } from '../../player/state.js';
import { nextTask } from '../../view/next-task.js';
import type { Room, RoomHost } from '../../view/room.js';

/** Statuses of a reading that has begun. */
export const BEGUN: readonly Status[] = ['loading', 'speaking', 'paused', 'unavailable'];

interface Host extends RoomHost {
  readonly player: PlayerLike;
  requestUpdate(): void;
}

/** A reader's room, see `view/room.ts`: fetched when somebody is about to listen. Most never do. */
export class Listening {
  /** `null` until then. */
  room: Room | null = null;

  constructor(private readonly host: Host) {}

  async enter(): Promise<Room> {
    const { Room } = await import('../../view/room.js');
    if (this.room) return this.room;
    const { host } = this;
    this.room = new Room(host, this.changed, () => host.requestUpdate());
    if (host.isConnected) this.room.attach(host.player);
    return this.room;
  }

  /** One thing after the other, each in a task of its own: a long article takes a moment to walk. */
  readonly load = async (target: EventTarget): Promise<Player> => {
    const room = await this.enter();
    await nextTask();
    if (this.host.isConnected) this.read();
    await nextTask();
    room.settle();
    await nextTask();
    return room.player(target);
  };

  /** The article is read at the last moment, and again at a later press if it has changed. */
  read(): void {
    const article = this.room?.read();
    const { player } = this.host;
    if (article !== undefined && article !== player.article) player.article = article;
  }

  /** What is being read has changed. Otherwise the next press is early enough. */
  readonly changed = (): void => {
    if (BEGUN.includes(this.host.player.status)) this.read();
  };
}
