/** A recording as the only voice of a player. */
import { expect } from '@open-wc/testing';
import { Player } from '../../src/player/player.js';
import { Chain } from '../../src/speech/chain.js';
import { RecordedEngine } from '../../src/speech/recorded.js';
import type { Narration } from '../../src/speech/recorded/narration.js';
import { article } from '../helpers/article.js';
import { FakeAudio } from '../helpers/fake-audio.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { FakeEngine, voice } from '../helpers/fake-engine.js';
import { waitUntil } from '../helpers/wait.js';

const TEXTS = ['Көпір бүгін таңертең ашылды.', 'Бұл кейін қосылды.', 'Екі ауыл қатты қуанды.'];
const RECORDED = ['Көпір бүгін таңертең ашылды.', 'Екі ауыл қатты қуанды.'];

/** A second a word. */
function narration(): Narration {
  let at = 1;
  const cues = RECORDED.map((text) => {
    const words = text.split(' ').map((word) => ({ text: word, start: at++, end: at }));
    return { text, start: words[0]!.start, end: at, words };
  });
  return { audio: 'https://site.example/story.mp3', cues };
}

describe('a player with a recording and no other voice', () => {
  let clock: FakeClock;
  let audio: FakeAudio;
  let engine: RecordedEngine;
  let player: Player;
  let lit: string[];

  beforeEach(() => {
    clock = new FakeClock();
    audio = new FakeAudio(clock);
    const makeAudio = () => audio as unknown as HTMLAudioElement;
    engine = new RecordedEngine({ source: narration(), clock, makeAudio });
    player = new Player({ engine, clock });
    lit = [];
    player.addEventListener('wordchange', () => {
      const { word } = player.position;
      if (word && player.block) lit.push(player.block.text.slice(word.start, word.end));
    });
    player.article = article(TEXTS);
  });

  afterEach(() => {
    player.dispose();
    engine.dispose();
    clock.tick(1); // its pause is told in a task
    expect(clock.pending, 'timers left behind').to.equal(0);
  });

  it('hears what was recorded, passes over the rest, and tells that', () => {
    player.play();
    clock.tick(20_000);
    expect(lit).to.deep.equal(RECORDED.flatMap((text) => text.replace('.', '').split(' ')));
    expect(player.status).to.equal('ended');
    expect(player.error?.code).to.equal('part-without-voice');
  });

  it('goes on in the middle of a sentence, in the same voice', () => {
    player.play();
    clock.tick(2500);
    player.pause();
    expect(audio.paused).to.be.true;
    const before = audio.currentTime;
    player.play();
    clock.tick(100);
    expect(player.status).to.equal('speaking');
    expect(player.speaker?.recorded).to.be.true;
    expect(audio.currentTime).to.be.within(before - 1.5, before + 0.1);
  });

  it('has no voice for an article that is another', () => {
    player.article = article(['Something else altogether.']);
    player.play();
    clock.tick(5000);
    expect(audio.loads).to.have.length(0);
    expect(player.status).to.not.equal('speaking');
  });
});

describe('a player with a recording whose sound is not there, and another voice', () => {
  it('reads with the other voice at once, and tells who speaks', async () => {
    const clock = new FakeClock();
    const audio = new FakeAudio(clock);
    audio.latency = Infinity;
    const recording = new RecordedEngine({
      source: narration(),
      clock,
      makeAudio: () => audio as unknown as HTMLAudioElement,
      fetch: () => Promise.resolve(new Response('', { status: 404 })),
    });
    const platform = new FakeEngine(voice('kk'));
    const player = new Player({ engine: new Chain([recording, platform], clock), clock });
    const speakers: (string | undefined)[] = [];
    player.addEventListener('speakerchange', () => speakers.push(player.speaker?.engine));
    player.article = article(TEXTS);
    player.play();
    expect(player.speaker?.engine).to.equal('narration');
    audio.fail(4);
    await waitUntil(() => platform.said.length > 0);
    expect(platform.texts).to.deep.equal([TEXTS[0]]);
    expect(speakers).to.deep.equal(['narration', 'fake']);
    expect(player.voices.map(({ engine }) => engine)).to.deep.equal(['fake']);
    expect(player.error).to.equal(null);
    player.dispose();
    recording.dispose();
  });
});
