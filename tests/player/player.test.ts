import { expect } from '@open-wc/testing';
import { Player } from '../../src/player/player.js';
import { article } from '../helpers/article.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { FakeEngine, voice } from '../helpers/fake-engine.js';
import { current, lit, open, sentences, stage, story, told } from './stage.js';
import type { Stage } from './stage.js';

describe('Player: reading', () => {
  it('speaks inside the press', () => {
    const { player, engine } = stage();
    player.play();
    expect(engine.texts).to.deep.equal([sentences[0]]);
    engine.start();
    expect(player.status).to.equal('speaking');
  });

  it('says every sentence once, in order, and nothing else', () => {
    const { player, engine, clock, log } = stage();
    player.play();
    engine.run(clock);
    expect(engine.texts).to.deep.equal(sentences);
    expect(log.filter((line) => line !== 'sentencechange')).to.deep.equal([
      'play',
      'loading',
      'speaking',
      'ended',
      'end',
    ]);
  });

  it('is at the end when it ends, and starts again from the top', () => {
    const { player, engine, clock } = stage();
    player.play();
    engine.run(clock);
    expect(player.position.fraction).to.equal(1);
    expect(player.position.timeLeft).to.equal(0);
    expect(player.sentence).to.equal(null);
    player.play();
    expect(engine.last?.text).to.equal(sentences[0]);
  });

  it('reads on where an engine answers at once', () => {
    const { player, engine } = stage();
    engine.answer = 'end';
    player.play();
    expect(engine.texts).to.deep.equal(sentences);
    expect(player.status).to.equal('ended');
  });

  it('does not begin where a listener of `play` forbids it', () => {
    const { player, engine, log } = stage();
    player.addEventListener('play', (event) => event.preventDefault(), { once: true });
    player.play();
    expect(engine.said).to.have.length(0);
    expect(log).to.deep.equal(['play']);
    player.play();
    expect(player.status).to.equal('loading');
  });

  it('tells its events where it is asked to', () => {
    const target = new EventTarget();
    const heard: string[] = [];
    for (const type of told) target.addEventListener(type, () => heard.push(type));
    const engine = new FakeEngine(voice('kk'));
    const player = new Player({ engine, clock: new FakeClock(), target });
    open.push(player);
    player.article = article(['Сөйлем.']);
    target.addEventListener('play', (event) => event.preventDefault(), { once: true });
    player.play();
    expect(player.status).to.equal('idle');
    player.play();
    engine.start();
    expect(heard).to.include.members(['articlechange', 'play', 'statuschange', 'wordchange']);
  });

  it('asks no second time while it speaks', () => {
    const { player, engine, log } = stage();
    player.play();
    player.play();
    expect(engine.said).to.have.length(1);
    expect(log.filter((line) => line === 'play')).to.have.length(1);
  });

  it('ignores what a replaced utterance still sends', () => {
    const { player, engine } = stage();
    player.play();
    const late = engine.token;
    player.next();
    engine.end(late);
    engine.fail('network', late);
    expect(engine.texts).to.deep.equal(sentences.slice(0, 2));
    expect(current(player)).to.equal(sentences[1]);
  });

  it('says that there is nothing to read', () => {
    const { player, engine, log } = stage(['***', '']);
    player.play();
    expect(engine.said).to.have.length(0);
    expect(log).to.deep.equal(['play', 'idle', 'error no-article']);
    player.article = null;
    player.play();
    expect(player.error?.code).to.equal('no-article');
    expect(player.status).to.equal('idle');
  });

  it('stays on its feet when a listener throws or asks for more', () => {
    const { player, engine } = stage();
    player.addEventListener('statuschange', () => {
      if (player.status === 'speaking') player.pause();
    });
    player.play();
    engine.start();
    expect(player.status).to.equal('paused');
    expect(engine.token).to.equal(null);
  });

  it('cuts a sentence that a remote voice could not finish in 14 s', () => {
    const long = `Бұл ${'өте ұзын сөйлем, '.repeat(40)}сонымен бітті.`;
    const { player, engine, clock } = stage([long], new FakeEngine(voice('kk', { local: false })));
    player.play();
    engine.run(clock);
    expect(engine.said.length).to.be.greaterThan(3);
    expect(engine.texts.join(' ')).to.equal(long);
    for (const text of engine.texts) expect(text.length).to.be.lessThan(200);
  });

  it('looks at each word of a sentence without end a few times only', () => {
    const count = 20_000;
    const endless = article([`${'сөз '.repeat(count)}{en|and} соңы.`]);
    let looks = 0;
    for (const word of endless.blocks[0]?.sentences[0]?.words ?? []) {
      const { start } = word;
      Object.defineProperty(word, 'start', { get: () => (looks++, start) });
    }
    const { player, engine } = stage();
    player.article = endless;
    player.play();
    engine.start();
    expect(engine.last?.text).to.match(/^сөз сөз/);
    expect(looks).to.be.within(1, 10 * count);
  });

  it('says a sentence of a voice on the device in one', () => {
    const long = `Бұл ${'ұзын сөйлем, '.repeat(15)}бітті.`;
    const { player, engine } = stage([long]);
    player.play();
    expect(engine.texts).to.deep.equal([long]);
  });
});

