import type { PlayerLike } from '../../player/lazy-player.js';
import { AloudBoundaryEvent, AloudEndEvent, AloudProgressEvent } from '../events.js';

/** Tells the page, by events on `host`, where a Player is, and when it is done. */
export function forwardReading(player: PlayerLike, host: HTMLElement, signal: AbortSignal): void {
  const sentence = (): void => {
    const { position } = player;
    const { fraction } = position;
    host.dispatchEvent(new AloudProgressEvent({ position, fraction, milestone: null }));
  };
  player.addEventListener('sentencechange', sentence, { signal });
  player.addEventListener('wordchange', () => forwardWord(player, host), { signal });
  player.addEventListener('end', () => host.dispatchEvent(new AloudEndEvent()), { signal });
}

function forwardWord({ block, position }: PlayerLike, host: HTMLElement): void {
  const { word } = position;
  if (!block || !word) return;
  const text = block.text.slice(word.start, word.end);
  host.dispatchEvent(new AloudBoundaryEvent(block.index, word, text));
}
