import { expect } from '@open-wc/testing';
import { initialState, transition } from '../../src/player/machine.js';
import type { MachineEvent, Outlook, State } from '../../src/player/machine.js';
import type { Status } from '../../src/player/state.js';

const statuses: Status[] = ['idle', 'loading', 'speaking', 'paused', 'ended', 'unavailable'];
const outlooks: Outlook[] = ['ready', 'waiting', 'voiceless', 'empty'];
const token = 7;

function states(): State[] {
  return statuses.flatMap((status) =>
    (['idle', 'paused'] as const).flatMap((rest) =>
      [0, 1].flatMap((tries) =>
        [false, true].flatMap((wish) =>
          [false, true].map((heard) => ({ status, rest, tries, wish, heard, token })),
        ),
      ),
    ),
  );
}

function events(): MachineEvent[] {
  const codes = ['not-allowed', 'language-unavailable', 'voice-unavailable', 'network'] as const;
  const others = ['interrupted', 'timeout', 'synthesis-failed'] as const;
  return [
    ...(['pause', 'stop', 'move', 'finish', 'restart', 'onward'] as const).map((type) => ({
      type,
    })),
    ...outlooks.flatMap((outlook) =>
      (['play', 'recast', 'voices', 'deadline', 'lost'] as const).map((type) => ({
        type,
        outlook,
      })),
    ),
    ...[token, token - 1].flatMap((t) => [
      { type: 'start' as const, token: t },
      { type: 'end' as const, token: t },
      ...[...codes, ...others].map((code) => ({ type: 'error' as const, token: t, code })),
    ]),
  ];
}

const cases = states().flatMap((state) => events().map((event) => ({ state, event })));
const named = ({ state, event }: (typeof cases)[number]) => JSON.stringify([state, event]);

describe('the machine, every state with every event', () => {
  it('speaks exactly when it says so, with a token of its own', () => {
    for (const each of cases) {
      const { state, effects } = transition(each.state, each.event);
      const speaks = effects.includes('say') || effects.includes('advance');
      if (speaks) {
        expect(state.status, named(each)).to.equal('speaking');
        expect(state.token, named(each)).to.be.greaterThan(each.state.token);
      } else if (state.status === 'speaking') {
        expect(each.state.status, `${named(each)} begins to speak without a word`).to.equal(
          'speaking',
        );
        expect(state.token, named(each)).to.equal(each.state.token);
      }
    }
  });

  it('leaves nothing speaking behind', () => {
    for (const each of cases) {
      if (each.state.status !== 'speaking') continue;
      const { state, effects } = transition(each.state, each.event);
      if (state.status === 'speaking') continue;
      const isSilent = each.event.type === 'error';
      expect(isSilent || effects.includes('cancel'), named(each)).to.equal(true);
      expect(state.token, named(each)).to.be.greaterThan(each.state.token);
    }
  });

  it('never stops somebody else’s speech', () => {
    for (const each of cases) {
      if (each.state.status === 'speaking') continue;
      expect(transition(each.state, each.event).effects, named(each)).not.to.include('cancel');
    }
  });

  it('drops what comes late', () => {
    for (const each of cases) {
      if (!('token' in each.event)) continue;
      if (each.event.token === token && each.state.status === 'speaking') continue;
      expect(transition(each.state, each.event), named(each)).to.deep.equal({
        state: each.state,
        effects: [],
      });
    }
  });

  it('tells an error whenever it gives up, and keeps a wish only without a voice', () => {
    for (const each of cases) {
      const { state, error } = transition(each.state, each.event);
      const isNew = state.status !== each.state.status;
      if (isNew && state.status === 'unavailable') expect(error, named(each)).to.equal('no-voice');
      if (isNew && state.wish) expect(state.status, named(each)).to.equal('unavailable');
    }
  });

  it('tries again a bounded number of times, whatever fails', () => {
    for (const start of states()) {
      let state = transition(start, { type: 'play', outlook: 'ready' }).state;
      if (state.status !== 'speaking') continue;
      let said = 1;
      while (state.status === 'speaking' && said < 10) {
        const event = { type: 'error', token: state.token, code: 'network' } as const;
        state = transition(state, event).state;
        said++;
      }
      expect(state.status).to.be.oneOf(['idle', 'paused']);
      expect(said).to.be.lessThan(4);
    }
  });

  it('does not change the state it is given', () => {
    const frozen = Object.freeze({ ...initialState });
    for (const event of events()) transition(frozen, event);
    expect(frozen).to.deep.equal(initialState);
  });
});

