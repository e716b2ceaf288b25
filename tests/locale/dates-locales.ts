/** Languages of the interface with just the words of dates and meta, whatever is translated by now. */
import { configureLocalization, str, type LocaleModule } from '@lit/localize';
import { loadDates } from '../../src/locale/dates.js';

type Templates = LocaleModule['templates'];

const words = (lang: string, days: readonly [string, string, string]): Templates => ({
  'aloud.language': lang,
  'aloud.meta.yesterday': days[0],
  'aloud.meta.today': days[1],
  'aloud.meta.tomorrow': days[2],
});

const TEMPLATES: Readonly<Record<string, Templates>> = {
  kk: {
    ...words('kk', ['Кеше', 'Бүгін', 'Ертең']),
    'aloud.minutes': str`${0} мин`,
    'aloud.hours': str`${0} сағ ${1} мин`,
    'aloud.meta.reading-time': str`${0} оқу үшін`,
    'aloud.meta.views.one': str`${0} рет көрсетілді`,
    'aloud.meta.views.other': str`${0} рет көрсетілді`,
    'aloud.meta.updated': str`Жаңартылды: ${0}`,
  },
  uz: words('uz', ['Kecha', 'Bugun', 'Ertaga']),
  ky: words('ky', ['Кечээ', 'Бүгүн', 'Эртең']),
  ru: {
    ...words('ru', ['Вчера', 'Сегодня', 'Завтра']),
    'aloud.meta.views.one': str`${0} просмотр`,
    'aloud.meta.views.few': str`${0} просмотра`,
    'aloud.meta.views.many': str`${0} просмотров`,
    'aloud.meta.views.other': str`${0} просмотра`,
  },
  ar: {
    ...words('ar', ['أمس', 'اليوم', 'غدًا']),
    'aloud.meta.at-time': str`${0}، ${1}`,
    'aloud.meta.views.zero': str`${0} مشاهدة (zero)`,
    'aloud.meta.views.one': str`${0} مشاهدة (one)`,
    'aloud.meta.views.two': str`${0} مشاهدة (two)`,
    'aloud.meta.views.few': str`${0} مشاهدات (few)`,
    'aloud.meta.views.many': str`${0} مشاهدة (many)`,
    'aloud.meta.views.other': str`${0} مشاهدة (other)`,
  },
  tr: words('tr', ['Dün', 'Bugün', 'Yarın']),
  // A language that no browser has.
  tlh: words('tlh', ['wa’Hu’', 'DaHjaj', 'wa’leS']),
};

const { setLocale } = configureLocalization({
  sourceLocale: 'en',
  targetLocales: Object.keys(TEMPLATES),
  loadLocale: (locale) => Promise.resolve({ templates: TEMPLATES[locale] ?? {} }),
});

/** Changes the language of the interface, with its table of dates. */
export async function speak(locale: string): Promise<void> {
  await loadDates(locale);
  await setLocale(locale);
}

/** The same, where the table does not come. */
export const speakWithoutTable = (locale: string): Promise<void> => setLocale(locale);
