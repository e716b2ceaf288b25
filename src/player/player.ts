import type { ReaderError } from '../errors.js';
import type { SpeechEngine, Voice } from '../speech/engine.js';
import type { Article, Block, Sentence } from '../text/article.js';
import type { Clock } from './clock.js';
import { PlayerEventTarget } from './events.js';
import type { Position, Status, Unit } from './state.js';

export type { Clock } from './clock.js';
export { PlayerErrorEvent, PlayerEvent } from './events.js';
export type { PlayerEventMap, PlayerEventType } from './events.js';
export type { Position, Status, Unit } from './state.js';

export interface PlayerOptions {
  readonly engine: SpeechEngine;
  /** Default: the system's. */
  readonly clock?: Clock;
  /** BCP 47, for a text of which nobody says the language: `navigator.language`. Default: none. */
  readonly fallbackLang?: string;
}

/** A block and an offset in its text, or a fraction (0 to 1) of the article. */
export type SeekTarget = { readonly block: number; readonly offset?: number } | number;

/** Reads one article aloud, from anywhere to anywhere. */
export class Player extends PlayerEventTarget {
  article: Article | null = null;
  readonly status: Status = 'idle';
  readonly error: ReaderError | null = null;
  readonly block: Block | null = null;
  readonly sentence: Sentence | null = null;
  readonly voices: readonly Voice[] = [];
  readonly position: Position = { block: 0, sentence: 0, word: null, fraction: 0, timeLeft: 0 };
  rate = 1;
  volume = 1;
  pitch = 1;
  voice: Voice | null = null;

  constructor(readonly options: PlayerOptions) {
    super();
  }

  play(): void {}
  pause(): void {}
  toggle(): void {}
  stop(): void {}
  next(_unit: Unit = 'sentence'): void {}
  previous(_unit: Unit = 'sentence'): void {}
  seek(_place: SeekTarget): void {}
  dispose(): void {}
}
