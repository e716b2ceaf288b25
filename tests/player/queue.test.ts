import { expect } from '@open-wc/testing';
import { Queue, queueItem } from '../../src/player/queue.js';
import { Store, type StorageArea } from '../../src/player/storage.js';

const SITE = 'https://news.test/list/';

/** A storage of a test's own, which may be full, or closed. */
function area(refuses = false): StorageArea & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  const guarded = <T>(act: () => T): T => {
    if (refuses) throw new DOMException('refused', 'SecurityError');
    return act();
  };
  return {
    kept,
    getItem: (name) => guarded(() => kept.get(name) ?? null),
    setItem: (name, value) => guarded(() => void kept.set(name, value)),
    removeItem: (name) => guarded(() => void kept.delete(name)),
    key: (index) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size;
    },
  };
}

const queueIn = (storage: StorageArea): Queue => new Queue(() => SITE, new Store(storage));
const urls = (queue: Queue): string[] => queue.items.map(({ url }) => url);

describe('what may stand in a queue', () => {
  it('is an article of the same site, in full', () => {
    const item = queueItem({ url: '../a?b=1#c', title: ' Бір \n мақала ', lang: 'kk' }, SITE);
    expect(item).to.deep.equal({
      url: 'https://news.test/a?b=1#c',
      title: 'Бір мақала',
      lang: 'kk',
    });
  });

  const strangers = [
    'https://other.test/a',
    'http://news.test/a',
    'https://news.test.other.test/a',
    'javascript:alert(1)',
    'data:text/html,x',
    'blob:https://news.test/1',
    'file:///etc/passwd',
    'http://[',
    `/${'a'.repeat(3000)}`,
    7,
    null,
    undefined,
  ];
  for (const url of strangers) {
    it(`is not ${String(url).slice(0, 40)}`, () => {
      expect(queueItem({ url, title: 'x' }, SITE)).to.equal(null);
    });
  }

  it('keeps no name and password, and no more of a title than a title', () => {
    const item = queueItem({ url: 'https://u:p@news.test/a', title: 'а'.repeat(1000) }, SITE);
    expect(item?.url).to.equal('https://news.test/a');
    expect(item?.title.length).to.equal(300);
  });

  it('is called by its address where nobody says its title', () => {
    expect(queueItem({ url: '/%D2%9B%D0%B0%D0%BB%D0%B0', title: {} }, SITE)?.title).to.equal(
      '/қала',
    );
    expect(queueItem({ url: '/%ff' }, SITE)?.title).to.equal('/%ff');
  });
});

describe('a queue', () => {
  it('keeps what is put into it, in order, each article once', () => {
    const storage = area();
    const queue = queueIn(storage);
    expect(queue.add({ url: '/1' })).to.equal(true);
    expect(queue.add({ url: '/2' })).to.equal(true);
    expect(queue.add({ url: 'https://news.test/1' })).to.equal(false);
    expect(urls(queueIn(storage))).to.deep.equal(['https://news.test/1', 'https://news.test/2']);
  });

  it('moves, as near as there is a place', () => {
    const queue = queueIn(area());
    for (const url of ['/1', '/2', '/3']) queue.add({ url });
    queue.move('https://news.test/3', 0);
    expect(urls(queue).map((url) => url.at(-1))).to.deep.equal(['3', '1', '2']);
    queue.move('https://news.test/3', 99);
    queue.move('https://news.test/2', -5);
    expect(urls(queue).map((url) => url.at(-1))).to.deep.equal(['2', '1', '3']);
    queue.move('https://news.test/none', 0);
    expect(queue.items.length).to.equal(3);
  });

  it('leaves nothing behind when it is empty', () => {
    const storage = area();
    const queue = queueIn(storage);
    queue.add({ url: '/1' });
    queue.remove('https://news.test/1');
    expect(storage.kept.size).to.equal(0);
  });

  it('has its limit, whatever is stored', () => {
    const storage = area();
    const many = Array.from({ length: 5000 }, (_, index) => ({ url: `/${index}` }));
    storage.kept.set('aloud:queue', JSON.stringify(many));
    const queue = queueIn(storage);
    expect(queue.items.length).to.equal(50);
    expect(queue.add({ url: '/one-more' })).to.equal(false);
  });

  it('believes nothing that is stored', () => {
    const storage = area();
    for (const stored of [
      'null',
      '{}',
      '7',
      '"x"',
      '[',
      '[null,1,"x",{},[],{"url":"javascript:1"}]',
    ]) {
      storage.kept.set('aloud:queue', stored);
      expect(queueIn(storage).items, stored).to.deep.equal([]);
    }
  });

  it('is this page’s where nothing can be stored', () => {
    const queue = queueIn(area(true));
    queue.add({ url: '/1' });
    expect(queue.items.length).to.equal(1);
    expect(queueIn(area(true)).items.length, 'another element of the page').to.equal(1);
    queue.replace([]);
    expect(queue.items.length).to.equal(0);
    queueIn(area()).replace([]);
  });

  it('sees what other tabs write after everything was forgotten', () => {
    const refused = queueIn(area(true));
    refused.add({ url: '/1' });
    refused.forget();
    expect(refused.items).to.deep.equal([]);
    const storage = area();
    storage.kept.set('aloud:queue', JSON.stringify([{ url: '/2' }]));
    expect(urls(queueIn(storage))).to.deep.equal(['https://news.test/2']);
  });
});
