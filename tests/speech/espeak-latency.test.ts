import { expect } from '@open-wc/testing';
import { latencyOf } from '../../src/speech/espeak/latency.js';

/** `navigator.oscpu`, which others than Firefox do not have. */
const LINUX = 'Linux x86_64';
const ELSEWHERE = {
  'Firefox on Windows': { oscpu: 'Windows NT 10.0; Win64; x64' },
  'Firefox on a Mac': { oscpu: 'Intel Mac OS X 10.15' },
  'another browser': {},
};

/** Counts how often it is asked. */
const contextOf = (latency: number): { asked: number; readonly outputLatency: number } => ({
  asked: 0,
  get outputLatency() {
    this.asked += 1;
    return latency;
  },
});

describe('the way of a sound to the ear', () => {
  for (const [name, browser] of Object.entries(ELSEWHERE)) {
    it(`is as long as the browser says: ${name}`, () => {
      expect(latencyOf(contextOf(0.2), browser)).to.equal(0.2);
    });
  }

  it('is some ms long where the browser says that it is none', () => {
    expect(latencyOf(contextOf(0), {})).to.be.within(0.02, 0.06);
  });

  it('is not asked of Firefox on Linux, whose page would stand still', () => {
    const context = contextOf(0.2);
    expect(latencyOf(context, { oscpu: LINUX })).to.be.within(0.02, 0.06);
    expect(context.asked).to.equal(0);
  });

  it('is told in this browser, whichever it is', () => {
    expect(latencyOf(contextOf(0))).to.be.within(0.02, 0.06);
  });
});
