/**
 * A file of the pack: pieces of the synthesiser's data, and where they belong.
 *
 * A byte that tells how the rest is compressed (0: gzip, 1: `squeeze`), the length of the rest
 * uncompressed (32 bits, little-endian), the rest. Which is, in numbers of seven bits a byte, lowest
 * first: how many pieces there are, for each the gap before it and its length; then their bytes.
 */
import { gzipSync } from 'node:zlib';
import { joined } from './ranges.js';

const GZIP = 0;
const SQUEEZED = 1;
/** More takes a browser seconds to expand. */
const MOST_SQUEEZED = 1 << 20;

/**
 * @param {Buffer} data
 * @param {import('./ranges.js').Pieces} pieces
 * @param {(bytes: Uint8Array) => Uint8Array} squeeze
 */
export function packFile(data, pieces, squeeze) {
  const list = joined(pieces);
  const head = [...number(list.length)];
  let end = 0;
  for (const [start, length] of list) {
    head.push(...number(start - end), ...number(length));
    end = start + length;
  }
  const parts = list.map(([start, length]) => data.subarray(start, start + length));
  const raw = Buffer.concat([Buffer.from(head), ...parts]);
  const isSmall = raw.length <= MOST_SQUEEZED;
  const prefix = Buffer.alloc(5);
  prefix.writeUInt8(isSmall ? SQUEEZED : GZIP, 0);
  prefix.writeUInt32LE(raw.length, 1);
  return Buffer.concat([prefix, isSmall ? squeeze(raw) : gzipSync(raw, { level: 9 })]);
}

/** @param {number} value */
function* number(value) {
  for (; value > 127; value = Math.floor(value / 128)) yield (value % 128) + 128;
  yield value;
}
