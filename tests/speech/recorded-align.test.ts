import { expect } from '@open-wc/testing';
import { align, type Alignment } from '../../src/speech/recorded/align.js';
import { clipFor } from '../../src/speech/recorded/clip.js';
import type { Cue, Narration } from '../../src/speech/recorded/narration.js';
import { areAlike, tokensOf } from '../../src/speech/recorded/tokens.js';

const keys = (text: string) => tokensOf(text).map(({ key }) => key);

/** Each text is one cue, a second a word. */
function narrationOf(...texts: string[]): Narration {
  let at = 0;
  const cues = texts.map((text): Cue => {
    const words = text.split(/\s+/u).map((word) => ({ text: word, start: at, end: ++at }));
    return { text, start: words[0]!.start, end: at, words };
  });
  return { audio: 'story.mp3', cues };
}

const article = (...texts: string[]) => ({ blocks: texts.map((text) => ({ text })) });

/** From which second to which a part of the article is said. */
function said(alignment: Alignment, texts: string[], part: string): [number, number] | null {
  const block = texts.findIndex((text) => text.includes(part));
  const start = texts[block]!.indexOf(part);
  const words = tokensOf(part).map((word) => ({
    start: word.start + start,
    end: word.end + start,
  }));
  const clip = clipFor(alignment, { block, start, end: start + part.length, words });
  return clip && [clip.start, clip.end];
}

const KK = [
  'Өзеннің екі жағындағы ауылдарды қосатын жаңа көпір бүгін ашылды.',
  'Оның ұзындығы 84 метр, ал құрылысы он екі жылға созылды.',
  'Енді балалар мектепке қысқа жолмен барып, кешке дейін үйге оралады.',
];

describe('the words of two texts', () => {
  it('are compared without case, punctuation, soft hyphens and joiners', () => {
    expect(keys('«Көпір» — БҮ\u00adГІН; ашыл\u200dды!')).to.deep.equal([
      'көпір',
      'бүгін',
      'ашылды',
    ]);
    expect(keys('don’t ЁЛКА café')).to.deep.equal(keys("Don't елка cafe\u0301"));
    expect(keys('сын-қатер')).to.deep.equal(['сын', 'қатер']);
  });

  for (const [text, ...numbers] of [
    ['1 000 000 және 1,000', '1000000', '1000'],
    ['3,14 = 3.14', '3.14', '3.14'],
    ['1 000,5; 1,000.5; 1.000,5', '1000.5', '1000.5', '1000.5'],
    ['-5, −5, –5 °C', '-5', '-5', '-5'],
    ['5-6, 10–15 %, 5%-6%, COVID-19, (а)-7', '5', '6', '10', '15', '5', '6', '19', '7'],
    ['-3,5; .5; -$5', '-3.5', '0.5', '-5'],
    ['12.05.2024 10:30', '12.05', '2024', '10', '30'],
    ['Оның саны 5. Екінші... 7', '5', '7'],
    ['84-ші 84th', '84', '84'],
  ] as const) {
    it(`are numbers with their sign and their decimals: ${text}`, () => {
      expect(keys(text).filter((key) => /\d/u.test(key))).to.deep.equal(numbers);
    });
  }

  it('tell where a sentence begins', () => {
    const opening = tokensOf('Иә. «Келді!» – деді ол\nКетті').filter(({ opens }) => opens);
    expect(opening.map(({ key }) => key)).to.deep.equal(['иә', 'келді', 'деді', 'кетті']);
  });

  it('are found in Arabic and Chinese', () => {
    expect(keys('كَتَبَ الوَلَدُ')).to.deep.equal(['كتب', 'الولد']);
    expect(keys('今天天气好。')).to.deep.equal(['今', '天', '天', '气', '好']);
  });

  it('are alike when a letter or two differ', () => {
    expect(areAlike('әлдеқашан', 'әлдекашан')).to.be.true;
    expect(areAlike('colour', 'color')).to.be.true;
    expect(areAlike('иә', 'жоқ')).to.be.false;
    expect(areAlike('мектеп', 'кітап')).to.be.false;
  });

  it('are not alike when a letter or two make another word of them', () => {
    expect(areAlike('ашылды', 'ашылмады')).to.be.false;
    expect(areAlike('орындалар', 'орындалмас')).to.be.false;
    expect(areAlike('счастливый', 'несчастливый')).to.be.false;
    expect(areAlike('июнь', 'июль')).to.be.false;
  });
});

