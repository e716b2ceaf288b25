import { expect } from '@open-wc/testing';
import type { Passage, Script, SpeechEvent, Utterance } from '../../src/speech/engine.js';
import { RecordedEngine } from '../../src/speech/recorded.js';
import type { Narration } from '../../src/speech/recorded/narration.js';
import { FakeAudio } from '../helpers/fake-audio.js';
import { FakeClock } from '../helpers/fake-clock.js';

const FIRST = 'Көпір бүгін ашылды.';
const SECOND = 'Оның ұзындығы 84 метр.';
const THIRD = 'Екі ауыл қуанды.';
const script: Script = {
  lang: 'kk',
  blocks: [{ text: `${FIRST} ${SECOND}` }, { text: THIRD }],
};

/** A word a second, from the first second on; a pause of one second after each sentence. */
function wordByWord(): Narration {
  let at = 1;
  const cues = [FIRST, SECOND, THIRD].map((text) => {
    const words = text.split(' ').map((word) => ({ text: word, start: at++, end: at }));
    const start = words[0]!.start;
    return { text, start, end: at++, words };
  });
  return { audio: 'story.mp3', narrator: 'Айгүл', cues };
}

const bySentence = (): Narration => ({
  ...wordByWord(),
  cues: wordByWord().cues.map(({ text = '', start, end }) => ({ text, start, end })),
});

function passageOf(text: string, within = script): Passage {
  const block = within.blocks.findIndex((each) => each.text.includes(text));
  const start = within.blocks[block]!.text.indexOf(text);
  const words = Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
  return { block, start, end: start + text.length, words };
}

function utteranceOf(text: string, options: Partial<Utterance> = {}): Utterance {
  const passage = passageOf(text);
  const voice = { id: 'narration', name: '', lang: 'kk', local: true, quality: 'high' as const };
  const words = passage.words.map(({ start, end }) => ({
    start: start - passage.start,
    end: end - passage.start,
  }));
  return { text, lang: 'kk', voice, rate: 1, pitch: 1, volume: 1, words, passage, ...options };
}

