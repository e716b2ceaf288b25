import { expect } from '@open-wc/testing';
import type { Lexicon } from '../../src/text/lexicon.js';
import { lexiconFrom } from '../../src/text/lexicon.js';
import { lexiconFromPls } from '../../src/text/lexicon-pls.js';

/** What is said for what is found, in order. */
const said = (lexicon: Lexicon, text: string, lang = 'kk'): string[] =>
  lexicon.find(text, lang).map(({ start, end, alias, phoneme }) => {
    return `${text.slice(start, end)}=${alias ?? phoneme?.ph ?? ''}`;
  });

describe('Lexicon', () => {
  const lexicon = lexiconFrom({
    kk: { ҚР: 'Қазақстан', 'ҚР ҰБ': 'Ұлттық банк', млн: 'миллион' },
    '*': { WHO: { alias: 'World Health Organization', phoneme: 'x', alphabet: 'ipa' } },
    'en-GB': { tomato: { phoneme: 'təˈmɑːtəʊ' } },
  });

  it('finds whole words, the longest first, with what is joined by a hyphen', () => {
    expect(said(lexicon, 'ҚР-ның ҚР ҰБ, ҚРЖ, АҚР, ҚР')).to.deep.equal([
      'ҚР=Қазақстан',
      'ҚР ҰБ=Ұлттық банк',
      'ҚР=Қазақстан',
    ]);
  });

  it('takes capitals as they are written, but for the beginning of a sentence', () => {
    expect(said(lexicon, 'қр Қр Млн млн МЛН')).to.deep.equal(['Млн=миллион', 'млн=миллион']);
  });

  it('keeps to the language', () => {
    expect(said(lexicon, 'ҚР, WHO', 'ru')).to.deep.equal(['WHO=World Health Organization']);
    expect(said(lexicon, 'ҚР', 'kk-KZ')).to.deep.equal(['ҚР=Қазақстан']);
    expect(said(lexicon, 'A tomato', 'en-GB')).to.deep.equal(['tomato=təˈmɑːtəʊ']);
    expect(said(lexicon, 'A tomato', 'en-US')).to.deep.equal([]);
  });

  it('passes over what is no lexeme', () => {
    const evil: unknown = JSON.parse(
      '{"__proto__":{"a":"b"},"kk":{"constructor":"құрушы","x":5,"y":null,"z":["a"],"":"бос","w":{"alias":7}},"ru":"x","en":[1]}',
    );
    expect(said(lexiconFrom(evil), 'constructor x y z w a toString')).to.deep.equal([
      'constructor=құрушы',
    ]);
    for (const data of [null, 5, 'x', [], [[]]]) expect(lexiconFrom(data).size).to.equal(0);
    expect(({} as Record<string, unknown>)['a']).to.equal(undefined);
  });

  it('reads PLS', () => {
    const pls = `<?xml version="1.0"?><!DOCTYPE lexicon [<!ENTITY x "y">]>
      <lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="x-sampa" xml:lang="kk">
      <!-- <lexeme><grapheme>жоқ</grapheme><alias>жоқ</alias></lexeme> -->
      <lexeme><grapheme>АҚ</grapheme><grapheme>&#x410;&#1178;-</grapheme><alias>акционерлік &amp; қоғам</alias></lexeme>
      <lexeme><grapheme>judgment</grapheme><phoneme alphabet="ipa">ˈdʒʌdʒ.mənt</phoneme></lexeme>
      <lexeme><grapheme><![CDATA[R&D]]></grapheme><alias>&x;</alias></lexeme>
      <lexeme><grapheme>бос</grapheme></lexeme></lexicon>`;
    const found = lexiconFromPls(pls);
    expect(said(found, 'АҚ judgment R&D бос жоқ')).to.deep.equal([
      'АҚ=акционерлік & қоғам',
      'judgment=ˈdʒʌdʒ.mənt',
      'R&D=&x;',
    ]);
  });

  it('is empty where the file is broken', () => {
    for (const broken of [
      '',
      '<',
      '<lexicon',
      '<lexeme><grapheme>a',
      '</lexeme>',
      '<a b="'.repeat(2000),
    ]) {
      expect(lexiconFromPls(broken).size).to.equal(0);
    }
  });

  it('takes time with the text, not with the lexicon', () => {
    const words = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [`сөз ${'бір '.repeat(i % 30)}${i}`, 'x']),
    );
    const large = lexiconFrom({ kk: words });
    const found = large.find('сөз бір бір '.repeat(50_000), 'kk');
    expect(large.size).to.equal(10_000);
    expect(found).to.deep.equal([]);
  });
});
