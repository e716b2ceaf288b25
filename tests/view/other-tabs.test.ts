import { expect, oneEvent } from '@open-wc/testing';
import { OtherTabs } from '../../src/view/other-tabs.js';
import { StubPlayer } from '../helpers/stub-player.js';
import { waitUntil } from '../helpers/wait.js';

describe('Readers of several tabs', () => {
  let player: StubPlayer;
  let tabs: OtherTabs;
  /** Another tab of the site. */
  let other: BroadcastChannel;

  beforeEach(() => {
    player = new StubPlayer();
    tabs = new OtherTabs();
    tabs.attach(player.asPlayer);
    other = new BroadcastChannel('aloud');
  });

  afterEach(() => {
    tabs.detach();
    other.close();
  });

  it('hear when one begins', async () => {
    const heard = oneEvent(other, 'message');
    player.set({ status: 'loading' });
    await heard;
  });

  it('are paused by one that begins', async () => {
    player.set({ status: 'speaking' });
    other.postMessage(null);
    await waitUntil(() => player.status === 'paused');
    expect(player.asked).to.deep.equal(['pause']);
  });

  it('are not paused twice: one that is silent does not listen', async () => {
    player.set({ status: 'speaking' });
    player.set({ status: 'paused' });
    other.postMessage(null);
    // Told in order: what a second reader here hears, the first would have heard.
    const second = new StubPlayer();
    const seconds = new OtherTabs();
    seconds.attach(second.asPlayer);
    second.set({ status: 'speaking' });
    other.postMessage(null);
    await waitUntil(() => second.asked.length > 0);
    seconds.detach();
    expect(player.asked).to.deep.equal([]);
  });
});
