import { expect } from '@open-wc/testing';
import { article } from '../helpers/article.js';
import { FakeEngine, voice } from '../helpers/fake-engine.js';
import { current, lit, sentences, stage } from './stage.js';
import type { Stage } from './stage.js';

/** Reading, with the first sentence said. */
function afterFirst(settings: Partial<Record<'sentencePause' | 'paragraphPause', number>>): Stage {
  const staged = stage();
  for (const name of ['sentencePause', 'paragraphPause'] as const) {
    staged.player.settings.set(name, settings[name] ?? 0);
  }
  staged.player.play();
  staged.engine.say(staged.clock, staged.engine.last?.text ?? '', 60);
  return staged;
}

describe('Player: its settings', () => {
  it('are what its numbers and its voice are', () => {
    const { player, log } = stage(
      undefined,
      new FakeEngine(voice('kk'), voice('kk', { id: 'aru' })),
    );
    player.rate = 2;
    expect(player.settings.values.rate).to.equal(2);
    player.settings.set('volume', 0.5);
    expect(player.volume).to.equal(0.5);
    player.settings.setVoice('kk', 'aru');
    expect(player.voice?.id).to.equal('aru');
    player.voice = null;
    expect(player.settings.values.voices).to.deep.equal({});
    expect(log).to.deep.equal(new Array(4).fill('settingschange'));
  });

  it('that are not of sound leave it alone', () => {
    const { player, engine, clock } = stage();
    player.play();
    engine.start();
    player.settings.set('highlight', 'word');
    player.settings.set('sentencePause', 1);
    clock.tick(1000);
    expect(engine.said).to.have.length(1);
  });

  it('give each language the voice chosen for it', () => {
    const aru = voice('kk', { id: 'aru' });
    const irina = voice('ru', { id: 'irina' });
    const engine = new FakeEngine(voice('kk'), aru, voice('ru'), irina);
    const { player, clock } = stage(['Қазақша сөйлем. {ru|Русская фраза.}'], engine);
    player.voice = irina;
    player.settings.setVoice('kk', 'aru');
    player.play();
    engine.run(clock);
    expect(engine.said.map((said) => said.voice.id)).to.deep.equal(['aru', 'irina']);
    expect(player.voicesFor('ru').map(({ id }) => id)).to.deep.equal(['voice-ru', 'irina']);
  });

  it('name the languages of the article, its own first', () => {
    const { player } = stage(['{ru|Текст.} {en|—} Қазақша {en-GB|words} {en|more}.', '{de|Wort.}']);
    expect(player.languages).to.deep.equal(['kk', 'ru', 'en-GB', 'de']);
    player.article = null;
    expect(player.languages).to.deep.equal([]);
  });
});

describe('Player: a silence between', () => {
  it('sentences, in which it is still speaking and nothing new is lit', () => {
    const { player, engine, clock, words } = afterFirst({ sentencePause: 2 });
    expect(player.status).to.equal('speaking');
    const before = [...words];
    clock.tick(1990);
    expect(engine.said).to.have.length(1);
    expect(words).to.deep.equal(before);
    clock.tick(10);
    expect(engine.texts).to.deep.equal(sentences.slice(0, 2));
    expect(player.status).to.equal('speaking');
  });

  it('paragraphs only', () => {
    const { engine, clock } = afterFirst({ paragraphPause: 3 });
    expect(engine.said).to.have.length(2);
    engine.say(clock, engine.last?.text ?? '', 60);
    expect(engine.said).to.have.length(2);
    clock.tick(3000);
    expect(engine.last?.text).to.equal(sentences[2]);
  });

  it('is none behind the last sentence', () => {
    const { player, engine, clock } = stage(['Бірінші.']);
    player.settings.set('sentencePause', 5);
    player.settings.set('paragraphPause', 5);
    player.play();
    engine.run(clock);
    expect(player.status).to.equal('ended');
  });

  it('ends with a pause, from which the next sentence is read', () => {
    const { player, engine, clock } = afterFirst({ sentencePause: 2 });
    player.pause();
    expect(player.status).to.equal('paused');
    clock.tick(5000);
    expect(engine.said).to.have.length(1);
    expect(current(player)).to.equal(sentences[1]);
    player.play();
    expect(engine.texts).to.deep.equal(sentences.slice(0, 2));
  });

  it('ends with a move, at once', () => {
    const { player, engine, clock } = afterFirst({ sentencePause: 2 });
    player.next();
    expect(engine.texts).to.deep.equal(sentences.slice(0, 2));
    clock.tick(2500);
    expect(engine.said).to.have.length(2);
  });

  it('ends with a stop', () => {
    const { player, engine, clock } = afterFirst({ sentencePause: 2 });
    player.stop();
    clock.tick(5000);
    expect(player.status).to.equal('idle');
    expect(engine.said).to.have.length(1);
  });

  it('lasts while the speed is changed, and the next sentence has it', () => {
    const { player, engine, clock } = afterFirst({ sentencePause: 2 });
    player.rate = 2;
    clock.tick(1000);
    expect(engine.said).to.have.length(1);
    clock.tick(1000);
    expect(engine.last).to.include({ text: sentences[1], rate: 2 });
  });
});

