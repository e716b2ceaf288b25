/**
 * `npm run locales`: brings `locales/*.xlf` and `src/locale/generated/` up to date with the source
 * and with each other. `npm run locales -- --add pt` adds a language. See docs/translating.md.
 *
 * `@lit/localize-tools` reads the source and the translations. What is written is written here:
 * units in the order of the source, and templates in groups, since one file a language would be
 * more than a page needs before anybody presses anything.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readConfigFileAndWriteSchema } from '@lit/localize-tools/lib/config.js';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';
import { format, resolveConfig } from 'prettier';
import { REVIEW, xliff } from './xliff.js';

/** @typedef {import('@lit/localize-tools/lib/messages.js').Message} Message */
/** @typedef {import('@lit/localize-tools/lib/messages.js').ProgramMessage} ProgramMessage */
/** @typedef {Map<string, Message['contents']>} Texts by id */

const project = fileURLToPath(new URL('..', import.meta.url));
const configFile = join(project, 'lit-localize.json');
const generated = join('src', 'locale', 'generated');

/** What is shown at once. */
const MAIN = 'main';
/** What is loaded on demand, by the files its strings stand in: see `src/locale/groups.ts`. */
const GROUPS = new Map([
  ['messages', ['messages.ts', 'mini-strings.ts', 'speaker-strings.ts']],
  ['body', ['body-panel-strings.ts']],
  ['queue', ['queue-strings.ts']],
  ['listening', ['listening-strings.ts', 'shortcut-strings.ts']],
]);

const NOTICE = '// Made by `npm run locales`. Do not change it by hand.\n';

/** @param {string} id */
export const pluralForm = (id) => /\.(zero|one|two|few|many)$/u.exec(id)?.[1];

/** @param {string} locale */
export const formsOf = (locale) => new Intl.PluralRules(locale).resolvedOptions().pluralCategories;

/** @param {{ file: { fileName: string } }} message */
const groupOf = ({ file }) =>
  [...GROUPS].find(([, files]) => files.includes(basename(file.fileName)))?.[0] ?? MAIN;

const groups = [MAIN, ...GROUPS.keys()];

/** @param {ProgramMessage} a @param {ProgramMessage} b */
const bySource = (a, b) =>
  groups.indexOf(groupOf(a)) - groups.indexOf(groupOf(b)) ||
  a.file.fileName.localeCompare(b.file.fileName) ||
  a.node.pos - b.node.pos;

/** @param {string} path */
const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '');

/** @param {string} locale */
export const xliffOf = (locale) => join('locales', `${locale}.xlf`);

/** Everything that is known: the strings of the source and the translations of each language. */
function readAll() {
  const config = readConfigFileAndWriteSchema(configFile);
  const { output } = config;
  if (output.mode !== 'runtime') throw new Error('lit-localize.json: mode is to be runtime');
  const localizer = new RuntimeLitLocalizer({ ...config, output });
  const { messages, errors } = localizer.extractSourceMessages();
  if (errors.length > 0) {
    throw new Error(errors.map(({ messageText }) => JSON.stringify(messageText)).join('\n'));
  }
  const { translations } = localizer.readTranslationsSync();
  /** @type {ReadonlyMap<string, Message[]>} */
  const byLocale = new Map([...translations].map(([locale, texts]) => [String(locale), texts]));
  /** @param {string} locale @returns {Texts} */
  const textsOf = (locale) =>
    new Map((byLocale.get(locale) ?? []).map(({ name, contents }) => [name, contents]));
  return { config, messages: [...messages].sort(bySource), textsOf };
}

/**
 * The translations as they are written down: placeholders named as the source names them now, the
 * plural forms a language has not as its `other`, and its own tag.
 *
 * @param {readonly ProgramMessage[]} messages @param {string} locale @param {Texts} texts
 */
function completed(messages, locale, texts) {
  const forms = formsOf(locale);
  /** @param {ProgramMessage} message */
  const textOf = ({ name }) => {
    if (name === 'aloud.language') return [locale];
    const form = pluralForm(name);
    const isUnused = form && !forms.includes(/** @type {Intl.LDMLPluralRule} */ (form));
    return texts.get(isUnused ? name.replace(/\w+$/u, 'other') : name);
  };
  return messages.flatMap((message) => {
    const contents = textOf(message);
    if (!contents?.some((part) => typeof part !== 'string' || part.trim() !== '')) return [];
    return [{ name: message.name, contents: contents.map((part) => renamed(part, message)) }];
  });
}

/** @param {Message['contents'][number]} part @param {Message} message */
function renamed(part, message) {
  if (typeof part === 'string') return part;
  const same = message.contents.find((one) => typeof one !== 'string' && one.index === part.index);
  return same ?? part;
}

