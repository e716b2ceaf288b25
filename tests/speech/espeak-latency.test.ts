import { expect } from '@open-wc/testing';
import { latencyOf } from '../../src/speech/espeak/latency.js';

const LINUX = 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0';
const ELSEWHERE = {
  'Firefox on Windows':
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:153.0) Gecko/20100101 Firefox/153.0',
  'Firefox on a Mac':
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:153.0) Gecko/20100101 Firefox/153.0',
  'Firefox on Android': 'Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0',
  'Chromium on Linux':
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36',
  'WebKitGTK on Linux':
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
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
  for (const [name, userAgent] of Object.entries(ELSEWHERE)) {
    it(`is as long as the browser says: ${name}`, () => {
      expect(latencyOf(contextOf(0.2), { userAgent })).to.equal(0.2);
    });
  }

  it('is some ms long where the browser says that it is none', () => {
    expect(latencyOf(contextOf(0), { userAgent: '' })).to.be.within(0.02, 0.06);
  });

  it('is not asked of Firefox on Linux, whose page would stand still', () => {
    const context = contextOf(0.2);
    expect(latencyOf(context, { userAgent: LINUX })).to.be.within(0.02, 0.06);
    expect(context.asked).to.equal(0);
  });

  it('is told in this browser, whichever it is', () => {
    expect(latencyOf(contextOf(0))).to.be.within(0.02, 0.06);
  });
});
