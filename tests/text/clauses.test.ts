import { expect } from '@open-wc/testing';
import { clauses } from '../../src/text/clauses.js';
import { paragraphs } from '../fixtures/sentences.js';

const cut = (text: string, limit: number): string[] =>
  clauses(text, limit).map(({ start, end }) => text.slice(start, end));

const long =
  'Кездесуде тараптар ынтымақтастықты талқылады, жаңа жобаларды атады; сондай-ақ 1 000 000 теңге – деп келісті.';

describe('clauses', () => {
  it('leaves alone what fits', () => {
    expect(cut(long, long.length)).to.deep.equal([long]);
    expect(clauses(' бір сөз ', 100)).to.deep.equal([{ start: 1, end: 8 }]);
    expect(clauses('  ', 10)).to.deep.equal([]);
  });

  it('cuts at the edge of a clause', () => {
    expect(cut(long, 70)).to.deep.equal([
      'Кездесуде тараптар ынтымақтастықты талқылады,',
      'жаңа жобаларды атады; сондай-ақ 1 000 000 теңге – деп келісті.',
    ]);
  });

  it('makes pieces of about the same length where there is no clause', () => {
    const pieces = cut('сөз '.repeat(50).trim(), 110);
    expect(pieces.map((piece) => piece.length)).to.deep.equal([99, 99]);
  });

  it('never cuts a word or a number that fits', () => {
    for (const piece of cut(long, 20)) {
      expect(piece.length).to.be.at.most(20);
      expect(long.split(' ')).to.include.members(piece.split(' '));
    }
    expect(cut(long, 20).join('|')).to.contain('1 000 000');
  });

  it('cuts a word that alone is too long between graphemes', () => {
    expect(cut('👩‍💻👩‍💻👩‍💻', 6)).to.deep.equal(['👩‍💻', '👩‍💻', '👩‍💻']);
    expect(cut('а'.repeat(25), 10)).to.deep.equal(['а'.repeat(10), 'а'.repeat(10), 'а'.repeat(5)]);
  });

  it('knows the commas of scripts without spaces', () => {
    expect(cut('我们今天在家里，你在哪儿，他走了', 10)).to.deep.equal([
      '我们今天在家里，',
      '你在哪儿，他走了',
    ]);
  });

  it('keeps to the limit and loses nothing but white space', () => {
    for (const text of [long, ...Object.values(paragraphs).flat()]) {
      for (const limit of [1, 7, 40, 120]) {
        const pieces = cut(text, limit);
        expect(pieces.join('').replace(/\s/gu, '')).to.equal(text.replace(/\s/gu, ''));
        if (limit > 4) for (const piece of pieces) expect(piece.length).to.be.at.most(limit);
      }
    }
  });
});
