/**
 * `npm run dates` writes `src/locale/dates/*.ts`, the dates and numbers of the languages that
 * browsers only claim to know, from CLDR. With `--check` it fails when a table is not what it would
 * write.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const LOCALES = ['kk', 'uz', 'ky'];
const MONTHS = Array.from({ length: 12 }, (_, index) => String(index + 1));
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/** Thousands, millions, milliards, billions. */
const POWERS = [3, 6, 9, 12];

const require = createRequire(import.meta.url);

/** @type {(path: string, locale: string) => any} */
const read = (path, locale) => require(path).main[locale];

/**
 * A pattern of CLDR in the letters of our own: `y 'ж'. d MMMM` is `{y} ж. {d} {m}`.
 *
 * @param {string} pattern
 */
function ours(pattern) {
  /** @type {Record<string, string>} */
  const names = { d: '{d}', MMMM: '{m}', y: '{y}', EEEE: '{w}', cccc: '{w}' };
  return pattern.replace(/'([^']*)'|[A-Za-z]+/gu, (field, literal) => {
    if (literal !== undefined) return literal;
    if (!names[field]) throw new Error(`No such field here: ${field} in ${pattern}`);
    return names[field];
  });
}

/**
 * One word for all thousands, though CLDR has «м.» for hundreds of thousands of Kazakh: beside «млн»
 * it would be taken for millions.
 *
 * @param {Record<string, string>} formats
 */
const compact = (formats) =>
  POWERS.map((power) => `${10 ** power}-count-other`).map((key) => {
    const pattern = formats[key];
    if (!pattern) throw new Error(`CLDR has no ${key}`);
    return pattern.replace(/^0+/u, '{n}').replaceAll("'", '');
  });

/** @param {string} locale */
function table(locale) {
  const calendar = read(`cldr-dates-full/main/${locale}/ca-gregorian.json`, locale).dates.calendars
    .gregorian;
  const { numbers } = read(`cldr-numbers-full/main/${locale}/numbers.json`, locale);
  const { decimal, group } = numbers['symbols-numberSystem-latn'];
  const { availableFormats } = calendar.dateTimeFormats;
  return {
    lang: locale,
    months: MONTHS.map((month) => calendar.months.format.wide[month]),
    weekdays: WEEKDAYS.map((day) => calendar.days['stand-alone'].wide[day]),
    patterns: {
      weekday: '{w}',
      day: ours(availableFormats.MMMMd),
      dayOfYear: ours(calendar.dateFormats.long),
      full: ours(calendar.dateFormats.full),
    },
    decimal,
    group,
    compact: compact(numbers['decimalFormats-numberSystem-latn'].short.decimalFormat),
  };
}

/** @param {string} text */
const quoted = (text) =>
  `'${text.replace(/[\\']/gu, '\\$&').replaceAll('\u00a0', '\\u00a0').replaceAll('\u202f', '\\u202f')}'`;

/**
 * As Prettier would leave it.
 *
 * @param {string} key
 * @param {readonly string[]} items
 */
function list(key, items) {
  const line = `  ${key}: [${items.map(quoted).join(', ')}],`;
  if (line.length <= 100) return [line];
  return [`  ${key}: [`, ...items.map((item) => `    ${quoted(item)},`), '  ],'];
}

/** @param {string} locale @param {string} version */
function source(locale, version) {
  const { lang, months, weekdays, patterns, decimal, group, compact } = table(locale);
  return [
    `// Made by \`npm run dates\` from CLDR ${version}, © Unicode, Inc., Unicode License v3`,
    '// (https://www.unicode.org/license.txt).',
    "import { OwnDates } from './own.js';",
    '',
    'export const dates = new OwnDates({',
    `  lang: ${quoted(lang)},`,
    ...list('months', months),
    ...list('weekdays', weekdays),
    '  patterns: {',
    ...Object.entries(patterns).map(([key, pattern]) => `    ${key}: ${quoted(pattern)},`),
    '  },',
    `  decimal: ${quoted(decimal)},`,
    `  group: ${quoted(group)},`,
    ...list('compact', compact),
    '});',
    '',
  ].join('\n');
}

const { version } = require('cldr-dates-full/package.json');
const isCheck = process.argv.includes('--check');

for (const locale of LOCALES) {
  const path = fileURLToPath(new URL(`../src/locale/dates/${locale}.ts`, import.meta.url));
  const wanted = source(locale, version);
  if (!isCheck) {
    writeFileSync(path, wanted);
  } else if (readFileSync(path, 'utf8') !== wanted) {
    console.error(`src/locale/dates/${locale}.ts is stale: npm run dates`);
    process.exitCode = 1;
  }
}
