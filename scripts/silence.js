/**
 * Makes `src/view/silence.flac`, the sound by which a browser takes a page that speaks for one that
 * plays, see `src/view/silent-sound.ts`. A tone that nobody hears: 20 Hz, where hearing begins, 60 dB
 * under the loudest. Of a file without any sound Firefox gives no media keys. It is 15 s long, since
 * Chromium takes what is shorter than 5 s for a notice, and 4 kB at least, since bundlers put smaller
 * files into the code, as `data:`.
 *
 * FLAC: https://www.rfc-editor.org/rfc/rfc9639
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const RATE = 4000;
const BLOCK = 4000;
const FRAMES = 15;
const HERTZ = 20;
/** Of 32,768: -60 dB. */
const AMPLITUDE = 33;

const bytesOf = (/** @type {string} */ bits) =>
  (bits.padEnd(Math.ceil(bits.length / 8) * 8, '0').match(/.{8}/gu) ?? []).map((byte) =>
    Number.parseInt(byte, 2),
  );

/** @param {number} value @param {number} width */
const bits = (value, width) => (value & (2 ** width - 1)).toString(2).padStart(width, '0');

/** @param {readonly number[]} bytes @param {number} polynomial @param {number} width */
function checksum(bytes, polynomial, width) {
  const top = 2 ** (width - 1);
  let sum = 0;
  for (const byte of bytes) {
    sum ^= byte << (width - 8);
    for (let bit = 0; bit < 8; bit += 1) {
      sum = ((sum << 1) ^ (sum & top ? polynomial : 0)) & (2 * top - 1);
    }
  }
  return sum;
}

const tone = Array.from({ length: BLOCK }, (_, at) =>
  Math.round(AMPLITUDE * Math.sin((2 * Math.PI * HERTZ * at) / RATE)),
);

/** A number as FLAC's Rice code without low bits has it. */
const rice = (/** @type {number} */ value) =>
  `${'0'.repeat(value < 0 ? -2 * value - 1 : 2 * value)}1`;

/** What is left of the tone when each sample is guessed from the two before it. */
function subframe() {
  const rest = tone.slice(2).map((value, at) => value - 2 * tone[at + 1] + tone[at]);
  const first = tone.slice(0, 2).map((value) => bits(value, 16));
  return `00010100${first.join('')}000000${bits(0, 4)}${rest.map(rice).join('')}`;
}

/** @param {number} index */
function frame(index) {
  // Its length and rate are told at the end of the head: 16 bits, and kHz.
  const head = [0xff, 0xf8, 0x7c, 0x08, index, ...bytesOf(bits(BLOCK - 1, 16)), RATE / 1000];
  const all = [...head, checksum(head, 0x07, 8), ...bytesOf(subframe())];
  return [...all, ...bytesOf(bits(checksum(all, 0x8005, 16), 16))];
}

function streamInfo() {
  const size = bits(BLOCK, 16) + bits(BLOCK, 16) + bits(0, 48);
  const format = bits(RATE, 20) + bits(0, 3) + bits(15, 5);
  return bytesOf(size + format + bits(0, 4) + bits(BLOCK * FRAMES, 32) + '0'.repeat(128));
}

const file = [
  ...Buffer.from('fLaC'),
  ...[0x80, 0, 0, 34],
  ...streamInfo(),
  ...Array.from({ length: FRAMES }, (_, index) => frame(index)).flat(),
];
writeFileSync(
  fileURLToPath(new URL('../src/view/silence.flac', import.meta.url)),
  Uint8Array.from(file),
);
