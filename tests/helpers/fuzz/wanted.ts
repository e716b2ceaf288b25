/** How many random cases are tried, and which: the usual, or what `npm run test:torture` wants. */
import type fc from 'fast-check';

type Wanted = Pick<fc.Parameters, 'numRuns' | 'seed' | 'path'>;

export async function wanted(numRuns: number): Promise<Wanted> {
  const told = (await (await fetch('/torture.json')).json()) as Wanted;
  return { numRuns, ...told };
}

/** Its seed and path, and the smallest case that fails. */
export function reportOf<T>(
  { counterexample, errorInstance, seed, counterexamplePath }: fc.RunDetails<T>,
  stringify: (value: unknown) => string,
): string {
  const why = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return `${why}; seed ${seed}, path ${counterexamplePath}: ${stringify(counterexample)}`;
}
