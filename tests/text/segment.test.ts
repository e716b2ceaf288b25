import { expect } from '@open-wc/testing';
import { sentences, words } from '../../src/text/segment.js';
import { paragraphs } from '../fixtures/sentences.js';

interface HardCase {
  readonly lang: string;
  readonly text: string;
  readonly sentences: readonly string[];
}

const cut = (text: string, lang = ''): string[] =>
  sentences(text, lang).map(({ start, end }) => text.slice(start, end));

const lit = (text: string, lang = 'kk'): string[] =>
  words(text, 0, text.length, lang).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('divides every hard case as a reader would', async () => {
    const response = await fetch(new URL('../fixtures/hard-sentences.json', import.meta.url));
    const cases = (await response.json()) as HardCase[];
    expect(cases).to.have.lengthOf(52);
    for (const { lang, text, sentences: expected } of cases) {
      expect(cut(text, lang), text).to.deep.equal(expected);
    }
  });

  for (const [lang, list] of Object.entries(paragraphs)) {
    it(`divides ${list.length} paragraphs of ${lang || 'other languages'}`, () => {
      for (const marked of list) {
        const expected = marked.split('‖').map((sentence) => sentence.trim());
        const text = marked.replace(/‖ ?/gu, '');
        expect(cut(text, lang), text).to.deep.equal(expected);
      }
    });
  }

  it('takes region and case of the language tag lightly', () => {
    for (const lang of ['kk-KZ', 'KK', 'kk-Cyrl-KZ']) {
      expect(cut('Проф. Ахметов келді. Ол сөйледі.', lang)).to.have.lengthOf(2);
    }
  });

  it('ends a sentence at every line break and leaves white space out', () => {
    const text = '  Тақырып \n\n Мәтін басы\u00a0\r\nсоңы ';
    expect(cut(text, 'kk')).to.deep.equal(['Тақырып', 'Мәтін басы', 'соңы']);
    expect(sentences(' \n ', 'kk')).to.deep.equal([]);
    expect(sentences('', 'kk')).to.deep.equal([]);
  });

  it('loses nothing but white space', () => {
    for (const text of Object.values(paragraphs).flat()) {
      const without = (part: string): string => part.replace(/\s/gu, '');
      expect(cut(text, 'kk').map(without).join('')).to.equal(without(text));
    }
  });

  it('divides plain text of other languages as the platform does', () => {
    const plain: Record<string, string> = {
      de: 'Der Zug kam. Alle stiegen ein! Wohin ging es?',
      es: '¿Dónde estás? Estoy aquí. ¡Qué bien!',
      fr: 'Il pleut. Nous restons ici. Et toi ?',
      tr: 'Yağmur yağıyor. Evdeyiz. Sen neredesin?',
      uz: 'Yomgʻir yogʻdi. Biz uydamiz. Siz-chi?',
      ky: 'Жамгыр жаады. Биз үйдөбүз. Сен кайдасың?',
      ar: 'نزل المطر. نحن هنا؟ نعم!',
      hi: 'बारिश हुई। हम यहाँ हैं। तुम कहाँ हो?',
      zh: '下雨了。我们在家！你在哪儿？',
      ja: '雨です。家にいます。行こう！',
    };
    for (const [lang, text] of Object.entries(plain)) {
      const platform = [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)];
      expect(cut(text, lang)).to.deep.equal(platform.map(({ segment }) => segment.trim()));
    }
  });

  // What took the square of its length would not be done before the runner's time is up.
  it('comes to an end on long runs of anything', () => {
    for (const unit of [
      'а',
      '.',
      'А. ',
      'a.b',
      '. "',
      '?! ',
      'т. ',
      '((',
      '. )',
      '1 000 ',
      'a@',
      '1',
      '1-',
      '://',
      'www.',
      '. – ',
      '中',
    ]) {
      const text = unit.repeat(300_000 / unit.length);
      const length = text.trimEnd().length;
      expect(sentences(text, 'kk').at(-1)?.end, unit).to.equal(length);
      expect(words(text, 0, length, 'kk').at(-1)?.end ?? 0, unit).to.be.at.most(length);
    }
  });
});

