/** The folder of a pack: made of nothing, or in the place of an earlier pack, and of nothing else. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { PackError } from './peer.js';

const LIST = 'voice.json';
/** What every pack has beside its list and what that names. */
const NOTES = ['COPYING', 'LICENSE.aloud', 'SOURCE.txt'];
/** So many are named of those that are in the way. */
const MOST_NAMED = 3;

/** @typedef {{ version: string, names: readonly string[] }} Earlier what an earlier pack wrote below its version */

export class Folder {
  /** @type {Earlier | null} */
  #earlier = null;

  /**
   * @param {string} path absolute; need not exist
   * @throws {PackError} When something is in it that no pack has written.
   */
  constructor(path) {
    this.path = path;
    const names = namesIn(path);
    if (names.includes(LIST)) this.#earlier = earlierIn(join(path, LIST));
    const { version = '', names: listed = [] } = this.#earlier ?? {};
    const own = this.#earlier ? [LIST, ...NOTES, version] : [];
    const below = names.includes(version) ? namesIn(join(path, version)) : [];
    const foreign = [
      ...names.filter((name) => !own.includes(name)),
      ...below.filter((name) => !listed.includes(name)).map((name) => `${version}/${name}`),
    ];
    if (foreign.length > 0) throw new PackError(inTheWay(path, foreign));
  }

  /** @param {Map<string, Buffer>} files by their path in the folder */
  replace(files) {
    if (this.#earlier) this.#remove(this.#earlier);
    for (const [file, content] of files) {
      mkdirSync(dirname(join(this.path, file)), { recursive: true });
      writeFileSync(join(this.path, file), content);
    }
  }

  /** @param {Earlier} earlier */
  #remove({ version, names }) {
    const folder = join(this.path, version);
    for (const name of names) rmSync(join(folder, name), { force: true });
    try {
      rmdirSync(folder);
    } catch {
      // it is gone already, or has something hidden
    }
  }
}

/** Hidden ones (`.DS_Store`, `.gitkeep`) are in nobody's way. @param {string} path */
function namesIn(path) {
  const about = statSync(path, { throwIfNoEntry: false });
  if (about && !about.isDirectory()) throw new PackError(`${path} is no folder.`);
  return about ? readdirSync(path).filter((name) => !name.startsWith('.')) : [];
}

/** @param {string} list @returns {Earlier} */
function earlierIn(list) {
  try {
    const { version, files } = JSON.parse(readFileSync(list, 'utf8'));
    if (!/^[0-9a-f]{12}$/u.test(version)) throw new TypeError();
    const names = files.map((/** @type {{ name: string }} */ { name }) => nameBelow(version, name));
    return { version, names };
  } catch {
    const what = `${list} is broken, or was not written by aloud pack.`;
    throw new PackError(`${what}\nRemove the folder, or give another one.`);
  }
}

/** @param {string} version @param {string} path */
function nameBelow(version, path) {
  const [folder, name = '', ...rest] = path.split('/');
  if (folder !== version || rest.length > 0 || !/^[\w-]+\.(?:js|bin)$/u.test(name)) throw new TypeError(); // prettier-ignore
  return name;
}

/** @param {string} path @param {readonly string[]} foreign */
function inTheWay(path, foreign) {
  const more = foreign.length - MOST_NAMED;
  const names = [...foreign.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])];
  return `${path} has files that aloud pack did not write: ${names.join(', ')}.\nGive it a folder of its own.`;
}
