import { msg } from '@lit/localize';

/** Names the bar with a few controls that stays in the window. */
export const miniPlayer = (): string =>
  msg('Small player', {
    id: 'aloud.mini',
    desc: 'Name of the bar that stays at the edge of the window while the controls are out of sight',
  });

export const putMiniPlayerAway = (): string =>
  msg('Put the small player away', {
    id: 'aloud.mini.away',
    desc: 'Button with a cross: the reading goes on',
  });
