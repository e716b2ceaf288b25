/** What runs the unit tests in WebKitGTK: a page that stands still costs no other page its result. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { available } from '../helpers/browsers.js';
import { serve } from '../helpers/server.js';

/** Enough for a browser to begin, in ms. */
const PATIENCE = 20_000;

interface Launcher {
  readonly driver?: { getTitle(): Promise<string> };
  initialize(config: { coverage: boolean }): Promise<void>;
  startSession(id: string, url: string): Promise<void>;
  stopSession(id: string): Promise<unknown>;
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

describe('the launcher of WebKit', { skip: !available('webkit') && 'not installed' }, () => {
  it('goes on with the next page where one stands still', async () => {
    const { webkitLauncher } = (await import(LAUNCHER)) as Module;
    const launcher = webkitLauncher(PATIENCE);
    const site = await serve({
      '/still.html': { body: STILL },
      '/next.html': { body: '<!doctype html><title>next</title>' },
    });
    try {
      await launcher.initialize({ coverage: false });
      await launcher.startSession('still', `${site.origin}/still.html`);
      const before = launcher.driver;
      assert.deepEqual(await launcher.stopSession('still'), { testCoverage: undefined });
      await launcher.startSession('next', `${site.origin}/next.html`);
      assert.notEqual(launcher.driver, before, 'a new one has begun');
      assert.equal(await launcher.driver?.getTitle(), 'next');
    } finally {
      await launcher.stop();
      await site.close();
    }
  });
});
