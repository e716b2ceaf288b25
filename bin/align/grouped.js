/** Words that stand alone, put together by paragraph: the file is a third as long then. */

/**
 * @typedef {import('../../src/speech/recorded/align.js').Alignment} Alignment
 * @typedef {import('../../src/speech/recorded/narration.js').Narration} Narration
 * @typedef {import('../../src/speech/recorded/narration.js').Cue} Cue
 */

/**
 * @param {Narration} narration
 * @param {Alignment} alignment
 * @param {(id: string) => string | null} textOf
 * @returns {Narration}
 */
export function grouped(narration, alignment, textOf) {
  const blocks = blocksOf(alignment);
  /** @type {(Cue & { block: number })[]} */
  const cues = [];
  narration.cues.forEach((cue, index) => {
    const last = cues.at(-1);
    const block = blocks.get(index) ?? last?.block ?? -1;
    const text = cue.text ?? textOf(cue.fragment ?? '') ?? undefined;
    const next = { ...cue, ...(text !== undefined && { text }), block };
    if (last && isOne(cue) && block === last.block && last.words && last.audio === cue.audio) {
      cues[cues.length - 1] = {
        ...last,
        text: `${last.text} ${text}`,
        end: cue.end,
        words: [...last.words, ...(cue.words ?? [])],
      };
    } else cues.push(next);
  });
  return { ...narration, cues: cues.map(({ block: _, ...cue }) => cue) };
}

/** @param {Cue} cue */
const isOne = ({ words }) => words?.length === 1;

/** In which paragraph a cue is said. @param {Alignment} alignment */
function blocksOf({ blocks, said }) {
  /** @type {Map<number, number>} */
  const found = new Map();
  blocks.forEach((tokens, block) => {
    for (const token of tokens) {
      const word = said[token.said];
      if (word && !found.has(word.cue)) found.set(word.cue, block);
    }
  });
  return found;
}
