import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/controls/define.js';
import { useLocale } from '../../src/locale/load.js';
import { Player } from '../../src/player/player.js';
import { deepestFocus } from '../../src/view/deepest-focus.js';
import { article } from '../helpers/article.js';
import { FakeEngine, voice } from '../helpers/fake-engine.js';
import { waitUntil } from '../helpers/wait.js';

const KAZAKH = voice('kk-KZ', { name: 'Айгүл', local: false, engine: 'platform' });
const RUSSIAN = voice('ru-RU', { name: 'Milena', engine: 'platform' });

const STATES = {
  'a voice for each language': [KAZAKH, RUSSIAN],
  'a language without one': [KAZAKH],
  'no voice at all': [],
};

async function scene(voices: (typeof STATES)[keyof typeof STATES]) {
  const player = new Player({ engine: new FakeEngine(...voices) });
  player.article = article(['Күн шықты. Ол {ru|Привет} деді.', 'Түн болды.']);
  const place = await fixture<HTMLElement>(html`
    <div>
      <div id="story"></div>
      <aloud-controls for="story"></aloud-controls>
    </div>
  `);
  Object.assign(place.querySelector('#story')!, { shortcuts: '' });
  const controls = place.querySelector('aloud-controls')!;
  controls.player = player;
  await controls.updateComplete;
  return { place, controls };
}

describe('The listening settings, for assistive technology', () => {
  afterEach(() => useLocale('en'));

  for (const [state, voices] of Object.entries(STATES)) {
    for (const scheme of ['light', 'dark']) {
      it(`have nothing that axe objects to: ${state}, ${scheme}`, async () => {
        await useLocale('kk');
        const { place, controls } = await scene(voices);
        place.style.colorScheme = scheme;
        controls.renderRoot.querySelector<HTMLElement>('[part~=settings-button]')?.click();
        const panel = () => controls.renderRoot.querySelector('[part=settings]');
        await waitUntil(() => panel()?.contains(deepestFocus()));
        await expect(controls).to.be.accessible();
      });
    }
  }

  it('have a list of keys that axe does not object to either', async () => {
    await useLocale('kk');
    const { controls } = await scene([KAZAKH]);
    controls.showHelp();
    await waitUntil(() => controls.renderRoot.querySelector('dialog')?.open);
    await expect(controls).to.be.accessible();
  });
});
