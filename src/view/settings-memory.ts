import type { ListenerSettings, SettingName, SettingsValues } from '../player/listener-settings.js';
import { primary } from '../player/listener-settings.js';
import type { PlayerLike } from '../player/lazy-player.js';
import { Store } from '../player/storage.js';
import type { Voice } from '../speech/engine.js';
import type { AuthorsSound } from './authors-sound.js';
import { FORGET } from './memory/forget.js';
import { apart, together, type Apart } from './settings-apart.js';

export interface SettingsHost {
  /** Nothing is remembered. */
  readonly noMemory: boolean;
  /** Only voices on the device, whatever the listener chooses. */
  readonly localOnly: boolean;
  /** Name or id of the voice that the author wishes for. */
  readonly voice: string;
  readonly player: PlayerLike;
}

const NAME = 'settings';
/** An event of the window: a reader of the page (`detail`) has written down what was chosen. */
const WRITTEN = 'aloud:settings';

/**
 * Remembers how somebody likes to listen, on this site: what was chosen otherwise than the author has
 * it. It wins over the author's, and is followed by other readers and other tabs.
 */
export class SettingsMemory {
  readonly #store = new Store();
  /** The author's wish for a voice that has been met; there may be another one since. */
  #met = '';
  #settings: ListenerSettings | null = null;
  /** What the author has. */
  #start: Partial<SettingsValues> = {};
  /** What was chosen otherwise. It is the page's storage, so of any shape. */
  #chosen: Apart = {};
  #listening: AbortController | null = null;

  constructor(
    private readonly host: SettingsHost,
    private readonly sound: AuthorsSound | null = null,
  ) {}

  /** Whether keys of a single character are wanted, for the time before there are settings. */
  get storedShortcuts(): boolean {
    return this.host.noMemory || this.#read()['shortcuts'] !== false;
  }

  /** @param start What the author has; by default what is set when they first come. */
  attach(settings: ListenerSettings, start = settings.chosen): void {
    this.detach();
    if (settings !== this.#settings) this.#start = start;
    this.#settings = settings;
    this.restrict();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#recall(settings);
    settings.addEventListener('change', ({ name }) => this.#changed(settings, name), { signal });
    addEventListener('storage', this.#stored, { signal });
    addEventListener(WRITTEN, this.#written, { signal });
    addEventListener(FORGET, () => (this.#chosen = {}), { signal });
  }

  detach(): void {
    this.#listening?.abort();
    this.#listening = null;
  }

  /** What the author wants may have changed. */
  restrict(): void {
    this.#settings?.keepLocal(this.host.localOnly);
  }

  /** What has been set since the reader is there was chosen; for the rest what is stored holds. */
  #recall(settings: ListenerSettings): void {
    if (this.host.noMemory) return;
    const [now, start] = [apart(settings.values), apart(this.#start)];
    this.#chosen = this.#read();
    const isOpen = ([key]: [string, unknown]) => now[key] === start[key];
    const isEarly = Object.entries(now).some((entry) => !isOpen(entry));
    this.#load(settings, Object.fromEntries(Object.entries(this.#chosen).filter(isOpen)));
    for (const name of namesOf(settings.values)) this.#note(settings, name);
    if (isEarly) this.#write();
  }

  /** Over what is set now. No voice (`''`) is the best one. */
  #load(settings: ListenerSettings, values: Apart): void {
    const all = Object.entries({ ...apart(settings.values), ...values });
    const some = all.filter(([key, value]) => !key.startsWith('voices.') || value !== '');
    settings.load({ voices: {}, ...together(Object.fromEntries(some)) });
  }

  #changed(settings: ListenerSettings, name: SettingName): void {
    if (name === 'voices') this.#meetWish(settings);
    this.#hearAuthor(settings, name);
    if (!this.host.noMemory && this.#note(settings, name)) this.#write();
  }

  #write(): void {
    if (this.#store.write(NAME, together(this.#chosen)))
      dispatchEvent(new CustomEvent(WRITTEN, { detail: this }));
  }

  /** What the author writes later is what there is at first, too: a choice wins over it. */
  #hearAuthor(settings: ListenerSettings, name: SettingName): void {
    const news = this.sound?.news(name);
    if (typeof news !== 'number') return;
    this.#start = { ...this.#start, [name]: news };
    // Else it is the listener who has changed it since.
    const isAuthors = settings.values[name] === news;
    if (isAuthors && name in this.#chosen) this.#load(settings, this.#chosen);
  }

  /** The author's voice comes later than the settings. It is what there is at first, and no choice. */
  #meetWish(settings: ListenerSettings): void {
    const { voice: wish } = this.host;
    const isWished = (voice: Voice) => [voice.id, voice.name].includes(wish);
    const isOpen = wish && wish !== this.#met;
    const wished = isOpen ? this.host.player.voices.find(isWished) : undefined;
    const lang = primary(wished?.lang ?? '');
    if (!wished || settings.values.voices[lang] !== wished.id) return;
    this.#met = wish;
    this.#start = { ...this.#start, voices: { ...this.#start.voices, [lang]: wished.id } };
    const isVoice = ([key]: [string, unknown]) => key.startsWith('voices.');
    this.#load(settings, Object.fromEntries(Object.entries(this.#chosen).filter(isVoice)));
  }

  /** Whether something else is to be remembered now. */
  #note({ values }: ListenerSettings, name: SettingName): boolean {
    if (name === 'localOnly' && this.host.localOnly) return false; // nobody's choice
    const [now, start] = [apart(values), apart(this.#start)];
    const keys = Object.keys({ ...now, ...start, ...this.#chosen }).filter(
      (key) => key === name || key.startsWith(`${name}.`),
    );
    const value = (key: string) => (now[key] === start[key] ? undefined : (now[key] ?? ''));
    if (keys.every((key) => value(key) === this.#chosen[key])) return false;
    const noted = Object.fromEntries(keys.map((key) => [key, value(key)]));
    this.#chosen = { ...this.#chosen, ...noted };
    return true;
  }

  readonly #stored = ({ key }: StorageEvent): void => {
    if (key === null || key === `aloud:${NAME}`) this.#follow();
  };

  readonly #written = (event: Event): void => {
    if (!(event instanceof CustomEvent && event.detail === this)) this.#follow();
  };

  /** What is no longer chosen is again as the author has it. */
  readonly #follow = (): void => {
    if (this.host.noMemory) return;
    const before = this.#chosen;
    this.#chosen = this.#read();
    const start = apart(this.#start);
    const dropped = Object.keys(before).map((key) => [key, start[key]] as const);
    if (this.#settings)
      this.#load(this.#settings, { ...Object.fromEntries(dropped), ...this.#chosen });
  };

  #read(): Apart {
    return apart(this.#store.read(NAME));
  }
}

const namesOf = (values: Partial<SettingsValues>) => Object.keys(values) as SettingName[];
