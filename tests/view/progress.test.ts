import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import type { PlayerLike } from '../../src/player/lazy-player.js';
import { readArticle } from '../../src/text/read-article.js';
import { Tracker } from '../../src/view/progress/tracker.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { waitUntil } from '../helpers/wait.js';

/** Some 50 letters, a second's reading at the utmost. */
const line = 'Бұл сөйлемде шамамен елу таңба бар, санап көріңізші.';

const paragraphs = (count: number) =>
  Array.from({ length: count }, () => html`<p style="margin: 0; block-size: 100px">${line}</p>`);

function hide(isHidden: boolean): void {
  Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('what an eye can have read', () => {
  let clock: FakeClock;
  let tracker: Tracker | null = null;
  let changes = 0;

  beforeEach(() => {
    clock = new FakeClock();
    changes = 0;
    scrollTo(0, 0);
  });
  afterEach(() => {
    tracker?.disconnect();
    delete (document as { hidden?: boolean }).hidden;
  });

  async function track(root: Element): Promise<Tracker> {
    tracker = new Tracker(root, () => changes++, clock);
    tracker.connect();
    await waitUntil(() => clock.pending > 0);
    return tracker;
  }

  const read = async (count: number) =>
    track(await fixture(html`<article lang="kk">${paragraphs(count)}</article>`));

  it('takes its time, though the whole article is on screen', async () => {
    const { fraction } = await read(3);
    expect(fraction).to.equal(0);
    clock.tick(1000);
    expect(tracker!.fraction).to.be.within(0.2, 0.4);
    clock.tick(4000);
    expect(tracker!.fraction).to.equal(1);
    expect(tracker!.read).to.equal(1);
    expect(tracker!.heard).to.equal(0);
    expect(changes).to.be.above(1);
  });

  it('rests when there is nothing left to read', async () => {
    await read(1);
    clock.tick(5000);
    expect(clock.pending).to.equal(0);
  });

  it('is next to nothing while the page flies past', async () => {
    await read(100);
    for (let y = 0; y < 9000; y += 500) {
      scrollTo(0, y);
      clock.tick(50);
    }
    clock.tick(500);
    expect(tracker!.fraction).to.be.below(0.03);
  });

  it('is next to nothing of a short article, either', async () => {
    await read(40);
    for (let y = 0; y <= 4000; y += 40) {
      scrollTo(0, y);
      clock.tick(50);
    }
    expect(tracker!.fraction).to.be.below(0.03);
    scrollTo(0, 0);
    clock.tick(2000);
    expect(tracker!.fraction).to.be.above(0.03);
  });

  it('goes on while the page moves a little', async () => {
    await read(40);
    for (let y = 0; y < 200; y += 10) {
      scrollTo(0, y);
      clock.tick(500);
    }
    expect(tracker!.fraction).to.be.above(0.15);
  });

  it('is not more than what was on screen, however long it was', async () => {
    await read(100);
    clock.tick(60_000);
    const screens = innerHeight / 10_000;
    expect(tracker!.fraction).to.be.within(screens * 0.8, screens * 1.2);
    scrollTo(0, 5000);
    clock.tick(60_000);
    expect(tracker!.fraction).to.be.within(screens * 1.6, screens * 2.4);
  });

  it('is only the part of a long paragraph that was shown', async () => {
    const root = await fixture(html`
      <article>
        <p style="margin: 0; font: 20px/2 monospace; inline-size: 40ch">
          ${Array.from({ length: 200 }, () => line).join(' ')}
        </p>
      </article>
    `);
    await track(root);
    clock.tick(60_000);
    const share = innerHeight / root.getBoundingClientRect().height;
    expect(tracker!.fraction).to.be.within(share * 0.8, share * 1.2);
  });

  it('does not see what a header covers', async () => {
    const root = await fixture(html`
      <div>
        <header style="position: sticky; top: 0; block-size: 250px; background: white"></header>
        <article>${paragraphs(40)}</article>
      </div>
    `);
    await track(root.querySelector('article')!);
    scrollTo(0, 1000);
    clock.tick(60_000);
    const share = (innerHeight - 250) / 4000;
    expect(tracker!.fraction).to.be.within(share * 0.8, share * 1.2);
  });

  it('sees what a box shows that scrolls', async () => {
    const root = await fixture<HTMLElement>(html`
      <div style="block-size: 200px; overflow: auto"><article>${paragraphs(20)}</article></div>
    `);
    await track(root.querySelector('article')!);
    clock.tick(60_000);
    expect(tracker!.fraction).to.be.within(0.08, 0.12);
    root.scrollTop = 400;
    clock.tick(60_000);
    expect(tracker!.fraction).to.be.within(0.18, 0.22);
  });

  it('does not see what sticks over the text in a box that scrolls', async () => {
    const root = await fixture<HTMLElement>(html`
      <div style="block-size: 300px; margin-block-start: 50px; overflow: auto">
        <header style="position: sticky; top: 0; block-size: 100px; background: white"></header>
        <article>${paragraphs(20)}</article>
        <footer style="position: sticky; bottom: 0; block-size: 100px; background: white"></footer>
      </div>
    `);
    await track(root.querySelector('article')!);
    root.scrollTop = 700;
    clock.tick(60_000);
    expect(tracker!.fraction).to.be.closeTo(0.05, 0.01);
  });

  it('keeps what is done when more comes', async () => {
    const root = await fixture(html`<article>${paragraphs(2)}</article>`);
    await track(root);
    clock.tick(60_000);
    expect(tracker!.fraction).to.equal(1);
    const more = document.createElement('p');
    more.textContent = line.repeat(2);
    root.append(more);
    await waitUntil(() => tracker!.fraction < 1);
    expect(tracker!.fraction).to.be.closeTo(0.5, 0.01);
    await waitUntil(() => clock.pending > 0);
    clock.tick(60_000);
    expect(tracker!.fraction).to.equal(1);
  });

  it('does not count what is hidden, however much it is', async () => {
    const root = await fixture(html`
      <article>
        <p style="display: none">${line.repeat(20)}</p>
        ${paragraphs(1)}
        <p style="display: none">${line.repeat(20)}</p>
        ${paragraphs(3)}
      </article>
    `);
    await track(root);
    clock.tick(1000);
    expect(tracker!.fraction).to.be.within(0.15, 0.35);
    clock.tick(60_000);
    expect(tracker!.fraction).to.equal(1);
  });

  it('gets past many hidden blocks, in a long article as well', async () => {
    const hidden = Array.from({ length: 120 }, () => html`<p hidden>${line}</p>`);
    const root = await fixture(html`
      <article>
        ${paragraphs(2)}
        <section style="display: none">${paragraphs(120)}</section>
        ${hidden} ${paragraphs(2)}
      </article>
    `);
    await track(root);
    clock.tick(20_000);
    expect(tracker!.fraction).to.equal(1);
  });

  it('does not wait for text that only screen readers have, or that is folded', async () => {
    const root = await fixture(html`
      <article>
        <section style="block-size: 0; overflow: hidden">${paragraphs(1)}</section>
        ${paragraphs(2)}
        <p style="position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden">
          ${line}
        </p>
      </article>
    `);
    await track(root);
    clock.tick(20_000);
    expect(tracker!.fraction).to.equal(1);
  });

  it('counts what «Read more» shows, though all was done', async () => {
    const root = await fixture(html`
      <article>
        ${paragraphs(1)}
        <section style="display: none">${paragraphs(1)}</section>
      </article>
    `);
    await track(root);
    clock.tick(20_000);
    expect(tracker!.fraction).to.equal(1);
    root.querySelector('section')!.style.display = 'block';
    clock.tick(500);
    expect(tracker!.fraction).to.be.within(0.5, 0.95);
    clock.tick(20_000);
    expect(tracker!.fraction).to.equal(1);
    expect(changes).to.be.above(3);
  });

  it('knows what has come while nobody watched', async () => {
    const root = await fixture(html`<article>${paragraphs(2)}</article>`);
    await track(root);
    clock.tick(20_000);
    tracker!.disconnect();
    const more = document.createElement('p');
    more.textContent = line.repeat(2);
    root.append(more);
    tracker!.connect();
    expect(tracker!.fraction).to.be.closeTo(0.5, 0.01);
    await waitUntil(() => clock.pending > 0);
    clock.tick(20_000);
    expect(tracker!.fraction).to.equal(1);
  });

  it('does not see what a box cuts off until somebody wants to read more', async () => {
    const root = await fixture<HTMLElement>(html`
      <div style="block-size: 200px; overflow: hidden"><article>${paragraphs(4)}</article></div>
    `);
    await track(root.querySelector('article')!);
    clock.tick(60_000);
    expect(tracker!.fraction).to.be.closeTo(0.5, 0.01);
    root.style.blockSize = 'auto';
    clock.tick(60_000);
    expect(tracker!.fraction).to.equal(1);
  });

  it('does not see what has not faded in', async () => {
    const root = await fixture(html`
      <article>
        ${paragraphs(1)}
        <section style="opacity: 0">${paragraphs(1)}</section>
      </article>
    `);
    await track(root);
    clock.tick(60_000);
    expect(tracker!.fraction).to.be.closeTo(0.5, 0.01);
  });

  it('sees what boxes in the article show', async () => {
    const root = await fixture(html`
      <article>
        <section style="block-size: 100px; overflow: auto">${paragraphs(3)}</section>
        ${paragraphs(1)}
      </article>
    `);
    await track(root);
    clock.tick(60_000);
    expect(tracker!.fraction).to.be.closeTo(0.5, 0.01);
    root.querySelector('section')!.scrollTop = 200;
    clock.tick(60_000);
    expect(tracker!.fraction).to.be.closeTo(0.75, 0.01);
  });

  it('sees all columns', async () => {
    const root = await fixture(html`
      <article style="columns: 2; block-size: 1400px; column-fill: auto">${paragraphs(28)}</article>
    `);
    await track(root);
    scrollTo(0, document.documentElement.scrollHeight);
    clock.tick(60_000);
    const share = Math.min(1, innerHeight / 1400);
    expect(tracker!.fraction).to.be.within(share * 0.7, share * 1.2);
  });

  it('takes Chinese characters for more than letters', async () => {
    const root = await fixture(html`<article><p>${'天地玄黃宇宙洪荒'.repeat(9)}</p></article>`);
    await track(root);
    clock.tick(4000);
    expect(tracker!.fraction).to.be.closeTo(0.5, 0.01);
  });

  it('rests while nothing of the article is on screen', async () => {
    const root = await fixture(html`
      <div>
        <article>${paragraphs(2)}</article>
        <div style="block-size: 3000px"></div>
      </div>
    `);
    await track(root.querySelector('article')!);
    scrollTo(0, 3000);
    await waitUntil(() => clock.pending === 0);
    scrollTo(0, 0);
    await waitUntil(() => clock.pending > 0);
  });

  it('rests in a tab that is hidden', async () => {
    await read(3);
    clock.tick(500);
    const before = tracker!.fraction;
    hide(true);
    expect(clock.pending).to.equal(0);
    clock.tick(60_000);
    expect(tracker!.fraction).to.equal(before);
    hide(false);
    clock.tick(500);
    expect(tracker!.fraction).to.be.above(before);
  });

  it('takes a sleep of the device for no reading', async () => {
    await read(6);
    clock.sleep(3_600_000);
    expect(tracker!.fraction).to.be.below(0.25);
  });

  it('watches an article that has no box of its own', async () => {
    const root = await fixture(html`
      <div><article style="display: contents">${paragraphs(1)}</article></div>
    `);
    await track(root.querySelector('article')!);
    clock.tick(60_000);
    expect(tracker!.fraction).to.equal(1);
  });

  it('adds up what is read and what is heard, each part once', async () => {
    await read(4);
    const article = readArticle(tracker!.root);
    const [first, second] = article.blocks;
    const player = Object.assign(new EventTarget(), {
      article,
      status: 'speaking',
      block: first,
      sentence: first!.sentences[0],
      position: { word: null, timeLeft: 7 },
    });
    tracker!.listenTo(player as unknown as PlayerLike);
    await waitUntil(() => tracker!.timeLeft === 7);
    await import('../../src/view/progress/listening.js');
    await nextFrame();
    Object.assign(player, { block: second, sentence: second!.sentences[0] });
    player.dispatchEvent(new Event('sentencechange'));
    await waitUntil(() => tracker!.fraction > 0);
    expect(tracker!.heard).to.be.closeTo(0.25, 0.01);
    expect(tracker!.fraction).to.be.closeTo(0.25, 0.01);
    clock.tick(2300);
    expect(tracker!.read).to.be.closeTo(0.5, 0.1);
    expect(tracker!.fraction).to.be.closeTo(0.75, 0.1);
  });

  it('watches nothing any more when it is let go', async () => {
    await read(5);
    tracker!.disconnect();
    expect(clock.pending).to.equal(0);
    await nextFrame();
    await nextFrame();
    expect(clock.pending).to.equal(0);
  });

  it('watches one element and measures few blocks of 200,000 words', async () => {
    const root = await fixture(html`<article></article>`);
    root.append(
      ...Array.from({ length: 25_000 }, () => {
        const block = document.createElement('p');
        block.textContent = line;
        return block;
      }),
    );
    const { observe } = Object.getOwnPropertyDescriptors(IntersectionObserver.prototype);
    let observed = 0;
    IntersectionObserver.prototype.observe = function (target: Element) {
      observed++;
      (observe.value as (target: Element) => void).call(this, target);
    };
    await track(root);
    Object.defineProperty(IntersectionObserver.prototype, 'observe', observe);
    expect(observed).to.equal(1);
    scrollTo(0, root.getBoundingClientRect().height / 2);
    const create = document.createRange.bind(document);
    let ranges = 0;
    document.createRange = () => {
      ranges++;
      return create();
    };
    clock.tick(500);
    document.createRange = create;
    expect(ranges).to.be.within(1, 150);
  });
});
