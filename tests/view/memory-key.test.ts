import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import { MemoryGate } from '../../src/elements/reader/memory-gate.js';
import { memoryKey } from '../../src/view/memory/key.js';

describe('by what a place is remembered', () => {
  const address = location.href;
  let link: HTMLLinkElement | null = null;

  const reader = (attributes: Record<string, string> = {}): AloudReader => {
    const element = document.createElement('aloud-reader');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    return element;
  };
  const canonical = (href: string): void => {
    link = Object.assign(document.createElement('link'), { rel: 'canonical', href });
    document.head.append(link);
  };
  const at = (path: string): string => {
    history.replaceState(null, '', path);
    return memoryKey(reader());
  };

  afterEach(() => {
    history.replaceState(null, '', address);
    link?.remove();
  });

  it('is the address, without its fragment and without where somebody came from', () => {
    const plain = at('/news/7?page=2');
    expect(plain).to.equal('/news/7?page=2#');
    expect(at('/news/7?utm_source=a&page=2&utm_medium=b&fbclid=1&gclid=2&yclid=3#x')).to.equal(plain); // prettier-ignore
    expect(at('/news/7?id=utm_x')).to.equal('/news/7?id=utm_x#');
    expect(at('/news/8')).not.to.equal(plain);
  });

  it('is the canonical address, of the same origin only', () => {
    canonical('/news/canonical');
    expect(at('/amp/7')).to.equal('/news/canonical#');
    link!.href = 'https://elsewhere.example/other';
    expect(at('/amp/7')).to.equal('/amp/7#');
    link!.href = 'https://[nonsense';
    expect(at('/amp/7')).to.equal('/amp/7#');
    link!.removeAttribute('href');
    expect(at('/amp/7')).to.equal('/amp/7#');
  });

  it('finds the gate open wherever it was stored', () => {
    canonical('https://elsewhere.example/other');
    const key = at('/amp/7');
    const read = (): boolean => {
      let isFetched = false;
      const host = Object.assign(reader(), { storageKey: '' });
      const gate = new MemoryGate(host);
      gate.fetch = () => (isFetched = true);
      gate.look();
      return isFetched;
    };
    try {
      localStorage.setItem('aloud:places', JSON.stringify([{ key: '/other#' }]));
      expect(read()).to.equal(false);
      localStorage.setItem('aloud:places', JSON.stringify([{ key }]));
      expect(read()).to.equal(true);
    } finally {
      localStorage.clear();
    }
  });

  it('is the author’s own name, whatever the address', () => {
    history.replaceState(null, '', '/a');
    expect(memoryKey(reader({ 'storage-key': 'story-7' }))).to.equal('story-7');
  });

  it('tells the articles of a page apart: by id, by order, and in shadow roots', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const inShadow = (): AloudReader => {
      const host = document.createElement('section');
      const inner = reader({ for: 'article' });
      host.attachShadow({ mode: 'open' }).append(inner);
      place.append(host);
      return inner;
    };
    const plain = [reader(), reader(), reader({ for: 'a' }), reader({ id: 'b' })];
    place.append(...plain);
    const keys = plain.map(memoryKey);
    expect(new Set(keys).size).to.equal(4);
    expect(memoryKey(inShadow())).not.to.equal(memoryKey(inShadow()));
  });
});