describe('Player: voices of the device alone', () => {
  const [near, far] = [voice('kk', { id: 'near' }), voice('kk', { id: 'far', local: false })];

  it('are listed and used', () => {
    const { player, engine } = stage(undefined, new FakeEngine(far, near));
    player.settings.set('localOnly', true);
    expect(player.voices.map(({ id }) => id)).to.deep.equal(['near']);
    player.play();
    expect(engine.last?.voice.id).to.equal('near');
  });

  it('take over at once, at the word', () => {
    const { player, engine } = stage(undefined, new FakeEngine(far, near));
    player.play();
    engine.start();
    engine.boundary(8);
    player.settings.set('localOnly', true);
    expect(engine.last).to.include({ text: 'сөйлем осы.', voice: near });
    expect(player.status).to.equal('speaking');
  });

  it('hold for the rest of a sentence that was begun before', () => {
    const english = voice('en', { local: false });
    const engine = new FakeEngine(near, english);
    const { player, clock } = stage(['Ол {en|Good morning} деді.'], engine);
    player.play();
    engine.start();
    player.settings.set('localOnly', true);
    engine.run(clock);
    for (const { voice } of engine.said) expect(voice.id).to.equal('near');
    expect(engine.last?.text).to.equal('деді.');
    expect(player.status).to.equal('ended');
  });

  it('that are not there end the reading at once, and are told', () => {
    const { player, engine, log } = stage(undefined, new FakeEngine(far));
    player.play();
    engine.start();
    engine.boundary(8);
    player.settings.set('localOnly', true);
    expect(engine.token).to.equal(null);
    expect(player.status).to.equal('unavailable');
    expect(log).to.include('error no-voice');
    player.pause();
    player.settings.set('localOnly', false);
    expect(player.status).to.equal('paused');
    expect(player.error).to.equal(null);
    player.play();
    expect(engine.last?.text).to.equal('сөйлем осы.');
  });
});

describe('Player: a language without a voice', () => {
  const mixed = [
    'Бірінші. {en|Nobody reads this.} Үшінші.',
    '{en|Nor that.}',
    'Соңғы {en|word} осы.',
  ];

  it('is read by the voice of the article, where that is asked', () => {
    const { player, engine, clock, log } = stage(mixed);
    player.settings.set('missing', 'spell');
    player.play();
    engine.run(clock);
    expect(engine.texts).to.deep.equal([
      'Бірінші.',
      'Nobody reads this.',
      'Үшінші.',
      'Nor that.',
      'Соңғы word осы.',
    ]);
    for (const { voice, lang } of engine.said)
      expect([voice.lang, lang]).to.deep.equal(['kk', 'kk']);
    expect(log).not.to.include('error part-without-voice');
  });

  it('is not read by another where the article’s own voice is missing too', () => {
    const { player, engine } = stage(mixed, new FakeEngine(voice('ru')));
    player.settings.set('missing', 'spell');
    player.play();
    expect(player.status).to.equal('unavailable');
    expect(engine.said).to.have.length(0);
  });

  it('stops before it, each time, and is passed over from there', () => {
    const { player, engine, clock } = stage(mixed);
    const told: (readonly string[])[] = [];
    player.addEventListener('error', ({ error }) => told.push(error.languages));
    player.settings.set('missing', 'stop');
    player.play();
    engine.run(clock);
    expect(player.status).to.equal('paused');
    expect(current(player)).to.equal('Nobody reads this.');
    player.play();
    engine.run(clock);
    expect(player.status).to.equal('paused');
    expect(current(player)).to.equal('Nor that.');
    player.play();
    engine.run(clock);
    expect(player.status).to.equal('ended');
    expect(engine.texts).to.deep.equal(['Бірінші.', 'Үшінші.', 'Соңғы', 'осы.']);
    expect(told.slice(0, 2)).to.deep.equal([['en'], ['en']]);
  });
});

