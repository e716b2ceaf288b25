import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { build } from 'vite';
import { countsReporter } from './scripts/counts-reporter.js';
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
    countsReporter(process.env.TEST_COUNTS),
  ],
  filterBrowserLogs: ({ args }) => !args.some((arg) => isNoise(String(arg))),
  coverageConfig: {
    include: ['src/**/*.ts'],
    exclude: ['src/locale/generated/**'],
    reportDir: 'coverage',
  },
};
