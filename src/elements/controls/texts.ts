import * as strings from '../../locale/strings.js';
import type { PlayerLike } from '../../player/lazy-player.js';
import type { Waiting } from '../../player/state.js';

/** How long it takes, or is left, or what is waited for. */
export function time(player: PlayerLike | null): string {
  if (!player?.article?.blocks.length) return '';
  if (player.waiting) return `${strings.loading()} ${share(player.waiting)}`.trimEnd();
  switch (player.status) {
    case 'loading':
      return strings.loading();
    case 'idle':
      return strings.duration(player.position.timeLeft);
    case 'speaking':
    case 'paused':
      return strings.durationLeft(player.position.timeLeft);
    case 'ended':
    case 'unavailable':
      return '';
  }
}

const share = ({ loaded = 0, total }: Waiting): string =>
  total ? strings.percent(loaded / total) : '';

/** Room for what the time will say later. */
export const timeRoom = (): string => [strings.loading(), strings.durationLeft(600)].join('\n');
