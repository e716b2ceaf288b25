// Made by `npm run dates` from CLDR 48.2.0, © Unicode, Inc., Unicode License v3
// (https://www.unicode.org/license.txt).
import { OwnDates } from './own.js';

export const dates = new OwnDates({
  lang: 'kk',
  months: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ],
  weekdays: ['жексенбі', 'дүйсенбі', 'сейсенбі', 'сәрсенбі', 'бейсенбі', 'жұма', 'сенбі'],
  patterns: {
    weekday: '{w}',
    day: '{d} {m}',
    dayOfYear: '{y}\u202fж. {d} {m}',
    full: '{y}\u202fж. {d} {m}, {w}',
  },
  decimal: ',',
  group: '\u00a0',
  compact: ['{n}\u00a0мың', '{n}\u00a0млн', '{n}\u00a0млрд', '{n}\u00a0трлн'],
});
