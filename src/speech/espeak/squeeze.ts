/**
 * Small packs: what gzip makes of a dictionary and of noises is a fifth bigger than need be, and on a
 * slow line the voice is waited for.
 *
 * Each bit is foretold from the bytes before it, by several memories at once (of the last byte, of
 * the last two, ...), which are mixed by how well each has done; an arithmetic coder writes how wrong
 * the guess was. Whoever reads learns the same as whoever writes, so that nothing but this is sent.
 * About the method: https://mattmahoney.net/dc/dce.html#Section_43
 *
 * All is whole numbers, or sums and products of doubles in a fixed order: every engine gets the same.
 */

/** What each memory looks at of the bytes before this one, the nearest lowest; the last one hears sound. */
const MASKS = Int32Array.of(0, 0xff, 0xffff, 0xffffff, 0xf0f0f0);
const COUNT = MASKS.length;
/** Places in a memory, in rows of sixteen; two contexts may share one, at a small loss. */
const PLACES = 1 << 20;
/** Probabilities are out of this. */
const ONE = 1 << 16;
/** How slowly a place that has seen much still learns. */
const MOST_SEEN = 20;
const MIXER_RATE = 1e-9;
/** Half the range of {@link LOGIT}, in 1/256. */
const LIMIT = 2047;

/** Of a logit in 1/256, from -LIMIT on, the probability. */
const LOGISTIC = Int32Array.from({ length: 2 * LIMIT + 1 }, (_, at) =>
  Math.min(ONE - 32, Math.max(32, Math.round(ONE / (1 + Math.exp((LIMIT - at) / 256))))),
);
/** Of a probability in 1/4096, the logit. */
const LOGIT = Int16Array.from({ length: 4096 }, (_, at) =>
  Math.round(256 * Math.log((at + 0.5) / (4095.5 - at))),
);

/** How far a place that has been seen so often goes towards what it sees. */
const LEARNING = Float64Array.from({ length: MOST_SEEN + 1 }, (_, times) => 1 / (times + 1.6));

/** Foretells the next bit, and learns from what it was. */
class Guess {
  /** All memories, one behind the other: how likely a 1 is, and how often that was seen. */
  readonly #memory = new Uint16Array(COUNT * PLACES).fill(ONE / 2);
  readonly #seen = new Uint8Array(COUNT * PLACES);
  /** One set of weights for each beginning of a byte. */
  readonly #weights = new Float64Array(256 * COUNT).fill(0.35);
  /** Of each memory: where the sixteen places for these four bits are. */
  readonly #rows = new Int32Array(COUNT);
  readonly #logits = new Int32Array(COUNT);
  /** The bits of this byte so far, behind a 1; and of these four. */
  #bits = 1;
  #four = 1;
  #bytes = 0;
  #guess = ONE / 2;

  constructor() {
    this.#findRows();
  }

  /** That the next bit is a 1, out of {@link ONE}. */
  next(): number {
    const memory = this.#memory;
    const weights = this.#weights;
    const set = this.#bits * COUNT;
    let sum = 0;
    for (let i = 0; i < COUNT; i++) {
      const logit = LOGIT[(memory[(this.#rows[i] ?? 0) + this.#four] ?? 0) >> 4] ?? 0;
      this.#logits[i] = logit;
      sum += (weights[set + i] ?? 0) * logit;
    }
    const clamped = Math.max(-LIMIT, Math.min(LIMIT, Math.trunc(sum)));
    this.#guess = LOGISTIC[clamped + LIMIT] ?? 0;
    return this.#guess;
  }

  learn(bit: number): void {
    const memory = this.#memory;
    const seen = this.#seen;
    const weights = this.#weights;
    const set = this.#bits * COUNT;
    const error = (bit * ONE - this.#guess) * MIXER_RATE;
    const target = bit * (ONE - 1);
    for (let i = 0; i < COUNT; i++) {
      weights[set + i] = (weights[set + i] ?? 0) + error * (this.#logits[i] ?? 0);
      const place = (this.#rows[i] ?? 0) + this.#four;
      const known = memory[place] ?? 0;
      const times = seen[place] ?? 0;
      memory[place] = known + (target - known) * (LEARNING[times] ?? 0);
      if (times < MOST_SEEN) seen[place] = times + 1;
    }
    this.#step(bit);
  }

  #step(bit: number): void {
    this.#bits = (this.#bits << 1) | bit;
    this.#four = (this.#four << 1) | bit;
    if (this.#four < 16) return;
    this.#four = 1;
    if (this.#bits >= 256) {
      this.#bytes = (this.#bytes << 8) | (this.#bits & 255);
      this.#bits = 1;
    }
    this.#findRows();
  }

  #findRows(): void {
    for (let i = 0; i < COUNT; i++) {
      const context = Math.imul(
        (this.#bytes & (MASKS[i] ?? 0)) + Math.imul(i, 0x9e3779b1),
        0x2545f491,
      );
      const mixed = Math.imul(context + Math.imul(this.#bits, 0x3d4d51cb), 0x6c8e9cf5);
      this.#rows[i] = i * PLACES + ((mixed ^ (mixed >>> 15)) & (PLACES - 16));
    }
  }
}

/** Where the part of [low, high] ends that stands for a 1. Unsigned 32-bit numbers. */
function middle(low: number, high: number, guess: number): number {
  return low + Math.floor(((high - low) * guess) / ONE);
}

/** The highest bytes of both ends are the same: nothing that follows changes them. */
const isSettled = (low: number, high: number): boolean => ((low ^ high) & 0xff000000) === 0;

export function squeeze(bytes: Uint8Array): Uint8Array {
  const guess = new Guess();
  const written: number[] = [];
  let [low, high] = [0, 0xffffffff];
  for (const byte of bytes) {
    for (let shift = 7; shift >= 0; shift--) {
      const bit = (byte >> shift) & 1;
      const mid = middle(low, high, guess.next());
      if (bit) high = mid;
      else low = mid + 1;
      guess.learn(bit);
      for (; isSettled(low, high); low = (low << 8) >>> 0, high = ((high << 8) | 255) >>> 0) {
        written.push(high >>> 24);
      }
    }
  }
  written.push(high >>> 24, (high >>> 16) & 255, (high >>> 8) & 255, high & 255);
  return Uint8Array.from(written);
}

/** What was given to {@link squeeze}: `length` bytes. Nonsense gives nonsense, in bounded time. */
export function expand(bytes: Uint8Array, length: number): Uint8Array {
  const guess = new Guess();
  const result = new Uint8Array(length);
  let [low, high, value, read] = [0, 0xffffffff, 0, 0];
  const next = (): number => ((value << 8) | (bytes[read++] ?? 0)) >>> 0;
  for (let i = 0; i < 4; i++) value = next();
  for (let i = 0; i < length; i++) {
    let byte = 0;
    for (let k = 0; k < 8; k++) {
      const mid = middle(low, high, guess.next());
      const bit = value <= mid ? 1 : 0;
      if (bit) high = mid;
      else low = mid + 1;
      guess.learn(bit);
      byte = (byte << 1) | bit;
      for (; isSettled(low, high); low = (low << 8) >>> 0, high = ((high << 8) | 255) >>> 0) {
        value = next();
      }
    }
    result[i] = byte;
  }
  return result;
}
