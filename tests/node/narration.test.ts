/**
 * A recording over a real network, under the strict policy: once loaded it goes on without the
 * server, and when the line is cut it waits, and goes on when that is back.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { RecordedEngine } from '../../src/speech/recorded.js';
import { wav } from '../fixtures/narration/wav.js';
import { available, open, type BrowserName, type Page } from '../helpers/browsers.js';
import { STRICT_CSP } from '../helpers/server.js';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
/** Chromium wants 256 kB before it begins, and loads no more than a few MB ahead. */
const SMALL = 8000;
const LARGE = 24_000;
const SECONDS = 60;
const SENTENCES = ['one two three four', 'five six seven eight', 'nine ten eleven twelve'];
/** Where the sentences begin; each lasts five seconds. */
const STARTS = [1, 10, 50];

const timings = {
  audio: 'story.wav',
  cues: SENTENCES.map((text, index) => {
    const start = STARTS[index] ?? 0;
    return {
      text,
      start,
      end: start + 5,
      words: text.split(' ').map((word, at) => ({ text: word, start: start + at })),
    };
  }),
};

/** A site whose line can be cut, at once or after so many bytes of the sound. */
class Line {
  isCut = false;
  cutAfter: number;
  readonly #server: Server;
  #sound = Buffer.alloc(0);

