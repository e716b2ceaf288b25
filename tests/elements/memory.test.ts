import { aTimeout, expect, fixture, html, nextFrame, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { AloudReader } from '../../src/elements/reader/reader.js';
import { loadSpoken, spoken } from '../../src/text/spoken.js';
import { begin, lit, playButton, press, sayOn, settled, withVoice } from '../helpers/reading.js';
import { resize } from '../helpers/viewport.js';
import { waitUntil } from '../helpers/wait.js';

const PLACES = 'aloud:places';
const COUNT = 120;

const line = (i: number): string =>
  `Бұл мақаланың ${i}-абзацы, ол кемінде бір жолға созылсын деп жазылған. Оның ${i} рет айтқаны бар.`;

const FIRST = (i: number): string => line(i).split('. ')[0]! + '.';

/** How a voice is handed such a sentence, its number in words. */
const SAID = (i: number): string => spoken(FIRST(i), 'kk').text;

/** How the bar begins what it quotes of such a sentence. */
const BEGUN = (i: number): string => FIRST(i).slice(0, 40);

function story(change: (lines: string[]) => void = () => undefined, id = 'story'): HTMLElement {
  const lines = Array.from({ length: COUNT }, (_, i) => line(i));
  change(lines);
  const article = Object.assign(document.createElement('article'), { id, lang: 'kk' });
  for (const text of lines) {
    article.append(Object.assign(document.createElement('p'), { textContent: text }));
  }
  return article;
}

const stored = (): { quote: { exact: string }; way: string; key: string }[] =>
  JSON.parse(localStorage.getItem(PLACES) ?? '[]') as ReturnType<typeof stored>;

const bar = (reader: AloudReader): HTMLElement | null =>
  reader.shadowRoot!.querySelector<HTMLElement>('[part=continue]');

const button = (reader: AloudReader, part: string): HTMLButtonElement =>
  bar(reader)!.querySelector<HTMLButtonElement>(`[part=${part}]`)!;

const leave = (): boolean => dispatchEvent(new PageTransitionEvent('pagehide'));

const topOf = (article: Element, index: number): number =>
  article.children[index]!.getBoundingClientRect().top + scrollY;

describe('where somebody stopped', () => {
  const held = withVoice();
  let place: HTMLElement;

  before(() => loadSpoken('kk')); // so that all of it is said alike, the first sentence too

  beforeEach(async () => {
    place = await fixture<HTMLElement>(html`<div></div>`);
    await settled(); // readers of the test before have left
    localStorage.clear();
  });

  afterEach(() => localStorage.clear());

  /** A visit: the page as it is when somebody comes. */
  async function visit(
    article = story(),
    attributes: Record<string, string> = {},
  ): Promise<AloudReader> {
    place.replaceChildren();
    await settled();
    scrollTo(0, 0);
    const reader = document.createElement('aloud-reader');
    for (const [name, value] of Object.entries(attributes)) reader.setAttribute(name, value);
    reader.append(article);
    place.append(reader);
    await playButton(reader);
    return reader;
  }

  async function offered(reader: AloudReader): Promise<string> {
    await waitUntil(() => bar(reader), 'an offer');
    return bar(reader)!.textContent.replaceAll(/\s+/gu, ' ').trim();
  }

  /** Everything that could be offered has been. */
  async function notOffered(reader: AloudReader): Promise<void> {
    await import('../../src/elements/reader/memory.js');
    await settled();
    await settled();
    expect(bar(reader) === null).to.equal(true);
  }

  /** Listens up to a paragraph, and pauses there. */
  async function listenTo(reader: AloudReader, block: number): Promise<void> {
    await reader.prepare();
    const { length } = held.speech.said;
    reader.seek({ block });
    reader.play();
    await waitUntil(() => held.speech.said.length > length);
    held.speech.start();
    await import('../../src/elements/reader/memory.js');
    await settled();
    reader.pause();
  }

  /** Scrolls to a paragraph, and stays until that is worth remembering. */
  async function readTo(reader: AloudReader, index: number): Promise<void> {
    scrollTo(0, topOf(reader.articleElement!.querySelector('article')!, index));
    await waitUntil(() => leave() && stored().length > 0, 'a place');
  }

  it('is remembered from listening, and listened on to from one press', async () => {
    const before = await visit();
    await listenTo(before, 60);
    expect(stored().map(({ quote, way }) => [quote.exact, way])).to.deep.equal([[FIRST(60), 'listening']]); // prettier-ignore
    const reader = await visit();
    expect(await offered(reader)).to.match(/^Continue from Бұл мақаланың 60-абзацы.*… 50% Continue listening$/u); // prettier-ignore
    const { length } = held.speech.texts;
    button(reader, 'continue-button').click();
    await waitUntil(() => held.speech.texts.filter((text) => text.trim()).length > length);
    expect(held.speech.texts.at(-1)).to.equal(SAID(60));
    await begin(held.speech, SAID(60));
    expect(lit('aloud-sentence')).to.deep.equal([FIRST(60)]);
    await waitUntil(() => bar(reader) === null);
  });

  it('is remembered from reading by eye, shown again, and read aloud from there', async () => {
    const before = await visit();
    await readTo(before, 70);
    expect(stored()[0]).to.include({ way: 'reading' });
    const reader = await visit();
    expect(await offered(reader))
      .to.contain(BEGUN(70))
      .and.to.contain('Continue reading');
    expect(scrollY).to.equal(0);
    button(reader, 'continue-button').click();
    await waitUntil(() => lit('aloud-sentence')[0] === FIRST(70));
    const { top, bottom } = place.querySelectorAll('p')[70]!.getBoundingClientRect();
    await waitUntil(() => scrollY > 0 || (top > 0 && bottom < innerHeight));
    expect(held.speech.texts).to.deep.equal([]);
    await reader.prepare();
    reader.play();
    await waitUntil(() => held.speech.texts.at(-1) === SAID(70));
  });

  it('is not the beginning of the article, nor its end', async () => {
    const reader = await visit();
    await listenTo(reader, 2);
    leave();
    expect(stored()).to.deep.equal([]);
    reader.seek({ block: 60 });
    reader.play();
    await waitUntil(() => held.speech.texts.at(-1) === SAID(60));
    held.speech.start();
    reader.pause();
    expect(stored().length).to.equal(1);
    reader.seek({ block: COUNT - 1 });
    reader.play();
    await waitUntil(() => held.speech.texts.at(-1) === SAID(COUNT - 1));
    held.speech.start();
    expect(stored()).to.deep.equal([]);
    reader.pause();
    expect(stored()).to.deep.equal([]);
  });

  it('is forgotten when the article has been listened to', async () => {
    const reader = await visit();
    await listenTo(reader, COUNT - 6);
    expect(stored().length).to.equal(1);
    reader.play();
    while (reader.status !== 'ended') await sayOn(held.speech, reader);
    expect(stored()).to.deep.equal([]);
  });

  it('is found again after edits before and after it, and in it', async () => {
    await listenTo(await visit(), 60);
    const edits: Record<string, (lines: string[]) => void> = {
      'before it': (lines) => lines.unshift(...Array.from({ length: 30 }, (_, i) => `Жаңа ${i}.`)),
      'after it': (lines) => lines.splice(70, 50),
      'around it': (lines) => lines.splice(20, 20, 'Мұнда қысқарды.'),
      'moved away': (lines) => lines.push(...lines.splice(60, 1)),
      typography: (lines) => (lines[60] = lines[60]!.replace('абзацы, ол', 'абзацы — «ол»')),
    };
    for (const [name, change] of Object.entries(edits)) {
      const reader = await visit(story(change));
      expect(await offered(reader), name).to.contain('Бұл мақаланың 60-абзацы');
    }
    const inside = await visit(story((lines) => (lines[60] = 'Басқаша басталды. Оның 60 рет айтқаны бар.'))); // prettier-ignore
    expect(await offered(inside)).to.contain('Басқаша басталды.');
    const other = await visit(
      story((lines) => lines.splice(0, COUNT, 'Мүлде басқа мақала. Соңы.')),
    );
    await notOffered(other);
  });

  it('is found in an article that comes late, and in one that is replaced', async () => {
    await listenTo(await visit(), 60);
    const late = await visit(document.createElement('article'));
    await notOffered(late);
    late.querySelector('article')!.replaceWith(story());
    expect(await offered(late)).to.contain(BEGUN(60));
    late.querySelector('article')!.replaceWith(story((lines) => lines.splice(0, 30)));
    await waitUntil(() => bar(late)?.querySelector('small')!.textContent !== '50%');
  });

  it('is offered in an article that is hidden at first, when that is shown', async () => {
    await listenTo(await visit(), 60);
    try {
      place.style.display = 'none';
      const reader = await visit();
      await notOffered(reader);
      await aTimeout(1200); // a place that is stayed at is looked at
      place.style.display = '';
      expect(await offered(reader)).to.contain(BEGUN(60));
    } finally {
      place.style.display = '';
    }
  });

  it('moves nothing when it comes, and leaves the focus where it is', async () => {
    await listenTo(await visit(), 60);
    const reader = await visit();
    const boxes = (): string =>
      JSON.stringify([reader, ...place.querySelectorAll('p')].map((it) => it.getBoundingClientRect().top)); // prettier-ignore
    reader.focus();
    const focused = reader.shadowRoot!.activeElement?.localName;
    const before = boxes();
    await offered(reader);
    expect(boxes()).to.equal(before);
    expect(reader.shadowRoot!.activeElement?.localName).to.equal(focused);
    expect(scrollY).to.equal(0);
  });

  it('is announced once, unless a voice would be talked over', async () => {
    await listenTo(await visit(), 60);
    const reader = await visit();
    const status = () => reader.shadowRoot!.querySelector('.announced');
    await offered(reader);
    expect(status()!.textContent).to.equal('');
    expect(status()!.localName).to.equal('output');
    await waitUntil(() => status()!.textContent.includes(BEGUN(60)));
    expect(status()!.textContent).to.match(/^Where you stopped\. Continue from /u);
    button(reader, 'dismiss-button').click();
    await waitUntil(() => status()!.textContent === '');

    await listenTo(await visit(), 60);
    const other = await visit();
    await offered(other);
    Object.defineProperty(other.player, 'status', { get: () => 'speaking' });
    await aTimeout(400);
    expect(other.shadowRoot!.querySelector('.announced')!.textContent).to.equal('');
  });

  it('lies over nothing in a window of a few lines', async () => {
    const [width, height] = [innerWidth, innerHeight];
    await listenTo(await visit(), 60);
    try {
      await resize(320, 256);
      const reader = await visit();
      await offered(reader);
      const isLow = matchMedia('(height < 24em)').matches;
      await nextFrame();
      const box = bar(reader)!.getBoundingClientRect();
      const text = reader.querySelector('p')!.getBoundingClientRect();
      if (isLow) expect(box.bottom).to.be.at.most(text.top);
      expect(bar(reader)!.popover).to.equal(null);
    } finally {
      await resize(width, height);
    }
  });

  it('is put away by its button and by Escape, and the focus goes to the controls', async () => {
    for (const way of ['dismiss', 'Escape'] as const) {
      await listenTo(await visit(), 60);
      const reader = await visit();
      await offered(reader);
      button(reader, way === 'dismiss' ? 'dismiss-button' : 'continue-button').focus();
      await sendKeys({ press: way === 'dismiss' ? 'Enter' : 'Escape' });
      await waitUntil(() => bar(reader) === null);
      const controls = reader.shadowRoot!.activeElement;
      expect(controls?.localName).to.equal('aloud-controls');
      expect(controls?.shadowRoot?.activeElement === (await playButton(reader))).to.equal(true);
      expect(stored(), 'not wanted later either').to.deep.equal([]);
      await notOffered(await visit());
    }
  });

  it('is reached by the keyboard, after the controls and before the article', async () => {
    await listenTo(await visit(), 60);
    const article = story();
    article.prepend(Object.assign(document.createElement('a'), { href: '#x', textContent: 'x' }));
    const reader = await visit(article);
    await offered(reader);
    (await playButton(reader)).focus();
    const focused: string[] = [];
    for (let turn = 0; turn < 3; turn++) {
      await sendKeys({ press: 'Tab' });
      const inside = reader.shadowRoot!.activeElement ?? document.activeElement;
      focused.push(inside?.getAttribute('part') ?? inside?.localName ?? '');
    }
    expect(focused).to.deep.equal(['continue-button', 'dismiss-button', 'a']);
  });

  it('does not stop the ordinary press, which begins at the top', async () => {
    await listenTo(await visit(), 60);
    const reader = await visit();
    await offered(reader);
    const { length } = held.speech.texts;
    await press(reader);
    await waitUntil(() => held.speech.texts.length > length);
    expect(held.speech.texts.at(-1)).to.equal(SAID(0));
    await waitUntil(() => bar(reader) === null);
    expect(stored().length).to.equal(1);
  });

  it('goes away when somebody scrolls to it, and past it', async () => {
    const before = await visit();
    await readTo(before, 70);
    const reader = await visit();
    await offered(reader);
    scrollTo(0, topOf(place.querySelector('article')!, 40));
    await oneEvent(document, 'scroll');
    await nextFrame();
    expect(bar(reader) !== null).to.equal(true);
    scrollTo(0, topOf(place.querySelector('article')!, 75));
    await waitUntil(() => bar(reader) === null);
  });

  it('is neither read nor written with `no-memory`', async () => {
    await listenTo(await visit(story(), { 'no-memory': '' }), 60);
    leave();
    expect(localStorage.length).to.equal(0);
    await listenTo(await visit(), 60);
    const reader = await visit(story(), { 'no-memory': '' });
    await notOffered(reader);
    reader.noMemory = false;
    await offered(reader);
    reader.noMemory = true;
    await waitUntil(() => bar(reader) === null);
  });

  it('belongs to the name that `storage-key` gives', async () => {
    await listenTo(await visit(story(), { 'storage-key': 'seven' }), 60);
    expect(stored()[0]!.key).to.equal('seven');
    await notOffered(await visit(story(), { 'storage-key': 'eight' }));
    const reader = await visit(story());
    await notOffered(reader);
    reader.storageKey = 'seven';
    expect(await offered(reader)).to.contain(BEGUN(60));
  });

  it('belongs to one article of a page, and one offer is made at a time', async () => {
    const two = async (): Promise<AloudReader[]> => {
      place.replaceChildren();
      await settled();
      const readers = ['one', 'two'].map((id) => {
        const reader = document.createElement('aloud-reader');
        reader.setAttribute('for', id);
        place.append(reader, story(undefined, id));
        return reader;
      });
      await settled();
      return readers;
    };
    const [, second] = await two();
    await listenTo(second!, 60);
    const [one, other] = await two();
    await offered(other!);
    await notOffered(one!);
    await listenTo(one!, 50);
    const readers = await two();
    await waitUntil(() => readers.some(bar));
    await settled();
    expect(readers.filter(bar).length).to.equal(1);
  });

  it('belongs to the page it was read on, where a site goes on to another without loading', async () => {
    const address = location.href;
    try {
      const reader = await visit();
      await listenTo(reader, 60);
      reader.play();
      await waitUntil(() => held.speech.current);
      held.speech.start();
      reader.next();
      history.pushState(null, '', '/another/page');
      reader.querySelector('article')!.replaceWith(story((lines) => lines.reverse()));
      await waitUntil(() => reader.player.article?.blocks[0]?.text === line(COUNT - 1));
      leave();
      const second = 'Оның 60 рет айтқаны бар.';
      const places = stored().map(({ key, quote }) => [key.includes('another'), quote.exact]);
      expect(places).to.deep.equal([
        [true, second],
        [false, second],
      ]);
    } finally {
      history.replaceState(null, '', address);
    }
  });

  it('is the last of what was heard and what was read', async () => {
    const reader = await visit();
    await listenTo(reader, 60);
    await readTo(reader, 40);
    await waitUntil(() => leave() && stored()[0]!.way === 'reading', 'by eye');
    expect(stored()[0]!.quote.exact).to.equal(FIRST(40));
    reader.play();
    await waitUntil(() => held.speech.current);
    held.speech.start();
    reader.next();
    reader.pause();
    expect(stored()[0]!.way).to.equal('listening');
    expect(stored().length).to.equal(1);
  });

  it('is stored when the page is hidden', async () => {
    const reader = await visit();
    await listenTo(reader, 60);
    reader.play();
    await waitUntil(() => held.speech.current);
    held.speech.start();
    reader.next();
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    try {
      document.dispatchEvent(new Event('visibilitychange'));
      expect(stored()[0]!.quote.exact).to.equal('Оның 60 рет айтқаны бар.');
    } finally {
      delete (document as { hidden?: boolean }).hidden;
    }
  });

  it('is what the Player is at when somebody goes on by eye, whatever is fetched first', async () => {
    const before = await visit();
    await readTo(before, 70);
    const reader = await visit();
    await offered(reader);
    button(reader, 'continue-button').click();
    (await playButton(reader)).click(); // before anything that listening needs can be there
    await waitUntil(() => held.speech.texts.at(-1) === SAID(70), 'the voice');
  });

  it('is forgotten with all the rest by one call, and is not offered any more', async () => {
    await listenTo(await visit(), 60);
    localStorage.setItem('aloud:other', '1');
    localStorage.setItem('site', 'kept');
    const reader = await visit();
    await offered(reader);
    AloudReader.forgetAll();
    await waitUntil(() => bar(reader) === null);
    leave();
    expect(Object.keys(localStorage)).to.deep.equal(['site']);
  });

  it('does without storage that refuses or is full', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'localStorage')!;
    const full = { getItem: () => null, removeItem: () => undefined, key: () => null, length: 0 };
    const areas = [
      () => {
        throw new DOMException('No', 'SecurityError');
      },
      () => ({
        ...full,
        setItem: () => {
          throw new DOMException('Full', 'QuotaExceededError');
        },
      }),
    ];
    for (const get of areas) {
      Object.defineProperty(window, 'localStorage', { get, configurable: true });
      try {
        const reader = await visit();
        await listenTo(reader, 60);
        leave();
        expect(reader.status).to.equal('paused');
        AloudReader.forgetAll();
      } finally {
        Object.defineProperty(window, 'localStorage', own);
      }
    }
  });

  it('makes sense of nonsense in the storage', async () => {
    const before = await visit();
    await listenTo(before, 60);
    const [good] = stored();
    const hostile = [
      '{"__proto__":{"key":"x"}}',
      '[null,7,"x",[],{}]',
      JSON.stringify([{ ...good, quote: null }]),
      JSON.stringify([{ ...good, quote: { ...good!.quote, exact: 'x'.repeat(1e6) } }]),
      '[',
    ];
    for (const text of hostile) {
      localStorage.setItem(PLACES, text);
      await notOffered(await visit());
    }
  });

  it('shows what looks like markup as text', async () => {
    const markup = '<img src=x onerror=alert(1)> деген мәтін осы жерде болды.';
    const change = (lines: string[]): unknown => (lines[60] = markup);
    await listenTo(await visit(story(change)), 60);
    const reader = await visit(story(change));
    expect(await offered(reader)).to.contain('<img src=x onerror=alert(1)>');
    expect(bar(reader)!.querySelectorAll('img').length).to.equal(0);
  });

  it('is accessible, and is not read aloud itself', async () => {
    await listenTo(await visit(), 60);
    const reader = await visit();
    await offered(reader);
    await expect(reader).to.be.accessible();
    await reader.prepare();
    expect(reader.player.article!.blocks[0]!.text).to.equal(line(0));
  });

  it('fits a narrow window, lies at its bottom, and is easy to hit', async () => {
    const [width, height] = [innerWidth, innerHeight];
    await listenTo(await visit(), 60);
    try {
      for (const size of [
        { width: 320, height: 640 },
        { width: 320, height: 256 },
      ]) {
        await resize(size.width, size.height);
        const reader = await visit();
        await offered(reader);
        const box = bar(reader)!.getBoundingClientRect();
        expect(box.left).to.be.at.least(0);
        expect(box.right).to.be.at.most(innerWidth);
        if (size.height > 400) expect(box.bottom).to.be.at.most(innerHeight);
        expect(box.height).to.be.below(160);
        expect(document.documentElement.scrollWidth).to.be.at.most(innerWidth);
        for (const part of ['continue-button', 'dismiss-button']) {
          const { width: wide, height: high } = button(reader, part).getBoundingClientRect();
          expect(Math.min(wide, high)).to.be.at.least(44);
        }
      }
    } finally {
      await resize(width, height);
    }
  });

  it('is seen even inside what holds fixed things fast', async () => {
    await listenTo(await visit(), 60);
    place.style.transform = 'translateX(0)';
    const reader = await visit();
    await offered(reader);
    await waitUntil(() => bar(reader)!.getBoundingClientRect().bottom <= innerHeight);
    expect(bar(reader)!.getBoundingClientRect().top).to.be.above(innerHeight / 2);
  });

  it('does not stay over what gets the focus', async () => {
    await listenTo(await visit(), 60);
    const article = story();
    const link = Object.assign(document.createElement('a'), { href: '#x', textContent: 'Сілтеме' });
    article.children[12]!.before(link);
    const reader = await visit(article);
    await offered(reader);
    const { bottom } = link.getBoundingClientRect();
    scrollBy(0, bottom - innerHeight + 20); // it is under the bar
    link.focus({ preventScroll: true });
    await waitUntil(() => link.getBoundingClientRect().bottom <= bar(reader)!.getBoundingClientRect().top); // prettier-ignore
    const before = scrollY;
    article.tabIndex = -1; // what fills the window is seen all the same, as where a skip link leads
    article.focus({ preventScroll: true });
    await settled();
    expect(scrollY).to.equal(before);
  });

  it('comes at the top where it would come over what has the focus', async () => {
    await listenTo(await visit(), 60);
    const chat = await fixture<HTMLElement>(html`<button>Chat</button>`);
    chat.style.cssText = 'position: fixed; inset: auto 0 1rem; margin: auto';
    chat.focus();
    const reader = await visit();
    await offered(reader);
    await waitUntil(() => bar(reader)!.getBoundingClientRect().bottom < innerHeight / 2);
    expect(scrollY, 'the page stays').to.equal(0);
    expect(document.activeElement === chat).to.equal(true);
  });
});
