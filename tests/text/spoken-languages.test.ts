import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { words } from '../../src/text/segment.js';
import { loadSpoken, spoken } from '../../src/text/spoken.js';
import * as en from './spoken-en.js';
import * as kk from './spoken-kk.js';
import * as ru from './spoken-ru.js';

const languages = { kk, ru, en };
type Lang = keyof typeof languages;
const langs = Object.keys(languages) as Lang[];

/** Numbers in words stand where `said` has digits; marks and capitals are not heard. */
const heard = (text: string) => text.toLowerCase().replace(/[().,’'–-]/g, '');
const asHeard = (said: string) =>
  new RegExp(
    `^${heard(said.replace(/\d[\d.,–]*(?:st|nd|rd|th)?%?/gu, '0'))
      .replace(/0/g, '.+')
      .replace(/\b(?:dr|mr)\b|%|°c/g, '.+')}$`,
    'u',
  );

before(() => Promise.all(langs.map(loadSpoken)));

for (const lang of langs) {
  describe(`spoken, ${lang}`, () => {
    for (const [written, said, reading] of languages[lang].said) {
      it(`says “${written}”`, () => {
        expect(spoken(written, lang).text).to.equal(said);
        if (reading) expect(heard(reading)).to.match(asHeard(said));
      });
    }

    for (const written of languages[lang].leftAlone) {
      it(`leaves “${written}” to the voice`, () => {
        expect(spoken(written, lang).text).to.equal(written);
      });
    }

    it('says the same of a dialect, and with spaces that do not break', () => {
      for (const [written, said] of languages[lang].said) {
        expect(spoken(written.replaceAll(' ', '\u00A0'), `${lang}-XX`).text).to.equal(said);
        expect(spoken(written.replaceAll(' ', '\u202F'), lang).text).to.equal(said);
      }
    });

    it('says a shortened word in full with a soft hyphen in it, too', () => {
      const [written, said] = languages[lang].said.find(([each]) => /\p{L}{2}\./u.test(each)) ?? ['', '']; // prettier-ignore
      expect(spoken(written.replace(/(\p{L})(\p{L}\.)/u, '$1\u00AD$2'), lang).text).to.equal(said);
    });
  });
}

describe('spoken, of a language without rules', () => {
  it('leaves numbers and shortened words to the voice', async () => {
    for (const lang of ['de', 'uz', '', 'kkj', 'x-kk', 'constructor']) {
      await loadSpoken(lang);
      const written = 'XX ғ. 5 км, 2024 ж. т.б. 23.05.2024';
      expect(spoken(written, lang).text).to.equal(written);
    }
  });
});

/** The written words as the player lights them: where each begins and ends in what is said. */
function lit(written: string, lang: string) {
  const { text, toSpoken, toWritten } = spoken(written, lang);
  const found = words(written, 0, written.length, lang).map(({ start, end }) => ({
    written: written.slice(start, end),
    start: toSpoken(start),
    end: toSpoken(end),
    said: text.slice(toSpoken(start), toSpoken(end)),
  }));
  return { text, toWritten, words: found };
}

describe('the word that is lit while an expansion is said', () => {
  const said = (written: string, lang: string) => lit(written, lang).words.map((word) => word.said);

  it('is each written word for what it means', () => {
    expect(said('Бұл 2024 ж. 5 мамыр күні болды.', 'kk')).to.deep.equal([
      'Бұл', 'екі мың жиырма төртінші', 'жылғы', 'бесінші', 'мамыр', 'күні', 'болды',
    ]); // prettier-ignore
    expect(said('Около 2,5 млн руб. и т.д.', 'ru')).to.deep.equal([
      'Около', 'двух целых пяти десятых', 'миллиона', 'рублей', 'и', 'так далее',
    ]); // prettier-ignore
    expect(said('It cost $5 million in 1845.', 'en')).to.deep.equal([
      'It', 'cost', '5', 'million dollars', 'in', 'eighteen forty-five',
    ]); // prettier-ignore
    expect(said('10–15 %-ға', 'kk')).to.deep.equal(['10', '15', 'пайызға', '']);
    expect(said('5–7 мая', 'ru')).to.deep.equal(['с пятого', 'седьмое', 'мая']);
    expect(said('60 км/ч', 'ru')).to.deep.equal(['60', 'километров', 'в час']);
  });

  it('is the whole of a grouped number', () => {
    for (const space of [' ', '\u00A0', '\u202F']) {
      const written = `Тираж 1${space}500${space}000 экземпляров`;
      const { text, words: found, toWritten } = lit(written, 'ru');
      expect(found.map((word) => word.said)).to.deep.equal([
        'Тираж',
        'один миллион пятьсот тысяч',
        'экземпляров',
      ]);
      for (const word of ['один', 'миллион', 'пятьсот', 'тысяч'])
        expect(toWritten(text.indexOf(word))).to.equal(written.indexOf('1'));
    }
  });

  it('stays lit while a word after it has nothing to be heard', () => {
    const { words: found } = lit('60 км/сағ жүрді', 'kk');
    const [speed, km, hour, went] = found;
    expect([speed?.said, km?.said, hour?.said, went?.said]).to.deep.equal([
      'сағатына 60',
      'километр',
      '',
      'жүрді',
    ]);
    expect(hour?.start).to.equal(km?.end);
  });
});

describe('spoken, whatever is written', () => {
  const filler = {
    kk: ['Сенат', 'кітап', 'үй', 'өсті,', '«иә»', 'бар.', 'сын-қатер', 'А.Құнанбай'],
    ru: ['Сенат', 'книга', 'дом', 'вырос,', '«да»', 'есть.', 'кто-то', 'А.Пушкин'],
    en: ['Senate', 'book', 'house', 'grew,', '“yes”', 'there.', 'well-known', "don't"],
  };
  const pieces = (lang: Lang) =>
    fc.array(
      fc.oneof(
        fc.constantFrom(...languages[lang].said.map(([written]) => written)),
        fc.constantFrom(...languages[lang].leftAlone),
        fc.constantFrom(...filler[lang]),
        fc.string({
          unit: fc.constantFrom(...Array.from('0123456789 .,:/–-%№$₸XIVХІ')),
          maxLength: 12,
        }),
        fc.constantFrom('\u00AD', '\u200B', '  ', '\n'),
      ),
      { maxLength: 12 },
    );
  const text = (lang: Lang) =>
    fc.tuple(pieces(lang), fc.constantFrom(' ', '', '\u00A0')).map(([all, gap]) => all.join(gap));

  for (const lang of langs) {
    it(`maps there and back without falling, and within bounds, ${lang}`, () => {
      fc.assert(
        fc.property(text(lang), (written) => {
          const { text: said, toWritten, toSpoken } = spoken(written, lang);
          for (let at = -1; at <= said.length; at++) {
            expect(toWritten(at + 1)).to.be.within(toWritten(at), written.length);
            if (at >= 0) expect(toSpoken(toWritten(at))).to.be.at.most(at);
          }
          for (let at = 0; at <= written.length; at++) {
            expect(toSpoken(at + 1)).to.be.within(toSpoken(at), said.length);
            if (toSpoken(at) < said.length) expect(toWritten(toSpoken(at))).to.be.at.least(at);
          }
        }),
      );
    });

    it(`says each plain word as it is written, where it is written, ${lang}`, () => {
      fc.assert(
        fc.property(pieces(lang), (all) => {
          const plain = new Set(filler[lang].flatMap((each) => words(each, 0, each.length, lang).map(({ start, end }) => each.slice(start, end)))); // prettier-ignore
          for (const word of lit(all.join(' '), lang).words)
            if (plain.has(word.written)) expect(word.said).to.equal(word.written);
        }),
      );
    });

    it(`says what has no numbers and is not shortened as it always was, ${lang}`, () => {
      fc.assert(
        fc.property(fc.array(fc.constantFrom(...filler[lang], ' ', '\u00AD', '—', '!')), (all) => {
          const written = all.join(' ');
          expect(spoken(written, lang).text).to.equal(spoken(written).text);
        }),
      );
    });

    it(`lights every word, in order, and the words after a boundary never before it, ${lang}`, () => {
      fc.assert(
        fc.property(text(lang), (written) => {
          const { words: found } = lit(written, lang);
          found.forEach(({ start, end }, i) => {
            expect(end).to.be.at.least(start);
            expect(start).to.be.at.least(found[i - 1]?.end ?? 0);
          });
        }),
      );
    });

    it(`takes a megabyte of anything, ${lang}`, () => {
      const rows = languages[lang].said.map(([written]) => written).join(' ');
      for (const part of [rows, '1 ', '1', '5 000 ', 'X', '–1', '1,', '1.', 'т. ', ' ', 'a.b.']) {
        const written = part.repeat(Math.ceil(1e6 / part.length));
        const { text: said, toSpoken } = spoken(written, lang);
        expect(toSpoken(written.length)).to.equal(said.length);
      }
    });
  }
});
