/** `npm run size`: what a page loads, minified and gzipped, against its budget. Fails above it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** In bytes, gzipped. Everything a page loads before the first press. */
export const EAGER_BUDGET = 20_000;
/** In bytes, gzipped. The same with one of every element on the page. */
export const ALL_BUDGET = 30_000;
/** In bytes, gzipped. What is loaded on demand: a locale, the help. */
export const LAZY_BUDGET = 2_000;
/** In bytes, gzipped. What is larger than that, by the name of the chunk. */
const OTHER_BUDGETS = {
  'read-article': 8_200, // the text: for listening, for the progress, for the memory; what of it is said as one
  'article-watch': 3_000, // what of it changes, and what its author says of how it is said
  room: 20_800, // somebody is about to listen: player, voices, lights, keys, settings
  'page-engine': 5_200, // what the room shares with the settings of the controls
  shortcuts: 4_000, // what the controls show of a reading: time, who reads, errors, keys
  extras: 6_000, // somebody opens the listening settings or the list of keys
  recorded: 11_000, // and the article was recorded
  'espeak-engine': 6_500, // and the page has a voice of its own
  weights: 3_500, // somebody listens
  // and to a text in this language
  'kk-rules': 5_000,
  'ru-rules': 8_500,
  'en-rules': 5_000,
  'ru-words': 3_500,
  director: 7_200, // whose author says how it is said
  'queue-room': 10_000, // the page has a queue; it knows readers in shadow roots, redirects, fields
  'mini-player': 3_000, // and the page has one
  memory: 5_000, // somebody listens or scrolls on, or has been here before
  'continue-bar': 3_000, // somebody has been here before
  panel: 2_600, // somebody opens the reading settings
  ruler: 2_200, // somebody has chosen the ruler
  load: 3_000, // a card has data
  tracker: 3_600, // an article whose progress is shown has come on screen
};

/** @param {string} file */
function lazyBudget(file) {
  const found = Object.entries(OTHER_BUDGETS).find(([name]) => file.includes(`/${name}-`));
  return found?.[1] ?? LAZY_BUDGET;
}

/** @param {string} file */
function sizeOf(file) {
  const code = readFileSync(file);
  return { file, min: code.length, gzip: gzipSync(code, { level: 9 }).length };
}

/** The files that a module asks for by name, at once. @param {string} file @returns {string[]} */
function staticImports(file) {
  const code = readFileSync(file, 'utf8');
  const found = code.matchAll(/(?:\bfrom|\bimport|^import)\s*["'](\.[^"']+)["']/gmu);
  return [...found].map(([, path = '']) => join(dirname(file), path));
}

/** A file and all that it brings along. @param {string} file @param {Set<string>} seen */
function closure(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const next of staticImports(file)) closure(next, seen);
  return seen;
}

/** The eager files of the one-tag bundle in `dist/`, what every element adds, and the lazy files. */
export function measure() {
  const eager = [...closure(join(dist, 'embed.js'))];
  const chunks = join(dist, 'chunks');
  const all = existsSync(chunks) ? readdirSync(chunks).map((name) => join(chunks, name)) : [];
  const entries = all.filter((file) => /^(?:define|elements)-/u.test(basename(file)));
  const wanted = new Set(entries.flatMap((file) => [...closure(file)]));
  const elements = [...wanted].filter((file) => !eager.includes(file));
  const lazy = all.filter(
    (file) => file.endsWith('.js') && !eager.includes(file) && !wanted.has(file),
  );
  return { eager: eager.map(sizeOf), elements: elements.map(sizeOf), lazy: lazy.map(sizeOf) };
}

/** @param {readonly { min: number, gzip: number }[]} sizes */
function sum(sizes) {
  return {
    min: sizes.reduce((all, { min }) => all + min, 0),
    gzip: sizes.reduce((all, { gzip }) => all + gzip, 0),
  };
}

const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(2)} kB`.padStart(10);

/** @param {string} name @param {{ min: number, gzip: number }} size @param {number} [budget] */
function line(name, { min, gzip }, budget) {
  const verdict =
    budget === undefined ? '' : gzip <= budget ? `  of ${kB(budget).trim()}` : '  TOO BIG';
  return `${name.padEnd(34)}${kB(min)}${kB(gzip)}${verdict}`;
}

function main() {
  if (!existsSync(join(dist, 'embed.js'))) throw new Error('No dist/embed.js: npm run build');
  const { eager, elements, lazy } = measure();
  const reader = sum(eager);
  const everything = sum([...eager, ...elements]);
  console.log(`${''.padEnd(34)}${'min'.padStart(10)}${'gzip'.padStart(10)}`);
  for (const size of eager) console.log(line(relative(dist, size.file), size));
  console.log(line('before the first press', reader, EAGER_BUDGET));
  for (const size of elements) console.log(line(`${relative(dist, size.file)}`, size));
  console.log(line('with every element', everything, ALL_BUDGET));
  for (const size of lazy)
    console.log(line(`${relative(dist, size.file)}, lazy`, size, lazyBudget(size.file)));
  const fits =
    reader.gzip <= EAGER_BUDGET &&
    everything.gzip <= ALL_BUDGET &&
    lazy.every(({ file, gzip }) => gzip <= lazyBudget(file));
  process.exitCode = fits ? 0 : 1;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main();
