import { expect } from '@open-wc/testing';
import { Player } from '../../src/player/player.js';
import { Chain } from '../../src/speech/chain.js';
import { article } from '../helpers/article.js';
import { FakeRecording, NamedEngine } from '../helpers/chain.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { voice } from '../helpers/fake-engine.js';

const text = ['Бірінші сөйлем осы. Екінші сөйлем мұнда.', 'Ол {en|hello world} деді.'];

let player: Player;
let chain: Chain;
let clock: FakeClock;

afterEach(() => {
  player.dispose();
  chain.dispose();
  expect(clock.pending, 'timers left behind').to.equal(0);
});

function begin(...engines: NamedEngine[]): Player {
  clock = new FakeClock();
  chain = new Chain(engines, clock);
  player = new Player({ engine: chain, clock });
  player.article = article(text);
  player.play();
  return player;
}

const platform = (...langs: string[]): NamedEngine =>
  new NamedEngine('platform', ...langs.map((lang) => voice(lang)));
const offline = (...langs: string[]): NamedEngine =>
  new NamedEngine('offline', ...langs.map((lang) => voice(lang, { id: `offline-${lang}` })));
const recording = (...words: string[]): FakeRecording =>
  new FakeRecording(voice('kk', { id: 'narration' }), words);

const lit = (): string => {
  const { word } = player.position;
  return player.block && word ? player.block.text.slice(word.start, word.end) : '';
};

describe('A chain of engines', () => {
  it('lets the first that has a voice speak', () => {
    const [first, second] = [platform('kk'), offline('kk', 'en')];
    begin(first, second);
    expect(first.texts).to.deep.equal(['Бірінші сөйлем осы.']);
    expect(second.texts).to.deep.equal([]);
    expect(player.speaker).to.include({ id: 'voice-kk', engine: 'platform' });
  });

  it('gives each language to the first engine that reads it', () => {
    const [first, second] = [platform('kk'), offline('kk', 'en')];
    begin(first, second);
    player.seek({ block: 1 });
    first.start();
    first.end();
    expect(second.texts).to.deep.equal(['hello world']);
    second.start();
    second.end();
    expect(first.last?.text).to.equal('деді.');
  });

  it('waits for an engine that may yet have a voice, before one behind it speaks', () => {
    const [first, second] = [platform(), offline('kk')];
    first.settled = false;
    begin(first, second);
    expect(player.status).to.equal('loading');
    expect(second.said).to.have.length(0);
    first.settle();
    expect(second.texts).to.deep.equal(['Бірінші сөйлем осы.']);
  });

  it('does not wait for it for ever, and tells nobody that there is no voice', () => {
    const [first, second] = [platform(), offline('kk')];
    first.settled = false;
    begin(first, second);
    let errors = 0;
    player.addEventListener('error', () => errors++);
    clock.tick(3000);
    expect(second.texts).to.deep.equal(['Бірінші сөйлем осы.']);
    expect(errors).to.equal(0);
  });

  it('goes on at the word with the next one when the voice fails', () => {
    const [first, second] = [platform('kk'), offline('kk')];
    begin(first, second);
    first.start();
    first.boundary(8);
    first.fail('network');
    expect(second.texts).to.deep.equal(['сөйлем осы.']);
    expect(player.status).to.equal('speaking');
  });

  it('goes on at the word with the voice that a listener chooses', () => {
    const [first, second] = [platform('kk'), offline('kk')];
    begin(first, second);
    first.start();
    first.boundary(8);
    player.voice = player.voices.find(({ engine }) => engine === 'offline') ?? null;
    clock.tick(200);
    expect(first.token).to.equal(null);
    expect(second.texts).to.deep.equal(['сөйлем осы.']);
    expect(second.last).to.include({ rate: 1 });
  });

  it('goes on at the word when the engine that speaks is taken away', () => {
    const [first, second] = [platform('kk'), offline('kk')];
    begin(first, second);
    first.start();
    first.boundary(8);
    chain.use([second]);
    expect(first.token).to.equal(null);
    expect(second.texts).to.deep.equal(['сөйлем осы.']);
  });

  it('hears nothing of an engine that no longer speaks', () => {
    const [first, second] = [platform('kk'), offline('kk')];
    begin(first, second);
    const { token } = first;
    chain.use([second]);
    first.boundary(8, token);
    first.end(token);
    second.start();
    expect(lit()).to.equal('Бірінші');
  });

  it('has the press that begins allow whoever may speak later', () => {
    const [first, second] = [platform('kk'), offline('kk')];
    begin(first, second);
    expect([first.unlocked, second.unlocked]).to.deep.equal([0, 1]);
    player.pause();
    player.play();
    expect(second.unlocked).to.equal(1);
  });

  it('tells an engine what comes next', () => {
    const engine = offline('kk');
    begin(engine);
    engine.start();
    expect(engine.preloaded.map((next) => next.text)).to.deep.equal(['Екінші сөйлем мұнда.']);
  });

  it('has nothing to say without any engine', () => {
    begin();
    clock.tick(3000);
    expect(player.status).to.equal('unavailable');
    expect(player.error?.code).to.equal('no-voice');
  });

  it('waits anew for an engine that comes later', () => {
    const second = platform('kk');
    begin(second);
    player.pause();
    clock.tick(10_000);
    const first = offline();
    first.settled = false;
    chain.use([first, second]);
    const { length } = second.said;
    player.play();
    expect(player.status).to.equal('loading');
    first.settled = true;
    first.arrive(voice('kk', { id: 'late' }));
    expect(first.texts).to.deep.equal(['Бірінші сөйлем осы.']);
    expect(second.said).to.have.length(length);
  });

  it('takes an engine for dead that says nothing, and has the next one speak', () => {
    const [first, second] = [platform('kk'), offline('kk')];
    begin(first, second);
    clock.tick(25_000);
    expect(first.token).to.equal(null);
    expect(second.texts).to.deep.equal(['Бірінші сөйлем осы.']);
  });

  it('waits longer for one that says that it waits, and not without end', () => {
    const [first, second] = [platform('kk'), offline('kk')];
    begin(first, second);
    first.emit({ type: 'waiting', token: first.token ?? 0 });
    clock.tick(50_000);
    expect(second.said).to.have.length(0);
    clock.tick(20_000);
    expect(second.texts).to.deep.equal(['Бірінші сөйлем осы.']);
  });

  it('tells who speaks as soon as it is another', () => {
    const [first, second] = [platform('kk'), offline('kk')];
    begin(first, second);
    const speakers: (string | undefined)[] = [];
    player.addEventListener('speakerchange', () => speakers.push(player.speaker?.engine));
    first.start();
    first.fail('network');
    expect(speakers).to.deep.equal(['offline']);
  });

  it('asks a voice again that could not be reached, when somebody presses again', () => {
    const [first, second] = [platform('kk'), offline('kk')];
    begin(first, second);
    first.start();
    first.fail('network');
    second.start();
    player.pause();
    player.play();
    expect(first.last?.text).to.equal('Бірінші сөйлем осы.');
    expect(player.speaker?.engine).to.equal('platform');
  });

  it('asks a voice no more that has failed otherwise', () => {
    const [first, second] = [platform('kk'), offline('kk')];
    begin(first, second);
    first.fail('synthesis-failed');
    player.pause();
    player.play();
    expect(first.said).to.have.length(1);
  });
});

