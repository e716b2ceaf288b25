import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { Player } from '../../src/player/player.js';
import { article } from '../helpers/article.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { FakeEngine, voice } from '../helpers/fake-engine.js';

const texts = [
  ['Бірінші сөйлем осы. {ru|Вторая фраза.}', '***', '', 'Үшінші {en|and} төртінші. Соңғы сөйлем.'],
  ['{ru|Только по-русски.}'],
  ['Бірінші сөйлем осы. {ru|Вторая фраза.} Жаңа сөйлем.'],
  [],
];
const [kk, ru] = [voice('kk'), voice('ru')];

type Act = (stage: { player: Player; engine: FakeEngine; clock: FakeClock }) => void;

const acts: Record<string, Act> = {
  play: ({ player }) => player.play(),
  pause: ({ player }) => player.pause(),
  toggle: ({ player }) => player.toggle(),
  stop: ({ player }) => player.stop(),
  next: ({ player }) => player.next(),
  nextParagraph: ({ player }) => player.next('paragraph'),
  previous: ({ player }) => player.previous(),
  previousParagraph: ({ player }) => player.previous('paragraph'),
  seekMiddle: ({ player }) => player.seek(0.6),
  seekEnd: ({ player }) => player.seek(1),
  seekBlock: ({ player }) => player.seek({ block: 3, offset: 12 }),
  faster: ({ player }) => (player.rate += 0.3),
  slower: ({ player }) => (player.rate -= 0.3),
  article0: ({ player }) => (player.article = article(texts[0] ?? [])),
  article1: ({ player }) => (player.article = article(texts[1] ?? [])),
  article2: ({ player }) => (player.article = article(texts[2] ?? [])),
  article3: ({ player }) => (player.article = article(texts[3] ?? [])),
  edited: ({ player }) => {
    if (player.article) player.article = article(texts[2] ?? [], { root: player.article.root });
  },
  none: ({ player }) => (player.article = null),
  start: ({ engine }) => engine.start(),
  boundary: ({ engine }) => engine.boundary(9),
  end: ({ engine }) => engine.end(),
  network: ({ engine }) => engine.fail('network'),
  notAllowed: ({ engine }) => engine.fail('not-allowed'),
  interrupted: ({ engine }) => engine.fail('interrupted'),
  kazakhOnly: ({ engine }) => engine.arrive(kk),
  both: ({ engine }) => engine.arrive(kk, ru),
  noVoices: ({ engine }) => engine.arrive(),
  settled: ({ engine }) => engine.settle(),
  unsettled: ({ engine }) => (engine.settled = false),
  silences: ({ player }) => {
    player.settings.set('sentencePause', 1);
    player.settings.set('paragraphPause', 2);
  },
  localOnly: ({ player }) => player.settings.set('localOnly', !player.settings.values.localOnly),
  onlyRemote: ({ engine }) => engine.arrive({ ...kk, local: false }),
  stopsAtMissing: ({ player }) => player.settings.set('missing', 'stop'),
  skipsMissing: ({ player }) => player.settings.set('missing', 'skip'),
  reset: ({ player }) => player.settings.reset(),
  stretch: ({ player }) =>
    player.readOnly({ from: { block: 0, offset: 9 }, to: { block: 3, offset: 9 } }),
  shortStretch: ({ player }) =>
    player.readOnly({ from: { block: 0, offset: 25 }, to: { block: 0, offset: 30 } }),
  sleepParagraph: ({ player }) => (player.sleep = 'paragraph'),
  sleepMinute: ({ player }) => (player.sleep = 1),
  sleepNever: ({ player }) => (player.sleep = null),
  minute: ({ clock }) => clock.tick(70_000),
  soon: ({ clock }) => clock.tick(170),
  later: ({ clock }) => clock.tick(3000),
};
const names = fc.array(fc.constantFrom(...Object.keys(acts)), { minLength: 1, maxLength: 40 });

describe('Player, whatever comes in whatever order', () => {
  it('speaks when and only when it says so, in the language of the text, and ends clean', () => {
    fc.assert(
      fc.property(names, (sequence) => {
        const engine = new FakeEngine(kk);
        const clock = new FakeClock();
        const player = new Player({ engine, clock });
        player.article = article(texts[0] ?? []);
        for (const name of sequence) {
          acts[name]?.({ player, engine, clock });
          const isAsked = engine.token !== null;
          const isSilent = player.settings.values.sentencePause > 0;
          expect(isSilent || isAsked || player.status !== 'speaking', 'sound').to.equal(true);
          if (isAsked) expect(player.status).to.be.oneOf(['loading', 'speaking']);
          const { localOnly } = player.settings.values;
          if (isAsked && localOnly) expect(engine.last?.voice.local, 'sent').to.equal(true);
          expect(player.position.fraction).to.be.within(0, 1);
          expect(player.position.timeLeft).to.be.at.least(0);
          if (player.status === 'speaking') expect(player.sentence).not.to.equal(null);
          if (player.status === 'unavailable') expect(player.error?.code).to.equal('no-voice');
        }
        clock.tick(30_000);
        expect(engine.token !== null || player.status !== 'speaking', 'silent').to.equal(true);
        const isLooking = player.status === 'loading' && engine.token === null;
        expect(isLooking, 'still waiting').to.equal(false);
        for (const { lang, voice } of engine.said) expect(voice.lang).to.equal(lang);
        player.dispose();
        expect([clock.pending, engine.listeners, engine.token]).to.deep.equal([0, 0, null]);
      }),
      { numRuns: 600, seed: 1 },
    );
  });

  it('reads every sentence once, however it is paused, hurried and slowed', () => {
    const pokes = fc.array(
      fc.constantFrom('pause', 'faster', 'slower', 'boundary', 'soon', 'end'),
      {
        minLength: 1,
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(pokes, (sequence) => {
        const engine = new FakeEngine(kk, ru);
        const clock = new FakeClock();
        const player = new Player({ engine, clock });
        const source = ['Бір екі үш төрт бес. Алты жеті сегіз.', 'Тоғыз он. Он-бір он-екі он-үш.'];
        player.article = article(source);
        const heard: string[] = [];
        player.addEventListener('sentencechange', () => {
          const { block, sentence } = player;
          if (block && sentence) heard.push(block.text.slice(sentence.start, sentence.end));
        });
        player.play();
        for (const name of sequence) {
          engine.start();
          acts[name]?.({ player, engine, clock });
          player.play();
          if (player.status === 'ended') break;
        }
        while (engine.token !== null) engine.end();
        expect(heard.slice(0, 4)).to.deep.equal([
          'Бір екі үш төрт бес.',
          'Алты жеті сегіз.',
          'Тоғыз он.',
          'Он-бір он-екі он-үш.',
        ]);
        player.dispose();
      }),
      { numRuns: 150, seed: 1 },
    );
  });
});
