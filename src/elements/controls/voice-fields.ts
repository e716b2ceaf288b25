import { html, nothing, type TemplateResult } from 'lit';
import {
  noVoiceHere,
  onDevice,
  sentAway,
  voiceOf,
  voiceOnline,
} from '../../locale/listening-strings.js';
import { languageName } from '../../locale/messages.js';
import type { PlayerLike } from '../../player/lazy-player.js';
import { primary, type ListenerSettings } from '../../player/listener-settings.js';
import type { Voice } from '../../speech/engine.js';
import { nameOf } from './details-view.js';

/** For each language of the article who reads it, best first, and where that voice is made. */
export const voiceFields = (player: PlayerLike, settings: ListenerSettings): TemplateResult[] =>
  player.languages.map((lang) => {
    const voices = player.voicesFor(lang);
    const id = settings.values.voices[primary(lang)];
    const chosen = voices.find((voice) => voice.id === id) ?? voices[0];
    return chosen ? field(settings, lang, voices, chosen) : absent(lang);
  });

function field(
  settings: ListenerSettings,
  lang: string,
  voices: readonly Voice[],
  chosen: Voice,
): TemplateResult {
  const note = `voice-${primary(lang)}`;
  const onChange = (event: Event): void => {
    const voice = voices[(event.currentTarget as HTMLSelectElement).selectedIndex];
    if (voice) settings.setVoice(lang, voice.id);
  };
  return html`<label>
      <span>${voiceOf(languageName(lang))}</span>
      <select name="voice" aria-describedby=${note} @change=${onChange}>
        ${voices.map(
          (voice) =>
            html`<option value=${voice.id} .selected=${voice.id === chosen.id}>
              ${labelOf(voice, voices)}
            </option>`,
        )}
      </select>
    </label>
    <p id=${note}>${whereOf(chosen)}</p>`;
}

const absent = (lang: string): TemplateResult =>
  html`<p>${voiceOf(languageName(lang))}<br />${noVoiceHere()}</p>`;

/** Two voices of one name are told apart by where they are from. */
function labelOf(voice: Voice, all: readonly Voice[]): string {
  const name = nameOf(voice);
  const isOnly = all.every((other) => other === voice || other.name !== voice.name);
  const full = isOnly ? name : `${name}, ${voice.lang}`;
  return isSent(voice) ? voiceOnline(full) : full;
}

/** A recording comes from the network, and nothing goes there. */
const isSent = ({ local, recorded }: Voice): boolean => !local && !recorded;

const whereOf = (voice: Voice): string | typeof nothing => {
  if (voice.recorded) return nothing;
  return isSent(voice) ? sentAway() : onDevice();
};