describe('Player: a stretch', () => {
  const whole = ['Бірінші сөйлем осы. Екінші сөйлем мұнда.', 'Үшінші абзац басталды.'];
  const at = (block: number, offset: number) => ({ block, offset });

  it('is read from word to word, and is followed by a pause', () => {
    const { player, engine, clock } = stage(whole);
    player.readOnly({ from: at(0, 10), to: at(0, 28) });
    engine.run(clock);
    expect(engine.texts).to.deep.equal(['сөйлем осы.', 'Екінші сөйлем']);
    expect(player.status).to.equal('paused');
    expect(lit(player)).to.equal('мұнда');
    player.play();
    engine.run(clock);
    expect(engine.texts.slice(2)).to.deep.equal(['мұнда.', 'Үшінші абзац басталды.']);
    expect(player.status).to.equal('ended');
  });

  it('ends before a word that it only touches', () => {
    const { player, engine, clock } = stage(whole);
    player.readOnly({ from: at(0, 0), to: at(0, 15) });
    engine.run(clock);
    expect(engine.texts).to.deep.equal(['Бірінші сөйлем']);
    expect(lit(player)).to.equal('осы');
  });

  it('goes over paragraphs, and to the end of the article', () => {
    const { player, engine, clock } = stage(whole);
    player.readOnly({ from: at(0, 20), to: at(2, 0) });
    engine.run(clock);
    expect(engine.texts).to.deep.equal(['Екінші сөйлем мұнда.', 'Үшінші абзац басталды.']);
    expect(player.status).to.equal('ended');
  });

  it('interrupts what is being read', () => {
    const { player, engine, clock } = stage(whole);
    player.play();
    engine.start();
    player.readOnly({ from: at(1, 0), to: at(1, 7) });
    engine.run(clock);
    expect(engine.texts).to.deep.equal(['Бірінші сөйлем осы.', 'Үшінші']);
    expect(player.status).to.equal('paused');
  });

  it('is still one after a pause', () => {
    const { player, engine, clock } = stage(whole);
    player.readOnly({ from: at(0, 0), to: at(0, 18) });
    engine.start();
    engine.boundary(8);
    player.pause();
    player.play();
    engine.run(clock);
    expect(engine.last?.text).to.equal('сөйлем осы.');
    expect(player.status).to.equal('paused');
  });

  it('is none any more after a move', () => {
    const { player, engine, clock } = stage(whole);
    player.readOnly({ from: at(0, 0), to: at(0, 5) });
    player.next();
    engine.run(clock);
    expect(engine.texts.slice(1)).to.deep.equal(['Екінші сөйлем мұнда.', 'Үшінші абзац басталды.']);
  });

  it('in a language without a voice is told, and nothing else is read', () => {
    const { player, engine, log } = stage(['Бірінші.', '{en|Nobody reads this.}', 'Соңғы.']);
    for (let i = 0; i < 2; i++) {
      player.readOnly({ from: at(1, 0), to: at(1, 6) });
      expect(engine.said).to.have.length(0);
      expect(player.status).to.equal('idle');
      expect(player.error?.code).to.equal('part-without-voice');
    }
    expect(log.filter((line) => line.startsWith('error'))).to.have.length(2);
    player.play();
    expect(engine.texts).to.deep.equal(['Соңғы.']);
  });

  it('stays where it was when paragraphs come before it', () => {
    const { player, engine, clock } = stage(whole);
    player.readOnly({ from: at(0, 20), to: at(1, 7) });
    engine.start();
    const root = player.article?.root;
    player.article = article(['Жаңа абзац.', ...whole], root ? { root } : {});
    engine.run(clock);
    expect(engine.texts).to.deep.equal(['Екінші сөйлем мұнда.', 'Үшінші']);
    expect(player.status).to.equal('paused');
  });

  it('is none any more where the page prevented it: play() reads on from there', () => {
    const { player, engine, clock } = stage(whole);
    player.addEventListener('play', (event) => event.preventDefault(), { once: true });
    player.readOnly({ from: at(0, 0), to: at(0, 5) });
    expect(engine.texts).to.deep.equal([]);
    player.play();
    engine.run(clock);
    expect(player.status).to.equal('ended');
  });

  it('must be one', () => {
    const { player } = stage(whole);
    expect(() => player.readOnly({ from: at(NaN, 0), to: at(0, 0) })).to.throw(TypeError);
  });
});

