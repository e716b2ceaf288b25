import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import { useLocale } from '../../src/locale/load.js';
import { deepestFocus } from '../../src/view/deepest-focus.js';
import { FakeSynthesis } from '../helpers/fake-synthesis.js';
import { begin, playButton, press, sayOn, settled, withVoice } from '../helpers/reading.js';
import { waitUntil } from '../helpers/wait.js';
import { allIn } from './flat-copy.js';
import { Transcript } from './transcript.js';

/*
 * What is heard beside the voice, by whoever uses a screen reader. The transcripts are there to be
 * read: CONTRIBUTING.md says how they are made anew.
 */

const TITLE = 'Таңғы базар';

const story = html`<article lang="kk">
  <h2>Таңғы базар</h2>
  <p>Базар <a href="#x">ерте</a> ашылды. Ел көп болды.</p>
  <p>Күн шықты.</p>
</article>`;

const page = (): Promise<HTMLElement> =>
  fixture<HTMLElement>(html`<main><aloud-reader>${story}</aloud-reader></main>`);

const readerIn = (around: Element): AloudReader => around.querySelector('aloud-reader')!;

const part = (around: Element, name: string): HTMLElement =>
  allIn(around, `[part~=${name}]`)[0] as HTMLElement;

/** What comes late to the controls is there. */
const hasKeys = (main: Element): boolean =>
  part(main, 'stop-button').hasAttribute('aria-keyshortcuts');

/** Presses a key, and waits for what comes of it. */
const key = (name: string) => async (): Promise<void> => {
  await sendKeys({ press: name });
  await settled();
  await settled();
};

for (const locale of ['en', 'kk'] as const) {
  describe(`What a screen reader says beside the voice, ${locale}`, () => {
    const held = withVoice();

    beforeEach(async () => {
      await useLocale(locale);
      (deepestFocus() as HTMLElement | null)?.blur();
    });
    afterEach(() => useLocale('en'));

    it('of listening, from the first load to the end', async () => {
      const main = await page();
      const reader = readerIn(main);
      const button = await playButton(reader);
      const heard = new Transcript(main);
      await heard.readAll('The page is read on and on, before anybody has listened');
      await heard.step('To the controls', async () => {
        button.focus();
        await reader.prepare();
        await waitUntil(() => hasKeys(main), 'what is late');
      });
      await heard.step('Enter: it is on its way', async () => {
        await key('Enter')();
        await waitUntil(() => held.speech.texts.includes(TITLE));
      });
      await heard.step('The voice reads the title', () => begin(held.speech, TITLE));
      await heard.step('The voice reads the next sentence', async () => {
        await sayOn(held.speech, reader);
        held.speech.start();
        await settled();
      });
      await heard.step('Enter: a pause', key('Enter'));
      await heard.step('Enter: it goes on', async () => {
        await key('Enter')();
        held.speech.start();
      });
      await heard.step('Right', key('ArrowRight'));
      await heard.step('Enter: a sentence back', key('Enter'));
      await heard.step('Right', key('ArrowRight'));
      await heard.step('Enter: a sentence on', key('Enter'));
      await heard.step('Right', key('ArrowRight'));
      await heard.step('Enter: it stops', key('Enter'));
      await heard.step('Right', key('ArrowRight'));
      await heard.step('Down: another speed', async () => {
        const select = part(main, 'rate') as HTMLSelectElement;
        select.selectedIndex++;
        select.dispatchEvent(new Event('change', { bubbles: true }));
        await settled();
      });
      await heard.step('Right', key('ArrowRight'));
      await heard.step('Right', key('ArrowRight'));
      await heard.step('Page up', key('PageUp'));
      await heard.step('End', key('End'));
      await heard.step('Home', key('Home'));
      await heard.step('Right: listens to the end', async () => {
        await key('ArrowRight')();
        await key('Enter')();
        await waitUntil(() => held.speech.current !== null);
        held.speech.start();
        while (reader.status !== 'ended') await sayOn(held.speech, reader);
        await settled();
      });
      await heard.matches(`listening-${locale}`);
    });

    it('of the settings, the voices, the sleep timer and the keys', async () => {
      const main = await page();
      const reader = readerIn(main);
      await press(reader);
      await begin(held.speech, TITLE);
      reader.pause();
      await waitUntil(() => hasKeys(main), 'what is late');
      await settled();
      const heard = new Transcript(main);
      const panel = (): HTMLElement => part(main, 'settings');
      const field = (name: string): HTMLSelectElement => panel().querySelector(`[name=${name}]`)!;
      const choose = (name: string, index: number) => async (): Promise<void> => {
        field(name).focus();
        field(name).selectedIndex = index;
        field(name).dispatchEvent(new Event('change', { bubbles: true }));
        await settled();
      };
      await heard.step('To the settings', () => part(main, 'settings-button').focus());
      await heard.step('Enter: they open', async () => {
        part(main, 'settings-button').click();
        await waitUntil(
          () => deepestFocus()?.closest('[part=settings]'),
          'the panel has the focus',
        );
        await settled();
      });
      await heard.step('Down: another voice', choose('voice', 1));
      await heard.readAll('The panel is read on and on', panel());
      await heard.step('To the speed', () => field('rate').focus());
      await heard.step('Right: faster', key('ArrowRight'));
      await heard.step('To the sleep timer: in an hour', choose('sleep', 6));
      await heard.step('Escape: they close', key('Escape'));
      await heard.step('?: the list of keys', async () => {
        reader.shadowRoot!.querySelector('aloud-controls')!.showHelp();
        await waitUntil(() => deepestFocus()?.localName === 'h2', 'the dialog has the focus');
      });
      await heard.readAll('The list is read on and on');
      await heard.step('Escape: it closes', key('Escape'));
      await heard.matches(`settings-${locale}`);
    });

    it('where no voice reads the article', async () => {
      const restore = new FakeSynthesis({ voices: [] }).install();
      const hints = { value: { platform: 'Windows' }, configurable: true };
      Object.defineProperty(navigator, 'userAgentData', hints);
      try {
        const main = await page();
        const reader = readerIn(main);
        const button = await playButton(reader);
        const heard = new Transcript(main);
        await reader.prepare();
        await waitUntil(() => hasKeys(main), 'what is late');
        await heard.step('To the controls', () => button.focus());
        await heard.step('Enter: there is no voice', async () => {
          await sendKeys({ press: 'Enter' });
          await waitUntil(() => part(main, 'message').textContent.trim() !== '', 'a message');
        });
        await heard.readAll('The page is read on and on');
        await heard.matches(`no-voice-${locale}`);
      } finally {
        Reflect.deleteProperty(navigator, 'userAgentData');
        restore();
      }
    });
  });
}
