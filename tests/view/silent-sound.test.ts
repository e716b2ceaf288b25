import { expect, oneEvent } from '@open-wc/testing';
import { SilentSound } from '../../src/view/silent-sound.js';
import { waitUntil } from '../helpers/wait.js';

/** What would be heard through the page's own audio, where nothing has to be pressed first. */
class FakeAudio extends EventTarget {
  static made: FakeAudio[] = [];
  static refuses = false;
  paused = true;
  loop = false;
  #src: string;

  constructor(src: string) {
    super();
    this.#src = src;
    FakeAudio.made.push(this);
  }

  get src(): string {
    return this.#src;
  }

  play(): Promise<void> {
    if (FakeAudio.refuses) return Promise.reject(new DOMException('no press', 'NotAllowedError'));
    this.paused = false;
    this.dispatchEvent(new Event('play'));
    return Promise.resolve();
  }

  pause(): void {
    if (this.paused) return;
    this.paused = true;
    this.dispatchEvent(new Event('pause'));
  }

  removeAttribute(): void {
    this.#src = '';
  }

  load(): void {
    this.paused = true;
  }
}

describe('the sound that nobody hears', () => {
  const { Audio: RealAudio } = globalThis;
  let told: string[];
  let sound: SilentSound;

  const last = (): FakeAudio => FakeAudio.made.at(-1)!;

  beforeEach(() => {
    FakeAudio.made = [];
    FakeAudio.refuses = false;
    Object.assign(globalThis, { Audio: FakeAudio });
    told = [];
    sound = new SilentSound(
      () => told.push('interrupted'),
      () => told.push('resumed'),
    );
  });

  afterEach(() => {
    sound.release();
    Object.assign(globalThis, { Audio: RealAudio });
  });

  it('plays over and over while it is wanted', () => {
    sound.play();
    expect([last().loop, last().paused]).to.deep.equal([true, false]);
    sound.pause();
    expect(last().paused).to.equal(true);
    sound.play();
    expect([FakeAudio.made.length, last().paused]).to.deep.equal([1, false]);
    expect(told).to.deep.equal([]);
  });

  it('is given back wholly', () => {
    sound.play();
    const audio = last();
    sound.release();
    expect([audio.src, audio.paused]).to.deep.equal(['', true]);
  });

  it('tells when the system pauses it and lets it go on', () => {
    sound.play();
    last().pause();
    expect(told).to.deep.equal(['interrupted']);
    sound.pause(); // as the reading does then
    void last().play();
    expect(told).to.deep.equal(['interrupted', 'resumed']);
  });

  it('is no error where the browser plays nothing', async () => {
    FakeAudio.refuses = true;
    sound.play();
    await Promise.resolve();
    expect([last().paused, told.length]).to.deep.equal([true, 0]);
  });

  it('is a file of the library, longer than what a browser takes for a notice', async () => {
    sound.play();
    const file = new RealAudio(last().src);
    file.preload = 'metadata';
    await oneEvent(file, 'loadedmetadata');
    await waitUntil(() => file.duration > 0);
    expect(file.duration).to.be.greaterThan(10);
    expect(new URL(file.src).origin).to.equal(location.origin);
  });
});
