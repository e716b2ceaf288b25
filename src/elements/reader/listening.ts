import type { Player } from '../../player/player.js';
import type { ReaderRoom, ReaderRoomHost } from './room.js';

/** A reader's room, see `view/room.ts`: fetched when somebody is about to listen. Most never do. */
export class Listening {
  /** `null` until then. */
  room: ReaderRoom | null = null;

  constructor(private readonly host: ReaderRoomHost) {}

  async enter(): Promise<ReaderRoom> {
    const { ReaderRoom } = await import('./room.js');
    if (this.room) return this.room;
    const { host } = this;
    this.room = new ReaderRoom(host);
    if (host.isConnected) this.room.attach(host.player);
    return this.room;
  }

  readonly load = async (target: EventTarget): Promise<Player> =>
    (await this.enter()).player(target);

  /**
   * Something of the room's that begins to read; `false` where it does not. In a press that comes
   * before the code, the voice is unlocked at once, and what is read is found before it speaks.
   */
  async act(act: (room: ReaderRoom) => boolean): Promise<boolean> {
    if (this.room) return act(this.room);
    const { player } = this.host;
    const isEarly = !player.settings;
    const entering = this.enter().catch(() => null);
    if (isEarly) player.play();
    const room = await entering; // without it, the player tells
    const isFound = room !== null && act(room);
    if (isEarly && room && !isFound) player.pause();
    return isFound;
  }

  /** What the author wants has changed. Keys and presses are to be heard before anybody comes near. */
  refresh(): void {
    const { hotkeys, pressToRead } = this.host;
    if (this.room) this.room.refresh();
    else if (hotkeys || pressToRead) whenIdle(() => this.#enterQuietly());
  }

  #enterQuietly(): void {
    if (navigator.onLine) this.enter().catch(() => undefined); // a press tells
  }
}

/** At the latest in two seconds: some pages are never idle. Safari before 26 has no such call. */
export const whenIdle = (act: () => void): unknown =>
  globalThis.requestIdleCallback?.(act, { timeout: 2000 }) ?? setTimeout(act);
