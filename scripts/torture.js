/**
 * Random schedules of a platform and a listener, in Node: `npm run test:torture -- --runs 100000`.
 * With `--texts`, random texts in Node; with `--pages`, random pages in the browsers (BROWSERS says
 * in which). A failure prints its seed and path; `--seed N --path a:b:c` runs it again.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import fc from 'fast-check';

const { values } = parseArgs({
  options: {
    runs: { type: 'string' },
    seed: { type: 'string' },
    path: { type: 'string' },
    texts: { type: 'boolean' },
    pages: { type: 'boolean' },
    // Where the source is: the mutations give a copy.
    root: { type: 'string', default: new URL('..', import.meta.url).href },
  },
});
const at = (file) => new URL(file, values.root).href;
const seed = Number(values.seed ?? Date.now() % 2 ** 31);
const path = values.path ? { path: values.path } : {};

async function schedules() {
  const { schedules: random } = await import(at('tests/helpers/torture/schedule.ts'));
  const { holds } = await import(at('tests/helpers/torture/stage.ts'));
  check('schedules', fc.property(random, holds), 100_000);
}

async function texts() {
  const { textsHold } = await import(at('tests/helpers/fuzz/texts-hold.ts'));
  const { loadSpoken } = await import(at('src/text/spoken.ts'));
  await Promise.all(['kk', 'ru', 'en'].map(loadSpoken));
  check('texts', textsHold, 100_000);
}

/** What fails there is told by the runner. */
function pages() {
  const numRuns = Number(values.runs ?? 5000);
  console.log(`seed ${seed}, ${numRuns} pages`);
  const runner = 'node_modules/@web/test-runner/dist/bin.js';
  const { status } = spawnSync(process.execPath, [runner, '--files', 'tests/text/fuzz.test.ts'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: 'inherit',
    env: { ...process.env, TORTURE: JSON.stringify({ numRuns, seed, ...path }) },
  });
  process.exitCode = status ?? 1;
}

function check(name, property, usual) {
  const numRuns = Number(values.runs ?? usual);
  const began = performance.now();
  console.log(`seed ${seed}, ${numRuns} ${name}`);
  const result = fc.check(property, { numRuns, seed, ...path });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  if (!result.failed) return console.log(`${result.numRuns} ${name} hold, in ${seconds} s`);
  console.log(fc.stringify(result.counterexample));
  console.log(result.errorInstance);
  const kind = name === 'texts' ? ' --texts' : '';
  console.log(
    `again: npm run test:torture --${kind} --seed ${result.seed} --path ${result.counterexamplePath}`,
  );
  process.exitCode = 1;
}

if (values.texts) await texts();
else if (values.pages) pages();
else await schedules();
