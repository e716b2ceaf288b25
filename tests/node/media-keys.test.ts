/**
 * The keys of a keyboard, a headset or a lock screen, pressed from outside of the browser while the
 * platform's own voice reads. Where there is no session bus, this is left out, and says so.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { available, open, type BrowserName, type Page } from '../helpers/browsers.js';
import { MediaBus, missingBusParts } from '../helpers/media-bus.js';
import { serve, STRICT_CSP, type Site } from '../helpers/server.js';
import { missingSoundParts, SoundCard } from '../helpers/sound.js';
import {
  isPrepared,
  PLAY,
  statusIs,
  STOP,
  voiceIsKnown,
  wordsLit,
} from '../helpers/speech-page.js';

const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Under a policy that lets no sound come from elsewhere, nor from the code itself. */
const PAGE = `<!doctype html>
<html lang="kk"><head><meta charset="utf-8"><title>Page</title>
<meta property="og:site_name" content="Жаңалықтар">
<script type="module" src="/embed.js"></script></head>
<body><aloud-reader><article><h1>Қар жауды</h1>
<p>Бүгін таңертең қалада қалың қар жауды, ал кешке қарай аяз күшейеді деп күтіледі.</p>
<p>Мектептерде сабақ әдеттегідей өтеді, бірақ ата-аналар балаларын жылы киіндіруі керек.</p>
<p>Жол қызметі барлық көшені тазалап жатыр, ал автобустар біраз кешігіп жүреді екен.</p>
</article></aloud-reader></body></html>`;

for (const name of BROWSERS) {
  const missing = [
    ...missingSoundParts(),
    ...missingBusParts(),
    ...(available(name) ? [] : [name]),
  ];

  describe(
    `media keys in ${name}`,
    { skip: missing.length > 0 && `needs ${missing.join(', ')}` },
    () => {
      let card: SoundCard;
      let bus: MediaBus;
      let site: Site;
      let page: Page;

      before(async () => {
        card = await SoundCard.open();
        bus = await MediaBus.open();
        const headers = { 'content-security-policy': STRICT_CSP };
        site = await serve({ '/keys.html': { body: PAGE, headers } });
        page = await open(name, { speech: true, env: { ...card.env, ...bus.env } });
        await page.goto(`${site.origin}/keys.html`);
        await page.evaluate(voiceIsKnown, 'kk');
        await page.evaluate(isPrepared);
      });

      after(async () => {
        await page?.close();
        await site?.close();
        bus?.close();
        card?.close();
      });

      const block = (): Promise<number | undefined> =>
        page.evaluate(() => document.querySelector('aloud-reader')?.position.block);

      it('steer the voice, show what is read, and are given back', async () => {
        await page.click(PLAY);
        await page.evaluate(wordsLit, 1);
        await bus.shows('PlaybackStatus', (text) => text.includes('Playing'));
        const metadata = await bus.shows('Metadata', (text) => text.includes('Қар жауды'));
        assert.match(metadata, /Жаңалықтар/u);

        await bus.press('PlayPause');
        await page.evaluate(statusIs, 'paused');
        await bus.shows('PlaybackStatus', (text) => text.includes('Paused'));
        await bus.press('PlayPause');
        await page.evaluate(statusIs, 'speaking');

        const from = await block();
        await bus.press('Next');
        await page.evaluate(wordsLit, 1);
        assert.equal(await block(), (from ?? 0) + 1);
        await bus.press('Pause');
        await page.evaluate(statusIs, 'paused');
        await bus.press('Play');
        await page.evaluate(statusIs, 'speaking');

        await page.click(STOP);
        await page.evaluate(statusIs, 'idle');
        await bus.shows('PlaybackStatus', (text) => !text.includes('Playing'));
        assert.ok(site.requests.some((path) => path.includes('silence.flac')));
      });
    },
  );
}
