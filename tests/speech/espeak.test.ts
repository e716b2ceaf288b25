import { expect } from '@open-wc/testing';
import type { SpeechEvent, Utterance, Voice } from '../../src/speech/engine.js';
import { EspeakEngine } from '../../src/speech/espeak/espeak-engine.js';
import type { Reply, Request } from '../../src/speech/espeak/protocol.js';
import { FakeClock } from '../helpers/fake-clock.js';

const BASE = `${location.origin}/voice-for-tests/`;
const RATE = 22_050;
const TEXT = 'Сәлем, әлем.';

const file = (name: string, bytes: number) => ({ name, bytes, gzipBytes: bytes / 2 });
const LIST = {
  format: 1,
  version: 'abc',
  engine: { name: 'eSpeak NG' },
  size: 1000,
  core: { worker: 'abc/worker.js', glue: 'abc/espeak-ng.js', data: 'abc/core.bin' },
  files: [
    file('abc/worker.js', 10),
    file('abc/espeak-ng.js', 100),
    file('abc/core.bin', 40),
    file('abc/kk.bin', 20),
    file('abc/en.bin', 60),
  ],
  languages: [
    { lang: 'kk', voice: 'trk/kk', files: ['abc/kk.bin'] },
    { lang: 'en', voice: 'gmw/en', files: ['abc/en.bin'] },
  ],
};

/** A second of sound for each sentence, with a word at 0 and at 400 ms. */
class FakeWorker extends EventTarget {
  readonly asked: Request[] = [];
  answers = true;
  isAlive = true;

  postMessage(request: Request): void {
    this.asked.push(request);
    if (!this.answers || request.type === 'drop') return;
    const { id } = request;
    if (request.type === 'load') this.#reply({ type: 'loaded', id });
    else this.#reply(said(id));
  }

  terminate(): void {
    this.isAlive = false;
  }

  #reply(data: Reply): void {
    queueMicrotask(() => this.dispatchEvent(new MessageEvent('message', { data })));
  }
}

const said = (id: number): Reply => ({
  type: 'said',
  id,
  samples: new Float32Array(RATE),
  sampleRate: RATE,
  words: [
    { position: 0, time: 0 },
    { position: 7, time: 400 },
  ],
});

/** A real context that never sounds, whose time and state are the test's. */
class FakeContext extends OfflineAudioContext {
  time = 0;
  now: AudioContextState = 'running';
  resumed = 0;
  readonly outputLatency = 0;
  readonly baseLatency = 0;

  constructor() {
    super(1, RATE, RATE);
  }

  override get currentTime(): number {
    return this.time;
  }

  override get state(): AudioContextState {
    return this.now;
  }

  override resume(): Promise<void> {
    this.resumed += 1;
    return Promise.resolve();
  }

