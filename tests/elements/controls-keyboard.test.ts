import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/controls/define.js';
import type { AloudControls } from '../../src/elements/controls/controls.js';
import { useLocale } from '../../src/locale/load.js';
import { StubPlayer } from '../helpers/stub-player.js';

interface Scene {
  readonly controls: AloudControls;
  readonly player: StubPlayer;
}

async function scene(dir: 'ltr' | 'rtl' = 'ltr'): Promise<Scene> {
  const player = new StubPlayer();
  player.set({ status: 'speaking', position: { block: 5, fraction: 0.5, timeLeft: 100 } });
  const place = await fixture<HTMLElement>(html`
    <div dir=${dir}>
      <button id="before">before</button>
      <aloud-controls .player=${player.asPlayer}></aloud-controls>
      <button id="after">after</button>
    </div>
  `);
  const controls = place.querySelector('aloud-controls');
  if (!controls) throw new Error('no controls');
  await controls.updateComplete;
  return { controls, player };
}

const focused = ({ controls }: Scene) =>
  (controls.shadowRoot?.activeElement?.getAttribute('part') ?? '').replace('button ', '');

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) await sendKeys({ press: key });
}

async function walk(place: Scene, key: string, times: number): Promise<string[]> {
  const stops: string[] = [];
  for (let step = 0; step < times; step++) {
    await press(key);
    stops.push(focused(place));
  }
  return stops;
}

const ROW = [
  'play-button',
  'previous-button',
  'next-button',
  'stop-button',
  'rate',
  'settings-button',
  'position',
];

describe('<aloud-controls>, by keyboard', () => {
  afterEach(() => useLocale('en'));

  it('is one tab stop, which remembers where one was', async () => {
    const place = await scene();
    document.getElementById('before')?.focus();
    await press('Tab');
    expect(focused(place)).to.equal('play-button');
    await press('ArrowRight', 'Tab');
    expect(document.activeElement?.id).to.equal('after');
    document.getElementById('before')?.focus();
    await press('Tab');
    expect(focused(place)).to.equal('previous-button');
  });

  it('goes through every control with Right and Left, and round', async () => {
    const place = await scene();
    place.controls.focus();
    expect(await walk(place, 'ArrowRight', 7)).to.deep.equal([...ROW.slice(1), 'play-button']);
    expect(await walk(place, 'ArrowLeft', 7)).to.deep.equal([...ROW].reverse());
  });

  for (const page of ['ltr', 'rtl'] as const) {
    it(`goes the other way in Arabic, on a page that is ${page}`, async () => {
      await useLocale('ar');
      const place = await scene(page);
      place.controls.focus();
      expect(await walk(place, 'ArrowLeft', 6)).to.deep.equal(ROW.slice(1));
      expect(await walk(place, 'ArrowRight', 1)).to.deep.equal(['settings-button']);
    });
  }

  it('goes as English does on a right-to-left page', async () => {
    const place = await scene('rtl');
    place.controls.focus();
    expect(await walk(place, 'ArrowRight', 6)).to.deep.equal(ROW.slice(1));
  });

  it('changes nothing on the way', async () => {
    const place = await scene();
    place.controls.focus();
    await walk(place, 'ArrowRight', 14);
    expect(place.player.asked).to.deep.equal([]);
  });

  it('goes from a button to the ends with Home and End', async () => {
    const place = await scene();
    place.controls.focus();
    await press('ArrowRight', 'End');
    expect(focused(place)).to.equal('position');
    await press('ArrowLeft', 'Home');
    expect(focused(place)).to.equal('play-button');
  });

  it('moves the position with Up, Down, PageUp, PageDown, Home and End', async () => {
    const place = await scene();
    place.controls.focus();
    await press('End', 'ArrowUp');
    expect(focused(place)).to.equal('position');
    expect(place.player.asked).to.deep.equal(['seek 0.51']);
    await press('ArrowDown');
    expect(place.player.position.fraction).to.equal(0.5);
    await press('PageUp');
    expect(place.player.position.fraction).to.be.greaterThan(0.55);
    await press('PageDown', 'Home');
    expect(place.player.position.fraction).to.equal(0);
    await press('End');
    expect(place.player.position.fraction).to.equal(1);
    expect(focused(place)).to.equal('position');
  });

  it('presses buttons with Enter and Space', async () => {
    const place = await scene();
    place.controls.focus();
    await press('Enter', ' ', 'ArrowRight', 'Enter');
    expect(place.player.asked).to.deep.equal(['pause', 'play', 'previous sentence']);
  });

  it('stops with Escape, from any control, and keeps the focus', async () => {
    const place = await scene();
    place.controls.focus();
    await press('End', 'Escape');
    expect(place.player.asked).to.deep.equal(['stop']);
    expect(focused(place)).to.equal('position');
  });

  it('leaves Escape to the page when nothing is read', async () => {
    const place = await scene();
    place.player.set({ status: 'idle' });
    place.controls.focus();
    let isLeft = false;
    document.addEventListener('keydown', (event) => (isLeft = !event.defaultPrevented), {
      once: true,
    });
    await press('Escape');
    expect(isLeft).to.equal(true);
    expect(place.player.asked).to.deep.equal([]);
  });

  it('leaves keys with Control or Alt to the browser', async () => {
    const { controls } = await scene();
    controls.focus();
    const event = new KeyboardEvent('keydown', {
      key: 'ArrowRight',
      altKey: true,
      bubbles: true,
      cancelable: true,
    });
    controls.shadowRoot?.activeElement?.dispatchEvent(event);
    expect(event.defaultPrevented).to.equal(false);
  });
});
