// Made by `npm run locales`. Do not change it by hand.
export const LOADERS = {
  'ar': () => import('./ar-queue.js'),
  'de': () => import('./de-queue.js'),
  'es': () => import('./es-queue.js'),
  'fr': () => import('./fr-queue.js'),
  'kk': () => import('./kk-queue.js'),
  'ky': () => import('./ky-queue.js'),
  'ru': () => import('./ru-queue.js'),
  'tr': () => import('./tr-queue.js'),
  'uz': () => import('./uz-queue.js'),
  'zh-Hans': () => import('./zh-Hans-queue.js'),
};
