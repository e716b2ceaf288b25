import { expect, fixture, html } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { readArticle } from '../../src/text/read-article.js';
import type { Article } from '../../src/text/article.js';
import { here, selection } from '../../src/view/here.js';
import { atRest } from '../helpers/scroll.js';

const lines = Array.from({ length: 60 }, (_, index) => index);

/** What is read from a place: the sentence that it is in. */
function textAt({ blocks }: Article, place: { block: number; offset: number } | null): string {
  const block = place && blocks[place.block];
  const sentence = block?.sentences.find(({ end }) => end > place!.offset);
  return sentence ? block!.text.slice(sentence.start, sentence.end) : '';
}

/** What a stretch covers, blocks parted by `|`. */
function textOf(article: Article): string {
  const stretch = selection(article);
  if (!stretch) return '';
  return article.blocks
    .slice(stretch.from.block, stretch.to.block + 1)
    .map(({ index, text }) =>
      text.slice(
        index === stretch.from.block ? stretch.from.offset : 0,
        index === stretch.to.block ? stretch.to.offset : undefined,
      ),
    )
    .filter(Boolean)
    .join('|');
}

describe('where somebody points', () => {
  let root: HTMLElement;
  let article: Article;

  async function page(content: unknown): Promise<void> {
    const element = await fixture<HTMLElement>(html`<div>${content}</div>`);
    root = element.querySelector('article') ?? element;
    article = readArticle(root);
    await atRest();
    scrollTo({ top: 0, behavior: 'instant' });
  }

  const long = () => html`
    <style>
      .bar {
        position: sticky;
        top: 0;
        block-size: 60px;
        margin: 0;
      }
      article p {
        margin: 0;
        block-size: 40px;
      }
    </style>
    <p class="bar">Сайт</p>
    <article lang="kk">
      ${lines.map((line) => html`<p>Жол ${line}. <a href="#x">Сілтеме ${line}</a>.</p>`)}
    </article>
  `;

  const paragraph = (index: number) => root.querySelectorAll('p')[index]!;

  afterEach(() => getSelection()?.removeAllRanges());

  it('is the first sentence in view, not under a bar that is stuck there', async () => {
    await page(long());
    expect(textAt(article, here(article))).to.equal('Жол 0.');
    const { top } = paragraph(20).getBoundingClientRect();
    scrollBy({ top: top - 60, behavior: 'instant' });
    await atRest();
    expect(textAt(article, here(article))).to.equal('Жол 20.');
  });

  it('is not the end of a paragraph that is hardly seen any more', async () => {
    await page(html`
      <article lang="kk">
        ${lines.map(
          (line) =>
            html`<p>Жол ${line} басталады, <br />содан соң жалғасады. <br />Үшінші жол.</p>`,
        )}
      </article>
    `);
    const { bottom } = paragraph(4).getBoundingClientRect();
    scrollBy({ top: bottom - 4, behavior: 'instant' });
    await atRest();
    expect(textAt(article, here(article))).to.contain('Жол 5');
  });

  it('is what goes on in view, where nothing begins there', async () => {
    const endless = `${'ұзын '.repeat(5000)}сөйлем.`;
    await page(
      html`<article>
        <p>Бір.</p>
        <p>${endless}</p>
      </article>`,
    );
    scrollBy({ top: 1500, behavior: 'instant' });
    await atRest();
    expect(textAt(article, here(article))).to.equal(endless);
  });

  it('is nowhere below the end', async () => {
    await page(
      html`<article><p>Бір.</p></article>
        <div style="block-size:4000px"></div>`,
    );
    scrollBy({ top: 2000, behavior: 'instant' });
    await atRest();
    expect(here(article)).to.equal(null);
  });

  it('is where the text was pressed, while that is in view', async () => {
    await page(long());
    const { left, top } = paragraph(5).getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + 10), Math.round(top + 10)] });
    expect(textAt(article, here(article))).to.equal('Жол 5.');
    scrollBy({ top: 1200, behavior: 'instant' });
    await atRest();
    expect(textAt(article, here(article))).not.to.equal('Жол 5.');
  });

  it('is what has the focus, before what was pressed', async () => {
    await page(long());
    getSelection()!.collapse(paragraph(2).firstChild, 1);
    paragraph(7).querySelector('a')!.focus();
    expect(textAt(article, here(article))).to.equal('Сілтеме 7.');
  });

  it('is the selection before anything else', async () => {
    await page(long());
    paragraph(7).querySelector('a')!.focus();
    getSelection()!.selectAllChildren(paragraph(3));
    expect(textAt(article, here(article))).to.equal('Жол 3.');
  });

  it('has just what is selected', async () => {
    await page(
      html`<article>
        <p>Бір екі үш.</p>
        <p>Төрт бес.</p>
        <p>Алты.</p>
      </article>`,
    );
    getSelection()!.setBaseAndExtent(
      paragraph(0).firstChild!,
      4,
      paragraph(1).firstChild!,
      'Төрт'.length,
    );
    expect(textOf(article)).to.equal('екі үш.|Төрт');
  });

  it('has no more than the article, of a selection that goes beyond it', async () => {
    await page(
      html`<p>Бұрын.</p>
        <article>
          <p>Бір.</p>
          <p>Екі.</p>
        </article>
        <p>Кейін.</p>`,
    );
    const before = root.previousElementSibling!.firstChild!;
    const after = root.nextElementSibling!.firstChild!;
    getSelection()!.setBaseAndExtent(before, 1, after, 2);
    expect(textOf(article)).to.equal('Бір.|Екі.');
    getSelection()!.setBaseAndExtent(before, 1, paragraph(0).firstChild!, 3);
    expect(textOf(article)).to.equal('Бір');
    getSelection()!.setBaseAndExtent(paragraph(1).firstChild!, 0, after, 2);
    expect(textOf(article)).to.equal('Екі.');
  });

  it('has nothing of a selection beside the article, or of a mere caret', async () => {
    await page(
      html`<p>Бұрын.</p>
        <article><p>Бір.</p></article>
        <p>Кейін.</p>`,
    );
    getSelection()!.selectAllChildren(root.nextElementSibling!);
    expect(selection(article)).to.equal(null);
    getSelection()!.selectAllChildren(root.previousElementSibling!);
    expect(selection(article)).to.equal(null);
    getSelection()!.collapse(paragraph(0).firstChild, 2);
    expect(selection(article)).to.equal(null);
  });

  it('knows a selection in a shadow tree', async () => {
    const host = await fixture<HTMLElement>(html`<div></div>`);
    const shadow = host.attachShadow({ mode: 'open' });
    const inner = document.createElement('article');
    for (const text of ['Бір.', 'Екі.']) {
      const line = document.createElement('p');
      line.textContent = text;
      inner.append(line);
    }
    shadow.append(inner);
    const read = readArticle(inner);
    const second = inner.lastElementChild!.firstChild!;
    getSelection()!.setBaseAndExtent(second, 0, second, 4);
    expect(textAt(read, here(read))).to.equal('Екі.');
  });
});