describe('the recorded narration', () => {
  let clock: FakeClock;
  let audio: FakeAudio;
  let engine: RecordedEngine;
  let heard: SpeechEvent[];

  /** Of the server of the sound; `null`: it cannot be reached. */
  let answer: () => Response | null;
  let warned: string[];
  const { warn } = console;

  function setUp(narration: Narration = wordByWord(), length = 60): void {
    answer = () => null;
    clock = new FakeClock();
    audio = new FakeAudio(clock, length);
    const makeAudio = () => audio as unknown as HTMLAudioElement;
    engine = new RecordedEngine({
      source: narration,
      baseURL: 'https://site.example/',
      clock,
      makeAudio,
      fetch: () => {
        const response = answer();
        return response ? Promise.resolve(response) : Promise.reject(new TypeError());
      },
    });
    heard = [];
    engine.subscribe((event) => heard.push(event));
    engine.read(script);
    engine.prepare();
  }

  const types = () => heard.map(({ type }) => type);
  const boundaries = () =>
    heard.flatMap((event) => (event.type === 'boundary' ? [event.charIndex] : []));
  const last = () => heard.at(-1);

  /** As the player does: the next is handed over while the end is told. */
  function sayAll(...texts: string[]): void {
    let token = 1;
    const next = () => {
      const text = texts.shift();
      if (text) engine.speak(utteranceOf(text), token++);
    };
    engine.subscribe((event) => {
      if (event.type === 'end') next();
    });
    next();
  }

  beforeEach(() => {
    warned = [];
    console.warn = (text: string) => warned.push(text);
    setUp();
  });

  afterEach(() => {
    console.warn = warn;
  });

  it('has one voice, the narrator, in the language of the text', () => {
    const [voice, ...others] = engine.voices('kk');
    expect(voice).to.include({ name: 'Айгүл', lang: 'kk', local: true, recorded: true });
    expect(others).to.have.length(0);
    expect(engine.settled).to.be.true;
    expect(types()).to.deep.equal(['voiceschange']);
  });

  it('has none for another article, and none before it knows the article', () => {
    engine.read({ lang: 'en', blocks: [{ text: 'Something else altogether.' }] });
    expect(engine.voices('en')).to.have.length(0);
    engine.read(null);
    expect(engine.voices('kk')).to.have.length(0);
  });

  it('says a sentence, with each word at its time, and how long it takes', () => {
    engine.speak(utteranceOf(SECOND), 7);
    clock.tick(60);
    expect(last()).to.deep.include({ type: 'start', token: 7 });
    const { duration = 0 } = last() as { duration?: number };
    expect(duration).to.be.closeTo(5000, 200);
    clock.tick(3100);
    expect(boundaries()).to.deep.equal([0, 5, 14, 17]);
    expect(audio.loads).to.deep.equal(['https://site.example/story.mp3']);
    clock.tick(2000);
    expect(last()).to.deep.equal({ type: 'end', token: 7 });
    expect(audio.paused).to.be.true;
  });

  it('goes on to the next sentence without a seek', () => {
    sayAll(FIRST, SECOND, THIRD);
    clock.tick(20_000);
    expect(audio.seeks).to.have.length(1);
    expect(types().filter((type) => type === 'end')).to.have.length(3);
    expect(boundaries()).to.deep.equal([0, 6, 12, 0, 5, 14, 17, 0, 4, 9]);
    expect(audio.paused).to.be.true;
  });

  it('goes on without a seek where the timers come a second late', () => {
    const texts = [SECOND, THIRD];
    engine.subscribe((event) => {
      const text = event.type === 'end' && texts.shift();
      if (text) engine.speak(utteranceOf(text), 2);
    });
    engine.speak(utteranceOf(FIRST), 1);
    clock.tick(100);
    for (let second = 0; second < 16; second++) clock.sleep(1000);
    expect(audio.seeks).to.have.length(1);
    expect(types().filter((type) => type === 'end')).to.have.length(3);
  });

  it('seeks to what does not follow', () => {
    sayAll(FIRST, THIRD);
    clock.tick(20_000);
    expect(audio.seeks).to.have.length(2);
    expect(audio.seeks[1]).to.be.closeTo(10, 0.2);
  });

  it('is silent at once when nothing follows', () => {
    engine.speak(utteranceOf(FIRST), 1);
    clock.tick(4200);
    expect(last()?.type).to.equal('end');
    expect(audio.paused).to.be.true;
  });

  it('tells no words where they have no times, and how long it takes instead', () => {
    setUp(bySentence());
    engine.speak(utteranceOf(FIRST), 1);
    clock.tick(2000);
    expect(boundaries()).to.have.length(0);
    const start = heard.find((event) => event.type === 'start');
    expect(start?.duration).to.be.closeTo(4000, 200);
  });

  it('keeps the pitch at another rate, and its times in step', () => {
    engine.speak(utteranceOf(SECOND, { rate: 2, volume: 0.5 }), 1);
    clock.tick(60);
    expect(audio).to.include({ playbackRate: 2, preservesPitch: true, volume: 0.5 });
    const start = heard.find((event) => event.type === 'start');
    expect(start?.duration).to.be.closeTo(2500, 100);
    clock.tick(1600);
    expect(boundaries()).to.deep.equal([0, 5, 14, 17]);
    clock.tick(1000);
    expect(last()?.type).to.equal('end');
  });

  it('is silent after cancel, event and all', () => {
    engine.speak(utteranceOf(FIRST), 1);
    clock.tick(1500);
    const before = heard.length;
    engine.cancel();
    clock.tick(10_000);
    expect(audio.paused).to.be.true;
    expect(heard).to.have.length(before);
  });

  it('leaves numbers that differ, and sentences that are mostly other, to others', () => {
    const edited: Script = {
      lang: 'kk',
      blocks: [
        { text: FIRST },
        { text: 'Оның ұзындығы 85 метр.' },
        { text: 'Екі ауыл жылады да.' },
      ],
    };
    const [voice] = engine.voices('kk');
    engine.read(edited);
    expect(engine.has(voice!, passageOf(FIRST, edited))).to.be.true;
    expect(engine.has(voice!, passageOf('Оның ұзындығы 85 метр.', edited))).to.be.false;
    expect(engine.has(voice!, passageOf('Екі ауыл жылады да.', edited))).to.be.false;
  });

  it('tells that it waits, and that it goes on, with the time that is left', () => {
    engine.speak(utteranceOf(SECOND), 1);
    clock.tick(1000);
    audio.starve();
    clock.tick(6000);
    expect(last()?.type).to.equal('waiting');
    audio.feed();
    clock.tick(100);
    expect(audio.loads).to.have.length(1);
    const starts = heard.filter((event) => event.type === 'start');
    expect(starts).to.have.length(2);
    expect(starts[1]?.duration).to.be.closeTo(4000, 300);
  });

  it('tries the network three times, and says so', () => {
    engine.speak(utteranceOf(SECOND), 1);
    clock.tick(1500);
    audio.latency = Infinity;
    audio.fail(2);
    for (let tries = 0; tries < 3; tries++) {
      expect(last()?.type).to.equal('waiting');
      clock.tick(5000);
      audio.fail(4);
    }
    expect(last()).to.deep.equal({ type: 'error', token: 1, code: 'network' });
    expect(audio.loads).to.have.length(4);
  });

  it('goes on where it broke off when the network is back', () => {
    engine.speak(utteranceOf(SECOND), 1);
    clock.tick(2000);
    const before = audio.currentTime;
    audio.fail(2);
    expect(last()?.type).to.equal('waiting');
    clock.tick(700);
    expect(last()?.type).to.equal('start');
    expect(audio.currentTime).to.be.closeTo(before, 0.2);
    clock.tick(5000);
    expect(last()?.type).to.equal('end');
    expect(boundaries()).to.deep.equal([0, 5, 14, 17]);
  });

  it('fetches anew what can no longer be decoded, as a file is whose line was cut', () => {
    engine.speak(utteranceOf(SECOND), 1);
    clock.tick(2000);
    audio.fail(3);
    clock.tick(2400);
    expect(last()?.type).to.equal('waiting');
    clock.tick(1000);
    expect(types().filter((type) => type === 'start')).to.have.length(2);
    expect(audio.loads).to.have.length(2);
    clock.tick(5000);
    expect(last()?.type).to.equal('end');
  });

  it('gives up on what could never be decoded', () => {
    audio.latency = Infinity;
    engine.speak(utteranceOf(SECOND), 1);
    audio.fail(3);
    clock.tick(3000);
    expect(last()).to.deep.equal({ type: 'error', token: 1, code: 'voice-unavailable' });
    expect(audio.loads).to.have.length(1);
    expect(engine.voices('kk')).to.have.length(0);
  });

  /** The sound does not come, and the server says why. */
  async function notTaken(): Promise<void> {
    audio.fail(4);
    await settled();
  }

  for (const status of [404, 410, 403]) {
    it(`leaves it to others at once, and for good, where its sound is answered by ${status}`, async () => {
      audio.latency = Infinity;
      answer = () => new Response('', { status });
      engine.speak(utteranceOf(SECOND), 1);
      await notTaken();
      expect(last()).to.deep.equal({ type: 'error', token: 1, code: 'voice-unavailable' });
      expect(types()).to.include('voiceschange');
      expect(audio.loads).to.have.length(1);
      expect(engine.voices('kk')).to.have.length(0);
      expect(engine.has(utteranceOf(FIRST).voice, passageOf(FIRST))).to.be.false;
      clock.tick(60_000);
      expect(audio.loads).to.have.length(1);
    });
  }

  it('tells a developer why it is not used, once', async () => {
    audio.latency = Infinity;
    answer = () => new Response('', { status: 404 });
    engine.speak(utteranceOf(SECOND), 1);
    await notTaken();
    engine.voices('kk');
    expect(warned).to.have.length(1);
    expect(warned[0]).to.contain('https://site.example/story.mp3: HTTP 404');
    expect(engine.reason).to.contain('404');
  });

  it('tells a developer when it is of another article', () => {
    engine.read({ lang: 'en', blocks: [{ text: 'Something else altogether.' }] });
    expect(engine.voices('en')).to.have.length(0);
    expect(warned.join()).to.contain('0% of the words');
  });

  for (const status of [500, 503, 429]) {
    it(`tries again where its sound is answered by ${status}`, async () => {
      audio.latency = Infinity;
      answer = () => new Response('', { status });
      engine.speak(utteranceOf(SECOND), 1);
      for (let tries = 0; tries < 3; tries++) {
        await notTaken();
        expect(last()?.type).to.equal('waiting');
        clock.tick(5000);
      }
      await notTaken();
      expect(last()).to.deep.equal({ type: 'error', token: 1, code: 'network' });
      expect(engine.voices('kk')).to.have.length(1);
    });
  }

  it('is heard at once where its sound is there again', async () => {
    audio.latency = Infinity;
    answer = () => new Response('');
    engine.speak(utteranceOf(SECOND), 1);
    audio.latency = 0;
    await notTaken();
    clock.tick(100);
    expect(last()?.type).to.equal('start');
    clock.tick(1000);
    audio.latency = Infinity;
    audio.fail(2);
    clock.tick(1300);
    audio.latency = 0;
    await notTaken();
    clock.tick(100);
    expect(last()?.type).to.equal('start');
  });

  it('leaves it to others at once where what comes is no sound', async () => {
    audio.latency = Infinity;
    answer = () => new Response('<!doctype html>');
    engine.speak(utteranceOf(SECOND), 1);
    await notTaken();
    await notTaken();
    expect(last()).to.deep.equal({ type: 'error', token: 1, code: 'voice-unavailable' });
    expect(audio.loads).to.have.length(2);
    expect(warned.join()).to.contain('no sound');
  });

  it('fetches anew what does not come, and in the end gives up', () => {
    engine.speak(utteranceOf(SECOND), 1);
    clock.tick(1000);
    audio.starve();
    clock.tick(10_000);
    expect(audio.loads).to.have.length(2);
    expect(last()?.type).to.equal('waiting');
    clock.tick(40_000);
    expect(audio.loads).to.have.length(4);
    expect(last()).to.deep.equal({ type: 'error', token: 1, code: 'network' });
  });

  it('plays what took long to come', () => {
    audio.latency = 7000;
    engine.speak(utteranceOf(SECOND), 1);
    clock.tick(7500);
    expect(types().filter((type) => type === 'start')).to.have.length(1);
    expect(audio.loads).to.have.length(1);
  });

  it('sets off anew what is there, and plays, and is not heard', () => {
    audio.isHung = true;
    engine.speak(utteranceOf(SECOND), 1);
    clock.tick(900);
    expect(last()?.type).to.equal('waiting');
    clock.tick(200);
    expect(last()?.type).to.equal('start');
    clock.tick(5000);
    expect(last()?.type).to.equal('end');
    expect(boundaries()).to.deep.equal([0, 5, 14, 17]);
    expect(audio.loads).to.have.length(1);
  });

  it('loads anew what is there, and cannot be set off', () => {
    audio.stuck = 2;
    engine.speak(utteranceOf(SECOND), 1);
    clock.tick(2500);
    expect(last()?.type).to.equal('waiting');
    expect(audio.loads).to.have.length(1);
    clock.tick(2000);
    expect(audio.loads).to.have.length(2);
    expect(types().filter((type) => type === 'start')).to.have.length(1);
    clock.tick(5000);
    expect(last()?.type).to.equal('end');
    expect(boundaries()).to.deep.equal([0, 5, 14, 17]);
  });

  it('says so where the browser wants a press to set it off anew', async () => {
    audio.isHung = true;
    engine.speak(utteranceOf(SECOND), 1);
    audio.refusal = new DOMException('', 'NotAllowedError');
    for (let ms = 0; ms < 1100 && audio.plays < 2; ms++) clock.tick(1);
    await Promise.resolve();
    await Promise.resolve();
    clock.tick(100);
    expect(audio.plays).to.equal(2);
    expect(audio.loads).to.have.length(1);
    expect(last()).to.deep.equal({ type: 'error', token: 1, code: 'not-allowed' });
  });

  it('wants a press where the browser does', async () => {
    audio.refusal = new DOMException('', 'NotAllowedError');
    engine.speak(utteranceOf(FIRST), 1);
    await Promise.resolve();
    await Promise.resolve();
    expect(last()).to.deep.equal({ type: 'error', token: 1, code: 'not-allowed' });
  });

  it('is interrupted by a media key', () => {
    engine.speak(utteranceOf(FIRST), 1);
    clock.tick(1000);
    audio.pause();
    clock.tick(1);
    expect(last()).to.deep.equal({ type: 'error', token: 1, code: 'interrupted' });
  });

  it('says that it cannot where the times are behind the end of the file', () => {
    setUp(wordByWord(), 8);
    engine.speak(utteranceOf(THIRD), 1);
    clock.tick(1000);
    expect(last()).to.deep.equal({ type: 'error', token: 1, code: 'voice-unavailable' });
  });

  it('ends with the file where that is too short', () => {
    setUp(wordByWord(), 7);
    engine.speak(utteranceOf(SECOND), 1);
    clock.tick(4000);
    expect(last()?.type).to.equal('end');
  });

  it('is unlocked in a press without a sound, and without more than the head of it', () => {
    engine.unlock();
    clock.tick(1000);
    engine.unlock();
    expect(audio.loads).to.deep.equal(['https://site.example/story.mp3']);
    expect(audio).to.include({ preload: 'metadata', paused: true, currentTime: 0, plays: 0 });
    expect(types()).to.deep.equal(['voiceschange']);
    engine.speak(utteranceOf(FIRST), 1);
    expect(audio.preload).to.equal('auto');
    expect(audio.loads).to.have.length(1);
    clock.tick(100);
    expect(last()?.type).to.equal('start');
  });

  it('fetches nothing for a press where it is of another article', () => {
    engine.read({ lang: 'en', blocks: [{ text: 'Something else altogether.' }] });
    engine.unlock();
    clock.tick(1000);
    expect(audio.loads).to.have.length(0);
    expect(audio.paused).to.be.true;
  });

  it('says no sentence in silence where its times cannot be', () => {
    const words = FIRST.split(' ').map((text) => ({ text, start: 1, end: 1 }));
    setUp({ audio: 'story.mp3', cues: [{ text: FIRST, start: 1, end: 2, words }] });
    const [voice] = engine.voices('kk');
    expect(engine.has(voice!, passageOf(FIRST))).to.be.false;
    engine.speak(utteranceOf(FIRST), 1);
    expect(last()).to.deep.equal({ type: 'error', token: 1, code: 'voice-unavailable' });
  });

  it('loads what will be asked for, in silence', () => {
    engine.preload(utteranceOf(SECOND));
    clock.tick(1000);
    expect(audio.loads).to.have.length(1);
    expect(audio.paused).to.be.true;
    engine.speak(utteranceOf(SECOND), 1);
    clock.tick(60);
    expect(last()?.type).to.equal('start');
    expect(audio.loads).to.have.length(1);
    expect(audio.seeks).to.have.length(1);
  });

  it('gives everything back', () => {
    engine.speak(utteranceOf(FIRST), 1);
    clock.tick(500);
    engine.dispose();
    const before = heard.length;
    clock.tick(10_000);
    expect(audio.src).to.equal('');
    expect(audio.paused).to.be.true;
    expect(heard).to.have.length(before);
  });
});

