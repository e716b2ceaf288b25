import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { AloudProgressEvent } from '../../src/elements/events.js';
import type { AloudProgress } from '../../src/elements/progress/progress.js';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import { useLocale } from '../../src/locale/load.js';
import '../../src/view/progress/listening.js'; // it has been fetched
import { lookAway, press, sayOn, settled, withVoice } from '../helpers/reading.js';
import { waitUntil } from '../helpers/wait.js';

const track = (element: AloudProgress): Element =>
  element.shadowRoot!.querySelector('[role=progressbar]')!;
const told = (element: AloudProgress) => ({
  now: track(element).getAttribute('aria-valuenow'),
  text: track(element).getAttribute('aria-valuetext'),
  shown: element.shadowRoot!.querySelector('[part=label]')!.textContent,
});

/** Counts what is being observed for coming on screen. */
function countObservers() {
  const Original = IntersectionObserver;
  const watching = new Set<IntersectionObserver>();
  let closed = 0;
  globalThis.IntersectionObserver = class extends Original {
    override observe(target: Element): void {
      watching.add(this);
      super.observe(target);
    }
    override disconnect(): void {
      closed += 1;
      watching.delete(this);
      super.disconnect();
    }
  };
  return {
    get open() {
      return watching.size;
    },
    /** How often one was. */
    get closed() {
      return closed;
    },
    restore: () => (globalThis.IntersectionObserver = Original),
  };
}

const page = () =>
  fixture<HTMLElement>(html`
    <div>
      <aloud-progress for="story"></aloud-progress>
      <aloud-progress position="sticky" for="reader"></aloud-progress>
      <aloud-reader id="reader" for="story"></aloud-reader>
      <article id="story" lang="kk">
        <p>Бірінші сөйлем.</p>
        <p>Екінші сөйлем.</p>
        <p>Үшінші сөйлем.</p>
        <p>Төртінші сөйлем.</p>
      </article>
    </div>
  `);

function articleOf(minutes: number): HTMLElement {
  const article = Object.assign(document.createElement('article'), { id: 'story', lang: 'en' });
  const line = document.createElement('p');
  line.textContent = 'word '.repeat(238 * minutes - 20);
  article.append(line);
  return article;
}