describe('Player: words', () => {
  it('lights every word in turn where the engine tells none', () => {
    const { player, engine, clock, words } = stage(['Бірінші сөйлем осы жерде.']);
    player.play();
    engine.start();
    clock.tick(60_000);
    expect(words).to.deep.equal(['Бірінші', 'сөйлем', 'осы', 'жерде']);
  });

  it('knows the word after a sleep of the tab', () => {
    const { player, engine, clock } = stage(['Бірінші сөйлем осы жерде.']);
    player.play();
    engine.start();
    clock.sleep(60_000);
    expect(lit(player)).to.equal('жерде');
  });

  it('counts from the first sound, whatever it costs to look ahead', () => {
    const clock = new FakeClock();
    const engine = new FakeEngine(voice('kk'));
    const player = new Player({ engine, clock });
    open.push(player);
    const slow = article(['Бірінші сөйлем осы жерде.', 'Екінші.']);
    const next = slow.blocks[1];
    const runs = next?.runs;
    if (next) Object.defineProperty(next, 'runs', { get: () => (clock.sleep(5000), runs) });
    player.article = slow;
    player.play();
    engine.start();
    expect(lit(player)).to.equal('жерде');
  });

  it('lights the words that the engine tells, and waits for them', () => {
    const { player, engine, clock, words } = stage(['Бірінші сөйлем осы жерде.']);
    player.play();
    engine.start();
    engine.boundary(0);
    clock.tick(100);
    engine.boundary(8);
    expect(lit(player)).to.equal('сөйлем');
    clock.tick(150);
    engine.boundary(15);
    expect(lit(player)).to.equal('осы');
    expect(words).to.deep.equal(['Бірінші', 'сөйлем', 'осы']);
  });

  it('does not run ahead of a voice that has told its words before', () => {
    const text = 'Бірінші сөйлем осы жерде.';
    const { player, engine, clock, words } = stage([text, text, text]);
    player.play();
    engine.say(clock, text, 80, true);
    engine.say(clock, text, 80, true);
    words.length = 0;
    engine.start();
    engine.boundary(0);
    clock.tick(8 * 80 + 200);
    expect(words).to.deep.equal([]);
    clock.tick(400);
    expect(words).to.deep.equal(['сөйлем']);
  });

  it('ignores boundaries that cannot be', () => {
    const { player, engine } = stage(['Бірінші сөйлем осы жерде.']);
    player.play();
    engine.start();
    engine.boundary(15);
    for (const wrong of [15, -1, 400, NaN, 8]) engine.boundary(wrong);
    engine.boundary(19, 999);
    expect(lit(player)).to.equal('осы');
  });

  it('knows a word by any of its characters', () => {
    const { player, engine } = stage(['Бірінші сөйлем осы жерде.']);
    player.play();
    engine.start();
    engine.boundary(10);
    expect(lit(player)).to.equal('сөйлем');
  });

  it('lights no word of a silent engine before it starts', () => {
    const { player, clock, words } = stage();
    player.play();
    clock.tick(3000);
    expect(words).to.deep.equal([]);
  });

  it('learns a slow voice', () => {
    const text = 'Осы сөйлем баяу дауыспен оқылады, сондықтан ұзаққа созылады.';
    const { player, engine, clock, words } = stage(new Array(8).fill(text) as string[]);
    player.play();
    for (let i = 0; i < 6; i++) engine.say(clock, text, 150);
    words.length = 0;
    engine.start();
    clock.tick((text.length * 150) / 2);
    expect(words.length).to.be.within(2, 6);
  });
});

describe('Player: until something is heard', () => {
  const asked = (): Stage => {
    const staged = stage();
    staged.player.play();
    return staged;
  };
  const fetching = ({ engine, player }: Stage): void => {
    engine.emit({ type: 'waiting', token: engine.token ?? 0, loaded: 0, total: 400 });
    expect(player.waiting).to.include({ total: 400 });
  };

  it('is loading, and has not begun to read', () => {
    const { player, engine, clock, log, words } = asked();
    clock.tick(1000);
    expect(player.status).to.equal('loading');
    expect(log).to.deep.equal(['play', 'loading']);
    engine.start();
    expect(log).to.deep.equal(['play', 'loading', 'speaking', 'sentencechange']);
    expect(words).to.deep.equal(['Бірінші']);
  });

  it('takes a first word for a start', () => {
    const { player, engine, words } = asked();
    engine.boundary(8);
    expect(player.status).to.equal('speaking');
    expect(words).to.deep.equal(['Бірінші', 'сөйлем']);
  });

  it('is loading while a voice is fetched, whatever is pressed', () => {
    const staged = asked();
    const { player, engine, log } = staged;
    fetching(staged);
    player.next();
    player.next();
    player.previous();
    player.rate = 2;
    expect(player.status).to.equal('loading');
    expect(log).to.deep.equal(['play', 'loading', 'seek', 'seek', 'seek', 'settingschange']);
    engine.start();
    expect(current(player)).to.equal(sentences[1]);
    expect(player.status).to.equal('speaking');
  });

  it('waits for one thing, though one moves and it is tried again', () => {
    const staged = asked();
    const { player, engine } = staged;
    const waits: boolean[] = [];
    player.addEventListener('waiting', () => waits.push(player.waiting !== null));
    fetching(staged);
    player.next();
    player.seek(0.8);
    engine.fail('network');
    expect(engine.token).not.to.equal(null);
    expect(waits).to.deep.equal([true]);
    engine.start();
    expect(waits).to.deep.equal([true, false]);
  });

  it('goes back to silence at once', () => {
    for (const act of ['pause', 'toggle', 'stop'] as const) {
      const staged = asked();
      const { player, engine, log, words } = staged;
      fetching(staged);
      player[act]();
      expect(words, act).to.deep.equal([]);
      expect(player.status, act).to.equal('idle');
      expect(player.waiting, act).to.equal(null);
      expect(engine.token, act).to.equal(null);
      expect(log, act).to.include('idle');
    }
  });

  it('keeps the place where it was paused', () => {
    const { player, engine, clock } = asked();
    engine.start();
    engine.boundary(8);
    player.pause();
    player.play();
    expect(player.status).to.equal('loading');
    expect(lit(player)).to.equal('сөйлем');
    clock.tick(1000);
    player.pause();
    expect(player.status).to.equal('paused');
    expect(lit(player)).to.equal('сөйлем');
  });

  it('is not loading again between sentences, nor for a move', () => {
    const { player, engine, log } = asked();
    engine.start();
    engine.end();
    player.next();
    expect(player.status).to.equal('speaking');
    expect(log.filter((line) => line === 'loading')).to.have.length(1);
  });

  it('tells as one download what a second attempt still fetches of it', () => {
    const staged = asked();
    const { player, engine } = staged;
    fetching(staged);
    engine.fail('network');
    engine.emit({ type: 'waiting', token: engine.token ?? 0, loaded: 10, total: 100 });
    expect(player.waiting).to.deep.equal({ loaded: 310, total: 400 });
    engine.emit({ type: 'waiting', token: engine.token ?? 0, loaded: 20, total: 100 });
    expect(player.waiting).to.deep.equal({ loaded: 320, total: 400 });
  });

  it('tells when it cannot be had', () => {
    const staged = asked();
    const { player, engine, words } = staged;
    fetching(staged);
    engine.fail('network');
    engine.fail('network');
    expect(player.error?.code).to.equal('voice-unreachable');
    expect(player.waiting).to.equal(null);
    expect(player.status).to.equal('idle');
    expect(words).to.deep.equal([]);
  });
});

