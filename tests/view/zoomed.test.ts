import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/body/define.js';
import { readArticle } from '../../src/text/read-article.js';
import { Follow } from '../../src/view/follow.js';
import { sightOf, whereIs } from '../../src/view/memory/sight.js';
import { inSight } from '../../src/view/progress/sight.js';
import { atRest } from '../helpers/scroll.js';
import { waitUntil } from '../helpers/wait.js';

const KEY = 'aloud:aids';

const lines = (count: number) =>
  Array.from(
    { length: count },
    (_, index) =>
      html`<p class="line" style="margin: 0; height: 40px; line-height: 40px">Жол ${index}.</p>`,
  );

function rangeOf(root: Element, index: number): Range {
  const range = document.createRange();
  range.selectNodeContents(root.querySelectorAll('.line')[index]!);
  return range;
}

/** The lines that a person sees, by their numbers, whatever rectangles say. */
function seen(root: Element, left = 20): number[] {
  const all = [...root.querySelectorAll('.line')];
  const found = new Set<number>();
  for (let y = 4; y < innerHeight; y += 8) {
    const line = document.elementFromPoint(left, y)?.closest('.line');
    if (line && root.contains(line)) found.add(all.indexOf(line));
  }
  return [...found];
}

/** Text twice as large, as somebody has chosen it in another tab. */
async function enlarged(content: unknown): Promise<Element> {
  localStorage.setItem(KEY, JSON.stringify({ size: 200 }));
  const root = await fixture(html`<div><aloud-body>${content}</aloud-body></div>`);
  const body = root.querySelector('aloud-body')!;
  dispatchEvent(new StorageEvent('storage', { key: KEY }));
  await waitUntil(() => body.aids.size === 200);
  scrollTo({ top: 0, behavior: 'instant' });
  await atRest();
  return root;
}

describe('text twice as large', () => {
  let follow: Follow;

  beforeEach(() => {
    follow = new Follow();
  });

  afterEach(() => {
    follow.stop();
    document.querySelector('aloud-body')?.resetAids();
    localStorage.removeItem(KEY);
  });

  it('is followed', async () => {
    const root = await enlarged(lines(120));
    follow.show(rangeOf(root, 1));
    await atRest();
    expect(scrollY).to.equal(0);
    for (const index of [60, 61, 62, 20]) {
      follow.show(rangeOf(root, index));
      await atRest();
      expect(seen(root)).to.include(index);
      expect(seen(root)).to.include(index + 1);
      expect(follow.following).to.equal(true);
    }
  });

  it('is no longer than it looks', async () => {
    const root = await enlarged(lines(3));
    root.querySelector<HTMLElement>('.line')!.style.height = `${innerHeight * 0.75}px`;
    const range = document.createRange();
    range.selectNode(root.querySelector('.line')!);
    follow.show(range);
    expect(follow.tall).to.equal(true);
  });

  it('is followed in a box that scrolls', async () => {
    const box = html`<div id="box" style="height: 120px; overflow: auto; background: white">
      ${lines(50)}
    </div>`;
    const root = await enlarged([lines(30), box, lines(30)]);
    for (const index of [60, 61, 40]) {
      follow.show(rangeOf(root, index));
      await atRest();
      await waitUntil(() => seen(root).includes(index));
      expect(follow.following).to.equal(true);
    }
  });

  it('counts as read where it is seen', async () => {
    const root = await enlarged(lines(120));
    const article = readArticle(root);
    for (const index of [0, 50, 100]) {
      root
        .querySelectorAll('.line')
        [index]!.scrollIntoView({ block: 'start', behavior: 'instant' });
      const blocks = inSight(article).seen.map(({ block }) => block);
      const shown = seen(root);
      // A line that is cut by the edge may count or not.
      expect(blocks[0], `first of ${index}`).to.be.closeTo(shown[0]!, 1);
      expect(blocks.at(-1), `last of ${index}`).to.be.closeTo(shown.at(-1)!, 1);
    }
  });

  it('is remembered where it is seen', async () => {
    const root = await enlarged(lines(120));
    root.querySelectorAll('.line')[50]!.scrollIntoView({ block: 'start', behavior: 'instant' });
    expect(sightOf(readArticle(root))).to.deep.equal({ block: 50, sentence: 0 });
    const [first = 0] = seen(root);
    expect([first - 2, first + 1, first + 30].map((index) => whereIs(rangeOf(root, index))))
      .to.deep // prettier-ignore
      .equal(['before', 'in', 'after']);
  });
});
