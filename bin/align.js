/**
 * `aloud align`: makes the timings of a narration out of an article's HTML and the marks of its
 * recording, and tells what of the two does not match.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { grouped } from './align/grouped.js';
import { pageOf } from './align/page.js';
import { percent, report } from './align/report.js';

const HELP = `aloud align article.html --marks story.vtt [--audio story.mp3] [--out story.json]

Finds the words of a recording in an article, tells what does not match on either side, and writes
the timings for <aloud-reader narration="story.json">.

  --marks     WebVTT, SubRip, JSON speech marks, Synchronized Narration, Media Overlays
  --audio     the address of the sound, as seen from the file of timings
  --selector  the article in the page; "article", "main" or the body if it is not given
  --narrator  who reads, for people
  --out       where to write; nothing is written without it
  --min       the least coverage in %; below it the exit code is 1 (90)`;

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** What is told to the person at the terminal, without a call stack. */
class AlignError extends Error {}

/** @typedef {ReturnType<typeof read>} Wishes */

/**
 * @param {readonly string[]} args
 * @param {{ cwd?: string, print?: (line: string) => void, dist?: string }} [options] `dist`: our built modules
 * @returns {Promise<number>} the exit code
 */
export async function run(args, options = {}) {
  const { cwd = process.cwd(), print = console.log } = options;
  try {
    const wishes = read(args);
    if (wishes.help || !wishes.page || !wishes.marks) {
      print(HELP);
      return wishes.help ? 0 : 1;
    }
    return await make(wishes, cwd, print, options.dist ?? dist);
  } catch (error) {
    if (!(error instanceof AlignError || error instanceof SyntaxError)) throw error;
    print(error.message);
    return 1;
  }
}

/** @param {readonly string[]} args */
function read(args) {
  const text = { type: /** @type {const} */ ('string'), default: '' };
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        marks: text,
        audio: text,
        selector: text,
        narrator: text,
        out: text,
        min: { ...text, default: '90' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const min = Number(values.min);
    if (!(min >= 0 && min <= 100)) throw new Error('--min is a number from 0 to 100.');
    return { ...values, page: positionals[0] ?? '', min };
  } catch (error) {
    throw new AlignError(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
  }
}

/**
 * @param {Wishes} wishes
 * @param {string} cwd
 * @param {(line: string) => void} print
 * @param {string} modules
 */
async function make(wishes, cwd, print, modules) {
  const { align, parseTimings, readArticle, stringify } = await ours(modules);
  const page = pageOf(fileAt(cwd, wishes.page), await parser(cwd));
  const article = readArticle(/** @type {any} */ (articleIn(page, wishes.selector)));
  const { narration, reason } = parseTimings(fileAt(cwd, wishes.marks));
  if (!narration) throw new AlignError(`${wishes.marks}: ${reason}`);
  const textOf = textsById(page);
  const readable = { blocks: article.blocks, textOf };
  const alignment = align(readable, narration);
  for (const line of report(alignment, readable)) print(line);
  if (wishes.out) {
    const head = {
      audio: wishes.audio || narration.audio,
      ...(article.lang && { lang: article.lang }),
      ...(wishes.narrator && { narrator: wishes.narrator }),
    };
    const { cues, ...rest } = grouped(narration, alignment, textOf);
    writeFileSync(resolve(cwd, wishes.out), stringify({ ...rest, ...head, cues }));
    const isMute = !head.audio && cues.some((/** @type {any} */ cue) => !cue.audio);
    if (isMute) print(`\n${wishes.out} names no sound: give --audio, or <audio> in the page.`);
  }
  return percent(alignment.coverage) >= wishes.min ? 0 : 1;
}

/**
 * Built: the same code that runs in a page.
 *
 * @param {string} modules
 * @returns {Promise<typeof import('../src/speech/recorded/align.js')
 *   & typeof import('../src/speech/recorded/formats.js')
 *   & typeof import('../src/speech/recorded/own-format.js')
 *   & typeof import('../src/text/read-article.js')>}
 */
async function ours(modules) {
  const names = ['speech/recorded/align', 'speech/recorded/formats', 'speech/recorded/own-format', 'text/read-article']; // prettier-ignore
  const load = (/** @type {string} */ name) =>
    import(pathToFileURL(join(modules, `${name}.js`)).href);
  return Object.assign({}, ...(await Promise.all(names.map(load))));
}

/**
 * Beside us, or, where `npx` has put us into a folder of its own, beside the article.
 *
 * @param {string} cwd
 */
async function parser(cwd) {
  try {
    return (await import('parse5')).parse;
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  try {
    const path = createRequire(join(cwd, 'package.json')).resolve('parse5');
    const { parse } = await import(pathToFileURL(path).href);
    return /** @type {typeof import('parse5').parse} */ (parse);
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new AlignError('The page is read by parse5, which is not installed: npm install parse5');
  }
}

/** @param {unknown} error */
const isMissing = (error) =>
  error instanceof Error &&
  'code' in error &&
  (error.code === 'ERR_MODULE_NOT_FOUND' || error.code === 'MODULE_NOT_FOUND');

/** @param {string} cwd @param {string} file */
function fileAt(cwd, file) {
  const path = resolve(cwd, file);
  if (!existsSync(path)) throw new AlignError(`${file} is not there.`);
  return readFileSync(path, 'utf8');
}

/** @param {import('./align/page.js').Element} page @param {string} selector */
function articleIn(page, selector) {
  const wanted = selector ? [selector] : ['article', 'main', 'body'];
  for (const one of wanted) {
    const found = page.querySelector(one);
    if (found) return found;
  }
  throw new AlignError(`Nothing in the page matches ${selector}.`);
}

/**
 * The first of an id counts, as in a browser.
 *
 * @param {import('./align/page.js').Element} page
 * @returns {(id: string) => string | null}
 */
function textsById(page) {
  /** @type {Map<string, import('./align/page.js').Element>} */
  const elements = new Map();
  for (const element of page.all.reverse()) {
    const id = element.getAttribute('id');
    if (id) elements.set(id, element);
  }
  return (id) => elements.get(id)?.textContent ?? null;
}
