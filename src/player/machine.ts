import type { ReaderErrorCode } from '../errors.js';
import type { SpeechErrorCode, Token } from '../speech/engine.js';
import type { Status } from './state.js';

/**
 * What `play()` would meet at the place we are: something to say and a voice for it, a list of
 * voices that may still grow, no voice, or nothing to read.
 */
export type Outlook = 'ready' | 'waiting' | 'voiceless' | 'empty';

export interface State {
  readonly status: Status;
  /** Where a start that fails falls back to: `paused` once something was heard. */
  readonly rest: 'idle' | 'paused';
  /** The utterance under way. Whatever ends one changes it, so that late events are told by it. */
  readonly token: Token;
  /** How often the utterance under way has failed. */
  readonly tries: number;
  /** While `speaking`: a voice has been heard since it was asked for. Until then it is `loading` to all. */
  readonly heard: boolean;
  /** Without a voice, speaking is still wanted: a voice that comes soon begins by itself. */
  readonly wish: boolean;
}

export type MachineEvent =
  | { readonly type: 'pause' | 'stop' }
  /** The place was set to another. */
  | { readonly type: 'move' }
  /** The place was set behind the last sentence. */
  | { readonly type: 'finish' }
  /** How it shall sound has changed. */
  | { readonly type: 'restart' }
  /** The silence after a sentence is over. */
  | { readonly type: 'onward' }
  /** Asked; or who may speak was set anew; or the voices changed; or the wait for them is over. */
  | { readonly type: 'play' | 'recast' | 'voices' | 'deadline'; readonly outlook: Outlook }
  /** Nothing from the place on can be read. */
  | { readonly type: 'lost'; readonly outlook: Outlook }
  | { readonly type: 'start' | 'end'; readonly token: Token }
  | { readonly type: 'error'; readonly token: Token; readonly code: SpeechErrorCode };

/**
 * - `say`: from the place on, with the state's token. It replaces what is being said.
 * - `advance`: the utterance was said; say what follows it, at once or after a silence.
 * - `onward`: say what follows, now.
 * - `began`: the utterance can be heard from now on.
 * - `remember`: the word being said becomes the place.
 * - `recover`: the place is where the engine last told that it was: it has been silent since nobody knows when.
 * - `failover`: avoid the voice that failed, if there is another.
 * - `forgive`: the error is over.
 */
export type Effect =
  | 'say'
  | 'advance'
  | 'onward'
  | 'began'
  | 'remember'
  | 'recover'
  | 'cancel'
  | 'unlock'
  | 'rewind'
  | 'failover'
  | 'forgive'
  | 'end';

export interface Step {
  readonly state: State;
  readonly effects: readonly Effect[];
  /** To be told. */
  readonly error?: ReaderErrorCode;
}

export const initialState: State = {
  status: 'idle',
  rest: 'idle',
  token: 0,
  tries: 0,
  heard: false,
  wish: false,
};

/** The whole behaviour of a player, without time, sound or text. */
export function transition(state: State, event: MachineEvent): Step {
  if ('outlook' in event) return attempted(state, event);
  if ('token' in event) return isLate(state, event.token) ? stay(state) : heard(state, event);
  switch (event.type) {
    case 'pause':
      return pause(state);
    case 'stop':
      return leave({ ...state, rest: 'idle' }, 'idle', 'rewind', 'forgive');
    case 'move':
      return move(state);
    case 'finish':
      return finish(state);
    case 'restart':
      return state.status === 'speaking' ? speak(state, 'remember') : stay(state);
    case 'onward':
      return { state, effects: state.status === 'speaking' ? ['onward'] : [] };
  }
}

type Attempt = Extract<MachineEvent, { readonly outlook: Outlook }>;

function attempted(state: State, { type, outlook }: Attempt): Step {
  switch (type) {
    case 'play':
      return isBusy(state) ? stay(state) : attempt(state, outlook);
    case 'recast':
      return recast(state, outlook);
    case 'voices':
      return voices(state, outlook);
    case 'deadline':
      return deadline(state, outlook);
    case 'lost':
      return lost(state, outlook);
  }
}

const isLate = ({ status, token }: State, late: Token): boolean =>
  status !== 'speaking' || late !== token;

const isBusy = ({ status }: State): boolean => status === 'speaking' || status === 'loading';

const stay = (state: State): Step => ({ state, effects: [] });

