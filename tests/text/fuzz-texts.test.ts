/** `npm run test:torture` runs many times as many, in Node. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { cut } from '../../src/text/lang.js';
import { loadSpoken } from '../../src/text/spoken.js';
import { textsHold } from '../helpers/fuzz/texts-hold.js';
import { reportOf } from '../helpers/fuzz/wanted.js';

describe('any text at all', function () {
  this.timeout(120_000);

  before(() => Promise.all(['kk', 'ru', 'en'].map(loadSpoken)));

  it('is in a language to its last opening quote', () => {
    const runs = [{ start: 0, end: 5, lang: 'kk' }];
    expect(cut('Ол «(', runs, 0, 5)).to.deep.equal(runs);
  });

  // A failure prints its seed and path.
  it('is cut into sentences, words, clauses and languages, put into words, and found again', () => {
    const result = fc.check(textsHold, { numRuns: 3000 });
    if (result.failed) throw new Error(reportOf(result, fc.stringify));
  });
});
