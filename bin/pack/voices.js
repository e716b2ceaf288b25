/** The voice files of the synthesiser: small texts, one a language or an accent. */
import { PackError } from './peer.js';

/**
 * @typedef {object} VoiceFile
 * @property {string} path under the data folder
 * @property {string} name for people
 * @property {string} code the synthesiser's own code of the language
 * @property {string} table the name of its table of phonemes
 * @property {string} dictionary the file of its dictionary
 * @property {readonly string[]} replacements phonemes that it says for others
 */

/**
 * The voice of a language: the one that gives the tag most weight, of the tag's language where it
 * has none of the region.
 *
 * @param {import('./peer.js').Peer} peer
 * @param {string} tag BCP 47
 * @returns {VoiceFile}
 */
export function voiceFor(peer, tag) {
  for (const wanted of [tag.toLowerCase(), tag.toLowerCase().split('-')[0] ?? '']) {
    const [best] = [...peer.files.keys()]
      .filter((path) => path.startsWith('lang/'))
      .flatMap((path) => candidates(peer, path, wanted))
      .sort((one, other) => one.priority - other.priority);
    if (best) return best.voice;
  }
  throw new PackError(`eSpeak NG has no voice for ${tag}.`);
}

/**
 * @param {import('./peer.js').Peer} peer
 * @param {string} path
 * @param {string} wanted
 */
function candidates(peer, path, wanted) {
  const { start, end } = peer.files.get(path) ?? { start: 0, end: 0 };
  const lines = peer.data
    .toString('utf8', start, end)
    .split(/\r?\n/u)
    .map((line) =>
      line
        .replace(/\/\/.*/u, '')
        .trim()
        .split(/\s+/u),
    );
  /** @param {string} keyword */
  const all = (keyword) => lines.filter(([first]) => first === keyword).map(([, ...rest]) => rest);
  const codes = all('language');
  const found = codes.find(([code]) => code === wanted);
  if (!found) return [];
  const code = codes[0]?.[0] ?? wanted;
  const main = code.split('-')[0] ?? code;
  const voice = {
    path,
    name: (all('name')[0] ?? []).join(' '),
    code,
    table: all('phonemes')[0]?.[0] ?? main,
    dictionary: `${all('dictionary')[0]?.[0] ?? main}_dict`,
    replacements: all('replace').flatMap((words) => words[2] ?? []),
  };
  // Less is more: 5 is what a line without a number weighs.
  return [{ voice, priority: Number(found[1] ?? 5) }];
}
