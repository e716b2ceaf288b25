import { expect } from '@open-wc/testing';
import type { Article, Block } from '../../src/text/article.js';
import { CONTEXT_LIMIT, findQuote, QUOTE_LIMIT, quoteOf } from '../../src/text/quote.js';
import { article } from '../helpers/article.js';

const STORY = [
  'Көктемгі тасқын биыл ерте басталды. Ауыл адамдары түні бойы бөгет тұрғызды.',
  'Таңертең су деңгейі жарты метрге түсті. Мектеп сабақты екінші ауысымнан бастады. Дүкендер ашық болды.',
  'Әкімдік көмекке он жүк көлігін жіберді. Еріктілер құмды қаптап, көлікке тиеді.',
  'Дәрігерлер үйлерді аралап шықты. Науқастанған адам жоқ екен. Балалар ойынға шықты.',
  'Кешке қарай күн ашылды. Су арнасына қайтты. Ел ертең егіске шығады.',
];

/** Where «Еріктілер құмды…» stands. */
const PLACE = { block: 2, sentence: 1 };

const quoted = (blocks = STORY, place = PLACE) => quoteOf(article(blocks), place)!;

/** The text of the sentence that is found in an edited article. */
function found(blocks: readonly string[] | Article, quote = quoted()): string | null {
  const made = 'root' in blocks ? blocks : article(blocks);
  const place = findQuote(made, quote);
  if (!place) return null;
  const block = made.blocks[place.block]!;
  const { start, end } = block.sentences[place.sentence]!;
  return block.text.slice(start, end);
}

const edited = (change: (blocks: string[]) => void): string[] => {
  const blocks = [...STORY];
  change(blocks);
  return blocks;
};

const SENTENCE = 'Еріктілер құмды қаптап, көлікке тиеді.';

describe('a place as a quote', () => {
  it('holds the sentence, what is around it, and how far it is', () => {
    const { exact, prefix, suffix, fraction, hash } = quoted();
    expect(exact).to.equal(SENTENCE);
    expect(prefix.endsWith('жүк көлігін жіберді. ')).to.equal(true);
    expect(suffix.startsWith(' Дәрігерлер үйлерді')).to.equal(true);
    expect(fraction).to.be.within(0.5, 0.65);
    expect(hash).to.match(/^[\da-z]{1,7}$/u);
  });

  it('is bounded, and is none where there is no sentence', () => {
    const { exact, prefix, suffix } = quoted([STORY.join(' '), 'а'.repeat(5000), STORY.join(' ')], {
      block: 1,
      sentence: 0,
    });
    expect(exact.length).to.equal(QUOTE_LIMIT);
    expect(prefix.length).to.equal(CONTEXT_LIMIT);
    expect(suffix.length).to.equal(CONTEXT_LIMIT);
    expect(quoteOf(article(STORY), { block: 2, sentence: 9 })).to.equal(null);
    expect(quoteOf(article([]), { block: 0, sentence: 0 })).to.equal(null);
  });
});