describe('A recording', () => {
  it('is given the article, and says the sentences that it has', () => {
    const [first, second] = [recording('Екінші'), platform('kk')];
    begin(first, second);
    expect(first.script?.blocks[0]?.text).to.equal(text[0]);
    expect(second.texts).to.deep.equal(['Бірінші сөйлем осы.']);
    second.start();
    second.end();
    expect(first.texts).to.deep.equal(['Екінші сөйлем мұнда.']);
    expect(first.last?.passage).to.include({ block: 0, start: 20, end: 40 });
    expect(first.last?.passage?.words.map(({ start }) => start)).to.deep.equal([20, 27, 34]);
    expect(first.last?.words?.map(({ start }) => start)).to.deep.equal([0, 7, 14]);
  });

  it('says a whole sentence, whatever languages are in it', () => {
    const engine = recording('hello');
    begin(engine, platform('kk', 'en'));
    player.seek({ block: 1 });
    expect(engine.texts).to.deep.equal(['Ол hello world деді.']);
  });

  it('passes over what it has not recorded where nobody else reads it, and tells', () => {
    const engine = recording('Екінші');
    const errors: (string | undefined)[] = [];
    clock = new FakeClock();
    chain = new Chain([engine], clock);
    player = new Player({ engine: chain, clock });
    player.addEventListener('error', () => errors.push(player.error?.code));
    player.article = article(text);
    player.play();
    expect(engine.texts).to.deep.equal(['Екінші сөйлем мұнда.']);
    expect(errors).to.deep.equal(['part-without-voice']);
  });

  it('does not pass over what a voice could read that is still on its way', () => {
    const [first, second] = [recording('Екінші'), platform()];
    second.settled = false;
    begin(first, second);
    expect(player.status).to.equal('loading');
    second.settled = true;
    second.arrive(voice('kk'));
    expect(second.texts).to.deep.equal(['Бірінші сөйлем осы.']);
    expect(player.error).to.equal(null);
  });

  it('passes it over when no voice comes', () => {
    const [first, second] = [recording('Екінші'), platform()];
    second.settled = false;
    begin(first, second);
    clock.tick(3000);
    expect(first.texts).to.deep.equal(['Екінші сөйлем мұнда.']);
  });

  it('says a long sentence in one breath, however slowly', () => {
    const long = `Бірінші ${'ұзақ, созылған, '.repeat(80)}сөйлем осы.`;
    const engine = recording('Бірінші');
    clock = new FakeClock();
    chain = new Chain([engine], clock);
    player = new Player({ engine: chain, clock });
    player.rate = 0.5;
    player.article = article([long]);
    player.play();
    expect(engine.texts).to.deep.equal([long]);
  });

  it('goes on within a sentence at the word', () => {
    const engine = recording('сөйлем');
    begin(engine, platform('kk'));
    engine.start();
    engine.boundary(8);
    player.pause();
    player.play();
    expect(engine.last?.passage).to.include({ block: 0, start: 8, end: 19 });
    expect(lit()).to.equal('сөйлем');
  });

  it('that says how long a sentence takes has its words share that time', () => {
    const engine = recording('Бірінші');
    begin(engine, platform('kk'));
    engine.emit({ type: 'start', token: engine.token ?? 0, duration: 10_000 });
    clock.tick(6000);
    expect(lit()).to.equal('сөйлем');
  });
});