describe('the alignment of a narration', () => {
  it('finds every word of the same text', () => {
    const alignment = align(article(...KK), narrationOf(...KK));
    expect(alignment.coverage).to.equal(1);
    expect(said(alignment, KK, KK[1]!)).to.deep.equal([9, 19]);
  });

  it('holds through small edits, another spelling and other punctuation', () => {
    const edited = [
      'Өзеннің екі жағындағы ауылдарды қосатын жана көпір кеше ашылды!',
      KK[1]!,
      KK[2]!,
    ];
    const alignment = align(article(...edited), narrationOf(...KK));
    expect(said(alignment, edited, edited[0]!)).to.deep.equal([0, 9]);
  });

  it('passes over an introduction, an added and a missing paragraph', () => {
    const texts = [KK[0]!, 'Бұл абзац кейін қосылды және дауысы жоқ.', KK[2]!];
    const alignment = align(
      article(...texts),
      narrationOf('Сіз «Дала» подкастын тыңдап отырсыз.', ...KK, 'Тыңдағаныңызға рақмет.'),
    );
    expect(said(alignment, texts, texts[0]!)?.[0]).to.equal(5);
    expect(said(alignment, texts, texts[1]!)).to.equal(null);
    expect(said(alignment, texts, texts[2]!)).to.deep.equal([24, 34]);
  });

  it('finds a paragraph that was moved', () => {
    const texts = [KK[2]!, KK[0]!, KK[1]!];
    const alignment = align(article(...texts), narrationOf(...KK));
    expect(alignment.coverage).to.equal(1);
    expect(said(alignment, texts, KK[2]!)).to.deep.equal([19, 29]);
  });

  it('takes repeated sentences in their order', () => {
    const texts = ['Иә, солай.', 'Келді ме?', 'Иә, солай.', 'Кетті ме?', 'Иә, солай.'];
    const alignment = align(article(...texts), narrationOf(...texts));
    const starts = texts.map((text, block) => {
      const words = tokensOf(text);
      return clipFor(alignment, { block, start: 0, end: text.length, words })?.start;
    });
    expect(starts).to.deep.equal([0, 2, 4, 6, 8]);
  });

  it('says no number that is not the same', () => {
    const texts = [KK[0]!, KK[1]!.replace('84', '85')];
    const alignment = align(article(...texts), narrationOf(...KK));
    expect(said(alignment, texts, texts[0]!)).to.not.equal(null);
    expect(said(alignment, texts, texts[1]!)).to.equal(null);
  });

  for (const [page, recording] of [
    ['5 процентов', '15,5 процентов'],
    ['5 percent', '3.5 percent'],
    ['people were killed', '84 people were killed'],
    ['bridge was 84', 'bridge was 84,5'],
    ['it fell by', 'it fell by 84 percent'],
    ['-5', '5'],
    ['5 градусов мороза', '−5 градусов мороза'],
    ['killed in 84 days', 'killed 12 in 84 days'],
    ['it costs 2 million', 'it costs 2 billion'],
    ['police did not kill him', 'police did kill him'],
    ['police did kill him', 'police did not kill him'],
    ['police did kill him', "police didn't kill him"],
    ['он там был вчера', 'он там не был вчера'],
    ['жаңа көпір бүгін ашылды', 'жаңа көпір бүгін ашылмады'],
    ['ол бізге бүгін келеді', 'ол бізге бүгін келмейді'],
    ['мұнда бүгін адам болған', 'мұнда бүгін адам болған жоқ'],
  ] as const) {
    it(`says no other number, and not the contrary: "${page}" is not "${recording}"`, () => {
      const texts = ['Before it all.', page, 'After it all.'];
      const narration = narrationOf('Before it all.', recording, 'After it all.');
      expect(said(align(article(...texts), narration), texts, page)).to.equal(null);
      const byCue = {
        ...narration,
        cues: narration.cues.map(({ text = '', start, end }) => ({ text, start, end })),
      };
      expect(said(align(article(...texts), byCue), texts, page)).to.equal(null);
      const byWord = narration.cues.flatMap(({ words = [] }) => words);
      const asMarks = { ...narration, cues: byWord.map((word) => ({ ...word, words: [word] })) };
      expect(said(align(article(...texts), asMarks), texts, page)).to.equal(null);
    });
  }

  it('says a sentence behind which another begins with a number that is not the same', () => {
    const texts = ['Көпір бүгін ашылды. 85 адам келді.'];
    const alignment = align(article(...texts), narrationOf('Көпір бүгін ашылды. 84 адам келді.'));
    expect(said(alignment, texts, 'Көпір бүгін ашылды.')).to.deep.equal([0, 3]);
    expect(said(alignment, texts, '85 адам келді.')).to.equal(null);
  });

  it('reads on from the middle of a sentence that is mostly said, whatever is left of it', () => {
    const texts = [
      `${KK[1]!} Өзеннің екі жағындағы ауылдарды қосатын жана көпір кеше ашылды! ${KK[2]!}`,
    ];
    const alignment = align(article(...texts), narrationOf(KK[1]!, KK[0]!, KK[2]!));
    expect(said(alignment, texts, 'жана көпір кеше ашылды!')).to.deep.equal([15, 19]);
    expect(said(alignment, texts, 'кеше ашылды!')).to.deep.equal([17, 19]);
    expect(said(alignment, texts, 'жана')).to.deep.equal([15, 16]);
  });

  it('does not take a sentence that is hardly said for the rest of the one before', () => {
    const texts = [`${KK[0]!} Бұл жерде бәрі басқаша болған.`];
    const alignment = align(
      article(...texts),
      narrationOf(KK[0]!, 'Онда оның бәрі ескіше болған.'),
    );
    expect(said(alignment, texts, KK[0]!)).to.deep.equal([0, 9]);
    expect(said(alignment, texts, 'Бұл жерде бәрі басқаша болған.')).to.equal(null);
    expect(said(alignment, texts, 'басқаша болған.')).to.equal(null);
  });

  it('says nothing by times that cannot be', () => {
    const text = 'Бір екі үш төрт.';
    const cueOf = (...times: [number, number][]): Cue => ({
      text,
      start: 1,
      end: 9,
      words: text
        .split(' ')
        .map((word, at) => ({ text: word, start: times[at]![0], end: times[at]![1] })),
    });
    const clip = (...cues: Cue[]) =>
      said(align(article(text), { audio: 'a.mp3', cues }), [text], text);
    expect(clip(cueOf([1, 2], [2, 3], [3, 4], [4, 5]))).to.deep.equal([0.88, 5]);
    expect(clip(cueOf([1, 1], [1, 1], [1, 1], [1, 1]))).to.equal(null);
    expect(clip(cueOf([8.88, 9], [1, 2], [1.5, 2], [1.8, 2]))).to.equal(null);
    expect(clip(cueOf([1, 2], [3, 4], [2, 4], [4, 5]))).to.equal(null);
    const overlapping = [
      { text: 'Бір екі', start: 1, end: 30 },
      { text: 'үш төрт', start: 1.5, end: 2 },
    ];
    expect(clip(...overlapping)).to.equal(null);
  });

  it('takes the text of elements from the page', () => {
    const narration: Narration = {
      audio: 'a.mp3',
      cues: [
        { fragment: 'p2', start: 10, end: 20 },
        { fragment: 'gone', start: 20, end: 30 },
      ],
    };
    const textOf = (id: string) => (id === 'p2' ? KK[1]! : null);
    const alignment = align({ ...article(...KK), textOf }, narration);
    expect(said(alignment, KK, KK[0]!)).to.equal(null);
    const [start, end] = said(alignment, KK, KK[1]!)!;
    expect(start).to.be.closeTo(10, 0.2);
    expect(end).to.equal(20);
  });

  it('shares the time of a cue by letters, and says that it does', () => {
    const narration: Narration = {
      audio: 'a.mp3',
      cues: [{ text: 'Иә. Келіңіздерші бері.', start: 0, end: 22 }],
    };
    const { said: words } = align(article('Иә. Келіңіздерші бері.'), narration);
    expect(words.map(({ isExact }) => isExact)).to.deep.equal([true, false, false]);
    expect(words[1]?.start).to.be.closeTo(3.3, 0.2);
  });

  it('keeps the pause of the reader between two sentences, and no longer silence', () => {
    const texts = ['Бірінші сөйлем.', 'Екінші сөйлем.', 'Үшінші сөйлем.'];
    const cues = [
      { text: texts[0]!, start: 1, end: 3 },
      { text: texts[1]!, start: 4, end: 6 },
      { text: texts[2]!, start: 30, end: 32 },
    ];
    const alignment = align(article(...texts), { audio: 'a.mp3', cues });
    const [first, second, third] = texts.map((text) => said(alignment, texts, text)!);
    expect(first![1]).to.equal(second![0]);
    expect(second![1]).to.be.below(6.5);
    expect(third![0]).to.be.above(29);
  });

  it('reads on from the middle of a sentence', () => {
    const alignment = align(article(...KK), narrationOf(...KK));
    expect(said(alignment, KK, 'метр, ал құрылысы')).to.deep.equal([12, 15]);
  });

  it('comes to an end with a book, and with a text made to be slow', () => {
    const word = (n: number) => String.fromCodePoint(0x430 + (n % 32), 0x430 + ((n >> 5) % 32));
    let seed = 7;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647);
    const text = Array.from({ length: 100_000 }, () => word(random()) + word(random())).join(' ');
    const narration = { audio: 'a.mp3', cues: [{ text: text.slice(20_000), start: 0, end: 1e5 }] };
    expect(align(article(text), narration).coverage).to.be.above(0.95);
    const same = 'а б '.repeat(30_000);
    align(article(same), { audio: 'a.mp3', cues: [{ text: `б ${same} в`, start: 0, end: 9 }] });
    align(article(`в ${same}`), {
      audio: 'a.mp3',
      cues: [{ text: `б ${same}`, start: 0, end: 9 }],
    });
  });

  it('gives up on texts that have nothing in common', () => {
    let seed = 11;
    const random = () => (seed = (seed * 48_271) % 2_147_483_647);
    const letters = 'абвгдежзиклмнопрстуф';
    const unlike = (count: number) =>
      Array.from({ length: count }, () =>
        Array.from({ length: 3 + (random() % 3) }, () => letters[random() % 20]).join(''),
      ).join(' ');
    const [page, recording] = [unlike(40_000), unlike(40_000)];
    const cues = [{ text: recording, start: 0, end: 1e4 }];
    expect(align(article(page), { audio: 'a.mp3', cues }).coverage).to.be.below(0.5);
  });
});
