// Made by `npm run locales`. Do not change it by hand.
export const LOADERS = {
  'ar': () => import('./ar-listening.js'),
  'de': () => import('./de-listening.js'),
  'es': () => import('./es-listening.js'),
  'fr': () => import('./fr-listening.js'),
  'kk': () => import('./kk-listening.js'),
  'ky': () => import('./ky-listening.js'),
  'ru': () => import('./ru-listening.js'),
  'tr': () => import('./tr-listening.js'),
  'uz': () => import('./uz-listening.js'),
  'zh-Hans': () => import('./zh-Hans-listening.js'),
};
