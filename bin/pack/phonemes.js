/**
 * Which sounds a language can make, so that a page fetches no others.
 *
 * - `phontab`: the number of tables, then each table: how many phonemes, the table it builds on
 *   (from 1; 0: none), its name, and its phonemes of 16 bytes.
 * - `phonindex`: a program of 16-bit words for each phoneme, which chooses the sounds by what stands
 *   around it.
 * - `phondata`: the sounds themselves, each block begins where the one before it ends.
 *
 * A program is followed whatever its conditions say. What comes of it is more than is ever heard and
 * never less.
 */
import { phonemesOf } from './dictionary.js';
import { PackError } from './peer.js';

const TABLE_HEADER = 36;
const PHONEME = 16;
/** Words of a program that stand for more than themselves, by their upper four bits. */
const CALL = 9;
const TRANSITION = 10;
/** From here on: the address of a sound. */
const SOUND = 11;
const VOWEL_TYPES = 6;

/**
 * @typedef {object} Phoneme
 * @property {string} name
 * @property {number} code
 * @property {number} program
 * @property {number} at where in `phontab` it stands
 *
 * @typedef {{ name: string, base: number, phonemes: Phoneme[] }} Table
 * @typedef {{ sounds: number[], calls: number[] }} Reached
 */

export class Phonemes {
  /** @param {import('./peer.js').Peer} peer */
  constructor(peer) {
    this.peer = peer;
    this.tab = this.#file('phontab');
    this.index = this.#file('phonindex');
    this.sounds = this.#file('phondata');
    /** @type {Table[]} */
    this.tables = this.#readTables();
    /** @type {readonly number[]} */
    this.programEdges = [];
    /** @type {readonly number[]} */
    this.soundEdges = [];
    this.#findEdges();
  }

