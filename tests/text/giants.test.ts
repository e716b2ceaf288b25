/** Pages that would hang or overflow what takes more than its share of time or stack. */
import { expect } from '@open-wc/testing';
import { rangeOf } from '../../src/text/ranges.js';
import { readArticle } from '../../src/text/read-article.js';
import type { Article, Block } from '../../src/text/article.js';
import { GIANTS, type Giant } from '../helpers/fuzz/giants.js';

const plain = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/**
 * Of very many blocks some are looked at. Compared here, not by the assertion: it would print a
 * megabyte.
 */
function isHeard({ blocks }: Article, { heard }: Giant): boolean {
  const step = Math.ceil(blocks.length / 500);
  const isSame = (i: number) => plain(blocks[i]?.text ?? '') === plain(heard[i] ?? '');
  if (blocks.length !== heard.length) return false;
  for (let i = 0; i < blocks.length; i += step) if (!isSame(i)) return false;
  return isSame(blocks.length - 1) || blocks.length === 0;
}

/** The ranges of the first word of a block and of the last. */
function areFound(block: Block): boolean {
  const words = block.sentences.flatMap((sentence) => sentence.words);
  return [words[0], words.at(-1)].every((word) => {
    const range = word && rangeOf(block, word.start, word.end);
    return !word || range?.toString() === block.text.slice(word.start, word.end);
  });
}

describe('a page of any size', () => {
  for (const [name, make] of Object.entries(GIANTS)) {
    it(`is read to its end: ${name}`, () => {
      const giant = make(1);
      document.body.append(giant.root);
      try {
        const article = readArticle(giant.root);
        expect(isHeard(article, giant)).to.equal(true);
        const { blocks } = article;
        for (const block of [...blocks.slice(0, 3), ...blocks.slice(-3)]) {
          expect(areFound(block), `block ${block.index}`).to.equal(true);
        }
      } finally {
        giant.root.remove();
      }
    });
  }
});
