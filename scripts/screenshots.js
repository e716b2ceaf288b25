/**
 * `npm run screenshots`: pictures of the demo for the documents, made from the built bundle in
 * Chromium. The platform's voice is stood in for by one that says nothing, so that they are the
 * same on every machine.
 */
import { mkdir } from 'node:fs/promises';
import { launch } from 'puppeteer-core';
import { createServer } from 'vite';
import { chromiumFlags, findBrowser } from './find-browsers.js';

const FOLDER = 'docs/images';
const SHOTS = [
  { name: 'reader', width: 1280, height: 800, scheme: 'light' },
  { name: 'reader-dark', width: 1280, height: 800, scheme: 'dark' },
  { name: 'reader-phone', width: 320, height: 640, scheme: 'light' },
  { name: 'story', path: 'news/kk/story.html', width: 1280, height: 1000, scheme: 'light' },
  { name: 'front-phone', path: 'news/ar/', width: 390, height: 844, scheme: 'dark' },
];

/** In the page: one Kazakh voice, which starts and then goes on for ever. */
function silentVoice() {
  const voice = { name: 'Aigul', lang: 'kk-KZ', voiceURI: 'aigul', localService: true };
  Object.defineProperties(speechSynthesis, {
    getVoices: { value: () => [voice] },
    speaking: { value: true },
    cancel: { value: () => undefined },
    speak: {
      value: (/** @type {EventTarget} */ utterance) => utterance.dispatchEvent(new Event('start')),
    },
  });
  Object.defineProperty(SpeechSynthesisUtterance.prototype, 'voice', { writable: true });
}

/** In the page: a few words are read. */
async function readOn() {
  const reader = document.querySelector('aloud-reader');
  await customElements.whenDefined('aloud-reader');
  await reader.prepare();
  const lit = new Promise((resolve) => {
    let words = 0;
    reader.addEventListener('aloud-boundary', () => (words += 1) === 4 && resolve());
  });
  reader.play();
  await lit;
  reader.pause();
  scrollTo(0, 0);
}

const server = await createServer({ server: { port: 0, open: false } });
await server.listen();
const [url = ''] = server.resolvedUrls?.local ?? [];
const browser = await launch({ executablePath: findBrowser('chromium'), args: chromiumFlags });
await mkdir(FOLDER, { recursive: true });

for (const { name, path = '', width, height, scheme } of SHOTS) {
  const page = await browser.newPage();
  await page.setViewport({ width, height });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.evaluateOnNewDocument(silentVoice);
  await page.goto(url + path, { waitUntil: 'networkidle0' });
  if (!path) await page.evaluate(readOn);
  await page.screenshot({ path: `${FOLDER}/${name}.png` });
  await page.close();
}

await browser.close();
await server.close();