function speak(state: State, ...before: Effect[]): Step {
  const { state: next } = silent(state, 'speaking');
  const heard = state.status === 'speaking' && state.heard;
  return { state: { ...next, heard }, effects: [...before, 'say'] };
}

/** What is being said is cut off. */
function leave(state: State, status: Status, ...effects: Effect[]): Step {
  return silent(
    state,
    status,
    ...effects,
    ...(state.status === 'speaking' ? ['cancel' as const] : []),
  );
}

function attempt(state: State, outlook: Outlook): Step {
  if (outlook === 'ready') return speak(state);
  if (outlook === 'waiting') return silent(state, 'loading', 'unlock');
  if (outlook === 'empty') return { ...leave(state, state.rest), error: 'no-article' };
  const { state: unavailable, effects } = leave(state, 'unavailable');
  return { state: { ...unavailable, wish: true }, effects, error: 'no-voice' };
}

function pause(state: State): Step {
  if (state.status === 'speaking') return leave(state, quiet(state), 'remember');
  if (state.status === 'loading') return leave(state, state.rest);
  return stay({ ...state, wish: false });
}

function move(state: State): Step {
  if (state.status === 'speaking') return speak(state);
  if (state.status === 'ended') return leave({ ...state, rest: 'paused' }, 'paused');
  return stay({ ...state, wish: false });
}

function finish(state: State): Step {
  if (state.status === 'ended') return stay(state);
  if (state.status === 'unavailable') return stay({ ...state, wish: false });
  return leave({ ...state, rest: 'idle' }, 'ended', 'end');
}

function voices(state: State, outlook: Outlook): Step {
  if (state.status === 'loading' && outlook !== 'waiting') return attempt(state, outlook);
  if (state.status !== 'unavailable' || outlook !== 'ready') return stay(state);
  return state.wish ? speak(state, 'forgive') : leave(state, state.rest, 'forgive');
}

/** What is being said may be what shall not be any more. */
function recast(state: State, outlook: Outlook): Step {
  if (state.status !== 'speaking') return voices(state, outlook);
  if (outlook === 'ready') return speak(state, 'remember');
  const {
    state: left,
    effects,
    error,
  } = outlook === 'waiting' ? leave(state, 'loading') : attempt(state, outlook);
  return { state: left, effects: ['remember', ...effects], ...(error && { error }) };
}

function deadline(state: State, outlook: Outlook): Step {
  if (state.status !== 'loading') return stay({ ...state, wish: false });
  return outlook === 'waiting' ? stay(state) : attempt(state, outlook);
}

/**
 * A voice may come in a moment; or something was heard: then this is the end of what can be read.
 * Else nothing can. What was said before a move or a restart may still be sounding.
 */
function lost(state: State, outlook: Outlook): Step {
  if (state.status !== 'speaking') return stay(state);
  if (outlook === 'waiting') return leave(state, 'loading');
  if (state.rest === 'paused') return finish(state);
  return attempt(state, outlook === 'empty' ? 'empty' : 'voiceless');
}

type Heard = Extract<MachineEvent, { readonly type: 'start' | 'end' | 'error' }>;

function heard(state: State, event: Heard): Step {
  if (event.type === 'error') return failed(state, event.code);
  const sounding: State = { ...state, rest: 'paused', heard: true };
  if (event.type === 'start') return { state: sounding, effects: ['began'] };
  const { state: said } = silent(sounding, 'speaking');
  return { state: said, effects: ['advance'] };
}

function failed(state: State, code: SpeechErrorCode): Step {
  if (code === 'interrupted') return silent(state, 'paused', 'remember');
  if (code === 'not-allowed') return { ...silent(state, state.rest, 'remember'), error: code };
  const keep = code === 'timeout' ? 'recover' : 'remember';
  if (state.tries > 0) return { ...silent(state, quiet(state), keep), error: 'engine-failed' };
  const { state: again } = silent(state, 'speaking');
  return { state: { ...again, tries: 1 }, effects: ['failover', keep, 'say'] };
}

/** A voice that was never heard has not been paused. */
const quiet = ({ heard, rest }: State): Status => (heard ? 'paused' : rest);

/** The engine says nothing (any more): there is nothing to cancel. */
function silent(state: State, status: Status, ...effects: Effect[]): Step {
  return { state: { ...state, status, token: state.token + 1, tries: 0, wish: false }, effects };
}