describe('Waiting', () => {
  it('holds the lit word until sound comes back', () => {
    const engine = platform('kk');
    begin(engine);
    engine.start();
    clock.tick(100);
    const before = lit();
    engine.emit({ type: 'waiting', token: engine.token ?? 0, loaded: 1, total: 4 });
    expect(player.waiting).to.deep.equal({ loaded: 1, total: 4 });
    clock.tick(20_000);
    expect(lit()).to.equal(before);
    engine.start();
    expect(player.waiting).to.equal(null);
    clock.tick(5000);
    expect(lit()).to.equal('осы');
  });

  it('is told, and its end', () => {
    const engine = platform('kk');
    begin(engine);
    const told: unknown[] = [];
    player.addEventListener('waiting', () => told.push(player.waiting));
    const token = engine.token ?? 0;
    engine.emit({ type: 'waiting', token });
    engine.start();
    engine.emit({ type: 'waiting', token });
    player.pause();
    expect(told).to.deep.equal([{ loaded: 0, total: 0 }, null, { loaded: 0, total: 0 }, null]);
  });

  it('of an utterance that is over is not', () => {
    const engine = platform('kk');
    begin(engine);
    const late = engine.token ?? 0;
    player.next();
    engine.emit({ type: 'waiting', token: late });
    expect(player.waiting).to.equal(null);
  });
});

describe('A file that tells of voices', () => {
  const fetching = (): NamedEngine => {
    const engine = offline();
    engine.settled = false;
    engine.fetching = true;
    return engine;
  };

  it('is waited for longer than a list that may never come', () => {
    const engine = fetching();
    begin(platform(), engine);
    clock.tick(8000);
    expect(player.status).to.equal('loading');
    engine.fetching = false;
    engine.settled = true;
    engine.arrive(voice('kk'));
    engine.start();
    expect(player.status).to.equal('speaking');
  });

  it('is waited for anew, and not for ever, when it is asked for again', () => {
    const [first, second] = [platform(), offline('kk')];
    begin(first, second);
    second.start();
    player.pause();
    first.prepare = () => (first.settled = false);
    first.arrive();
    player.play();
    expect(player.status).to.equal('loading');
    expect(second.said).to.have.length(1);
    clock.tick(3000);
    expect(second.said).to.have.length(2);
  });

  it('holds nobody up who has a voice', () => {
    const second = platform('kk');
    begin(fetching(), second);
    clock.tick(3000);
    expect(second.texts).to.deep.equal(['Бірінші сөйлем осы.']);
  });

  it('is not waited for without end', () => {
    begin(platform(), fetching());
    clock.tick(30_000);
    expect(player.status).to.equal('unavailable');
    expect(player.error?.code).to.equal('no-voice');
  });
});
