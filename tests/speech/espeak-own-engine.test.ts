import { expect } from '@open-wc/testing';
import type { SpeechEngine, SpeechEvent, Utterance } from '../../src/speech/engine.js';
import { FakeClock } from '../helpers/fake-clock.js';

/** The engine of the demo, which is plain JavaScript for hosts to begin from. */
const MODULE = '../../demo/own-engine/tts-engine.js';

/** A sound that comes when the test says so. */
class FakeAudio {
  static last: FakeAudio;
  isPlaying = false;
  onplaying = (): void => {};
  onwaiting = (): void => {};
  onended = (): void => {};

  constructor() {
    FakeAudio.last = this;
  }

  play(): Promise<void> {
    this.isPlaying = true;
    return new Promise(() => {});
  }

  pause(): void {
    this.isPlaying = false;
  }
}

describe('the engine that the demo shows to hosts', () => {
  const names = ['Audio', 'setTimeout', 'clearTimeout', 'fetch'] as const;
  const real: object = Object.fromEntries(names.map((name) => [name, Reflect.get(window, name)]));
  let clock: FakeClock;
  let engine: SpeechEngine;
  let told: SpeechEvent[];

  beforeEach(async () => {
    [clock, told] = [new FakeClock(), []];
    const { TtsEngine } = (await import(MODULE)) as { TtsEngine: new () => SpeechEngine };
    Object.assign(window, {
      Audio: FakeAudio,
      setTimeout: (callback: () => void, delay: number) => clock.setTimeout(callback, delay),
      clearTimeout: (id: number) => clock.clearTimeout(id),
      fetch: () => new Promise(() => {}),
    });
    engine = new TtsEngine();
    engine.subscribe((event) => told.push(event));
  });

  afterEach(() => {
    Object.assign(window, real);
  });

  const speak = (token: number): void => {
    const [voice] = engine.voices('kk');
    const utterance: Utterance = { text: 'Сәлем.', lang: 'kk', voice: voice!, rate: 1, pitch: 1, volume: 1 }; // prettier-ignore
    engine.speak(utterance, token);
  };

  it('ends when its server does not answer', () => {
    speak(1);
    clock.tick(9_000);
    expect(told).to.deep.equal([]);
    clock.tick(1_000);
    expect(told).to.deep.equal([{ type: 'error', token: 1, code: 'timeout' }]);
    expect(FakeAudio.last.isPlaying).to.equal(false);
  });

  it('ends when the sound stops coming', () => {
    speak(1);
    FakeAudio.last.onplaying();
    clock.tick(60_000);
    FakeAudio.last.onwaiting();
    clock.tick(10_000);
    expect(told.map(({ type }) => type)).to.deep.equal(['start', 'waiting', 'error']);
  });

  it('leaves no timer behind, and tells nothing of what was cancelled', () => {
    speak(1);
    engine.cancel();
    speak(2);
    FakeAudio.last.onplaying();
    FakeAudio.last.onended();
    clock.tick(60_000);
    expect(clock.pending).to.equal(0);
    expect(told).to.deep.equal([
      { type: 'start', token: 2 },
      { type: 'end', token: 2 },
    ]);
  });
});
