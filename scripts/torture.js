/**
 * Random schedules of a platform and a listener, in Node: `npm run test:torture -- --runs 100000`.
 * A failure prints its seed and path; `--seed N --path a:b:c` runs it again.
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string' },
    path: { type: 'string' },
    // Where the source is: the mutations give a copy.
    root: { type: 'string', default: new URL('..', import.meta.url).href },
  },
});
const at = (file) => new URL(`tests/helpers/torture/${file}`, values.root).href;
const { schedules } = await import(at('schedule.ts'));
const { holds } = await import(at('stage.ts'));
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const began = performance.now();
console.log(`seed ${seed}, ${values.runs} schedules`);
const result = fc.check(fc.property(schedules, holds), {
  numRuns: Number(values.runs),
  seed,
  ...(values.path && { path: values.path }),
});
const seconds = ((performance.now() - began) / 1000).toFixed(1);
if (result.failed) {
  console.log(fc.stringify(result.counterexample));
  console.log(result.errorInstance);
  console.log(
    `again: npm run test:torture -- --seed ${result.seed} --path ${result.counterexamplePath}`,
  );
  process.exitCode = 1;
} else {
  console.log(`${result.numRuns} schedules hold, in ${seconds} s`);
}
