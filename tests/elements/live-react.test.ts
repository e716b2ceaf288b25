import { expect, fixture, html } from '@open-wc/testing';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import {
  createElement as h,
  createRoot,
  flushSync,
  StrictMode,
  type Content,
  type Root,
} from '../helpers/react.js';
import { begin, lit, press, sayOn, settled, withVoice } from '../helpers/reading.js';
import { waitUntil } from '../helpers/wait.js';

const STORY = ['Бірінші сөйлем осында.', 'Екінші сөйлем де бар.', 'Үшінші сөйлем соңында.'];
const NEWS = ['Ауа райы бүгін өзгереді.', 'Түнде қатты жел соғады.'];

interface Options {
  /** Another one makes the same paragraphs anew. */
  readonly turn?: number;
  readonly id?: string;
}

/** As an author writes it who gives no thought to readers. */
const article = (texts: readonly string[], { turn = 0, id = 'story' }: Options = {}): Content =>
  h(
    'article',
    { id, lang: 'kk', key: id },
    texts.map((text, index) => h('p', { key: `${turn}-${index}` }, text)),
  );

const around = (texts: readonly string[], options?: Options): Content =>
  h('aloud-reader', null, article(texts, options));

/** Beside the article, which `for` names. */
const beside = (texts: readonly string[], options?: Options): Content =>
  h('main', null, h('aloud-reader', { for: 'story' }), article(texts, options));

describe('an article that React renders again and again', () => {
  const held = withVoice();
  let place: HTMLElement;
  let root: Root;

  beforeEach(async () => {
    place = await fixture<HTMLElement>(html`<div></div>`);
    root = createRoot(place);
  });
  afterEach(() => root.unmount());

  const show = (page: Content): void => flushSync(() => root.render(h(StrictMode, null, page)));
  const reader = (): AloudReader => place.querySelector('aloud-reader')!;
  /** What was said, but for the silence that unlocks the voice. */
  const said = (): string[] => held.speech.texts.filter((text) => text.trim());

  async function listen(page: Content, text = STORY[0]!): Promise<void> {
    show(page);
    await press(reader());
    await begin(held.speech, text);
  }

  /** The next sentence is being said, and marked, in what is on the page. */
  async function goesOnWith(text: string): Promise<void> {
    await sayOn(held.speech, reader());
    expect(held.speech.current).to.equal(text);
    held.speech.start();
    await waitUntil(() => lit('aloud-sentence')[0] === text);
  }

  /** What was rendered has been noticed. */
  async function noticed(change: () => void): Promise<void> {
    const { article: before } = reader().player;
    change();
    await waitUntil(() => reader().player.article !== before);
  }

  const litNode = (): Node | undefined =>
    [...(CSS.highlights.get('aloud-sentence') ?? [])].map(
      ({ startContainer }) => startContainer,
    )[0];

  for (const [where, page] of [
    ['in the reader', around],
    ['beside the reader', beside],
  ] as const) {
    it(`is read undisturbed where nothing in it has changed, ${where}`, async () => {
      await listen(page(STORY));
      const { article: before } = reader().player;
      const nodes = [...place.querySelectorAll('*')];
      for (const text of STORY.slice(1)) {
        show(page(STORY));
        await settled();
        show(page(STORY));
        await goesOnWith(text);
      }
      expect(said()).to.deep.equal(STORY);
      expect(held.speech.cancels, 'but for what unlocks').to.be.at.most(1);
      expect(reader().player.article).to.equal(before);
      expect([...place.querySelectorAll('*')]).to.deep.equal(nodes);
    });

    it(`is read undisturbed where each paragraph is made anew each time, ${where}`, async () => {
      await listen(page(STORY));
      const { cancels } = held.speech;
      let turn = 0;
      for (const text of STORY.slice(1)) {
        await noticed(() => show(page(STORY, { turn: ++turn })));
        expect(reader().status).to.equal('speaking');
        expect(litNode()?.isConnected, 'the mark is on what is there now').to.equal(true);
        await goesOnWith(text);
      }
      expect(said()).to.deep.equal(STORY);
      expect(held.speech.cancels).to.equal(cancels);
    });

    it(`is read to its new end where paragraphs come above and below, ${where}`, async () => {
      await listen(page(STORY));
      await noticed(() => show(page(['Жаңа басы.', ...STORY, 'Жаңа соңы.'], { turn: 1 })));
      expect(lit('aloud-sentence')).to.deep.equal([STORY[0]]);
      for (const text of [STORY[1]!, STORY[2]!, 'Жаңа соңы.']) await goesOnWith(text);
      await sayOn(held.speech, reader());
      expect(reader().status).to.equal('ended');
    });

    it(`is read on where the paragraph that is said is taken away, ${where}`, async () => {
      await listen(page(STORY));
      await goesOnWith(STORY[1]!);
      await noticed(() => show(page([STORY[0]!, STORY[2]!])));
      expect(held.speech.current, 'is said to its end').to.equal(STORY[1]);
      await goesOnWith(STORY[2]!);
    });

    it(`falls silent where a router shows another in its place, ${where}`, async () => {
      await listen(page(STORY));
      await goesOnWith(STORY[1]!);
      await noticed(() => show(page(NEWS)));
      expect(held.speech.speaking).to.equal(false);
      expect(reader().status).to.equal('idle');
      expect(CSS.highlights.size).to.equal(0);
      await press(reader());
      await begin(held.speech, NEWS[0]!);
    });
  }

  // The last word: on a slow machine the voice would be at the next one by then.
  const edits = [
    ['before it', 'Бірінші сөз осында.', 'осында.'],
    ['behind it', 'Алғашқы сөз осында, иә.', 'осында, иә.'],
  ] as const;
  for (const [where, edited, rest] of edits) {
    it(`goes on where it was after a pause, edited ${where}`, async () => {
      await listen(around(['Алғашқы сөз осында.', ...STORY]), 'Алғашқы сөз осында.');
      held.speech.boundary(12);
      expect(lit('aloud-word')).to.deep.equal(['осында']);
      await noticed(() => show(around([edited, ...STORY])));
      expect(held.speech.current, 'goes on').to.equal('Алғашқы сөз осында.');
      reader().pause();
      reader().play();
      await waitUntil(() => held.speech.current === rest);
    });
  }

  it('is read on by a reader that gets other attributes meanwhile, and is moved', async () => {
    const page = (skip: string, isMoved: boolean): Content => {
      const own = h('aloud-reader', { for: 'story', key: 'reader', skip, 'no-follow': isMoved });
      const text = article(STORY);
      return h('main', null, isMoved ? [text, own] : [own, text]);
    };
    await listen(page('figure', false));
    const before = reader();
    show(page('figure, h1', true));
    expect(reader()).to.equal(before);
    expect(reader().previousElementSibling?.localName).to.equal('article');
    await settled();
    expect(reader().status).to.equal('speaking');
    for (const text of STORY.slice(1)) await goesOnWith(text);
    expect(said()).to.deep.equal(STORY);
  });
});
