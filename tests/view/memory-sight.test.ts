import { expect, fixture, html } from '@open-wc/testing';
import { readArticle } from '../../src/text/read-article.js';
import { sightOf, whereIs } from '../../src/view/memory/sight.js';

const sentence = (i: number): string => `Бұл ${i} сөйлем, ол бір жолға сыймайтындай ұзын болсын деп жазылды. Сосын қысқасы ${i} келді.`; // prettier-ignore

const story = (count: number) =>
  html`<article lang="kk">${Array.from({ length: count }, (_, i) => html`<p>${sentence(i)}</p>`)}</article>`; // prettier-ignore

describe('how far somebody has read by eye', () => {
  afterEach(() => scrollTo(0, 0));

  const textAt = (root: Element): string => {
    const article = readArticle(root);
    const sight = sightOf(article);
    if (!sight || typeof sight === 'string') return String(sight);
    const block = article.blocks[sight.block]!;
    const { start, end } = block.sentences[sight.sentence]!;
    return block.text.slice(start, end);
  };

  const topOf = (root: Element, index: number): number =>
    root.querySelectorAll('p')[index]!.getBoundingClientRect().top + scrollY;

  it('is the beginning for a screenful, then the first sentence in view, then the end', async () => {
    const root = await fixture(story(200));
    expect(textAt(root)).to.equal('beginning');
    scrollTo(0, topOf(root, 0) + innerHeight / 2);
    expect(textAt(root)).to.equal('beginning');
    scrollTo(0, topOf(root, 120));
    expect(textAt(root)).to.equal(sentence(120).split('. ')[0]! + '.');
    scrollTo(0, document.documentElement.scrollHeight);
    expect(textAt(root)).to.equal('end');
  });

  it('is what stands below a header that is stuck over the page', async () => {
    const root = await fixture(
      html`<div>
        <header style="position: sticky; top: 0; height: 100px; background: #fff">Басы</header>
        ${story(200)}
      </div>`,
    );
    scrollTo(0, topOf(root, 120) - 100);
    expect(textAt(root.querySelector('article')!)).to.contain('Бұл 120 ');
  });

  it('is told in a box that scrolls by itself', async () => {
    const root = await fixture(html`<div style="height: 200px; overflow: auto">${story(100)}</div>`); // prettier-ignore
    const article = root.querySelector('article')!;
    expect(textAt(article)).to.equal('beginning');
    root.scrollTop = topOf(article, 50) - topOf(article, 0);
    expect(textAt(article)).to.contain('Бұл 50 ');
    root.scrollTop = root.scrollHeight;
    expect(textAt(article)).to.equal('end');
  });

  it('is nothing where nothing is shown, and passes over what is hidden', async () => {
    const root = await fixture(story(200));
    for (const p of [...root.querySelectorAll('p')].slice(0, 100)) p.hidden = true;
    scrollTo(0, topOf(root, 150));
    expect(textAt(root)).to.contain('Бұл 150 ');
    (root as HTMLElement).hidden = true;
    expect(textAt(root)).to.equal('null');
    expect(sightOf(readArticle(document.createElement('article')))).to.equal(null);
  });

  it('knows where a range is', async () => {
    const root = await fixture(story(200));
    const at = (index: number): string => {
      const range = document.createRange();
      range.selectNodeContents(root.querySelectorAll('p')[index]!);
      return whereIs(range);
    };
    scrollTo(0, topOf(root, 100));
    expect([at(0), at(101), at(199)]).to.deep.equal(['before', 'in', 'after']);
  });
});
