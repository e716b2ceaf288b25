/** What goes into the folder, as files in memory. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { packFile } from './file.js';
import { PACKAGE, PackError } from './peer.js';
import { Phonemes } from './phonemes.js';
import { difference, intersection, union } from './ranges.js';
import { voiceFor } from './voices.js';

/** Of `voice.json`; goes up when a player of before could not read it. */
const FORMAT = 1;
/** Our own part of what runs in the worker, and what it imports. */
const OWN_FILES = ['worker.js', 'squeeze.js'];

/**
 * @typedef {{ name: string, bytes: number, gzipBytes: number, hash: string }} FileEntry
 * @typedef {object} Pack
 * @property {Map<string, Buffer>} files by their path in the folder
 * @property {Manifest} manifest
 *
 * @typedef {object} Manifest `voice.json`
 * @property {number} format
 * @property {string} version changes with any byte of any file
 * @property {{ name: string, package: string, version: string, license: string, source: string }} engine
 * @property {number} size of the synthesiser's data, of which the files have pieces
 * @property {{ worker: string, glue: string, data: string }} core what every language needs
 * @property {FileEntry[]} files
 * @property {{ lang: string, name: string, voice: string, files: string[], bytes: number, gzipBytes: number }[]} languages
 */

/**
 * @param {import('./peer.js').Peer} peer
 * @param {readonly string[]} tags BCP 47
 * @param {string} dist where our own modules are, built
 * @returns {Promise<Pack>}
 */
export async function makePack(peer, tags, dist) {
  const own = new Map(OWN_FILES.map((name) => [name, ownFile(dist, name)]));
  const { squeeze } = await import(pathToFileURL(join(dist, 'squeeze.js')).href);
  const voices = tags.map((tag) => ({ tag, voice: voiceFor(peer, tag) }));
  const { core, each } = share(peer, voices.map(({ voice }) => voice)); // prettier-ignore
  const contents = new Map([
    ...own,
    ['espeak-ng.js', peer.glue],
    ['core.bin', packFile(peer.data, core, squeeze)],
  ]);
  voices.forEach(({ tag }, index) => {
    contents.set(`${tag}.bin`, packFile(peer.data, each[index] ?? new Map(), squeeze));
  });
  return assemble(peer, contents, voices);
}

/** @param {string} dist @param {string} name */
function ownFile(dist, name) {
  try {
    return readFileSync(join(dist, name));
  } catch {
    throw new PackError(`${join(dist, name)} is missing: is Aloud built?`);
  }
}

/**
 * What all languages need once, and the rest of each.
 *
 * @param {import('./peer.js').Peer} peer
 * @param {readonly import('./voices.js').VoiceFile[]} voices
 */
function share(peer, voices) {
  const phonemes = new Phonemes(peer);
  const needed = voices.map((voice) =>
    union(phonemes.neededBy(voice), whole(peer, voice.path), whole(peer, voice.dictionary)),
  );
  const shared = needed.length > 1 ? intersection(...needed) : new Map();
  const core = union(phonemes.frame(), whole(peer, 'intonations'), shared);
  return { core, each: needed.map((pieces) => difference(pieces, core)) };
}

/** @param {import('./peer.js').Peer} peer @param {string} path */
function whole(peer, path) {
  const file = peer.files.get(path);
  if (!file) throw new PackError(`eSpeak NG has no file ${path}.`);
  return new Map([[file.start, file.end - file.start]]);
}

/**
 * Everything but the list has the version in its address: it may be kept for ever.
 *
 * @param {import('./peer.js').Peer} peer
 * @param {Map<string, Buffer>} contents
 * @param {readonly { tag: string, voice: import('./voices.js').VoiceFile }[]} voices
 * @returns {Pack}
 */
function assemble(peer, contents, voices) {
  const hashes = [...contents.values()].map(hash);
  const version = hash(Buffer.from(hashes.join())).slice(0, 12);
  const path = (/** @type {string} */ name) => `${version}/${name}`;
  const files = [...contents].map(([name, content]) => entry(path(name), content));
  const sizes = new Map(files.map((file) => [file.name, file]));
  const manifest = {
    format: FORMAT,
    version,
    engine: {
      name: 'eSpeak NG',
      package: PACKAGE,
      version: peer.version,
      license: peer.license,
      source: peer.source,
    },
    size: peer.data.length,
    core: { worker: path('worker.js'), glue: path('espeak-ng.js'), data: path('core.bin') },
    files,
    languages: voices.map(({ tag, voice }) => {
      const { name = '', bytes = 0, gzipBytes = 0 } = sizes.get(path(`${tag}.bin`)) ?? {};
      return {
        lang: tag,
        name: voice.name,
        voice: voice.path.slice('lang/'.length),
        files: [name],
        bytes,
        gzipBytes,
      };
    }),
  };
  const placed = [...contents].map(([name, content]) => /** @type {const} */ ([path(name), content])); // prettier-ignore
  const list = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
  return { manifest, files: new Map([...placed, ['voice.json', list]]) };
}

/** @param {string} name @param {Buffer} content @returns {FileEntry} */
const entry = (name, content) => ({
  name,
  bytes: content.length,
  gzipBytes: Math.min(content.length, gzipSync(content, { level: 9 }).length),
  hash: `sha256-${hash(content)}`,
});

/** @param {Buffer} content */
const hash = (content) => createHash('sha256').update(content).digest('hex');
