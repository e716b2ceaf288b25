/**
 * Real voices, really heard: the platform's own speech service speaks into a private sound card,
 * and the recording says what a listener would. Kazakh by espeak-ng in Chromium and Firefox,
 * English by Flite in WebKit.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { loadSpoken, spoken } from '../../src/text/spoken.js';
import { available, open, type BrowserName, type Page } from '../helpers/browsers.js';
import { serve, type Site } from '../helpers/server.js';
import { missingSoundParts, type Recording, SoundCard } from '../helpers/sound.js';
import {
  PLAY,
  press as pressIn,
  readSpoken,
  readTold,
  statusIs,
  STOP,
  voiceIsKnown,
  wordsLit,
} from '../helpers/speech-page.js';

const PAGES: readonly { name: BrowserName; path: string; lang: string }[] = [
  { name: 'chromium', path: '/speech-kk.html', lang: 'kk' },
  { name: 'firefox', path: '/speech-kk.html', lang: 'kk' },
  { name: 'webkit', path: '/speech-en.html', lang: 'en' },
];

/** Longer than any pause of a voice between two sentences. In milliseconds of the recording. */
const SILENCE = 1500;

/** The first sentence takes over 7 s to say: a voice that falls silent sooner was stopped. */
const SOON = 4000;

/** Of the sound of a word no voice says less, in ms. */
const SHORTEST_WORD = 100;

const wordsOf = (text: string): number => text.split(' ').filter(Boolean).length;

for (const { name, path, lang } of PAGES) {
  const missing = [...missingSoundParts(), ...(available(name) ? [] : [name])];

  describe(
    `real speech in ${name}`,
    { skip: missing.length > 0 && `needs ${missing.join(', ')}` },
    () => {
      let card: SoundCard;
      let site: Site;
      let page: Page;
      let heard: Recording;

      before(async () => {
        card = await SoundCard.open();
        site = await serve();
        page = await open(name, { speech: true, env: card.env });
        heard = await card.record();
      });

      after(async () => {
        heard?.stop();
        await page?.close();
        await site?.close();
        card?.close();
      });

      async function load(): Promise<void> {
        await page.goto(site.origin + path);
        await page.evaluate(voiceIsKnown, lang);
      }

      const press = (button: string): Promise<number> => pressIn(page, heard, button);

      it('is heard, falls silent on pause, and goes on from the word', async () => {
        await load();
        await heard.sound(await press(PLAY));
        await page.evaluate(wordsLit, 3);

        const pressedAt = await press(PLAY);
        const pausedAt = await heard.silence(pressedAt, SILENCE);
        assert.ok(pausedAt - pressedAt < SOON);
        const lit = (await page.evaluate(readTold)).findLast(({ word }) => word);
        const before = (await page.evaluate(readSpoken)).length;
        assert.equal((await page.evaluate(readTold)).at(-1)?.status, 'paused');

        const resumedAt = await heard.sound(await press(PLAY));
        assert.ok(resumedAt > pausedAt + SILENCE);
        const resumed = (await page.evaluate(readSpoken))[before];
        assert.ok(resumed && lit);
        const sentence = lit.sentence.replace(/\s+/gu, ' ');
        const repeated = sentence.slice(sentence.indexOf(resumed.text), sentence.indexOf(lit.word));
        assert.ok(sentence.includes(resumed.text), `"${resumed.text}" is of the sentence`);
        assert.ok(wordsOf(repeated) <= 2, `"${resumed.text}" goes on from "${lit.word}"`);

        await heard.silence(await press(STOP), SILENCE);
      });

      it('says every sentence, in its language, and each is heard', async () => {
        await load();
        await press(PLAY);
        await page.evaluate(statusIs, 'ended');
        await heard.silence(heard.length, SILENCE);

        const endedAt = (await page.evaluate(readTold)).findLast(
          ({ status }) => status === 'ended',
        )?.at;
        const said = await page.evaluate(readSpoken);
        const parts = said.filter(({ text }) => text.trim());
        const written = await page.evaluate(() => document.querySelector('article')?.textContent);
        await loadSpoken(lang); // «Dr.» is said without its point
        assert.equal(parts.map(({ text }) => text).join(' '), spoken(written ?? '', lang).text);
        parts.forEach(({ text, lang: language, at }, index) => {
          const to = heard.at(parts[index + 1]?.at ?? endedAt ?? at);
          const from = heard.at(at);
          const sound = heard.loudness({ from, to }) * (to - from);
          assert.ok(sound > wordsOf(text) * SHORTEST_WORD, `"${text}" is heard for ${sound} ms`);
          assert.equal(language.split('-')[0], lang);
        });
      });

      it('falls silent when it is removed', async () => {
        await load();
        await heard.sound(await press(PLAY));
        await page.evaluate(wordsLit, 1);
        const removedAt = heard.length;
        await page.evaluate(() => document.querySelector('aloud-reader')?.remove());
        const silentAt = await heard.silence(removedAt, SILENCE);
        assert.ok(heard.loudness({ from: silentAt, to: heard.length }) === 0);
      });

      it('falls silent when the page is left', async () => {
        await load();
        await heard.sound(await press(PLAY));
        await page.evaluate(wordsLit, 1);
        const leftAt = heard.length;
        await page.goto('about:blank');
        await heard.silence(leftAt, SILENCE);
      });
    },
  );
}
