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

  function setUp(narration: Narration = wordByWord(), length = 60): void {
    clock = new FakeClock();
    audio = new FakeAudio(clock, length);
    const makeAudio = () => audio as unknown as HTMLAudioElement;
    engine = new RecordedEngine({
      source: narration,
      baseURL: 'https://site.example/',
      clock,
      makeAudio,
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

  beforeEach(() => setUp());

  it('has one voice, the narrator, in the language of the text', () => {
    const [voice, ...others] = engine.voices('kk');
    expect(voice).to.include({ name: 'Айгүл', lang: 'kk', local: true });
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
    clock.tick(3000);
    expect(last()?.type).to.equal('waiting');
    audio.feed();
    clock.tick(100);
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

  it('is unlocked in a press without a sound', () => {
    engine.unlock();
    clock.tick(1000);
    expect(audio.plays).to.equal(1);
    expect(audio.paused).to.be.true;
    expect(audio.currentTime).to.equal(0);
    expect(types()).to.deep.equal(['voiceschange']);
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

describe('the timings of a narration', () => {
  function engineWith(...answers: (() => Promise<Response>)[]) {
    const clock = new FakeClock();
    const asked: string[] = [];
    const engine = new RecordedEngine({
      source: '/stories/story.json',
      baseURL: 'https://site.example/',
      clock,
      makeAudio: () => new FakeAudio(clock) as unknown as HTMLAudioElement,
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
    return { engine, asked, known };
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
    done = known();
    engine.prepare();
    await done;
    expect(engine.voices('kk')).to.have.length(1);
    expect(asked).to.have.length(2);
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
  });
});
