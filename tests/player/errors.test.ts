/** Every code of a `ReaderError` is told where it should be, and stands in `docs/errors.md`. */
import { expect } from '@open-wc/testing';
import type { ReaderErrorCode } from '../../src/errors.js';
import { LazyPlayer } from '../../src/player/lazy-player.js';
import { Player } from '../../src/player/player.js';
import { article } from '../helpers/article.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { FakeEngine, voice } from '../helpers/fake-engine.js';
import { waitUntil } from '../helpers/wait.js';

interface Case {
  readonly text: readonly string[];
  readonly engine: FakeEngine;
  readonly then?: (player: Player, engine: FakeEngine) => void;
  readonly status: string;
}

const kk = (): FakeEngine => new FakeEngine(voice('kk'));
const failing = (code: 'network' | 'not-allowed' | 'timeout'): FakeEngine =>
  Object.assign(kk(), { answer: code });

/** `load-failed` is the lazy player's alone. */
const CASES: Readonly<Record<Exclude<ReaderErrorCode, 'load-failed'>, Case>> = {
  'no-article': { text: ['***'], engine: kk(), status: 'idle' },
  'no-voice': { text: ['Сөйлем.'], engine: new FakeEngine(voice('en')), status: 'unavailable' },
  'voice-unreachable': { text: ['Сөйлем.'], engine: failing('network'), status: 'idle' },
  'part-without-voice': {
    text: ['Сөйлем {en|with English} осы.'],
    engine: kk(),
    then: (_, engine) => engine.start(),
    status: 'speaking',
  },
  'not-allowed': { text: ['Сөйлем.'], engine: failing('not-allowed'), status: 'idle' },
  'engine-failed': { text: ['Сөйлем.'], engine: failing('timeout'), status: 'idle' },
  unsupported: {
    text: ['Сөйлем.'],
    engine: Object.assign(new FakeEngine(), { supported: false }),
    status: 'unavailable',
  },
};

describe('errors that a person can act on', () => {
  for (const [code, { text, engine, then, status }] of Object.entries(CASES)) {
    it(`${code}: is told once, and leaves a status`, () => {
      const player = new Player({ engine, clock: new FakeClock() });
      const told: string[] = [];
      player.addEventListener('error', ({ error }) => told.push(error.code));
      player.article = article(text);
      player.play();
      then?.(player, engine);
      expect(told).to.deep.equal([code]);
      expect(player.error?.code).to.equal(code);
      expect(player.status).to.equal(status);
      player.dispose();
    });
  }

  it('load-failed: is told, and the next press tries again', async () => {
    const player = new LazyPlayer({
      load: () => Promise.reject(new Error('offline')),
      unlock: () => Promise.resolve(),
    });
    player.play();
    await waitUntil(() => player.error);
    expect(player.error?.code).to.equal('load-failed');
    expect(player.status).to.equal('idle');
  });

  it('the table has every code of the source, and no other', async () => {
    // That `CASES` has them all, the compiler sees.
    const table = await (await fetch(new URL('../../docs/errors.md', import.meta.url))).text();
    const tabled = [...table.matchAll(/^\| `([a-z-]+)`/gmu)].map(([, code]) => code);
    expect(tabled.toSorted()).to.deep.equal([...Object.keys(CASES), 'load-failed'].toSorted());
  });
});
