import { expect } from '@open-wc/testing';
import { MediaKeys } from '../../src/view/media-session.js';
import { voice } from '../helpers/fake-engine.js';
import { StubPlayer } from '../helpers/stub-player.js';

const recording = voice('kk', { engine: 'narration' });
const platform = voice('kk', { engine: 'platform' });

/** What the browser's own session was told. */
class FakeSession {
  metadata: MediaMetadata | null = null;
  playbackState: MediaSessionPlaybackState = 'none';
  readonly handlers = new Map<string, (() => void) | null>();

  setActionHandler(name: string, handler: (() => void) | null): void {
    if (name === 'seekforward') throw new TypeError('not known here');
    this.handlers.set(name, handler);
  }

  get keys(): string[] {
    return [...this.handlers].filter(([, handler]) => handler).map(([name]) => name);
  }
}

describe('Media keys', () => {
  let session: FakeSession;
  let keys: MediaKeys;
  let player: StubPlayer;

  beforeEach(() => {
    session = new FakeSession();
    Object.defineProperty(navigator, 'mediaSession', { value: session, configurable: true });
    player = new StubPlayer();
    keys = new MediaKeys();
    keys.attach(player.asPlayer);
  });

  afterEach(() => {
    keys.detach();
    Reflect.deleteProperty(navigator, 'mediaSession');
  });

  it('steer a recording', () => {
    player.article?.root.append(
      Object.assign(document.createElement('h1'), { textContent: 'Қар' }),
    );
    player.set({ speaker: recording, status: 'speaking' });
    expect(session.metadata?.title).to.equal('Қар');
    expect(session.playbackState).to.equal('playing');
    session.handlers.get('pause')?.();
    session.handlers.get('nexttrack')?.();
    session.handlers.get('play')?.();
    expect(player.asked).to.deep.equal(['pause', 'next paragraph', 'play']);
  });

  it('stay with a reading that is paused', () => {
    player.set({ speaker: recording, status: 'speaking' });
    player.set({ status: 'paused' });
    expect(session.playbackState).to.equal('paused');
    expect(session.keys).to.include('play');
  });

  it('are given back when it ends, and when its reader goes', () => {
    player.set({ speaker: recording, status: 'speaking' });
    player.set({ status: 'ended' });
    expect([session.metadata, session.keys]).to.deep.equal([null, []]);

    player.set({ status: 'speaking' });
    expect(session.keys).to.not.be.empty;
    keys.detach();
    expect([session.metadata, session.keys]).to.deep.equal([null, []]);
  });

  it('are left to the page while the platform speaks', () => {
    player.set({ speaker: platform, status: 'speaking' });
    expect([session.metadata, session.keys]).to.deep.equal([null, []]);
  });

  it('go to whoever speaks now', () => {
    player.set({ speaker: recording, status: 'speaking' });
    const other = new StubPlayer();
    const others = new MediaKeys();
    others.attach(other.asPlayer);
    other.set({ speaker: recording, status: 'speaking' });
    player.set({ status: 'idle' });
    session.handlers.get('pause')?.();
    expect(other.asked).to.deep.equal(['pause']);
    others.detach();
  });
});
