import { expect } from '@open-wc/testing';
import { MediaKeys } from '../../src/view/media-session.js';
import { voice } from '../helpers/fake-engine.js';
import { StubPlayer } from '../helpers/stub-player.js';

const recording = voice('kk', { engine: 'narration' });
const platform = voice('kk', { engine: 'platform' });

type Handler = (details?: { seekTime: number }) => void;

/** What the browser's own session was told. */
class FakeSession {
  metadata: MediaMetadata | null = null;
  playbackState: MediaSessionPlaybackState = 'none';
  position: MediaPositionState | undefined;
  readonly handlers = new Map<string, Handler | null>();

  setActionHandler(name: string, handler: Handler | null): void {
    if (name === 'seekforward') throw new TypeError('not known here');
    this.handlers.set(name, handler);
  }

  setPositionState(position?: MediaPositionState): void {
    this.position = position;
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

  it('are left to a page that has a session of its own', () => {
    const own = new MediaMetadata({ title: 'A film' });
    session.metadata = own;
    player.set({ speaker: platform, status: 'speaking' });
    expect([session.metadata === own, session.keys]).to.deep.equal([true, []]);
    player.set({ status: 'ended' });
    expect(session.metadata === own).to.equal(true);
  });

  it('are let go of when the page has one later', () => {
    player.set({ speaker: recording, status: 'speaking' });
    const own = (session.metadata = new MediaMetadata({ title: 'A film' }));
    session.playbackState = 'playing';
    player.set({ status: 'paused' });
    expect([session.metadata === own, session.playbackState]).to.deep.equal([true, 'playing']);
  });

  it('are not taken where the author does not want it, and are given back', () => {
    let isWanted = false;
    keys.detach();
    keys = new MediaKeys(() => isWanted);
    keys.attach(player.asPlayer);
    player.set({ speaker: recording, status: 'speaking' });
    expect(session.metadata).to.equal(null);
    isWanted = true;
    keys.refresh();
    expect(session.keys).to.include('pause');
    isWanted = false;
    keys.refresh();
    expect([session.metadata, session.keys]).to.deep.equal([null, []]);
  });

  it('show how far the reading is, and go to a place of it', () => {
    player.rate = 2;
    player.set({
      speaker: recording,
      status: 'speaking',
      position: { fraction: 0.25, timeLeft: 75 },
    });
    expect(session.position).to.deep.equal({ duration: 200, position: 50, playbackRate: 2 });
    session.handlers.get('seekto')?.({ seekTime: 150 });
    expect(player.asked).to.include('seek 0.75');
    player.set({ status: 'idle' });
    expect(session.position).to.equal(undefined);
  });

  it('are named by the article that is read now', () => {
    player.set({ speaker: recording, status: 'speaking' });
    player.article?.root.append(
      Object.assign(document.createElement('h1'), { textContent: ' Жаңа\n  мақала ' }),
    );
    player.set({}, 'articlechange');
    expect(session.metadata?.title).to.equal('Жаңа мақала');
  });

  it('have the first picture of the article, as it is shown', async () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 200, height: 120 });
    const picture = Object.assign(new Image(), { src: canvas.toDataURL() });
    await picture.decode();
    player.article?.root.append(picture);
    player.set({ speaker: recording, status: 'speaking' });
    expect(session.metadata?.artwork[0]?.sizes).to.equal('200x120');
  });

  it('are given back when the page is left', () => {
    player.set({ speaker: recording, status: 'speaking' });
    dispatchEvent(new Event('pagehide'));
    expect([session.metadata, session.playbackState, session.keys]).to.deep.equal([
      null,
      'none',
      [],
    ]);
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
