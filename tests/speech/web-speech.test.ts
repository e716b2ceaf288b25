import { expect } from '@open-wc/testing';
import type { SpeechEvent, Utterance, Voice } from '../../src/speech/engine.js';
import { WebSpeechEngine } from '../../src/speech/web-speech.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { FakeSynthesis, PROFILES, type Quirks, fakeVoice } from '../helpers/fake-synthesis.js';

const KAZAKH = fakeVoice('Kazakh espeak-ng', 'kk');
const RUSSIAN = fakeVoice('Russian espeak-ng', 'ru');
const AIGUL = fakeVoice('Microsoft Aigul Online (Natural) - Kazakh (Kazakhstan)', 'kk-KZ', {
  localService: false,
});
const TEXT = 'Алматыда көктем басталды.';

interface Desk {
  readonly clock: FakeClock;
  readonly synthesis: FakeSynthesis;
  readonly engine: WebSpeechEngine;
  readonly events: SpeechEvent[];
  /** The events of utterances, as `start 1`, `error 2 timeout`. */
  readonly heard: () => string[];
  readonly say: (token: number, more?: Partial<Utterance>) => void;
}

function desk(
  quirks: Partial<Quirks> = {},
  voices: SpeechSynthesisVoice[] = [RUSSIAN, KAZAKH],
): Desk {
  const clock = new FakeClock();
  const synthesis = new FakeSynthesis({ clock, voices, quirks });
  const engine = new WebSpeechEngine({ ...synthesis.platform, clock, languages: ['kk-KZ'] });
  const events: SpeechEvent[] = [];
  engine.subscribe((event) => events.push(event));
  const heard = (): string[] => events.flatMap(told);
  const say = (token: number, more: Partial<Utterance> = {}): void => {
    engine.speak(utterance(more), token);
  };
  return { clock, synthesis, engine, events, heard, say };
}

function told(event: SpeechEvent): string[] {
  if (event.type === 'voiceschange') return [];
  const { type, token, ...rest } = event;
  return [[type, token, ...Object.values<unknown>(rest)].join(' ')];
}

function utterance(more: Partial<Utterance> = {}): Utterance {
  return { text: TEXT, lang: 'kk', voice: own(KAZAKH), rate: 1, pitch: 1, volume: 1, ...more };
}

const own = ({ voiceURI, name, lang, localService }: SpeechSynthesisVoice): Voice => ({
  id: voiceURI,
  name,
  lang,
  local: localService,
  quality: 'normal',
});

/** Longer than any watchdog. */
const FOREVER = 120_000;

describe('the platform’s voice', () => {
  it('says what it is given, at once, with the voice and its language, and tells how it goes', () => {
    const { synthesis, clock, heard, say } = desk();
    say(7, { rate: 1.5, pitch: 0.8, volume: 0.5 });
    expect(synthesis.said).to.deep.equal([
      { text: TEXT, lang: 'kk', voice: KAZAKH, rate: 1.5, pitch: 0.8, volume: 0.5, at: 0 },
    ]);
    clock.tick(FOREVER);
    expect(heard()).to.deep.equal([
      'start 7',
      'boundary 7 0',
      'boundary 7 9',
      'boundary 7 16',
      'end 7',
    ]);
  });

  it('goes from sentence to sentence without telling the platform to stop', () => {
    const { synthesis, engine, clock, heard, say } = desk({ boundaries: false });
    engine.subscribe((event) => {
      if (event.type === 'end' && event.token < 3) say(event.token + 1);
    });
    say(1);
    clock.tick(FOREVER);
    expect(heard()).to.deep.equal(['start 1', 'end 1', 'start 2', 'end 2', 'start 3', 'end 3']);
    expect(synthesis.said).to.have.lengthOf(3);
    expect(synthesis.cancels).to.equal(0);
  });

  it('gives back every timer', () => {
    const { clock, say } = desk();
    say(1);
    clock.tick(FOREVER);
    expect(clock.pending).to.equal(0);
  });

  for (const [name, profile] of Object.entries(PROFILES)) {
    it(`reads three sentences, each once, skipping one: ${name}`, () => {
      const { engine, synthesis, clock, heard, say } = desk(profile);
      engine.prepare();
      clock.tick(3000);
      say(1);
      clock.tick(FOREVER);
      say(2);
      clock.tick(500);
      say(3);
      clock.tick(FOREVER);
      const ends = heard().filter((event) => !event.startsWith('boundary'));
      expect(ends).to.deep.equal(['start 1', 'end 1', 'start 2', 'start 3', 'end 3']);
      expect(synthesis.speaking).to.equal(false);
      expect(clock.pending).to.equal(0);
    });
  }
});

