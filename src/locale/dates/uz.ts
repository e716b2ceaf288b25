// Made by `npm run dates` from CLDR 48.2.0, © Unicode, Inc., Unicode License v3
// (https://www.unicode.org/license.txt).
import { OwnDates } from './own.js';

export const dates = new OwnDates({
  lang: 'uz',
  months: [
    'yanvar',
    'fevral',
    'mart',
    'aprel',
    'may',
    'iyun',
    'iyul',
    'avgust',
    'sentabr',
    'oktabr',
    'noyabr',
    'dekabr',
  ],
  weekdays: ['yakshanba', 'dushanba', 'seshanba', 'chorshanba', 'payshanba', 'juma', 'shanba'],
  patterns: {
    weekday: '{w}',
    day: '{d}-{m}',
    dayOfYear: '{d}-{m}, {y}',
    full: '{w}, {d}-{m}, {y}',
  },
  decimal: ',',
  group: '\u00a0',
  compact: ['{n}\u00a0ming', '{n}\u00a0mln', '{n}\u00a0mlrd', '{n}\u00a0trln'],
});
