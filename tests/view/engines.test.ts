import { expect } from '@open-wc/testing';
import { Player } from '../../src/player/player.js';
import * as recorded from '../../src/speech/recorded.js';
import { begun, unlock } from '../../src/speech/unlock.js';
import { Engines, type EnginesHost } from '../../src/view/engines.js';
import { scriptOf } from '../../src/text/script.js';
import { silence } from '../fixtures/narration/wav.js';
import { article } from '../helpers/article.js';
import { FakeSynthesis, fakeVoice } from '../helpers/fake-synthesis.js';
import { waitUntil } from '../helpers/wait.js';

const lost = (): Promise<never> => Promise.reject(new TypeError('offline'));

const SOUND = silence(2);

/** A reader whose recording's code is fetched `fetch` by `fetch`. */
function engines(fetches: readonly (() => Promise<typeof recorded>)[]): {
  readonly engines: Engines;
  readonly asked: () => number;
} {
  let asked = 0;
  const host = Object.assign(document.createElement('div'), {
    engines: '',
    offlineVoice: '',
    speechEngines: [],
    narration: { audio: SOUND, cues: [{ text: 'Бірінші сөйлем.', start: 0, end: 1 }] },
  }) satisfies EnginesHost;
  const all = new Engines(host, {
    recorded: () => (fetches[asked++] ?? lost)(),
    espeak: lost,
  });
  return { engines: all, asked: () => asked };
}

const names = ({ chain }: Engines): string[] => chain.engines.map(({ name }) => name);
const arrives = (): Promise<typeof recorded> => Promise.resolve(recorded);

describe('An engine whose code could not be fetched', () => {
  let restore = (): void => undefined;
  let player: Player | null = null;
  beforeEach(() => {
    restore = new FakeSynthesis({ voices: [fakeVoice('English', 'en-GB')] }).install();
  });
  afterEach(() => {
    player?.dispose();
    player = null;
    restore();
  });

  function reading({ chain }: Engines): Player {
    player = new Player({ engine: chain });
    player.article = article(['Бірінші сөйлем.']);
    return player;
  }

  it('is asked for again at the press, and speaks', async () => {
    const { engines: all, asked } = engines([lost, arrives]);
    await all.settle();
    expect(all.chain.voices('kk')).to.deep.equal([]);
    const reader = reading(all);
    const errors: (string | undefined)[] = [];
    reader.addEventListener('error', () => errors.push(reader.error?.code));
    reader.play();
    expect(reader.status).to.equal('loading');
    await waitUntil(() => reader.speaker);
    expect(reader.speaker?.engine).to.equal('narration');
    expect(errors).not.to.include('voice-unreachable');
    expect(asked()).to.equal(2);
  });

  it('is told as what could not be fetched, and asked for at each press', async () => {
    const { engines: all, asked } = engines([]);
    await all.settle();
    const reader = reading(all);
    reader.play();
    await waitUntil(() => reader.status === 'unavailable');
    expect(reader.error?.code).to.equal('voice-unreachable');
    const before = asked();
    reader.play();
    expect(reader.status).to.equal('loading');
    await waitUntil(() => reader.status === 'unavailable');
    expect(asked()).to.equal(before + 1);
  });

  it('keeps its place in the order', async () => {
    const { engines: all } = engines([lost, arrives]);
    await all.settle();
    expect(names(all)).to.deep.equal(['narration', 'platform']);
    all.chain.prepare();
    await waitUntil(() => all.chain.voices('kk').length > 0 || all.chain.settled);
    expect(names(all)).to.deep.equal(['narration', 'platform']);
  });
});

describe('A press that comes before the code of engines', () => {
  let restore = (): void => undefined;
  beforeEach(() => {
    restore = new FakeSynthesis().install();
  });
  afterEach(async () => {
    restore();
    await begun.context?.close();
    delete begun.context;
    delete begun.audio;
  });

  it('begins no sound where the platform’s voice alone is offered', () => {
    void unlock({ narration: '', offlineVoice: '' });
    expect(begun).to.deep.equal({});
  });

  it('begins what a recording is played by, and hands it over', async () => {
    void unlock({ narration: '/story.json', offlineVoice: '' });
    const { audio } = begun;
    expect(audio).to.be.instanceOf(HTMLAudioElement);
    expect(begun.context).to.equal(undefined);
    const { engines: all } = engines([arrives]);
    await all.settle();
    all.chain.unlock();
    expect(begun.audio, 'taken').to.equal(undefined);
    all.chain.prepare();
    all.chain.read(scriptOf(article(['Бірінші сөйлем.'])));
    await waitUntil(() => all.chain.voices('kk').length > 0);
    all.chain.unlock();
    expect(audio?.src).to.equal(SOUND);
    all.chain.engines[0]?.dispose?.();
  });

  it('begins what an offline voice sounds by, once', () => {
    void unlock({ narration: '', offlineVoice: '/voice/' });
    const { context } = begun;
    void unlock({ narration: '', offlineVoice: '/voice/' });
    expect(context).to.be.instanceOf(AudioContext);
    expect(begun.context === context).to.equal(true);
    expect(begun.audio).to.equal(undefined);
  });
});