describe('never the wrong voice', () => {
  it('a voice that has gone is an error, not another voice', () => {
    const { synthesis, clock, heard, say } = desk();
    synthesis.setVoices([RUSSIAN]);
    say(1);
    clock.tick(FOREVER);
    expect(heard()).to.deep.equal(['error 1 voice-unavailable']);
    expect(synthesis.said).to.deep.equal([]);
  });

  it('nor one that kept its name and changed its language', () => {
    const { synthesis, heard, say } = desk();
    synthesis.setVoices([fakeVoice(KAZAKH.name, 'ru')]);
    say(1);
    expect(heard()).to.deep.equal(['error 1 voice-unavailable']);
  });

  it('finds a voice whose tag the platform writes in its own way', () => {
    const android = fakeVoice('Kazakh Kazakhstan', 'kk_KZ');
    const { synthesis, engine, say } = desk({}, [android]);
    const [voice] = engine.voices('kk');
    say(1, voice && { voice });
    expect(synthesis.said[0]).to.include({ voice: android, lang: 'kk_KZ' });
  });

  it('tells voices apart by name where the platform gives them no identifier', () => {
    const flite = ['kal', 'slt'].map((name) => fakeVoice(name, 'en-US', { voiceURI: '' }));
    const { synthesis, engine, say } = desk({}, flite);
    const voice = engine.voices('en')[1];
    say(1, voice && { voice });
    expect(synthesis.said[0]?.voice?.name).to.equal('slt');
  });

  it('hands Microsoft’s natural voices no character that they stop at, and no offset moves', () => {
    const { synthesis, say } = desk({}, [AIGUL, KAZAKH]);
    say(1, { text: 'A&B <i> бар', voice: own(AIGUL) });
    expect(synthesis.said[0]?.text).to.equal('A B  i  бар');
    say(2, { text: 'A&B', voice: own(KAZAKH) });
    expect(synthesis.texts).not.to.include('A B');
  });
});

describe('stopping', () => {
  it('is silence, and no event follows', () => {
    const { synthesis, engine, clock, events, say } = desk();
    say(1);
    clock.tick(500);
    engine.cancel();
    events.length = 0;
    expect(synthesis.speaking).to.equal(false);
    clock.tick(FOREVER);
    expect(events).to.deep.equal([]);
    expect(clock.pending).to.equal(0);
  });

  it('tells the platform nothing when nothing of ours is under way', () => {
    const { synthesis, engine, clock, say } = desk();
    synthesis.speak(new SpeechSynthesisUtterance('Somebody else'));
    engine.cancel();
    engine.dispose();
    expect(synthesis.cancels).to.equal(0);
    say(1);
    clock.tick(FOREVER);
    engine.cancel();
    expect(synthesis.cancels).to.equal(0);
  });

  it('waits for the old utterance to let go before the new one', () => {
    const { synthesis, clock, say } = desk();
    say(1);
    clock.tick(500);
    say(2);
    expect(synthesis.said).to.have.lengthOf(1);
    clock.tick(10);
    expect(synthesis.said).to.have.lengthOf(2);
  });

  it('but not for long, where the old one never lets go', () => {
    const { synthesis, clock, heard, say } = desk({ onCancel: 'nothing', dropsAfterCancel: 90 });
    say(1);
    clock.tick(500);
    say(2);
    clock.tick(100);
    expect(synthesis.said).to.have.lengthOf(2);
    clock.tick(FOREVER);
    expect(heard().at(-1)).to.equal('end 2');
  });

  it('the last of many presses wins', () => {
    const { synthesis, clock, heard, say } = desk({ boundaries: false });
    for (let token = 1; token <= 20; token += 1) say(token);
    clock.tick(FOREVER);
    expect(heard()).to.deep.equal(['start 20', 'end 20']);
    expect(synthesis.said).to.have.lengthOf(2);
  });

  it('between two utterances leaves the next unsaid', () => {
    const { synthesis, engine, clock, say } = desk();
    say(1);
    clock.tick(500);
    say(2);
    engine.cancel();
    clock.tick(FOREVER);
    expect(synthesis.said).to.have.lengthOf(1);
  });

  it('an end that comes within the call to stop does no harm', () => {
    const { clock, heard, say } = desk({ synchronousCancel: true, boundaries: false });
    say(1);
    clock.tick(500);
    say(2);
    clock.tick(FOREVER);
    expect(heard()).to.deep.equal(['start 1', 'start 2', 'end 2']);
  });
});