describe('Player: pause', () => {
  it('goes on at the word it told last', () => {
    const { player, engine, log } = stage();
    player.play();
    engine.start();
    engine.boundary(8);
    player.pause();
    expect(engine.token).to.equal(null);
    expect(engine.cancelled).to.equal(1);
    expect(lit(player)).to.equal('сөйлем');
    player.play();
    expect(engine.texts).to.deep.equal([sentences[0], 'сөйлем осы.']);
    expect(log.filter((line) => line !== 'sentencechange')).to.deep.equal([
      'play',
      'loading',
      'speaking',
      'paused',
      'play',
      'loading',
    ]);
  });

  it('without boundaries repeats a word rather than skip one', () => {
    const { player, engine, clock, words } = stage(['Бірінші сөйлем осы жерде тұр.']);
    player.play();
    engine.start();
    while (words.at(-1) !== 'осы') clock.tick(10);
    player.pause();
    player.play();
    expect(engine.last?.text).to.equal('сөйлем осы жерде тұр.');
    engine.start();
    while (words.at(-1) !== 'жерде') clock.tick(10);
    clock.tick(160);
    player.pause();
    player.play();
    expect(engine.last?.text).to.equal('жерде тұр.');
  });

  it('starts a sentence again that was not heard yet', () => {
    const { player, engine, clock } = stage(['«Бірінші» сөйлем осы.']);
    player.play();
    clock.tick(1000);
    player.pause();
    player.play();
    expect(engine.last?.text).to.equal('«Бірінші» сөйлем осы.');
  });

  it('ends the wait for a voice', () => {
    const engine = new FakeEngine();
    engine.settled = false;
    const { player, clock } = stage(story, engine);
    player.toggle();
    expect(player.status).to.equal('loading');
    player.toggle();
    expect(player.status).to.equal('idle');
    engine.arrive(voice('kk'));
    clock.tick(20_000);
    expect(engine.said).to.have.length(0);
  });

  it('toggles', () => {
    const { player, engine } = stage();
    player.toggle();
    engine.start();
    expect(player.status).to.equal('speaking');
    player.toggle();
    expect(player.status).to.equal('paused');
  });

  it('is what remains when another page takes the voice', () => {
    const { player, engine, log } = stage();
    player.play();
    engine.start();
    engine.boundary(8);
    engine.fail('interrupted');
    expect(player.status).to.equal('paused');
    expect(log).not.to.include('error engine-failed');
    player.play();
    expect(engine.last?.text).to.equal('сөйлем осы.');
  });
});

describe('Player: settings', () => {
  it('take effect at the word, once a drag has come to rest', () => {
    const { player, engine, clock, log } = stage();
    player.play();
    engine.start();
    engine.boundary(8);
    for (const rate of [1.1, 1.2, 1.3]) {
      player.rate = rate;
      clock.tick(100);
    }
    expect(engine.said).to.have.length(1);
    clock.tick(100);
    expect(engine.texts).to.deep.equal([sentences[0], 'сөйлем осы.']);
    expect(engine.last?.rate).to.equal(1.3);
    expect(log.filter((line) => line === 'settingschange')).to.have.length(3);
    expect(player.status).to.equal('speaking');
  });

  it('neither skip nor repeat more than a word without boundaries', () => {
    const text = 'Бір екі үш төрт бес алты жеті сегіз тоғыз он.';
    for (let wait = 0; wait < 4000; wait += 130) {
      const { player, engine, clock } = stage([text]);
      player.play();
      engine.start();
      clock.tick(wait);
      player.rate = 2;
      clock.tick(149);
      const word = lit(player);
      clock.tick(1);
      const from = text.indexOf(engine.last?.text ?? '?');
      const repeated = text.slice(from, text.indexOf(word)).trim();
      expect(repeated.split(' ').length, `${repeated} | ${word}`).to.be.at.most(1);
      expect(text.indexOf(word)).to.be.at.least(from);
      player.dispose();
    }
  });

  it('wait for the next word while paused', () => {
    const { player, engine, clock } = stage();
    player.play();
    player.pause();
    player.rate = 2;
    player.volume = 0.5;
    player.pitch = 1.5;
    clock.tick(1000);
    expect(engine.said).to.have.length(1);
    player.play();
    expect(engine.last).to.include({ rate: 2, volume: 0.5, pitch: 1.5 });
  });

  it('do not repeat a word when the sentence ended meanwhile', () => {
    const { player, engine, clock } = stage();
    player.play();
    engine.start();
    player.rate = 2;
    engine.end();
    clock.tick(1000);
    expect(engine.texts).to.deep.equal(sentences.slice(0, 2));
  });

  it('are clamped, and refused when they are no numbers', () => {
    const { player } = stage();
    player.rate = 9;
    expect(player.rate).to.equal(3);
    player.rate = 0;
    expect(player.rate).to.equal(0.5);
    player.volume = -1;
    expect(player.volume).to.equal(0);
    player.pitch = 3;
    expect(player.pitch).to.equal(2);
    expect(() => (player.rate = NaN)).to.throw(TypeError);
    expect(() => (player.volume = '1' as unknown as number)).to.throw(TypeError);
    expect(() => (player.voice = 'Aru' as never)).to.throw(TypeError);
    expect(player.rate).to.equal(0.5);
  });

  it('tell no change where there is none', () => {
    const { player, log } = stage();
    player.rate = 1;
    player.voice = null;
    expect(log).to.deep.equal([]);
  });

  it('use the chosen voice for the languages it reads', () => {
    const aru = voice('kk', { id: 'aru' });
    const { player, engine, clock } = stage(
      ['Қазақша сөйлем. {ru|Русская фраза.}'],
      new FakeEngine(voice('kk'), aru, voice('ru')),
    );
    player.voice = aru;
    player.play();
    engine.run(clock);
    expect(engine.said.map((said) => said.voice.id)).to.deep.equal(['aru', 'voice-ru']);
    expect(player.voices.map(({ id }) => id)).to.deep.equal(['voice-kk', 'aru']);
  });
});

