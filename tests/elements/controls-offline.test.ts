/** In a page of its own: nothing is loaded yet that another test has asked for. */
import { expect, fixture, html } from '@open-wc/testing';
import type { AloudControls } from '../../src/elements/controls/controls.js';
import '../../src/elements/controls/define.js';
import { ReaderError } from '../../src/errors.js';
import { StubPlayer } from '../helpers/stub-player.js';
import { waitUntil } from '../helpers/wait.js';

const loaded = (): string[] => performance.getEntriesByType('resource').map(({ name }) => name);
const hasWords = (): boolean => loaded().some((name) => name.includes('/controls/help.'));

describe('<aloud-controls> whose network goes away', () => {
  it('have the words for what is wrong before anything is', async () => {
    const player = new StubPlayer();
    const { article } = player;
    player.article = null;
    const controls = await fixture<AloudControls>(
      html`<aloud-controls .player=${player.asPlayer}></aloud-controls>`,
    );
    expect(hasWords(), 'while nobody listens').to.equal(false);
    player.set({ article }, 'articlechange');
    await waitUntil(hasWords);
    player.set({ status: 'unavailable', error: new ReaderError('voice-unreachable', '', ['kk']) });
    await waitUntil(() => controls.renderRoot.querySelector('[part=message] p'));
    const message = controls.renderRoot.querySelector('[part=message]')?.textContent.trim();
    expect(message).to.match(/could not be loaded. Press the button to try again.$/u);
  });
});
