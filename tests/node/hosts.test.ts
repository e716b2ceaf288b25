/** The built one-tag bundle on pages of hosts that do to it what hosts do, in real browsers. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { available, open, type BrowserName, type Page } from '../helpers/browsers.js';
import {
  finish,
  heard,
  left,
  othersLit,
  panelIs,
  PLAY,
  quiet,
  ready,
  SETTINGS,
  STOP,
  toldByFrame,
  type Heard,
  type Left,
} from '../helpers/host-look.js';
import { FILES, FRAMES, ORDINARY, PARTICULAR, STORY } from '../helpers/host-pages.js';
import { serve, type Site } from '../helpers/server.js';

/** One word, of the sentence that was said last. */
function assertLit({ said, words }: Heard, wanted: string[]): void {
  assert.deepEqual(said, wanted);
  assert.equal(words.length, 1);
  assert.ok(said.at(-1)?.includes(words[0] ?? '?'), `${words.join()} is lit`);
}

/** Lit's own, by which its copies on a page know of each other; zone.js keeps its listeners so. */
const KNOWN = /^lit(?:Property|Html|Element)|^reactiveElementVersions$|^__zone_symbol__/u;

/** Nothing thrown, nothing reported, nothing changed that is the host's. */
function assertUnharmed({ faults, changes, article, readers }: Left): void {
  assert.deepEqual(faults, []);
  assert.deepEqual(
    changes.filter((name) => !KNOWN.test(name)),
    [],
  );
  assert.equal(article, STORY);
  assert.equal(readers, 1);
}

for (const name of ['chromium', 'firefox', 'webkit'] satisfies BrowserName[]) {
  describe(`hostile hosts in ${name}`, { skip: !available(name) }, () => {
    let site: Site;
    let page: Page;

    before(async () => {
      site = await serve({ ...ORDINARY, ...PARTICULAR, ...FRAMES, ...FILES });
      page = await open(name);
    });

    after(async () => {
      await page?.close();
      await site?.close();
    });

    for (const path of Object.keys(ORDINARY)) {
      it(`reads on ${path}`, async () => {
        await page.goto(`${site.origin}${path}`);
        const button = await page.evaluate(ready);
        assert.deepEqual(button, { name: 'Тыңдау', isLarge: true });
        await page.click(PLAY);
        assertLit(await page.evaluate(heard, 1), ['Бірінші сөйлем.']);
        await page.evaluate(finish);
        assertLit(await page.evaluate(heard, 2), ['Бірінші сөйлем.', 'Екінші сөйлем.']);
        assertUnharmed(await page.evaluate(left));
      });
    }

    for (const path of ['/taken', '/refusing']) {
      it(`leaves names to the host on ${path}`, async () => {
        await page.goto(`${site.origin}${path}`);
        const { owner, hasRoot } = await page.evaluate(quiet);
        assert.equal(owner, path === '/taken' ? 'host' : '');
        assert.equal(hasRoot, false);
        assertUnharmed(await page.evaluate(left));
      });
    }

    it('lets the host speak, and its lights shine', async () => {
      await page.goto(`${site.origin}/speaking`);
      await page.evaluate(ready);
      await page.click(SETTINGS);
      await page.evaluate(panelIs, true);
      await page.press('Escape');
      await page.evaluate(panelIs, false);
      assert.deepEqual((await page.evaluate(left)).cancels, 0);
      await page.evaluate(finish);
      await page.click(PLAY);
      assertLit(await page.evaluate(heard, 2), ['The host speaks.', 'Бірінші сөйлем.']);
      const lit = await page.evaluate(othersLit);
      assert.deepEqual(lit.search, ['Бірінші сөйлем. Екінші сөйлем.']);
      assert.deepEqual(lit.names, ['aloud-sentence', 'aloud-word', 'search']);
      await page.click(STOP);
      await page.evaluate(finish);
      assert.deepEqual((await page.evaluate(othersLit)).names, ['search']);
      assertUnharmed(await page.evaluate(left));
    });

    for (const path of Object.keys(FRAMES).filter((one) => one.startsWith('/frame-'))) {
      it(`reads in a frame on ${path}`, async () => {
        await page.goto(`${site.origin}${path}`);
        const told = await page.evaluate(toldByFrame);
        assert.equal(told.origin, path === '/frame-apart' ? 'null' : site.origin);
        assertLit(told, ['Бірінші сөйлем.', 'Екінші сөйлем.']);
        assertUnharmed(told);
      });
    }
  });
}
