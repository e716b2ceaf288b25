import type { PlayerLike } from '../../player/lazy-player.js';
import {
  AloudBoundaryEvent,
  AloudEndEvent,
  AloudErrorEvent,
  AloudPlayEvent,
  AloudProgressEvent,
  AloudStatusChangeEvent,
} from '../events.js';

/** Tells the page, by events on `host`, what a Player tells. A prevented `aloud-play` stays silent. */
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
    'sentencechange',
    () => {
      const { position } = player;
      const { fraction } = position;
      host.dispatchEvent(new AloudProgressEvent({ position, fraction, milestone: null }));
    },
    options,
  );
  player.addEventListener('wordchange', () => forwardWord(player, host), options);
  player.addEventListener('end', () => host.dispatchEvent(new AloudEndEvent()), options);
  player.addEventListener(
    'error',
    ({ error }) => host.dispatchEvent(new AloudErrorEvent(error)),
    options,
  );
}

function forwardWord({ block, position }: PlayerLike, host: HTMLElement): void {
  const { word } = position;
  if (!block || !word) return;
  const text = block.text.slice(word.start, word.end);
  host.dispatchEvent(new AloudBoundaryEvent(block.index, word, text));
}
