import { expect } from '@open-wc/testing';
import { Player } from '../../src/player/player.js';
import { Chain } from '../../src/speech/chain.js';
import type { SpeechEvent, Utterance, Voice } from '../../src/speech/engine.js';
import { EspeakEngine } from '../../src/speech/espeak/espeak-engine.js';
import type { Reply, Request } from '../../src/speech/espeak/protocol.js';
import { article } from '../helpers/article.js';
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
  suspended = 0;
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
    this.suspended += 1;
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
  /** Whether the browser's HTTP cache still has what was once fetched. */
  let isInHttpCache: boolean;
  let contexts: number;
  /** What workers of earlier visits have said. */
  let saidBefore: number;
  let warned: string[];
  const { warn } = console;

  beforeEach(async () => {
    [clock, context, workers, told, asked] = [new FakeClock(), new FakeContext(), [], [], []];
    [isInHttpCache, contexts, saidBefore] = [true, 0, 0];
    warned = [];
    console.warn = (text: string) => warned.push(text);
    respond = (path) => {
      if (path === 'voice.json') return new Response(JSON.stringify(LIST));
      return new Response(new Uint8Array(LIST.files.find(({ name }) => name === path)!.bytes));
    };
    window.fetch = async (input, init) => {
      const path = (input as string).slice(BASE.length);
      if (init?.cache === 'only-if-cached') {
        return isInHttpCache ? respond(path) : Promise.reject(new TypeError('Failed to fetch'));
      }
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
    console.warn = warn;
    window.fetch = realFetch;
    await forget();
  });

  function make(base = BASE): EspeakEngine {
    const made = new EspeakEngine({
      base,
      clock,
      makeContext: () => {
        contexts += 1;
        return context as unknown as AudioContext;
      },
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

  /** Answers when the test says so. */
  function hold(): () => void {
    let go = (): void => {};
    const gate = new Promise<void>((resolve) => (go = resolve));
    const answer = respond;
    respond = async (path) => {
      await gate;
      return answer(path);
    };
    return () => {
      respond = answer;
      go();
    };
  }

  /** Another visit to the page. */
  async function visit(base = BASE): Promise<void> {
    engine.dispose();
    engine = make(base);
    engine.prepare();
    await until(() => engine.settled);
    [asked.length, told.length] = [0, 0];
    saidBefore = saids();
  }

  const waits = () => told.filter((event) => event.type === 'waiting');

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
    // Not before: time that runs while the browser's cache is asked would give that up.
    await until(() => clock.pending > 0 && saids() > saidBefore && !kinds().includes('error'));
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
      download: 85,
    } satisfies Voice);
  });

  const download = (lang: string): number => engine.voices(lang)[0]?.download ?? 0;

  it('tells of each language what is still to be fetched of it', async () => {
    expect([download('kk'), download('en')]).to.deep.equal([85, 105]);
    await started();
    expect(kinds()).to.include('voiceschange');
    expect([download('kk'), download('en')]).to.deep.equal([0, 30]);
  });

  it('tells on a later visit what is kept', async () => {
    await started();
    engine.dispose();
    engine = make();
    // Each change is told: whoever asks only then still learns the last of it.
    let known: readonly number[] = [];
    engine.subscribe(({ type }) => {
      if (type === 'voiceschange') known = [download('kk'), download('en')];
    });
    engine.prepare();
    await until(() => known[0] === 0);
    expect(known).to.deep.equal([0, 30]);
  });

  it('fetches nothing but its list until it is to speak', () => {
    engine.voices('kk');
    engine.unlock();
    expect(asked).to.deep.equal([]);
    expect(workers).to.have.lengthOf(0);
  });

  it('has no voices where there is no list, or no good one', async () => {
    const [language] = LIST.languages;
    const lists: readonly unknown[] = [
      {},
      { format: 1 },
      { format: 2, version: 'a' },
      null,
      [],
      5,
      'voice',
      { ...LIST, format: '1' },
      { ...LIST, version: '../..' },
      { ...LIST, size: '1000' },
      { ...LIST, size: 1e12 },
      { ...LIST, engine: undefined },
      { ...LIST, engine: { name: 5 } },
      { ...LIST, core: null },
      { ...LIST, core: { ...LIST.core, glue: 'https://evil.example/x.js' } },
      { ...LIST, languages: {} },
      { ...LIST, languages: [null] },
      { ...LIST, languages: [{ ...language, lang: 5 }] },
      { ...LIST, languages: [{ ...language, voice: undefined }] },
      { ...LIST, languages: [{ ...language, files: 'abc/kk.bin' }] },
      { ...LIST, languages: [{ ...language, files: ['abc/other.bin'] }] },
      { ...LIST, languages: [{ ...language, files: [5] }] },
      { ...LIST, files: [...LIST.files, null] },
      { ...LIST, files: [...LIST.files, { ...file('a.bin', 1), bytes: -1 }] },
      { ...LIST, files: [...LIST.files, { ...file('a.bin', 1), bytes: '1' }] },
      { ...LIST, files: [...LIST.files, { ...file('a.bin', 1), gzipBytes: null }] },
      { ...LIST, files: [...LIST.files, file('a//b.bin', 1)] },
      { ...LIST, files: [...LIST.files, file('a/../b.bin', 1)] },
    ];
    const inherited = `{"__proto__":${JSON.stringify(LIST)}}`;
    for (const body of ['', inherited, ...lists.map((list) => JSON.stringify(list))]) {
      respond = () => new Response(body);
      const other = make();
      const found: (readonly Voice[])[] = [];
      other.subscribe(() => found.push(other.voices('kk')));
      other.prepare();
      await until(() => other.settled);
      expect(found, body).to.deep.equal([[]]);
      expect(other.unreachable('kk'), body).to.equal(false);
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

  /** Another list for another visit; what it is answered with at first. */
  async function visitWith(first: () => Response | Promise<Response>): Promise<() => void> {
    const good = respond;
    respond = first;
    await visit();
    return () => (respond = good);
  }

  for (const [what, answer] of [
    ['is not there', () => new Response('', { status: 404 })],
    ['cannot be reached', () => Promise.reject(new TypeError('Failed to fetch'))],
  ] as const) {
    it(`says that it may be had later where its list ${what}, and asks again when asked`, async () => {
      const mend = await visitWith(answer);
      expect(engine.voices('kk')).to.deep.equal([]);
      expect(engine.unreachable('kk')).to.equal(true);
      expect(warned.join()).to.match(
        /offline voice is not used: .*\/voice\.json: (HTTP 404|Failed)/u,
      );
      mend();
      clock.tick(2000);
      engine.prepare();
      expect(engine.settled).to.equal(false);
      await until(() => engine.settled);
      expect(engine.voices('kk')).to.have.lengthOf(1);
      expect(engine.unreachable('kk')).to.equal(false);
    });
  }

  /** Without these files, as after a deployment that forgot them. */
  function without(...names: string[]): () => void {
    const good = respond;
    respond = (path) => (names.includes(path) ? new Response('', { status: 404 }) : good(path));
    return () => (respond = good);
  }

  it('has no voices any more where a file is missing, until the list is asked for again', async () => {
    const mend = without('abc/kk.bin');
    const before = utterance();
    engine.speak(before, 1);
    await until(() => kinds().includes('error'));
    expect(told.at(-1)).to.deep.equal({ type: 'error', token: 1, code: 'voice-unavailable' });
    expect(kinds()).to.include('voiceschange');
    expect([engine.voices('kk').length, engine.voices('en').length]).to.deep.equal([0, 0]);
    expect([engine.unreachable('kk'), engine.unreachable('ru')]).to.deep.equal([true, false]);
    expect(warned.join()).to.contain('abc/kk.bin: HTTP 404');
    asked.length = 0;
    engine.speak(before, 2);
    expect(told.at(-1)).to.deep.equal({ type: 'error', token: 2, code: 'voice-unavailable' });
    expect(asked).to.deep.equal([]);
    mend();
    engine.prepare();
    await until(() => engine.settled);
    told.length = 0;
    await started(3);
  });

  it('does without English where that alone is not there', async () => {
    await started();
    without('abc/en.bin');
    engine.speak(utterance('Бұл Google.'), 2);
    await until(() => kinds().includes('error'));
    expect([engine.unreachable('kk'), engine.unreachable('en')]).to.deep.equal([false, true]);
    engine.speak(utterance('Бұл Google.'), 3);
    await until(() => saids() === 2);
  });

  it('takes the files of a new version where those of the old one are gone', async () => {
    const answer = respond;
    const later = (text: string): string => text.replaceAll('abc', 'def');
    await started();
    respond = async (path) => {
      if (path.startsWith('abc')) return new Response('', { status: 404 });
      const response = await answer(path.replace('def', 'abc'));
      return path === 'voice.json' ? new Response(later(await response.text())) : response;
    };
    engine.speak(utterance('A sentence.', 'en'), 2);
    await until(() => kinds().includes('error'));
    engine.prepare();
    await until(() => engine.settled);
    asked.length = 0;
    engine.speak(utterance('A sentence.', 'en'), 3);
    await until(() => saids() === 2);
    expect(asked).to.include('def/en.bin');
  });

  describe('for a player', () => {
    let player: Player;

    beforeEach(() => {
      player = new Player({ engine: new Chain([engine], clock), clock });
      player.article = article(['Сәлем, әлем.', '{en|A guest.}']);
    });

    afterEach(() => player.dispose());

    it('is fetched once where a file is not there, and again when somebody presses again', async () => {
      const mend = without('abc/kk.bin');
      const fetches: number[] = [];
      player.addEventListener('waiting', () => {
        if (player.waiting?.total && player.waiting.loaded === 0)
          fetches.push(player.waiting.total);
      });
      player.play();
      await until(() => player.error !== null);
      expect(player.error?.code).to.equal('voice-unreachable');
      expect(player.error?.languages).to.include('kk');
      expect(asked.filter((path) => path.endsWith('kk.bin'))).to.have.lengthOf(1);
      expect(fetches).to.have.lengthOf(1);
      mend();
      player.play();
      await until(() => saids() > 0);
      expect(player.error).to.equal(null);
    });

    it('is asked for again with each press where its list is not there', async () => {
      player.dispose();
      const mend = await visitWith(() => new Response('', { status: 404 }));
      player = new Player({ engine: new Chain([engine], clock), clock });
      player.article = article(['Сәлем, әлем.']);
      player.play();
      await until(() => player.error !== null);
      expect(player.error?.code).to.equal('voice-unreachable');
      mend();
      clock.tick(2000);
      player.play();
      await until(() => saids() > 0);
      expect(player.error).to.equal(null);
    });
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
    expect(waits()[0]).to.deep.include({ token: 1, loaded: 0, total: 85 });
    expect(waits().at(-1)).to.deep.include({ token: 1, loaded: 85, total: 85 });
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
    const go = hold();
    engine.speak(utterance(), 1);
    await until(() => asked.length === 4);
    engine.cancel();
    go();
    told.length = 0;
    await started(2);
    expect(told.some((event) => 'token' in event && event.token === 1)).to.equal(false);
  });

  for (const [what, text] of [
    ['another sentence', 'Басқа сөйлем.'],
    ['the same sentence', TEXT],
  ] as const) {
    it(`fetches nothing once it is cancelled, though ${what} was asked for in between`, async () => {
      const go = hold();
      engine.speak(utterance(), 1);
      await until(() => asked.length === 4);
      engine.speak(utterance(text), 2);
      engine.cancel();
      asked.length = 0;
      go();
      await tasks();
      expect(asked).to.deep.equal([]);
      expect(workers).to.have.lengthOf(0);
      told.length = 0;
      await started(3);
    });
  }

  it('speaks on at once though it was cancelled while the program was begun', async () => {
    await started();
    const [worker] = workers;
    worker!.answers = false;
    engine.speak(utterance('All of it.', 'en'), 2);
    await until(() => worker!.asked.filter(({ type }) => type === 'load').length === 2);
    engine.cancel();
    worker!.answers = true;
    engine.speak(utterance('Басқа сөз.'), 3);
    await until(() => {
      pass(10);
      return told.some((event) => event.type === 'start' && event.token === 3);
    });
    expect(workers).to.have.lengthOf(1);
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

  it('fetches nothing for a sentence that nobody has asked for yet', async () => {
    engine.preload(utterance());
    await tasks();
    await started();
    asked.length = 0;
    engine.preload(utterance('The next.', 'en'));
    engine.preload(utterance('Бұл Google.'));
    await tasks();
    expect(asked).to.deep.equal([]);
    expect(saids()).to.equal(1);
  });

  it('gives up the next sentence when it is cancelled', async () => {
    await started();
    const [worker] = workers;
    worker!.answers = false;
    engine.preload(utterance('Екінші бар.'));
    await until(() => saids() === 2);
    const asking = clock.pending;
    engine.cancel();
    await tasks();
    expect(worker!.asked.at(-1)?.type).to.equal('drop');
    expect(clock.pending).to.be.lessThan(asking);
  });

  it('keeps what it has fetched, fetches none of it again, and tells of no fetching', async () => {
    await started();
    await visit();
    await started();
    expect(asked).to.deep.equal([]);
    expect(waits()).to.deep.equal([{ type: 'waiting', token: 1 }]);
  });

  it('tells of what is fetched over the network only', async () => {
    await started();
    isInHttpCache = false;
    await visit();
    await started();
    expect(asked).to.have.members(['abc/worker.js', 'abc/espeak-ng.js']);
    expect(waits()[0]).to.deep.include({ loaded: 0, total: 55 });
    engine.speak(utterance('The next.', 'en'), 2);
    await until(() => saids() === 3);
    expect(waits().at(-1)).to.deep.include({ token: 2, loaded: 30, total: 30 });
  });

  it('keeps one version of a folder, and leaves alone what is of another', async () => {
    const kept = async (): Promise<string[]> => {
      const open = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
      const requests = (await Promise.all(open.map((cache) => cache.keys()))).flat();
      const paths = requests.map(({ url }) => url.slice(location.origin.length));
      return paths.filter((path) => path.endsWith('kk.bin')).sort();
    };
    await caches.open('somebody else’s');
    const answer = respond;
    respond = (path) => answer(path.replace('ru/', ''));
    await visit(`${BASE}ru/`);
    await started();
    await visit();
    await started();
    expect(await kept()).to.deep.equal(['/voice-for-tests/abc/kk.bin', '/voice-for-tests/ru/abc/kk.bin']); // prettier-ignore
    const later = (text: string): string => text.replaceAll('abc', 'def');
    respond = async (path) => {
      const response = await answer(path.replace('def', 'abc'));
      return path === 'voice.json' ? new Response(later(await response.text())) : response;
    };
    await visit();
    await started();
    expect(await kept()).to.deep.equal(['/voice-for-tests/def/kk.bin', '/voice-for-tests/ru/abc/kk.bin']); // prettier-ignore
    expect(await caches.has('somebody else’s')).to.equal(true);
  });

  it('lets the sound rest when nothing is said, also where it was only allowed to', () => {
    const { audioSession } = navigator as { readonly audioSession?: { type: string } };
    const session = { type: 'auto' };
    Object.defineProperty(navigator, 'audioSession', { value: session, configurable: true });
    try {
      engine.unlock();
      expect([contexts, session.type]).to.deep.equal([1, 'auto']);
      clock.tick(15_000);
      expect(context.suspended).to.equal(1);
      engine.speak({ ...utterance(), voice: { ...engine.voices('kk')[0]!, id: 'gone' } }, 1);
      expect(kinds()).to.deep.equal(['error']);
      clock.tick(15_000);
      expect(context.suspended).to.equal(2);
      expect(session.type).to.equal('playback');
    } finally {
      Reflect.deleteProperty(navigator, 'audioSession');
    }
    expect((navigator as { audioSession?: unknown }).audioSession).to.equal(audioSession);
  });

  it('does not rest while something is said', async () => {
    await started();
    engine.unlock();
    clock.tick(500);
    pass(15_000);
    expect(kinds()).to.include('end');
    expect(context.suspended).to.equal(0);
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
    ['cannot be had now', () => new Response('', { status: 503 })],
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
    window.fetch = (path, init) => {
      asked.push(path as string);
      return new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    };
    engine.speak(utterance(), 1);
    await until(() => asked.length === 4);
    clock.tick(30_000);
    await until(() => kinds().includes('error'));
    expect(told.at(-1)).to.deep.equal({ type: 'error', token: 1, code: 'network' });
  });

  it('speaks where the cache hangs', async () => {
    const open = (): Promise<Cache> => new Promise(() => {});
    Object.defineProperty(caches, 'open', { value: open, configurable: true });
    try {
      engine.speak(utterance(), 1);
      await until(() => {
        clock.tick(100);
        return kinds().includes('error') || saids() > 0;
      });
      expect(kinds()).to.not.include('error');
    } finally {
      Reflect.deleteProperty(caches, 'open');
    }
  });

  it('ends whatever hangs, and begins anew when asked', async () => {
    const answers = window.fetch.bind(window);
    window.fetch = (path) => {
      asked.push(path as string);
      return new Promise(() => {}); // deaf to its signal too
    };
    engine.speak(utterance(), 1);
    await until(() => asked.length === 4);
    clock.tick(90_000);
    expect(told.at(-1)).to.deep.equal({ type: 'error', token: 1, code: 'timeout' });
    window.fetch = answers;
    told.length = 0;
    await started(2);
  });

  it('begins anew when the worker falls over', async () => {
    await started();
    const [worker] = workers;
    worker!.answers = false;
    engine.speak(utterance('Басқа сөз.'), 2);
    await until(() => saids() === 2);
    worker!.dispatchEvent(new Event('error'));
    await until(() => kinds().includes('error'));
    expect(told.at(-1)).to.deep.equal({ type: 'error', token: 2, code: 'network' });
    expect(worker!.isAlive).to.equal(false);
    engine.speak(utterance('Басқа сөз.'), 3);
    await until(() => workers.length === 2 && saids() === 3);
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

  for (const [what, token, code] of [
    ['before a sound is heard', 2, 'timeout'],
    ['in the middle', 1, 'interrupted'],
  ] as const) {
    it(`ends when the sound runs and its time stands still ${what}`, async () => {
      await started();
      pass(100);
      if (token === 2) engine.speak(utterance(), 2);
      await tasks();
      told.length = 0;
      clock.tick(1300);
      if (token === 1) expect(told).to.deep.equal([{ type: 'waiting', token: 1 }]);
      clock.tick(65_000);
      expect(told.at(-1)).to.deep.equal({ type: 'error', token, code });
    });
  }

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

/** Less than a test may take. In ms. */
const PATIENCE = 15_000;

/** Asks again after each task. */
async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!condition()) {
    if (performance.now() > end)
      throw new Error(`Not within ${PATIENCE} ms: ${condition.toString()}`);
    await task();
  }
}

/** Enough for what has been begun and waits for nothing else. */
async function tasks(): Promise<void> {
  for (let count = 0; count < 100; count += 1) await task();
}

const task = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
