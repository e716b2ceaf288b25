import { clamped, setting } from './settings.js';
import type { NumberSetting } from './settings.js';

/** What is lit while it is read. */
export type HighlightMode = 'both' | 'word' | 'sentence' | 'none';

/** What becomes of a stretch in a language that no voice here reads. */
export type MissingMode = 'skip' | 'spell' | 'stop';

/** Voice ids by primary language (`kk`, `zh`). */
export type ChosenVoices = Readonly<Record<string, string>>;

/** How somebody likes to listen. */
export interface SettingsValues {
  /** Speed, 0.5 to 3; default 1, the voice's own. */
  readonly rate: number;
  /** 0 to 2; default 1, the voice's own. */
  readonly pitch: number;
  /** 0 to 1; default 1. */
  readonly volume: number;
  /** Default: `both`. */
  readonly highlight: HighlightMode;
  /** Whether what is read is kept in view. Default: `true`. */
  readonly follow: boolean;
  /** Silence between two sentences, 0 to 5 s; default 0, the voice's own. */
  readonly sentencePause: number;
  /** Silence between two paragraphs, 0 to 5 s; default 0, the voice's own. */
  readonly paragraphPause: number;
  /** Voices that send the text to a service are not used. Default: `false`. */
  readonly localOnly: boolean;
  /**
   * A language without a voice: `skip` passes over it and tells, `spell` has the voice of the
   * article's own language read it, `stop` pauses before it and tells; `play()` then passes over it.
   * Default: `skip`.
   */
  readonly missing: MissingMode;
  /** The voice chosen for each language; where none is, or it is not there, the best one reads. */
  readonly voices: ChosenVoices;
  /** Whether keys of a single character steer the reading (WCAG 2.1.4). Default: `true`. */
  readonly shortcuts: boolean;
}

export type SettingName = keyof SettingsValues;

/** `change`: a setting has another value. */
export class SettingsChangeEvent extends Event {
  constructor(readonly name: SettingName) {
    super('change');
  }
}

/** An `EventTarget` that knows `change` by name. */
interface SettingsTarget extends EventTarget {
  addEventListener(
    type: 'change',
    listener: (event: SettingsChangeEvent) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

const SettingsTarget = EventTarget as new () => SettingsTarget;

const DEFAULTS: SettingsValues = {
  rate: 1,
  pitch: 1,
  volume: 1,
  highlight: 'both',
  follow: true,
  sentencePause: 0,
  paragraphPause: 0,
  localOnly: false,
  missing: 'skip',
  voices: {},
  shortcuts: true,
};

/** Makes a value of what is given, or throws a `TypeError`. */
type Check<T> = (value: unknown) => T;

const number =
  (name: NumberSetting): Check<number> =>
  (value) =>
    setting(name, value as number);

const seconds: Check<number> = (value) => clamped(value as number, 0, 5);

const oneOf =
  <T extends string>(...names: readonly T[]): Check<T> =>
  (value) => {
    const name = names.find((candidate) => candidate === value);
    if (!name) throw new TypeError(`Not one of ${names.join(', ')}`);
    return name;
  };

const yesOrNo: Check<boolean> = (value) => {
  if (typeof value !== 'boolean') throw new TypeError('Not a boolean');
  return value;
};

/** ISO 639, as it begins a language tag. */
const LANGUAGE = /^[a-z]{2,3}$/u;
/** What is stored may be of any size. */
const MOST_VOICES = 50;
const ID_LIMIT = 500;

const chosenVoices: Check<ChosenVoices> = (value) => {
  if (typeof value !== 'object' || value === null) throw new TypeError('Not voices');
  const entries = Object.entries(value as Record<string, unknown>);
  if (entries.length > MOST_VOICES || !entries.every(isChoice)) throw new TypeError('Not voices');
  return Object.freeze(Object.fromEntries(entries));
};

function isChoice(entry: [string, unknown]): entry is [string, string] {
  const [lang, id] = entry;
  return LANGUAGE.test(lang) && typeof id === 'string' && id.length <= ID_LIMIT;
}

const CHECKS: { readonly [K in SettingName]: Check<SettingsValues[K]> } = {
  rate: number('rate'),
  pitch: number('pitch'),
  volume: number('volume'),
  highlight: oneOf('both', 'word', 'sentence', 'none'),
  follow: yesOrNo,
  sentencePause: seconds,
  paragraphPause: seconds,
  localOnly: yesOrNo,
  missing: oneOf('skip', 'spell', 'stop'),
  voices: chosenVoices,
  shortcuts: yesOrNo,
};

const NAMES = Object.keys(DEFAULTS) as SettingName[];

/** What a listener has set, of one Player. Tells `change` for each setting that has another value. */
export class ListenerSettings extends SettingsTarget {
  #values = DEFAULTS;
  #chosen = DEFAULTS;
  #keepsLocal = false;

  /** All of them, now. Another object after each change. */
  get values(): SettingsValues {
    return this.#values;
  }

  /** All as they were set, whatever holds meanwhile, see {@link keepLocal}. */
  get chosen(): SettingsValues {
    return this.#chosen;
  }

  /**
   * Whether `localOnly` holds whatever is set: at no moment, not even of a `reset()`, is the text sent
   * to a service. When it is kept no longer, what was set holds again. Default: `false`.
   */
  keepLocal(isKept: boolean): void {
    this.#keepsLocal = isKept;
    this.#apply('localOnly', isKept || this.#chosen.localOnly);
  }

  /** Throws a `TypeError` for what is no value of this setting; numbers are clamped. */
  set<K extends SettingName>(name: K, value: SettingsValues[K]): void {
    if (!NAMES.includes(name)) throw new TypeError('Not a setting');
    const next = CHECKS[name](value);
    this.#chosen = { ...this.#chosen, [name]: next };
    if (name !== 'localOnly' || !this.#keepsLocal) this.#apply(name, next);
  }

  /** The voice for a language from now on; `null`: the best one. Nothing for what names none. */
  setVoice(lang: string, id: string | null): void {
    const key = primary(lang);
    if (!LANGUAGE.test(key)) return;
    const others = Object.entries(this.#values.voices).filter(([other]) => other !== key);
    this.set('voices', Object.fromEntries(id === null ? others : [...others, [key, id]]));
  }

  /** All as they are by default. */
  reset(): void {
    NAMES.forEach((name) => this.set(name, DEFAULTS[name]));
  }

  /** Takes over what was stored, by whomever: what is no value of a setting is passed over. */
  load(stored: unknown): void {
    if (typeof stored !== 'object' || stored === null) return;
    for (const name of NAMES) {
      if (!Object.hasOwn(stored, name)) continue;
      const value = valid(name, (stored as Record<string, unknown>)[name]);
      if (value !== undefined) this.set(name, value);
    }
  }

  #apply<K extends SettingName>(name: K, value: SettingsValues[K]): void {
    if (isSame(value, this.#values[name])) return;
    this.#values = { ...this.#values, [name]: value };
    this.dispatchEvent(new SettingsChangeEvent(name));
  }
}

/** The language of a tag, without script and region: `kk` of `kk-KZ`, or of Android's `kk_KZ`. */
export const primary = (lang: string): string => (lang.split(/[-_]/u)[0] ?? '').toLowerCase();

function valid<K extends SettingName>(name: K, value: unknown): SettingsValues[K] | undefined {
  try {
    return CHECKS[name](value);
  } catch {
    return undefined;
  }
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return a === b;
  const [mine, others] = [Object.entries(a), new Map(Object.entries(b))];
  return mine.length === others.size && mine.every(([key, value]) => others.get(key) === value);
}
