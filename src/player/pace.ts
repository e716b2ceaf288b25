/** How a voice really speaks, beside what the weights expect. */
export interface Pace {
  /** Ms that an expected ms takes. */
  readonly scale: number;
  /** Ms more that an expected ms of silence takes. */
  readonly pause: number;
  /** Ms between the last sound and `end`. */
  readonly overhead: number;
}

/** What was expected of a stretch of speech, in ms, and the time it took. */
export interface Observation {
  readonly sound: number;
  readonly silence: number;
  /** 1 when the stretch reaches to the utterance's `end`, else 0. */
  readonly overhead: number;
  readonly time: number;
  readonly rate: number;
}

type Three = [number, number, number];

/** What is believed of a voice never heard, and how unsure of it we are (standard deviations). */
export interface Belief {
  readonly pace: Three;
  readonly doubt: Three;
}

/**
 * A sentence's own last syllable and silence take some 100 ms that its letters do not show; what
 * comes between the last sound and `end` is the engine's.
 */
const anyVoice: Belief = { pace: [1, 0, 400], doubt: [0.3, 0.15, 180] };
/**
 * The weights were measured on this family of voices. speech-dispatcher has it say 170 words a
 * minute, not 175, and in Chromium `end` comes 335 ms after the last sound at a rate of 1.
 */
const espeak: Belief = { pace: [1.04, 0, 430], doubt: [0.04, 0.1, 60] };

/** `voice`: its id or name. */
export function beliefIn(voice: string): Belief {
  return /espeak/iu.test(voice) ? espeak : anyVoice;
}

/** What the weights do not explain: a share of the time, and ms. */
const noise = 0.04;
const jitter = 40;
/**
 * Tempo is not known to follow the number of the rate: what was heard at another rate tells less,
 * and the belief about a voice is the less sure, the farther the rate is from 1.
 */
const otherRate = 0.1;
const tempo = 0.5;
const rounds = 6;

/**
 * The pace that explains best what was heard: least squares with a prior, where what does not fit
 * (a machine that was busy holds speech up) is made light of, round after round.
 */
export function fit(heard: readonly Observation[], rate: number, belief: Belief): Pace {
  const rows = heard.map((stretch) => row(stretch, rate));
  const believed = at(belief, rate);
  let pace = solve(rows, believed);
  for (let round = 0; round < rounds && rows.length > 1; round++) {
    const now = pace;
    const trusted = rows.map((one) => ({ ...one, weight: one.weight * trust(one, now) }));
    pace = solve(trusted, believed);
  }
  const [scale, pause, overhead] = pace;
  return { scale: scale / rate, pause: pause / rate, overhead: overhead / rate };
}

function at({ pace, doubt: [scale, ...rest] }: Belief, rate: number): Belief {
  return { pace, doubt: [Math.hypot(scale, tempo * Math.log(rate)), ...rest] };
}

interface Row {
  readonly features: Three;
  readonly time: number;
  readonly weight: number;
}

/** Features at the rate of 1, so that all rates share one scale. */
function row({ sound, silence, overhead, time, rate: its }: Observation, rate: number): Row {
  const deviation = (noise * time) ** 2 + jitter ** 2;
  return {
    features: [(sound + silence) / its, silence / its, overhead / its],
    time,
    weight: (its === rate ? 1 : otherRate) / deviation,
  };
}

/** Between 0 and 1. Speech is held up more often than it hurries. */
function trust({ features, time, weight }: Row, pace: Three): number {
  const error = time - dot(features, pace);
  const tolerance = (error > 0 ? 2 : 4) ** 2;
  return 1 / (1 + (error * error * weight) / tolerance);
}

function dot(a: Three, b: Three): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/** Weighted normal equations with the prior on the diagonal, by Gaussian elimination. */
function solve(rows: readonly Row[], belief: Belief): Three {
  const matrix = belief.doubt.map((sigma, i) => {
    const line = [0, 0, 0, (belief.pace[i] ?? 0) / sigma ** 2];
    line[i] = 1 / sigma ** 2;
    return line;
  });
  for (const { features, time, weight } of rows) {
    matrix.forEach((line, i) => {
      const own = (features[i] ?? 0) * weight;
      [...features, time].forEach((value, j) => (line[j] = (line[j] ?? 0) + own * value));
    });
  }
  matrix.forEach((pivot, i) => {
    matrix.forEach((line, k) => {
      if (k === i) return;
      const factor = (line[i] ?? 0) / (pivot[i] ?? 1);
      pivot.forEach((value, j) => (line[j] = (line[j] ?? 0) - factor * value));
    });
  });
  return matrix.map((line, i) => (line[3] ?? 0) / (line[i] ?? 1)) as Three;
}
