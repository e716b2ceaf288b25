import { html, nothing, type TemplateResult } from 'lit';
import {
  noVoiceHere,
  onDevice,
  sentAway,
  preview as previewName,
  voiceOf,
  voiceOnline,
} from '../../locale/listening-strings.js';
import { languageName } from '../../locale/messages.js';
import type { PlayerLike } from '../../player/lazy-player.js';
import { primary, type ListenerSettings } from '../../player/listener-settings.js';
import type { Voice } from '../../speech/engine.js';
import { nameOf } from './details-view.js';
import { canPreview, type Preview } from './preview.js';

/** For each language of the article who reads it, best first, and where that voice is made. */
export function voiceFields(
  player: PlayerLike,
  settings: ListenerSettings,
  preview: Preview,
): (TemplateResult | typeof nothing)[] {
  const { languages } = player;
  // With no voice at all they may be on their way; the controls tell when they are not.
  const isKnown = languages.some((lang) => player.voicesFor(lang).length > 0);
  return languages.map((lang) => {
    const voices = player.voicesFor(lang);
    const id = settings.values.voices[primary(lang)];
    const chosen = voices.find((voice) => voice.id === id) ?? voices[0];
    if (!chosen) return isKnown ? absent(lang) : nothing;
    const hear = (): void => preview.say(player, chosen, lang);
    return field(settings, lang, voices, chosen, hear);
  });
}

function field(
  settings: ListenerSettings,
  lang: string,
  voices: readonly Voice[],
  chosen: Voice,
  hear: () => void,
): TemplateResult {
  const name = voiceOf(languageName(lang));
  const note = `voice-${primary(lang)}`;
  const onChange = (event: Event): void => {
    const voice = voices[(event.currentTarget as HTMLSelectElement).selectedIndex];
    if (voice) settings.setVoice(lang, voice.id);
  };
  return html`<label>
      <span aria-hidden="true">${name}</span>
      <select name="voice" aria-label=${name} aria-describedby=${note} @change=${onChange}>
        ${voices.map(
          (voice) =>
            html`<option value=${voice.id} .selected=${voice.id === chosen.id}>
              ${labelOf(voice, voices)}
            </option>`,
        )}
      </select>
    </label>
    <div class="row">
      <p id=${note}>${whereOf(chosen)}</p>
      ${canPreview(chosen) ? hearButton(lang, hear) : nothing}
    </div>`;
}

const hearButton = (lang: string, hear: () => void): TemplateResult =>
  html`<button type="button" aria-label=${`${previewName()}: ${languageName(lang)}`} @click=${hear}>
    ${previewName()}
  </button>`;

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
