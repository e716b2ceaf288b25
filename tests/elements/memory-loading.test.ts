import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import { playButton, settled } from '../helpers/reading.js';
import { waitUntil } from '../helpers/wait.js';

const fetched = (name: string): boolean =>
  performance.getEntriesByType('resource').some(({ name: url }) => url.includes(name));

/** In a page of its own: what is fetched once is there for all. */
describe('what remembers', () => {
  beforeEach(() => localStorage.clear()); // of a page before this, in the same browser

  it('does not look where the article is, where nothing is to be remembered', async () => {
    const reader = await fixture<AloudReader>(
      html`<aloud-reader no-memory><p>Бір сөйлем.</p></aloud-reader>`,
    );
    await playButton(reader);
    let asked = 0;
    reader.getBoundingClientRect = () => (asked++, new DOMRect());
    dispatchEvent(new Event('scroll'));
    expect(asked).to.equal(0);
    reader.noMemory = false;
    dispatchEvent(new Event('scroll'));
    expect(asked).to.equal(1);
  });

  it('is fetched when somebody has scrolled a screenful into the article, and not before', async () => {
    const lines = Array.from({ length: 200 }, (_, i) => html`<p>Бұл ${i} абзац осында тұр.</p>`);
    const reader = await fixture<AloudReader>(html`<aloud-reader>${lines}</aloud-reader>`);
    await playButton(reader);
    const scrollTo = async (top: number): Promise<void> => {
      window.scrollTo(0, top);
      await settled();
    };
    await scrollTo(innerHeight / 2);
    await scrollTo(0);
    expect(fetched('reader/memory.ts')).to.equal(false);
    expect(fetched('text/read-article.ts')).to.equal(false);
    await scrollTo(innerHeight * 2);
    await waitUntil(() => fetched('reader/memory.ts'));
    expect(fetched('reader/continue-bar.ts'), 'nothing is offered').to.equal(false);
  });
});
