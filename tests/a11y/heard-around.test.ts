import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import { useLocale } from '../../src/locale/load.js';
import { deepestFocus } from '../../src/view/deepest-focus.js';
import { timedControls } from '../helpers/controls.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { voice } from '../helpers/fake-engine.js';
import { begin, lookAway, press, sayOn, settled, withVoice } from '../helpers/reading.js';
import { StubPlayer } from '../helpers/stub-player.js';
import { waitUntil } from '../helpers/wait.js';
import { allIn, FlatCopy } from './flat-copy.js';
import { Transcript } from './transcript.js';

const TITLE = 'Таңғы базар';
const news = { '@type': 'NewsArticle', inLanguage: 'kk' };

const part = (around: Element, name: string): HTMLElement =>
  allIn(around, `[part~=${name}]`)[0] as HTMLElement;

/** What comes late to the controls is there. */
const hasKeys = (main: Element): boolean =>
  part(main, 'stop-button').hasAttribute('aria-keyshortcuts');

const enter = async (): Promise<void> => {
  await sendKeys({ press: 'Enter' });
  await settled();
};

for (const locale of ['en', 'kk'] as const) {
  describe(`What a screen reader says around the reading, ${locale}`, () => {
    const held = withVoice();

    beforeEach(async () => {
      await useLocale(locale);
      (deepestFocus() as HTMLElement | null)?.blur();
    });
    afterEach(() => useLocale('en'));

    const page = (): Promise<HTMLElement> =>
      fixture<HTMLElement>(
        html`<main>
          <aloud-reader lang="kk">
            <h2>${TITLE}</h2>
            <p>Базар ерте ашылды. Ел көп болды.</p>
            <p>Күн шықты.</p>
          </aloud-reader>
        </main>`,
      );

    it('of a visit that begins where the last one stopped', async () => {
      const before = await page();
      const first = before.querySelector('aloud-reader')!;
      await press(first);
      await begin(held.speech, TITLE);
      await import('../../src/elements/reader/memory.js');
      for (let turn = 0; turn < 2; turn++) await sayOn(held.speech, first);
      held.speech.start();
      await settled();
      first.pause();
      dispatchEvent(new PageTransitionEvent('pagehide'));
      before.remove();
      await settled();
      // From before there is anything: what is announced may come at any moment.
      const main = await fixture<HTMLElement>(html`<div></div>`);
      const heard = new Transcript(main);
      main.append(await page());
      await heard.step('Somebody comes back', () =>
        waitUntil(() => allIn(main, 'output.announced')[0]?.textContent, 'an offer'),
      );
      await heard.readAll('The page is read on and on');
      await heard.step('To the offer', () => part(main, 'continue-button').focus());
      await heard.step('Tab: or not', () => part(main, 'dismiss-button').focus());
      await heard.step('Enter on the offer: it goes on', async () => {
        part(main, 'continue-button').focus();
        await enter();
        await waitUntil(() => allIn(main, '[part=continue]').length === 0 && hasKeys(main));
        await begin(held.speech, 'Ел көп болды.');
        await waitUntil(() => !part(main, 'play-button').ariaBusy);
        await settled();
      });
      await heard.matches(`again-${locale}`);
    });

    it('of the way back to the text that is read', async () => {
      const main = await page();
      main.querySelector('p')!.style.paddingBlockEnd = '300vh';
      const reader = main.querySelector('aloud-reader')!;
      await press(reader);
      await begin(held.speech, TITLE);
      await waitUntil(() => hasKeys(main));
      const heard = new Transcript(main);
      await heard.step('Somebody scrolls away', async () => {
        scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
        dispatchEvent(new WheelEvent('wheel', { deltaY: 100 }));
        await waitUntil(() => part(main, 'back-button'));
        await settled();
      });
      await heard.step('To the button', () => part(main, 'back-button').focus());
      await heard.step('Enter: back', enter);
      reader.stop();
      scrollTo({ top: 0, behavior: 'instant' });
      await heard.matches(`back-${locale}`);
    });

    it('of an offline voice that is fetched', async () => {
      const offline = voice('kk', { id: 'espeak', name: 'eSpeak NG', engine: 'offline' });
      const download = 1_500_000;
      const player = new StubPlayer();
      const clock = new FakeClock();
      player.voices = [voice('kk', { name: 'Aru', engine: 'platform' }), { ...offline, download }];
      const main = await fixture<HTMLElement>(html`<main></main>`);
      const controls = timedControls(clock, player);
      main.append(controls);
      await controls.updateComplete;
      player.set({ status: 'speaking' });
      await waitUntil(() => part(main, 'voice'));
      const heard = new Transcript(main);
      await heard.step('To the voice', () => part(main, 'voice').focus());
      await heard.step('Down: the offline one, which is fetched', async () => {
        player.speaker = player.voices[1]!;
        player.set({ status: 'loading', waiting: { loaded: 0, total: download } }, 'waiting');
        await controls.updateComplete;
        clock.tick(1000);
        await settled();
      });
      await heard.step('It speaks', async () => {
        player.set({ status: 'speaking', waiting: null }, 'waiting');
        await settled();
      });
      await heard.matches(`offline-${locale}`);
    });

    it('of cards, of what is told about an article, and of its progress', async () => {
      const story = { ...news, headline: 'Көпір ашылды', articleBody: 'Бірінші сөйлем.' };
      const about = {
        articleSection: 'Қоғам',
        author: 'Айгүл Нұрлан',
        datePublished: '2020-05-05',
      };
      const road = {
        ...news,
        headline: 'Жол салынды',
        description: 'Жаңа жол ашылды.',
        url: '#road',
      };
      const main = await fixture<HTMLElement>(
        html`<main>
          <aloud-card no-listen .article=${{ ...story, ...about }}></aloud-card>
          <aloud-meta show="views reading-time" views="1234567" reading-time="60"></aloud-meta>
          <aloud-card layout="teaser" .article=${road}></aloud-card>
          <aloud-progress for="later"></aloud-progress>
          <p id="long" lang="kk">Ел көп болды.</p>
        </main>`,
      );
      await waitUntil(() => allIn(main, '[part=headline]').length > 1, 'cards');
      await waitUntil(
        () => new FlatCopy(main).root.querySelectorAll('time').length > 2,
        'dates, times',
      );
      const lookBack = lookAway(); // nothing of it is read meanwhile
      main.querySelector('aloud-progress')!.for = 'long';
      await waitUntil(
        () => allIn(main, '[role=progressbar][aria-valuetext*=","]').length,
        'a progress',
      );
      await settled();
      const heard = new Transcript(main);
      await heard.readAll('The page is read on and on');
      lookBack();
      await heard.matches(`cards-${locale}`);
    });

    it('of the reading settings', async () => {
      const main = await fixture<HTMLElement>(
        html`<main>
          <aloud-body><p lang="kk">Күн шықты.</p></aloud-body>
        </main>`,
      );
      const body = main.querySelector('aloud-body')!;
      const heard = new Transcript(main);
      await heard.step('To the reading settings', () => part(main, 'settings-button').focus());
      await heard.step('Enter: they open', async () => {
        await enter();
        await waitUntil(() => deepestFocus()?.closest('[part=panel]'));
        await settled();
      });
      await heard.step('Right: larger', async () => {
        await sendKeys({ press: 'ArrowRight' });
        await settled();
      });
      await heard.readAll('The panel is read on and on', part(main, 'panel'));
      await heard.step('Escape: they close', async () => {
        await sendKeys({ press: 'Escape' });
        await settled();
      });
      body.resetAids();
      await heard.matches(`body-${locale}`);
    });
  });
}
