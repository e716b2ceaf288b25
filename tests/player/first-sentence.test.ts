import { expect, fixture, html } from '@open-wc/testing';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import { playButton, withVoice } from '../helpers/reading.js';
import { waitUntil } from '../helpers/wait.js';

// In a file of its own: the rules of a language are fetched once a page.
describe('the first sentence after the first press', () => {
  const held = withVoice();
  const later = window.setTimeout.bind(window);

  // The words are waited for, but not for ever: here, for longer than a busy machine takes.
  before(() => {
    window.setTimeout = ((done: () => void, ms = 0) =>
      later(done, ms < 1000 ? ms : 60 * ms)) as typeof window.setTimeout;
  });

  after(() => {
    window.setTimeout = later;
  });

  it('is said in words, though nothing was fetched before', async () => {
    const reader = await fixture<AloudReader>(html`
      <aloud-reader>
        <article lang="kk"><p>Бұл 2024 ж. болды.</p></article>
      </aloud-reader>
    `);
    (await playButton(reader)).click();
    const first = () => held.speech.texts.find((text) => text.startsWith('Бұл'));
    await waitUntil(first, 'the first sentence');
    expect(first()).to.match(/^Бұл екі мың жиырма төрт/u);
  });
});
