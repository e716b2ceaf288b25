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
    done.add(1, 0, 1);
    done.add(2, 0.5, 1);
    expect(done.fraction).to.be.closeTo(0.75, 1e-9);
    expect(done.gaps(2, 0, 1)).to.deep.equal([{ from: 0, until: 0.5 }]);
  });

  it('is all of it when the end is reached and nine tenths are done', async () => {
    const many = Array.from({ length: 20 }, () => ten);
    const withEnd = new Coverage(await article(...many));
    for (let block = 2; block < 20; block++) withEnd.add(block, 0, 1);
    expect(withEnd.fraction).to.equal(1);
    const withoutEnd = new Coverage(await article(...many));
    for (let block = 0; block < 19; block++) withoutEnd.add(block, 0, 1);
    expect(withoutEnd.fraction).to.be.closeTo(0.95, 1e-9);
  });

  it('stays done where text came before, between and after', async () => {
    const done = new Coverage(await article('First one.', 'Second one.', 'Third one.'));
    done.add(0, 0, 1);
    done.add(2, 0, 0.5);
    const again = done.carriedTo(
      await article('New!', 'First one.', 'Other.', 'Third one.', 'More'),
    );
    expect(again.gaps(1, 0, 1)).to.deep.equal([]);
    expect(again.gaps(3, 0, 1)).to.deep.equal([{ from: 0.5, until: 1 }]);
    expect(again.gaps(0, 0, 1).length).to.equal(1);
  });

  it('stays done where the same text stands many times', async () => {
    const done = new Coverage(await article('Same.', 'Same.', 'Same.', 'Last.'));
    for (const block of [0, 1, 2]) done.add(block, 0, 1);
    const again = done.carriedTo(await article('First.', 'Same.', 'Same.', 'Same.', 'Last.'));
    const left = [0, 1, 2, 3, 4].filter((block) => again.gaps(block, 0, 1).length > 0);
    expect(left).to.deep.equal([0, 4]);
  });

  it('stays done around an edit, and before what is still being written', async () => {
    const done = new Coverage(await article('One little mistkae is in here.', 'The beginning'));
    done.add(0, 0, 1);
    done.add(1, 0, 1);
    const again = done.carriedTo(
      await article('New.', 'One little mistake is in here.', 'The beginning, and the end.'),
    );
    expect(again.gaps(0, 0, 1).length).to.equal(1);
    const [edit] = again.gaps(1, 0, 1);
    expect(edit?.from).to.be.within(0.4, 0.6);
    expect(again.gaps(2, 0, 1)).to.deep.equal([{ from: 13 / 27, until: 1 }]);
  });

  it('is not carried to other text', async () => {
    const done = new Coverage(await article('Something entirely different.'));
    done.add(0, 0, 1);
    expect(done.carriedTo(await article('What stands here now.')).fraction).to.equal(0);
  });

  it('carries a long article of paragraphs alike', async () => {
    const many = Array.from({ length: 5000 }, (_, index) => String(10_000 + index));
    const done = new Coverage(await article(...many));
    for (let block = 0; block < 5000; block++) done.add(block, 0, 1);
    expect(done.carriedTo(await article('New', ...many)).fraction).to.be.above(0.99);
  });

  it('leaves out what is hidden, unless it was done before or is shown again', async () => {
    const done = new Coverage(await article(ten, ten, ten, ten));
    done.hide(1);
    done.hide(1);
    done.add(0, 0, 1);
    expect(done.fraction).to.be.closeTo(1 / 3, 1e-9);
    done.hide(0);
    expect(done.fraction).to.be.closeTo(1 / 3, 1e-9);
    done.add(1, 0, 0.5);
    expect(done.fraction).to.be.closeTo(1.5 / 4, 1e-9);
  });

  it('counts what was hidden when it is shown, and ends before what is hidden', async () => {
    const done = new Coverage(await article(ten, ten));
    done.hide(1);
    expect(done.hasHidden).to.equal(true);
    done.add(0, 0, 1);
    expect(done.fraction).to.equal(1);
    done.show(1);
    done.show(1);
    expect(done.hasHidden).to.equal(false);
    expect(done.fraction).to.equal(0.5);
  });

  it('is nothing of an empty article, and of blocks that are not there', async () => {
    const done = new Coverage(await article());
    done.add(7, 0, 1);
    expect(done.fraction).to.equal(0);
  });
});
