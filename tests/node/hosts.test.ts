/** The built one-tag bundle on pages of hosts that do to it what hosts do, in real browsers. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { available, open, type BrowserName, type Page } from '../helpers/browsers.js';
import {
  finish,
  heard,
  left,
  othersLit,
  PANEL,
  PLAY,
  quiet,
  ready,
  SETTINGS,
  STOP,
  toldByFrame,
  goBack,
  isInWindow,
  shown,
  isOpen,
  openSettings,
  SHORTCUTS,
  takenOver,
  turn,
  whereabouts,
  CONTROLS,
  type Heard,
  type Left,
} from '../helpers/host-look.js';
import { FILES, FRAMES, ORDINARY, PARTICULAR, STORY } from '../helpers/host-pages.js';
import { hydratedPages } from '../helpers/hydrated.js';
import { serve, STRICT_CSP, type Site } from '../helpers/server.js';

/** What every page of ours must work under, word for word. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
  "media-src 'self'; worker-src 'self'; require-trusted-types-for 'script'";

const FIRST = ['Бірінші сөйлем.'];
const BOTH = [...FIRST, 'Екінші сөйлем.'];

/** One word, of the sentence that was said last. */
function assertLit({ said, words }: Heard, wanted: readonly string[]): void {
  assert.deepEqual(said, wanted);
  assert.equal(words.length, 1);
  assert.ok(said.at(-1)?.includes(words[0] ?? '?'), `${words.join()} is lit`);
}

/** Between two looks: what has come meanwhile is heard. */
const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** Resolves when somebody has asked the site for it. */
async function asked(site: Site, path: string): Promise<void> {
  while (!site.requests.includes(path)) await moment();
}

/** Looks until it is so: a page that is on its way has nothing to tell. */
async function until<Seen>(
  page: Page,
  look: () => Seen,
  isSo: (seen: Seen) => boolean,
): Promise<Seen> {
  for (;;) {
    const seen = await page.evaluate(look).catch(() => null);
    if (seen && isSo(seen)) return seen;
    // A page that is gone fails at once: without a moment nobody would ever hear of the new one.
    await moment();
  }
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
      site = await serve({
        ...ORDINARY,
        ...PARTICULAR,
        ...FRAMES,
        ...FILES,
        ...(await hydratedPages()),
      });
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
        assertLit(await page.evaluate(heard, 1), FIRST);
        await page.evaluate(finish);
        assertLit(await page.evaluate(heard, 2), BOTH);
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
      await page.evaluate(isOpen, PANEL);
      await page.press('Escape');
      await page.evaluate(isOpen, '[aria-expanded=false]');
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
        assertLit(told, BOTH);
        assertUnharmed(told);
      });
    }

    for (const framework of ['react', 'vue', 'svelte']) {
      for (const path of [`/${framework}`, `/${framework}-first`]) {
        it(`is taken over as it stands by the framework of ${path}`, async () => {
          await page.goto(`${site.origin}${path}`);
          await page.evaluate(ready);
          assert.deepEqual((await page.evaluate(takenOver)).lost, []);
          await page.click(PLAY);
          assertLit(await page.evaluate(heard, 1), FIRST);
          const reading = await page.evaluate(takenOver);
          assert.deepEqual(reading, { lost: [], status: 'speaking', rate: 1.5 });
          const { faults, article } = await page.evaluate(left);
          assert.deepEqual(faults, []);
          assert.equal(article, STORY);
        });
      }
    }

    it('needs no more than the policy allows, with every element and all that opens', async () => {
      assert.equal(STRICT_CSP, POLICY);
      await page.goto(`${site.origin}/all`);
      await page.evaluate(ready);
      await page.click(SETTINGS);
      await page.evaluate(isOpen, PANEL);
      await page.click(SHORTCUTS);
      await page.evaluate(isOpen, 'dialog[open]');
      await page.press('Escape');
      await page.click('aloud-body >>> [part~=settings-button]');
      await page.click(PLAY);
      assertLit(await page.evaluate(heard, 1), FIRST);
      await page.evaluate(finish);
      assertLit(await page.evaluate(heard, 2), BOTH);
      assertUnharmed(await page.evaluate(left));
      assert.ok(!site.requests.includes('/reports'));
    });

    it('is still in its place where all around it is zoomed and turned', async () => {
      await page.goto(`${site.origin}/long`);
      await page.evaluate(ready);
      await page.evaluate(openSettings); // WebKit's driver does not find what is turned
      await page.evaluate(isOpen, PANEL);
      assert.ok(await page.evaluate(isInWindow, [...CONTROLS, '[part=settings]']));
      await page.press('Escape');
      assertUnharmed(await page.evaluate(left));
    });

    it('turns with the page while it reads', async () => {
      await page.goto(`${site.origin}/strict`);
      await page.evaluate(ready);
      await page.click(PLAY);
      await page.evaluate(heard, 1);
      assert.equal(await page.evaluate(turn, 'ar', 'rtl'), 'rtl');
      await page.evaluate(finish);
      assertLit(await page.evaluate(heard, 2), BOTH);
      assert.equal(await page.evaluate(turn, 'kk', 'ltr'), 'ltr');
      assertUnharmed(await page.evaluate(left));
    });

    it('is paused at its place when the browser brings the page back', async () => {
      await page.goto(`${site.origin}/strict`);
      await page.evaluate(ready);
      await page.click(PLAY);
      await page.evaluate(heard, 1);
      await page.evaluate(finish);
      await page.evaluate(heard, BOTH.length);
      await page.goto(`${site.origin}/elsewhere`);
      await page.evaluate(goBack);
      const back = await until(page, whereabouts, ({ path }) => path === '/strict');
      assert.equal(back.isBack, true);
      assert.deepEqual([back.status, back.sentence], ['paused', 'Екінші сөйлем.']);
      await page.click(PLAY);
      const { said } = await page.evaluate(heard, 3);
      assert.ok('Екінші сөйлем.'.endsWith(said[2] ?? '?'), `goes on at the word: ${said.join()}`);
      assertUnharmed(await page.evaluate(left));
    });

    // Chromium alone loads a page before it is asked for, and prints without a printer.
    if (name !== 'chromium') return;

    it('is not printed', async () => {
      await page.goto(`${site.origin}/all`);
      await page.evaluate(ready);
      await page.click(SETTINGS);
      await page.evaluate(isOpen, PANEL);
      await page.press('Escape');
      await page.click(PLAY);
      assertLit(await page.evaluate(heard, 1), FIRST);
      assert.ok((await page.evaluate(shown)).includes('button play-button'));
      await page.media?.('print');
      const printed = await page.evaluate(shown);
      await page.media?.('screen');
      assert.deepEqual(printed, []);
    });

    it('says nothing on a page that nobody has asked for yet', async () => {
      await page.goto(`${site.origin}/prerendering`);
      await asked(site, '/loaded');
      await page.click('#go');
      const seen = await until(page, whereabouts, ({ path }) => path === '/prerendered');
      assert.deepEqual([seen.isPrerendered, seen.said], [true, []]);
      await page.evaluate(ready);
      await page.click(PLAY);
      assertLit(await page.evaluate(heard, 1), FIRST);
      assertUnharmed(await page.evaluate(left));
    });
  });
}
