import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { words } from '../../src/text/segment.js';
import { loadWeights, WordClock, type Timeline } from '../../src/player/word-clock.js';

const kazakh = [
  'Қала орталығында жаңа кітапхана ашылды.',
  'Оның құрылысы екі жылға созылды, бірақ тұрғындар нәтижеге риза болды.',
  'Залда кітап көп.',
  'Кешке қарай ауыл ақсақалдары алаңға жиналып, келер жылдың жоспарын ұзақ талқылады.',
  'Балалар өзен жағасында ойнап жүр, ал үлкендер үйде отыр.',
];

function begin(clock: WordClock, text: string, lang = 'kk', rate = 1): Timeline {
  return clock.timeline(text, words(text, 0, text.length, lang), lang, 'a voice', rate);
}

/** A voice that says everything in `times` the usual time, and ends `after` ms after its last sound. */
function said(text: string, times: number, after = 250, rate = 1): number {
  const usual = begin(new WordClock(), text);
  return (usual.timeAt(text.length) * times) / rate + after;
}

/** How far the estimate of the last word's time is from the truth, as a share of it. */
function fault(clock: WordClock, text: string, times: number, rate = 1): number {
  const last = text.lastIndexOf(' ') + 1;
  const truth = (begin(new WordClock(), text).timeAt(last) * times) / rate;
  return Math.abs(begin(clock, text, 'kk', rate).timeAt(last) / truth - 1);
}

function read(clock: WordClock, times: number, rate = 1): void {
  for (const text of kazakh.slice(0, 3)) {
    clock.learn(begin(clock, text, 'kk', rate), said(text, times, 250, rate));
  }
}

const long = kazakh[3] ?? '';

/** The first of this page: made, and asked, when no weights have come yet. */
const early = begin(new WordClock(), long);
const byLetters = early.duration;

