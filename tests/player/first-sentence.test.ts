import { expect, fixture, html } from '@open-wc/testing';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import { playButton, withVoice } from '../helpers/reading.js';
import { waitUntil } from '../helpers/wait.js';

// In a file of its own: the rules of a language are fetched once a page.
describe('the first sentence after the first press', () => {
  const held = withVoice();

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
