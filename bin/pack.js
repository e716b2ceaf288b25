/**
 * `aloud pack`: makes the folder of an offline voice out of the synthesiser that the user has
 * installed. Nothing of the synthesiser is in this package.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Folder } from './pack/folder.js';
import { makePack } from './pack/pack.js';
import { findPeer, PackError } from './pack/peer.js';
import { sourceNote } from './pack/source-note.js';

const HELP = `aloud pack --langs kk,en --out public/aloud

Makes the folder of an offline voice for <aloud-reader offline-voice="/aloud/">, out of
@echogarden/espeak-ng-emscripten (GPL-3.0) as it is installed here.

  --langs   languages, as BCP 47 tags with commas between
  --out     a folder of its own; what an earlier run put there is replaced`;

const project = fileURLToPath(new URL('..', import.meta.url));

/**
 * @param {readonly string[]} args
 * @param {{ cwd?: string, dist?: string, print?: (line: string) => void }} [options] `dist`: our built modules
 * @returns {Promise<number>} the exit code
 */
export async function run(args, options = {}) {
  const { cwd = process.cwd(), print = console.log } = options;
  const { dist = join(project, 'dist', 'speech', 'espeak') } = options;
  try {
    const { langs, out, help } = read(args);
    if (help || langs.length === 0 || out === '') {
      print(HELP);
      return help ? 0 : 1;
    }
    const folder = new Folder(resolve(cwd, out));
    const peer = findPeer(cwd);
    const { manifest, files } = await makePack(peer, langs, dist);
    folder.replace(withLicences(files, peer, manifest));
    for (const line of summary(out, manifest)) print(line);
    return 0;
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    print(error.message);
    return 1;
  }
}

/** @param {readonly string[]} args */
function read(args) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        langs: { type: 'string', default: '' },
        out: { type: 'string', default: '' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const names = String(values.langs).split(',').map((name) => name.trim()).filter(Boolean); // prettier-ignore
    const langs = [...new Set(Intl.getCanonicalLocales(names))];
    return { langs, out: String(values.out), help: values.help === true };
  } catch (error) {
    throw new PackError(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
  }
}

/**
 * What the GPL wants beside a copy: its own text, and where the source is.
 *
 * @param {Map<string, Buffer>} files
 * @param {import('./pack/peer.js').Peer} peer
 * @param {import('./pack/pack.js').Manifest} manifest
 */
function withLicences(files, peer, manifest) {
  const copying = join(peer.folder, 'COPYING');
  if (!existsSync(copying))
    throw new PackError(`${copying} is missing: its licence must go along.`);
  return new Map([
    ...files,
    ['COPYING', readFileSync(copying)],
    ['LICENSE.aloud', readFileSync(join(project, 'LICENSE'))],
    ['SOURCE.txt', Buffer.from(sourceNote(manifest))],
  ]);
}

/** @param {string} out @param {import('./pack/pack.js').Manifest} manifest */
function summary(out, { engine, files, languages }) {
  const kB = (/** @type {number} */ bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(10);
  const ofLanguages = new Set(languages.flatMap((language) => language.files));
  const core = files.filter(({ name }) => !ofLanguages.has(name));
  const sum = (/** @type {{ gzipBytes: number }[]} */ list) =>
    list.reduce((total, { gzipBytes }) => total + gzipBytes, 0);
  return [
    `${out}: ${engine.name} (${engine.package} ${engine.version}, ${engine.license})`,
    ...files.map(({ name, bytes, gzipBytes }) => `${kB(bytes)} ${kB(gzipBytes)} gzip  ${name}`),
    `A page fetches, compressed by gzip:`,
    `${kB(sum(core))}  whatever the language`,
    ...languages.map(({ lang, name, gzipBytes }) => `${kB(gzipBytes)}  ${lang}, ${name}`),
    `${kB(sum(files))}  all of them`,
    `A site that serves this folder passes on software under ${engine.license}: see SOURCE.txt in it.`,
  ];
}
