/**
 * Writes the tables of README.md and docs/elements.md from custom-elements.json, which is made from the source:
 * `node scripts/docs.js`, or `--check` to fail when they are stale.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';

const PAGES = ['README.md', 'docs/elements.md'];

const cell = (text = '') => text.replaceAll('|', '\\|').replace(/\s+/g, ' ').trim();
const code = (text) => (text ? `\`${cell(text)}\`` : '');

/** One table, or nothing where there are no rows. */
function table(title, head, rows) {
  if (!rows.length) return '';
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [`#### ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join(
    '\n',
  );
}

const named = (entries = []) =>
  entries.map(({ name, description }) => [code(name || '(default)'), cell(description)]);

function isShown({ kind, privacy, static: isStatic, description, name }) {
  const isPublic = privacy !== 'private' && privacy !== 'protected' && !name.startsWith('#');
  return kind && isPublic && !isStatic && description;
}

function element(declaration) {
  const members = (declaration.members ?? []).filter(isShown);
  const fields = members.filter(({ kind }) => kind === 'field');
  const methods = members.filter(({ kind }) => kind === 'method');
  return [
    cell(declaration.description),
    '',
    table(
      'Attributes',
      ['Attribute', 'Default', ''],
      (declaration.attributes ?? []).map(({ name, default: value, description }) => [
        code(name),
        code(value),
        cell(description),
      ]),
    ),
    table(
      'Properties',
      ['Property', 'Type', ''],
      fields.map(({ name, type, description }) => [
        code(name),
        code(type?.text),
        cell(description),
      ]),
    ),
    table(
      'Methods',
      ['Method', ''],
      methods.map(({ name, parameters = [], description }) => [
        code(`${name}(${parameters.map((one) => one.name).join(', ')})`),
        cell(description),
      ]),
    ),
    table(
      'Events',
      ['Event', ''],
      (declaration.events ?? [])
        .filter(({ description }) => description)
        .map(({ name, description }) => [code(name), cell(description)]),
    ),
    table('Slots', ['Slot', ''], named(declaration.slots)),
    table('Parts', ['Part', ''], named(declaration.cssParts)),
    table('States', ['State', ''], named(declaration.cssStates)),
    table(
      'Custom properties',
      ['Property', 'Default', ''],
      (declaration.cssProperties ?? []).map(({ name, default: value, description }) => [
        code(name),
        code(value),
        cell(description),
      ]),
    ),
  ].join('\n');
}

const manifest = JSON.parse(await readFile('custom-elements.json', 'utf8'));
const declarations = manifest.modules.flatMap((module) => module.declarations ?? []);

/** A page with its tables as they should be. @param {string} page @param {string} text */
async function filled(page, text) {
  const tables = text.replace(/<!-- api:(\S+) -->[^]*?<!-- \/api -->/g, (_whole, tag) => {
    const declaration = declarations.find(({ tagName }) => tagName === tag);
    if (!declaration) throw new Error(`custom-elements.json knows no <${tag}>`);
    return `<!-- api:${tag} -->\n\n${element(declaration)}\n<!-- /api -->`;
  });
  return format(tables, { ...(await resolveConfig(page)), parser: 'markdown' });
}

for (const page of PAGES) {
  const before = await readFile(page, 'utf8');
  const after = await filled(page, before);
  if (!process.argv.includes('--check')) await writeFile(page, after);
  else if (after !== before) throw new Error(`${page} is stale: run \`npm run docs\``);
}
