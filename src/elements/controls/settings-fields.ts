import { html, nothing, type TemplateResult } from 'lit';
import { durationLeft } from '../../locale/left-strings.js';
import * as words from '../../locale/listening-strings.js';
import { languageName } from '../../locale/messages.js';
import { duration, percent, speed, speedValue } from '../../locale/strings.js';
import type { PlayerLike } from '../../player/lazy-player.js';
import type { ListenerSettings, SettingsValues } from '../../player/listener-settings.js';
import type { Sleep } from '../../player/sleep.js';
import { isPutAway, putAway } from '../../view/put-away.js';
import type { Preview } from './preview.js';
import { voiceFields } from './voice-fields.js';

/** Settings of one kind of value. */
type Of<T> = {
  [K in keyof SettingsValues]: SettingsValues[K] extends T ? K : never;
}[keyof SettingsValues];

interface Scale {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly shown: (value: number) => string;
}

const share = (value: number): string => percent(value);
const pause = (value: number): string => (value ? words.seconds(value) : words.ownPause());

const scales = (): Record<Of<number>, Scale> => ({
  rate: { name: speed(), min: 0.5, max: 3, step: 0.05, shown: speedValue },
  pitch: { name: words.pitch(), min: 0, max: 2, step: 0.1, shown: share },
  volume: { name: words.volume(), min: 0, max: 1, step: 0.05, shown: share },
  sentencePause: { name: words.sentencePause(), min: 0, max: 5, step: 0.25, shown: pause },
  paragraphPause: { name: words.paragraphPause(), min: 0, max: 5, step: 0.25, shown: pause },
});

const highlights = (): Options<SettingsValues['highlight']> => [
  ['both', words.highlightBoth()],
  ['sentence', words.highlightSentence()],
  ['word', words.highlightWord()],
  ['none', words.highlightNone()],
];

const missings = (): Options<SettingsValues['missing']> => [
  ['skip', words.missingSkip()],
  ['spell', words.missingSpell()],
  ['stop', words.missingStop()],
];

/** What an author has settled is no choice of the listener's. */
export interface Wishes {
  readonly hasKeys: boolean;
  readonly noHighlight: boolean;
  readonly noFollow: boolean;
  readonly localOnly: boolean;
  /** The author offers one. */
  readonly miniPlayer: boolean;
}

/** All settings of a player, as controls. Nothing where its code is not there yet. */
export function fields(
  player: PlayerLike,
  preview: Preview,
  { hasKeys, noHighlight, noFollow, localOnly, miniPlayer }: Wishes,
): TemplateResult | typeof nothing {
  const { settings } = player;
  if (!settings) return nothing;
  const slider = (name: Of<number>): TemplateResult => range(settings, name, scales()[name]);
  return html`
    ${voiceFields(player, settings, preview)}
    ${localOnly ? nothing : check(settings, 'localOnly', words.localOnly())}
    ${missing(player, settings)}
    <hr aria-hidden="true" />
    ${slider('rate')} ${slider('pitch')} ${slider('volume')} ${slider('sentencePause')}
    ${slider('paragraphPause')}
    ${noHighlight && noFollow ? nothing : html`<hr aria-hidden="true" />`}
    ${noHighlight ? nothing : highlight(settings)}
    ${noFollow ? nothing : check(settings, 'follow', words.follow())}
    ${miniPlayer ? miniPlayerCheck() : nothing}
    <hr aria-hidden="true" />
    ${sleep(player)}
    ${
      hasKeys
        ? html`<hr aria-hidden="true" />
            ${check(settings, 'shortcuts', words.shortcutsOn())}`
        : nothing
    }
  `;
}

/*
 * Each control has its name by itself, and the text beside it is for the eye alone: whoever reads the
 * panel piece by piece would hear every name twice.
 */

const highlight = (settings: ListenerSettings): TemplateResult =>
  choice('highlight', words.highlight(), highlights(), settings.values.highlight, (value) =>
    settings.set('highlight', value),
  );