describe('Player: moving', () => {
  it('by sentence and paragraph, over what cannot be read, and goes on speaking', () => {
    const { player, engine } = stage();
    player.play();
    engine.start();
    player.next();
    player.next('paragraph');
    player.next('paragraph');
    expect(engine.texts).to.deep.equal([0, 1, 2, 4].map((i) => sentences[i]));
    expect(player.status).to.equal('speaking');
    player.next();
    expect(player.status).to.equal('ended');
  });

  it('without sound while paused: the light moves', () => {
    const { player, engine, log } = stage();
    player.play();
    player.pause();
    log.length = 0;
    player.next();
    expect(current(player)).to.equal(sentences[1]);
    expect(lit(player)).to.equal('Екінші');
    expect(log).to.deep.equal(['sentencechange', 'seek']);
    expect(engine.said).to.have.length(1);
    player.play();
    expect(engine.last?.text).to.equal(sentences[1]);
  });

  it('sets the place where nothing was played yet', () => {
    const { player, engine } = stage();
    player.next('paragraph');
    expect(player.status).to.equal('idle');
    expect(engine.said).to.have.length(0);
    player.play();
    expect(engine.texts).to.deep.equal([sentences[2]]);
  });

  it('back within two seconds: to the one before', () => {
    const { player, engine, clock } = stage();
    player.play();
    engine.start();
    engine.end();
    engine.start();
    clock.tick(1900);
    player.previous();
    expect(engine.texts).to.deep.equal([0, 1, 0].map((i) => sentences[i]));
  });

  it('back later: to the beginning of this one', () => {
    const { player, engine, clock } = stage();
    player.play();
    engine.end();
    engine.start();
    clock.tick(2100);
    player.previous();
    expect(engine.last?.text).to.equal(sentences[1]);
    player.previous();
    expect(engine.last?.text).to.equal(sentences[0]);
  });

  it('counts only speaking time', () => {
    const { player, engine, clock } = stage();
    player.play();
    engine.end();
    engine.start();
    clock.tick(1000);
    player.pause();
    clock.tick(60_000);
    player.play();
    engine.start();
    clock.tick(800);
    player.previous();
    expect(engine.last?.text).to.equal(sentences[0]);
  });

  it('back by paragraph: to its beginning, or to that of the one before', () => {
    const { player, engine, clock } = stage();
    player.next('paragraph');
    player.play();
    engine.say(clock, sentences[2] ?? '', 60);
    engine.say(clock, sentences[3] ?? '', 60);
    player.previous('paragraph');
    expect(engine.last?.text).to.equal(sentences[2]);
    player.previous('paragraph');
    expect(engine.last?.text).to.equal(sentences[0]);
    player.previous('paragraph');
    expect(engine.last?.text).to.equal(sentences[0]);
  });

  it('at the start restarts', () => {
    const { player, engine } = stage();
    player.play();
    player.previous();
    expect(engine.texts).to.deep.equal([sentences[0], sentences[0]]);
  });

  it('from the end goes to the last sentence, silently', () => {
    const { player, engine, clock } = stage();
    player.play();
    engine.run(clock);
    player.next();
    expect(player.status).to.equal('ended');
    player.previous();
    expect(player.status).to.equal('paused');
    expect(current(player)).to.equal(sentences[4]);
    player.play();
    expect(engine.last?.text).to.equal(sentences[4]);
  });

  it('to a word of a block', () => {
    const { player, engine } = stage();
    player.seek({ block: 2, offset: 10 });
    expect(lit(player)).to.equal('абзац');
    player.play();
    expect(engine.texts).to.deep.equal(['абзац басталды.']);
    player.previous();
    expect(engine.last?.text).to.equal(sentences[2]);
    player.seek({ block: 1 });
    expect(engine.last?.text).to.equal(sentences[2]);
    player.seek({ block: 99 });
    expect(engine.last?.text).to.equal(sentences[4]);
  });

  it('to a fraction of the article', () => {
    const { player, engine } = stage();
    player.play();
    player.seek(0.5);
    expect(player.position.fraction).to.be.within(0.35, 0.65);
    expect(engine.said).to.have.length(2);
    player.seek(0);
    expect(engine.last?.text).to.equal(sentences[0]);
    player.seek(1);
    expect(player.status).to.equal('ended');
  });

  it('by one hundredth always moves, forth to the end and back to the top', () => {
    const { player } = stage();
    const fractions: number[] = [];
    const press = (step: number) => {
      const { fraction } = player.position;
      player.seek((Math.round(fraction * 100) + step) / 100);
      fractions.push(player.position.fraction);
      return player.position.fraction - fraction;
    };
    for (let i = 0; i < 100 && player.status !== 'ended'; i++) expect(press(1)).to.be.above(0);
    expect(player.status, fractions.join()).to.equal('ended');
    for (let i = 0; i < 100 && player.position.fraction > 0; i++) expect(press(-1)).to.be.below(0);
    expect(player.position.fraction, fractions.join()).to.equal(0);
  });

  it('refuses what is no place or unit', () => {
    const { player } = stage();
    expect(() => player.seek(NaN)).to.throw(TypeError);
    expect(() => player.seek({ block: 'x' as unknown as number })).to.throw(TypeError);
    expect(() => player.next('word' as 'sentence')).to.throw(TypeError);
    expect(() => player.previous('word' as 'sentence')).to.throw(TypeError);
  });

  it('stops at the top', () => {
    const { player, engine } = stage();
    player.play();
    player.next();
    player.stop();
    expect(player.status).to.equal('idle');
    expect(engine.token).to.equal(null);
    expect(player.sentence).to.equal(null);
    expect(player.position).to.include({ block: 0, sentence: 0, fraction: 0, word: null });
    player.play();
    expect(engine.last?.text).to.equal(sentences[0]);
  });

  it('tells less and less time left, less at a higher rate', () => {
    const { player, engine, clock } = stage();
    player.play();
    const before = player.position.timeLeft;
    expect(before).to.be.within(3, 30);
    engine.say(clock, sentences[0] ?? '', 60);
    const after = player.position.timeLeft;
    expect(after).to.be.lessThan(before);
    player.rate = 2;
    expect(player.position.timeLeft).to.be.lessThan(after);
  });
});

