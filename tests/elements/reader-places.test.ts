import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import { Player } from '../../src/player/player.js';
import { FakeEngine, voice as engineVoice } from '../helpers/fake-engine.js';
import { begin, lit, playButton, press, sayOn, settled, withVoice } from '../helpers/reading.js';
import { waitUntil } from '../helpers/wait.js';

const SENTENCES = ['Бірінші сөйлем осында.', 'Екінші сөйлем де бар.', 'Үшіншісі соңғысы.'];

function story(id = 'story', sentences = SENTENCES): HTMLElement {
  const article = document.createElement('article');
  article.id = id;
  article.lang = 'kk';
  for (const sentence of sentences) {
    article.append(Object.assign(document.createElement('p'), { textContent: sentence }));
  }
  return article;
}

function reader(attributes: Record<string, string> = {}): AloudReader {
  const element = document.createElement('aloud-reader');
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return element;
}

function lieTogether(...both: [Element, Range]): boolean {
  const [one, other] = both.map((it) => it.getBoundingClientRect());
  const sides = ['left', 'top', 'width', 'height'] as const;
  return sides.every((side) => Math.abs(one![side] - other![side]) < 1);
}

describe('<aloud-reader>, wherever it stands', () => {
  const held = withVoice();
  let place: HTMLElement;

  beforeEach(async () => {
    place = await fixture<HTMLElement>(html`<div></div>`);
  });

  it('reads the article that `for` names, before or after it in the page', async () => {
    const before = reader({ for: 'story' });
    place.append(before, story());
    await press(before);
    held.speech.start();
    expect(held.speech.texts).to.deep.equal([SENTENCES[0]]);
    expect(lit('aloud-sentence')).to.deep.equal([SENTENCES[0]]);
  });

  it('reads an article that comes later than itself', async () => {
    const early = reader({ for: 'story' });
    place.append(early);
    await playButton(early);
    place.append(story());
    await press(early);
    expect(held.speech.texts).to.deep.equal([SENTENCES[0]]);
  });

  it('reads by property, and by selector', async () => {
    const [one, two] = [reader(), reader()];
    const article = story();
    place.append(one, two, article);
    one.target = article;
    two.target = '#story > p:last-child';
    await press(one);
    await press(two);
    await waitUntil(() => held.speech.texts.length === 2);
    expect(held.speech.texts).to.deep.equal([SENTENCES[0], SENTENCES[2]]);
  });

  it('reads and lights inside somebody’s shadow root', async () => {
    const root = place.attachShadow({ mode: 'open' });
    const inside = reader({ for: 'story' });
    root.append(inside, story());
    await press(inside);
    held.speech.start();
    expect(lit('aloud-word')).to.deep.equal(['Бірінші']);
    expect(root.adoptedStyleSheets.length).to.equal(1);
    inside.remove();
    await Promise.resolve();
    expect(root.adoptedStyleSheets.length).to.equal(0);
  });

  it('reads text that is slotted into a component, and lights it where it is', async () => {
    const component = document.createElement('div');
    component.attachShadow({ mode: 'open' }).append(document.createElement('slot'));
    component.append(story());
    const around = reader();
    around.append(component);
    place.append(around);
    const sheets = document.adoptedStyleSheets.length;
    await press(around);
    held.speech.start();
    expect(lit('aloud-sentence')).to.deep.equal([SENTENCES[0]]);
    expect(document.adoptedStyleSheets.length).to.equal(sheets + 1);
  });

  it('falls silent when it is taken off the page, and goes on when it is back', async () => {
    const around = reader();
    around.append(story());
    place.append(around);
    await press(around);
    await sayOn(held.speech, around);
    held.speech.start();
    held.speech.boundary(8);
    around.remove();
    await Promise.resolve();
    expect(held.speech.speaking).to.equal(false);
    expect(around.status).to.equal('paused');
    expect(CSS.highlights.size).to.equal(0);
    place.append(around);
    expect(lit('aloud-sentence')).to.deep.equal([SENTENCES[1]]);
    await press(around);
    await waitUntil(() => held.speech.texts.at(-1) === 'сөйлем де бар.');
    held.speech.start();
    held.speech.boundary(7);
    expect(lit('aloud-word')).to.deep.equal(['де']);
  });

  it('goes on reading while a framework moves it', async () => {
    const around = reader();
    around.append(story());
    place.append(around);
    await press(around);
    held.speech.start();
    place.prepend(document.createElement('hr'), around);
    await settled();
    expect(held.speech.current).to.equal(SENTENCES[0]);
    expect(around.status).to.equal('speaking');
    expect(lit('aloud-sentence')).to.deep.equal([SENTENCES[0]]);
  });

  it('says nothing off the page', async () => {
    const around = reader();
    around.append(story());
    place.append(around);
    await press(around);
    held.speech.start();
    around.remove();
    await Promise.resolve();
    around.play();
    expect(around.status).to.equal('paused');
  });

  it('stays silent when it has left before what it needs is there', async () => {
    const around = reader();
    around.append(story());
    place.append(around);
    around.play();
    around.remove();
    await Promise.resolve();
    await around.prepare();
    await settled();
    expect(around.status).to.equal('idle');
    expect(held.speech.texts).to.deep.equal([]);
  });

  it('goes on in the article that a framework put in the place of another', async () => {
    const apart = reader({ for: 'story' });
    place.append(apart, story());
    await press(apart);
    await sayOn(held.speech, apart);
    held.speech.start();
    place.querySelector('article')!.replaceWith(story());
    await waitUntil(() => apart.player.article?.root === place.querySelector('article'));
    expect(held.speech.current).to.equal(SENTENCES[1]);
    await waitUntil(() => lit('aloud-sentence')[0] === SENTENCES[1]);
    await sayOn(held.speech, apart);
    expect(held.speech.current).to.equal(SENTENCES[2]);
  });

  it('falls silent when the article goes', async () => {
    const apart = reader({ for: 'story' });
    place.append(apart, story());
    await press(apart);
    place.querySelector('article')!.remove();
    await waitUntil(() => !held.speech.speaking);
    expect(apart.status).to.equal('idle');
  });

  it('reads what was added while it read', async () => {
    const apart = reader({ for: 'story' });
    place.append(apart, story());
    await press(apart);
    held.speech.start();
    const more = Object.assign(document.createElement('p'), { textContent: 'Төртінші де келді.' });
    place.querySelector('article')!.append(more);
    await waitUntil(() => apart.player.article?.blocks.length === 4);
    expect(held.speech.current).to.equal(SENTENCES[0]);
    for (let turn = 0; turn < 3; turn++) await sayOn(held.speech, apart);
    expect(held.speech.current).to.equal('Төртінші де келді.');
  });

  it('lets one reader of the page speak at a time', async () => {
    const [one, two] = [reader({ for: 'one' }), reader({ for: 'two' })];
    place.append(one, story('one'), two, story('two', ['Басқа мәтін.']));
    await press(one);
    held.speech.start();
    await press(two);
    expect([one.status, two.status]).to.deep.equal(['paused', 'loading']);
    await waitUntil(() => held.speech.current === 'Басқа мәтін.');
    held.speech.start();
    expect(two.status).to.equal('speaking');
    expect(lit('aloud-sentence')).to.deep.equal([SENTENCES[0], 'Басқа мәтін.']);
    two.stop();
    expect(lit('aloud-sentence')).to.deep.equal([SENTENCES[0]]);
  });

  it('lets the last press win before anything is fetched', async () => {
    const first = reader();
    const second = reader();
    first.append(story());
    second.append(story());
    place.append(first, second);
    first.play();
    second.play();
    await Promise.all([first.prepare(), second.prepare()]);
    await begin(held.speech, SENTENCES[0]!);
    expect(second.status).to.equal('speaking');
    expect(first.status).to.equal('idle');
    expect(held.speech.texts.filter((text) => text.trim())).to.deep.equal([SENTENCES[0]]);
  });

  it('falls silent when the page is left, and can be resumed when it is shown again', async () => {
    const around = reader();
    around.append(story());
    place.append(around);
    await press(around);
    held.speech.start();
    dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
    expect(held.speech.speaking).to.equal(false);
    expect(around.status).to.equal('paused');
  });

  it('leaves the voice of others alone when the page is left', () => {
    place.append(reader({ for: 'story' }), story());
    const { cancels } = held.speech;
    dispatchEvent(new PageTransitionEvent('pagehide'));
    expect(held.speech.cancels).to.equal(cancels);
  });

  it('uses the Player it is given, and gives it to what is inside', async () => {
    const engine = new FakeEngine(engineVoice('kk'));
    const around = reader({ rate: '2' });
    const inner = document.createElement('aloud-controls');
    around.append(inner, story());
    around.player = new Player({ engine });
    place.append(around);
    await inner.updateComplete;
    await around.prepare();
    inner.shadowRoot!.querySelector<HTMLElement>('[part~=play-button]')!.click();
    expect(engine.texts).to.deep.equal([SENTENCES[0]]);
    expect(engine.last!.rate).to.equal(2);
    expect(held.speech.texts).to.deep.equal([]);
  });

  it('is driven by controls that name it', async () => {
    const far = document.createElement('aloud-controls');
    far.setAttribute('for', 'listen');
    const around = reader({ id: 'listen' });
    around.append(story());
    place.append(far);
    await far.updateComplete;
    place.append(around);
    await settled();
    await around.prepare();
    far.shadowRoot!.querySelector<HTMLElement>('[part~=play-button]')!.click();
    expect(held.speech.texts).to.deep.equal([SENTENCES[0]]);
  });

  it('leaves nothing behind after a hundred readers have come and gone', async () => {
    const sheets = document.adoptedStyleSheets.length;
    for (let turn = 0; turn < 100; turn++) {
      const around = reader();
      around.append(story());
      place.append(around);
      await around.prepare();
      around.play();
      around.remove();
      await Promise.resolve();
    }
    expect(CSS.highlights.size).to.equal(0);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
    expect(held.speech.speaking).to.equal(false);
  });

  it('lays boxes over the words where highlights are missing', async () => {
    const { highlights } = CSS;
    Object.defineProperty(CSS, 'highlights', { value: undefined, configurable: true });
    try {
      const around = reader();
      around.append(story());
      place.append(around);
      await press(around);
      held.speech.start();
      const boxes = (): Element[] => [
        ...around.shadowRoot!.querySelectorAll('.aloud-overlay > .aloud-word'),
      ];
      const text = place.querySelector('p')!.firstChild!;
      const word = document.createRange();
      // The voice goes on meanwhile.
      const isOverWord = ([box, ...others]: Element[]) => {
        const { start, end } = around.position.word!;
        word.setStart(text, start);
        word.setEnd(text, end);
        return box && others.length === 0 && lieTogether(box, word);
      };
      await waitUntil(() => isOverWord(boxes()));
      const overlay = around.shadowRoot!.querySelector('.aloud-overlay')!;
      expect(overlay.getAttribute('aria-hidden')).to.equal('true');
      around.stop();
      expect(around.shadowRoot!.querySelectorAll('.aloud-overlay').length).to.equal(0);
    } finally {
      Object.defineProperty(CSS, 'highlights', { value: highlights, configurable: true });
    }
  });

  it('tells of the press before anything is heard', async () => {
    const around = reader();
    around.append(story());
    place.append(around);
    await around.prepare();
    const asked = oneEvent(document, 'aloud-play');
    around.play();
    expect((await asked).target === around).to.equal(true);
  });
});
