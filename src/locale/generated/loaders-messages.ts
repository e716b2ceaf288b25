// Made by `npm run locales`. Do not change it by hand.
export const LOADERS = {
  'ar': () => import('./ar-messages.js'),
  'de': () => import('./de-messages.js'),
  'es': () => import('./es-messages.js'),
  'fr': () => import('./fr-messages.js'),
  'kk': () => import('./kk-messages.js'),
  'ky': () => import('./ky-messages.js'),
  'ru': () => import('./ru-messages.js'),
  'tr': () => import('./tr-messages.js'),
  'uz': () => import('./uz-messages.js'),
  'zh-Hans': () => import('./zh-Hans-messages.js'),
};
