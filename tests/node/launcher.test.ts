/** What runs the unit tests in WebKitGTK: a browser that stands still or ends costs no page its result. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { countsReporter, type Session } from '../../scripts/counts-reporter.js';
import { privateFolder, processesWith } from '../../scripts/processes.js';
import { unitTests, type Counts } from '../../scripts/unit-tests.js';
import { available } from '../helpers/browsers.js';
import { serve } from '../helpers/server.js';

/** Enough for a browser to begin, in ms. */
const PATIENCE = 20_000;

interface Launcher {
  readonly driver?: { getTitle(): Promise<string> };
  initialize(config: { coverage: boolean }): Promise<void>;
  startSession(id: string, url: string): Promise<void>;
  stopSession(id: string): Promise<unknown>;
  hasCrashed(id: string): boolean;
  stop(): Promise<void>;
}

interface Module {
  readonly webkitLauncher: (patience: number) => Launcher;
}

/** By its address: its base class has types that only it may use. */
const LAUNCHER = new URL('../../scripts/webkit-launcher.js', import.meta.url).href;

/** Stands still as soon as it is asked for what its tests have covered: when they have ended. */
const STILL = `<!doctype html><script>
  Object.defineProperty(window, '__coverage__', { get() { for (;;); } });
</script>`;

/** Marks the browsers that `run` starts. */
async function marked(run: (end: () => void) => Promise<void>) {
  const mark = randomUUID();
  process.env['ALOUD_MARK'] = mark;
  try {
    await run(() => endPages(`ALOUD_MARK=${mark}`));
  } finally {
    delete process.env['ALOUD_MARK'];
  }
}

/** As the check of its own does that WebKitGTK fails now and then. */
function endPages(setting: string) {
  const pages = processesWith(setting).filter((pid) =>
    readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').includes('WebKitWebProcess'),
  );
  assert.ok(pages.length > 0, 'a page has a process');
  for (const pid of pages) process.kill(pid, 'SIGABRT');
}

describe('the launcher of WebKit', { skip: !available('webkit') && 'not installed' }, () => {
  let launcher: Launcher;
  let site: Awaited<ReturnType<typeof serve>>;

  beforeEach(async () => {
    const { webkitLauncher } = (await import(LAUNCHER)) as Module;
    launcher = webkitLauncher(PATIENCE);
    site = await serve({
      '/still.html': { body: STILL },
      '/next.html': { body: '<!doctype html><title>next</title>' },
    });
  });

  afterEach(async () => {
    await launcher.stop();
    await site.close();
  });

  const start = (id: string) => launcher.startSession(id, `${site.origin}/${id}.html`);

  async function goesOn(before: Launcher['driver']) {
    await start('next');
    assert.notEqual(launcher.driver, before, 'a new one has begun');
    assert.equal(await launcher.driver?.getTitle(), 'next');
    await launcher.stopSession('next');
    assert.equal(launcher.hasCrashed('next'), false);
  }

  it('goes on with the next page where one stands still', async () => {
    await launcher.initialize({ coverage: false });
    await start('still');
    const before = launcher.driver;
    assert.deepEqual(await launcher.stopSession('still'), { testCoverage: undefined });
    assert.equal(launcher.hasCrashed('still'), false, 'it may be the fault of the page');
    await goesOn(before);
  });

  it('tells of a page whose process has ended, and goes on with the next', () =>
    marked(async (end) => {
      await launcher.initialize({ coverage: false });
      await start('next');
      const before = launcher.driver;
      end();
      assert.deepEqual(await launcher.stopSession('next'), { testCoverage: undefined });
      assert.equal(launcher.hasCrashed('next'), true);
      await goesOn(before);
    }));
});

describe('a run of the unit tests', () => {
  const told = { name: '', tests: [{ name: 'is', passed: true }], suites: [] };
  const interrupted = { passed: false, errors: [{ message: 'the browser disconnected' }] };
  const page = (file: string, rest: Partial<Session>): Session => ({
    id: file,
    browser: { name: 'WebKit', hasCrashed: (id) => !id.includes('whole') },
    testFile: join(process.cwd(), file),
    passed: true,
    errors: [],
    ...rest,
  });

  const counts = (sessions: readonly Session[]) => {
    const { path, remove } = privateFolder();
    const file = join(path, 'counts');
    countsReporter(file).onTestRunFinished({ sessions });
    const line = JSON.parse(readFileSync(file, 'utf8')) as Counts;
    remove();
    return line;
  };

  it('calls lost what ended with its browser before it told anything, and nothing else', () => {
    assert.deepEqual(
      counts([
        page('whole.test.ts', { testResults: told }),
        page('told.test.ts', { testResults: told }),
        page('interrupted-whole.test.ts', interrupted),
        page('lost.test.ts', interrupted),
      ]),
      {
        passed: 2,
        failures: [
          'WebKit, interrupted-whole.test.ts: outside of its tests: the browser disconnected',
        ],
        lost: ['lost.test.ts'],
      },
    );
  });

  const asked = async (...answers: Counts[]) => {
    const calls: unknown[][] = [];
    const { passed, failures } = await unitTests((...call) => {
      calls.push(call);
      return Promise.resolve(answers[calls.length - 1]!);
    }, 'firefox,webkit');
    return { calls, passed, failures };
  };

  it('asks once more for what was lost, and for nothing else', async () => {
    assert.deepEqual(await asked({ passed: 3, failures: ['x'], lost: [] }), {
      calls: [['firefox,webkit']],
      passed: 3,
      failures: ['x'],
    });
    assert.deepEqual(
      await asked(
        { passed: 3, failures: ['x'], lost: ['a', 'b', 'c'] },
        { passed: 2, failures: ['y'], lost: ['b'] },
      ),
      {
        calls: [['firefox,webkit'], ['webkit', ['a', 'b', 'c']]],
        passed: 5,
        failures: ['x', 'y', 'WebKit, b: the browser ended itself twice'],
      },
    );
  });
});
