import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/controls/define.js';
import type { AloudControls } from '../../src/elements/controls/controls.js';
import { ReaderError } from '../../src/errors.js';
import { useLocale } from '../../src/locale/load.js';
import { StubPlayer } from '../helpers/stub-player.js';
import { waitUntil } from '../helpers/wait.js';

/** With all that comes once there is an article, as for who has waited a moment. */
async function made(player: StubPlayer | null = new StubPlayer()): Promise<AloudControls> {
  const controls = await fixture<AloudControls>(
    html`<aloud-controls .player=${player?.asPlayer ?? null}></aloud-controls>`,
  );
  if (player?.article?.blocks.length) await waitUntil(() => /\p{L}/u.test(positionHeard(controls)));
  return controls;
}

const positionHeard = (controls: AloudControls): string =>
  part(controls, 'position').getAttribute('aria-valuetext') ?? '';

function part(controls: AloudControls, name: string): HTMLElement {
  const found = controls.renderRoot.querySelector<HTMLElement>(`[part~=${name}]`);
  if (!found) throw new Error(`no part ${name}`);
  return found;
}

const speedShown = (controls: AloudControls) =>
  (part(controls, 'rate') as HTMLSelectElement).selectedOptions[0]?.text;

const nameOf = (element: HTMLElement) =>
  element.ariaLabel ?? (element.title || element.textContent.trim());

const PARTS = [
  'toolbar',
  'play-button',
  'previous-button',
  'next-button',
  'stop-button',
  'rate',
  'position',
];

/** U+00A0, as Russian writes before «%». */
const NBSP = '\u00a0';

interface Words {
  readonly names: readonly string[];
  readonly pause: string;
  readonly resume: string;
  readonly place: string;
  readonly speed: string;
  readonly left: string;
}

const WORDS: Record<'en' | 'kk' | 'ru', Words> = {
  en: {
    names: [
      'Listen to the article',
      'Listen',
      'Previous sentence',
      'Next sentence',
      'Stop',
      'Speed',
      'Position in the article',
    ],
    pause: 'Pause',
    resume: 'Resume',
    place: 'Paragraph 3 of 12, 25%, about 2 minutes left',
    speed: '1.25×',
    left: '2 min left',
  },
  kk: {
    names: [
      'Мақаланы тыңдау',
      'Тыңдау',
      'Алдыңғы сөйлем',
      'Келесі сөйлем',
      'Тоқтату',
      'Жылдамдық',
      'Мақаладағы орын',
    ],
    pause: 'Кідірту',
    resume: 'Жалғастыру',
    place: '3-абзац, барлығы 12, 25%, шамамен 2 минут қалды',
    speed: '1,25×',
    left: '2 мин қалды',
  },
  ru: {
    names: [
      'Прослушать статью',
      'Слушать',
      'Предыдущее предложение',
      'Следующее предложение',
      'Остановить',
      'Скорость',
      'Место в статье',
    ],
    pause: 'Пауза',
    resume: 'Продолжить',
    place: `Абзац 3 из 12, 25${NBSP}%, осталось примерно 2 минуты`,
    speed: '1,25×',
    left: 'ещё 2 мин',
  },
};

const reading = {
  status: 'speaking',
  position: { block: 2, fraction: 0.25, timeLeft: 125 },
} as const;

