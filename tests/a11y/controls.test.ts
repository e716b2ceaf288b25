import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/controls/define.js';
import { ReaderError } from '../../src/errors.js';
import { useLocale } from '../../src/locale/load.js';
import { StubPlayer } from '../helpers/stub-player.js';

const noVoice = new ReaderError('no-voice', '', ['kk']);

const STATES = {
  idle: {},
  loading: { status: 'loading' },
  speaking: { status: 'speaking', position: { block: 2, fraction: 0.3, timeLeft: 100 } },
  paused: { status: 'paused', position: { block: 2, fraction: 0.3, timeLeft: 100 } },
  ended: { status: 'ended', position: { block: 11, fraction: 1, timeLeft: 0 } },
  unavailable: { status: 'unavailable', error: noVoice },
} as const;

async function controlsWith(player: StubPlayer) {
  const place = await fixture<HTMLElement>(html`
    <div><aloud-controls .player=${player.asPlayer}></aloud-controls></div>
  `);
  const controls = place.querySelector('aloud-controls');
  if (!controls) throw new Error('no controls');
  return { place, controls };
}

const regionOf = (root: ParentNode) => {
  const region = root.querySelector('[role=status]');
  if (!region) throw new Error('no live region');
  return region;
};

describe('<aloud-controls>, for assistive technology', () => {
  afterEach(() => useLocale('en'));

  for (const [state, changes] of Object.entries(STATES)) {
    for (const colours of ['#222 on #fff', '#eee on #111']) {
      it(`has nothing that axe objects to: ${state}, ${colours}`, async () => {
        await useLocale('kk');
        const player = new StubPlayer();
        const { place, controls } = await controlsWith(player);
        [place.style.color = '', place.style.background = ''] = colours.split(' on ');
        player.set(changes);
        await controls.updateComplete;
        await expect(place).to.be.accessible();
      });
    }
  }

  it('says nothing of its own while the voice reads', async () => {
    const player = new StubPlayer();
    const { controls } = await controlsWith(player);
    const region = regionOf(controls.renderRoot);
    let changes = 0;
    const observer = new MutationObserver((records) => (changes += records.length));
    observer.observe(region, { childList: true, subtree: true, characterData: true });
    for (const status of ['loading', 'speaking', 'paused', 'speaking', 'ended'] as const) {
      player.set({ status });
      player.set({ position: { block: 1, fraction: 0.1 } }, 'sentencechange');
      await controls.updateComplete;
    }
    changes += observer.takeRecords().length;
    expect(changes).to.equal(0);
    expect(
      controls.renderRoot.querySelectorAll('[aria-live], [role=status], [role=alert]').length,
    ).to.equal(1);
  });

  it('tells of a missing voice once, however often it renders', async () => {
    const player = new StubPlayer();
    const { controls } = await controlsWith(player);
    const region = regionOf(controls.renderRoot);
    let additions = 0;
    const told = new Promise<void>((resolve) => {
      new MutationObserver((records) => {
        additions += records.filter(({ addedNodes }) => addedNodes.length > 0).length;
        resolve();
      }).observe(region, { childList: true, subtree: true, characterData: true });
    });
    player.set({ status: 'unavailable', error: noVoice });
    player.set({}, 'error');
    await told;
    for (const event of ['settingschange', 'voiceschange', 'articlechange']) {
      player.set({}, event);
      await controls.updateComplete;
    }
    expect(additions).to.equal(1);
  });
});