describe('a quoted place, found again', () => {
  it('keeps words, not the white space of the source', () => {
    const indented = STORY.map((text) => `\n          ${text.replaceAll(' ', '\n          ')}  `);
    const { exact, prefix, suffix } = quoted(indented);
    expect(exact).to.equal(SENTENCE);
    expect(`${prefix}|${suffix}`).not.to.match(/\s{2}/u);
    expect(prefix.length).to.equal(CONTEXT_LIMIT);
    expect(found(indented)?.split(/\s+/u).join(' ')).to.equal(SENTENCE);
  });

  it('in the same article, whichever sentence it is', () => {
    const same = article(STORY);
    for (const block of same.blocks) {
      for (const sentence of block.sentences) {
        const place = { block: block.index, sentence: sentence.index };
        expect(findQuote(same, quoteOf(same, place)!)).to.deep.equal(place);
      }
    }
  });

  it('after edits before and after it', () => {
    const more = 'Жаңа абзац қосылды. Онда да сөйлемдер бар.';
    expect(found([more, more, more, ...STORY])).to.equal(SENTENCE);
    expect(found([...STORY, more, more])).to.equal(SENTENCE);
    expect(found(STORY.slice(2))).to.equal(SENTENCE);
    expect(found(STORY.slice(0, 3))).to.equal(SENTENCE);
    expect(found(edited((blocks) => (blocks[2] = `Бәрі өзгерді. ${SENTENCE} Мұнда да.`)))).to.equal(
      SENTENCE,
    );
  });

  it('where its paragraph was moved', () => {
    const moved = edited((blocks) => blocks.push(...blocks.splice(2, 1)));
    expect(found(moved)).to.equal(SENTENCE);
    expect(found([...STORY].reverse())).to.equal(SENTENCE);
  });

  it('where the paragraphs were cut or joined', () => {
    expect(found([STORY.join(' ')])).to.equal(SENTENCE);
    expect(found(STORY.flatMap((block) => block.match(/[^.]+\./gu)!))).to.equal(SENTENCE);
  });

  it('where only quotes, dashes, spaces, case or Unicode forms were changed', () => {
    const before = 'Ол «бөгет  берік» деді - солай ма, Йо? Иә.';
    const after = 'Ол “бөгет\u00a0берік” де\u00adді — Солай ма, Йо? Иә.'.normalize('NFD');
    const quote = quoted([STORY[0]!, before, STORY[1]!], { block: 1, sentence: 0 });
    const there = found([STORY[0]!, 'Бұрын болмаған.', after, STORY[1]!], quote);
    expect(there).to.equal(after.slice(0, after.indexOf('?') + 1));
  });

  it('among sentences that are the same: between its neighbours, else nearest', () => {
    const chorus = 'Қайырмасын бірге айтайық достар.';
    const song = ['Бірінші шумақ осы еді.', chorus, 'Екінші шумақ келді міне.', chorus, 'Соңы.', chorus]; // prettier-ignore
    const quote = quoted(song, { block: 3, sentence: 0 });
    expect(findQuote(article(['Жаңа ән.', ...song]), quote)).to.deep.equal({ block: 4, sentence: 0 }); // prettier-ignore
    const alone = [chorus, 'Ш.', chorus, 'А.', chorus, 'Б.', chorus];
    expect(findQuote(article(alone), { ...quote, prefix: 'ж', suffix: 'к', fraction: 0.55 })).to.deep.equal({ block: 4, sentence: 0 }); // prettier-ignore
  });

  it('where it was edited, shortened, lengthened or split', () => {
    const change = (to: string) => edited((blocks) => (blocks[2] = blocks[2]!.replace(SENTENCE, to))); // prettier-ignore
    for (const to of [
      'Мұнда бәрі басқаша жазылған.',
      'Еріктілер құмды қаптады.',
      'Еріктілер мен сарбаздар құмды қаптап, түні бойы көлікке тиеді.',
    ]) {
      expect(found(change(to)), to).to.equal(to);
    }
    expect(found(change('Еріктілер құмды қаптап жатты. Көлікке тиеді.'))).to.equal(
      'Еріктілер құмды қаптап жатты.',
    );
  });

  it('where it and all around it were edited, by its words', () => {
    const now = 'Сол күні еріктілер құмды қаптап, көлікке тиеді.';
    const blocks = edited((all) => {
      all[2] = `Мүлде басқа басталу. ${now}`;
      all[3] = 'Келесі абзац та жаңа.';
    });
    expect(found(blocks)).to.equal(now);
  });

  it('where it is gone: at the one before it that is left', () => {
    const gone = edited((blocks) => (blocks[2] = 'Әкімдік көмекке он жүк көлігін жіберді.'));
    expect(found(gone)).to.equal('Әкімдік көмекке он жүк көлігін жіберді.');
    const paragraph = edited((blocks) => blocks.splice(2, 1));
    expect(found(paragraph)).to.equal('Дүкендер ашық болды.');
  });

  it('nowhere in another article, an empty one, or by an empty quote', () => {
    const other = [
      'Футболдан ел біріншілігі аяқталды. Алтын медаль астаналықтарға бұйырды.',
      'Алматы командасы екінші орын алды. Бапкер отставкаға кетті.',
    ];
    expect(found(other)).to.equal(null);
    expect(found([])).to.equal(null);
    const nothing = { exact: '', prefix: '', suffix: '', fraction: 0.5, hash: '' };
    expect(found(STORY, nothing)).to.equal(null);
    expect(found(['***', '* * *'], nothing)).to.equal(null);
  });

  it('not by a word or two that may stand anywhere', () => {
    const quote = quoted(['Бірінші сөйлем осы.', 'Иә.', 'Соңғы сөйлем осы.'], {
      block: 1,
      sentence: 0,
    });
    expect(found(['Мүлде басқа мәтін.', 'Иә.', 'Тағы да басқасы.'], quote)).to.equal(null);
  });

  it('in scripts without spaces', () => {
    const page = ['今天早上水位下降了半米.', '学校下午才开始上课.', '商店照常营业.'];
    const quote = quoted(page, { block: 1, sentence: 0 });
    const now = ['新的开头.', '别的句子在这里.', '学校下午两点才开始上课.', '完全不同的结尾.'];
    expect(found(now, quote)).to.equal('学校下午两点才开始上课.');
  });

  it('reads a few blocks of a long article', () => {
    const blocks = Array.from({ length: 2000 }, (_, i) => `Сөйлем ${i} осында. Жалғасы ${i * 7}.`);
    const plain = article(blocks);
    let read = 0;
    const lazy = plain.blocks.map((block): Block => ({
      ...block,
      get text() {
        read++;
        return block.text;
      },
    }));
    const quote = quoteOf(plain, { block: 1200, sentence: 1 })!;
    expect(findQuote({ ...plain, blocks: lazy }, quote)).to.deep.equal({ block: 1200, sentence: 1 }); // prettier-ignore
    expect(read).to.be.below(200);
  });

  it('in 200,000 words, and knows when it is gone', () => {
    const blocks = Array.from({ length: 10_000 }, (_, i) => `Ол ${i} рет айтты да кетті қайтып. Иә, иә, солай болды деп естідік. Тағы бір сөз.`); // prettier-ignore
    const long = article(blocks);
    const quote = { ...quoteOf(long, { block: 5000, sentence: 1 })!, prefix: 'жоқ', suffix: 'жоқ' };
    expect(findQuote(long, quote)).to.not.equal(null);
    expect(findQuote(long, { ...quote, exact: 'Мұндай сөйлем ешқайда жоқ.', hash: 'x' })).to.equal(null); // prettier-ignore
  });
});