describe('words', () => {
  const cases: Record<string, readonly string[]> = {
    '«Біз М.Әшімбаев пен ЕҚЫҰ-ның 10-шы сын-қатерлерге», – деді.': [
      'Біз',
      'М.Әшімбаев',
      'пен',
      'ЕҚЫҰ-ның',
      '10-шы',
      'сын-қатерлерге',
      'деді',
    ],
    'Баға 3,14 пайыз, 1 000 000 теңге, 15\u00a0300,50 доллар': [
      'Баға',
      '3,14',
      'пайыз',
      '1 000 000',
      'теңге',
      '15\u00a0300,50',
      'доллар',
    ],
    'Өсім 5%-ға, №5 бөлме, $3.5 және 100$; −5°C, 18+, 3.14 %': [
      'Өсім',
      '5%-ға',
      '№5',
      'бөлме',
      '$3.5',
      'және',
      '100$',
      '−5°C',
      '18+',
      '3.14',
      '%',
    ],
    'иә—жоқ, бар/жоқ, ойланды…содан кейін... Алматы–Астана': [
      'иә',
      'жоқ',
      'бар',
      'жоқ',
      'ойланды',
      'содан',
      'кейін',
      'Алматы',
      'Астана',
    ],
    'Сағ. 10:30, 24/7, 23.05.2024 ж., 1845–1904 жж., т.б.': [
      'Сағ',
      '10:30',
      '24/7',
      '23.05.2024',
      'ж',
      '1845',
      '1904',
      'жж',
      'т.б',
    ],
    '(https://a.kz/b?c=1&d=2), www.x.kz. a.b@c.kz! senate.kz/kk; @user #тег': [
      'https://a.kz/b?c=1&d=2',
      'www.x.kz',
      'a.b@c.kz',
      'senate.kz/kk',
      '@user',
      '#тег',
    ],
    "don't it’s қ' қ'ай ‘quote’ “don’t” AT&T C++ ауыл(дар)": [
      "don't",
      'it’s',
      "қ'",
      "қ'ай",
      'quote',
      'don’t',
      'AT&T',
      'C++',
      'ауыл',
      'дар',
    ],
    '*** – — • 👩‍💻 … «»': [],
    'Рахмет😀 👍 сау бол🇰🇿': ['Рахмет', 'сау', 'бол'],
  };

  for (const [text, expected] of Object.entries(cases)) {
    it(`finds ${expected.length} in ${text}`, () => {
      expect(lit(text)).to.deep.equal(expected);
    });
  }

  it('looks only between the given offsets', () => {
    const text = 'Бір. Екі үш. Төрт';
    expect(words(text, 5, 12, 'kk')).to.deep.equal([
      { start: 5, end: 8 },
      { start: 9, end: 11 },
    ]);
  });

  it('never parts a mark, a joiner or a surrogate from its letter', () => {
    expect(lit('e\u0301te\u0301 қа\u00adла 𝒜𝒷 می\u200cخواهم')).to.deep.equal([
      'e\u0301te\u0301',
      'қа\u00adла',
      '𝒜𝒷',
      'می\u200cخواهم',
    ]);
  });

  it('keeps the apostrophe that is part of an Uzbek letter', () => {
    expect(lit("tog' o'zbek bog'da", 'uz')).to.deep.equal(["tog'", "o'zbek", "bog'da"]);
  });

  it('finds words where the script has no spaces', () => {
    for (const text of ['我们在家。', '東京タワーへ行く', 'เขาไปโรงเรียน']) {
      const found = lit(text, '');
      expect(found.length, found.join(' ')).to.be.greaterThan(1);
      expect(found.join('')).to.equal(text.replace('。', ''));
    }
  });

  it('puts every letter and digit into exactly one word, in order', () => {
    for (const text of Object.values(paragraphs).flat()) {
      let last = 0;
      for (const { start, end } of words(text, 0, text.length, 'kk')) {
        expect(text.slice(last, start)).not.to.match(/[\p{L}\p{N}]/u);
        expect(end).to.be.greaterThan(start);
        last = end;
      }
      expect(text.slice(last)).not.to.match(/[\p{L}\p{N}]/u);
    }
  });
});
