import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/controls/define.js';
import { ReaderError } from '../../src/errors.js';
import { useLocale } from '../../src/locale/load.js';
import { StubPlayer } from '../helpers/stub-player.js';

const STATES = {
  idle: {},
  loading: { status: 'loading' },
  paused: { status: 'paused', position: { block: 5, fraction: 0.5, timeLeft: 40_000 } },
  unavailable: { status: 'unavailable', error: new ReaderError('no-voice', '', ['kk']) },
} as const;

async function inColumn(width: number, fontSize: number, state: keyof typeof STATES) {
  const player = new StubPlayer();
  player.set(STATES[state]);
  const column = await fixture<HTMLElement>(html`
    <div>
      <aloud-controls .player=${player.asPlayer}></aloud-controls>
    </div>
  `);
  column.style.inlineSize = `${width}px`;
  column.style.fontSize = `${fontSize}px`;
  const controls = column.querySelector('aloud-controls');
  if (!controls) throw new Error('no controls');
  return { column, player, controls };
}

const targets = (root: ParentNode) => [
  ...root.querySelectorAll<HTMLElement>('button, select, input'),
];

describe('<aloud-controls>, drawn', () => {
  afterEach(() => useLocale('en'));

  for (const locale of ['en', 'kk', 'ru'] as const) {
    for (const [width, fontSize] of [
      [1264, 16],
      [304, 16],
      [200, 16],
      [304, 32],
    ] as const) {
      it(`fits ${width} px at ${fontSize} px text in ${locale}`, async () => {
        await useLocale(locale);
        for (const state of Object.keys(STATES) as (keyof typeof STATES)[]) {
          const { column, controls } = await inColumn(width, fontSize, state);
          expect(column.scrollWidth, state).to.be.at.most(width);
          const edge = column.getBoundingClientRect();
          for (const target of targets(controls.renderRoot)) {
            const box = target.getBoundingClientRect();
            expect(box.height, `${state} ${target.part.value}`).to.be.at.least(44);
            expect(box.width, `${state} ${target.part.value}`).to.be.at.least(44);
            expect(box.right, `${state} ${target.part.value}`).to.be.at.most(edge.right);
            expect(box.left, `${state} ${target.part.value}`).to.be.at.least(edge.left);
          }
        }
      });
    }
  }

  it('does not move its buttons when the main one changes its name', async () => {
    await useLocale('kk');
    const { player, controls } = await inColumn(800, 16, 'idle');
    const lefts = () => targets(controls.renderRoot).map((one) => one.getBoundingClientRect().left);
    const before = lefts();
    for (const status of ['loading', 'speaking', 'paused', 'ended'] as const) {
      player.set({ status });
      await controls.updateComplete;
      expect(lefts(), status).to.deep.equal(before);
    }
  });

  it('takes the colour and the font of the page', async () => {
    const { column, controls } = await inColumn(800, 20, 'idle');
    column.style.color = 'rgb(10, 20, 30)';
    column.style.fontFamily = 'serif';
    for (const target of targets(controls.renderRoot).slice(1, 5)) {
      const { color, fontFamily, fontSize } = getComputedStyle(target);
      expect([color, fontFamily, fontSize]).to.deep.equal(['rgb(10, 20, 30)', 'serif', '20px']);
    }
  });

  for (const page of ['ltr', 'rtl']) {
    it(`runs as its language does on a page that is ${page}`, async () => {
      const { column, controls } = await inColumn(800, 16, 'idle');
      column.dir = page;
      const mirrored = () =>
        [...controls.renderRoot.querySelectorAll('svg')].map(
          (icon) => getComputedStyle(icon).scale !== 'none',
        );
      const fill = () => getComputedStyle(targets(controls.renderRoot).at(-1)!).backgroundImage;
      const lefts = () =>
        targets(controls.renderRoot).map((one) => one.getBoundingClientRect().left);
      const inOrder = lefts().sort((a, b) => a - b);
      expect(mirrored()).to.deep.equal([false, false, false, false, false, false]);
      expect(lefts()).to.deep.equal(inOrder);
      expect(fill()).not.to.contain('left');

      await useLocale('ar');
      await controls.updateComplete;
      expect(mirrored()).to.deep.equal([false, true, true, false, false, false]);
      expect(lefts()).to.deep.equal(lefts().sort((a, b) => b - a));
      expect(fill()).to.contain('left');
    });
  }

  it('shows where the focus is', async () => {
    const { controls } = await inColumn(800, 16, 'idle');
    for (const target of targets(controls.renderRoot)) {
      target.focus({ focusVisible: true });
      expect(getComputedStyle(target).outlineStyle, target.part.value).not.to.equal('none');
      expect(parseFloat(getComputedStyle(target).outlineWidth)).to.be.at.least(2);
    }
  });
});