describe('Player: languages', () => {
  const mixed = ['Ол «{en|Good morning}» деді. {ru|Русская фраза.} {fr|Bonjour.} Қазақша.'];

  it('reads each stretch with a voice of its language', () => {
    const voices = ['kk', 'en', 'ru', 'fr'].map((lang) => voice(lang));
    const { player, engine, clock } = stage(mixed, new FakeEngine(...voices));
    player.play();
    engine.run(clock);
    expect(engine.said.map(({ lang, text }) => `${lang} ${text}`)).to.deep.equal([
      'kk Ол «',
      'en Good morning',
      'kk » деді.',
      'ru Русская фраза.',
      'fr Bonjour.',
      'kk Қазақша.',
    ]);
    for (const { lang, voice } of engine.said) expect(voice.lang).to.equal(lang);
  });

  it('cuts no utterance for a mark, or a region, of another language', () => {
    const { player, engine } = stage(
      ['Ол {en|—} келді, {kk-KZ|көрді} де кетті{en|.}'],
      new FakeEngine(voice('kk'), voice('en')),
    );
    player.play();
    expect(engine.texts).to.deep.equal(['Ол — келді, көрді де кетті.']);
  });

  it('passes over any amount of it, to the last paragraph', () => {
    const foreign = new Array(300).fill(`{en|${'Nobody reads this. '.repeat(50)}}`) as string[];
    const { player, engine, clock } = stage(['Бірінші.', ...foreign, 'Соңғы.']);
    player.play();
    engine.run(clock);
    expect(engine.texts).to.deep.equal(['Бірінші.', 'Соңғы.']);
    expect(player.status).to.equal('ended');
  });

  it('passes over a language that nobody reads, and tells it once', () => {
    const { player, engine, clock, log } = stage([...mixed, ...mixed], new FakeEngine(voice('kk')));
    const languages: (readonly string[])[] = [];
    player.addEventListener('error', ({ error }) => languages.push(error.languages));
    player.play();
    engine.run(clock);
    expect(new Set(engine.said.map(({ lang }) => lang))).to.deep.equal(new Set(['kk']));
    expect(languages).to.deep.equal([['en'], ['ru'], ['fr']]);
    expect(log.filter((line) => line === 'error part-without-voice')).to.have.length(3);
    expect(player.status).to.equal('ended');
  });

  it('does not tell it again when the same article is read again', () => {
    const { player, engine, clock, log } = stage(mixed, new FakeEngine(voice('kk')));
    const lacks = () => log.filter((line) => line === 'error part-without-voice').length;
    player.play();
    engine.run(clock);
    const once = lacks();
    expect(once).to.be.above(0);
    player.article = article(mixed, { root: player.article?.root ?? document.body });
    player.play();
    engine.run(clock);
    expect(lacks()).to.equal(once);
    player.article = article(mixed);
    player.play();
    engine.run(clock);
    expect(lacks()).to.equal(2 * once);
  });

  it('moves over what nobody reads, back as well as forth', () => {
    const { player, engine } = stage(['Бірінші.', '{en|Nobody reads this.}', 'Екінші.']);
    player.play();
    player.next();
    player.previous();
    expect(engine.texts).to.deep.equal(['Бірінші.', 'Екінші.', 'Бірінші.']);
  });

  it('takes the page’s language for a text that says none', () => {
    const engine = new FakeEngine(voice('kk'), voice('ru'));
    const clock = new FakeClock();
    const player = new Player({ engine, clock, fallbackLang: 'ru' });
    player.article = article(['Текст'], { lang: '', runLang: '' });
    player.play();
    expect(engine.last?.lang).to.equal('ru');
    player.article = article(['Мәтін'], { lang: 'kk', runLang: '' });
    player.play();
    expect(engine.last?.lang).to.equal('kk');
    player.article = article(['Мәтін', '{kk|Мәтін}'], { lang: '', runLang: '' });
    player.play();
    expect(engine.last?.lang).to.equal('kk');
    player.dispose();
  });

  it('lights the words of each stretch', () => {
    const engine = new FakeEngine(voice('kk'), voice('en'));
    const { player, clock, words } = stage(mixed.slice(0, 1), engine);
    player.play();
    engine.run(clock, 60, { tells: true, upTo: 3 });
    expect(words.slice(0, 4)).to.deep.equal(['Ол', 'Good', 'morning', 'деді']);
  });
});

