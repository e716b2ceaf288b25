/**
 * Faults below a real browser, in the middle of a sentence: its speech service is killed, the sound
 * server stands still, the browser itself does. What was to be heard is heard, or what is missing is
 * told, and the place is kept. Linux only: programs are found by their environment.
 */
import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { available, open, type Page } from '../helpers/browsers.js';
import { signal } from '../helpers/faults.js';
import { serve, type Site } from '../helpers/server.js';
import { missingSoundParts, type Recording, SoundCard } from '../helpers/sound.js';
import {
  isPrepared,
  PLAY,
  press,
  readSpoken,
  readTold,
  voiceIsKnown,
  wordsLit,
} from '../helpers/speech-page.js';

const SENTENCES = [
  'Жаңа көпір бүгін таңертең ашылды, енді балалар мектепке тез барады.',
  'Ұзындығы жүз метр.',
];

const PAGE = `<!doctype html><html lang="kk"><meta charset="utf-8"><title>Ақау</title>
  <script src="/log-speech.js"></script><script type="module" src="/embed.js"></script>
  <aloud-reader for="story" no-memory></aloud-reader>
  <article id="story"><p>${SENTENCES.join(' ')}</p></article></html>`;

const SERVICE = /speech-dispatch|^sd_/u;
const SOUND = /pulseaudio/u;
/** Whatever it is called, it is what uses the card and is neither of these. */
const BROWSER = /^(?!.*(?:speech-dispatch|sd_|pulseaudio|parec)).+/u;
/** How long a program stands still: longer than the sentence is said, in ms. */
const STILL = 8000;

/** Run in the page: resolves when the reading rests, and tells how. */
const atRest = (): Promise<{ status: string; error: string }> =>
  new Promise((resolve) => {
    const player = document.querySelector('aloud-reader')!.player;
    const look = (): void => {
      if (/speaking|loading/u.test(player.status)) return;
      player.removeEventListener('statuschange', look);
      resolve({ status: player.status, error: player.error?.code ?? 'none' });
    };
    player.addEventListener('statuschange', look);
    look();
  });

for (const name of ['chromium', 'firefox'] as const) {
  const missing = [...missingSoundParts(), ...(available(name) ? [] : [name])];
  const isElsewhere = process.platform !== 'linux';

  describe(
    `faults below ${name}`,
    { skip: (isElsewhere || missing.length > 0) && `needs Linux, ${missing.join(', ')}` },
    () => {
      let card: SoundCard;
      let site: Site;
      let page: Page;
      let heard: Recording;

      before(async () => {
        site = await serve({ '/fault.html': { body: PAGE } });
      });
      after(() => site?.close());

      // A browser for each: Firefox does not find a speech service again.
      beforeEach(async () => {
        card = await SoundCard.open();
        page = await open(name, { speech: true, env: card.env });
        heard = await card.record();
        await page.goto(`${site.origin}/fault.html`);
        await page.evaluate(voiceIsKnown, 'kk');
        await page.evaluate(isPrepared);
        await heard.sound(await press(page, heard, PLAY));
        await page.evaluate(wordsLit, 2);
      });

      afterEach(async () => {
        heard?.stop();
        await page?.close();
        card?.close();
      });

      const said = async (): Promise<string[]> =>
        (await page.evaluate(readSpoken)).map(({ text }) => text).filter((text) => text.trim());

      it('its speech service is killed: nothing is lost, or it is told', async () => {
        assert.ok(signal(card, SERVICE, 'SIGKILL') > 0);
        const rest = await page.evaluate(atRest);
        const [first, again, ...onward] = await said();
        assert.deepEqual([first, again], [SENTENCES[0], SENTENCES[0]]);
        const isBack = rest.status === 'ended';
        assert.deepEqual(onward, isBack ? [SENTENCES[1]] : []);
        if (isBack) return;
        assert.deepEqual(rest, { status: 'paused', error: 'engine-failed' });
        const { sentence } = (await page.evaluate(readTold)).at(-1)!;
        assert.equal(sentence, SENTENCES[0]);
      });

      it('the sound server stands still: nothing is lost', async () => {
        assert.equal(signal(card, SOUND, 'SIGSTOP'), 1);
        await setTimeout(STILL);
        signal(card, SOUND, 'SIGCONT');
        assert.deepEqual(await page.evaluate(atRest), { status: 'ended', error: 'none' });
        assert.deepEqual([...new Set(await said())], SENTENCES);
      });

      it('it stands still itself: it goes on, and says each sentence once', async () => {
        assert.ok(signal(card, BROWSER, 'SIGSTOP') > 0);
        await setTimeout(STILL);
        signal(card, BROWSER, 'SIGCONT');
        assert.deepEqual(await page.evaluate(atRest), { status: 'ended', error: 'none' });
        assert.deepEqual(await said(), SENTENCES);
      });
    },
  );
}
