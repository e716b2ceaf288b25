// Made by `npm run dates` from CLDR 48.2.0, © Unicode, Inc., Unicode License v3
// (https://www.unicode.org/license.txt).
import { OwnDates } from './own.js';

export const dates = new OwnDates({
  lang: 'ky',
  months: [
    'январь',
    'февраль',
    'март',
    'апрель',
    'май',
    'июнь',
    'июль',
    'август',
    'сентябрь',
    'октябрь',
    'ноябрь',
    'декабрь',
  ],
  weekdays: ['жекшемби', 'дүйшөмбү', 'шейшемби', 'шаршемби', 'бейшемби', 'жума', 'ишемби'],
  patterns: {
    weekday: '{w}',
    day: '{d}-{m}',
    dayOfYear: '{y}-ж., {d}-{m}',
    full: '{y}-ж., {d}-{m}, {w}',
  },
  decimal: ',',
  group: '\u00a0',
  compact: ['{n}\u00a0миң', '{n}\u00a0млн', '{n}\u00a0млд', '{n}\u00a0трлн'],
});