describe('Player: no voice', () => {
  const waiting = (): Stage => {
    const engine = new FakeEngine();
    engine.settled = false;
    const staged = stage(story, engine);
    staged.player.play();
    return staged;
  };

  it('waits for the list, unlocked by the press', () => {
    const { player, engine } = waiting();
    expect(player.status).to.equal('loading');
    expect(engine.unlocked).to.equal(1);
    engine.arrive(voice('en'));
    expect(player.status).to.equal('loading');
    engine.arrive(voice('en'), voice('kk'));
    engine.start();
    expect(player.status).to.equal('speaking');
    expect(engine.texts).to.deep.equal([sentences[0]]);
  });

  it('tells it as soon as the list is complete', () => {
    const { player, engine, log } = waiting();
    engine.settle();
    expect(player.status).to.equal('unavailable');
    expect(log).to.include('error no-voice');
    expect(player.error?.languages).to.deep.equal(['kk']);
  });

  it('tells a browser that cannot speak at all from one without the voice', () => {
    const engine = new FakeEngine();
    engine.supported = false;
    const { player, log } = stage(story, engine);
    player.play();
    expect(log).to.deep.equal(['play', 'unavailable', 'error unsupported']);
  });

  it('tells it at once where the list was complete', () => {
    const { player, engine, log } = stage(story, new FakeEngine(voice('en')));
    player.play();
    expect(log).to.deep.equal(['play', 'unavailable', 'error no-voice']);
    expect(engine.said).to.have.length(0);
  });

  it('tells it within 3 s when the list never comes', () => {
    const { player, clock, log } = waiting();
    clock.tick(3000);
    expect(player.status).to.equal('unavailable');
    expect(log.filter((line) => line === 'error no-voice')).to.have.length(1);
  });

  it('begins by itself with a voice that comes soon', () => {
    const { player, engine, clock } = waiting();
    clock.tick(8000);
    engine.arrive(voice('kk'));
    expect(player.error).to.equal(null);
    expect(engine.texts).to.deep.equal([sentences[0]]);
    engine.start();
    expect(player.status).to.equal('speaking');
  });

  it('is only ready again with a voice that comes late', () => {
    const { player, engine, clock, log } = waiting();
    clock.tick(20_000);
    engine.arrive(voice('kk'));
    expect(player.status).to.equal('idle');
    expect(player.error).to.equal(null);
    expect(log.at(-2)).to.equal('idle');
    expect(engine.said).to.have.length(0);
  });

  it('does not begin by itself once the listener did something else', () => {
    for (const act of [
      (player: Player) => player.pause(),
      (player: Player) => player.stop(),
      (player: Player) => player.next(),
      (player: Player) => (player.article = null),
    ]) {
      const { player, engine, clock } = waiting();
      clock.tick(3000);
      act(player);
      engine.arrive(voice('kk'));
      expect(engine.said).to.have.length(0);
      expect(player.status).to.equal('idle');
    }
  });

  it('never reads with another language’s voice', () => {
    const { player, engine, clock } = stage(story, new FakeEngine(voice('ru'), voice('en')));
    player.play();
    player.next();
    player.play();
    clock.tick(20_000);
    expect(engine.said).to.have.length(0);
    expect(player.status).to.equal('unavailable');
  });

  it('is no matter of the text’s length', () => {
    const many = new Array(20_000).fill('Ұзақ мәтін қайталана береді осында.') as string[];
    let read = 0;
    const long = article(many);
    for (const block of long.blocks) {
      const { runs } = block;
      Object.defineProperty(block, 'runs', { get: () => (read++, runs) });
    }
    const { player } = stage(story, new FakeEngine());
    player.article = long;
    player.play();
    expect(player.status).to.equal('unavailable');
    expect(read).to.be.lessThan(15_000);
  });
});

describe('Player: failures', () => {
  it('asks for a press, at the same place', () => {
    const { player, engine, log } = stage();
    player.play();
    engine.fail('not-allowed');
    expect(player.status).to.equal('idle');
    expect(log).to.include('error not-allowed');
    player.play();
    expect(player.error).to.equal(null);
    expect(engine.last?.text).to.equal(sentences[0]);
  });

  it('tries the same once more, then pauses and tells', () => {
    const { player, engine, log } = stage();
    player.play();
    engine.start();
    engine.boundary(8);
    engine.fail('network');
    expect(player.status).to.equal('speaking');
    expect(engine.texts).to.deep.equal([sentences[0], 'сөйлем осы.']);
    engine.fail('timeout');
    expect(player.status).to.equal('paused');
    expect(log.filter((line) => line.startsWith('error'))).to.deep.equal(['error engine-failed']);
    player.play();
    expect(engine.last?.text).to.equal('сөйлем осы.');
  });

  it('tries another voice of the language', () => {
    const engine = new FakeEngine(voice('kk', { id: 'a' }), voice('kk', { id: 'b' }), voice('ru'));
    const { player } = stage(story, engine);
    player.play();
    engine.fail('voice-unavailable');
    expect(engine.said.map((said) => said.voice.id)).to.deep.equal(['a', 'b']);
    engine.end();
    expect(engine.last?.voice.id).to.equal('b');
    expect(player.status).to.equal('speaking');
  });

  it('comes to rest whatever the engine answers, at once and for ever', () => {
    for (const answer of ['network', 'not-allowed', 'interrupted', 'synthesis-failed'] as const) {
      const { player, engine } = stage();
      engine.answer = answer;
      player.play();
      expect(['idle', 'paused']).to.include(player.status);
      expect(engine.said.length).to.be.at.most(2);
    }
  });

  it('forgives a failure once a sentence was said', () => {
    const { player, engine } = stage();
    player.play();
    engine.fail('network');
    engine.end();
    engine.fail('network');
    expect(player.status).to.equal('speaking');
  });
});