describe('an end always comes', () => {
  it('when the voice never starts', () => {
    const { synthesis, clock, heard, say } = desk({ neverStarts: true });
    say(1);
    clock.tick(4900);
    expect(heard()).to.deep.equal([]);
    clock.tick(600);
    expect(heard()).to.deep.equal(['error 1 timeout']);
    expect(synthesis.speaking).to.equal(false);
    expect(clock.pending).to.be.lessThan(2);
  });

  it('a voice over the network has longer', () => {
    const { clock, heard, say } = desk({ neverStarts: true }, [AIGUL]);
    say(1, { voice: own(AIGUL) });
    clock.tick(9500);
    expect(heard()).to.deep.equal([]);
    clock.tick(1000);
    expect(heard()).to.deep.equal(['error 1 timeout']);
  });

  it('when it starts and never ends', () => {
    const { synthesis, clock, heard, say } = desk({ neverEnds: true });
    say(1);
    clock.tick(30_000);
    expect(heard()).to.deep.equal(['start 1', 'error 1 timeout']);
    expect(synthesis.speaking).to.equal(false);
  });

  it('but never while a slow voice still speaks', () => {
    const { clock, heard, say } = desk({ charactersPerSecond: 8, boundaries: false });
    say(1, { text: TEXT.repeat(8), rate: 0.5 });
    clock.tick(FOREVER);
    expect(heard()).to.deep.equal(['start 1', 'end 1']);
  });

  it('nor while boundaries show that it goes on', () => {
    const { clock, heard, say } = desk({ charactersPerSecond: 1 });
    say(1, { text: 'бір екі үш төрт бес алты жеті' });
    clock.tick(FOREVER);
    expect(heard().at(-1)).to.equal('end 1');
  });

  it('when the page is so busy that its end is told behind the voice’s silence', () => {
    const { synthesis, clock, heard, say } = desk({ manual: true });
    const late: (() => void)[] = [];
    clock.later = (callback) => late.push(callback);
    say(1);
    synthesis.start();
    clock.tick(100);
    synthesis.end();
    expect(heard(), 'not inside of the event').to.deep.equal(['start 1']);
    clock.tick(3000);
    expect(heard()).to.deep.equal(['start 1', 'end 1']);
    late.forEach((callback) => callback());
    expect(heard(), 'once').to.deep.equal(['start 1', 'end 1']);
  });

  it('when the voice falls silent and its end is lost', () => {
    const { clock, heard, say } = desk({ loseEnd: true, boundaries: false });
    say(1);
    clock.tick(5000);
    expect(heard()).to.deep.equal(['start 1', 'end 1']);
  });

  it('when there are no events at all', () => {
    const { synthesis, clock, heard, say } = desk({ events: false });
    say(1);
    clock.tick(5000);
    expect(heard()).to.deep.equal(['start 1', 'end 1']);
    expect(synthesis.said).to.have.lengthOf(1);
  });

  it('a device that slept has not been waiting', () => {
    const { clock, heard, say } = desk({ manual: true });
    say(1);
    clock.sleep(FOREVER);
    clock.tick(1000);
    expect(heard()).to.deep.equal([]);
  });

  it('the next utterance after a dead one is heard', () => {
    const { synthesis, clock, heard, say } = desk({ neverStarts: true, boundaries: false });
    say(1);
    clock.tick(6000);
    synthesis.quirks.neverStarts = false;
    say(2);
    clock.tick(FOREVER);
    expect(heard()).to.deep.equal(['error 1 timeout', 'start 2', 'end 2']);
  });
});

