import type { PlayerLike } from '../../player/lazy-player.js';
import { AloudErrorEvent, AloudPlayEvent, AloudStatusChangeEvent } from '../events.js';

/**
 * Tells the page, by events on `host`, what a Player tells before its code is there. A prevented
 * `aloud-play` stays silent.
 */
export function forward(player: PlayerLike, host: HTMLElement, signal: AbortSignal): void {
  let { status } = player;
  const options = { signal };
  const play = (event: Event): void => {
    if (!host.dispatchEvent(new AloudPlayEvent())) event.preventDefault();
  };
  const statuschange = (): void => {
    if (status === player.status) return;
    status = player.status;
    host.dispatchEvent(new AloudStatusChangeEvent(status));
  };
  player.addEventListener('play', play, options);
  player.addEventListener('statuschange', statuschange, options);
  player.addEventListener(
    'error',
    ({ error }) => host.dispatchEvent(new AloudErrorEvent(error)),
    options,
  );
}
