import { expect } from '@open-wc/testing';
import { expand, squeeze } from '../../src/speech/espeak/squeeze.js';
import { wordsOf, wordTimes } from '../../src/speech/espeak/word-times.js';

const timesOf = (text: string, events: readonly [position: number, time: number][], end = 1000) =>
  wordTimes(text, wordsOf(text), events.map(([position, time]) => ({ position, time })), end) // prettier-ignore
    .map(({ charIndex, time }) => [text.slice(charIndex).split(/\s/u)[0], Math.round(time)]);

describe('when each word is said', () => {
  it('is what the synthesiser says', () => {
    expect(timesOf('Сәлем, әлем!', [[0, 0], [7, 400]])).to.deep.equal([['Сәлем,', 0], ['әлем!', 400]]); // prettier-ignore
  });

  it('shares the time of words said as one, by their letters', () => {
    const times = timesOf('out of the house', [[0, 0], [4, 300], [11, 600]]); // prettier-ignore
    expect(times).to.deep.equal([['out', 0], ['of', 300], ['the', 420], ['house', 600]]); // prettier-ignore
  });

  it('counts in code points, as the synthesiser does', () => {
    expect(timesOf('😀😀 yes no', [[3, 100], [7, 400]])).to.deep.equal([['yes', 100], ['no', 400]]); // prettier-ignore
  });

  it('ignores what goes backwards: a number is said in several words', () => {
    const times = timesOf('in 1991 it', [[0, 0], [3, 200], [4, 300], [3, 400], [8, 700], [0, 800]]); // prettier-ignore
    expect(times).to.deep.equal([['in', 0], ['1991', 200], ['it', 700]]); // prettier-ignore
  });

  it('gives every word a time, and never goes back', () => {
    expect(timesOf('a bb cc', [])).to.deep.equal([['a', 0], ['bb', 200], ['cc', 600]]); // prettier-ignore
    expect(timesOf('', [[0, 0]])).to.deep.equal([]);
    const times = timesOf('one two three four', [[8, 500]]).map(([, time]) => Number(time));
    expect(times).to.deep.equal([...times].sort((one, other) => one - other));
  });
});

describe('a squeezed file', () => {
  const noise = Uint8Array.from({ length: 5000 }, (_, at) => Math.imul(at + 1, 0x9e3779b1) >>> 24);
  const cases: readonly [string, Uint8Array][] = [
    ['nothing', new Uint8Array()],
    ['one byte', Uint8Array.of(255)],
    ['zeros', new Uint8Array(3000)],
    ['noise', noise],
    ['text', new TextEncoder().encode('Қазақша сөйлейтін дауыс. '.repeat(80))],
  ];

  for (const [what, bytes] of cases) {
    it(`is ${what} again`, () => {
      expect([...expand(squeeze(bytes), bytes.length)]).to.deep.equal([...bytes]);
    });
  }

  it('is small', () => {
    const text = cases.at(-1)![1];
    expect(squeeze(text).length).to.be.lessThan(text.length / 20);
  });

  it('is nonsense from nonsense, without an end in sight of none', () => {
    expect(expand(noise, 2000)).to.have.lengthOf(2000);
    expect(expand(new Uint8Array(), 100)).to.have.lengthOf(100);
  });
});
