// Made by `npm run locales`. Do not change it by hand.
export const MAIN = {
  'ar': () => import('./ar.js'),
  'de': () => import('./de.js'),
  'es': () => import('./es.js'),
  'fr': () => import('./fr.js'),
  'kk': () => import('./kk.js'),
  'ky': () => import('./ky.js'),
  'ru': () => import('./ru.js'),
  'tr': () => import('./tr.js'),
  'uz': () => import('./uz.js'),
  'zh-Hans': () => import('./zh-Hans.js'),
};

export const GROUPS = {
  'messages': () => import('./loaders-messages.js'),
  'body': () => import('./loaders-body.js'),
  'queue': () => import('./loaders-queue.js'),
  'listening': () => import('./loaders-listening.js'),
};
