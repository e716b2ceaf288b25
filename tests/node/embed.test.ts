/** The built one-tag bundle in bare pages, under a strict policy, in real browsers. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { available, open, type BrowserName, type Page } from '../helpers/browsers.js';
import { serve, STRICT_CSP, type Page as PageSource, type Site } from '../helpers/server.js';

/** Keeps what a page would rather not have (a request to another site is one), and everything its voice is asked to say. */
const witness = `
  window.faults = [];
  window.said = [];
  addEventListener('error', (event) => faults.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
  document.addEventListener('securitypolicyviolation', (event) => faults.push(event.violatedDirective));
`;

const voice = `
  class Utterance extends EventTarget {
    constructor(text) { super(); Object.assign(this, { text, rate: 1, pitch: 1, volume: 1, lang: '', voice: null }); }
  }
  const voices = [{ name: 'Aigul', voiceURI: 'aigul', lang: 'kk-KZ', localService: true, default: false }];
  const speech = Object.assign(new EventTarget(), {
    speaking: false, pending: false, paused: false,
    getVoices: () => voices,
    speak(utterance) {
      if (utterance.text.trim()) said.push(utterance.text);
      speech.speaking = true;
      utterance.dispatchEvent(new Event('start'));
    },
    cancel() { speech.speaking = false; },
    pause() {}, resume() {},
  });
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
`;

const late = `
  addEventListener('load', () => {
    const article = document.createElement('article');
    article.lang = 'kk';
    article.append('Кеш келген мәтін.');
    document.body.append(article);
  });
`;

const article = '<article id="story" lang="kk"><p>Бірінші сөйлем. Екінші сөйлем.</p></article>';

const bare = (body: string, scripts: readonly string[]): PageSource => ({
  headers: { 'Content-Security-Policy': STRICT_CSP },
  body: `<!doctype html><html lang="kk"><meta charset="utf-8"><title>Сынақ</title>
    ${scripts.map((src) => `<script ${src.includes('embed') ? 'type="module" ' : ''}src="${src}"></script>`).join('\n')}
    ${body}</html>`,
});

const pages = {
  '/tag': bare(`<aloud-reader for="story"></aloud-reader>${article}`, [
    '/witness.js',
    '/voice.js',
    '/embed.js',
  ]),
  '/target': bare(article, ['/witness.js', '/voice.js', '/embed.js?target=article&rate=1.5']),
  '/twice': bare(article, [
    '/witness.js',
    '/voice.js',
    '/embed.js?target=article',
    '/embed.js?target=article',
    '/embed.js?target=%23story&rate=2',
    '/embed.js?target=:::',
  ]),
  '/late': bare('', ['/witness.js', '/voice.js', '/late.js', '/embed.js?target=article']),
  '/silent': bare(`<aloud-reader for="story"></aloud-reader>${article}`, [
    '/witness.js',
    '/embed.js',
  ]),
};

/** What a page was left with. Runs in the page. */
function look() {
  const { faults, said } = window as unknown as { faults: string[]; said: string[] };
  const readers = [...document.querySelectorAll('aloud-reader')];
  const controls = readers[0]?.shadowRoot?.querySelector('aloud-controls')?.shadowRoot;
  return {
    faults,
    said,
    readers: readers.length,
    rate: readers[0]?.getAttribute('rate') ?? null,
    before: readers[0]?.nextElementSibling?.localName ?? null,
    button: controls?.querySelector('[part~=play-button]')?.textContent?.trim() ?? null,
    message: controls?.querySelector('[role=status]')?.textContent?.trim() ?? null,
    article: document.querySelector('article')?.outerHTML ?? null,
  };
}

type Look = ReturnType<typeof look>;

/** Looks until it is so: the page has its own pace. */
async function until(page: Page, isSo: (seen: Look) => boolean): Promise<Look> {
  for (;;) {
    const seen = await page.evaluate(look);
    if (isSo(seen)) return seen;
  }
}

const PLAY = 'aloud-reader >>> aloud-controls >>> [part~=play-button]';
const isReady = ({ button }: Look): boolean => Boolean(button);

for (const name of ['chromium', 'firefox', 'webkit'] satisfies BrowserName[]) {
  describe(`the one-tag bundle in ${name}`, { skip: !available(name) }, () => {
    let site: Site;
    let page: Page;

    before(async () => {
      site = await serve({
        ...pages,
        '/witness.js': { body: witness },
        '/voice.js': { body: voice },
        '/late.js': { body: late },
      });
      page = await open(name);
    });

    after(async () => {
      await page?.close();
      await site?.close();
    });

    it('reads from one tag, in the page’s language, under a strict policy', async () => {
      await page.goto(`${site.origin}/tag`);
      const ready = await until(page, isReady);
      assert.equal(ready.button, 'Тыңдау');
      await page.click(PLAY);
      const reading = await until(page, ({ said }) => said.length > 0);
      assert.deepEqual(reading.said, ['Бірінші сөйлем.']);
      assert.equal(reading.article, article);
      assert.deepEqual(reading.faults, []);
    });

    it('needs no tag when its own address names the article', async () => {
      await page.goto(`${site.origin}/target`);
      const ready = await until(page, isReady);
      assert.deepEqual([ready.readers, ready.before, ready.rate], [1, 'article', '1.5']);
      await page.click(PLAY);
      const reading = await until(page, ({ said }) => said.length > 0);
      assert.deepEqual(reading.said, ['Бірінші сөйлем.']);
      assert.equal(reading.article, article);
      assert.deepEqual(reading.faults, []);
    });

    it('comes twice, in two copies, with nonsense, and makes one reader', async () => {
      await page.goto(`${site.origin}/twice`);
      const ready = await until(page, isReady);
      assert.equal(ready.readers, 1);
      assert.equal(ready.rate, null);
      assert.deepEqual(ready.faults, []);
    });

    it('waits for an article that comes late', async () => {
      await page.goto(`${site.origin}/late`);
      const ready = await until(page, isReady);
      assert.equal(ready.before, 'article');
      await page.click(PLAY);
      const reading = await until(page, ({ said }) => said.length > 0);
      assert.deepEqual(reading.said, ['Кеш келген мәтін.']);
      assert.deepEqual(reading.faults, []);
    });
  });
}

describe('without a voice', { skip: !available('chromium') }, () => {
  it('says so in the page’s language, and leaves the article alone', async () => {
    const site = await serve({ ...pages, '/witness.js': { body: witness } });
    const page = await open('chromium');
    try {
      await page.goto(`${site.origin}/silent`);
      await until(page, isReady);
      await page.click(PLAY);
      const told = await until(page, ({ message }) => Boolean(message));
      assert.match(told.message ?? '', /қазақ/iu);
      assert.equal(told.article, article);
      assert.deepEqual(told.faults, []);
    } finally {
      await page.close();
      await site.close();
    }
  });
});
