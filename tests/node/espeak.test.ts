/** The offline voice, really heard: a real pack, a real worker, a real sound card, in three browsers. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { EspeakEngine } from '../../src/speech/espeak/espeak-engine.js';
import type { SpeechEvent, Utterance } from '../../src/speech/engine.js';
import { available, open, type BrowserName, type Page } from '../helpers/browsers.js';
import { missingSoundParts, type Recording, SoundCard } from '../helpers/sound.js';
import { type Folder, makeFolder, serveVoice, type VoiceSite } from './espeak-site.js';
import { late, truth } from './espeak-truth.js';

type Told = SpeechEvent & { readonly at: number };

declare global {
  interface Window {
    told: Told[];
    engine: EspeakEngine;
    next: Utterance;
  }
}

const KAZAKH = 'Облыс орталығында жаңа кітапхана есігін ашты.';
const ENGLISH = 'The quick brown fox jumps over the lazy dog.';
const NEXT = 'Ғимараттың құрылысы үш жылға созылды.';

/** Longer than any pause within a sentence, in ms. */
const SILENCE = 700;
/** Behind its first word the sentence goes on for longer: silence that comes sooner was asked for. */
const UNCUT = 2000;
/** No test, and nothing before or after one, takes longer, on any machine. In ms. */
const PATIENCE = 180_000;
const bounded = { timeout: PATIENCE };
/** What does not close by then is left to its end. In ms. */
const CLOSES_WITHIN = 30_000;
/** How near a word must be, in ms. */
const NEAR = 50;
const isNear = (error: number): boolean => Math.abs(error) <= NEAR;

const wordsIn = (text: string): { start: number; end: number }[] =>
  [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));

const utterance = (text: string, lang: string): Utterance => ({
  text,
  lang,
  voice: { id: `espeak:${lang}`, name: '', lang, local: true, quality: 'very-low' },
  rate: 1,
  pitch: 1,
  volume: 1,
  words: wordsIn(text),
});

