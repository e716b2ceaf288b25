import { expect } from '@open-wc/testing';
import { Memory, PLACES, type Stop } from '../../src/player/memory.js';
import { Store } from '../../src/player/storage.js';

const DAY = 24 * 60 * 60 * 1000;

const stop = (exact = 'Сөйлем.', way: Stop['way'] = 'reading'): Stop => ({
  quote: { exact, prefix: 'алды', suffix: 'соңы', fraction: 0.5, hash: 'abc' },
  way,
});

/** Storage of one test, with as much room as it says. */
function area(room = Infinity) {
  const items = new Map<string, string>();
  return {
    items,
    get length() {
      return items.size;
    },
    key: (index: number) => [...items.keys()][index] ?? null,
    getItem: (name: string) => items.get(name) ?? null,
    removeItem: (name: string) => void items.delete(name),
    setItem(name: string, value: string) {
      if (value.length > room) throw new DOMException('Full', 'QuotaExceededError');
      items.set(name, value);
    },
  };
}

describe('the memory of places', () => {
  let now = 0;
  let store: Store;
  const memory = () => new Memory(store, () => now);

  beforeEach(() => {
    now = 1_000 * DAY;
    store = new Store(area());
  });

  const texts = (count: number) =>
    Array.from({ length: count }, (_, i) => memory().recall(`/${i}`)?.quote.exact);

  it('keeps one place an article, the last one', () => {
    memory().remember('/a', stop('Бірінші.'));
    memory().remember('/b', stop('Бөтен.'));
    memory().remember('/a', stop('Екінші.', 'listening'));
    expect(memory().recall('/a')).to.include({ way: 'listening' });
    expect(memory().recall('/a')!.quote.exact).to.equal('Екінші.');
    expect(memory().recall('/b')!.quote.exact).to.equal('Бөтен.');
    expect(memory().recall('/c')).to.equal(null);
  });

  it('forgets, and leaves nothing behind', () => {
    memory().remember('/a', stop());
    memory().forget('/b');
    expect(memory().recall('/a')).not.to.equal(null);
    memory().forget('/a');
    expect(memory().recall('/a')).to.equal(null);
    expect(store.read(PLACES)).to.equal(undefined);
  });

  it('keeps a hundred, and forgets the oldest', () => {
    for (let i = 0; i < 130; i++) memory().remember(`/${i}`, stop(`${i}`));
    const kept = texts(130);
    expect(kept.filter(Boolean).length).to.equal(100);
    expect(kept[29]).to.equal(undefined);
    expect(kept[30]).to.equal('30');
    expect((store.read(PLACES) as unknown[]).length).to.equal(100);
  });

  it('forgets what is half a year old', () => {
    memory().remember('/0', stop());
    now += 179 * DAY;
    expect(memory().recall('/0')).not.to.equal(null);
    now += 2 * DAY;
    expect(memory().recall('/0')).to.equal(null);
  });

  it('lets two tabs write in turn', () => {
    const [one, other] = [memory(), memory()];
    one.recall('/0');
    other.remember('/1', stop('Екінші бет.'));
    one.remember('/0', stop('Бірінші бет.'));
    expect(texts(2)).to.deep.equal(['Бірінші бет.', 'Екінші бет.']);
  });

  it('leaves out what is not as it writes', () => {
    memory().remember('/good', stop());
    const [good] = store.read(PLACES) as [Record<string, unknown>];
    const quote = good['quote'] as Record<string, unknown>;
    const bad: unknown[] = [
      null,
      7,
      'text',
      [],
      {},
      { ...good, key: 7 },
      { ...good, key: 'x'.repeat(10_000) },
      { ...good, at: 'now' },
      { ...good, at: null },
      { ...good, at: 1e300 },
      { ...good, way: 'flying' },
      { ...good, quote: null },
      { ...good, quote: { ...quote, exact: 'x'.repeat(100_000) } },
      { ...good, quote: { ...quote, prefix: ['a'] } },
      { ...good, quote: { ...quote, fraction: 7 } },
      { ...good, quote: { ...quote, fraction: '0.5' } },
      { ...good, quote: { ...quote, hash: {} } },
    ].map((entry) =>
      typeof entry === 'object' && entry && 'key' in entry && entry.key === '/good'
        ? { ...entry, key: '/bad' }
        : entry,
    );
    store.write(PLACES, [...bad, { ...good, more: 'y'.repeat(10_000) }]);
    expect(memory().recall('/bad')).to.equal(null);
    expect(memory().recall('/good')).not.to.equal(null);
    memory().remember('/new', stop());
    const kept = store.read(PLACES) as { key: string }[];
    expect(kept.map(({ key }) => key)).to.deep.equal(['/new', '/good']);
    expect(JSON.stringify(kept).length).to.be.below(1000);
  });

  it('is not led astray by prototypes, nor by something that is no list', () => {
    const items = area();
    store = new Store(items);
    for (const text of [
      '{"__proto__":{"key":"/a"}}',
      '"x"',
      '3',
      '[[[]]]',
      '{"length":1e9}',
      '[',
    ]) {
      items.items.set(`aloud:${PLACES}`, text);
      expect(memory().recall('/a'), text).to.equal(null);
      expect(memory().recall('__proto__'), text).to.equal(null);
    }
    memory().remember('__proto__', stop('Бар.'));
    expect(memory().recall('__proto__')!.quote.exact).to.equal('Бар.');
    expect('quote' in {}).to.equal(false);
  });

  it('does without, where storage is full or refused', () => {
    for (const none of [new Store(area(10)), new Store(null)]) {
      store = none;
      memory().remember('/a', stop());
      expect(memory().recall('/a')).to.equal(null);
      memory().forget('/a');
    }
  });

  it('remembers no address of a book’s length', () => {
    memory().remember('/'.repeat(1000), stop());
    expect(store.read(PLACES)).to.equal(undefined);
  });
});