  override suspend(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}

describe('the offline voice', () => {
  const realFetch = window.fetch.bind(window);
  let clock: FakeClock;
  let context: FakeContext;
  let workers: FakeWorker[];
  let engine: EspeakEngine;
  let told: SpeechEvent[];
  let asked: string[];
  let respond: (path: string) => Response | Promise<Response>;

  beforeEach(async () => {
    [clock, context, workers, told, asked] = [new FakeClock(), new FakeContext(), [], [], []];
    respond = (path) => {
      if (path === 'voice.json') return new Response(JSON.stringify(LIST));
      return new Response(new Uint8Array(LIST.files.find(({ name }) => name === path)!.bytes));
    };
    window.fetch = async (input, init) => {
      const path = (input as string).slice(BASE.length);
      asked.push(path);
      const response = await respond(path);
      init?.signal?.throwIfAborted();
      return response;
    };
    await forget();
    engine = make();
    engine.prepare();
    await until(() => engine.settled);
    asked.length = 0;
    told.length = 0;
  });

  afterEach(async () => {
    engine.dispose();
    window.fetch = realFetch;
    await forget();
  });

  function make(): EspeakEngine {
    const made = new EspeakEngine({
      base: BASE,
      clock,
      makeContext: () => context as unknown as AudioContext,
      makeWorker: () => {
        const worker = new FakeWorker();
        workers.push(worker);
        return worker as unknown as Worker;
      },
    });
    made.subscribe((event) => told.push(event));
    return made;
  }

  const kinds = (): string[] => told.map(({ type }) => type);
  const saids = (): number => workers.flatMap(({ asked }) => asked).filter(({ type }) => type === 'say').length; // prettier-ignore

  /** Time goes by for the sound and for the page. */
  function pass(ms: number): void {
    for (let left = ms; left > 0; left -= 10) {
      context.time += 0.01;
      clock.tick(10);
    }
  }

  const utterance = (text = TEXT, lang = 'kk'): Utterance => ({
    text,
    lang,
    voice: engine.voices(lang)[0]!,
    rate: 1,
    pitch: 1,
    volume: 1,
    words: [
      { start: 0, end: 5 },
      { start: 7, end: 11 },
    ],
  });

  async function started(token = 1): Promise<void> {
    engine.speak(utterance(), token);
    await until(() => clock.pending > 0 && saids() > 0 && !kinds().includes('error'));
    await until(() => {
      pass(10);
      return kinds().includes('start');
    });
  }

  it('has the voices of the folder, of the languages that they read', () => {
    const of = (lang: string): string[] => engine.voices(lang).map(({ id }) => id);
    expect(of('kk')).to.deep.equal(['espeak:kk']);
    expect(of('kk-KZ')).to.deep.equal(['espeak:kk']);
    expect(of('en-GB')).to.deep.equal(['espeak:en']);
    expect(of('ru')).to.deep.equal([]);
    expect(of('')).to.deep.equal([]);
    const [voice] = engine.voices('kk');
    expect(voice).to.deep.equal({
      id: 'espeak:kk',
      name: 'eSpeak NG',
      lang: 'kk',
      local: true,
      quality: 'very-low',
    } satisfies Voice);
  });

  it('fetches nothing but its list until it is to speak', () => {
    engine.voices('kk');
    engine.unlock();
    expect(asked).to.deep.equal([]);
    expect(workers).to.have.lengthOf(0);
  });

  it('has no voices where there is no list, or no good one', async () => {
    for (const body of ['', '{}', '{"format":1}', '{"format":2,"version":"a"}', 'null', '[]']) {
      respond = () => new Response(body);
      const other = make();
      other.prepare();
      await until(() => other.settled);
      expect(other.voices('kk')).to.deep.equal([]);
      other.dispose();
    }
  });

  it('has no voices where the list does not come', async () => {
    window.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    const other = make();
    other.prepare();
    expect(other.settled).to.equal(false);
    clock.tick(10_000);
    await until(() => other.settled);
    expect(other.voices('kk')).to.deep.equal([]);
    other.dispose();
  });

  it('takes nothing from outside its folder, whatever the list says', async () => {
    const core = { ...LIST.core, worker: '../evil.js' };
    const files = [...LIST.files, file('../evil.js', 10)];
    respond = () => new Response(JSON.stringify({ ...LIST, core, files }));
    const other = make();
    other.prepare();
    await until(() => other.settled);
    expect(other.voices('kk')).to.deep.equal([]);
    other.dispose();
  });

  it('fetches what its language needs, and tells how much has come', async () => {
    await started();
    expect(asked).to.have.members(['abc/worker.js', 'abc/espeak-ng.js', 'abc/core.bin', 'abc/kk.bin']); // prettier-ignore
    const waits = told.filter((event) => event.type === 'waiting');
    expect(waits[0]).to.deep.include({ token: 1, loaded: 0, total: 85 });
    expect(waits.at(-1)).to.deep.include({ token: 1, loaded: 85, total: 85 });
  });

  it('fetches English too where a sentence has some of it', async () => {
    engine.speak(utterance('Бұл Google.'), 1);
    await until(() => saids() > 0);
    expect(asked).to.include('abc/en.bin');
  });

  it('says each word when it is heard, and the end when all is', async () => {
    await started();
    const from = told.findIndex(({ type }) => type === 'start');
    pass(350);
    expect(told.slice(from).map(({ type }) => type)).to.deep.equal(['start', 'boundary']);
    pass(100);
    expect(told.at(-1)).to.deep.equal({ type: 'boundary', token: 1, charIndex: 7 });
    pass(4000);
    expect(told.at(-1)).to.deep.equal({ type: 'end', token: 1 });
    expect(kinds().filter((kind) => kind === 'end')).to.have.lengthOf(1);
  });

  it('tells how long it takes, with the pause behind a sentence', async () => {
    await started();
    const start = told.find((event) => event.type === 'start');
    expect(start?.duration).to.be.within(1200, 1300);
  });

  it('says nothing more once it is cancelled', async () => {
    await started();
    engine.cancel();
    told.length = 0;
    pass(5000);
    expect(told).to.deep.equal([]);
  });

  it('stops fetching when it is cancelled, and begins again when asked', async () => {
    let go = (): void => {};
    const gate = new Promise<void>((resolve) => (go = resolve));
    const answer = respond;
    respond = async (path) => {
      await gate;
      return answer(path);
    };
    engine.speak(utterance(), 1);
    await until(() => asked.length === 4);
    engine.cancel();
    go();
    told.length = 0;
    await started(2);
    expect(told.some((event) => 'token' in event && event.token === 1)).to.equal(false);
  });

  it('makes the next sentence while one is heard, once', async () => {
    await started();
    engine.preload(utterance('Екінші бар.'));
    await until(() => saids() === 2);
    engine.speak(utterance('Екінші бар.'), 2);
    await until(() => {
      pass(10);
      return told.some((event) => event.type === 'start' && event.token === 2);
    });
    expect(saids()).to.equal(2);
  });

  it('keeps what it has fetched, and fetches none of it again', async () => {
    await started();
    engine.dispose();
    asked.length = 0;
    told.length = 0;
    engine = make();
    engine.prepare();
    await until(() => engine.settled);
    await started();
    expect(asked).to.not.include('abc/core.bin');
    expect(asked).to.not.include('abc/kk.bin');
  });

  it('speaks where nothing can be kept', async () => {
    const open = (): Promise<Cache> => Promise.reject(new DOMException('', 'QuotaExceededError'));
    Object.defineProperty(caches, 'open', { value: open, configurable: true });
    try {
      await started();
    } finally {
      Reflect.deleteProperty(caches, 'open');
    }
  });

  for (const [what, answer] of [
    ['is missing', () => new Response('', { status: 404 })],
    ['is not the one that was packed', () => new Response('<html>')],
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
  ] as const) {
    it(`tells when a file ${what}, and tries again when asked`, async () => {
      const good = respond;
      respond = answer;
      engine.speak(utterance(), 1);
      await until(() => kinds().includes('error'));
      expect(told.at(-1)).to.deep.equal({ type: 'error', token: 1, code: 'network' });
      respond = good;
      told.length = 0;
      await started(2);
    });
  }

  it('gives up a line on which nothing comes', async () => {
    respond = () => new Promise(() => {});
    window.fetch = (_, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    engine.speak(utterance(), 1);
    await until(() => clock.pending >= 4);
    clock.tick(30_000);
    await until(() => kinds().includes('error'));
    expect(told.at(-1)).to.deep.equal({ type: 'error', token: 1, code: 'network' });
  });

  it('begins anew when the synthesiser does not answer', async () => {
    await started();
    workers[0]!.answers = false;
    engine.speak(utterance('Басқа сөз.'), 2);
    await until(() => saids() === 2);
    clock.tick(20_000);
    await until(() => kinds().includes('error'));
    expect(told.at(-1)).to.deep.equal({ type: 'error', token: 2, code: 'timeout' });
    expect(workers[0]!.isAlive).to.equal(false);
    told.length = 0;
    engine.speak(utterance(), 3);
    engine.speak(utterance('Үшінші.'), 4);
    await until(() => workers.length === 2 && saids() === 3);
  });

  it('tells when it is not allowed to sound', async () => {
    context.now = 'suspended';
    engine.speak(utterance(), 1);
    await until(() => saids() > 0);
    await until(() => {
      clock.tick(100);
      return kinds().includes('error');
    });
    expect(told.at(-1)).to.deep.equal({ type: 'error', token: 1, code: 'not-allowed' });
    expect(context.resumed).to.be.greaterThan(0);
  });

  it('waits while the platform has taken the sound, and goes on when it is back', async () => {
    await started();
    pass(100);
    told.length = 0;
    context.now = 'suspended';
    context.dispatchEvent(new Event('statechange'));
    expect(told).to.deep.equal([{ type: 'waiting', token: 1 }]);
    clock.tick(5000);
    context.now = 'running';
    context.dispatchEvent(new Event('statechange'));
    expect(kinds()).to.deep.equal(['waiting', 'start']);
    pass(400);
    expect(told.at(-1)).to.deep.equal({ type: 'boundary', token: 1, charIndex: 7 });
  });

  it('tells when the sound does not come back', async () => {
    await started();
    context.now = 'suspended';
    context.dispatchEvent(new Event('statechange'));
    clock.tick(70_000);
    expect(told.at(-1)).to.deep.equal({ type: 'error', token: 1, code: 'interrupted' });
  });

  it('takes no text for markup, and leaves each letter in its place', async () => {
    for (const text of ['a <b>c</b>', 'AT&amp;T', '[[h]] x', '1 < 2 & 3']) {
      const before = saids();
      engine.speak(utterance(text, 'en'), 1);
      await until(() => saids() > before);
    }
    const texts = workers[0]!.asked.flatMap((one) => (one.type === 'say' ? [one.text] : []));
    expect(texts).to.deep.equal(['a ＜b>c＜/b>', 'AT＆amp;T', '［[h]] x', '1 < 2 & 3']);
  });

  it('speaks faster, slower, higher and lower, as far as the synthesiser can', async () => {
    for (const [rate, pitch] of [
      [1, 1],
      [0.5, 0],
      [2, 2],
      [3, 1],
    ] as const) {
      // prettier-ignore
      const before = saids();
      engine.speak({ ...utterance(), rate, pitch }, 1);
      await until(() => saids() > before);
    }
    const speeds = workers[0]!.asked.flatMap((one) =>
      one.type === 'say' ? [[one.speed, one.pitch]] : [],
    );
    expect(speeds).to.deep.equal([
      [175, 50],
      [88, 0],
      [350, 100],
      [450, 50],
    ]);
  });

  it('gives everything back', async () => {
    await started();
    engine.dispose();
    expect(workers[0]!.isAlive).to.equal(false);
    expect(clock.pending).to.equal(0);
  });

  it('is not made without an address', () => {
    expect(() => new EspeakEngine({ base: 'http://' })).to.throw(TypeError);
  });
});

async function forget(): Promise<void> {
  for (const key of await caches.keys()) await caches.delete(key);
}

/** Asks again after each task, for as long as the test may take. */
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  }
}
