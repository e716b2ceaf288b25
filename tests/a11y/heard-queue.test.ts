import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define.js';
import { useLocale } from '../../src/locale/load.js';
import { deepestFocus } from '../../src/view/deepest-focus.js';
import { putAway } from '../../src/view/put-away.js';
import { begin, press, sayOn, settled, withVoice } from '../helpers/reading.js';
import { waitUntil } from '../helpers/wait.js';
import { allIn } from './flat-copy.js';
import { Transcript } from './transcript.js';

const TEXT = 'Базар ерте ашылды.';

for (const locale of ['en', 'kk'] as const) {
  describe(`What a screen reader says of what stays and what follows, ${locale}`, () => {
    const held = withVoice();
    let main: HTMLElement;

    beforeEach(async () => {
      await useLocale(locale);
      (deepestFocus() as HTMLElement | null)?.blur();
      putAway(false);
    });
    afterEach(async () => {
      putAway(false);
      scrollTo({ top: 0, behavior: 'instant' });
      await useLocale('en');
    });

    const part = (name: string, index = 0): HTMLElement | undefined =>
      allIn(main, `[part~=${name}]`)[index] as HTMLElement | undefined;
    const focus = (selector: string) => (): void => {
      (allIn(main, selector)[0] as HTMLElement).focus();
    };
    const enter = async (): Promise<void> => {
      await sendKeys({ press: 'Enter' });
      await settled();
    };

    it('of a queue, and of the article that is next', async () => {
      main = await fixture<HTMLElement>(
        html`<main>
          <aloud-reader lang="kk" no-memory><p>${TEXT}</p></aloud-reader>
          <aloud-queue lang="kk">
            <a href="/rain">Жаңбыр</a>
            <a href="/bridge">Көпір</a>
          </aloud-queue>
        </main>`,
      );
      await waitUntil(() => part('link', 1));
      const heard = new Transcript(main);
      await heard.readAll('The page is read on and on');
      const reader = main.querySelector('aloud-reader')!;
      await press(reader);
      await begin(held.speech, TEXT);
      // What comes late to the controls is there.
      await waitUntil(() => part('stop-button')?.hasAttribute('aria-keyshortcuts'));
      await heard.step('The article comes to its end', async () => {
        await sayOn(held.speech, reader);
        await waitUntil(() => part('next'));
        await settled();
      });
      await heard.step('To what is next', focus('[part=next-button]'));
      await heard.step('Tab: or not', focus('[part=not-now-button]'));
      await heard.step('Enter: not', enter);
      await heard.step('To the queue', focus('[part=link]'));
      await heard.step('Tab, Tab: behind the other', focus('.down'));
      await heard.step('Enter: it is', async () => {
        await enter();
        await waitUntil(() => part('link', 1)?.textContent === 'Жаңбыр');
      });
      await heard.step('To the first: listen', focus('.play'));
      await heard.step('Tab, Tab, Tab: take it out', focus('.remove'));
      await heard.step('Enter: it is out', enter);
      await heard.step('To all of it: clear', focus('[part~=clear-button]'));
      await heard.step('Enter: nothing is left', enter);
      await heard.matches(`queue-${locale}`);
    });

    it('of the small player', async () => {
      main = await fixture<HTMLElement>(
        html`<main>
          <aloud-reader lang="kk" no-memory mini-player>
            <p style="padding-block-end: 300vh">${TEXT}</p>
            <p tabindex="-1">Күн шықты.</p>
          </aloud-reader>
        </main>`,
      );
      const reader = main.querySelector('aloud-reader')!;
      await press(reader);
      await begin(held.speech, TEXT);
      const heard = new Transcript(main);
      await heard.step('The voice comes to where the controls are out of sight', async () => {
        await sayOn(held.speech, reader);
        held.speech.start();
        await waitUntil(() => part('mini-player'));
        await settled();
      });
      await heard.step('To the text', () => main.querySelectorAll('p')[1]!.focus());
      await heard.step('C: to the small player', async () => {
        await sendKeys({ press: 'c' });
        await settled();
      });
      for (const [what, kind] of [
        ['back', 'previous'],
        ['on', 'next'],
        ['to the spoken text', 'back'],
        ['away with it', 'away'],
      ] as const)
        await heard.step(`Tab: ${what}`, focus(`.mini .${kind}`));
      await heard.step('Escape: away', async () => {
        await sendKeys({ press: 'Escape' });
        await waitUntil(() => !part('mini-player'));
        await settled();
      });
      await heard.matches(`mini-${locale}`);
    });
  });
}
