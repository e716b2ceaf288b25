/** The synthesiser, as the user has installed it. Nothing of it is part of this package. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const PACKAGE = '@echogarden/espeak-ng-emscripten';

/** Where the synthesiser looks for its data. */
const DATA_FOLDER = '/usr/share/espeak-ng-data/';

/** What is told to the person at the terminal, without a call stack. */
export class PackError extends Error {}

/**
 * @typedef {object} Peer
 * @property {string} folder
 * @property {string} version
 * @property {string} license SPDX
 * @property {string} source the address of its source code, as its own `package.json` has it
 * @property {Buffer} glue the JavaScript, as it is
 * @property {Buffer} data all files of data, one after the other
 * @property {Map<string, { start: number, end: number }>} files where in `data` each file is
 */

/**
 * The copy that Node would find from `cwd`: in its `node_modules`, or in one of a folder above.
 *
 * @param {string} cwd
 * @returns {Peer}
 */
export function findPeer(cwd) {
  const folder = folderFrom(cwd);
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const glue = readFileSync(join(folder, 'espeak-ng.js'));
  const data = readFileSync(join(folder, 'espeak-ng.data'));
  return {
    folder,
    version: String(about.version),
    license: String(about.license),
    source: sourceOf(about.repository),
    glue,
    data,
    files: filesIn(glue.toString('utf8'), data.length),
  };
}

/** @param {string} cwd */
function folderFrom(cwd) {
  for (let at = cwd; ; at = dirname(at)) {
    const folder = join(at, 'node_modules', PACKAGE);
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (at === dirname(at)) break;
  }
  throw new PackError(
    `${PACKAGE} is not installed here. It is licensed GPL-3.0 and not part of Aloud:\n` +
      `  npm install --save-dev ${PACKAGE}`,
  );
}

/** @param {unknown} repository a string, or an object with a `url` */
function sourceOf(repository) {
  const url = typeof repository === 'string' ? repository : Object(repository).url;
  return String(url ?? `https://www.npmjs.com/package/${PACKAGE}`).replace(/^git\+/u, '');
}

/**
 * The glue has the list of the files within it, as Emscripten's file packager writes it.
 *
 * @param {string} glue
 * @param {number} size
 */
function filesIn(glue, size) {
  const entry = /\{filename:"([^"]+)",start:(\d+),end:(\d+)\}/gu;
  /** @type {Map<string, { start: number, end: number }>} */
  const files = new Map();
  for (const [, path = '', start, end] of glue.matchAll(entry)) {
    if (!path.startsWith(DATA_FOLDER) || Number(end) > size) continue;
    files.set(path.slice(DATA_FOLDER.length), { start: Number(start), end: Number(end) });
  }
  if (files.has('phondata')) return files;
  throw new PackError(`This version of ${PACKAGE} is not understood: it lists no data files.`);
}
