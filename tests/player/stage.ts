import { Player } from '../../src/player/player.js';
import type { PlayerEventType } from '../../src/player/player.js';
import { article } from '../helpers/article.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { FakeEngine, voice } from '../helpers/fake-engine.js';

export const story = [
  'Бірінші сөйлем осы. Екінші сөйлем мұнда.',
  '***',
  'Үшінші абзац басталды. Төртінші сөйлем келді.',
  '',
  'Соңғы сөйлем бітті.',
];
export const sentences = [
  'Бірінші сөйлем осы.',
  'Екінші сөйлем мұнда.',
  'Үшінші абзац басталды.',
  'Төртінші сөйлем келді.',
  'Соңғы сөйлем бітті.',
];
export const told: PlayerEventType[] = [
  'play',
  'statuschange',
  'sentencechange',
  'wordchange',
  'settingschange',
  'voiceschange',
  'articlechange',
  'seek',
  'error',
  'end',
];

export interface Stage {
  readonly player: Player;
  readonly engine: FakeEngine;
  readonly clock: FakeClock;
  /** Every event, but of words; a status with its name, an error with its code. */
  readonly log: string[];
  /** Every word that was lit, in order. */
  readonly words: string[];
}

/** Disposed of after each test. */
export const open: Player[] = [];
afterEach(() => {
  for (const player of open.splice(0)) player.dispose();
});

export function stage(
  blocks: readonly string[] = story,
  engine = new FakeEngine(voice('kk')),
): Stage {
  const clock = new FakeClock();
  const player = new Player({ engine, clock });
  open.push(player);
  player.article = article(blocks);
  const log: string[] = [];
  const words: string[] = [];
  for (const type of told) {
    player.addEventListener(type, () => {
      if (type === 'statuschange') log.push(player.status);
      else if (type === 'error') log.push(`error ${player.error?.code ?? ''}`);
      else if (type !== 'wordchange') log.push(type);
      else if (lit(player)) words.push(lit(player));
    });
  }
  return { player, engine, clock, log, words };
}

export function lit({ block, position }: Player): string {
  return position.word ? (block?.text.slice(position.word.start, position.word.end) ?? '') : '';
}

export const current = ({ block, sentence }: Player): string | undefined =>
  sentence ? block?.text.slice(sentence.start, sentence.end) : undefined;