describe('<aloud-controls>', () => {
  afterEach(() => useLocale('en'));

  for (const locale of ['en', 'kk', 'ru'] as const) {
    it(`speaks ${locale}`, async () => {
      await useLocale(locale);
      const words = WORDS[locale];
      const player = new StubPlayer();
      const controls = await made(player);
      expect(PARTS.map((name) => nameOf(part(controls, name)))).to.deep.equal(words.names);
      expect(part(controls, 'toolbar').lang).to.equal(locale);

      player.set(reading);
      await controls.updateComplete;
      expect(nameOf(part(controls, 'play-button'))).to.equal(words.pause);
      expect(part(controls, 'position').getAttribute('aria-valuetext')).to.equal(words.place);
      expect(part(controls, 'time').textContent).to.equal(words.left);

      player.set({ status: 'paused' });
      await controls.updateComplete;
      expect(nameOf(part(controls, 'play-button'))).to.equal(words.resume);

      player.rate = 1.25;
      await controls.updateComplete;
      expect(speedShown(controls)).to.equal(words.speed);
    });
  }

  it('changes its language when the page does', async () => {
    const controls = await made();
    await useLocale('kk');
    await controls.updateComplete;
    expect(nameOf(part(controls, 'play-button'))).to.equal('Тыңдау');
  });

  it('asks the player for what is pressed', async () => {
    const player = new StubPlayer();
    const controls = await made(player);
    for (const name of ['play-button', 'next-button', 'previous-button', 'stop-button']) {
      part(controls, name).click();
      await controls.updateComplete;
    }
    expect(player.asked).to.deep.equal(['play', 'next sentence', 'previous sentence', 'stop']);
  });

  it('begins to play inside the press itself', async () => {
    const player = new StubPlayer();
    const controls = await made(player);
    part(controls, 'play-button').click();
    expect(player.asked).to.deep.equal(['play']);
  });

  it('keeps one and the same button, and the focus on it, through every state', async () => {
    const player = new StubPlayer();
    const controls = await made(player);
    const button = part(controls, 'play-button');
    button.focus();
    for (const status of ['loading', 'speaking', 'paused', 'unavailable', 'ended'] as const) {
      player.set({ status });
      await controls.updateComplete;
      expect(part(controls, 'play-button')).to.equal(button);
      expect(controls.shadowRoot?.activeElement).to.equal(button);
    }
  });

  it('keeps the focus on a button that has nothing more to do', async () => {
    const player = new StubPlayer();
    player.set(reading);
    const controls = await made(player);
    const stop = part(controls, 'stop-button');
    stop.focus();
    stop.click();
    await controls.updateComplete;
    expect(controls.shadowRoot?.activeElement).to.equal(stop);
    expect(stop.getAttribute('aria-disabled')).to.equal('true');
    stop.click();
    expect(player.asked).to.deep.equal(['stop']);
  });

  it('lets nothing be stepped through where there is nothing to read', async () => {
    const player = new StubPlayer(0);
    const controls = await made(player);
    for (const name of ['previous-button', 'next-button', 'stop-button', 'position']) {
      expect(part(controls, name).getAttribute('aria-disabled'), name).to.equal('true');
    }
    part(controls, 'next-button').click();
    expect(player.asked).to.deep.equal([]);
  });

  it('says that it is off without a player, and on with one', async () => {
    const controls = await made(null);
    expect(part(controls, 'play-button').getAttribute('aria-disabled')).to.equal('true');
    controls.player = new StubPlayer().asPlayer;
    await controls.updateComplete;
    expect(part(controls, 'play-button').hasAttribute('aria-disabled')).to.equal(false);
  });

  it('offers a speed that the page has set', async () => {
    const player = new StubPlayer();
    const controls = await made(player);
    player.rate = 1.1;
    await controls.updateComplete;
    const rate = part(controls, 'rate') as HTMLSelectElement;
    expect(speedShown(controls)).to.equal('1.1×');
    rate.value = '2';
    rate.dispatchEvent(new Event('change'));
    expect(player.rate).to.equal(2);
  });

  it('shows where a drag would go, and goes there when it ends', async () => {
    const player = new StubPlayer();
    const controls = await made(player);
    const slider = part(controls, 'position') as HTMLInputElement;
    slider.value = '60';
    slider.dispatchEvent(new Event('input'));
    player.set(reading, 'sentencechange');
    await controls.updateComplete;
    expect(slider.value).to.equal('60');
    expect(slider.getAttribute('aria-valuetext')).to.equal('60%');
    expect(player.asked).to.deep.equal([]);

    slider.dispatchEvent(new Event('change'));
    await controls.updateComplete;
    expect(player.asked).to.deep.equal(['seek 0.6']);
    expect(slider.getAttribute('aria-valuetext')).to.contain('Paragraph');
  });

  it('follows the reading again when a drag is given up', async () => {
    const player = new StubPlayer();
    const controls = await made(player);
    const slider = part(controls, 'position') as HTMLInputElement;
    slider.value = '60';
    slider.dispatchEvent(new Event('input'));
    slider.dispatchEvent(new Event('blur'));
    player.set(reading, 'sentencechange');
    await controls.updateComplete;
    expect(slider.value).to.equal('25');
  });

  it('keeps the focused slider still while the voice speaks, and steps from where it is', async () => {
    const player = new StubPlayer();
    const controls = await made(player);
    const slider = part(controls, 'position') as HTMLInputElement;
    slider.focus();
    player.set({ ...reading, status: 'speaking' });
    await controls.updateComplete;
    const before = slider.getAttribute('aria-valuetext');
    player.set({ position: { ...reading.position, fraction: 0.5 } }, 'sentencechange');
    await controls.updateComplete;
    expect([slider.value, slider.getAttribute('aria-valuetext')]).to.deep.equal(['0', before]);

    slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp', bubbles: true }));
    expect(slider.value).to.equal('50');
    slider.blur();
    player.set({ position: { ...reading.position, fraction: 0.6 } }, 'sentencechange');
    await controls.updateComplete;
    expect(slider.value).to.equal('60');
  });

  it('does not render for a word', async () => {
    const player = new StubPlayer();
    const controls = await made(player);
    player.set(reading, 'wordchange');
    expect(controls.isUpdatePending).to.equal(false);
  });

  it('lets go of the player it is taken from', async () => {
    const player = new StubPlayer();
    const controls = await made(player);
    controls.remove();
    await controls.updateComplete;
    player.set(reading);
    expect(controls.isUpdatePending).to.equal(false);
  });
});

