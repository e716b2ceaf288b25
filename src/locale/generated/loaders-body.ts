// Made by `npm run locales`. Do not change it by hand.
export const LOADERS = {
  'ar': () => import('./ar-body.js'),
  'de': () => import('./de-body.js'),
  'es': () => import('./es-body.js'),
  'fr': () => import('./fr-body.js'),
  'kk': () => import('./kk-body.js'),
  'ky': () => import('./ky-body.js'),
  'ru': () => import('./ru-body.js'),
  'tr': () => import('./tr-body.js'),
  'uz': () => import('./uz-body.js'),
  'zh-Hans': () => import('./zh-Hans-body.js'),
};