/** @param {Message} message `str` as `@lit/localize` reads it: numbers where values go */
function template({ contents }) {
  const text = contents.map((part) =>
    typeof part === 'string' ? part.replaceAll(/[\\`]|\$(?=\{)/gu, '\\$&') : `\${${part.index}}`,
  );
  return `${contents.every((part) => typeof part === 'string') ? '' : 'str'}\`${text.join('')}\``;
}

/** The templates of a language and a group. @param {readonly Message[]} texts */
function templates(texts) {
  const entries = [...texts]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((message) => `  '${message.name}': ${template(message)},\n`)
    .join('');
  const tag = entries.includes(': str`') ? "import { str } from '@lit/localize';\n\n" : '\n';
  return `${NOTICE}${tag}export const templates = {\n${entries}};\n`;
}

/** @param {string} locale @param {string} group */
const moduleOf = (locale, group) => (group === MAIN ? locale : `${locale}-${group}`);

/** @param {readonly string[]} locales @param {string} group */
const rows = (locales, group) =>
  locales
    .map((locale) => `  '${locale}': () => import('./${moduleOf(locale, group)}.js'),\n`)
    .join('');

/** Where the templates of a group are loaded from. @param {readonly string[]} locales */
const groupLoaders = (locales, /** @type {string} */ group) =>
  `${NOTICE}export const LOADERS = {\n${rows(locales, group)}};\n`;

/** The same at once, and for groups on demand where to ask. @param {readonly string[]} locales */
function loaders(locales) {
  const lists = [...GROUPS.keys()].map(
    (group) => `  '${group}': () => import('./loaders-${group}.js'),\n`,
  );
  return `${NOTICE}export const MAIN = {\n${rows(locales, MAIN)}};\n\nexport const GROUPS = {\n${lists.join('')}};\n`;
}

/** @param {string} source @param {readonly string[]} targets */
function localeCodes(source, targets) {
  const list = targets.map((locale) => `  '${locale}',\n`).join('');
  return `${NOTICE}export const sourceLocale = '${source}';\nexport const targetLocales = [\n${list}] as const;\n`;
}

/** Every file as it should be, by its path from the project's root, and what is known. */
export function plan() {
  const { config, messages, textsOf } = readAll();
  const locales = [...config.targetLocales].sort();
  /** @type {Map<string, string>} */
  const files = new Map([
    [join(generated, 'locale-codes.ts'), localeCodes(config.sourceLocale, locales)],
    [join(generated, 'loaders.ts'), loaders(locales)],
  ]);
  for (const group of GROUPS.keys()) {
    files.set(join(generated, `loaders-${group}.ts`), groupLoaders(locales, group));
  }
  /** @type {Map<string, readonly Message[]>} */
  const translations = new Map();
  const groupOfId = new Map(messages.map((message) => [message.name, groupOf(message)]));
  for (const locale of locales) {
    const texts = completed(messages, locale, textsOf(locale));
    translations.set(locale, texts);
    files.set(
      xliffOf(locale),
      xliff({
        before: read(join(project, xliffOf(locale))),
        source: config.sourceLocale,
        locale,
        messages,
        texts,
      }),
    );
    for (const group of groups) {
      const own = texts.filter(({ name }) => groupOfId.get(name) === group);
      files.set(join(generated, `${moduleOf(locale, group)}.ts`), templates(own));
    }
  }
  return { files, messages, translations };
}

/** Files that nothing makes any more. @param {ReadonlyMap<string, string>} files */
export const leftOver = (files) =>
  ['locales', generated]
    .flatMap((folder) => readdirSync(join(project, folder)).map((file) => join(folder, file)))
    .filter((path) => !files.has(path));

function update() {
  mkdirSync(join(project, generated), { recursive: true });
  const { files, messages, translations } = plan();
  for (const [path, text] of files) {
    if (read(join(project, path)) !== text) writeFileSync(join(project, path), text);
  }
  for (const path of leftOver(files)) rmSync(join(project, path));
  for (const [locale, texts] of translations) {
    const waiting = files.get(xliffOf(locale))?.split(REVIEW).length ?? 1;
    const open = messages.length - texts.length + waiting - 1;
    console.log(`${locale}: ${open === 0 ? 'complete' : `${open} of ${messages.length} to do`}`);
  }
}

/** @param {string} tag */
async function add(tag) {
  const [locale = ''] = Intl.getCanonicalLocales(tag);
  const config = JSON.parse(readFileSync(configFile, 'utf8'));
  const isNew = ![config.sourceLocale, ...config.targetLocales].includes(locale);
  if (!isNew) throw new Error(`There is ${locale} already`);
  config.targetLocales = [...config.targetLocales, locale].sort();
  const style = { ...(await resolveConfig(configFile)), filepath: configFile };
  writeFileSync(configFile, await format(JSON.stringify(config), style));
  update();
  console.log(`Now translate ${xliffOf(locale)} (docs/translating.md), then: npm run locales`);
}

/** @param {readonly string[]} args */
async function main([option, tag]) {
  if (option === undefined) return update();
  if (option === '--add' && tag) return add(tag);
  throw new Error('npm run locales, or: npm run locales -- --add <language tag>');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
