import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/controls/define.js';
import type { AloudControls } from '../../src/elements/controls/controls.js';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import { useLocale } from '../../src/locale/load.js';
import { Player } from '../../src/player/player.js';
import { deepestFocus } from '../../src/view/deepest-focus.js';
import { article } from '../helpers/article.js';
import { FakeEngine, voice } from '../helpers/fake-engine.js';
import { waitUntil } from '../helpers/wait.js';

/** Controls of what stands for a reader: an element that says what keys it has. */
async function scene(reader: Partial<AloudReader>) {
  const player = new Player({ engine: new FakeEngine(voice('kk-KZ')) });
  player.article = article(['Күн шықты.']);
  const place = await fixture<HTMLElement>(html`
    <div>
      <button id="before">before</button>
      <div id="story"></div>
      <aloud-controls for="story"></aloud-controls>
    </div>
  `);
  Object.assign(place.querySelector('#story')!, reader);
  const controls = place.querySelector('aloud-controls')!;
  controls.player = player;
  await controls.updateComplete;
  return { controls, player };
}

const dialog = (controls: AloudControls) => controls.renderRoot.querySelector('dialog');
const rows = (controls: AloudControls) =>
  [...dialog(controls)!.querySelectorAll('dl > div')].map((row) =>
    [...row.children].map(({ textContent }) => textContent.replaceAll(/\s+/gu, ' ').trim()),
  );

async function showHelp(controls: AloudControls): Promise<void> {
  document.getElementById('before')?.focus();
  controls.showHelp();
  await waitUntil(() => dialog(controls)?.open);
}

const keys = (controls: AloudControls, part: string) =>
  controls.renderRoot.querySelector(`[part~=${part}]`)?.getAttribute('aria-keyshortcuts') ?? '';

describe('The list of keyboard shortcuts', () => {
  afterEach(() => useLocale('en'));

  it('is a modal dialog in the page’s language, with the author’s keys', async () => {
    await useLocale('kk');
    const { controls } = await scene({ shortcuts: 'toggle=Alt+K previous=none', hotkeys: true });
    await showHelp(controls);
    expect(dialog(controls)?.matches(':modal')).to.equal(true);
    const name = controls.renderRoot.querySelector(
      `#${dialog(controls)!.getAttribute('aria-labelledby')!}`,
    );
    expect([name?.textContent, dialog(controls)?.lang]).to.deep.equal(['Басқару пернелері', 'kk']);
    expect(dialog(controls)?.textContent).to.contain('осы беттің кез келген жерінде');
    expect(rows(controls)).to.deep.include(['Тыңдау, кідірту, жалғастыру', 'Alt + K']);
    expect(rows(controls)).to.deep.include(['Келесі абзац', 'Shift + L']);
    expect(rows(controls).map(([what]) => what)).not.to.include('Алдыңғы сөйлем');
  });

  it('closes with Escape, and gives the focus back', async () => {
    const { controls } = await scene({ shortcuts: '' });
    await showHelp(controls);
    expect(deepestFocus()?.textContent, 'at the top of the list').to.equal('Keyboard shortcuts');
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !dialog(controls)?.open && deepestFocus());
    expect(deepestFocus()?.id).to.equal('before');
  });

  it('can be opened again, and has a button that closes it', async () => {
    const { controls } = await scene({ shortcuts: '' });
    for (let time = 0; time < 2; time++) {
      await showHelp(controls);
      dialog(controls)?.querySelector('button')?.click();
      await waitUntil(() => !dialog(controls)?.open && deepestFocus());
      expect(deepestFocus()?.id).to.equal('before');
    }
  });

  it('says that they are off, once they are', async () => {
    const { controls, player } = await scene({ shortcuts: '' });
    player.settings.set('shortcuts', false);
    await showHelp(controls);
    expect(rows(controls)).to.deep.equal([]);
    expect(dialog(controls)?.textContent).to.contain('Keyboard shortcuts are off.');
  });

  it('is opened from the settings, whose button has the focus afterwards', async () => {
    const { controls } = await scene({ shortcuts: '' });
    const button = controls.renderRoot.querySelector<HTMLElement>('[part~=settings-button]');
    button?.click();
    const panel = () => controls.renderRoot.querySelector('[part=settings]');
    await waitUntil(() => panel()?.contains(deepestFocus()));
    panel()?.querySelector<HTMLElement>('.buttons button')?.click();
    await waitUntil(() => dialog(controls)?.open);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !dialog(controls)?.open, 'Escape closes the list');
    await waitUntil(deepestFocus, 'the focus is somewhere');
    expect(deepestFocus() === button).to.equal(true);
  });

  it('hears an Escape that comes at once after it was opened from the settings', async () => {
    const { controls } = await scene({ shortcuts: '' });
    controls.renderRoot.querySelector<HTMLElement>('[part~=settings-button]')?.click();
    const panel = () => controls.renderRoot.querySelector('[part=settings]');
    await waitUntil(() => panel()?.contains(deepestFocus()));
    panel()?.querySelector<HTMLElement>('.buttons button')?.click();
    const escape = { key: 'Escape', bubbles: true, composed: true, cancelable: true };
    const isLeft = deepestFocus()?.dispatchEvent(new KeyboardEvent('keydown', escape));
    expect([dialog(controls)?.open, isLeft], 'it is left to the dialog').to.deep.equal([
      true,
      true,
    ]);
  });
});

describe('Keys of the controls', () => {
  it('are told by the controls that they stand for, while they are on', async () => {
    const { controls, player } = await scene({ shortcuts: 'toggle=Alt+K help=none' });
    await waitUntil(() => keys(controls, 'play-button'));
    const told = () =>
      [
        'play-button',
        'previous-button',
        'next-button',
        'stop-button',
        'rate',
        'settings-button',
      ].map((part) => keys(controls, part));
    expect(told()).to.deep.equal(['Alt+K', 'J', 'L', 'Escape', 'S F', '']);
    player.settings.set('shortcuts', false);
    await waitUntil(() => !keys(controls, 'play-button'));
    expect(told()).to.deep.equal(['', '', '', 'Escape', '', '']);
  });

  it('are offered beside nothing that the author has settled', async () => {
    const settled = { noHighlight: true, noFollow: true, localOnly: true, shortcuts: '' };
    const { controls } = await scene(settled);
    controls.renderRoot.querySelector<HTMLElement>('[part~=settings-button]')?.click();
    const panel = () => controls.renderRoot.querySelector('[part=settings]');
    await waitUntil(() => panel()?.contains(deepestFocus()));
    const names = ['highlight', 'follow', 'localOnly', 'shortcuts'].filter((name) =>
      panel()?.querySelector(`[name=${name}]`),
    );
    expect(names).to.deep.equal(['shortcuts']);
  });

  it('are offered nowhere where the reader has none', async () => {
    const { controls } = await scene({});
    const button = controls.renderRoot.querySelector<HTMLElement>('[part~=settings-button]');
    button?.click();
    const panel = () => controls.renderRoot.querySelector('[part=settings]');
    await waitUntil(() => panel()?.contains(deepestFocus()));
    expect(panel()?.querySelector('[name=shortcuts]') === null).to.equal(true);
    expect(keys(controls, 'play-button')).to.equal('');
  });
});
