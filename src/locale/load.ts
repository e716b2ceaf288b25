import { configureLocalization } from '@lit/localize';
import type { LocaleModule } from '@lit/localize';
import { GROUPS, MAIN } from './generated/loaders.js';
import { sourceLocale, targetLocales } from './generated/locale-codes.js';
import { provideGroups, wantedGroups, type Group } from './groups.js';
import { holdRenderingFor, orAfter } from './ready.js';

export type Target = (typeof targetLocales)[number];
/** A language the library itself speaks. */
export type Locale = typeof sourceLocale | Target;

/** Where the words of one language and group come from. */
export type LoadStrings = (target: Target, group: Group | 'main') => Promise<LocaleModule>;

/** From the files beside this one. The lists of files of a group come with the first wish for it. */
export const loadOurs: LoadStrings = async (target, group) =>
  group === 'main' ? MAIN[target]() : (await GROUPS[group]()).LOADERS[target]();

type Templates = LocaleModule['templates'];

/** Longest wait, in ms, before elements show English and change over when the locale arrives. */
const PATIENCE = 2000;

/** Elements that may carry `ui-lang`, and whose surroundings tell the language. */
const OURS = ['reader', 'card', 'meta', 'body', 'controls', 'progress', 'queue']
  .map((name) => `aloud-${name}`)
  .join();

let localization: ReturnType<typeof configureLocalization> | null = null;

/** What `@lit/localize` looks ids up in; a group that comes later is put into it. */
const templates = new Map<Target, Templates>();

/**
 * Loads the words of the interface and holds the first render for them. Never rejects: a locale
 * that does not come leaves the one before. For the one-tag bundle alone; a site with a build
 * configures `@lit/localize` itself and merges our templates into its own.
 *
 * @param locale See {@link localeFor}.
 * @param load Where the words come from; asked once a page, by the first call.
 * @returns The locale now in use.
 */
export async function useLocale(locale: Locale, load: LoadStrings = loadOurs): Promise<Locale> {
  localization ??= configure(load);
  const { getLocale, setLocale } = localization;
  wished = locale;
  const loaded = setLocale(locale).catch(() => undefined);
  if (locale !== getLocale()) holdRenderingFor(orAfter(PATIENCE, loaded));
  await loaded;
  return getLocale() as Locale;
}

/** The last locale asked for, in use or on its way. */
let wished: Locale = sourceLocale;

function configure(load: LoadStrings): ReturnType<typeof configureLocalization> {
  const add = async (target: Target, group: Group | 'main'): Promise<void> => {
    Object.assign(templatesOf(target), (await load(target, group)).templates);
  };
  /** A request that is lost is made again. Without the words of a group the rest is worth having. */
  const addGroup = (target: Target, group: Group): Promise<void> =>
    add(target, group)
      .catch(() => add(target, group))
      .catch(() => undefined);

  provideGroups(async (group) => {
    if (wished !== sourceLocale) await addGroup(wished, group);
  });
  return configureLocalization({
    sourceLocale,
    targetLocales,
    loadLocale: async (code) => {
      const target = code as Target;
      const groups = wantedGroups().map((group) => addGroup(target, group));
      await Promise.all([add(target, 'main'), tableOfDates(target), ...groups]);
      return { templates: templatesOf(target) };
    },
  });
}

/** Dates come with the words, on a page that shows any; an element that comes later sees to its own. */
async function tableOfDates(target: Target): Promise<void> {
  if (!document.querySelector('aloud-meta, aloud-card')) return;
  await import('./dates.js').then(({ loadDates }) => loadDates(target)).catch(() => false);
}

function templatesOf(target: Target): Templates {
  const known = templates.get(target) ?? {};
  templates.set(target, known);
  return known;
}

/**
 * Speaks the page's language, now and whenever `<html lang>` changes.
 *
 * @param chosen BCP 47, `''` for no choice; `ui-lang` of the page's first element of ours wins.
 * @returns Ends it.
 */
export function followPage(chosen: string): () => void {
  const use = (): void => {
    const first = document.querySelector(OURS);
    void useLocale(localeFor(first?.getAttribute('ui-lang') || chosen, first));
  };
  const observer = new MutationObserver(use);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  use();
  return () => observer.disconnect();
}

/**
 * The supported language among those a page asks for: the author's choice, else the nearest `lang`
 * around `place`, else the document's. A language in another script than ours (`zh-TW`, `uz-Cyrl`)
 * counts where none of the three is met better; else English.
 *
 * @param chosen BCP 47; `''` for no choice.
 * @param place Usually the first element of ours on the page.
 */
export function localeFor(chosen: string, place: Element | null): Locale {
  const around = place ? langAround(place) : '';
  const wishes = [chosen, around, document.documentElement.lang].map(parse);
  return find(wishes, isSame) ?? find(wishes, isSameLanguage) ?? sourceLocale;
}

function langAround(place: Element): string {
  const marked = place.closest<HTMLElement>('[lang]');
  if (marked) return marked.lang;
  const root = place.getRootNode();
  return root instanceof ShadowRoot ? langAround(root.host) : '';
}

/**
 * `kk_KZ`, `KK` and `kaz` are `kk-Cyrl-KZ`; `null` is empty, or not a language tag. That `cmn` is
 * `zh` browsers with an older CLDR do not know (WebKitGTK with ICU 72); to go with them.
 */
function parse(tag: string): Intl.Locale | null {
  try {
    const plain = tag
      .trim()
      .replaceAll('_', '-')
      .replace(/^cmn(?=-|$)/iu, 'zh');
    return new Intl.Locale(plain).maximize();
  } catch {
    return null;
  }
}

type Match = (a: Intl.Locale, b: Intl.Locale) => boolean;

const isSameLanguage: Match = (a, b) => a.language === b.language;
const isSame: Match = (a, b) => isSameLanguage(a, b) && a.script === b.script;

/** The first wish that one of our languages meets. */
function find(wishes: readonly (Intl.Locale | null)[], match: Match): Locale | undefined {
  for (const wish of wishes) {
    const met = wish && ours().find(([, locale]) => match(wish, locale));
    if (met) return met[0];
  }
  return undefined;
}

const ours = (): (readonly [Locale, Intl.Locale])[] =>
  ([sourceLocale, ...targetLocales] as const).map((code) => [
    code,
    new Intl.Locale(code).maximize(),
  ]);
