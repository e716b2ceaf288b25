/** `npm run test:torture` runs many times as many. */
import fc from 'fast-check';
import { build, trees } from '../helpers/fuzz/dom.js';
import { articleHolds } from '../helpers/fuzz/holds.js';
import { reportOf, wanted } from '../helpers/fuzz/wanted.js';

const RUNS = 400;

/** Not the page's own: what is built here is nobody's. */
function stand(): HTMLElement {
  const article = document.createElement('article');
  document.body.append(article);
  return article;
}

const pages = fc.property(trees, (sketches) => {
  const root = stand();
  try {
    root.append(...sketches.map(build));
    articleHolds(root);
  } finally {
    root.remove();
  }
});

describe('any page at all', function () {
  this.timeout(0);

  // A failure prints its seed and path, and the smallest page that is read wrongly.
  it('is read as it is written, and each word is found in it', async () => {
    const result = fc.check(pages, await wanted(RUNS));
    if (result.failed) throw new Error(reportOf(result, fc.stringify));
  });
});
