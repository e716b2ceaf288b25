import { appendFileSync } from 'node:fs';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
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

/** Adds `{ passed, failed }` to the file named by TEST_COUNTS, for scripts/test.js to sum up. */
const countsReporter = {
  onTestRunFinished({ sessions }) {
    const file = process.env.TEST_COUNTS;
    if (!file) return;
    const counts = [...sessions].map(countSession);
    const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
    appendFileSync(file, `${JSON.stringify({ passed: sum('passed'), failed: sum('failed') })}\n`);
  },
};

/** A file that never loaded, or fell over outside its tests, is one failure. */
function countSession({ testResults, errors, passed }) {
  const tests = testResults ? testsIn(testResults) : [];
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  const broken = failed === 0 && (errors.length > 0 || !passed) ? 1 : 0;
  return { passed: tests.filter((test) => test.passed).length, failed: failed + broken };
}

const testsIn = (suite) => [...suite.tests, ...suite.suites.flatMap(testsIn)];

/** Lit says once a page that it is built for development. */
const isNoise = (text) => text.includes('Lit is in dev mode');

const launchers = { chromium, firefox, webkit: webkitLauncher };

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
  testsFinishTimeout: 5 * minute,
  testFramework: { config: { ui: 'bdd', timeout: '20000' } },
  plugins: [esbuildPlugin({ ts: true, target: 'esnext', tsconfig: 'tsconfig.json' })],
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