/** A body that comes piece by piece. */
function slowLine() {
  let send: (text: string) => void = () => undefined;
  let end: () => void = () => undefined;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      send = (text) => controller.enqueue(new TextEncoder().encode(text));
      end = () => controller.close();
    },
  });
  return { body, send: (text: string) => send(text), end: () => end() };
}

/** What was sent has been read. */
const settled = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('the timings of a narration', () => {
  function engineWith(...answers: (() => Promise<Response>)[]) {
    const clock = new FakeClock();
    const audio = new FakeAudio(clock);
    const asked: string[] = [];
    const engine = new RecordedEngine({
      source: '/stories/story.json',
      baseURL: 'https://site.example/',
      clock,
      makeAudio: () => audio as unknown as HTMLAudioElement,
      fetch: (url) => {
        asked.push(url);
        return (answers.shift() ?? (() => Promise.reject(new Error('none'))))();
      },
    });
    engine.read(script);
    const known = () =>
      new Promise<void>((resolve) => {
        const leave = engine.subscribe(() => {
          leave();
          resolve();
        });
      });
    return { engine, asked, audio, clock, known };
  }

  it('are fetched once', async () => {
    const { engine, asked, known } = engineWith(() =>
      Promise.resolve(new Response(JSON.stringify(wordByWord()))),
    );
    expect(engine.settled).to.be.false;
    const done = known();
    engine.prepare();
    engine.prepare();
    await done;
    engine.prepare();
    expect(asked).to.deep.equal(['https://site.example/stories/story.json']);
    expect(engine.settled).to.be.true;
    expect(engine.voices('kk')).to.have.length(1);
  });

  it('are asked for again when somebody presses again', async () => {
    const { engine, asked, known } = engineWith(
      () => Promise.resolve(new Response('', { status: 404 })),
      () => Promise.resolve(new Response(JSON.stringify(wordByWord()))),
    );
    let done = known();
    engine.prepare();
    await done;
    expect(engine.settled).to.be.true;
    expect(engine.voices('kk')).to.have.length(0);
    expect(engine.reason).to.contain('404');
    expect(engine.unreachable()).to.be.true;
    done = known();
    engine.prepare();
    await done;
    expect(engine.voices('kk')).to.have.length(1);
    expect(engine.unreachable()).to.be.false;
    expect(asked).to.have.length(2);
  });

  it('may come slowly, as long as they come', async () => {
    const line = slowLine();
    const { engine, clock, known } = engineWith(() => Promise.resolve(new Response(line.body)));
    const done = known();
    engine.prepare();
    const text = JSON.stringify(wordByWord());
    for (let at = 0; at < 5; at++) {
      await settled();
      clock.tick(15_000);
      line.send(text.slice((at * text.length) / 5, ((at + 1) * text.length) / 5));
    }
    line.end();
    await done;
    expect(engine.reason).to.equal('');
    expect(engine.voices('kk')).to.have.length(1);
    expect(clock.pending).to.equal(0);
  });

  it('are given up where nothing comes for a while', async () => {
    const line = slowLine();
    const { engine, clock, known } = engineWith(() => Promise.resolve(new Response(line.body)));
    const done = known();
    engine.prepare();
    await settled();
    clock.tick(15_000);
    line.send('{');
    await settled();
    clock.tick(19_000);
    expect(engine.settled).to.be.false;
    clock.tick(1000);
    await done;
    expect(engine.settled).to.be.true;
    expect(engine.reason).to.contain('20 s');
  });

  it('are given up where not even an answer comes', async () => {
    const { engine, clock, known } = engineWith(() => new Promise(() => undefined));
    const done = known();
    engine.prepare();
    clock.tick(20_000);
    await done;
    expect(engine.reason).to.contain('20 s');
  });

  it('are left where they have no end', async () => {
    let sent = 0;
    const piece = new TextEncoder().encode('қ'.repeat(500_000));
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull: (controller) => controller.enqueue((sent++, piece)),
    });
    const { engine, known } = engineWith(() => Promise.resolve(new Response(body)));
    const done = known();
    engine.prepare();
    await done;
    expect(engine.reason).to.contain('20 MB');
    expect(sent).to.be.below(30);
  });

  it('name a sound that stands beside them, wherever they were redirected to', async () => {
    const response = new Response(JSON.stringify(wordByWord()));
    Object.defineProperty(response, 'url', { value: 'https://media.example/2024/story.json' });
    const { engine, audio, known } = engineWith(() => Promise.resolve(response));
    const done = known();
    engine.prepare();
    await done;
    engine.speak(utteranceOf(FIRST), 1);
    expect(audio.loads).to.deep.equal(['https://media.example/2024/story.mp3']);
  });

  it('that are no timings leave the reading to others', async () => {
    const { engine, known } = engineWith(() =>
      Promise.resolve(new Response('<!doctype html><p>Not found</p>')),
    );
    const done = known();
    engine.prepare();
    await done;
    expect(engine.settled).to.be.true;
    expect(engine.voices('kk')).to.have.length(0);
    expect(engine.unreachable()).to.be.false;
  });
});