  /**
   * @param rate Of the sound, in samples a second.
   * @param cutAfter Seconds of it.
   */
  constructor(
    private readonly rate: number,
    cutAfter = Infinity,
  ) {
    this.cutAfter = cutAfter * rate * 2;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async open(): Promise<string> {
    this.#sound = Buffer.from(await wav(SECONDS, timings.cues, this.rate).arrayBuffer());
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  cut(): void {
    this.isCut = true;
    this.#server.closeAllConnections();
  }

  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (this.isCut) request.socket.destroy();
    else if (path.endsWith('.wav')) this.#play(request, response);
    else if (path.endsWith('.json')) response.end(JSON.stringify(timings));
    else if (path.endsWith('.js')) {
      const body = await readFile(join(dist, normalize(path))).catch(() => '');
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(body);
    } else {
      const headers = { 'content-type': 'text/html', 'content-security-policy': STRICT_CSP };
      response.writeHead(200, headers).end('<!doctype html><title>x</title><button>Play</button>');
    }
  }

  #play(request: IncomingMessage, response: ServerResponse): void {
    const [, from = '', to = ''] = /bytes=(\d+)-(\d*)/u.exec(request.headers.range ?? '') ?? [];
    const size = this.#sound.length;
    const start = Number(from);
    const end = to ? Number(to) + 1 : size;
    const headers = {
      'content-type': 'audio/wav',
      'accept-ranges': 'bytes',
      'content-length': end - start,
      ...(from && { 'content-range': `bytes ${start}-${end - 1}/${size}` }),
    };
    response.writeHead(from ? 206 : 200, headers);
    if (end <= this.cutAfter) response.end(this.#sound.subarray(start, end));
    else {
      this.isCut = true;
      response.write(this.#sound.subarray(start, Math.max(start, this.cutAfter)));
      response.socket?.end();
    }
  }
}

interface Heard {
  readonly type: string;
  readonly token: number;
  readonly code?: string;
  readonly at: number;
}

interface PageWindow {
  heard: Heard[];
  audio: HTMLAudioElement;
  say(sentence: number, token: number): void;
}

interface Module {
  readonly RecordedEngine: typeof RecordedEngine;
}

/** Makes the page's own engine, with the sentences as its article. */
async function setUp(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/`);
  await page.evaluate(async (texts) => {
    const { RecordedEngine } = (await import(`${location.origin}/speech/recorded.js`)) as Module;
    const audio = new Audio();
    const engine = new RecordedEngine({ source: '/story.json', makeAudio: () => audio });
    const heard: Heard[] = [];
    engine.read({ lang: 'en', blocks: texts.map((text) => ({ text })) });
    const known = new Promise<void>((resolve) => {
      engine.subscribe((event) => {
        if (event.type === 'voiceschange') resolve();
        else heard.push({ ...event, at: audio.currentTime });
      });
    });
    engine.prepare();
    await known;
    const say = (block: number, token: number) => {
      const text = texts[block] ?? '';
      const words = Array.from(text.matchAll(/\S+/gu), ({ 0: word, index }) => ({
        start: index,
        end: index + word.length,
      }));
      const [voice] = engine.voices('en');
      if (!voice) throw new Error('no voice');
      const passage = { block, start: 0, end: text.length, words };
      const sound = { rate: 2, pitch: 1, volume: 1, lang: 'en' };
      engine.speak({ ...sound, text, voice, words, passage }, token);
    };
    Object.assign(window, { heard, audio, say });
    document.querySelector('button')?.addEventListener('click', () => say(0, 1));
  }, SENTENCES);
}

/** What is told of an utterance, until one of `types`. */
function told(page: Page, token: number, ...types: string[]): Promise<Heard[]> {
  return page.evaluate(
    async (of, until) => {
      const { heard } = window as unknown as PageWindow;
      const own = () => heard.filter((event) => event.token === of);
      for (let tries = 0; tries < 1200; tries++) {
        if (own().some(({ type }) => until.includes(type))) break;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return own();
    },
    token,
    types,
  );
}

const say = (page: Page, sentence: number, token: number) =>
  page.evaluate((block, as) => (window as unknown as PageWindow).say(block, as), sentence, token);

/** How much of it is there, in seconds: the end alone may be fetched before the middle is. */
const loaded = (page: Page) =>
  page.evaluate(async () => {
    const { audio } = window as unknown as PageWindow;
    const all = () => {
      const { buffered } = audio;
      let sum = 0;
      for (let i = 0; i < buffered.length; i++) sum += buffered.end(i) - buffered.start(i);
      return sum;
    };
    for (let tries = 0; tries < 1200 && all() < audio.duration - 0.1; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return all();
  });

const typesOf = (heard: readonly Heard[]) => heard.map(({ type }) => type);

for (const name of ['chromium', 'firefox', 'webkit'] as const satisfies BrowserName[]) {
  describe(`a recording in ${name}`, { skip: !available(name) && 'not installed' }, () => {
    let line: Line;
    let page: Page;

    before(async () => {
      page = await open(name);
    });
    after(() => page.close());

    it('goes on without the server once it is loaded', async () => {
      line = new Line(SMALL);
      await setUp(page, await line.open());
      await page.click('button');
      await told(page, 1, 'end', 'error');
      assert.ok((await loaded(page)) > SECONDS - 0.2);
      line.cut();
      await say(page, 2, 2);
      const later = await told(page, 2, 'end', 'error');
      await say(page, 0, 3);
      const earlier = await told(page, 3, 'end', 'error');
      line.close();
      const four = ['start', ...Array<string>(4).fill('boundary'), 'end'];
      assert.deepEqual([typesOf(later), typesOf(earlier)], [four, four]);
      assert.ok(Math.abs((earlier[2]?.at ?? 0) - 2) < 0.5);
    });

    it('waits while the line is cut, and goes on where it broke off', async () => {
      line = new Line(LARGE, 13);
      await setUp(page, await line.open());
      await page.click('button');
      await told(page, 1, 'end', 'error');
      await say(page, 1, 2);
      assert.equal((await told(page, 2, 'waiting', 'error')).at(-1)?.type, 'waiting');
      line.isCut = false;
      line.cutAfter = Infinity;
      const heard = await told(page, 2, 'end', 'error');
      line.close();
      assert.equal(heard.at(-1)?.type, 'end');
      const types = typesOf(heard);
      assert.equal(types[types.lastIndexOf('waiting') + 1], 'start');
      assert.equal(types.filter((type) => type === 'boundary').length, 4);
    });

    it('gives up on a line that stays cut', async () => {
      line = new Line(LARGE, 13);
      await setUp(page, await line.open());
      await page.click('button');
      await told(page, 1, 'end', 'error');
      await say(page, 1, 2);
      const heard = await told(page, 2, 'end', 'error');
      line.close();
      assert.equal(heard.at(-1)?.code, 'network');
      assert.ok(typesOf(heard).includes('waiting'));
    });
  });
}