describe('<aloud-controls>, when something is missing', () => {
  afterEach(() => useLocale('en'));

  const message = (controls: AloudControls) =>
    part(controls, 'message').textContent.replaceAll(/\s+/gu, ' ').trim();

  const noVoice = () => new ReaderError('no-voice', 'for the log', ['kk']);

  /** Resolves with what was put into the message, once something is. */
  const told = (controls: AloudControls) =>
    new Promise<string>((resolve) => {
      const region = part(controls, 'message');
      new MutationObserver((_, observer) => {
        if (!message(controls)) return;
        observer.disconnect();
        resolve(message(controls));
      }).observe(region, { childList: true, subtree: true, characterData: true });
    });

  const FIRST_WORDS: Record<keyof typeof WORDS, string> = {
    en: 'There is no Kazakh voice on this device.',
    kk: 'Бұл құрылғыда қазақша сөйлейтін дауыс жоқ.',
    ru: 'На этом устройстве нет казахского голоса.',
  };

  it('says it again to whoever presses again, and offers nothing that cannot be done', async () => {
    const player = new StubPlayer();
    const controls = await made(player);
    const first = told(controls);
    player.set({ status: 'unavailable', error: noVoice() });
    await first;
    expect(part(controls, 'next-button').getAttribute('aria-disabled')).to.equal('true');
    expect(part(controls, 'position').getAttribute('aria-disabled')).to.equal('true');
    const again = told(controls);
    player.set({ error: noVoice() });
    expect(await again).to.equal(await first);
  });

  for (const locale of ['en', 'kk', 'ru'] as const) {
    it(`says so, and what can be done, in ${locale}`, async () => {
      await useLocale(locale);
      const player = new StubPlayer();
      const controls = await made(player);
      expect(message(controls)).to.equal('');
      const said = told(controls);
      player.set({ status: 'unavailable', error: noVoice() });
      const text = await said;
      expect(text.startsWith(FIRST_WORDS[locale])).to.equal(true);
      expect(text.length).to.be.greaterThan(FIRST_WORDS[locale].length + 20);
    });
  }

  it('takes it back when a voice comes', async () => {
    const player = new StubPlayer();
    const controls = await made(player);
    const said = told(controls);
    player.set({ status: 'unavailable', error: noVoice() });
    await said;
    player.set({ status: 'idle', error: null }, 'voiceschange');
    await controls.updateComplete;
    expect(message(controls)).to.equal('');
  });

  it('can be pressed again', async () => {
    const player = new StubPlayer();
    player.set({ status: 'unavailable', error: noVoice() });
    const controls = await made(player);
    part(controls, 'play-button').click();
    expect(player.asked).to.deep.equal(['play']);
  });

  it('leaves the announcement to the reader when it stands elsewhere', async () => {
    const controls = await made();
    expect(part(controls, 'message').getAttribute('role')).to.equal('status');
    controls.for = 'story';
    await controls.updateComplete;
    expect(part(controls, 'message').hasAttribute('role')).to.equal(false);
  });

  it('waits with what is missing until the voice has paused', async () => {
    const player = new StubPlayer();
    const controls = await made(player);
    player.set({ ...reading, error: new ReaderError('part-without-voice', '', ['ru']) }, 'error');
    await controls.updateComplete;
    expect(message(controls)).to.equal('');
    const said = told(controls);
    player.set({ status: 'paused' });
    expect(await said).to.contain('Russian');
  });
});
