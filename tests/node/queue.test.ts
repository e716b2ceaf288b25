/** A queue leads from page to page: in a real browser, on the pages of the demo, with a voice of the test's own. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { createServer, type Plugin, type ViteDevServer } from 'vite';
import { chromiumFlags, findBrowser } from '../../scripts/find-browsers.js';

const project = fileURLToPath(new URL('../..', import.meta.url));
const PATIENCE = { timeout: 60_000 };

/** A Kazakh voice that says each sentence in a moment; while `refuses` is stored, not without a press. */
const voice = `(() => {
  const tell = (utterance, type, more = {}) => {
    const event = Object.assign(new Event(type), { utterance, charIndex: 0, elapsedTime: 0 }, more);
    utterance.dispatchEvent(event);
    utterance['on' + type]?.(event);
  };
  class Utterance extends EventTarget {
    constructor(text) {
      super();
      this.text = text;
    }
  }
  class Synthesis extends EventTarget {
    speaking = false;
    pending = false;
    getVoices() {
      return [{ name: 'Қазақша', lang: 'kk-KZ', voiceURI: 'kk', localService: true, default: true }];
    }
    speak(utterance) {
      if (sessionStorage.getItem('refuses'))
        return setTimeout(() => tell(utterance, 'error', { error: 'not-allowed' }));
      this.speaking = true;
      this.current = utterance;
      setTimeout(() => tell(utterance, 'start'));
      this.timer = setTimeout(() => {
        this.speaking = false;
        tell(utterance, 'end');
      }, 100);
    }
    cancel() {
      clearTimeout(this.timer);
      if (this.speaking) setTimeout(tell, 0, this.current, 'error', { error: 'interrupted' });
      this.speaking = false;
    }
    pause() {}
    resume() {}
  }
  Object.defineProperty(window, 'speechSynthesis', { value: new Synthesis(), configurable: true });
  window.SpeechSynthesisUtterance = Utterance;
})()`;

/** An article whose address has changed. */
const moved: Plugin = {
  name: 'moved',
  configureServer({ middlewares }) {
    middlewares.use('/queue/moved', (_request, response) => {
      response.writeHead(302, { location: '/queue/chess.html' }).end();
    });
  },
};

const LATER = `[...document.querySelectorAll('aloud-card')].map((card) =>
  card.shadowRoot?.querySelector('[part=later-button]'))`;
const OFFER = `document.querySelector('aloud-reader')?.shadowRoot?.querySelector('[part=next]')`;

describe('a queue, from page to page', { skip: !findBrowser('chromium') }, () => {
  let server: ViteDevServer;
  let browser: Browser;
  let page: Page;

  before(async () => {
    server = await createServer({
      configFile: join(project, 'vite.config.ts'),
      root: join(project, 'demo'),
      server: { port: 0, open: false, hmr: false, ws: false },
      logLevel: 'error',
      plugins: [moved],
    });
    await server.listen();
    browser = await launch({ executablePath: findBrowser('chromium') ?? '', args: chromiumFlags });
    page = await browser.newPage();
    await page.evaluateOnNewDocument(voice);
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  it('leads to each article that was put there, asks for a press where it must, and ends', async () => {
    const { origin } = new URL(server.resolvedUrls?.local[0] ?? '');
    await page.goto(`${origin}/queue/`);
    await page.waitForFunction(`${LATER}.filter(Boolean).length === 3`, PATIENCE);
    await page.evaluate(`${LATER}.forEach((button) => button.click())`);
    await page.evaluate(`sessionStorage.setItem('refuses', 'yes')`);
    await page.click('[command="--play"]');
    await page.waitForFunction(`location.pathname.endsWith('/orchard.html') && ${OFFER}`, PATIENCE);
    assert.equal(await page.evaluate('document.activeElement === document.body'), true);
    await page.evaluate(`sessionStorage.removeItem('refuses')`);
    await page.evaluate(`${OFFER}.querySelector('[part=next-button]').click()`);
    for (const name of ['chess', 'rain'])
      await page.waitForFunction(`location.pathname.endsWith('/${name}.html')`, PATIENCE);
    const ended = `document.querySelector('aloud-reader')?.status === 'ended'`;
    await page.waitForFunction(ended, PATIENCE);
    await page.waitForFunction(`localStorage.getItem('aloud:queue') === null`, PATIENCE);
    await page.goBack();
    await page.waitForFunction(`document.querySelector('aloud-reader')?.player`, PATIENCE);
    // As it was left, where the browser has kept it: going back begins nothing.
    const status = String(await page.evaluate(`document.querySelector('aloud-reader').status`));
    assert.ok(['idle', 'ended'].includes(status), status);
  });

  it('reads on where the server has redirected to', async () => {
    const { origin } = new URL(server.resolvedUrls?.local[0] ?? '');
    await page.goto(`${origin}/queue/`);
    await page.evaluate(`customElements.whenDefined('aloud-queue')`);
    await page.evaluate(`document.querySelector('aloud-queue').add({ url: '/queue/moved' })`);
    await page.click('[command="--play"]');
    await page.waitForFunction(`location.pathname.endsWith('/chess.html')`, PATIENCE);
    await page.waitForFunction(`localStorage.getItem('aloud:queue') === null`, PATIENCE);
    const status = await page.evaluate(`document.querySelector('aloud-reader').status`);
    assert.equal(status, 'ended', 'heard, and out of the queue');
  });
});
