import { expect, fixture, html } from '@open-wc/testing';
import type { AloudControls } from '../../src/elements/controls/controls.js';
import { useLocale } from '../../src/locale/load.js';
import { timedControls } from '../helpers/controls.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { voice } from '../helpers/fake-engine.js';
import { StubPlayer } from '../helpers/stub-player.js';
import { resize } from '../helpers/viewport.js';
import { waitUntil } from '../helpers/wait.js';

const recording = voice('kk', { id: 'narration', name: 'Айгүл Сәдуақасова', engine: 'narration' });
const offline = voice('kk', { id: 'espeak', name: 'eSpeak NG', engine: 'offline' });

type Changes = Parameters<StubPlayer['set']>[0];

/** A reading from its first press to its end, as far as the controls show it, and all they wait for. */
const COURSE: readonly Changes[] = [
  { status: 'loading' },
  { status: 'speaking', position: { timeLeft: 12_000 } },
  { waiting: { loaded: 0, total: 0 } },
  { waiting: { loaded: 0, total: 300_000 } },
  { waiting: { loaded: 300_000, total: 300_000 } },
  { waiting: null, position: { timeLeft: 600, fraction: 0.4 } },
  { voices: [recording, offline], speaker: recording },
  { position: { timeLeft: 40, fraction: 0.9 } },
  { status: 'paused' },
  { waiting: { loaded: 0, total: 300_000 }, status: 'speaking' },
  { waiting: null, status: 'ended', position: { timeLeft: 0, fraction: 1 } },
  { status: 'idle', position: { timeLeft: 640, fraction: 0 } },
  { position: { timeLeft: 30 } },
];

interface Scene {
  readonly controls: AloudControls;
  readonly player: StubPlayer;
  readonly clock: FakeClock;
  readonly below: HTMLElement;
}

async function scene(width: number, fontSize: number): Promise<Scene> {
  const clock = new FakeClock();
  const player = new StubPlayer();
  const column = await fixture<HTMLElement>(html`<div><p>The article</p></div>`);
  column.style.cssText = `inline-size: ${width}px; font-size: ${fontSize}px`;
  const controls = timedControls(clock, new StubPlayer(0)); // as before anybody comes near
  column.prepend(controls);
  await controls.updateComplete;
  const below = column.querySelector('p');
  if (!below) throw new Error('no article');
  return { controls, player, clock, below };
}

async function shown({ controls, clock }: Scene): Promise<void> {
  await controls.updateComplete;
  clock.tick(1000);
  await controls.updateComplete;
}

const heard = ({ controls }: Scene): string =>
  controls.renderRoot.querySelector('input')?.getAttribute('aria-valuetext') ?? '';

const voicePart = ({ controls }: Scene) =>
  controls.renderRoot.querySelector<HTMLSelectElement>('[part=voice]');

