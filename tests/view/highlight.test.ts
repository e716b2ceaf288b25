import { expect, fixture, html } from '@open-wc/testing';
import { Highlighter } from '../../src/view/highlight.js';

function rangeIn(node: Node, start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

const lit = (name: string): string[] =>
  [...(CSS.highlights.get(name) ?? [])].map(({ startContainer, startOffset, endOffset }) =>
    (startContainer.textContent ?? '').slice(startOffset, endOffset),
  );

const textOf = (element: Element | null): Node => element!.firstChild!;

/** Marks a sentence and a word of it, and answers how the word is painted. */
function styleOf(element: Element, name: string): CSSStyleDeclaration {
  return getComputedStyle(element, `::highlight(${name})`);
}

describe('Highlighter', () => {
  const painters: Highlighter[] = [];
  const painter = (): Highlighter => {
    const made = new Highlighter();
    painters.push(made);
    return made;
  };

  afterEach(() => painters.splice(0).forEach((made) => made.release()));

  it('lights the word above the sentence', async () => {
    const text = textOf(await fixture(html`<p>Сәлем, дүние!</p>`));
    const marks = painter();
    marks.paint('sentence', rangeIn(text, 0, 13));
    marks.paint('word', rangeIn(text, 7, 12));
    expect(lit('aloud-sentence')).to.deep.equal(['Сәлем, дүние!']);
    expect(lit('aloud-word')).to.deep.equal(['дүние']);
    const [word, sentence] = ['aloud-word', 'aloud-sentence'].map((it) => CSS.highlights.get(it)!);
    expect(word!.priority).to.be.greaterThan(sentence!.priority);
  });

  it('lights the word alone in forced colours, where both would look the same', async () => {
    const text = textOf(await fixture(html`<p>Сәлем, дүние!</p>`));
    const real = window.matchMedia.bind(window);
    window.matchMedia = (query) =>
      query.includes('forced-colors') ? ({ matches: true } as MediaQueryList) : real(query);
    const marks = painter();
    marks.paint('sentence', rangeIn(text, 0, 13));
    marks.paint('word', rangeIn(text, 7, 12));
    window.matchMedia = real;
    expect(lit('aloud-sentence')).to.deep.equal([]);
    expect(lit('aloud-word')).to.deep.equal(['дүние']);
  });

  it('moves on, and keeps one range in each highlight', async () => {
    const text = textOf(await fixture(html`<p>Бір екі үш</p>`));
    const marks = painter();
    marks.paint('word', rangeIn(text, 0, 3));
    marks.paint('word', rangeIn(text, 4, 7));
    expect(lit('aloud-word')).to.deep.equal(['екі']);
    marks.paint('word', null);
    expect(CSS.highlights.has('aloud-word')).to.equal(false);
  });

  it('leaves the marks of other readers and of other libraries alone', async () => {
    const text = textOf(await fixture(html`<p>Бір екі үш</p>`));
    const theirs = new Highlight(rangeIn(text, 0, 10));
    CSS.highlights.set('search', theirs);
    const [one, two] = [painter(), painter()];
    one.paint('sentence', rangeIn(text, 0, 3));
    two.paint('sentence', rangeIn(text, 4, 7));
    expect(lit('aloud-sentence')).to.deep.equal(['Бір', 'екі']);
    one.clear();
    expect(lit('aloud-sentence')).to.deep.equal(['екі']);
    two.clear();
    expect([...CSS.highlights.keys()]).to.deep.equal(['search']);
    expect(theirs.size).to.equal(1);
    CSS.highlights.delete('search');
  });

  it('dresses the tree that holds the text, and undresses it', async () => {
    const host = await fixture(html`<div></div>`);
    const root = host.attachShadow({ mode: 'open' });
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Көлеңкеде';
    root.append(paragraph);
    const before = document.adoptedStyleSheets.length;
    const marks = painter();
    marks.paint('word', rangeIn(textOf(paragraph), 0, 9));
    expect(root.adoptedStyleSheets.length).to.equal(1);
    expect(document.adoptedStyleSheets.length).to.equal(before);
    marks.release();
    expect(root.adoptedStyleSheets.length).to.equal(0);
  });

  it('keeps the sheet while another reader of the tree wants it', async () => {
    const text = textOf(await fixture(html`<p>Бір екі</p>`));
    const before = document.adoptedStyleSheets.length;
    const [one, two] = [painter(), painter()];
    one.paint('word', rangeIn(text, 0, 3));
    two.paint('word', rangeIn(text, 4, 7));
    expect(document.adoptedStyleSheets.length).to.equal(before + 1);
    one.release();
    expect(document.adoptedStyleSheets.length).to.equal(before + 1);
    two.release();
    expect(document.adoptedStyleSheets.length).to.equal(before);
  });

  it('takes the page’s colours, set where the text is', async () => {
    const article = await fixture(html`
      <article
        style="--aloud-word-background: rgb(1, 2, 3); --aloud-word-color: rgb(250, 251, 252)"
      >
        <p>Бір</p>
      </article>
    `);
    const paragraph = article.querySelector('p')!;
    painter().paint('word', rangeIn(textOf(paragraph), 0, 3));
    const style = styleOf(paragraph, 'aloud-word');
    expect(style.backgroundColor).to.equal('rgb(1, 2, 3)');
    expect(style.color).to.equal('rgb(250, 251, 252)');
  });

  it('lights the word with colours that bring their own contrast', async () => {
    const paragraph = await fixture(html`<p style="color: white; background: black">Бір</p>`);
    painter().paint('word', rangeIn(textOf(paragraph), 0, 3));
    const style = styleOf(paragraph, 'aloud-word');
    expect(style.backgroundColor).to.equal('rgb(255, 205, 60)');
    expect(style.color).to.equal('rgb(26, 26, 26)');
  });

  it('leaves nothing behind after a hundred readers', async () => {
    const text = textOf(await fixture(html`<p>Бір екі</p>`));
    const sheets = document.adoptedStyleSheets.length;
    for (let turn = 0; turn < 100; turn++) {
      const marks = painter();
      marks.paint('sentence', rangeIn(text, 0, 7));
      marks.paint('word', rangeIn(text, 0, 3));
      marks.release();
    }
    expect(CSS.highlights.size).to.equal(0);
    expect(document.adoptedStyleSheets.length).to.equal(sheets);
  });
});
