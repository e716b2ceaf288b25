/**
 * Which phonemes a dictionary can ask for.
 *
 * A dictionary begins with the number of its lists of words (1024) and the place of its rules, both
 * as 32-bit numbers. A list is entries up to a zero; an entry is its own length, the length of its
 * word with flags, the word, its phonemes up to a zero, and flags. A rule has its phonemes between a
 * 3 and a zero.
 */
import { PackError } from './peer.js';

const HEADER = 8;
const LISTS = 1024;
const WORD_LENGTH = 0x3f;
const NO_PHONEMES = 0x80;
/** The flag of an entry that has other text in the place of phonemes. */
const IS_TEXT = 29;
const PHONEMES = 3;
/** Before a number that a rule takes, which may be a 3. */
const CONDITION = 5;

/**
 * @param {Uint8Array} dictionary
 * @param {string} lang BCP 47
 * @returns {Set<number>} codes; perhaps some too many, never one too few
 */
export function phonemesOf(dictionary, lang) {
  const view = new DataView(dictionary.buffer, dictionary.byteOffset, dictionary.length);
  const rules = view.getInt32(4, true);
  if (view.getInt32(0, true) !== LISTS || rules > dictionary.length) {
    throw new PackError('A dictionary of eSpeak NG is not understood.');
  }
  const isForeign = foreignLetter(lang);
  return new Set([
    ...phonemesOfWords(dictionary, isForeign),
    ...phonemesOfRules(dictionary, rules),
  ]);
}

/**
 * The names of single letters are in a dictionary as `_` and the letter, those of a dozen scripts in
 * the English one. Sounds that only a lone letter of Arabic in an English text wants are left out.
 *
 * @param {string} lang
 * @returns {(word: string) => boolean}
 */
function foreignLetter(lang) {
  const { script = 'Latn' } = new Intl.Locale(lang).maximize();
  const scripts = ['Latn', 'Cyrl', 'Grek', 'Zyyy', script].map((name) => `\\p{Script=${name}}`);
  try {
    const known = new RegExp(`^_.*[${scripts.join('')}]`, 'u');
    return (word) => word.startsWith('_') && word.length > 1 && !known.test(word);
  } catch {
    return () => false; // written in several scripts, as Japanese is
  }
}

/** @param {Uint8Array} bytes @param {(word: string) => boolean} isForeign */
function* phonemesOfWords(bytes, isForeign) {
  let at = HEADER;
  for (let list = 0; list < LISTS; list += 1) {
    for (let length = bytes[at] ?? 0; length !== 0; length = bytes[at] ?? 0) {
      yield* phonemesOfEntry(bytes.subarray(at, at + length), isForeign);
      at += length;
    }
    at += 1;
  }
}

/** @param {Uint8Array} entry @param {(word: string) => boolean} isForeign */
function phonemesOfEntry(entry, isForeign) {
  const flags = entry[1] ?? 0;
  const word = new TextDecoder().decode(entry.subarray(2, 2 + (flags & WORD_LENGTH)));
  if (isForeign(word)) return [];
  const rest = entry.subarray(2 + (flags & WORD_LENGTH));
  const end = rest.indexOf(0);
  if (flags & NO_PHONEMES || rest.subarray(end + 1).includes(IS_TEXT)) return [];
  return end < 0 ? rest : rest.subarray(0, end);
}

/** @param {Uint8Array} bytes @param {number} from */
function* phonemesOfRules(bytes, from) {
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] !== PHONEMES || bytes[at - 1] === CONDITION) continue;
    yield* bytes.subarray(at + 1, bytes.indexOf(0, at + 1));
  }
}
