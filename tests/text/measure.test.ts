import { expect, fixture } from '@open-wc/testing';
import type { Article } from '../../src/text/article.js';
import { fractionAt, placeAt } from '../../src/text/measure.js';
import { readArticle } from '../../src/text/read-article.js';

async function article(html: string): Promise<Article> {
  return readArticle(await fixture(`<article>${html}</article>`));
}

describe('measure', () => {
  it('goes from 0 to 1 through the blocks', async () => {
    const it = await article('<p>абвгд</p><p>еёжзи</p>');
    expect(fractionAt(it, 0, 0)).to.equal(0);
    expect(fractionAt(it, 1, 0)).to.equal(0.5);
    expect(fractionAt(it, 1, 4)).to.equal(0.9);
    expect(fractionAt(it, 1, 99)).to.equal(1);
  });

  it('finds the place again', async () => {
    const it = await article('<p>абвгд</p><p>еёжзи</p><p>йкл <b>мно</b></p>');
    for (const place of [
      { block: 0, offset: 0 },
      { block: 1, offset: 3 },
      { block: 2, offset: 6 },
    ]) {
      expect(placeAt(it, fractionAt(it, place.block, place.offset))).to.deep.equal(place);
    }
    expect(placeAt(it, 1)).to.deep.equal({ block: 2, offset: 7 });
    expect(placeAt(it, -1)).to.deep.equal({ block: 0, offset: 0 });
  });

  it('counts a block whole though part of it is not read', async () => {
    const it = await article('<p>абв<b style="display:none">гдеж</b></p><p>зик</p>');
    expect(fractionAt(it, 0, 3)).to.equal(0.7);
    expect(placeAt(it, 0.35).offset).to.equal(2);
  });

  it('is at the start of an empty article', async () => {
    const it = await article('');
    expect(fractionAt(it, 0, 0)).to.equal(0);
    expect(placeAt(it, 0.5)).to.deep.equal({ block: 0, offset: 0 });
  });
});
