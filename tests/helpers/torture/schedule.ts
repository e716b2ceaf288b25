/** Random schedules: what a platform does with each utterance, crossed with what a person does. */
import fc from 'fast-check';
import type { Player } from '../../../src/player/player.js';
import { article } from '../article.js';
import type { Fate, Traits } from '../profiles/platform.js';
import type { Stage } from './stage.js';

/** When an event comes, after it is true: on time, never, twice, late, stale, out of order. */
const lags = fc.constantFrom([0], [0], [0], [], [0, 0], [300], [0, 4000], [7000]);
const share = fc.constantFrom(0, 0.3, 0.9);
const codes = fc.constantFrom<SpeechSynthesisErrorCode>(
  'network',
  'synthesis-failed',
  'interrupted',
  'canceled',
  'not-allowed',
  'language-unavailable',
  'voice-unavailable',
  'audio-busy',
);
const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({}) },
  { weight: 4, arbitrary: fc.record({ start: lags, end: lags, boundary: lags }) },
  fc.record({ tells: fc.constantFrom('words', 'nothing', 'nonsense'), boundary: lags }),
  fc.record({ latency: fc.constantFrom(0, 900, 20_000) }),
  fc.record({ charactersPerSecond: fc.constantFrom(4, 60) }),
  fc.record({ error: fc.record({ code: codes, after: share }), end: lags }),
  fc.record({ cut: fc.record({ after: share, tells: fc.boolean() }) }),
  fc.constant({ dropped: true }),
  fc.record({
    broken: fc.constantFrom<NonNullable<Fate['broken']>>(
      'never-starts',
      'never-ends',
      'held',
      'fails',
      'mute',
      'throws',
    ),
  }),
);

const traits: fc.Arbitrary<Partial<Traits>> = fc.record({
  voicesAfter: fc.constantFrom(0, 0, 700, 4000, Infinity),
  boundaries: fc.constantFrom('all', 'none'),
  onCancel: fc.constantFrom('end', 'interrupted', 'canceled', 'nothing'),
  cancelLag: fc.constantFrom(0, 10, 150),
  dropsAfterCancel: fc.constantFrom(0, 90),
  dropsAfterEnd: fc.constantFrom(0, 125),
  whenHidden: fc.constantFrom('goes-on', 'stops', 'interrupted'),
});

export const TEXTS = [
  ['Бірінші сөйлем осы. {ru|Вторая фраза.} Үшінші.', '***', '', 'Төртінші {en|and} бес. Соңғы.'],
  ['Бірінші сөйлем осы. Жаңа сөйлем. {ru|Вторая фраза.}', 'Төртінші {en|and} бес. Соңғы.'],
];

/** `leaps`: the person, or the page, asked for another place. */
interface Act {
  readonly leaps?: number;
  readonly run: (stage: Stage) => void;
}

const does = (run: (player: Player, stage: Stage) => void, leaps = 0): Act => ({
  leaps,
  run: (stage) => stage.platform.press(() => run(stage.player, stage)),
});
const moves = (run: (player: Player, stage: Stage) => void): Act => does(run, 1);
/** The sentence under way may have two more parts. */
const edits = (run: (player: Player, stage: Stage) => void): Act => does(run, 4);

export const ACTS: Readonly<Record<string, Act>> = {
  play: does((player) => player.play()),
  pause: does((player) => player.pause()),
  toggle: does((player) => player.toggle()),
  stop: moves((player) => player.stop()),
  next: moves((player) => player.next()),
  nextParagraph: moves((player) => player.next('paragraph')),
  previous: moves((player) => player.previous()),
  previousParagraph: moves((player) => player.previous('paragraph')),
  seek: moves((player) => player.seek(0.6)),
  seekEnd: moves((player) => player.seek(1)),
  faster: does((player) => (player.rate += 0.4)),
  slower: does((player) => (player.rate -= 0.4)),
  quiet: does((player) => (player.volume = 0.3)),
  otherVoice: does((player) => (player.voice = player.voices.at(-1) ?? null)),
  silences: does((player) => player.settings.set('sentencePause', 1)),
  localOnly: does(({ settings }) => settings.set('localOnly', !settings.values.localOnly)),
  reset: does((player) => player.settings.reset()),
  sleep: does((player) => (player.sleep = 'paragraph')),
  stretch: moves((player) =>
    player.readOnly({ from: { block: 0, offset: 9 }, to: { block: 3, offset: 12 } }),
  ),
  edit: edits((player) => {
    const { root } = player.article ?? {};
    if (root) player.article = article(TEXTS[1] ?? [], { root });
  }),
  editBack: edits((player) => {
    const { root } = player.article ?? {};
    if (root) player.article = article(TEXTS[0] ?? [], { root });
  }),
  navigate: edits((player) => {
    player.article = article(TEXTS[0] ?? [], { root: {} as Element });
  }),
  hide: { run: ({ platform }) => platform.hide() },
  otherCancels: { run: ({ platform }) => platform.cancelOther() },
  suspended: { run: (stage) => stage.suspend(60_000) },
  voicesAgain: { run: ({ platform }) => platform.list(platform.traits.voices) },
};

const act = fc.tuple(
  fc.constantFrom('play', ...Object.keys(ACTS)),
  fc.constantFrom(0, 0, 90, 400, 1500, 6000, 40_000),
);

export interface Schedule {
  readonly traits: Partial<Traits>;
  readonly fates: readonly Fate[];
  /** The last fate is that of all that follow. */
  readonly lasts: boolean;
  /** An engine that never says that its list of voices is whole. */
  readonly isUnsettled: boolean;
  readonly acts: readonly (readonly [name: string, wait: number])[];
}

export const schedules: fc.Arbitrary<Schedule> = fc.record({
  traits,
  fates: fc.array(fate, { maxLength: 8 }),
  lasts: fc.boolean(),
  isUnsettled: fc.boolean(),
  acts: fc.array(act, { minLength: 1, maxLength: 20 }),
});
