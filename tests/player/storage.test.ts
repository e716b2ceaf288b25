import { expect } from '@open-wc/testing';
import { Store, type StorageArea } from '../../src/player/storage.js';

const refusing = (): StorageArea => {
  const refuse = (): never => {
    throw new DOMException('No', 'SecurityError');
  };
  return { length: 3, key: refuse, getItem: refuse, setItem: refuse, removeItem: refuse };
};

describe('what is remembered', () => {
  afterEach(() => localStorage.clear());

  it('comes back as it was', () => {
    expect(new Store().write('a', { at: [1, 'қ'] })).to.equal(true);
    expect(new Store().read('a')).to.deep.equal({ at: [1, 'қ'] });
  });

  it('comes back as it was on a page that writes arrays as text', () => {
    const owner = Array.prototype as { toJSON?: () => string };
    owner.toJSON = () => 'a list';
    try {
      expect(new Store().write('a', { at: [1, 'қ'] })).to.equal(true);
    } finally {
      delete owner.toJSON;
    }
    expect(new Store().read('a')).to.deep.equal({ at: [1, 'қ'] });
  });

  it('is nothing where nothing, or nonsense, is stored', () => {
    localStorage.setItem('aloud:b', '{"a":');
    expect(new Store().read('a')).to.equal(undefined);
    expect(new Store().read('b')).to.equal(undefined);
  });

  it('is forgotten at once, without touching what is the page’s own', () => {
    const store = new Store();
    store.write('a', 1);
    store.write('b', 2);
    localStorage.setItem('site', 'kept');
    store.clear();
    expect([store.read('a'), store.read('b')]).to.deep.equal([undefined, undefined]);
    expect(localStorage.getItem('site')).to.equal('kept');
  });

  it('is nothing, without an error, where storage is refused or absent', () => {
    for (const store of [new Store(refusing()), new Store(null)]) {
      expect(store.write('a', 1)).to.equal(false);
      expect(store.read('a')).to.equal(undefined);
      store.remove('a');
      store.clear();
    }
  });
});
