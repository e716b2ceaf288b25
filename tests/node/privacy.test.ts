/**
 * What the pages of the demo ask the network for and keep in the browser, from the first look to the
 * spoken article: what the page's own markup names, the library's code, and nothing else.
 */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, type Browser, type Page as Tab } from 'puppeteer-core';
import { createServer, type ViteDevServer } from 'vite';
import { chromiumFlags, findBrowser } from '../../scripts/find-browsers.js';

const project = fileURLToPath(new URL('../../', import.meta.url));

const pages = readdirSync(join(project, 'demo'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => `/${file.replace(/index\.html$/u, '')}`)
  .sort();

/** Where a host says what it wants: its pages, their own scripts, the data they name. */
const isOfHost = (url: string): boolean =>
  /(?:\/|\.html|\.json|\.js)$/u.test(new URL(url).pathname) &&
  !/\/(?:@|src\/|node_modules\/)/u.test(url);

/** Our own code and sheets, as the development server names them. */
const isCode = (path: string): boolean =>
  /^\/(?:@|src\/|node_modules\/|embed\.js|aloud\.css)/u.test(path) ||
  /\.(?:js|ts|css)$/u.test(path);

/** The folders that the markup names, an offline voice's for one. Runs in the page. */
const folders = (): string[] =>
  [...document.querySelectorAll('[offline-voice]')].map((element) => {
    const folder = element.getAttribute('offline-voice') ?? '';
    return new URL(folder, document.baseURI).pathname;
  });

/** The first reader's button, or nothing where a page has none. Runs in the page. */
async function press(): Promise<string> {
  // The development server's own is on every page.
  if (!document.querySelector('script[type=module]:not([src^="/@"])')) return 'no script';
  await customElements.whenDefined('aloud-reader');
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot ? all(element.shadowRoot) : []),
    ]);
  const isReader = (element: Element): element is HTMLElementTagNameMap['aloud-reader'] =>
    element.localName === 'aloud-reader';
  const player = all(document).find(isReader)?.player;
  if (!player) return 'no reader';
  const isTold = () => !['idle', 'loading'].includes(player.status);
  const told = new Promise<string>((resolve) => {
    const look = () => {
      if (isTold()) resolve(player.status);
    };
    player.addEventListener('statuschange', look);
    player.addEventListener('error', () => resolve('error'));
  });
  player.play();
  return told;
}

/** What the browser has kept for the site. Runs in the page. */
async function kept() {
  const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const stored = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
  return { names: [...stored, ...(await caches.keys()), ...databases], cookie: document.cookie };
}

/** Most of a visit is waiting for a voice that does not come. */
const options = { skip: !findBrowser('chromium'), concurrency: 4 };

describe('privacy, on every page of the demo', options, () => {
  let server: ViteDevServer;
  let browser: Browser;
  let origin: string;

  before(async () => {
    server = await createServer({
      configFile: join(project, 'vite.config.ts'),
      root: join(project, 'demo'),
      server: { port: 0, open: false, hmr: false, ws: false },
      logLevel: 'error',
    });
    await server.listen();
    origin = new URL(server.resolvedUrls?.local[0] ?? '').origin;
    browser = await launch({ executablePath: findBrowser('chromium') ?? '', args: chromiumFlags });
  });

  after(async () => {
    await browser?.close();
    await server?.close();
  });

  /** Looks at a page, presses, and tells all that came of it. */
  async function visit(path: string) {
    const context = await browser.createBrowserContext();
    const tab: Tab = await context.newPage();
    const urls: URL[] = [];
    const texts: Promise<string>[] = [];
    tab.on('request', (request) => urls.push(new URL(request.url())));
    tab.on('response', (response) => {
      if (isOfHost(response.url())) texts.push(response.text().catch(() => ''));
    });
    await tab.goto(`${origin}${path}`);
    await tab.evaluate('globalThis.__name = (fn) => fn');
    await tab.evaluate(press);
    const inside = await tab.evaluate(folders);
    const left = await tab.evaluate(kept);
    const told = (await Promise.all(texts)).join('\n');
    await context.close();
    return { urls, inside, told, ...left };
  }

  for (const path of pages) {
    it(`asks for what ${path} names, and keeps what is told of`, async () => {
      const { urls, inside, told, names, cookie } = await visit(path);
      assert.deepEqual([...new Set(urls.map((url) => url.origin))], [origin]);
      const isNamed = ({ pathname }: URL): boolean =>
        pathname === path ||
        told.includes(basename(pathname, extname(pathname))) ||
        inside.some((folder) => pathname.startsWith(folder));
      const others = urls.filter((url) => !isCode(url.pathname) && !isNamed(url));
      assert.deepEqual(others.map(String), []);
      assert.equal(cookie, '');
      assert.deepEqual(
        names.filter((name) => !name.startsWith('aloud')),
        [],
      );
    });
  }
});
