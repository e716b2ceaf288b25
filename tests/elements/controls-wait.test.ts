import { expect } from '@open-wc/testing';
import type { AloudControls } from '../../src/elements/controls/controls.js';
import { timedControls } from '../helpers/controls.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { StubPlayer } from '../helpers/stub-player.js';
import { waitUntil } from '../helpers/wait.js';

describe('<aloud-controls>, while the voice is waited for', () => {
  let clock: FakeClock;
  let player: StubPlayer;
  let controls: AloudControls;

  beforeEach(async () => {
    clock = new FakeClock();
    player = new StubPlayer();
    controls = timedControls(clock, player);
    document.body.append(controls);
    await waitUntil(seen); // how long the article takes
  });
  afterEach(() => controls.remove());

  const seen = async (): Promise<string> => {
    await controls.updateComplete;
    const button = controls.renderRoot.querySelector('[part~=play-button]');
    const time = controls.renderRoot.querySelector('[part=time]')?.textContent ?? '';
    return `${time}${button?.getAttribute('aria-busy') === 'true' ? ' (busy)' : ''}`;
  };

  const moment = { waiting: { loaded: 0, total: 0 } } as const;

  it('shows nothing of a short wait between two sentences', async () => {
    player.set({ status: 'speaking', position: { timeLeft: 120, fraction: 0.1 } });
    for (let sentence = 0; sentence < 5; sentence++) {
      player.set(moment, 'waiting');
      expect(await seen()).to.equal('2 min left');
      clock.tick(290);
      expect(await seen()).to.equal('2 min left');
      player.set({ waiting: null }, 'waiting');
      clock.tick(2000);
      expect(await seen()).to.equal('2 min left');
    }
  });

  it('shows a longer one until it is over', async () => {
    player.set({ status: 'speaking', position: { timeLeft: 120, fraction: 0.1 } });
    player.set(moment, 'waiting');
    await seen();
    clock.tick(300);
    expect(await seen()).to.equal('Getting ready… (busy)');
    player.set({ waiting: null }, 'waiting');
    expect(await seen()).to.equal('2 min left');
  });

  it('takes a wait for the voices and one for its data as one', async () => {
    player.set({ status: 'loading' });
    await seen();
    clock.tick(200);
    expect(await seen()).to.equal('3 min left');
    player.set({ status: 'speaking', ...moment });
    await seen();
    clock.tick(100);
    expect(await seen()).to.equal('Getting ready… (busy)');
  });

  it('says so before the text has been read, too', async () => {
    player.set({ article: null, status: 'loading' }, 'statuschange');
    expect(await seen()).to.equal('');
    clock.tick(300);
    expect(await seen()).to.equal('Getting ready… (busy)');
  });

  it('is not busy once nothing can be read', async () => {
    player.set({ status: 'loading' });
    await seen();
    clock.tick(300);
    player.set({ status: 'unavailable' });
    expect(await seen()).to.equal('');
  });

  it('leaves no timer behind', async () => {
    player.set({ status: 'loading' });
    await seen();
    player.set({ status: 'idle' });
    await seen();
    expect(clock.pending).to.equal(0);
    player.set({ status: 'loading' });
    await seen();
    controls.remove();
    expect(clock.pending).to.equal(0);
  });
});
