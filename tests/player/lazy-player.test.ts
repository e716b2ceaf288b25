import { expect, nextFrame } from '@open-wc/testing';
import { LazyPlayer } from '../../src/player/lazy-player.js';
import { Player } from '../../src/player/player.js';
import { article } from '../helpers/article.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { FakeEngine, voice } from '../helpers/fake-engine.js';

/** A lazy player whose code comes when the test lets it, or never. */
function setUp({ isFree = true } = {}) {
  const engine = new FakeEngine(voice('kk'));
  let arrive = (): void => undefined;
  let fail = (): void => undefined;
  let loads = 0;
  let unlocked = 0;
  let free = (): void => undefined;
  const player = new LazyPlayer({
    load: (target) =>
      new Promise((resolve, reject) => {
        loads++;
        arrive = () => resolve(new Player({ engine, clock: new FakeClock(), target }));
        fail = () => reject(new Error('offline'));
      }),
    unlock: () => {
      unlocked++;
      return isFree ? Promise.resolve() : new Promise((resolve) => (free = resolve));
    },
  });
  player.article = article(['Күн шықты. Ел тұрды.']);
  const told: string[] = [];
  for (const type of ['play', 'statuschange', 'settingschange', 'error']) {
    player.addEventListener(type, () => told.push(`${type} ${player.status}`));
  }
  return {
    engine,
    player,
    told,
    counts: () => ({ loads, unlocked }),
    /** The platform's voice is free. */
    free: async () => {
      free();
      await nextFrame();
    },
    /** The code arrives, or does not, and everybody has taken notice. */
    settle: async (how: 'arrives' | 'fails') => {
      if (how === 'arrives') arrive();
      else fail();
      await player.prepare();
      await nextFrame();
    },
  };
}

