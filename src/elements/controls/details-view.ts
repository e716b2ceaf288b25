import { html, nothing, svg, type TemplateResult } from 'lit';
import {
  fetchingVoice,
  offlineVoice,
  recordedVoice,
  voiceChoice,
  voiceToFetch,
} from '../../locale/speaker-strings.js';
import { durationLeft, loading, positionValue } from '../../locale/left-strings.js';
import { duration, percent } from '../../locale/strings.js';
import type { PlayerLike } from '../../player/lazy-player.js';
import type { Waiting } from '../../player/state.js';
import type { Voice } from '../../speech/engine.js';
import { chevronIcon } from '../icons.js';
import { adoptSheet } from '../adopt-sheet.js';
import { styles } from './details-styles.js';

/** Players that have been offered a choice: it stays, with the focus it may have. */
const offered = new WeakSet<PlayerLike>();

/** Somebody who speaks. */
const headIcon = (): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true">
    ${svg`<path d="M9 6a2.75 2.75 0 1 0 .01 0zM4.5 18.5c0-3 2-4.5 4.5-4.5s4.5 1.5 4.5 4.5z" /><path fill="none" d="M16 7.5a4 4 0 0 1 0 5M18.5 5.5a7 7 0 0 1 0 9" />`}
  </svg>`;

/** What a screen reader says of the position slider; `''` where the percentage says it all. */
export function placeText({ article, position, status }: PlayerLike): string {
  const blocks = article?.blocks.length;
  if (!blocks || status === 'ended') return '';
  const { block, fraction, timeLeft } = position;
  return positionValue(block + 1, blocks, fraction, timeLeft);
}

/** How long it takes, or is left, or what is waited for. */
export function timeText(player: PlayerLike, isWaiting: boolean): string {
  const { article, waiting, status, position } = player;
  if (isWaiting) return `${loading()} ${share(waiting)}`.trimEnd();
  if (!article?.blocks.length || status === 'ended' || status === 'unavailable') return '';
  const { timeLeft } = position;
  return status === 'idle' ? duration(timeLeft) : durationLeft(timeLeft);
}

const share = (waiting: Waiting | null): string =>
  waiting?.total ? percent((waiting.loaded ?? 0) / waiting.total) : '';

/**
 * The choice of who reads: the best voice of each engine, and the one at work. With the platform's
 * voice alone there is none.
 */
export function speakerChoice(player: PlayerLike): TemplateResult | typeof nothing {
  const voices = choices(player);
  if (voices.length < 2 && !offered.has(player)) return nothing;
  offered.add(player);
  const current = speaker(player);
  const name = voiceChoice();
  return html`<span class="rate voice" role="none" title=${name}>
    <select
      part="voice"
      aria-label=${name}
      @change=${(event: Event) => {
        const { selectedIndex } = event.target as HTMLSelectElement;
        player.voice = voices[selectedIndex] ?? null;
      }}
    >
      ${voices.map(
        (voice) => html`<option .selected=${voice.id === current?.id}>${nameOf(voice)}</option>`,
      )}
    </select>
    ${headIcon()} ${chevronIcon()}
  </span>`;
}

/** Said once, while nothing speaks: how much is being fetched, and how to break it off. */
export function waitingMessage({ waiting }: PlayerLike): TemplateResult | typeof nothing {
  if (!waiting?.total) return nothing;
  return html`<p class="fetching">${fetchingVoice(waiting.total)}</p>`;
}

/** Who speaks, or would. */
const speaker = ({ speaker, voice, voices }: PlayerLike): Voice | undefined =>
  voices.find(({ id }) => id === speaker?.id) ??
  voices.find(({ id }) => id === voice?.id) ??
  voices[0];

function choices(player: PlayerLike): Voice[] {
  const engines = new Set<string | undefined>();
  const chosen = new Set([player.voice?.id, player.speaker?.id]);
  return player.voices.filter((voice) => {
    const isFirst = !engines.has(voice.engine);
    engines.add(voice.engine);
    return isFirst || chosen.has(voice.id);
  });
}

/** What a voice is called. */
export function nameOf({ engine, name, download }: Voice): string {
  if (engine === 'narration') return recordedVoice(name);
  const shown = engine === 'offline' ? offlineVoice(name) : name;
  return download ? voiceToFetch(shown, download) : shown;
}

/** To be called when all this has been rendered in `root`. */
export function arrange(root: HTMLElement | DocumentFragment): void {
  adoptSheet(root, styles);
  const message = root.querySelector<HTMLElement>('.fetching:not([data-side])');
  if (message) message.dataset['side'] = sideFor(message, root);
}

/** Where more of it is in view: a window may hold little more than the controls. */
function sideFor(message: HTMLElement, root: ParentNode): 'above' | 'below' {
  const controls = root.querySelector('[part=toolbar]')?.getBoundingClientRect();
  if (!controls) return 'below';
  const missing = message.getBoundingClientRect().bottom - innerHeight;
  return missing > 0 && controls.top > innerHeight - controls.bottom ? 'above' : 'below';
}
