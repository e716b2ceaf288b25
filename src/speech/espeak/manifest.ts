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

const FORMAT = 1;
/** The synthesiser's data is 24 MB; a list that wants more of a page's memory is wrong. */
const MOST_BYTES = 200_000_000;

/** `null`: it is no such list, or one of a later format. */
export function readManifest(value: unknown): Manifest | null {
  const list = value as (Manifest & { readonly format: number }) | null;
  const isRight =
    list?.format === FORMAT &&
    typeof list.version === 'string' &&
    list.size > 0 &&
    list.size < MOST_BYTES &&
    Array.isArray(list.languages) &&
    Array.isArray(list.files) &&
    needed(list, list.languages).every((name) => isPath(name) && fileOf(list, name));
  return isRight ? list : null;
}

/** Everything that these languages need. */
export function needed(list: Manifest, languages: readonly PackLanguage[]): readonly string[] {
  const { core } = list;
  return [core.worker, core.glue, core.data, ...languages.flatMap(({ files }) => files)];
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

/** Below the folder, whatever the list says. */
const isPath = (name: unknown): boolean => typeof name === 'string' && /^[\w-]+(?:[/.][\w-]+)*$/u.test(name); // prettier-ignore