describe('Player: articles', () => {
  it('goes on undisturbed in the same text read again', () => {
    const { player, engine, log } = stage();
    player.play();
    engine.start();
    engine.end();
    engine.start();
    engine.boundary(7);
    log.length = 0;
    player.article = article(['Жаңа абзац келді.', ...story]);
    expect(engine.texts).to.deep.equal(sentences.slice(0, 2));
    expect(engine.cancelled).to.equal(0);
    expect(player.position).to.include({ block: 1, sentence: 1 });
    expect(lit(player)).to.equal('сөйлем');
    expect(log).to.deep.equal(['sentencechange', 'articlechange']);
    engine.end();
    expect(engine.last?.text).to.equal(sentences[2]);
  });

  it('keeps a paused place', () => {
    const { player, engine } = stage();
    player.seek({ block: 2, offset: 10 });
    player.article = article(story.slice(2));
    player.play();
    expect(engine.texts).to.deep.equal(['абзац басталды.']);
  });

  it('prefers the nearest of sentences that are alike', () => {
    const { player } = stage(['Иә.', 'Жоқ.', 'Иә.']);
    player.seek({ block: 2 });
    player.article = article(['Иә.', 'Жоқ.', 'Жоқ.', 'Иә.']);
    expect(player.position.block).to.equal(3);
  });

  it('looks for the sentence near its old place, and for its paragraph anywhere', () => {
    const many = Array.from({ length: 400 }, (_, i) => `Бұл ${'өте '.repeat(i % 50)}сөйлем ${i}.`);
    const { player } = stage(many);
    player.seek({ block: 200 });
    const edited = article(['Жаңа.', ...many.filter((_, i) => i !== 200)]);
    const read = new Set<number>();
    for (const block of edited.blocks) {
      const { text } = block;
      Object.defineProperty(block, 'text', { get: () => (read.add(block.index), text) });
    }
    player.article = edited;
    expect(read.size, 'the sentence is gone').to.be.within(1, 100);

    player.article = article(many);
    player.seek({ block: 200 });
    player.article = article([...many.slice(300), ...many.slice(0, 300)]);
    expect(current(player)).to.equal(many[200]);
  });

  it('stops where the sentence is gone', () => {
    const { player, engine } = stage();
    player.play();
    player.article = article(['Басқа мәтін.']);
    expect(player.status).to.equal('idle');
    expect(engine.token).to.equal(null);
    player.play();
    expect(engine.last?.text).to.equal('Басқа мәтін.');
  });

  it('goes on undisturbed where the sentence being read is edited', () => {
    const { player, engine } = stage();
    player.play();
    engine.start();
    engine.end();
    engine.start();
    engine.boundary(7);
    const root = player.article?.root ?? document.body;
    const edited = ['Бірінші сөйлем осы. Жазба.', ...story.slice(1)];
    player.article = article(edited, { root });
    expect(player.status).to.equal('speaking');
    expect(engine.cancelled).to.equal(0);
    expect(current(player)).to.equal('Жазба.');
    expect(lit(player), 'what stands there now').to.equal('Жазба');
    engine.end();
    expect(engine.texts).to.deep.equal(sentences.slice(0, 3));
  });

  it('lights the word that is heard, and goes on from it, where words before it are edited', () => {
    for (const [edits, rest] of [
      [['Бұл бірінші сөйлем осы.'], 'осы.'],
      [['Сөйлем осы.'], 'осы.'],
      [['Бұл бірінші сөйлем осы.', 'Сөйлем осы.'], 'осы.'],
      [['Бұл бірінші сөйлем осы.', 'Бұл бірінші сөйлем осы, иә.'], 'осы, иә.'],
      [['Бұл бірінші сөйлем осы, иә.'], 'осы, иә.'],
      [['Екінші сөйлем осы.'], 'осы.'],
    ] as const) {
      const { player, engine } = stage();
      const root = player.article?.root ?? document.body;
      player.play();
      engine.start();
      engine.boundary(8);
      for (const edit of edits) {
        player.article = article([`${edit} Екінші сөйлем мұнда.`, ...story.slice(1)], { root });
      }
      expect(lit(player).toLowerCase(), edits.join(' ')).to.equal('сөйлем');
      engine.boundary(15);
      expect(lit(player), edits.join(' ')).to.equal('осы');
      player.pause();
      player.play();
      expect(engine.last?.text).to.equal(rest);
      engine.end();
      expect(engine.last?.text).to.equal(sentences[1]);
    }
  });

  it('goes on with the first of the words that stand where the word did, and passes none over', () => {
    for (const [edits, rest] of [
      [['Ал ә ә в г.'], 'ә ә в г.'],
      [['Ал ә ә в г.', 'Ал ә ә в г д е.'], 'ә ә в г д е.'],
      [['Ал.'], 'Ал.'],
    ] as const) {
      for (const isPaused of [true, false]) {
        const { player, engine } = stage(['Ал б в г. Содан соң.', ...story]);
        player.play();
        engine.start();
        engine.boundary(3);
        expect(lit(player)).to.equal('б');
        if (isPaused) player.pause();
        for (const edit of edits) player.article = article([`${edit} Содан соң.`, ...story]);
        if (!isPaused) player.pause();
        player.play();
        expect(engine.last?.text, edits.join(' ')).to.equal(rest);
      }
    }
  });

  it('finds the word behind letters that are two in small', () => {
    const { player, engine } = stage(['Yavaş yavaş bir gün. Sonra.']);
    player.play();
    engine.start();
    engine.boundary(12);
    player.article = article(['İşte İİ yavaş yavaş bir gün. Sonra.']);
    expect(lit(player)).to.equal('bir');
  });

  it('says what is left where first the sentence, then the next one is edited', () => {
    const { player, engine } = stage(['Бірінші осы. Екінші сөйлем мұнда.', ...story.slice(2)]);
    const root = player.article?.root ?? document.body;
    player.play();
    engine.start();
    for (const edit of ['Екінші сөйлем мұнда.', 'Екінші жаңа сөйлем мұнда.']) {
      player.article = article([edit, ...story.slice(2)], { root });
    }
    engine.end();
    expect(engine.last?.text).to.equal('Екінші жаңа сөйлем мұнда.');
  });

  it('goes on with the paused word where words before it are put in or taken out', () => {
    for (const edit of ['Бұл бірінші сөйлем осы.', 'Сөйлем осы.']) {
      const { player, engine } = stage();
      const root = player.article?.root ?? document.body;
      player.seek({ block: 0, offset: 15 });
      player.article = article([`${edit} Екінші сөйлем мұнда.`, ...story.slice(1)], { root });
      player.play();
      expect(engine.last?.text).to.equal('осы.');
    }
  });

  it('goes on with what follows where the sentence being read is taken away', () => {
    const { player, engine } = stage();
    const root = player.article?.root ?? document.body;
    player.play();
    engine.start();
    player.next('paragraph');
    player.next();
    player.article = article([story[0]!, '***', '', story[4]!], { root });
    expect(player.status).to.equal('speaking');
    expect(current(player), 'the nearest one before').to.equal(sentences[1]);
    engine.end();
    expect(engine.last?.text).to.equal(sentences[4]);
  });

  it('skips nothing that stands now where the sentence being read stood', () => {
    for (const [gone, edited] of [
      [0, [sentences[1]!, ...story.slice(1)]],
      [1, [sentences[0]!, ...story.slice(1)]],
      [2, [...story.slice(0, 2), sentences[3]!, ...story.slice(3)]],
      [2, [story[0]!, story[4]!]],
    ] as const) {
      const { player, engine } = stage();
      const root = player.article?.root ?? document.body;
      player.play();
      engine.start();
      for (let turn = 0; turn < gone; turn++) {
        engine.end();
        engine.start();
      }
      const before = engine.last?.text;
      player.article = article(edited, { root });
      expect(engine.last?.text, 'is said to its end').to.equal(before);
      engine.end();
      const next = edited.join(' ').includes(sentences[gone + 1]!) ? gone + 1 : 4;
      expect(engine.last?.text).to.equal(sentences[next]);
    }
  });

  it('goes on with what stands there now where the paused sentence is taken away', () => {
    const { player, engine } = stage();
    const root = player.article?.root ?? document.body;
    player.seek({ block: 0, offset: 8 });
    player.article = article([sentences[1]!, ...story.slice(1)], { root });
    player.play();
    expect(engine.texts).to.deep.equal([sentences[1]]);
  });

  it('keeps a paused place in a sentence that is edited, and skips none of it', () => {
    const { player, engine } = stage();
    const root = player.article?.root ?? document.body;
    player.seek({ block: 2, offset: 15 });
    player.article = article([...story.slice(0, 2), 'Үшінші жазба.', ...story.slice(3)], { root });
    player.play();
    expect(engine.texts, '«Үшінші» was heard').to.deep.equal(['жазба.']);
  });

  it('stops where another article stands in the same element', () => {
    const other = ['Ауа райы бүгін жылы болады.', 'Түнде жел соғады.', 'Ертең жаңбыр жауады.'];
    const many = (name: string, size: number) =>
      Array.from({ length: 300 }, (_, i) => `${name.repeat(2 + ((i * size) % 97))}${name}.`);
    for (const [before, after] of [
      [story, other],
      [other.slice(0, 1), other.slice(1, 2)],
      [many('бір ', 7), many('екі ', 31)],
    ] as const) {
      const { player, engine } = stage(before);
      const root = player.article?.root ?? document.body;
      player.play();
      engine.start();
      player.article = article(after, { root });
      expect(player.status).to.equal('idle');
      expect(engine.token).to.equal(null);
      player.play();
      expect(engine.last?.text).to.equal(after[0]);
    }
  });

  it('goes on in the one paragraph there is, where some of its words are edited', () => {
    const { player, engine } = stage(['Бүгін базар ерте ашылды деді ол.']);
    const root = player.article?.root ?? document.body;
    player.play();
    engine.start();
    player.article = article(['Бүгін базар ерте жабылды деді олар.'], { root });
    expect(player.status).to.equal('speaking');
    expect(engine.cancelled).to.equal(0);
  });

  it('goes on in an article that is made anew, and its sentence edited, at once', () => {
    const { player, engine } = stage();
    player.play();
    engine.start();
    player.article = article(['Бірінші жазба осы. Екінші сөйлем мұнда.', ...story.slice(1)]);
    expect(player.status).to.equal('speaking');
    expect(engine.cancelled).to.equal(0);
    engine.end();
    expect(engine.last?.text).to.equal(sentences[1]);
  });

  it('still waits for a voice, and tells that there is none, where the article is made anew', () => {
    const engine = new FakeEngine();
    engine.settled = false;
    const { player, clock, log } = stage(story, engine);
    player.play();
    expect(player.status).to.equal('loading');
    for (let seconds = 0; seconds < 10; seconds++) {
      clock.tick(1000);
      player.article = article([...story, `Уақыт ${seconds}.`]);
    }
    expect(player.status).to.equal('unavailable');
    expect(log.filter((line) => line.startsWith('error'))).to.deep.equal(['error no-voice']);
    player.article = article(['Басқа мақала мүлде.', 'Ол туралы емес.']);
    expect(player.status, 'another one').to.equal('idle');
  });

  it('stops where nothing to read is left in it', () => {
    const { player, engine } = stage();
    player.play();
    player.article = article(['***'], { root: player.article?.root ?? document.body });
    expect(player.status).to.equal('idle');
    expect(engine.token).to.equal(null);
  });

  it('is silent without one', () => {
    const { player, engine, log } = stage();
    player.play();
    player.article = null;
    expect(player.status).to.equal('idle');
    expect(engine.token).to.equal(null);
    expect(log).to.include('articlechange');
    for (const act of [() => player.next(), () => player.previous(), () => player.seek(0.5)]) act();
    expect(player.status).to.equal('idle');
    expect(player.voices).to.deep.equal([]);
  });

  it('does nothing for the same', () => {
    const { player, engine, log } = stage();
    player.play();
    engine.start();
    log.length = 0;
    player.article = player.article;
    expect(log).to.deep.equal([]);
    expect(player.status).to.equal('speaking');
  });

  it('keeps waiting for a voice when the same root is read again', () => {
    const engine = new FakeEngine();
    engine.settled = false;
    const { player } = stage(story, engine);
    player.play();
    const root = player.article?.root ?? document.body;
    player.article = article(story, { root });
    expect(player.status).to.equal('loading');
    player.article = article(['Басқа мақала мүлде.', 'Ол туралы емес.']);
    expect(player.status).to.equal('idle');
  });

  it('cuts into sentences no more than it must', () => {
    const long = article(new Array(100).fill('Бір сөйлем. Екі сөйлем.') as string[]);
    const touched = new Set<number>();
    for (const block of long.blocks) {
      const cut = block.sentences;
      Object.defineProperty(block, 'sentences', { get: () => (touched.add(block.index), cut) });
    }
    const { player, engine } = stage();
    player.article = long;
    player.play();
    expect([...touched]).to.deep.equal([0]);
    engine.start();
    engine.end();
    engine.start();
    expect([...touched], 'the next one while this one speaks').to.deep.equal([0, 1]);
  });
});

