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

  it('takes the nearest language, and one of a country where the text names none', () => {
    const words = lexiconFrom({
      '*': { AI: 'any' },
      en: { AI: 'English' },
      'en-GB': { AI: 'British', lift: 'elevator' },
      'ru-RU': { ВОЗ: 'организация' },
    });
    expect(said(words, 'AI', 'en-US')).to.deep.equal(['AI=English']);
    expect(said(words, 'AI', 'en-GB')).to.deep.equal(['AI=British']);
    expect(said(words, 'AI', 'de')).to.deep.equal(['AI=any']);
    expect(said(words, 'lift', 'en-US')).to.deep.equal([]);
    expect(said(words, 'ВОЗ', 'ru')).to.deep.equal(['ВОЗ=организация']);
  });

  it('finds letters that a page writes in two parts', () => {
    const words = lexiconFrom({ kk: { сайт: 'торап' } });
    const text = 'сайт'.normalize('NFD');
    expect(words.find(`бұл ${text}!`, 'kk')).to.deep.equal([
      { start: 4, end: 4 + text.length, alias: 'торап', phoneme: undefined },
    ]);
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

  it('takes what a lexeme of PLS prefers, else its first, each with its own alphabet', () => {
    const found = lexiconFromPls(`<lexicon version="1.0" alphabet="ipa" xml:lang="en-US">
      <lexeme><grapheme>a</grapheme><phoneme>1</phoneme><phoneme alphabet="x-sampa">2</phoneme></lexeme>
      <lexeme><grapheme>b</grapheme><phoneme>1</phoneme><phoneme prefer="true" alphabet="x-sampa">2</phoneme><phoneme prefer="true">3</phoneme></lexeme>
      <lexeme><grapheme>c</grapheme><alias>1</alias><alias prefer="true">2</alias></lexeme></lexicon>`);
    expect(said(found, 'a b c', 'en')).to.deep.equal(['a=1', 'b=2', 'c=2']);
    expect(found.find('a b', 'en').map(({ phoneme }) => phoneme?.alphabet)).to.deep.equal([
      'ipa',
      'x-sampa',
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