  /**
   * What of the three files a voice needs, as pieces of the whole data.
   *
   * @param {import('./voices.js').VoiceFile} voice
   * @returns {import('./ranges.js').Pieces}
   */
  neededBy(voice) {
    const chain = this.#chain(voice.table);
    const phonemes = new Map(chain.flatMap((table) => table.phonemes.map((each) => [each.code, each]))); // prettier-ignore
    const dictionary = this.#file(voice.dictionary);
    const replaced = [...phonemes.values()].filter(({ name }) => voice.replacements.includes(name));
    const codes = [...phonemesOf(dictionary, voice.code), ...replaced.map(({ code }) => code)];
    // The synthesiser itself knows those of the first table, by number.
    codes.push(...(this.tables[0]?.phonemes ?? []).map(({ code }) => code));
    const pieces = this.#follow(phonemes, codes);
    for (const { phonemes: entries } of chain) {
      const [first] = entries;
      if (first) pieces.set(this.#place('phontab') + first.at, entries.length * PHONEME);
    }
    return pieces;
  }

  /**
   * The heads of all tables and the head of each file: the synthesiser walks along them.
   *
   * @returns {import('./ranges.js').Pieces}
   */
  frame() {
    /** @type {import('./ranges.js').Pieces} */
    const pieces = new Map([
      [this.#place('phontab'), 4],
      [this.#place('phondata'), this.soundEdges[0] || 8],
    ]);
    let at = 4;
    for (const { phonemes } of this.tables) {
      pieces.set(this.#place('phontab') + at, TABLE_HEADER);
      at += TABLE_HEADER + phonemes.length * PHONEME;
    }
    return pieces;
  }

  /** @param {Map<number, Phoneme>} phonemes @param {readonly number[]} codes */
  #follow(phonemes, codes) {
    /** @type {import('./ranges.js').Pieces} */
    const pieces = new Map();
    const programs = codes.flatMap((code) => phonemes.get(code)?.program ?? []);
    for (let at = programs.pop(); at !== undefined; at = programs.pop()) {
      const place = this.#place('phonindex') + at * 2;
      const end = this.#endOfProgram(at);
      if (pieces.has(place)) continue;
      pieces.set(place, (end - at) * 2);
      const { sounds, calls } = this.#reached(at, end);
      for (const sound of sounds) this.#addSound(pieces, sound);
      programs.push(...calls);
      for (let word = at; word < end; word += 1) {
        const program = phonemes.get(this.#changesTo(word))?.program;
        if (program !== undefined) programs.push(program);
      }
    }
    return pieces;
  }

  /** The code of the phoneme that an instruction puts in or in the place of this one, or -1. @param {number} at */
  #changesTo(at) {
    const word = this.#word(at);
    return word < 0x2000 ? word & 0xff : -1;
  }

  /** @param {import('./ranges.js').Pieces} pieces @param {number} at */
  #addSound(pieces, at) {
    const end = after(this.soundEdges, at) ?? this.sounds.length;
    if (at < end) pieces.set(this.#place('phondata') + at, end - at);
  }

  /** @param {number} from @param {number} to @returns {Reached} */
  #reached(from, to) {
    /** @type {Reached} */
    const found = { sounds: [], calls: [] };
    for (let at = from; at < to; at += this.#length(at)) {
      const word = this.#word(at);
      const kind = word >> 12;
      if (kind >= SOUND) found.sounds.push(this.#address(at) * 4);
      else if (isVowelSwitch(word)) found.sounds.push(...this.#vowelSounds(at));
      else if (kind === CALL && ((word >> 8) & 15) === 1) found.calls.push(this.#address(at));
      else if (kind === CALL) found.sounds.push(this.#address(at));
    }
    return found;
  }

  /** @param {number} at */
  #vowelSounds(at) {
    return Array.from({ length: VOWEL_TYPES }, (_, type) => this.#address(at + 1 + 2 * type) * 4);
  }

  /** How many words an instruction takes. @param {number} at */
  #length(at) {
    const word = this.#word(at);
    const kind = word >> 12;
    const detail = word & 0xf00;
    if (kind >= SOUND || kind === CALL) return 2;
    if (kind === TRANSITION) return 4;
    if (isVowelSwitch(word)) return 1 + 2 * VOWEL_TYPES;
    if (kind === 0 && detail === 0xd00) return 1 + (((word & 0xff) + 1) >> 1); // a name in letters
    return (kind === 2 || kind === 3) && (detail === 0x600 || detail === 0xd00) ? 2 : 1;
  }

  /** Twenty bits, over this word and the next. @param {number} at */
  #address(at) {
    return ((this.#word(at) & 15) << 16) | this.#word(at + 1);
  }

  /** @param {number} at */
  #word(at) {
    return at * 2 + 1 < this.index.length ? this.index.readUInt16LE(at * 2) : 0;
  }

  /** @param {number} at */
  #endOfProgram(at) {
    return after(this.programEdges, at) ?? this.index.length >> 1;
  }

  /** Where programs and sounds begin, of all languages: one ends where the next begins. */
  #findEdges() {
    const starts = this.tables.flatMap(({ phonemes }) => phonemes.map(({ program }) => program));
    this.programEdges = sorted(starts);
    const { calls } = this.#reachedByAll();
    this.programEdges = sorted([...starts, ...calls]);
    this.soundEdges = sorted(this.#reachedByAll().sounds);
    if (this.soundEdges.some((at) => at > this.sounds.length)) {
      throw new PackError('The phonemes of eSpeak NG are not understood.');
    }
  }

  /** @returns {Reached} */
  #reachedByAll() {
    const all = this.programEdges.map((at) => this.#reached(at, this.#endOfProgram(at)));
    return {
      sounds: all.flatMap(({ sounds }) => sounds),
      calls: all.flatMap(({ calls }) => calls),
    };
  }

  /** A table and all it builds on, that one last. @param {string} name */
  #chain(name) {
    const chain = [];
    let table = this.tables.find((each) => each.name === name);
    if (!table) throw new PackError(`eSpeak NG has no phonemes for ${name}.`);
    for (; table; table = this.tables[table.base - 1]) chain.unshift(table);
    return chain;
  }

  #readTables() {
    /** @type {Table[]} */
    const tables = [];
    const { tab } = this;
    let at = 4;
    for (let left = tab[0] ?? 0; left > 0; left -= 1) {
      const count = tab[at] ?? 0;
      const name = text(tab.subarray(at + 4, at + TABLE_HEADER));
      const table = { name, base: tab[at + 1] ?? 0, phonemes: /** @type {Phoneme[]} */ ([]) };
      at += TABLE_HEADER;
      for (let each = 0; each < count; each += 1, at += PHONEME) {
        table.phonemes.push(readPhoneme(tab, at));
      }
      tables.push(table);
    }
    if (at === tab.length) return tables;
    throw new PackError('The table of phonemes of eSpeak NG is not understood.');
  }

  /** @param {string} path */
  #file(path) {
    const file = this.peer.files.get(path);
    if (!file) throw new PackError(`eSpeak NG has no file ${path}.`);
    return this.peer.data.subarray(file.start, file.end);
  }

  /** @param {string} path */
  #place(path) {
    return this.peer.files.get(path)?.start ?? 0;
  }
}

/** @param {Buffer} tab @param {number} at @returns {Phoneme} */
const readPhoneme = (tab, at) => ({
  name: text(tab.subarray(at, at + 4)),
  program: tab.readUInt16LE(at + 8),
  code: tab[at + 10] ?? 0,
  at,
});

/** One of six sounds, by the vowel beside. @param {number} word */
function isVowelSwitch(word) {
  const detail = (word & 0xf00) >> 9;
  return word >> 12 === 6 && (detail === 5 || detail === 6);
}

/** Up to its first zero. @param {Buffer} bytes */
const text = (bytes) => bytes.toString('latin1').replace(/\0[^]*/u, '');

/** @param {readonly number[]} values */
const sorted = (values) => [...new Set(values)].sort((one, other) => one - other);

/** The first of `edges` after `at`. @param {readonly number[]} edges @param {number} at */
function after(edges, at) {
  let [low, high] = [0, edges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edges[middle] ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return edges[low];
}