describe('the machine, by name', () => {
  const at = (status: Status, more: Partial<State> = {}): State => ({
    ...initialState,
    token,
    status,
    ...more,
  });
  const table: [string, State, MachineEvent, Status, string[]][] = [
    ['play, a voice', at('idle'), { type: 'play', outlook: 'ready' }, 'speaking', ['say']],
    ['play, no list yet', at('idle'), { type: 'play', outlook: 'waiting' }, 'loading', ['unlock']],
    ['play, no voice', at('idle'), { type: 'play', outlook: 'voiceless' }, 'unavailable', []],
    ['play, no text', at('idle'), { type: 'play', outlook: 'empty' }, 'idle', []],
    ['play at the end', at('ended'), { type: 'play', outlook: 'ready' }, 'speaking', ['say']],
    ['play twice', at('speaking'), { type: 'play', outlook: 'ready' }, 'speaking', []],
    ['pause', at('speaking', { heard: true }), { type: 'pause' }, 'paused', ['remember', 'cancel']],
    ['pause, nothing was heard', at('speaking'), { type: 'pause' }, 'idle', ['remember', 'cancel']],
    ['pause while waiting', at('loading'), { type: 'pause' }, 'idle', []],
    ['pause in silence', at('idle'), { type: 'pause' }, 'idle', []],
    ['stop', at('speaking'), { type: 'stop' }, 'idle', ['rewind', 'forgive', 'cancel']],
    ['stop when paused', at('paused'), { type: 'stop' }, 'idle', ['rewind', 'forgive']],
    ['move while speaking', at('speaking'), { type: 'move' }, 'speaking', ['say']],
    ['move when paused', at('paused'), { type: 'move' }, 'paused', []],
    ['move when idle', at('idle'), { type: 'move' }, 'idle', []],
    ['move from the end', at('ended'), { type: 'move' }, 'paused', []],
    ['move behind the end', at('paused'), { type: 'finish' }, 'ended', ['end']],
    ['restart', at('speaking'), { type: 'restart' }, 'speaking', ['remember', 'say']],
    ['restart when paused', at('paused'), { type: 'restart' }, 'paused', []],
    ['a voice comes', at('loading'), { type: 'voices', outlook: 'ready' }, 'speaking', ['say']],
    ['none comes', at('loading'), { type: 'deadline', outlook: 'voiceless' }, 'unavailable', []],
    ['what tells of it is on its way', at('loading'), { type: 'deadline', outlook: 'waiting' }, 'loading', []], // prettier-ignore
    [
      'a voice comes late, still wanted',
      at('unavailable', { wish: true }),
      { type: 'voices', outlook: 'ready' },
      'speaking',
      ['forgive', 'say'],
    ],
    [
      'a voice comes late, no more wanted',
      at('unavailable'),
      { type: 'voices', outlook: 'ready' },
      'idle',
      ['forgive'],
    ],
    ['an utterance ends', at('speaking'), { type: 'end', token }, 'speaking', ['advance']],
    [
      'another page takes the voice',
      at('speaking'),
      { type: 'error', token, code: 'interrupted' },
      'paused',
      ['remember'],
    ],
    [
      'no press yet',
      at('speaking'),
      { type: 'error', token, code: 'not-allowed' },
      'idle',
      ['remember'],
    ],
    [
      'no press yet, something was heard',
      at('speaking', { rest: 'paused' }),
      { type: 'error', token, code: 'not-allowed' },
      'paused',
      ['remember'],
    ],
    [
      'the voice fails',
      at('speaking'),
      { type: 'error', token, code: 'network' },
      'speaking',
      ['failover', 'remember', 'say'],
    ],
    [
      'the voice fails again',
      at('speaking', { tries: 1, heard: true }),
      { type: 'error', token, code: 'synthesis-failed' },
      'paused',
      ['remember'],
    ],
    [
      'the voice falls silent again, nobody knows when',
      at('speaking', { tries: 1, heard: true }),
      { type: 'error', token, code: 'timeout' },
      'paused',
      ['recover'],
    ],
    ['nothing can be read', at('speaking'), { type: 'lost', outlook: 'empty' }, 'idle', ['cancel']],
    [
      'nothing more can be read',
      at('speaking', { rest: 'paused' }),
      { type: 'lost', outlook: 'voiceless' },
      'ended',
      ['end', 'cancel'],
    ],
  ];
  for (const [name, before, event, status, effects] of table) {
    it(name, () => {
      const step = transition(before, event);
      expect(step.state.status).to.equal(status);
      expect(step.effects).to.deep.equal(effects);
    });
  }
});
