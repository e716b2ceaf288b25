/** The speeds that are offered, and stepped through by keys. */
export const RATES: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3];

/** The next slower one (`-1`) or faster one (`1`); at the end of them the same. */
export function steppedRate(rate: number, step: 1 | -1): number {
  const beyond = RATES.filter((candidate) => (candidate - rate) * step > 0);
  return beyond.at(step > 0 ? 0 : -1) ?? rate;
}
