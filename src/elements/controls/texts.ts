import * as strings from '../../locale/strings.js';
import type { PlayerLike } from '../../player/lazy-player.js';
import type { Waiting } from '../../player/state.js';

/** How long it takes, or is left, or what is waited for. */
export function time(player: PlayerLike | null, isWaiting: boolean): string {
  if (!player) return '';
  const { article, waiting, status, position } = player;
  if (isWaiting) return `${strings.loading()} ${share(waiting)}`.trimEnd();
  if (!article?.blocks.length || status === 'ended' || status === 'unavailable') return '';
  return status === 'idle'
    ? strings.duration(position.timeLeft)
    : strings.durationLeft(position.timeLeft);
}

const share = (waiting: Waiting | null): string =>
  waiting?.total ? strings.percent((waiting.loaded ?? 0) / waiting.total) : '';