describe('Player: sleep', () => {
  const many = new Array(40).fill('Бірінші сөйлем осы жерде тұр. Екінші сөйлем мұнда.') as string[];

  it('comes after minutes of speech, with the end of a sentence', () => {
    const { player, engine, clock } = stage(many);
    player.sleep = 1;
    player.play();
    clock.tick(100_000);
    expect(player.sleepLeft).to.equal(60);
    engine.run(clock);
    expect(player.status).to.equal('paused');
    expect(player.sleep).to.equal(null);
    expect(player.sleepLeft).to.equal(null);
    const spoken = engine.texts.reduce((sum, text) => sum + text.length * 60, 0);
    expect(spoken).to.be.within(60_000, 62_000);
    expect(lit(player)).to.match(/^(?:Бірінші|Екінші)$/u);
  });

  it('does not count what is paused', () => {
    const { player, engine, clock } = stage(many);
    player.sleep = 1;
    player.play();
    engine.start();
    clock.tick(20_000);
    player.pause();
    clock.tick(1_000_000);
    expect(player.sleepLeft).to.equal(40);
  });

  it('comes softly, and the next play is as loud as ever', () => {
    const { player, engine, clock } = stage(many);
    player.volume = 0.8;
    player.sleep = 1;
    player.play();
    engine.run(clock);
    const volumes = engine.said.map(({ volume }) => volume);
    const last = volumes.slice(-4);
    expect(volumes[0]).to.equal(0.8);
    expect(last).to.deep.equal([...last].sort((a, b) => b - a));
    expect(last.at(-1)).to.be.below(0.3);
    player.play();
    expect(engine.last?.volume).to.equal(0.8);
  });

  it('comes with the end of the paragraph', () => {
    const { player, engine, clock } = stage();
    const told: unknown[] = [];
    player.addEventListener('sleepchange', () => told.push(player.sleep));
    player.sleep = 'paragraph';
    player.play();
    engine.run(clock);
    expect(engine.texts).to.deep.equal(sentences.slice(0, 2));
    expect(player.status).to.equal('paused');
    expect(current(player)).to.equal(sentences[2]);
    expect(told).to.deep.equal(['paragraph', null]);
  });

  it('comes with the end of the article', () => {
    const { player, engine, clock } = stage();
    player.sleep = 'article';
    player.play();
    engine.run(clock);
    expect(player.status).to.equal('ended');
    expect(player.sleep).to.equal(null);
  });

  it('is over with what was to be read, and the next play reads on as loud as ever', () => {
    for (const isStretch of [false, true]) {
      const { player, engine, clock } = stage(many.slice(0, 2));
      player.sleep = 1;
      if (isStretch)
        player.readOnly({ from: { block: 0, offset: 0 }, to: { block: 0, offset: 9 } });
      else player.seek({ block: 1, offset: 31 });
      player.play();
      engine.say(clock, engine.last!.text, 10_000);
      expect(player.status).to.equal(isStretch ? 'paused' : 'ended');
      expect(player.sleep).to.equal(null);
      player.play();
      expect(engine.last?.volume).to.equal(1);
      engine.run(clock);
      expect(player.status).to.equal('ended');
    }
  });

  it('is over where a move to the end comes first', () => {
    const { player, engine, clock } = stage(many.slice(0, 1));
    player.sleep = 1;
    player.next();
    player.play();
    engine.start();
    clock.tick(70_000);
    player.next();
    expect(player.status).to.equal('ended');
    expect(player.sleep).to.equal(null);
  });

  it('can be taken back, is clamped, and refused when it is none', () => {
    const { player, engine, clock } = stage(many);
    player.sleep = 500;
    expect(player.sleep).to.equal(180);
    player.sleep = 0;
    expect(player.sleep).to.equal(1);
    expect(() => (player.sleep = 'soon' as never)).to.throw(TypeError);
    player.sleep = null;
    player.play();
    engine.run(clock);
    expect(player.status).to.equal('ended');
  });
});
