/** A real `<audio>` with a real file: is each word told when it is heard? */
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import type { Script, SpeechEvent, Utterance } from '../../src/speech/engine.js';
import { RecordedEngine } from '../../src/speech/recorded.js';
import type { Cue } from '../../src/speech/recorded/narration.js';
import { tokensOf } from '../../src/speech/recorded/tokens.js';
import { wav } from '../fixtures/narration/wav.js';

const SENTENCES = ['Көпір бүгін ашылды.', 'Оның ұзындығы 84 метр.', 'Екі ауыл қуанды.'];
/** Seconds a word, and the pause after a sentence. */
const WORD = 0.25;
const PAUSE = 0.35;
const script: Script = { lang: 'kk', blocks: SENTENCES.map((text) => ({ text })) };

/** A page that stands still for longer may pass over a word, in ms. */
const SHORTEST_WORD = (1000 * WORD) / 2;

/** What a machine that does three things at once may be late, in seconds. */
const BUSY = 0.3;
const EXACT = 0.05;

const cues: Cue[] = [];
let seconds = 0.5;
for (const text of SENTENCES) {
  const words = text.split(' ').map((word) => ({
    text: word,
    start: seconds,
    end: (seconds += WORD),
  }));
  cues.push({ text, start: words[0]!.start, end: seconds, words });
  seconds += PAUSE;
}

function utterance(block: number, rate: number): Utterance {
  const text = SENTENCES[block]!;
  const words = tokensOf(text).map(({ start, end }) => ({ start, end }));
  const voice = { id: 'narration', name: '', lang: 'kk', local: true, quality: 'high' as const };
  const passage = { block, start: 0, end: text.length, words };
  return { text, lang: 'kk', voice, rate, pitch: 1, volume: 1, words, passage };
}

/** When the word that begins at `charIndex` of the sentence is said. */
function trueTime(block: number, charIndex: number): number {
  const index = tokensOf(SENTENCES[block]!).findIndex(({ start }) => start === charIndex);
  return cues[block]!.words![index]!.start;
}