const languageIsKnown = async (lang: string): Promise<void> => {
  for (let look = 0; !window.engine?.voices(lang).length; look += 1) {
    if (look > 500) throw new Error(`No voice: ${JSON.stringify(window.told)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** Resolves with all that was told when this was. */
const toldOf = (type: string): Promise<Told[]> =>
  new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(JSON.stringify(window.told.slice(-9)))), 30_000);
    const look = (): void => {
      if (window.told.some((event) => event.type === type)) resolve([...window.told]);
      else addEventListener('told', look, { once: true });
    };
    look();
  });

/** As a player does with each press. */
const prepare = (): Promise<void> => {
  window.engine.prepare();
  return new Promise((resolve) => {
    const look = (): void => {
      if (window.engine.settled) resolve();
      else addEventListener('told', look, { once: true });
    };
    look();
  });
};

const toldSoFar = (): Told[] => window.told;

const setNext = (next: Utterance): void => {
  window.told.length = 0;
  window.next = next;
};

async function inTime(closing: Promise<void> | undefined): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, CLOSES_WITHIN)));
  await Promise.race([closing, late]);
  clearTimeout(timer);
}

let folder: Folder;
before(async () => {
  folder = await makeFolder('kk,en');
});
after(() => folder?.remove());

for (const name of ['chromium', 'firefox', 'webkit'] satisfies BrowserName[]) {
  const missing = [...missingSoundParts(), ...(available(name) ? [] : [name])];

  describe(
    `the offline voice in ${name}`,
    { skip: missing.length > 0 && `needs ${missing.join(', ')}` },
    () => {
      let card: SoundCard;
      let site: VoiceSite;
      let page: Page;
      let heard: Recording;
      let visits = 0;

      before(async () => {
        card = await SoundCard.open();
        site = await serveVoice(folder.path);
        page = await open(name, { speech: true, env: card.env });
        heard = await card.record();
      }, bounded);

      // When one of them cannot be closed, the others are: what is left running holds up the next browser.
      after(async () => {
        heard?.stop();
        await inTime(page?.close());
        await inTime(site?.close());
        card?.close();
      }, bounded);

      async function load(): Promise<void> {
        site.line = 'open';
        visits += 1; // what an earlier test fetched is at another address
        await page.goto(`${site.origin}/index.html?${visits}`);
        await page.evaluate(languageIsKnown, 'kk');
      }

      async function press(next: Utterance): Promise<number> {
        await page.evaluate(setNext, next);
        const at = heard.length;
        await page.click('#play');
        return at;
      }

      for (const [text, lang] of [
        [KAZAKH, 'kk'],
        [ENGLISH, 'en'],
      ] as const) {
        it(`says a sentence of ${lang}, and each word when it is heard`, bounded, async () => {
          await load();
          let errors = await offBy(text, lang);
          const waiting = (await page.evaluate(toldSoFar)).filter(({ type }) => type === 'waiting');
          assert.ok(waiting.length > 1, 'its coming is told');
          // A busy machine loses samples of the recording, and tells a timer late.
          for (let again = 0; again < 3 && !errors.every(isNear); again += 1) {
            errors = await offBy(text, lang);
          }
          assert.ok(errors.every(isNear), `off by ${errors.join()} ms`);
        });
      }

      /** Says it; how much later than in the sound each word was told that the voice names, in ms. */
      async function offBy(text: string, lang: string): Promise<number[]> {
        const pressed = await press(utterance(text, lang));
        const told = await page.evaluate(toldOf, 'end');
        const from = await heard.sound(pressed);
        await heard.silence(from, SILENCE);
        const boundaries = told.flatMap((event) => (event.type === 'boundary' ? [event] : []));
        const places = boundaries.map(({ charIndex }) => charIndex);
        assert.deepEqual(places, wordsIn(text).map(({ start }) => start)); // prettier-ignore
        const said = await truth(folder.path, text, lang);
        assert.ok(said.words.size >= places.length - 2, 'the voice names nearly all words');
        return boundaries.flatMap(({ charIndex, at }) => {
          const time = said.words.get(charIndex);
          return time === undefined ? [] : [late(said, heard, time, heard.at(at))];
        });
      }

      it('says the next sentence without a network', bounded, async () => {
        await load();
        await press(utterance(KAZAKH, 'kk'));
        await page.evaluate(toldOf, 'start');
        site.line = 'down';
        const before = site.requests.length;
        await page.evaluate(toldOf, 'end');
        const pressed = await press(utterance(NEXT, 'kk'));
        const told = await page.evaluate(toldOf, 'end');
        assert.deepEqual([...new Set(told.map(({ type }) => type))], ['start', 'boundary', 'end']); // prettier-ignore
        assert.ok(heard.loudness({ from: pressed, to: heard.length }) > 0.3);
        assert.equal(site.requests.length, before);
      });

      it('falls silent when it is told to, and says nothing more', bounded, async () => {
        await load();
        const pressed = await press(utterance(KAZAKH, 'kk'));
        await page.evaluate(toldOf, 'boundary');
        await heard.sound(pressed);
        const stopped = await page.evaluate(() => {
          window.told.length = 0;
          window.engine.cancel();
          return Date.now();
        });
        const silent = await heard.silence(heard.at(stopped) - 50, SILENCE);
        const after = silent - heard.at(stopped);
        assert.ok(after < UNCUT, `after ${after} ms`);
        assert.deepEqual(await page.evaluate(() => window.told), []);
      });

      it('fetches nothing the second time, and tells of no fetching', bounded, async () => {
        await load();
        await press(utterance(KAZAKH, 'kk'));
        await page.evaluate(toldOf, 'start');
        await page.goto(`${site.origin}/index.html?${visits}`);
        await page.evaluate(languageIsKnown, 'kk');
        const before = site.requests.length;
        await press(utterance(KAZAKH, 'kk'));
        const told = await page.evaluate(toldOf, 'start');
        const fetched = site.requests.slice(before).filter((path) => path.startsWith('/voice/'));
        // Under automation, WebKitGTK keeps neither kind of cache from one page to the next.
        if (name !== 'webkit') assert.deepEqual(fetched, []);
        const isTold = told.some((event) => event.type === 'waiting' && event.total);
        assert.equal(isTold, fetched.length > 0);
        await page.evaluate(() => window.engine.cancel());
      });

      for (const line of ['missing', 'cut', 'down'] as const) {
        it(
          `tells that it could not be fetched (${line}), and says it when it can`,
          bounded,
          async () => {
            await load();
            site.line = line;
            await press(utterance(KAZAKH, 'kk'));
            const told = await page.evaluate(toldOf, 'error');
            const last = told.at(-1);
            const code = line === 'missing' ? 'voice-unavailable' : 'network';
            assert.equal(last?.type === 'error' && last.code, code);
            site.line = 'open';
            await page.evaluate(prepare);
            const pressed = await press(utterance(KAZAKH, 'kk'));
            await page.evaluate(toldOf, 'end');
            assert.ok(heard.loudness({ from: pressed, to: heard.length }) > 0.3);
          },
        );
      }

      it('tells how far it is on a slow line', bounded, async () => {
        await load();
        site.line = 'slow';
        await press(utterance(NEXT, 'kk'));
        const told = await page.evaluate(toldOf, 'start');
        const loaded = told.flatMap((event) =>
          event.type === 'waiting' ? [event.loaded ?? 0] : [],
        );
        assert.ok(loaded.length > 5, 'more than once');
        assert.deepEqual(loaded, [...loaded].sort((one, other) => one - other)); // prettier-ignore
        await page.evaluate(() => window.engine.cancel());
      });
    },
  );
}
