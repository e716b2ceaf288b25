import { RATES } from '../player/rates.js';

/** The next slower one (`-1`) or faster one (`1`); at the end of them the same. */
export function steppedRate(rate: number, step: 1 | -1): number {
  const beyond = RATES.filter((candidate) => (candidate - rate) * step > 0);
  return beyond.at(step > 0 ? 0 : -1) ?? rate;
}