describe('a recording that is really played', () => {
  let url: string;
  let audio: HTMLAudioElement;
  let engine: RecordedEngine;
  let seeks: number;
  let leave: (() => void)[];

  beforeEach(async () => {
    // Browsers let a page make a sound when somebody has pressed something in it; WebKit forgets soon.
    await sendMouse({ type: 'click', position: [10, 10] });
    url = URL.createObjectURL(wav(seconds + 3, cues));
    audio = new Audio();
    seeks = 0;
    audio.addEventListener('seeking', () => seeks++);
    leave = [];
    engine = new RecordedEngine({
      source: { audio: url, cues },
      makeAudio: () => audio,
    });
    engine.read(script);
    const known = next('voiceschange');
    engine.prepare();
    await known;
  });

  afterEach(() => {
    leave.forEach((each) => each());
    engine.dispose();
    URL.revokeObjectURL(url);
  });

  function listen(listener: (event: SpeechEvent) => void): void {
    leave.push(engine.subscribe(listener));
  }

  function next(type: SpeechEvent['type'], token?: number): Promise<SpeechEvent> {
    return new Promise((resolve, reject) => {
      listen((event) => {
        if (event.type === 'error') reject(new Error(event.code));
        const isIts = token === undefined || ('token' in event && event.token === token);
        if (event.type === type && isIts) resolve(event);
      });
    });
  }

  /** Says all sentences, one after the other; how far off each word was, in seconds. */
  async function readAll(rate: number): Promise<number[]> {
    const off: number[] = [];
    listen((event) => {
      // Before the first word a seek is no gap.
      if (event.type === 'boundary' && off.length === 0) seeks = 0;
      if (event.type === 'end' && event.token + 1 < SENTENCES.length) {
        engine.speak(utterance(event.token + 1, rate), event.token + 1);
      } else if (event.type === 'boundary') {
        off.push((audio.currentTime - trueTime(event.token, event.charIndex)) / rate);
      }
    });
    const done = next('end', SENTENCES.length - 1);
    engine.speak(utterance(0, rate), 0);
    await done;
    return off;
  }

  /** How often the page stood still for longer than the shortest word while `work` was done, in seconds. */
  async function standstills(work: () => Promise<unknown>): Promise<readonly number[]> {
    const stood: number[] = [];
    let last = performance.now();
    const look = (): void => {
      const ms = performance.now() - last;
      if (ms > SHORTEST_WORD) stood.push(ms / 1000);
      last = performance.now();
    };
    const timer = setInterval(look, 10);
    await work();
    look();
    clearInterval(timer);
    return stood;
  }

  for (const rate of [1, 1.5]) {
    it(`tells each word when it is heard, at rate ${rate}`, async () => {
      let off: readonly number[] = [];
      const stood = await standstills(async () => (off = await readAll(rate)));
      // Words that were over while the page stood still are passed over.
      const passed = stood.map((seconds) => Math.ceil((seconds * rate) / WORD));
      expect(off.length).to.be.within(10 - passed.reduce((sum, count) => sum + count, 0), 10);
      // A busy machine is late now and then; early, or late as a rule, is our fault.
      expect(Math.min(...off), off.join(' ')).to.be.above(-EXACT);
      expect(off.toSorted((a, b) => a - b)[off.length >> 1], off.join(' ')).to.be.below(EXACT);
      expect(Math.max(...off), off.join(' ')).to.be.below(BUSY + Math.max(0, ...stood));
      expect(audio.playbackRate).to.equal(rate);
      expect(audio.preservesPitch).to.be.true;
    });
  }

  it('goes from sentence to sentence without a seek, and is silent behind the last', async () => {
    const stood = await standstills(() => readAll(1.5));
    expect(seeks).to.equal(0);
    expect(audio.paused).to.be.true;
    const late = BUSY + 1.5 * Math.max(0, ...stood);
    expect(audio.currentTime).to.be.within(cues[2]!.end - BUSY, cues[2]!.end + late);
  });

  it('says how long a sentence takes', async () => {
    const started = next('start', 1);
    const ended = next('end', 1);
    engine.speak(utterance(1, 1), 1);
    const { duration = 0 } = (await started) as { duration?: number };
    const began = audio.currentTime;
    expect(duration / 1000).to.be.closeTo(4 * WORD + PAUSE, 0.2);
    await ended;
    expect(audio.currentTime - began).to.be.at.least(duration / 1000 - EXACT);
  });

  it('stops at once, and goes on somewhere else', async () => {
    const started = next('start', 1);
    engine.speak(utterance(0, 1), 1);
    await started;
    engine.cancel();
    expect(audio.paused).to.be.true;
    const again = next('start', 2);
    engine.speak(utterance(2, 1), 2);
    await again;
    expect(audio.currentTime).to.be.within(cues[2]!.start - 0.5, cues[2]!.end);
    await next('end', 2);
  });

  it('is interrupted when other code pauses it', async () => {
    const started = next('start', 1);
    engine.speak(utterance(1, 1), 1);
    await started;
    const code = new Promise((resolve) => {
      listen((event) => {
        if (event.type === 'error') resolve(event.code);
      });
    });
    audio.pause();
    expect(await code).to.equal('interrupted');
  });

  /** What becomes of the first sentence of a recording whose sound is this. */
  async function fateOf(sound: string): Promise<SpeechEvent> {
    engine.dispose();
    URL.revokeObjectURL(url);
    url = sound;
    engine = new RecordedEngine({ source: { audio: url, cues }, makeAudio: () => new Audio() });
    engine.read(script);
    const known = next('voiceschange');
    engine.prepare();
    await known;
    const fate = new Promise<SpeechEvent>((resolve) => {
      listen((event) => {
        if (event.type === 'error') resolve(event);
      });
    });
    engine.speak(utterance(0, 1), 1);
    return fate;
  }

  const unavailable: SpeechEvent = { type: 'error', token: 1, code: 'voice-unavailable' };

  it('gives up on what is no sound, and says so', async () => {
    const noise = new Blob(['no sound at all'], { type: 'audio/wav' });
    expect(await fateOf(URL.createObjectURL(noise))).to.deep.equal(unavailable);
    expect(engine.reason).to.contain('no sound');
  });

  it('gives up on what is not there, and says so', async () => {
    expect(await fateOf('/no-such-story.mp3')).to.deep.equal(unavailable);
    expect(engine.reason).to.match(/no-such-story\.mp3: HTTP 404$/u);
    expect(engine.voices('kk')).to.have.length(0);
  });
});
