import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { available, open, type BrowserName, type Page } from '../helpers/browsers.js';
import { serve, STRICT_CSP } from '../helpers/server.js';

const pageSource =
  '<!doctype html><title>-</title><script src="/x.js"></script><x-button></x-button>';

const pageScript = `
  customElements.define('x-button', class extends HTMLElement {
    connectedCallback() {
      const button = document.createElement('button');
      button.textContent = 'press';
      button.onclick = (event) => { document.title = event.isTrusted ? 'pressed' : 'faked'; };
      document.onkeydown = (event) => { document.title = (event.shiftKey ? 'Shift+' : '') + event.key; };
      this.attachShadow({ mode: 'open' }).append(button);
    }
  });`;

async function tryOut(page: Page, origin: string) {
  await page.goto(`${origin}/`);
  const sum = await page.evaluate(async (a: number, b: number) => {
    const add = (x: number, y: number) => x + y;
    return Promise.resolve(add(a, b));
  }, 2, 3); // prettier-ignore
  assert.equal(sum, 5);
  const title = () => page.evaluate(() => document.title);
  await page.click('x-button >>> button');
  assert.equal(await title(), 'pressed');
  await page.press('Shift+ArrowLeft');
  assert.equal(await title(), 'Shift+ArrowLeft');
  await assert.rejects(page.click('x-button >>> input'), /Nothing matches/u);
  await assert.rejects(page.evaluate(() => { throw new TypeError('told'); }), /told/u); // prettier-ignore
}

describe('the browser driver, under a strict policy', () => {
  for (const name of ['chromium', 'firefox', 'webkit'] satisfies BrowserName[]) {
    it(name, { skip: !available(name) }, async () => {
      const server = await serve({
        '/': { body: pageSource, headers: { 'Content-Security-Policy': STRICT_CSP } },
        '/x.js': { body: pageScript },
      });
      const page = await open(name);
      try {
        await tryOut(page, server.origin);
      } finally {
        await page.close();
        await server.close();
      }
    });
  }
});
