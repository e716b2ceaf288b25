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

/**
 * What is believed of a voice never heard, and how unsure of it we are (standard deviations). In
 * Chromium with espeak-ng `end` comes 335 ms after the last sound at a rate of 1, 120 at 1.5, 60 at 2,
 * and a sentence's own last syllable and silence take up to 150 ms that its letters do not show.
 */
const belief: Three = [1, 0, 380];
const doubt: Three = [0.4, 0.2, 180];
/** What the weights do not explain: a share of the time, and ms. */
const noise = 0.03;
const jitter = 30;
/** Another rate's tempo is not known to follow the number, so what was heard at it tells less. */
const otherRate = 0.1;
const rounds = 6;

/**
 * The pace that explains best what was heard: least squares with a prior, where what does not fit
 * (a machine that was busy holds speech up) is made light of, round after round.
 */
export function fit(heard: readonly Observation[], rate: number): Pace {
  const rows = heard.map((stretch) => row(stretch, rate));
  let pace = solve(rows);
  for (let round = 0; round < rounds && rows.length > 1; round++) {
    const now = pace;
    pace = solve(rows.map((one) => ({ ...one, weight: one.weight * trust(one, now) })));
  }
  const [scale, pause, overhead] = pace;
  return { scale: scale / rate, pause: pause / rate, overhead: overhead / rate };
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
function solve(rows: readonly Row[]): Three {
  const matrix = doubt.map((sigma, i) => {
    const line = [0, 0, 0, (belief[i] ?? 0) / sigma ** 2];
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