describe('Player: the end of it', () => {
  it('leaves nothing running', () => {
    const { player, engine, clock, log } = stage();
    player.play();
    engine.start();
    player.rate = 2;
    player.dispose();
    expect(engine.token).to.equal(null);
    expect(engine.listeners).to.equal(0);
    expect(clock.pending).to.equal(0);
    log.length = 0;
    player.play();
    player.toggle();
    player.next();
    player.previous();
    player.seek(0.5);
    player.stop();
    player.rate = 1;
    player.article = article(['Жаңа.']);
    player.dispose();
    expect(log).to.deep.equal([]);
    expect(engine.said).to.have.length(1);
    expect(clock.pending).to.equal(0);
  });

  it('leaves nothing running while it waits for a voice', () => {
    const engine = new FakeEngine();
    engine.settled = false;
    const { player, clock } = stage(story, engine);
    player.play();
    player.dispose();
    expect(clock.pending).to.equal(0);
  });

  it('cuts off nobody else', () => {
    const { player, engine } = stage();
    player.dispose();
    expect(engine.cancelled).to.equal(0);
  });

  it('cannot be undone by a listener', () => {
    const { player, engine } = stage();
    player.play();
    player.addEventListener('statuschange', () => player.play());
    player.dispose();
    expect(engine.said).to.have.length(1);
    expect(player.status).to.equal('idle');
  });
});
