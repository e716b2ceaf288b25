import { expect } from '@open-wc/testing';
import { WakeLock } from '../../src/view/wake-lock.js';
import { StubPlayer } from '../helpers/stub-player.js';
import { settled } from '../helpers/reading.js';

describe('the screen', () => {
  const before = Object.getOwnPropertyDescriptor(Navigator.prototype, 'wakeLock');
  let held = 0;
  let asked = 0;
  let refused = false;
  let isWanted = true;
  let player: StubPlayer;
  let lock: WakeLock;

  const request = (): Promise<{ release(): number }> => {
    asked++;
    if (refused) return Promise.reject(new DOMException('', 'NotAllowedError'));
    held++;
    return Promise.resolve({ release: () => (held -= 1) });
  };

  beforeEach(() => {
    [held, asked, refused, isWanted] = [0, 0, false, true];
    Object.defineProperty(navigator, 'wakeLock', { configurable: true, value: { request } });
    player = new StubPlayer();
    lock = new WakeLock(() => isWanted);
    lock.attach(player.asPlayer);
  });

  afterEach(() => {
    lock.detach();
    Reflect.deleteProperty(navigator, 'wakeLock');
  });

  after(() => expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'wakeLock')).to.deep.equal(before)); // prettier-ignore

  it('stays on while it speaks, and no longer', async () => {
    expect(asked).to.equal(0);
    player.set({ status: 'loading' });
    expect(asked).to.equal(0);
    player.set({ status: 'speaking' });
    player.set({ status: 'speaking' });
    await settled();
    expect([asked, held]).to.deep.equal([1, 1]);
    player.set({ status: 'paused' });
    await settled();
    expect(held).to.equal(0);
    player.set({ status: 'speaking' });
    await settled();
    expect(held).to.equal(1);
    lock.detach();
    await settled();
    expect(held).to.equal(0);
  });

  it('is let go when it was paused before it was given', async () => {
    player.set({ status: 'speaking' });
    player.set({ status: 'paused' });
    await settled();
    expect([asked, held]).to.deep.equal([1, 0]);
  });

  it('is left alone where nobody asks, or the browser refuses', async () => {
    isWanted = false;
    player.set({ status: 'speaking' });
    expect(asked).to.equal(0);
    [isWanted, refused] = [true, true];
    lock.refresh();
    await settled();
    expect([asked, held]).to.deep.equal([1, 0]);
    player.set({ status: 'paused' });
  });
});