describe('<aloud-progress>', () => {
  const voice = withVoice();
  let lookBack = (): void => undefined;
  beforeEach(() => {
    lookBack = lookAway();
  });
  afterEach(() => lookBack());
  const bar = (root: HTMLElement) => root.querySelectorAll('aloud-progress')[1]!;

  async function listening(): Promise<[AloudProgress, AloudReader, AloudProgressEvent[]]> {
    const root = await page();
    const events: AloudProgressEvent[] = [];
    const element = bar(root);
    element.addEventListener('aloud-progress', (event) => events.push(event));
    await waitUntil(() => told(element).shown !== '');
    const reader = root.querySelector('aloud-reader')!;
    await press(reader);
    await waitUntil(() => voice.speech.said.length > 0);
    await settled();
    return [element, reader, events];
  }

  it('is a progress bar with a name and a value to be heard', async () => {
    const element = (await page()).querySelector('aloud-progress')!;
    // The first of all: the code has yet to be fetched.
    await waitUntil(() => told(element).shown !== '', 'it is read');
    expect(track(element).getAttribute('aria-label')).to.equal('Reading progress');
    expect(told(element)).to.deep.equal({
      now: '0',
      text: '0%, less than a minute left',
      shown: '0% · under 1 min left',
    });
    await expect(element).to.be.accessible();
  });

  it('tells no time while nobody knows it', async () => {
    const element = await fixture<AloudProgress>(html`<aloud-progress></aloud-progress>`);
    expect(told(element)).to.deep.equal({ now: '0', text: '0%', shown: '' });
    await expect(element).to.be.accessible();
  });

  it('keeps its place from the first paint on', async () => {
    const element = (await page()).querySelector('aloud-progress')!;
    const before = element.getBoundingClientRect().height;
    await waitUntil(() => told(element).shown !== '');
    expect(element.getBoundingClientRect().height).to.equal(before);
    expect(before).to.be.above(0);
  });

  it('shows all of its label in a narrow place', async () => {
    const root = await page();
    const element = root.querySelector('aloud-progress')!;
    await waitUntil(() => told(element).shown !== '');
    const wide = element.getBoundingClientRect().height;
    element.style.inlineSize = '110px';
    const label = element.shadowRoot!.querySelector('[part=label]')!;
    expect(label.scrollWidth).to.be.at.most(label.clientWidth);
    const text = document.createRange();
    text.selectNodeContents(label);
    const box = element.getBoundingClientRect();
    expect(text.getBoundingClientRect().right).to.be.at.most(box.right + 0.5);
    expect(text.getBoundingClientRect().bottom).to.be.at.most(box.bottom + 0.5);
    expect(box.height).to.be.above(wide);
    expect(bar(root).getBoundingClientRect().height).to.equal(4);
  });

  it('counts what is heard, and tells each quarter once, in order', async () => {
    const [element, reader, events] = await listening();
    while (reader.status !== 'ended') await sayOn(voice.speech, reader);
    await waitUntil(() => element.heard === 1);
    expect(element.fraction).to.equal(1);
    const milestones = events.flatMap(({ milestone }) => milestone ?? []);
    expect(milestones).to.deep.equal([25, 50, 75, 100]);
    expect(events.every(({ position }) => position === null)).to.equal(true);
    expect(told(element)).to.deep.equal({
      now: '100',
      text: 'Read to the end',
      shown: 'Read to the end',
    });
    await expect(element).to.be.accessible();
  });

  it('says nothing new while the voice speaks', async () => {
    const [element, reader] = await listening();
    await sayOn(voice.speech, reader);
    await sayOn(voice.speech, reader);
    await waitUntil(() => element.heard > 0.4);
    expect(told(element).now).to.equal('0');
    reader.pause();
    await waitUntil(() => Number(told(element).now) >= 40);
  });

  it('counts what is said after a seek, and nothing of what was passed over', async () => {
    const [element, reader] = await listening();
    reader.seek({ block: 3 });
    await waitUntil(() => voice.speech.said.at(-1)?.text === 'Төртінші сөйлем.');
    await settled();
    expect(element.heard).to.equal(0);
    while (reader.status !== 'ended') await sayOn(voice.speech, reader);
    await waitUntil(() => element.heard > 0);
    expect(element.heard).to.be.within(0.2, 0.35);
  });

  it('counts of a sentence that is left what was said of it', async () => {
    const [element, reader] = await listening();
    voice.speech.start();
    await settled();
    voice.speech.boundary(8);
    await waitUntil(() => element.heard > 0);
    reader.next();
    await settled();
    reader.stop();
    await settled();
    expect(element.heard).to.be.within(0.05, 0.2);
  });

  it('goes on counting after a pause at another place', async () => {
    const [element, reader] = await listening();
    reader.pause();
    reader.next();
    reader.play();
    await waitUntil(() => voice.speech.said.at(-1)?.text === 'Екінші сөйлем.');
    await sayOn(voice.speech, reader);
    await waitUntil(() => element.heard > 0.15);
    expect(element.heard).to.be.below(0.35);
  });

  it('hears what comes after the end, and knows what it knew before', async () => {
    const [element, reader] = await listening();
    while (reader.status !== 'ended') await sayOn(voice.speech, reader);
    await waitUntil(() => element.heard === 1);
    const more = document.createElement('p');
    more.textContent = 'Кейін келген сөйлем.';
    document.querySelector('#story')!.append(more);
    await waitUntil(() => element.heard < 1);
    expect(element.heard).to.be.above(0.6);
    await waitUntil(() => !element.matches(':state(done)'));
    await press(reader);
    while (reader.status !== 'ended') await sayOn(voice.speech, reader);
    await waitUntil(() => element.heard === 1 && element.matches(':state(done)'));
  });

  it('shows of each article what is done of it', async () => {
    const [element, reader] = await listening();
    await sayOn(voice.speech, reader);
    await waitUntil(() => element.heard > 0);
    const other = await fixture<HTMLElement>(html`<article><p>Something else.</p></article>`);
    element.target = other;
    await element.updateComplete;
    expect(element.fraction).to.equal(0);
    expect(element.read).to.equal(0);
    element.target = null;
    await element.updateComplete;
    expect(element.heard).to.be.above(0);
  });

  it('keeps what is done when it is moved', async () => {
    const [element, reader] = await listening();
    await sayOn(voice.speech, reader);
    await waitUntil(() => element.heard > 0);
    const before = element.heard;
    element.parentElement!.append(element);
    await element.updateComplete;
    expect(element.heard).to.equal(before);
    while (reader.status !== 'ended') await sayOn(voice.speech, reader);
    await waitUntil(() => element.heard === 1);
  });

  it('grows as its language is written, whatever the page does', async () => {
    const root = await page();
    const inside = (selector: string) =>
      bar(root).shadowRoot!.querySelector(selector)!.getBoundingClientRect();
    root.dir = 'rtl';
    expect(Math.abs(inside('[part=bar]').left - inside('.rail').left)).to.be.below(1);
    root.dir = 'ltr';
    await useLocale('ar');
    try {
      await bar(root).updateComplete;
      expect(Math.abs(inside('[part=bar]').right - inside('.rail').right)).to.be.below(1);
    } finally {
      await useLocale('en');
    }
  });

  it('leaves the page’s own tag as it is written', async () => {
    const root = await page();
    const inline = root.querySelector('aloud-progress')!;
    await inline.updateComplete;
    expect(inline.getAttributeNames()).to.deep.equal(['for']);
    inline.position = 'sticky';
    await inline.updateComplete;
    expect(inline.getAttribute('position')).to.equal('sticky');
  });

  it('tells the quarters that one step has passed, in order', async () => {
    const [element, reader, events] = await listening();
    document.querySelector('#story p')!.textContent = 'Ұзақ сөйлем '.repeat(20);
    await waitUntil(() => reader.player.article!.length > 200);
    reader.seek({ block: 0 });
    await waitUntil(() => voice.speech.said.at(-1)!.text.startsWith('Ұзақ'));
    await sayOn(voice.speech, reader);
    await waitUntil(() => events.length > 0);
    expect(element.heard).to.be.within(0.75, 0.99);
    expect(events.flatMap(({ milestone }) => milestone ?? [])).to.deep.equal([25, 50, 75]);
  });

  it('leaves nothing behind when it is removed', async () => {
    const observed = countObservers();
    try {
      const root = await page();
      await waitUntil(() => told(bar(root)).shown !== '');
      expect(observed.open).to.be.above(0);
      for (const element of root.querySelectorAll('aloud-progress, aloud-reader')) element.remove();
      await settled();
      expect(observed.open).to.equal(0);
    } finally {
      observed.restore();
    }
  });

  it('shows nothing of the article before while the one it names is not there yet', async () => {
    const root = await page();
    const element = root.querySelector('aloud-progress')!;
    await waitUntil(() => told(element).shown !== '');
    element.for = 'later';
    await element.updateComplete;
    expect(told(element)).to.deep.equal({ now: '0', text: '0%', shown: '' });
    const article = document.createElement('article');
    article.id = 'later';
    article.textContent = 'Кейін келген мәтін.';
    root.prepend(article);
    await waitUntil(() => told(element).shown !== '');
  });

  it('finds an article that comes late', async () => {
    const root = await fixture<HTMLElement>(html`
      <div><aloud-progress for="late"></aloud-progress></div>
    `);
    const article = document.createElement('article');
    article.id = 'late';
    article.textContent = 'Кеш келген мәтін.';
    root.append(article);
    const element = root.querySelector('aloud-progress')!;
    await waitUntil(() => told(element).shown !== '');
  });

  it('goes on with an article that takes the place of another', async () => {
    const root = await fixture<HTMLElement>(html`
      <div>
        <aloud-progress for="rd"></aloud-progress>
        <aloud-reader id="rd" for="story"></aloud-reader>
        <article id="story"><p>One.</p></article>
      </div>
    `);
    const element = root.querySelector('aloud-progress')!;
    await waitUntil(() => told(element).shown !== '');
    for (const minutes of [3, 5]) {
      root.querySelector('article')!.replaceWith(articleOf(minutes));
      await waitUntil(() => told(element).shown?.includes(`${minutes} min`), `${minutes} min`);
    }
  });

  it('looks again for the article of a reader that finds it otherwise', async () => {
    const root = await fixture<HTMLElement>(html`
      <div>
        <aloud-reader><aloud-progress></aloud-progress></aloud-reader>
        <article id="story"><p>One.</p></article>
      </div>
    `);
    const element = root.querySelector('aloud-progress')!;
    root.querySelector('aloud-reader')!.target = '#story';
    element.target = root.querySelector('aloud-reader');
    await waitUntil(() => told(element).shown !== '');
    root.querySelector('article')!.replaceWith(articleOf(3));
    await waitUntil(() => told(element).shown?.includes('3 min'), '3 min');
  });

  it('bears an article that has left for good, and goes on when it is back', async () => {
    lookBack();
    const observed = countObservers();
    const article = articleOf(3);
    const root = await fixture<HTMLElement>(html`<div>${article}</div>`);
    const element = document.createElement('aloud-progress');
    element.target = article;
    root.append(element);
    await element.updateComplete;
    await waitUntil(() => told(element).shown?.includes('3 min'), '3 min');
    const before = observed.closed;
    article.remove();
    await waitUntil(() => observed.closed > before);
    observed.restore();
    expect(told(element).shown).to.include('3 min');
    const { read } = element;
    root.append(article);
    await waitUntil(() => element.read > read, 'reading');
  });

  it('tells again of another article in the same element', async () => {
    const [element, reader, events] = await listening();
    while (reader.status !== 'ended') await sayOn(voice.speech, reader);
    await waitUntil(() => element.heard === 1);
    events.length = 0;
    const story = document.querySelector('#story')!;
    const lines = ['Мүлде басқа мәтін осында.', 'Оның да жалғасы бар.'].map((line) =>
      Object.assign(document.createElement('p'), { textContent: line }),
    );
    story.replaceChildren(...lines);
    await waitUntil(() => element.fraction === 0);
    await press(reader);
    await waitUntil(() => voice.speech.said.at(-1)?.text === lines[0]!.textContent);
    while (reader.status !== 'ended') await sayOn(voice.speech, reader);
    await waitUntil(() => element.heard === 1);
    const milestones = events.flatMap(({ milestone }) => milestone ?? []);
    expect(milestones).to.deep.equal([25, 50, 75, 100]);
  });
});
