import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ListenerSettings } from '../../src/player/listener-settings.js';
import { Memory } from '../../src/player/memory.js';
import { Store } from '../../src/player/storage.js';
import { readAids } from '../../src/view/aids/limits.js';
import { apart, together } from '../../src/view/settings-apart.js';
import { hostile, unharmed } from '../helpers/hostile.js';

const NAMES = [
  ...['key', 'quote', 'way', 'at', 'exact', 'prefix', 'suffix', 'fraction', 'hash', 'listening'],
  ...['rate', 'pitch', 'volume', 'highlight', 'follow', 'sentencePause', 'localOnly', 'missing'],
  ...['voices', 'shortcuts', 'kk', 'size', 'line', 'font', 'theme', 'ruler', 'measure'],
];
const QUOTE = { exact: 'Бір.', prefix: '', suffix: '', fraction: 0.5, hash: 'a' };

const area = (value: string) => ({
  length: 0,
  key: () => null,
  getItem: () => value,
  setItem: (_: string, next: string) => void (value = next),
  removeItem: () => void (value = ''),
});

function written(value: unknown): string {
  try {
    return JSON.stringify(value ?? null);
  } catch {
    return '['.repeat(100_000); // too deep to be written down, but not to be stored
  }
}

const stored = hostile(NAMES).map(written);

describe('hostile things in the storage', () => {
  unharmed();

  it('are no places, and do not keep one from being remembered', () => {
    fc.assert(
      fc.property(stored, (value) => {
        const memory = new Memory(new Store(area(value)));
        for (const key of ['__proto__', 'constructor', '/a']) memory.recall(key);
        memory.remember('/a', { quote: QUOTE, way: 'listening' });
        expect(memory.recall('/a')?.quote).to.deep.equal(QUOTE);
        memory.forget('/a');
        expect(memory.recall('/a')).to.equal(null);
      }),
      { numRuns: 100 },
    );
  });

  it('are settings within their bounds, or none', () => {
    fc.assert(
      fc.property(stored, (value) => {
        const settings = new ListenerSettings();
        const read = new Store(area(value)).read('settings');
        settings.load(together(apart(read)));
        settings.load(read);
        const { rate, pitch, volume, sentencePause, follow, voices } = settings.values;
        expect(rate).to.be.within(0.5, 3);
        expect(pitch).to.be.within(0, 2);
        expect(volume).to.be.within(0, 1);
        expect(sentencePause).to.be.within(0, 5);
        expect(follow).to.be.a('boolean');
        expect(Object.values(voices).every((id) => typeof id === 'string')).to.equal(true);
      }),
      { numRuns: 100 },
    );
  });

  it('are reading aids within their bounds, or none', () => {
    fc.assert(
      fc.property(stored, (value) => {
        const aids = readAids(new Store(area(value)).read('aids'));
        for (const each of Object.values(aids) as unknown[])
          expect(each === undefined || ['number', 'string', 'boolean'].includes(typeof each)).to.equal(true); // prettier-ignore
        expect(readAids(aids)).to.deep.equal(aids);
      }),
      { numRuns: 100 },
    );
  });
});