describe('<aloud-controls>, while it is read', () => {
  afterEach(() => useLocale('en'));

  for (const locale of ['en', 'kk', 'ru', 'es', 'uz'] as const) {
    for (const [width, fontSize] of [
      [1264, 16],
      [672, 18],
      [640, 16],
      [500, 16],
      [328, 16],
      [288, 18],
      [200, 16],
      [304, 32],
    ] as const) {
      it(`never moves what is below it: ${locale}, ${width} px, text of ${fontSize} px`, async () => {
        await useLocale(locale);
        const place = await scene(width, fontSize);
        const tops = [place.below.getBoundingClientRect().top];
        place.controls.player = place.player.asPlayer;
        await waitUntil(() => /\p{L}/u.test(heard(place)));
        tops.push(place.below.getBoundingClientRect().top);
        for (const change of COURSE) {
          place.player.set(change);
          await place.controls.updateComplete;
          tops.push(place.below.getBoundingClientRect().top);
          await shown(place);
          tops.push(place.below.getBoundingClientRect().top);
          expect(place.controls.scrollWidth).to.be.at.most(width);
        }
        expect([...new Set(tops)].length, tops.join(' ')).to.equal(1);
      });

      it(`keeps the time off everything else: ${locale}, ${width} px, text of ${fontSize} px`, async () => {
        await useLocale(locale);
        const place = await scene(width, fontSize);
        place.controls.player = place.player.asPlayer;
        await waitUntil(() => /\p{L}/u.test(heard(place)));
        const time = place.controls.renderRoot.querySelector('[part=time]')!;
        const others = () =>
          [...place.controls.renderRoot.querySelectorAll('button, select')].map((each) => ({
            name: each.part.value,
            box: each.getBoundingClientRect(),
          }));
        for (const change of COURSE) {
          place.player.set(change);
          await shown(place);
          const box = time.getBoundingClientRect();
          if (!time.textContent) continue;
          for (const { name, box: other } of others()) {
            const isApart =
              box.left >= other.right - 0.5 ||
              box.right <= other.left + 0.5 ||
              box.top >= other.bottom - 0.5 ||
              box.bottom <= other.top + 0.5;
            expect(isApart, `${time.textContent} on ${name}`).to.equal(true);
          }
          const edge = place.controls.getBoundingClientRect();
          expect(box.top, time.textContent).to.be.at.least(edge.top);
          expect(time.scrollWidth, time.textContent).to.be.at.most(time.clientWidth);
        }
      });
    }
  }
});

describe('Who reads, come late', () => {
  it('takes the focus from nobody, and is the next stop of the same row', async () => {
    const place = await scene(640, 16);
    place.controls.player = place.player.asPlayer;
    await waitUntil(() => /\p{L}/u.test(heard(place)));
    const slider = place.controls.renderRoot.querySelector('input')!;
    slider.focus();
    place.player.set({ status: 'speaking', voices: [recording, offline] }, 'voiceschange');
    await shown(place);
    expect(place.controls.shadowRoot?.activeElement?.part.value).to.equal('position');
    expect(slider.tabIndex).to.equal(0);
    expect(voicePart(place)?.tabIndex).to.equal(-1);
  });

  it('stays when there is nothing to choose any more, with the focus it may have', async () => {
    const place = await scene(640, 16);
    place.controls.player = place.player.asPlayer;
    place.player.set({ status: 'speaking', voices: [recording, offline] }, 'voiceschange');
    await waitUntil(() => voicePart(place));
    voicePart(place)?.focus();
    place.player.set({ voices: [offline] }, 'voiceschange');
    await shown(place);
    expect(place.controls.shadowRoot?.activeElement?.part.value).to.equal('voice');
  });
});

describe('What is fetched', () => {
  beforeEach(() => resize(320, 256));
  afterEach(() => resize(800, 600));

  const message = ({ controls }: Scene) =>
    controls.renderRoot.querySelector<HTMLElement>('[part=message] p');

  for (const above of [0, 100, 500]) {
    it(`is told in view and beside the controls, at 400 %, ${above} px below the top`, async () => {
      const place = await scene(288, 16);
      place.controls.player = place.player.asPlayer;
      place.controls.style.marginBlock = `${above}px 500px`;
      const { controls } = place;
      controls.renderRoot.querySelector('button')?.scrollIntoView({ block: 'center' });
      place.player.set({
        status: 'speaking',
        waiting: { loaded: 1, total: 300_000 },
      });
      await waitUntil(async () => {
        await shown(place);
        return message(place);
      });
      const box = message(place)!.getBoundingClientRect();
      const own = controls.getBoundingClientRect();
      expect(box.top).to.be.at.least(0);
      expect(box.bottom).to.be.at.most(innerHeight);
      expect(box.top >= own.bottom - 1 || box.bottom <= own.top + 1, 'covers no control').to.equal(true); // prettier-ignore
      await expect(controls).to.be.accessible();
    });
  }
});
