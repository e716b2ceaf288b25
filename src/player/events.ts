import type { ReaderError } from '../errors.js';

/**
 * What a {@link Player} tells. None bubbles; what changed is read from the player itself.
 *
 * - `play`: about to speak, before any sound. `preventDefault()` keeps it silent.
 * - `statuschange`: {@link Player.status} or {@link Player.error} changed.
 * - `waiting`: {@link Player.waiting} changed: a silence while something is fetched, or its end.
 * - `speakerchange`: {@link Player.speaker}: another voice reads.
 * - `sentencechange`: another sentence, or none, is read.
 * - `wordchange`: another word is read. Several a second: never render on it.
 * - `settingschange`: something in {@link Player.settings}, of which rate, pitch, volume and voice are.
 * - `sleepchange`: {@link Player.sleep}: set, or come.
 * - `voiceschange`: the engine's list of voices.
 * - `articlechange`: another article, or the same one read again.
 * - `seek`: `next()`, `previous()` or `seek()` went to another place, or to the same one again.
 * - `end`: the article was read to its end.
 */
export type PlayerEventType =
  | 'play'
  | 'statuschange'
  | 'waiting'
  | 'speakerchange'
  | 'sentencechange'
  | 'wordchange'
  | 'settingschange'
  | 'sleepchange'
  | 'voiceschange'
  | 'articlechange'
  | 'seek'
  | 'error'
  | 'end';

export class PlayerEvent extends Event {
  declare readonly type: PlayerEventType;
}

/** `error`: something could not be read. It is told once; `player.error` keeps it. */
export class PlayerErrorEvent extends PlayerEvent {
  constructor(readonly error: ReaderError) {
    super('error');
  }
}

export type PlayerEventMap = Record<Exclude<PlayerEventType, 'error'>, PlayerEvent> & {
  error: PlayerErrorEvent;
};

/** An `EventTarget` that knows the player's events by name. */
export interface PlayerEventTarget extends EventTarget {
  addEventListener<K extends PlayerEventType>(
    type: K,
    listener: (event: PlayerEventMap[K]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** The platform's `EventTarget`, typed. */
export const PlayerEventTarget = EventTarget as new () => PlayerEventTarget;
