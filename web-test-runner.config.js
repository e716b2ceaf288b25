import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { build } from 'vite';
import { chromiumFlags, findBrowser, wantedBrowsers } from './scripts/find-browsers.js';
import { webkitLauncher } from './scripts/webkit-launcher.js';

const minute = 60_000;

function chromium() {
  const launchOptions = { executablePath: findBrowser('chromium'), args: chromiumFlags };
  const launcher = chromeLauncher({ launchOptions, concurrency: 1 });
  launcher.name = 'Chromium';
  return launcher;
}

function firefox() {
  const launcher = chromeLauncher({
    launchOptions: { browser: 'firefox', executablePath: findBrowser('firefox') },
    concurrency: 1,
  });
  launcher.name = 'Firefox';
  return launcher;
}

/** Adds `{ passed, failures }` to the file named by TEST_COUNTS, for scripts/test.js to sum up. */
const countsReporter = {
  onTestRunFinished({ sessions }) {
    const file = process.env.TEST_COUNTS;
    if (!file) return;
    const told = [...sessions].map((session) => ({ session, tests: testsOf(session) }));
    const passed = told.flatMap(({ tests }) => tests.filter((test) => test.passed)).length;
    const failures = told.flatMap(({ session, tests }) => failuresOf(session, tests));
    appendFileSync(file, `${JSON.stringify({ passed, failures })}\n`);
  },
};

const testsOf = ({ testResults }) => (testResults ? testsIn(testResults) : []);

const testsIn = (suite, above = '') => [
  ...suite.tests.map((test) => ({ ...test, name: `${above}${test.name}` })),
  ...suite.suites.flatMap((inner) => testsIn(inner, `${above}${inner.name} › `)),
];

/** A line for each. A file that never loaded, or fell over outside its tests, is one failure. */
function failuresOf({ browser, testFile, passed, errors }, tests) {
  const place = `${browser.name}, ${relative(process.cwd(), testFile ?? '')}`;
  const failed = tests.filter((test) => !test.passed && !test.skipped);
  if (failed.length > 0) return failed.map((test) => `${place}: ${test.name}: ${why(test.error)}`);
  const broken = errors.length > 0 || !passed;
  return broken ? [`${place}: outside of its tests: ${why(errors[0])}`] : [];
}

const why = (error) => (error?.message ?? 'no reason told').split('\n')[0] + where(error);

/** The line of the test, where it is told. */
function where(error) {
  const found = /(tests\/[^\s:()?]+\.test\.ts)(?:\?[^\s:()]*)?(:\d+)/u.exec(error?.stack ?? '');
  return found ? ` (${found[1]}${found[2]})` : '';
}

/** A browser cannot load CommonJS: the file that names what of React is needed is served as a bundle. */
const react = {
  name: 'react',
  serve: ({ path }) => (path === '/tests/helpers/react.js' ? bundled(path) : undefined),
};

const bundles = {};

const bundled = (path) => (bundles[path] ??= bundle(`.${path}`));

async function bundle(entry) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { lib: { entry, formats: ['es'] }, write: false, minify: false },
  });
  return { body: output[0].code, type: 'js' };
}

/** For `tests/a11y/`: gives what is kept of a transcript, and with TRANSCRIPTS=write keeps it first. */
const transcripts = {
  name: 'transcripts',
  executeCommand({ command, payload }) {
    if (command !== 'transcript') return undefined;
    const path = `tests/a11y/transcripts/${payload.name}.txt`;
    if (process.env.TRANSCRIPTS === 'write') writeFileSync(path, payload.text);
    return existsSync(path) ? readFileSync(path, 'utf8') : 'No such transcript is kept.';
  },
};

/** Lit says once a page that it is built for development. */
const isNoise = (text) => text.includes('Lit is in dev mode');

const launchers = { chromium, firefox, webkit: webkitLauncher };

/** What `npm run test:torture` wants of random pages: how many, and which. */
const torture = {
  name: 'torture',
  serve: ({ path }) => (path === '/torture.json' ? (process.env.TORTURE ?? '{}') : undefined),
};

export default {
  files: ['tests/**/*.test.ts', '!tests/node/**'],
  rootDir: '.',
  nodeResolve: true,
  browsers: await Promise.all(wantedBrowsers(['chromium']).map((name) => launchers[name]())),
  // One page a browser: a page that is not in front has neither focus nor animation frames.
  concurrency: 1,
  concurrentBrowsers: 3,
  browserStartTimeout: 2 * minute,
  testsStartTimeout: 2 * minute,
  testsFinishTimeout: (process.env.TORTURE ? 600 : 5) * minute,
  // For a test that hangs: how long one takes is the business of `npm run bench`.
  testFramework: { config: { ui: 'bdd', timeout: String(minute) } },
  plugins: [
    torture,
    react,
    transcripts,
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: 'tsconfig.json' }),
  ],
  reporters: [
    defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }),
    countsReporter,
  ],
  filterBrowserLogs: ({ args }) => !args.some((arg) => isNoise(String(arg))),
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/locale/generated/**'],
    reportDir: 'coverage',
  },
};