describe('other faults of platforms', () => {
  it('says again, once, what was dropped without a word', () => {
    const { synthesis, engine, clock, heard, say } = desk({
      dropsAfterEnd: 125,
      boundaries: false,
    });
    engine.subscribe((event) => {
      if (event.type === 'end' && event.token === 1) say(2);
    });
    say(1);
    clock.tick(FOREVER);
    expect(heard()).to.deep.equal(['start 1', 'end 1', 'start 2', 'end 2']);
    expect(synthesis.said).to.have.lengthOf(3);
  });

  it('tells errors by what a listener can do about them', () => {
    const codes: readonly (readonly [SpeechSynthesisErrorCode, string])[] = [
      ['network', 'network'],
      ['interrupted', 'interrupted'],
      ['canceled', 'interrupted'],
      ['language-unavailable', 'language-unavailable'],
      ['audio-busy', 'synthesis-failed'],
      ['synthesis-failed', 'synthesis-failed'],
    ];
    for (const [raised, expected] of codes) {
      const { synthesis, heard, say } = desk({ manual: true });
      say(1);
      synthesis.start();
      synthesis.error(raised);
      expect(heard()).to.deep.equal(['start 1', `error 1 ${expected}`]);
    }
  });

  it('a browser that wants a press says so, and is tried again after one', () => {
    const { synthesis, clock, heard, say } = desk({ notAllowed: true, boundaries: false });
    say(1);
    expect(heard()).to.deep.equal(['error 1 not-allowed']);
    synthesis.allow();
    say(2);
    clock.tick(FOREVER);
    expect(heard().slice(1)).to.deep.equal(['start 2', 'end 2']);
  });

  it('a start within the call is heard', () => {
    const { clock, heard, say } = desk({ synchronousStart: true, boundaries: false });
    say(1);
    expect(heard()).to.deep.equal(['start 1']);
    clock.tick(FOREVER);
    expect(heard()).to.deep.equal(['start 1', 'end 1']);
  });

  it('somebody’s pause does not keep ours from being heard', () => {
    const { synthesis, clock, heard, say } = desk({ boundaries: false });
    synthesis.pause();
    say(1);
    clock.tick(FOREVER);
    expect(heard()).to.deep.equal(['start 1', 'end 1']);
  });

  it('an event for a sentence is not taken for a word', () => {
    const { synthesis, heard, say } = desk({ manual: true });
    say(1);
    synthesis.start();
    synthesis.boundary(0, 'sentence');
    synthesis.boundary(10);
    synthesis.boundary(1000);
    expect(heard()).to.deep.equal(['start 1', 'boundary 1 10']);
  });
});

describe('at volume 0', () => {
  it('is silent, and never says 0 to the platform, which kills the page in WebKitGTK', () => {
    const { synthesis, say } = desk();
    say(1, { volume: 0 });
    expect(synthesis.said[0]?.volume).to.be.within(0.0001, 0.001);
  });
});

