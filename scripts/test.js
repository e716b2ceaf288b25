/**
 * `npm test`: every check there is, in every browser there is. A failure stops nothing; the last
 * line is `N passed, N failed`.
 *
 * `node scripts/test.js lint`, `build`, `node`, `unit` runs a part; `BROWSERS=firefox` chooses.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserNames, findBrowser, wantedBrowsers } from './find-browsers.js';
import { advice, install, mayInstall, missing } from './install-browsers.js';
import { atExit, hasWebKit, leaveNothingBehind, privateFolder } from './processes.js';
import { unitTests } from './unit-tests.js';

const project = fileURLToPath(new URL('..', import.meta.url));
leaveNothingBehind();

const total = { passed: 0, failed: 0 };
/** The parts that failed. @type {string[]} */
const failures = [];
/** A line for each test that failed: told once more at the end. @type {string[]} */
const named = [];

/** A package's command. @param {string} path */
const bin = (path) => join('node_modules', path);

/** @type {import('node:child_process').ChildProcess | undefined} */
let running;

atExit(() => running?.kill('SIGTERM'));

/**
 * Runs a Node program to its end.
 *
 * @param {readonly string[]} args
 * @param {{ quiet?: boolean, env?: NodeJS.ProcessEnv }} [options] quiet: the output is shown only
 *   if it fails
 * @returns {Promise<boolean>} whether it ended well
 */
function node(args, { quiet = false, env = {} } = {}) {
  const stdio = quiet ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, [...args], {
    cwd: project,
    stdio: ['ignore', stdio, stdio],
    env: { ...process.env, ...env },
  });
  running = child;
  let output = '';
  child.stdout?.on('data', (data) => (output += data));
  child.stderr?.on('data', (data) => (output += data));
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => {
      running = undefined;
      if (code !== 0 && output) console.log(output);
      resolve(code === 0);
    });
  });
}

/** @param {string} name @param {{ passed: number, failed: number }} counts @param {number} since */
function report(name, { passed, failed }, since) {
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(name);
  const seconds = ((Date.now() - since) / 1000).toFixed(1);
  console.log(`${failed > 0 ? '✗' : '✓'} ${name} (${seconds} s)`);
}

/** One program that is right or wrong as a whole. @param {string} name @param {string[]} args */
async function check(name, ...args) {
  const since = Date.now();
  const ok = await node(args, { quiet: true });
  report(name, { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }, since);
}

async function lint() {
  await check('prettier', bin('prettier/bin/prettier.cjs'), '--check', '.', '--log-level=warn');
  await check('eslint', bin('eslint/bin/eslint.js'), '.', '--max-warnings=0');
  await check('types', bin('typescript/bin/tsc'), '--noEmit', '-p', '.');
  await check('types of the tools', bin('typescript/bin/tsc'), '--noEmit', '-p', 'tests/node');
  if (existsSync(join(project, 'lit-localize.json'))) {
    await check('locales', 'scripts/check-locales.js');
    await check('dates', 'scripts/cldr.js', '--check');
  }
}

async function build() {
  await check('build', 'scripts/build.js');
  await check('size', 'scripts/size.js');
  if (existsSync(join(project, 'README.md'))) await check('docs', 'scripts/docs.js', '--check');
}

/** The figure after `# pass` and so on, at the end of node:test's report. */
const figure = (/** @type {string} */ tap, /** @type {string} */ key) =>
  Number(new RegExp(`^# ${key} (\\d+)$`, 'mu').exec(tap)?.[1] ?? 0);

/** What node:test's report calls failed, but for the suites around it. @param {string} tap */
function failuresIn(tap) {
  const [, ...parts] = tap.split(/^ *not ok \d+ - /mu);
  return parts.flatMap((part) => {
    const [name = ''] = part.split('\n', 1);
    const ofSuite = /^ *failureType: 'subtestsFailed'$/mu.test(
      part.split(/^ *\.\.\.$/mu, 1)[0] ?? '',
    );
    const reason = /^ *error: (?:\|-\n *)?(.*)$/mu.exec(part)?.[1] ?? 'no reason told';
    return ofSuite ? [] : [`${name}: ${reason}`];
  });
}

async function nodeTests() {
  const since = Date.now();
  const { path, remove } = privateFolder();
  const files = readdirSync(join(project, 'tests', 'node'))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => `tests/node/${file}`);
  const tap = join(path, 'tap');
  const ok = await node([
    ...['--import', 'tsx', '--test', '--test-concurrency=1', '--test-timeout=600000'],
    ...['--test-reporter=spec', '--test-reporter-destination=stdout'],
    ...['--test-reporter=tap', `--test-reporter-destination=${tap}`],
    ...files,
  ]);
  const told = existsSync(tap) ? readFileSync(tap, 'utf8') : '';
  const failed = figure(told, 'fail') + figure(told, 'cancelled');
  named.push(...failuresIn(told).map((failure) => `node, ${failure}`));
  report('node', { passed: figure(told, 'pass'), failed: failed || (ok ? 0 : 1) }, since);
  remove();
}

/** The browsers to test in: those asked for, or all that are here. */
function browsers() {
  const here = browserNames.filter((name) =>
    name === 'webkit' ? hasWebKit() : findBrowser(name) !== undefined,
  );
  return process.env['BROWSERS'] ? wantedBrowsers() : here;
}

/**
 * The unit tests of all files, or of those named.
 *
 * @param {string} names of browsers
 * @param {string[]} [files]
 * @returns {Promise<import('./unit-tests.js').Counts>}
 */
async function webTests(names, files) {
  const { path, remove } = privateFolder();
  const counts = join(path, 'counts');
  const ok = await node(
    [
      ...[bin('@web/test-runner/dist/bin.js'), '--config', 'web-test-runner.config.js'],
      ...(files ? ['--files', ...files] : []),
    ],
    { env: { BROWSERS: names, TEST_COUNTS: counts } },
  );
  const { passed, failures, lost } = existsSync(counts)
    ? JSON.parse(readFileSync(counts, 'utf8'))
    : { passed: 0, failures: [], lost: [] };
  remove();
  const silent = !ok && failures.length + lost.length === 0;
  return { passed, failures: silent ? [`${names}: the runner itself failed`] : failures, lost };
}

async function unit() {
  const since = Date.now();
  const names = browsers().join(',');
  const { passed, failures } = await unitTests(webTests, names);
  named.push(...failures);
  report(`unit, in ${names}`, { passed, failed: failures.length }, since);
}

/** Everything that is to be there before the first test. */
function prepare() {
  const needs = missing();
  if (needs.length === 0) return;
  if (mayInstall()) {
    const since = Date.now();
    const ok = install(needs) && missing().length === 0;
    report('system packages', { passed: ok ? 1 : 0, failed: ok ? 0 : 1 }, since);
  } else {
    console.log(advice(needs));
  }
}

const parts = { lint, build, unit, node: nodeTests };

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !Object.hasOwn(parts, name));
if (unknown) throw new Error(`No such part: ${unknown} (${Object.keys(parts).join(', ')})`);

if (asked.length === 0 || asked.includes('unit') || asked.includes('node')) prepare();
for (const [name, part] of Object.entries(parts)) {
  if (asked.length === 0 || asked.includes(name)) await part();
}
if (failures.length > 0) console.log(`Failed: ${failures.join('; ')}`);
for (const failure of named) console.log(`  ${failure}`);
console.log(`${String(total.passed)} passed, ${String(total.failed)} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