function range(
  settings: ListenerSettings,
  setting: Of<number>,
  { name, min, max, step, shown }: Scale,
): TemplateResult {
  const value = settings.values[setting];
  return html`<label>
    <span aria-hidden="true">${name}</span>
    <span aria-hidden="true" dir="auto">${shown(value)}</span>
    <input
      type="range"
      name=${setting}
      min=${min}
      max=${max}
      step=${step}
      .value=${String(value)}
      aria-label=${name}
      aria-valuetext=${shown(value)}
      @input=${(event: Event) =>
        settings.set(setting, (event.currentTarget as HTMLInputElement).valueAsNumber)}
    />
  </label>`;
}

const check = (settings: ListenerSettings, setting: Of<boolean>, name: string): TemplateResult =>
  checkbox(setting, name, settings.values[setting], (isOn) => settings.set(setting, isOn));

/** For this visit. */
const miniPlayerCheck = (): TemplateResult =>
  checkbox('miniPlayer', words.miniPlayerOn(), !isPutAway(), (isOn) => putAway(!isOn));

const checkbox = (
  id: string,
  name: string,
  isOn: boolean,
  change: (isOn: boolean) => void,
): TemplateResult =>
  html`<label class="check">
    <input
      type="checkbox"
      name=${id}
      aria-label=${name}
      .checked=${isOn}
      @change=${(event: Event) => change((event.currentTarget as HTMLInputElement).checked)}
    />
    <span aria-hidden="true">${name}</span>
  </label>`;

type Options<T extends string> = readonly (readonly [T, string])[];

function choice<T extends string>(
  setting: string,
  name: string,
  options: Options<T>,
  chosen: T,
  choose: (value: T) => void,
): TemplateResult {
  const onChange = (event: Event): void => {
    const { selectedIndex } = event.currentTarget as HTMLSelectElement;
    const [value] = options[selectedIndex] ?? [chosen];
    choose(value);
  };
  return html`<label>
    <span aria-hidden="true">${name}</span>
    <select name=${setting} aria-label=${name} @change=${onChange}>
      ${options.map(
        ([value, text]) =>
          html`<option value=${value} .selected=${value === chosen}>${text}</option>`,
      )}
    </select>
  </label>`;
}

/** Only where there is a language that no voice here reads. */
function missing(player: PlayerLike, settings: ListenerSettings): TemplateResult | typeof nothing {
  const langs = player.languages.filter((lang) => player.voicesFor(lang).length === 0);
  // In an article all of which is missing there is no main voice, and nothing to pass over to.
  if (langs.length === 0 || langs.length === player.languages.length) return nothing;
  const name = words.missing(langs.map(languageName).join(', '));
  return choice('missing', name, missings(), settings.values.missing, (value) =>
    settings.set('missing', value),
  );
}

const MINUTES = [5, 10, 15, 30, 45, 60];

function sleep(player: PlayerLike): TemplateResult {
  const own = typeof player.sleep === 'number' ? [player.sleep] : [];
  const minutes = [...new Set([...MINUTES, ...own])].sort((a, b) => a - b);
  const options: Options<string> = [
    ['off', words.sleepOff()],
    ...minutes.map((count) => [String(count), duration(count * 60)] as const),
    ['paragraph', words.sleepParagraph()],
    ['article', words.sleepArticle()],
  ];
  const { sleepLeft } = player;
  return html`${choice(
    'sleep',
    words.sleepTimer(),
    options,
    String(player.sleep ?? 'off'),
    (value) => {
      player.sleep = sleepOf(value);
    },
  )}
  ${sleepLeft === null ? nothing : html`<p>${durationLeft(sleepLeft)}</p>`}`;
}

function sleepOf(value: string): Sleep | null {
  if (value === 'paragraph' || value === 'article') return value;
  return value === 'off' ? null : Number(value);
}
