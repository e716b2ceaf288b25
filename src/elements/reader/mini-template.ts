import { html, nothing, svg, type TemplateResult } from 'lit';
import { direction } from '../../locale/direction.js';
import { backToText } from '../../locale/follow-strings.js';
import { miniPlayer, putMiniPlayerAway } from '../../locale/mini-strings.js';
import * as strings from '../../locale/strings.js';
import type { PlayerLike } from '../../player/lazy-player.js';
import { timeText } from '../controls/details-view.js';
import { nextIcon, pauseIcon, playIcon, previousIcon } from '../icons.js';

export interface MiniActions {
  readonly back: () => void;
  readonly away: () => void;
}

/** Where the spoken text is, for somebody who has scrolled away from it. */
export type Way = 'here' | 'up' | 'down';

/** Nothing in it is announced: it comes while the voice speaks. */
export function miniTemplate(
  player: PlayerLike,
  way: Way,
  { back, away }: MiniActions,
): TemplateResult {
  const isPaused = player.status === 'paused';
  return html`<div
    part="mini-player"
    role="group"
    data-aloud="skip"
    lang=${strings.language()}
    dir=${direction()}
    aria-label=${miniPlayer()}
    @keydown=${(event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      away();
    }}
  >
    ${button(
      'play',
      isPaused ? strings.resume() : strings.pause(),
      isPaused ? playIcon() : pauseIcon(),
      () => player.toggle(),
    )}
    ${button('previous', strings.previousSentence(), previousIcon(), () => player.previous())}
    ${button('next', strings.nextSentence(), nextIcon(), () => player.next())}
    <span part="mini-time"><bdi>${timeText(player, player.status === 'loading')}</bdi></span>
    ${button('back', backToText(), arrow(way), back, way !== 'here')}
    ${button('away', putMiniPlayerAway(), cross, away)}
  </div>`;
}

/** Off, a button keeps the focus it may have, and says that it is off. */
const button = (
  kind: string,
  name: string,
  icon: TemplateResult,
  act: () => void,
  isOn = true,
): TemplateResult =>
  html`<button
    type="button"
    part="mini-button"
    class=${kind}
    aria-disabled=${isOn ? nothing : 'true'}
    title=${name}
    @click=${() => isOn && act()}
  >
    ${icon}
  </button>`;

const arrow = (way: Way): TemplateResult =>
  html`<svg class="line ${way}" viewBox="0 0 24 24" aria-hidden="true">
    ${svg`<path d="M12 5v14m-6-6 6 6 6-6" />`}
  </svg>`;

const cross = html`<svg class="line" viewBox="0 0 24 24" aria-hidden="true">
  ${svg`<path d="m7 7 10 10M17 7 7 17" />`}
</svg>`;
