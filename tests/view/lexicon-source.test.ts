import { expect, fixture, html } from '@open-wc/testing';
import { FakeClock } from '../helpers/fake-clock.js';
import { waitUntil } from '../helpers/wait.js';
import { LexiconSource, type LexiconHost } from '../../src/view/lexicon-source.js';

async function found(lexicon: LexiconHost['lexicon'], text = 'ҚР'): Promise<string[]> {
  const host = await fixture<LexiconHost>(html`<div></div>`);
  const source = new LexiconSource(Object.assign(host, { lexicon }));
  await source.settle();
  return (
    source
      .current()
      ?.find(text, 'kk')
      .map(({ alias = '' }) => alias) ?? []
  );
}

/** What the console was told while something was done. */
async function told(act: () => Promise<unknown>): Promise<string[]> {
  const { warn } = console;
  const lines: string[] = [];
  console.warn = (line: string) => void lines.push(line);
  await act().finally(() => (console.warn = warn));
  return lines;
}

describe('LexiconSource', () => {
  it('takes data, and what is in a script of the page', async () => {
    expect(await found({ kk: { ҚР: 'Қазақстан' } })).to.deep.equal(['Қазақстан']);
    await fixture(html`<div id="holder"></div>`);
    const script = document.createElement('script');
    script.type = 'application/json';
    script.id = 'words';
    script.text = '{"kk":{"ҚР":"Республика"}}';
    document.getElementById('holder')?.append(script);
    expect(await found('#words')).to.deep.equal(['Республика']);
    script.text =
      '<lexicon xml:lang="kk"><lexeme><grapheme>ҚР</grapheme><alias>PLS</alias></lexeme></lexicon>';
    expect(await found('#words')).to.deep.equal(['PLS']);
  });

  it('takes a file', async () => {
    const address = URL.createObjectURL(new Blob(['{"kk":{"ҚР":"Файл"}}']));
    expect(await found(address)).to.deep.equal(['Файл']);
    URL.revokeObjectURL(address);
  });

  it('waits no longer for a server that says nothing', async () => {
    const clock = new FakeClock();
    const before = Object.getOwnPropertyDescriptor(window, 'fetch') ?? {};
    const host = await fixture<LexiconHost>(html`<div></div>`);
    const source = new LexiconSource(Object.assign(host, { lexicon: '/late.json' }), clock);
    let isGivenUp = false;
    window.fetch = (_, init) => {
      init?.signal?.addEventListener('abort', () => (isGivenUp = true));
      return new Promise(() => undefined);
    };
    try {
      const lines = await told(async () => {
        const settled = source.settle();
        await waitUntil(() => clock.pending > 0);
        clock.tick(10_000);
        await settled;
      });
      expect(lines[0]).to.include('nothing came for 10 s');
      expect([source.current(), isGivenUp]).to.deep.equal([null, true]);
    } finally {
      Object.defineProperty(window, 'fetch', before);
    }
  });

  for (const bad of [
    '/no/such/file.json',
    '#nothing',
    'https://elsewhere.invalid/a.pls',
    'http://[',
    { ҚР: 'Қазақстан' } as unknown as LexiconHost['lexicon'],
  ]) {
    it(`tells that ${JSON.stringify(bad)} cannot be had, and goes on without`, async () => {
      const lines = await told(async () => {
        expect(await found(bad)).to.deep.equal([]);
      });
      expect(lines.filter((line) => line.startsWith('Aloud: lexicon is not used'))).to.have.length(
        1,
      );
    });
  }
});