describe('WordClock', () => {
  before(loadWeights);

  it('counts letters until its weights have come, and then knows better', () => {
    expect(byLetters).to.be.within(3000, 10_000);
    expect(early.duration).to.not.equal(byLetters);
    expect(early.duration).to.equal(begin(new WordClock(), long).duration);
  });

  it('lights every word once, in order, and ends on the last', () => {
    const timeline = begin(new WordClock(), long);
    const lit: number[] = [];
    for (let elapsed = 0; elapsed < timeline.duration; elapsed += 10) {
      const word = timeline.wordAt(elapsed);
      if (word !== lit.at(-1)) lit.push(word);
    }
    expect(lit).to.deep.equal([...words(long, 0, long.length, 'kk').keys()]);
  });

  it('never goes back, whatever the text', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('аЖқ eTh12,.«» –-%\u0130漢ش')),
    });
    fc.assert(
      fc.property(letters, fc.constantFrom('kk', 'ru', 'en', 'ar', 'zh', ''), (text, lang) => {
        const timeline = begin(new WordClock(), text, lang);
        const times = Array.from({ length: text.length }, (_, at) => timeline.timeAt(at));
        expect(times).to.deep.equal([...times].sort((a, b) => a - b));
        expect(timeline.duration).to.be.at.least(times.at(-1) ?? 0);
      }),
    );
  });

  it('has no word to light where there is none', () => {
    const timeline = new WordClock().timeline('***', [], 'kk', '', 1);
    expect(timeline.wordAt(0)).to.equal(-1);
    expect(timeline.wordAt(1e6)).to.equal(-1);
  });

  it('lights the first word with the first sound, but none before a sound that comes late', () => {
    expect(begin(new WordClock(), long).wordAt(0)).to.equal(0);
    expect(begin(new WordClock(), long).wordAt(-1)).to.equal(-1);
  });

  for (const times of [0.7, 1.5]) {
    it(`follows a voice that takes ${times} of the usual time after three sentences`, () => {
      const clock = new WordClock();
      read(clock, times);
      expect(fault(clock, long, times)).to.be.below(0.05);
    });
  }

  it('does not believe one sentence that a busy machine held up', () => {
    const clock = new WordClock();
    read(clock, 1.2);
    clock.learn(begin(clock, long), said(long, 1.2) * 2);
    clock.learn(begin(clock, kazakh[4] ?? ''), said(kazakh[4] ?? '', 1.2));
    expect(fault(clock, long, 1.2)).to.be.below(0.06);
  });

  it('forgets a first impression that was wrong', () => {
    const clock = new WordClock();
    clock.learn(begin(clock, long), said(long, 1) * 2);
    read(clock, 1);
    read(clock, 1);
    expect(fault(clock, long, 1)).to.be.below(0.06);
  });

  it('takes no lesson from what cannot be a duration', () => {
    const clock = new WordClock();
    for (const elapsed of [0, -1, NaN]) clock.learn(begin(clock, long), elapsed);
    clock.sync(begin(clock, long), NaN, 100);
    clock.sync(begin(clock, long), 3, NaN);
    expect(fault(clock, long, 1)).to.equal(0);
  });

  it('knows each voice and language apart', () => {
    const clock = new WordClock();
    read(clock, 1.5);
    const other = clock.timeline(long, words(long, 0, long.length, 'kk'), 'kk', 'another', 1);
    expect(other.duration).to.equal(begin(new WordClock(), long).duration);
  });

  describe('of a voice whose family was measured', () => {
    const espeak = 'Kazakh espeak-ng';
    const beginBy = (clock: WordClock, voice: string, text = long): Timeline =>
      clock.timeline(text, words(text, 0, text.length, 'kk'), 'kk', voice, 1);
    /** How far what is expected of the next sentence moves, after one that took 1.2 of the usual time. */
    const moved = (voice: string): number => {
      const clock = new WordClock();
      const before = beginBy(clock, voice).timeAt(long.length);
      const text = kazakh[4] ?? '';
      clock.learn(beginBy(clock, voice, text), said(text, 1.2, 430));
      return beginBy(clock, voice).timeAt(long.length) / before - 1;
    };

    it('is not misled by one sentence as by an unknown voice', () => {
      expect(moved(espeak)).to.be.above(0.01);
      expect(moved(espeak)).to.be.below(moved('a voice') / 2);
    });

    it('yet follows one that is not as it was measured', () => {
      const clock = new WordClock();
      for (const text of [...kazakh, ...kazakh]) {
        clock.learn(beginBy(clock, espeak, text), said(text, 1.15, 335));
      }
      const truth = beginBy(new WordClock(), 'a voice').timeAt(long.length) * 1.15;
      expect(beginBy(clock, espeak).timeAt(long.length) / truth).to.be.within(0.95, 1.05);
    });

    it('expects little of what it knows at another rate', () => {
      const clock = new WordClock();
      for (const text of kazakh) {
        const timeline = clock.timeline(text, words(text, 0, text.length, 'kk'), 'kk', espeak, 2);
        clock.learn(timeline, said(text, 1.5, 215, 2));
      }
      const found = words(long, 0, long.length, 'kk');
      const truth = (beginBy(new WordClock(), 'a voice').timeAt(long.length) * 1.5) / 2;
      const timeline = clock.timeline(long, found, 'kk', espeak, 2);
      expect(timeline.timeAt(long.length) / truth).to.be.within(0.95, 1.05);
    });
  });

  describe('at another rate', () => {
    it('expects a rate of 2 to take half the time', () => {
      const clock = new WordClock();
      expect(begin(clock, long, 'kk', 2).duration).to.equal(begin(clock, long).duration / 2);
    });

    it('carries over what it knows of the voice', () => {
      const clock = new WordClock();
      read(clock, 1.5);
      expect(fault(clock, long, 1.5, 2)).to.be.below(0.1);
    });

    it('learns how fast the voice really is at that rate, and keeps what it knew of the other', () => {
      const clock = new WordClock();
      read(clock, 1);
      read(clock, 1.3, 2);
      expect(fault(clock, long, 1.3, 2)).to.be.below(0.06);
      expect(fault(clock, long, 1)).to.be.below(0.06);
    });
  });

  describe('told a true boundary', () => {
    const at = long.indexOf('алаңға');

    it('moves what follows by as much', () => {
      const clock = new WordClock();
      const timeline = begin(clock, long);
      const rest = timeline.timeAt(long.length) - timeline.timeAt(at);
      const early = timeline.timeAt(at) - 300;
      clock.sync(timeline, at, early);
      expect(timeline.timeAt(at)).to.equal(early);
      expect(timeline.wordAt(early)).to.equal(4);
      expect(timeline.timeAt(long.length) - early).to.be.closeTo(rest, rest / 3);
    });

    it('learns the pace without waiting for the end', () => {
      const clock = new WordClock();
      for (const text of kazakh) {
        const timeline = begin(clock, text);
        const truth = begin(new WordClock(), text);
        for (const { start } of words(text, 0, text.length, 'kk')) {
          clock.sync(timeline, start, truth.timeAt(start) * 1.4);
        }
      }
      expect(fault(clock, long, 1.4)).to.be.below(0.06);
    });
  });

  describe('gives more time to', () => {
    const pairs: [what: string, longer: string, shorter: string, lang: string][] = [
      ['digits than to as many letters', 'Бұл 1997 еді', 'Бұл алма еді', 'kk'],
      ['a number of more words', 'Это 1997 и', 'Это 2000 и', 'ru'],
      ['capitals that are spelled', 'the BBC said', 'the bat said', 'en'],
      ['a comma', 'келді, кетті', 'келді кетті', 'kk'],
      ['a vowel that is said', 'a big tornado', 'a big thought', 'en'],
      ['a character that is a syllable', '今天天气', 'аlма', 'zh'],
    ];
    for (const [what, longer, shorter, lang] of pairs) {
      it(what, () => {
        const [one, two] = [longer, shorter].map((text) => begin(new WordClock(), text, lang));
        expect(one?.duration).to.be.above(two?.duration ?? Infinity);
      });
    }
  });

  it('makes a timeline of a very long sentence, linearly', () => {
    const text = 'сөз '.repeat(8000);
    const timeline = begin(new WordClock(), text);
    expect(timeline.wordAt(timeline.timeAt(4 * 5000))).to.equal(5000);
  });

  it('tells characters a second, slower for a slower voice', () => {
    const clock = new WordClock();
    const before = clock.speed('kk', 'a voice', 1);
    expect(before).to.be.within(8, 20);
    read(clock, 1.5);
    expect(clock.speed('kk', 'a voice', 1)).to.be.below(before * 0.8);
    const doubled = clock.speed('kk', 'a voice', 2) / clock.speed('kk', 'a voice', 1);
    expect(doubled).to.be.within(1.8, 2.2);
  });

  it('shares the time that an engine tells, whatever was thought before', async () => {
    await loadWeights();
    const clock = new WordClock();
    const text = 'Бірінші сөйлем осы жерде аяқталады.';
    const found = words(text, 0, text.length, 'kk');
    const timeline = clock.timeline(text, found, 'kk', 'narration', 1);
    clock.fit(timeline, 10_000);
    expect(timeline.duration).to.be.closeTo(10_000, 1);
    clock.sync(timeline, found[2]?.start ?? 0, 7000);
    expect(timeline.duration, 'learned meanwhile').to.be.above(7000);
    clock.fit(timeline, 11_000); // it has waited
    expect(timeline.duration).to.be.closeTo(11_000, 1);
    expect(timeline.timeAt(found[2]?.start ?? 0)).to.equal(7000);
  });
});
