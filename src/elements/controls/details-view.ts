import { html, nothing, type TemplateResult } from 'lit';
import {
  fetchingVoice,
  offlineVoice,
  recordedVoice,
  voiceChoice,
} from '../../locale/speaker-strings.js';
import { positionValue } from '../../locale/left-strings.js';
import type { PlayerLike } from '../../player/lazy-player.js';
import type { Voice } from '../../speech/engine.js';
import { chevronIcon } from '../icons.js';

/** What a screen reader says of the position slider. */
export function placeText(player: PlayerLike, blocks: number): string {
  const { block, fraction, timeLeft } = player.position;
  return positionValue(block + 1, blocks, fraction, timeLeft);
}

/**
 * The choice of who reads: the best voice of each engine, and the one at work. With the platform's
 * voice alone there is none.
 */
export function speakerChoice(player: PlayerLike): TemplateResult | typeof nothing {
  const voices = choices(player);
  if (voices.length < 2) return nothing;
  const current = speaker(player);
  return html`<span class="rate">
    <select
      part="voice"
      aria-label=${voiceChoice()}
      @change=${(event: Event) => {
        const { selectedIndex } = event.target as HTMLSelectElement;
        player.voice = voices[selectedIndex] ?? null;
      }}
    >
      ${voices.map(
        (voice) => html`<option .selected=${voice.id === current?.id}>${nameOf(voice)}</option>`,
      )}
    </select>
    ${chevronIcon()}
  </span>`;
}

/** Said once, while nothing speaks: how much is being fetched, and how to break it off. */
export function waitingMessage({ waiting }: PlayerLike): string {
  return waiting?.total ? fetchingVoice(waiting.total) : '';
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

function nameOf({ engine, name }: Voice): string {
  if (engine === 'narration') return recordedVoice(name);
  return engine === 'offline' ? offlineVoice(name) : name;
}
