import { expect, fixture, html } from '@open-wc/testing';
import { Coverage } from '../../src/text/coverage.js';
import { readArticle } from '../../src/text/read-article.js';

const ten = '0123456789';

const article = async (...paragraphs: readonly string[]) =>
  readArticle(
    await fixture(html`<article>${paragraphs.map((text) => html`<p>${text}</p>`)}</article>`),
  );

describe('what is done of an article', () => {
  it('adds up, each part once', async () => {
    const done = new Coverage(await article(ten, ten, ten.repeat(2)));
    expect(done.fraction).to.equal(0);
    expect(done.add(0, 0, 0.6)).to.equal(true);
    expect(done.add(0, 0.4, 1)).to.equal(true);
    expect(done.add(0, 0.1, 0.9)).to.equal(false);
    expect(done.fraction).to.be.closeTo(0.25, 1e-9);
    done.addBlock(1);
    done.add(2, 0.5, 1);
    expect(done.fraction).to.be.closeTo(0.75, 1e-9);
    expect(done.gaps(2, 0, 1)).to.deep.equal([{ from: 0, until: 0.5 }]);
  });

  it('is all of it when the end is reached and nine tenths are done', async () => {
    const many = Array.from({ length: 20 }, () => ten);
    const withEnd = new Coverage(await article(...many));
    for (let block = 2; block < 20; block++) withEnd.addBlock(block);
    expect(withEnd.fraction).to.equal(1);
    const withoutEnd = new Coverage(await article(...many));
    for (let block = 0; block < 19; block++) withoutEnd.addBlock(block);
    expect(withoutEnd.fraction).to.be.closeTo(0.95, 1e-9);
  });

  it('stays done where text came before, between and after', async () => {
    const done = new Coverage(await article('First one.', 'Second one.', 'Third one.'));
    done.addBlock(0);
    done.add(2, 0, 0.5);
    const again = done.carriedTo(
      await article('New!', 'First one.', 'Other.', 'Third one.', 'More'),
    );
    expect(again.gaps(1, 0, 1)).to.deep.equal([]);
    expect(again.gaps(3, 0, 1)).to.deep.equal([{ from: 0.5, until: 1 }]);
    expect(again.gaps(0, 0, 1).length).to.equal(1);
  });

  it('is nothing of an empty article, and of blocks that are not there', async () => {
    const done = new Coverage(await article());
    done.addBlock(7);
    expect(done.fraction).to.equal(0);
  });
});
