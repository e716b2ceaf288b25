/**
 * Sets of pieces of one big file. A piece is `[start, length]` in bytes; pieces of one set never
 * overlap, and the same piece has the same start in every set.
 *
 * @typedef {Map<number, number>} Pieces from the start of a piece to its length
 */

/** @param {readonly Pieces[]} sets @returns {Pieces} */
export const union = (...sets) => new Map(sets.flatMap((set) => [...set]));

/** @param {readonly Pieces[]} sets @returns {Pieces} what all of them have */
export function intersection(...sets) {
  const [first = new Map(), ...rest] = sets;
  return new Map([...first].filter(([start]) => rest.every((set) => set.has(start))));
}

/** @param {Pieces} set @param {Pieces} without @returns {Pieces} */
export const difference = (set, without) =>
  new Map([...set].filter(([start]) => !without.has(start)));

/**
 * In order, with neighbours joined.
 *
 * @param {Pieces} set
 * @returns {[start: number, length: number][]}
 */
export function joined(set) {
  /** @type {[number, number][]} */
  const result = [];
  for (const [start, length] of [...set].sort((one, other) => one[0] - other[0])) {
    const last = result.at(-1);
    if (last && last[0] + last[1] === start) last[1] += length;
    else if (length > 0) result.push([start, length]);
  }
  return result;
}
