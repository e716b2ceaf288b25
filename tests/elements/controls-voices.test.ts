import { expect, fixtureSync } from '@open-wc/testing';
import type { AloudControls } from '../../src/elements/controls/controls.js';
import { useLocale } from '../../src/locale/load.js';
import { timedControls } from '../helpers/controls.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { voice } from '../helpers/fake-engine.js';
import { StubPlayer } from '../helpers/stub-player.js';
import { waitUntil } from '../helpers/wait.js';

const recording = voice('kk', { id: 'narration', name: 'Айгүл', engine: 'narration' });
const platform = voice('kk', { id: 'aru', name: 'Aru', engine: 'platform' });
const second = voice('kk', { id: 'daulet', name: 'Daulet', engine: 'platform' });
const offline = voice('kk', { id: 'espeak', name: 'eSpeak NG', engine: 'offline' });

const find = (controls: AloudControls, name: string): HTMLElement | null =>
  controls.renderRoot.querySelector<HTMLElement>(`[part~=${name}]`);

const choice = (controls: AloudControls) => find(controls, 'voice') as HTMLSelectElement | null;
const names = (controls: AloudControls) =>
  [...(choice(controls)?.options ?? [])].map(({ text }) => text);

const clock = new FakeClock();

/** As somebody finds the controls who has begun to listen. */
async function listening(player: StubPlayer): Promise<AloudControls> {
  const controls = timedControls(clock, player);
  fixtureSync<HTMLElement>('<div></div>').append(controls);
  await controls.updateComplete;
  player.set({ status: 'speaking' });
  await waitUntil(() => /\p{L}/u.test(heard(controls)));
  return controls;
}

/** As it is when a wait has become a long one. */
async function waited(controls: AloudControls): Promise<void> {
  await controls.updateComplete;
  clock.tick(1000);
  await controls.updateComplete;
}

const heard = (controls: AloudControls): string =>
  find(controls, 'position')?.getAttribute('aria-valuetext') ?? '';

describe('Who reads', () => {
  afterEach(() => useLocale('en'));

  it('is no question where the platform alone has voices', async () => {
    const player = new StubPlayer();
    player.voices = [platform, second];
    const controls = await listening(player);
    expect(choice(controls)).to.equal(null);
  });

  it('is shown and can be chosen where a recording or an offline voice reads too', async () => {
    const player = new StubPlayer();
    player.voices = [recording, platform, second, offline];
    player.speaker = platform;
    const controls = await listening(player);
    const select = choice(controls);
    expect(select?.getAttribute('aria-label')).to.equal('Voice');
    expect(names(controls)).to.deep.equal(['Recording: Айгүл', 'Aru', 'eSpeak NG (works offline)']);
    expect(select?.selectedIndex).to.equal(1);
    if (select) select.selectedIndex = 2;
    select?.dispatchEvent(new Event('change'));
    expect(player.voice?.id).to.equal('espeak');
    await expect(controls).to.be.accessible();
  });

  it('follows who really speaks', async () => {
    const player = new StubPlayer();
    player.voices = [recording, offline];
    player.speaker = recording;
    const controls = await listening(player);
    expect(choice(controls)?.selectedIndex).to.equal(0);
    player.set({ speaker: offline }, 'sentencechange');
    await controls.updateComplete;
    expect(choice(controls)?.selectedIndex).to.equal(1);
  });

  it('says what choosing a voice would fetch, as long as it would', async () => {
    const player = new StubPlayer();
    player.voices = [recording, { ...offline, download: 312_000 }];
    const controls = await listening(player);
    expect(names(controls)[1]).to.equal('eSpeak NG (works offline), download: 0.3 MB');
    player.set({ voices: [recording, offline] }, 'voiceschange');
    await controls.updateComplete;
    expect(names(controls)[1]).to.equal('eSpeak NG (works offline)');
  });

  it('speaks the language of the page', async () => {
    await useLocale('kk');
    const player = new StubPlayer();
    player.voices = [recording, offline];
    const controls = await listening(player);
    expect(choice(controls)?.getAttribute('aria-label')).to.equal('Дауыс');
    expect(names(controls)).to.deep.equal(['Жазба: Айгүл', 'eSpeak NG (желісіз)']);
  });

  it('is one stop of the toolbar more, not one of the page', async () => {
    const player = new StubPlayer();
    player.voices = [recording, offline];
    const controls = await listening(player);
    expect(choice(controls)?.tabIndex).to.equal(-1);
    find(controls, 'settings-button')?.focus();
    find(controls, 'settings-button')?.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }),
    );
    expect(controls.shadowRoot?.activeElement?.getAttribute('part')).to.equal('voice');
  });
});

describe('Waiting for a voice', () => {
  it('says how much is fetched, how far it is, and how to break it off', async () => {
    const player = new StubPlayer();
    const controls = await listening(player);
    player.set({ waiting: { loaded: 222_000, total: 444_000 } }, 'waiting');
    await waited(controls);
    expect(find(controls, 'time')?.textContent).to.equal('Getting ready… 50%');
    expect(find(controls, 'message')?.textContent?.trim()).to.equal(
      'A voice is being fetched: 0.4 MB. Pause breaks it off.',
    );
    expect(find(controls, 'play-button')?.getAttribute('aria-busy')).to.equal('true');

    const said = find(controls, 'message')?.textContent;
    player.set({ waiting: { loaded: 333_000, total: 444_000 } }, 'waiting');
    await waited(controls);
    expect(find(controls, 'time')?.textContent).to.equal('Getting ready… 75%');
    expect(find(controls, 'message')?.textContent, 'said once').to.equal(said);
    await expect(controls).to.be.accessible();

    player.set({ waiting: null }, 'waiting');
    await controls.updateComplete;
    expect(find(controls, 'message')?.textContent?.trim()).to.equal('');
  });

  it('for a moment, in the middle of a sentence, is shown and not said', async () => {
    const player = new StubPlayer();
    const controls = await listening(player);
    player.set({ waiting: { loaded: 0, total: 0 } }, 'waiting');
    await waited(controls);
    expect(find(controls, 'time')?.textContent).to.equal('Getting ready…');
    expect(find(controls, 'message')?.textContent?.trim()).to.equal('');
  });
});