describe('the alignment of a narration with its article', () => {
  const texts = Array.from({ length: 300 }, (_, at) => `Бұл ${at} абзац, ${at * 7} сөз бар мұнда.`);

  function engineOf(narration: Narration): RecordedEngine {
    const clock = new FakeClock();
    const makeAudio = () => new FakeAudio(clock) as unknown as HTMLAudioElement;
    const engine = new RecordedEngine({ source: narration, clock, makeAudio });
    engine.prepare();
    return engine;
  }

  /** Counts how often the article's texts were looked into. */
  function countedScript(blocks: readonly string[]): { script: Script; asked: () => number } {
    let count = 0;
    const textOf = (id: string) => {
      count++;
      return blocks[Number(id)] ?? null;
    };
    const script = { lang: 'kk', blocks: blocks.map((text) => ({ text })), textOf };
    return { script, asked: () => count };
  }

  const byElement: Narration = {
    audio: 'https://site.example/a.mp3',
    cues: texts.map((_, at) => ({ fragment: String(at), start: at * 5, end: at * 5 + 5 })),
  };

  it('is not made anew while the texts are the same', () => {
    const engine = engineOf(byElement);
    const first = countedScript(texts);
    engine.read(first.script);
    expect(engine.voices('kk')).to.have.length(1);
    const once = first.asked();
    engine.voices('kk');
    expect(first.asked()).to.equal(once);
    const second = countedScript(texts);
    engine.read(second.script);
    engine.read(null);
    engine.read(second.script);
    engine.voices('kk');
    expect(second.asked()).to.be.at.most(texts.length);
  });

  it('is made anew where a text has changed, of a block or of an element', () => {
    const engine = engineOf(byElement);
    const last = { block: 299, start: 0, end: texts[299]!.length, words: [] };
    const has = (blocks: readonly string[], elements = blocks) => {
      engine.read({
        ...countedScript(blocks).script,
        textOf: countedScript(elements).script.textOf!,
      });
      const [voice] = engine.voices('kk');
      return engine.has(voice!, last);
    };
    const edited = texts.with(299, 'Мүлде басқа мәтін енді тұр.');
    expect(has(texts)).to.be.true;
    expect(has(edited, texts)).to.be.false;
    expect(has(texts)).to.be.true;
    expect(has(texts, edited)).to.be.false;
  });
});
