/** `voice.json`, the list of what is in the folder of an offline voice: written by `aloud pack`. */
import { canonical, matches } from '../lang.js';

export interface PackFile {
  /** Under the folder. */
  readonly name: string;
  readonly bytes: number;
  /** What is about transferred. */
  readonly gzipBytes: number;
}

export interface PackLanguage {
  /** BCP 47. */
  readonly lang: string;
  /** The synthesiser's own name of the voice. */
  readonly voice: string;
  readonly files: readonly string[];
}

export interface Manifest {
  /** Changes with any byte of any file. */
  readonly version: string;
  readonly engine: { readonly name: string };
  /** Of the synthesiser's data, in bytes, of which the files have pieces. */
  readonly size: number;
  /** What every language needs. */
  readonly core: { readonly worker: string; readonly glue: string; readonly data: string };
  readonly files: readonly PackFile[];
  readonly languages: readonly PackLanguage[];
}

/** What came as JSON: anything may be in it. */
type Json = Readonly<Record<string, unknown>>;

const FORMAT = 1;
/** The synthesiser's data is 24 MB; a list that wants more of a page's memory is wrong. */
const MOST_BYTES = 200_000_000;

/** `null`: it is no such list, or one of a later format. Never throws. */
export function readManifest(value: unknown): Manifest | null {
  const list = jsonOf(value);
  const { version, size } = list;
  if (list['format'] !== FORMAT || !isWord(version) || !isBytes(size) || size === 0) return null;
  const { name } = jsonOf(list['engine']);
  const { worker, glue, data } = jsonOf(list['core']);
  const files = all(list['files'], fileFrom);
  const languages = all(list['languages'], languageFrom);
  if (!isText(name) || !isPath(worker) || !isPath(glue) || !isPath(data)) return null;
  if (!files || !languages) return null;
  const core = { worker, glue, data };
  const manifest = { version, engine: { name }, size, core, files, languages };
  return needed(manifest, languages).every((each) => fileOf(manifest, each)) ? manifest : null;
}

/** Everything that these languages need. */
export function needed(list: Manifest, languages: readonly PackLanguage[]): readonly string[] {
  const { core } = list;
  const own = languages.flatMap(({ files }) => files);
  return [...new Set([core.worker, core.glue, core.data, ...own])];
}

export const fileOf = (list: Manifest, name: string): PackFile | undefined =>
  list.files.find((file) => file.name === name);

/** The languages that read `lang`, best first. */
export function languagesFor(list: Manifest, lang: string): readonly PackLanguage[] {
  const wanted = canonical(lang);
  const fit = (language: PackLanguage): number => matches(canonical(language.lang), wanted);
  return list.languages.filter((each) => fit(each) > 0).sort((a, b) => fit(b) - fit(a));
}

/**
 * Whose data are wanted for a text of `language`: its own, and English where the synthesiser says
 * words in Latin letters and signs (`%`) as English, in languages of another script. Without them
 * such words are left out.
 */
export function wantedFor(
  list: Manifest,
  language: PackLanguage,
  text: string,
): readonly PackLanguage[] {
  const isLatin = scriptOf(language.lang) === 'Latn';
  if (isLatin || !/[\p{Script=Latin}\p{S}%&@#*]/u.test(text)) return [language];
  return [language, ...languagesFor(list, 'en').slice(0, 1)];
}

const scriptOf = (lang: string): string => new Intl.Locale(canonical(lang) || 'und').maximize().script ?? ''; // prettier-ignore

function fileFrom(value: unknown): PackFile | null {
  const { name, bytes, gzipBytes } = jsonOf(value);
  return isPath(name) && isBytes(bytes) && isBytes(gzipBytes) ? { name, bytes, gzipBytes } : null;
}

function languageFrom(value: unknown): PackLanguage | null {
  const { lang, voice, files } = jsonOf(value);
  const names = all(files, (name) => (isPath(name) ? name : null));
  return isText(lang) && isText(voice) && names ? { lang, voice, files: names } : null;
}

/** `null`: it is no list, or one of them is not right. */
function all<T>(value: unknown, read: (each: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(value)) return null;
  const found = value.map(read).filter((each) => each !== null);
  return found.length === value.length ? found : null;
}

const jsonOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null ? (value as Json) : {};

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

const isWord = (value: unknown): value is string => isText(value) && /^[\w-]+$/u.test(value);

const isBytes = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) < MOST_BYTES;

/** Below the folder, whatever the list says: no `..`, no `//`, no scheme. */
const isPath = (value: unknown): value is string => isText(value) && /^[\w-]+(?:[/.][\w-]+)*$/u.test(value); // prettier-ignore
