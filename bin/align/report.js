/** What of two texts is not the same, for the person at the terminal. */

/**
 * @typedef {import('../../src/speech/recorded/align.js').Alignment} Alignment
 * @typedef {import('../../src/speech/recorded/align.js').Readable} Readable
 */

const LONGEST = 100;

/**
 * @param {Alignment} alignment
 * @param {Readable} article
 * @returns {string[]} lines
 */
export function report(alignment, article) {
  const { words, coverage } = alignment;
  const unsaid = unsaidRuns(alignment, article);
  const strange = strangeRuns(alignment);
  return [
    `coverage: ${percent(coverage)} % of ${words.length} words`,
    ...section('In the article only', unsaid),
    ...section('In the recording only', strange),
  ];
}

/** Rounded down: 100 is all of them. @param {number} share */
export const percent = (share) => Math.floor(share * 1000) / 10;

/** @param {string} title @param {readonly string[]} lines */
const section = (title, lines) =>
  lines.length > 0 ? ['', `${title}:`, ...lines.map((line) => `  ${line}`)] : [];

/** @param {Alignment} alignment @param {Readable} article */
function unsaidRuns({ blocks }, article) {
  return blocks.flatMap((tokens, block) => {
    const text = article.blocks[block]?.text ?? '';
    return runs(tokens, ({ said }) => said < 0).map(([first, last]) => {
      const part = text.slice(first.start, last.end).replace(/\s+/gu, ' ');
      return `paragraph ${block + 1}: ${short(part)}`;
    });
  });
}

/** @param {Alignment} alignment */
function strangeRuns({ words, said }) {
  const used = new Set(words.map((word) => word.said));
  const tokens = said.map((word, index) => ({ ...word, index }));
  return runs(tokens, ({ index }) => !used.has(index)).map(([first, last]) => {
    const part = said.slice(first.index, last.index + 1).map(({ text }) => text);
    return `${clock(first.start)}: ${short(part.join(' '))}`;
  });
}

/**
 * @template T
 * @param {readonly T[]} all
 * @param {(one: T) => boolean} is
 * @returns {[T, T][]} the first and the last of each run
 */
function runs(all, is) {
  /** @type {[T, T][]} */
  const found = [];
  let isOpen = false;
  for (const one of all) {
    const last = found.at(-1);
    if (is(one) && isOpen && last) last[1] = one;
    else if (is(one)) found.push([one, one]);
    isOpen = is(one);
  }
  return found;
}

/** @param {string} text */
const short = (text) => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** `1:02.5`. @param {number} seconds */
function clock(seconds) {
  const rest = (seconds % 60).toFixed(1).padStart(4, '0');
  return `${Math.floor(seconds / 60)}:${rest}`;
}
