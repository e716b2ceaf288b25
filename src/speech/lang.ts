/**
 * Language tags as platforms really write them, made comparable.
 * BCP 47: https://www.rfc-editor.org/info/bcp47; aliases and likely subtags: CLDR, through `Intl`.
 */

/** Languages whose voices read both of two scripts. Elsewhere another script is as good as unreadable. */
const READS_BOTH: Readonly<Record<string, string>> = {
  zh: 'Hans Hant',
  yue: 'Hans Hant',
  sr: 'Cyrl Latn',
};

/**
 * What WebKitGTK’s ICU 72 does not know, of the codes that platforms give their voices; and `kz`,
 * the country's code, where Kazakh is meant.
 */
const ALIASES: Readonly<Record<string, string>> = { cmn: 'zh', arb: 'ar', ekk: 'et', kz: 'kk' };

/**
 * The canonical BCP 47 form of a platform's or an author's tag, `''` when it names no language.
 * Understands Java's and Android's `kk_KZ`, `zh_CN_#Hans`, `eng-US-f000`, ISO 639-2 and -3 (`kaz`),
 * withdrawn codes (`iw`) and macrolanguages (`cmn` is `zh`). Never throws.
 */
export function canonical(tag: string): string {
  const [language = '', ...rest] = tag.trim().split(/[-_#.@]+/u);
  // `und` would be maximised to English.
  if (!/^(?!und)[a-z]{2,3}$/iu.test(language)) return '';
  const subtags = [ALIASES[language.toLowerCase()] ?? language, ...rest];
  return wellFormed(subtags.join('-')) || wellFormed(mainSubtags(subtags));
}

/**
 * How well a voice of one language reads a text of another, both tags as {@link canonical} gives
 * them: 3 the same region or none asked for, 2 another region or norm (`nb` for `nn`), 1 another
 * script that such voices read too (`zh-TW` for `zh-Hans`), 0 never.
 */
export function matches(voiceLang: string, textLang: string): 0 | 1 | 2 | 3 {
  if (!voiceLang || !textLang) return 0;
  const voice = new Intl.Locale(voiceLang).maximize();
  const text = new Intl.Locale(textLang).maximize();
  const language = spoken(text);
  if (spoken(voice) !== language) return 0;
  if (voice.script !== text.script) return readsBoth(language, voice, text) ? 1 : 0;
  const regionAsked = new Intl.Locale(textLang).region;
  const alike = voice.language === text.language;
  return alike && (!regionAsked || voice.region === text.region) ? 3 : 2;
}

/**
 * The region a reader of `lang` most likely wants to hear: the tag's own, else that of the first of
 * the user's `languages` in the same language, else the likeliest.
 */
export function regionFor(lang: string, languages: readonly string[]): string {
  const { language } = new Intl.Locale(lang);
  for (const tag of [lang, ...languages.map(canonical)]) {
    const locale = new Intl.Locale(tag || 'und');
    if (locale.language === language && locale.region) return locale.region;
  }
  return regionOf(lang);
}

/** The region of a canonical tag, the likeliest where it names none. */
export function regionOf(lang: string): string {
  return new Intl.Locale(lang).maximize().region ?? '';
}

function wellFormed(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    return '';
  }
}

/** Language, script and region, wherever they stand. */
function mainSubtags([language = '', ...rest]: string[]): string {
  const script = rest.find((subtag) => /^[a-z]{4}$/iu.test(subtag));
  const region = rest.find((subtag) => /^(?:[a-z]{2}|\d{3})$/iu.test(subtag));
  // `zh-yue`: an extended language, which `Intl` does not take.
  const extended = language === 'zh' && rest.find((subtag) => /^[a-z]{3}$/iu.test(subtag));
  return [extended || language, script, region].filter(Boolean).join('-');
}

/** What is heard. Voices tagged `zh-HK` speak Cantonese on every platform; Norwegian has one set of voices. */
function spoken({ language, region }: Intl.Locale): string {
  if (language === 'zh' && (region === 'HK' || region === 'MO')) return 'yue';
  return language === 'nb' || language === 'nn' ? 'no' : language;
}

function readsBoth(language: string, voice: Intl.Locale, text: Intl.Locale): boolean {
  const scripts = READS_BOTH[language] ?? '';
  return [voice, text].every(({ script }) => script && scripts.includes(script));
}
