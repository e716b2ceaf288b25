/**
 * Fails when `locales/*.xlf` or `src/locale/generated/` are not what `npm run locales` would make of
 * the source now, or when a translation is missing, waits for review, is still English, or does not
 * keep the placeholders of the source.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { formsOf, leftOver, plan, pluralForm, xliffOf } from './locales.js';
import { REVIEW } from './xliff.js';

/** @typedef {import('@lit/localize-tools/lib/messages.js').Message} Message */

const project = fileURLToPath(new URL('..', import.meta.url));

/** Texts that are the same in English and in these languages. @type {Record<string, string[]>} */
const SAME = {
  'aloud.pause': ['de', 'fr'],
  'aloud.minutes': ['es', 'fr'],
  'aloud.hours': ['es', 'fr'],
  'aloud.body.sepia': ['de', 'es'],
  'aloud.settings.volume': ['fr'],
};

/** @param {string} path */
const textOf = (path) => {
  try {
    return readFileSync(join(project, path), 'utf8');
  } catch {
    return '';
  }
};

/** @param {Message} message */
const placesOf = ({ contents }) =>
  contents.flatMap((part) => (typeof part === 'string' ? [] : [part.index])).sort();

/** Without placeholders. @param {Message} message */
const wordsOf = ({ contents }) => contents.filter((part) => typeof part === 'string').join('\0');

/** Whether a plural form stands for one number alone, which may then be in words. */
function isOneNumber(/** @type {string} */ locale, /** @type {string | undefined} */ form) {
  const rules = new Intl.PluralRules(locale);
  return [...Array(200).keys()].filter((n) => rules.select(n) === form).length === 1;
}

/** @param {string} locale @param {Message} source @param {Message} target */
function faultOf(locale, source, target) {
  const [wanted, found] = [placesOf(source), placesOf(target)];
  const mayBeInWords = isOneNumber(locale, pluralForm(source.name)) && found.length === 0;
  if (String(wanted) !== String(found) && !mayBeInWords) return 'has not the same placeholders';
  const isSame = wordsOf(source) === wordsOf(target) && /\p{L}/u.test(wordsOf(source));
  if (!isSame || SAME[source.name]?.includes(locale) || source.name === 'aloud.language') return '';
  return 'is still in English';
}

/** @param {string} locale @param {readonly Message[]} messages @param {readonly Message[]} texts */
function faultsOf(locale, messages, texts) {
  const byId = new Map(texts.map((text) => [text.name, text]));
  const faults = messages.flatMap((source) => {
    const target = byId.get(source.name);
    const fault = target ? faultOf(locale, source, target) : 'is missing';
    return fault ? [`${locale}: ${source.name} ${fault}`] : [];
  });
  const [known] = Intl.PluralRules.supportedLocalesOf([locale]);
  return known ? faults : [...faults, `${locale} has no plural rules`];
}

/** A count is written in all six forms, or a language would go without one of its own. */
function missingForms(/** @type {readonly Message[]} */ messages) {
  const ids = new Set(messages.map(({ name }) => name));
  const counts = [...ids].filter((id) => id.endsWith('.one')).map((id) => id.slice(0, -3));
  return counts.flatMap((count) =>
    formsOf('ar')
      .filter((form) => !ids.has(count + form))
      .map((form) => `The source has no ${count}${form}`),
  );
}

const { files, messages, translations } = plan();
const faults = [
  ...[...files]
    .filter(([path, text]) => textOf(path) !== text)
    .map(([path]) => `${path} is stale: npm run locales`),
  ...leftOver(files).map((path) => `${path} is nobody's: npm run locales`),
  ...missingForms(messages),
  ...[...translations].flatMap(([locale, texts]) => faultsOf(locale, messages, texts)),
  ...[...translations.keys()]
    .filter((locale) => files.get(xliffOf(locale))?.includes(REVIEW))
    .map((locale) => `${xliffOf(locale)} has translations of an older text: see ${REVIEW}`),
];
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
}
