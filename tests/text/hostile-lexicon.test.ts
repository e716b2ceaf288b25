import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ssmlOf } from '../../src/text/authors/ssml.js';
import { lexiconFrom, type Lexicon } from '../../src/text/lexicon.js';
import { lexiconFromPls } from '../../src/text/lexicon-pls.js';
import { areApart } from '../helpers/fuzz/texts-hold.js';
import { ADDRESSES, hostile, MARKUP, unharmed } from '../helpers/hostile.js';

const NAMES = ['kk', 'en', '*', 'alias', 'phoneme', 'alphabet', 'ҚР', 'x'];
const TEXT = `ҚР x constructor __proto__ toString ${MARKUP[0] ?? ''}`;

/** What it finds is where it says, and is text of a bounded length. */
function isUsable(lexicon: Lexicon): boolean {
  const found = lexicon.find(TEXT, 'kk');
  areApart(found, TEXT);
  return found.every(({ alias = '', phoneme }) =>
    [alias, phoneme?.ph ?? ''].every((said) => typeof said === 'string' && said.length <= 1000),
  );
}

describe('a hostile lexicon', () => {
  unharmed();

  it('is words that are said as texts, or nothing', () => {
    fc.assert(
      fc.property(hostile(NAMES), (data) => isUsable(lexiconFrom(data))),
      { numRuns: 100 },
    );
  });

  it('has names of the language as words like others', () => {
    for (const word of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const lexicon = lexiconFrom(JSON.parse(`{"kk":{"${word}":"айтылды"}}`));
      expect(lexicon.find(word, 'kk')[0]?.alias, word).to.equal('айтылды');
      expect(lexiconFrom({ kk: {} }).find(word, 'kk'), word).to.deep.equal([]);
    }
  });

  it('may be any XML', () => {
    const part = fc.constantFrom(...MARKUP, ...ADDRESSES, '<lexicon>', '<lexeme>', '</lexeme>', '<grapheme>x</grapheme>', '<alias>', '</alias>', '<!DOCTYPE a [<!ENTITY b "c">]>', '&b;', '<![CDATA[', ']]>', '<!--', '"'); // prettier-ignore
    const xml = fc.array(part, { maxLength: 16 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(xml, (source) => isUsable(lexiconFromPls(source))),
      { numRuns: 200 },
    );
    for (const sign of ['<', '<a ', '<a b="', '<!--', '<![CDATA[', '&', ']]>'])
      expect(isUsable(lexiconFromPls(sign.repeat(50_000))), sign).to.equal(true);
  });

  it('may be in the attributes of an element', () => {
    const { warn } = console;
    console.warn = () => undefined;
    try {
      const names = ['sub', 'alias', 'say-as', 'interpret-as', 'phoneme', 'ph', 'break', 'time'];
      const json = hostile(names).map((value) => {
        try {
          return JSON.stringify(value ?? null);
        } catch {
          return '['; // too deep to be written down
        }
      });
      fc.assert(
        fc.property(json, (value) => {
          const element = document.createElement('span');
          element.setAttribute('data-ssml', value);
          const { alias = '', pause = 0 } = ssmlOf(element);
          return alias.length <= 1000 && pause >= 0 && pause <= 10_000;
        }),
        { numRuns: 200 },
      );
    } finally {
      console.warn = warn;
    }
  });
});
