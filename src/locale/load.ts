import { configureLocalization } from '@lit/localize';
import type { LocaleModule } from '@lit/localize';
import { sourceLocale, targetLocales } from './generated/locale-codes.js';
import { holdRenderingFor } from './ready.js';

type Target = (typeof targetLocales)[number];
/** A language the library itself speaks. */
export type Locale = typeof sourceLocale | Target;

const LOADERS: Record<Target, () => Promise<LocaleModule>> = {
  kk: () => import('./generated/kk.js'),
  ru: () => import('./generated/ru.js'),
};

/** Longest wait, in ms, before elements show English and change over when the locale arrives. */
const PATIENCE = 2000;

let localization: ReturnType<typeof configureLocalization> | null = null;

/**
 * Loads the words of the interface and holds the first render for them. Never rejects: a locale
 * that does not come leaves English. For the one-tag bundle alone; a site with a build configures
 * `@lit/localize` itself and merges our templates into its own.
 *
 * @param locale See {@link localeFor}.
 * @param load Where the words come from; asked once a page, by the first call.
 * @returns The locale now in use.
 */
export async function useLocale(
  locale: Locale,
  load = (target: Target): Promise<LocaleModule> => LOADERS[target](),
): Promise<Locale> {
  localization ??= configureLocalization({
    sourceLocale,
    targetLocales,
    loadLocale: (target) => load(target as Target),
  });
  const { getLocale, setLocale } = localization;
  const loaded = setLocale(locale).catch(() => undefined);
  if (locale !== getLocale()) holdRenderingFor(Promise.race([loaded, after(PATIENCE)]));
  await loaded;
  return getLocale() as Locale;
}

/**
 * The supported language among those a page asks for: the author's choice, else the nearest `lang`
 * around `place`, else the document's, else English.
 *
 * @param chosen BCP 47; `''` for no choice.
 * @param place Usually the first reader of the page.
 */
export function localeFor(chosen: string, place: Element | null): Locale {
  const wishes = [chosen, place ? langAround(place) : '', document.documentElement.lang];
  return wishes.map(supported).find((locale) => locale !== null) ?? sourceLocale;
}

function langAround(place: Element): string {
  const marked = place.closest<HTMLElement>('[lang]');
  if (marked) return marked.lang;
  const root = place.getRootNode();
  return root instanceof ShadowRoot ? langAround(root.host) : '';
}

/** `kk_KZ`, `KK` and `kaz` are `kk`. */
function supported(tag: string): Locale | null {
  const language = languageOf(tag);
  if (language === sourceLocale) return sourceLocale;
  return targetLocales.find((target) => target === language) ?? null;
}

function languageOf(tag: string): string {
  try {
    return new Intl.Locale(tag.trim().replaceAll('_', '-')).language;
  } catch {
    return ''; // empty, or not a language tag
  }
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
