// Made by `npm run locales`. Do not change it by hand.
export const sourceLocale = 'en';
export const targetLocales = [
  'ar',
  'de',
  'es',
  'fr',
  'kk',
  'ky',
  'ru',
  'tr',
  'uz',
  'zh-Hans',
] as const;