describe('LazyPlayer', () => {
  it('fetches nothing until somebody is about to listen', () => {
    const { player, counts } = setUp();
    player.rate = 2;
    expect(player.status).to.equal('idle');
    expect(player.voices).to.have.length(0);
    expect(counts()).to.deep.equal({ loads: 0, unlocked: 0 });
  });

  it('speaks inside the press when the code is there', async () => {
    const { player, engine, settle, counts } = setUp();
    const prepared = player.prepare();
    await settle('arrives');
    await prepared;
    player.play();
    expect(engine.texts).to.deep.equal(['Күн шықты.']);
    expect(counts()).to.deep.equal({ loads: 1, unlocked: 0 });
  });

  it('unlocks inside a press that comes first, and speaks when the code is there', async () => {
    const { player, engine, told, settle, counts } = setUp();
    player.play();
    expect(counts()).to.deep.equal({ loads: 1, unlocked: 1 });
    expect(player.status).to.equal('loading');
    await settle('arrives');
    expect(engine.texts).to.deep.equal(['Күн шықты.']);
    expect(told).to.deep.equal(['statuschange loading', 'play idle', 'statuschange loading']);
  });

  it('stays silent when it is paused, stopped or disposed before the code is there', async () => {
    for (const act of ['pause', 'stop', 'toggle', 'dispose'] as const) {
      const { player, engine, settle } = setUp();
      player.play();
      player[act]();
      expect(player.status, act).to.equal('idle');
      await settle('arrives');
      expect(engine.texts, act).to.deep.equal([]);
      expect(player.status, act).to.equal('idle');
    }
  });

  it('is loading until it speaks, though the code is there before the voice is free', async () => {
    const { player, engine, told, settle, free } = setUp({ isFree: false });
    player.play();
    await settle('arrives');
    expect(player.status).to.equal('loading');
    player.play();
    expect(engine.texts).to.deep.equal([]);
    await free();
    engine.start();
    expect(engine.texts).to.deep.equal(['Күн шықты.']);
    expect(told.filter((line) => line.startsWith('statuschange idle'))).to.deep.equal([]);
    expect(player.status).to.equal('speaking');
  });

  it('loses no press between the code and the voice', async () => {
    for (const act of ['pause', 'stop', 'toggle'] as const) {
      const { player, engine, told, settle, free } = setUp({ isFree: false });
      player.play();
      await settle('arrives');
      player[act]();
      expect(player.status, act).to.equal('idle');
      expect(told.at(-1), act).to.equal('statuschange idle');
      await free();
      expect(engine.texts, act).to.deep.equal([]);
      player.play();
      expect(engine.texts, act).to.deep.equal(['Күн шықты.']);
    }
  });

  it('moves between the code and the voice', async () => {
    const { player, engine, settle, free } = setUp({ isFree: false });
    player.play();
    await settle('arrives');
    player.next();
    await free();
    expect(engine.texts).to.deep.equal(['Ел тұрды.']);
  });

  it('is at the top when it was moved and stopped before the code was there', async () => {
    const { player, engine, settle } = setUp();
    player.play();
    player.next();
    player.stop();
    await settle('arrives');
    player.play();
    expect(engine.texts).to.deep.equal(['Күн шықты.']);
  });

  it('keeps what was set, and says so', async () => {
    const { player, engine, told, settle } = setUp();
    player.rate = 9;
    player.volume = 0.5;
    expect(told).to.deep.equal(['settingschange idle', 'settingschange idle']);
    player.play();
    await settle('arrives');
    expect(engine.last).to.include({ rate: 3, volume: 0.5 });
    player.rate = 1.5;
    expect(player.rate).to.equal(1.5);
  });

  it('reads only the stretch that was asked for before the code was there', async () => {
    const { player, engine, settle, free } = setUp({ isFree: false });
    player.readOnly({ from: { block: 0, offset: 4 }, to: { block: 0, offset: 9 } });
    expect(player.status).to.equal('loading');
    await settle('arrives');
    expect(engine.texts).to.deep.equal([]);
    await free();
    engine.start();
    engine.end();
    expect(engine.texts).to.deep.equal(['шықты.']);
    expect(player.status).to.equal('paused');
  });

  it('has the settings, languages, voices and sleep of its player', async () => {
    const { player, settle } = setUp();
    expect(player.settings).to.equal(null);
    expect(player.languages).to.deep.equal([]);
    expect(player.voicesFor('kk')).to.deep.equal([]);
    expect(player.sleep).to.equal(null);
    player.rate = 2;
    player.sleep = 5;
    expect(player.sleep).to.equal(5);
    void player.prepare();
    await settle('arrives');
    expect(player.settings?.values.rate).to.equal(2);
    player.settings?.set('rate', 1.5);
    expect(player.rate).to.equal(1.5);
    expect(player.languages).to.deep.equal(['kk']);
    expect(player.voicesFor('kk')).to.have.length(1);
    expect(player.sleep).to.equal(5);
    expect(player.sleepLeft).to.equal(300);
  });

  it('moves to where it was sent before the code was there', async () => {
    const { player, engine, settle } = setUp();
    player.next();
    player.play();
    await settle('arrives');
    expect(engine.texts).to.deep.equal(['Ел тұрды.']);
  });

  it('stays silent when the page prevents it, and is idle again', async () => {
    const { player, engine, told, settle } = setUp();
    player.addEventListener('play', (event) => event.preventDefault());
    player.play();
    await settle('arrives');
    expect(engine.texts).to.deep.equal([]);
    expect(told.at(-1)).to.equal('statuschange idle');
  });

  it('tells that the code cannot be had, and tries again at the next press', async () => {
    const { player, engine, told, settle } = setUp();
    player.play();
    await settle('fails');
    expect(player.error?.code).to.equal('load-failed');
    expect(told).to.include('error idle');
    player.play();
    expect(player.error).to.equal(null);
    await settle('arrives');
    expect(engine.texts).to.deep.equal(['Күн шықты.']);
  });

  it('throws at wrong use at once', () => {
    const { player } = setUp();
    expect(() => (player.rate = NaN)).to.throw(TypeError);
    expect(() => (player.voice = 'Aigul' as unknown as null)).to.throw(TypeError);
    expect(() => (player.sleep = 'soon' as never)).to.throw(TypeError);
    expect(() => player.seek(NaN)).to.throw(TypeError);
    expect(() => player.next('word' as 'sentence')).to.throw(TypeError);
  });
});
