import { expect } from '@open-wc/testing';
import { spoken } from '../../src/text/spoken.js';

describe('spoken', () => {
  it('leaves plain text as it is', () => {
    const { text, toWritten, toSpoken } = spoken('Сенат, «төрағасы».');
    expect(text).to.equal('Сенат, «төрағасы».');
    for (let at = 0; at <= text.length; at++)
      expect([toWritten(at), toSpoken(at)]).to.deep.equal([at, at]);
  });

  it('makes one space of any white space, and none at the ends', () => {
    expect(spoken(' \n Бір \t\u00A0 екі\u202Fүш ').text).to.equal('Бір екі үш');
    expect(spoken(' \n ').text).to.equal('');
    expect(spoken('').text).to.equal('');
  });

  it('leaves out what is not to be heard', () => {
    expect(spoken('ынты\u00ADмақ\u200Bтас\uFEFFтық').text).to.equal('ынтымақтастық');
    expect(spoken('\u2067שלום\u2069 \u200Eабв').text).to.equal('שלום абв');
    expect(spoken('Бір \u200B екі').text).to.equal('Бір екі');
  });

  it('keeps joiners where they shape letters', () => {
    expect(spoken('می\u200Cخواهم').text).to.equal('می\u200Cخواهم');
    expect(spoken('👩\u200D🚀').text).to.equal('👩\u200D🚀');
    expect(spoken('Auf\u200Cgabe, сөз\u200Dдер').text).to.equal('Aufgabe, сөздер');
  });

  it('maps each word to the place where it is written', () => {
    const written = '  Сенат \n төр\u00ADаға\u00ADсы айтты ';
    const { text, toWritten, toSpoken } = spoken(written);
    expect(text).to.equal('Сенат төрағасы айтты');
    const start = text.indexOf('төрағасы');
    const end = start + 'төрағасы'.length;
    expect(written.slice(toWritten(start), toWritten(end))).to.equal('төр\u00ADаға\u00ADсы');
    expect(toWritten(text.length)).to.equal(written.length - 1);
    expect(toSpoken(written.indexOf('төр'))).to.equal(start);
    expect(toSpoken(written.indexOf('аға'))).to.equal(start + 3);
    expect(toSpoken(written.length)).to.equal(text.length);
  });

  it('never falls, and turns back to where it was', () => {
    const written = ' \u00AD а\u200B б  \uFEFFв\u00AD\u00ADг \u200B';
    const { text, toWritten, toSpoken } = spoken(written);
    for (let at = 0; at <= text.length; at++) {
      expect(toSpoken(toWritten(at))).to.equal(at);
      expect(toWritten(at + 1)).to.be.at.least(toWritten(at));
    }
    for (let at = 0; at < written.length; at++) {
      expect(toSpoken(at + 1)).to.be.at.least(toSpoken(at));
    }
    expect(toWritten(-5)).to.equal(toWritten(0));
    expect(toWritten(99)).to.equal(toWritten(text.length));
  });
});