describe('somebody else speaks on the same page', () => {
  const theirs = (): SpeechSynthesisUtterance => new SpeechSynthesisUtterance('Somebody else');

  it('we wait for our turn, and are not given up', () => {
    const { synthesis, clock, heard, say } = desk({ manual: true });
    synthesis.speak(theirs());
    say(1);
    clock.tick(20_000);
    expect(synthesis.current).to.equal('Somebody else');
    synthesis.end();
    synthesis.start();
    synthesis.end();
    expect(heard()).to.deep.equal(['start 1', 'end 1']);
    expect(synthesis.cancels).to.equal(0);
  });

  it('stopping while we wait leaves theirs, and ours is cut when it comes', () => {
    const { synthesis, engine, clock, heard, say } = desk({ manual: true });
    synthesis.speak(theirs());
    say(1);
    engine.cancel();
    expect(synthesis.current).to.equal('Somebody else');
    synthesis.end();
    synthesis.start();
    expect(synthesis.speaking).to.equal(false);
    clock.tick(FOREVER);
    expect(heard()).to.deep.equal([]);
  });

  for (const onCancel of ['interrupted', 'canceled', 'end', 'nothing'] as const) {
    it(`they stop theirs, and ours, thrown away with it (${onCancel}), is said all the same`, () => {
      const { synthesis, clock, heard, say } = desk({ boundaries: false, onCancel });
      synthesis.speak(theirs());
      say(1);
      synthesis.cancel();
      clock.tick(FOREVER);
      expect(heard()).to.deep.equal(['start 1', 'end 1']);
      expect(synthesis.texts.filter((text) => text === TEXT)).to.have.lengthOf(2);
    });
  }

  it('they stop ours: that is told', () => {
    const { synthesis, clock, heard, say } = desk();
    say(1);
    clock.tick(100);
    synthesis.cancel();
    clock.tick(FOREVER);
    expect(heard().at(-1)).to.equal('error 1 interrupted');
  });
});

describe('unlocking in a press', () => {
  it('makes no sound, raises no event and leaves nothing behind', () => {
    const { synthesis, engine, clock, events } = desk();
    engine.unlock();
    expect(synthesis.said).to.have.lengthOf(1);
    expect(synthesis.texts).to.deep.equal([]);
    clock.tick(FOREVER);
    expect(events.filter(({ type }) => type !== 'voiceschange')).to.deep.equal([]);
    expect(synthesis.speaking).to.equal(false);
    expect(clock.pending).to.equal(0);
  });

  it('a platform stuck on it does not hold up the first sentence', () => {
    const { synthesis, engine, clock, heard, say } = desk({ neverEnds: true, boundaries: false });
    engine.unlock();
    clock.tick(60);
    synthesis.quirks.neverEnds = false;
    say(1);
    clock.tick(FOREVER);
    expect(heard()).to.deep.equal(['start 1', 'end 1']);
  });

  it('does not disturb what is being said', () => {
    const { synthesis, engine, clock, say } = desk();
    say(1);
    clock.tick(500);
    engine.unlock();
    expect(synthesis.said).to.have.lengthOf(1);
  });
});

