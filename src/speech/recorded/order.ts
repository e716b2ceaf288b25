/** A stretch of a recording that is to be played, and what is told of it. */
import type { SpeechErrorCode } from '../engine.js';

export type Report =
  /** It sounds, from now on or again. `duration`: ms until the end at this rate. */
  | { readonly type: 'start'; readonly duration?: number }
  | { readonly type: 'waiting' }
  /** The index of the last point that was passed. */
  | { readonly type: 'point'; readonly index: number }
  | { readonly type: 'end' }
  | { readonly type: 'error'; readonly code: SpeechErrorCode }
  /** This file will never be heard. `reason`: in English, for developers. */
  | { readonly type: 'lost'; readonly reason: string };

export interface Order {
  readonly url: string;
  /** Seconds. `end` may be `Infinity`: that of the file. */
  readonly start: number;
  readonly end: number;
  /** Seconds, rising. */
  readonly points: readonly number[];
  readonly rate: number;
  readonly volume: number;
  readonly report: (report: Report) => void;
}
