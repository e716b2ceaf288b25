import { expect, fixture } from '@open-wc/testing';
import type { Article, Block } from '../../src/text/article.js';
import { placeOf, rangeOf } from '../../src/text/ranges.js';
import { readArticle } from '../../src/text/read-article.js';

async function article(html: string): Promise<Article> {
  return readArticle(await fixture(`<article>${html}</article>`));
}

function block({ blocks }: Article, index = 0): Block {
  const found = blocks[index];
  if (!found) throw new Error(`no block ${String(index)}`);
  return found;
}

function find({ root }: Article, selector: string): Element {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
}

describe('rangeOf', () => {
  it('is the text that was asked for, across inline elements', async () => {
    const it = block(await article('<p>Бір <b>екі <i>үш</i></b> төрт.</p>'));
    for (const part of ['Бір', 'екі үш', 'ш төр', it.text]) {
      const start = it.text.indexOf(part);
      expect(rangeOf(it, start, start + part.length)?.toString()).to.equal(part);
    }
  });

  it('begins and ends inside text nodes, not beside them', async () => {
    const read = await article('<p>Бір <b>екі</b> үш</p>');
    const range = rangeOf(block(read), 4, 7);
    const bold = find(read, 'b').firstChild;
    expect([range?.startContainer, range?.startOffset]).to.deep.equal([bold, 0]);
    expect([range?.endContainer, range?.endOffset]).to.deep.equal([bold, 3]);
  });

  it('takes a picture whole', async () => {
    const read = await article('<p>Бір <img alt="екі сөз"> үш</p>');
    const it = block(read);
    const range = rangeOf(it, it.text.indexOf('сөз'), it.text.indexOf('сөз') + 3);
    expect(range?.cloneContents().firstElementChild?.localName).to.equal('img');
    expect(range?.toString()).to.equal('');
  });

  it('is clamped to the block, and to text that has become shorter', async () => {
    const read = await article('<p>Бір екі</p>');
    const it = block(read);
    expect(rangeOf(it, -3, 99)?.toString()).to.equal('Бір екі');
    expect(rangeOf(it, 20, 30)).to.equal(null);
    (find(read, 'p').firstChild as Text).data = 'Бір';
    expect(rangeOf(it, 0, 7)?.toString()).to.equal('Бір');
  });

  it('is null when the text has left the document', async () => {
    const read = await article('<p>Бір <b>екі</b></p>');
    const it = block(read);
    expect(it.text).to.equal('Бір екі');
    find(read, 'p').remove();
    expect(rangeOf(it, 0, 3)).to.equal(null);
  });

  it('stays in one tree', async () => {
    const host = await fixture('<x-note>екі</x-note>');
    host.attachShadow({ mode: 'open' }).append('бір ', document.createElement('slot'));
    const it = block(readArticle(host));
    expect(it.text).to.equal('бір екі');
    expect(rangeOf(it, 0, 7)?.toString()).to.equal('бір ');
    expect(rangeOf(it, 4, 7)?.toString()).to.equal('екі');
  });
});

describe('placeOf', () => {
  it('finds every character', async () => {
    const read = await article('<h2>Бір</h2><p>екі <b>үш</b> <i>төрт</i></p><ul><li>бес</li></ul>');
    for (const { index, pieces } of read.blocks) {
      for (const { node, start, end } of pieces) {
        for (let at = start; at < end; at++) {
          expect(placeOf(read, node, at - start)).to.deep.equal({ block: index, offset: at });
        }
      }
    }
  });

  it('goes from an element to the text after the point', async () => {
    const read = await article('<p>Бір</p><p>екі <b>үш</b> төрт</p>');
    const { root } = read;
    expect(placeOf(read, root, 0)).to.deep.equal({ block: 0, offset: 0 });
    expect(placeOf(read, root, 1)).to.deep.equal({ block: 1, offset: 0 });
    expect(placeOf(read, find(read, 'b'), 0)).to.deep.equal({ block: 1, offset: 4 });
    expect(placeOf(read, find(read, 'b'), 1)).to.deep.equal({ block: 1, offset: 6 });
    expect(placeOf(read, find(read, 'p'), 1)).to.deep.equal({ block: 1, offset: 0 });
  });

  it('goes from what is not read to what is', async () => {
    const read = await article(
      '<p>Бір</p><pre>code</pre><p style="display:none">a</p><p style="display:none">b</p>' +
        '<p><img alt=""><svg aria-label="Сурет"><g></g></svg> екі</p>',
    );
    const last = read.blocks.length - 1;
    expect(placeOf(read, find(read, 'pre').firstChild as Text, 2)).to.deep.equal({
      block: last,
      offset: 0,
    });
    expect(placeOf(read, find(read, 'p[style]'), 0)).to.deep.equal({ block: last, offset: 0 });
    expect(placeOf(read, find(read, 'img'), 0)).to.deep.equal({ block: last, offset: 0 });
    expect(placeOf(read, find(read, 'g'), 0)).to.deep.equal({ block: last, offset: 0 });
  });

  it('is null outside the article and after its text', async () => {
    const read = await article('<p>Бір</p><pre>code</pre>');
    expect(placeOf(read, document.body, 0)).to.equal(null);
    expect(placeOf(read, find(read, 'pre'), 0)).to.equal(null);
    expect(placeOf(await article(''), document.body, 0)).to.equal(null);
  });

  it('follows the flat tree', async () => {
    const host = await fixture('<x-pair><p slot="b">үш</p><p>екі</p></x-pair>');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>бір</p><slot></slot><slot name="b"></slot>';
    const read = readArticle(host);
    const [third, second] = host.querySelectorAll('p');
    expect(placeOf(read, root.firstElementChild as Element, 0)?.block).to.equal(0);
    expect(placeOf(read, second as Element, 0)?.block).to.equal(1);
    expect(placeOf(read, third as Element, 0)?.block).to.equal(2);
  });

  it('reads few blocks of a long article', async () => {
    const read = await article('<p>бір</p>'.repeat(1_000));
    const original = window.getComputedStyle.bind(window);
    let asked = 0;
    window.getComputedStyle = (element, pseudo) => {
      asked += 1;
      return original(element, pseudo);
    };
    try {
      const node = read.root.children[700]?.firstChild as Text;
      expect(placeOf(read, node, 1)).to.deep.equal({ block: 700, offset: 1 });
    } finally {
      window.getComputedStyle = original;
    }
    expect(asked).to.be.below(100);
  });
});