describe('finding voices', () => {
  const changes = (events: readonly SpeechEvent[]): number =>
    events.filter(({ type }) => type === 'voiceschange').length;

  it('lists them best first, of the language alone', () => {
    const { engine } = desk({}, [RUSSIAN, KAZAKH, AIGUL]);
    expect(engine.voices('kk').map(({ name }) => name)).to.deep.equal(['Aigul', 'Kazakh']);
    expect(engine.voices('de')).to.deep.equal([]);
  });

  it('settles when the list stands still', () => {
    const { engine, clock, events } = desk();
    engine.prepare();
    expect(engine.settled).to.equal(false);
    clock.tick(500);
    expect(engine.settled).to.equal(true);
    expect(changes(events)).to.be.greaterThan(0);
    expect(clock.pending).to.equal(0);
  });

  it('settles within three seconds where there are none, and tells', () => {
    const { engine, clock, events } = desk({}, []);
    engine.prepare();
    clock.tick(2300);
    expect(engine.settled).to.equal(false);
    clock.tick(500);
    expect(engine.settled).to.equal(true);
    expect(changes(events)).to.equal(1);
    clock.tick(FOREVER);
    expect(clock.pending).to.equal(0);
  });

  for (const quirks of [{}, { silentVoices: true }, { noEventTarget: true }]) {
    it(`finds a late list ${JSON.stringify(quirks)}`, () => {
      const { engine, clock, events } = desk({ voicesAfter: 1900, ...quirks });
      engine.prepare();
      expect(engine.voices('kk')).to.deep.equal([]);
      clock.tick(2900);
      expect(engine.settled).to.equal(true);
      expect(changes(events)).to.be.greaterThan(0);
      expect(engine.voices('kk')).to.have.lengthOf(1);
    });

    it(`and one that comes when nobody hopes for it any more ${JSON.stringify(quirks)}`, () => {
      const { engine, clock, events } = desk({ voicesAfter: 9000, ...quirks });
      engine.prepare();
      clock.tick(8000);
      const before = changes(events);
      expect(engine.voices('kk')).to.deep.equal([]);
      clock.tick(12_000);
      expect(changes(events)).to.be.greaterThan(before);
      expect(engine.voices('kk')).to.have.lengthOf(1);
    });
  }

  it('tells of later changes', () => {
    const { synthesis, engine, clock, events } = desk();
    engine.prepare();
    clock.tick(1000);
    events.length = 0;
    synthesis.setVoices([RUSSIAN, KAZAKH, AIGUL]);
    expect(changes(events)).to.equal(1);
    expect(engine.voices('kk')).to.have.lengthOf(2);
  });

  it('looks again once a voice has been heard', () => {
    const { synthesis, engine, clock, events, say } = desk({ silentVoices: true });
    engine.prepare();
    clock.tick(1000);
    synthesis.setVoices([RUSSIAN, KAZAKH, AIGUL]);
    events.length = 0;
    say(1);
    clock.tick(100);
    expect(changes(events)).to.equal(1);
    expect(engine.voices('kk')[0]?.name).to.equal('Aigul');
  });

  it('leaves the page’s own handler alone', () => {
    const { synthesis, engine, clock } = desk();
    const handler = (): void => undefined;
    synthesis.onvoiceschanged = handler;
    engine.prepare();
    clock.tick(3000);
    expect(synthesis.onvoiceschanged).to.equal(handler);
  });

  it('may be asked to prepare any number of times', () => {
    const { engine, clock, events } = desk();
    for (let i = 0; i < 5; i += 1) engine.prepare();
    clock.tick(3000);
    expect(changes(events)).to.be.lessThan(4);
  });

  it('gives everything back', () => {
    const { synthesis, engine, clock, events, say } = desk({ voicesAfter: 5000 });
    synthesis.setVoices([KAZAKH]);
    engine.prepare();
    say(1);
    engine.dispose();
    expect(synthesis.speaking).to.equal(false);
    events.length = 0;
    synthesis.setVoices([RUSSIAN]);
    clock.tick(FOREVER);
    expect(events).to.deep.equal([]);
    expect(clock.pending).to.equal(0);
  });
});

describe('a platform without speech', () => {
  it('has no voices, waits for none, and says so when asked to speak', () => {
    const engine = new WebSpeechEngine({ synthesis: null });
    const events: SpeechEvent[] = [];
    engine.subscribe((event) => events.push(event));
    engine.prepare();
    engine.unlock();
    engine.cancel();
    expect(engine.settled).to.equal(true);
    expect(engine.supported).to.equal(false);
    expect(engine.voices('kk')).to.deep.equal([]);
    engine.speak(utterance(), 1);
    expect(events).to.deep.equal([{ type: 'error', token: 1, code: 'synthesis-failed' }]);
    engine.dispose();
  });
});

describe('in a real browser', () => {
  it('takes the platform’s own speech and leaves it as it was', () => {
    const engine = new WebSpeechEngine();
    engine.prepare();
    expect(engine.voices('kk')).to.be.an('array');
    engine.dispose();
    expect(speechSynthesis.speaking).to.equal(false);
  });
});
