import type { ReaderError } from '../errors.js';
import type { Position, Status } from '../player/player.js';
import type { Word } from '../text/article.js';

const heard = { bubbles: true, composed: true } as const;

/** Reading is about to begin, before any sound. `preventDefault()` keeps it silent. */
export class AloudPlayEvent extends Event {
  static readonly type = 'aloud-play';
  constructor() {
    super(AloudPlayEvent.type, { ...heard, cancelable: true });
  }
}

/** The reader went from one status to another. */
export class AloudStatusChangeEvent extends Event {
  static readonly type = 'aloud-statuschange';
  constructor(readonly status: Status) {
    super(AloudStatusChangeEvent.type, heard);
  }
}

/** A quarter of the article, and how many of them. */
export type Milestone = 25 | 50 | 75 | 100;

/** What {@link AloudProgressEvent} tells. */
export interface Progress {
  /** Where the voice is; `null` when it is `<aloud-progress>` that tells, of reading by eye too. */
  readonly position: Position | null;
  /** How much of the article is done, 0 to 1. */
  readonly fraction: number;
  /** The milestone that has just been reached, once each; `null` for every other step. */
  readonly milestone: Milestone | null;
}

/**
 * Another sentence is being read aloud (from the reader), or more of the article has been read or
 * heard (from `<aloud-progress>`).
 */
export class AloudProgressEvent extends Event implements Progress {
  static readonly type = 'aloud-progress';
  readonly position: Position | null;
  readonly fraction: number;
  readonly milestone: Milestone | null;
  constructor({ position, fraction, milestone }: Progress) {
    super(AloudProgressEvent.type, heard);
    this.position = position;
    this.fraction = fraction;
    this.milestone = milestone;
  }
}

/** Another word is being said, several times a second: it does not bubble. */
export class AloudBoundaryEvent extends Event {
  static readonly type = 'aloud-boundary';
  constructor(
    /** The place of the word's block in the article. */
    readonly block: number,
    /** In UTF-16 code units of the block's text. */
    readonly word: Word,
    /** The word as it is written. */
    readonly text: string,
  ) {
    super(AloudBoundaryEvent.type);
  }
}

/** The article has been read to its end. */
export class AloudEndEvent extends Event {
  static readonly type = 'aloud-end';
  constructor() {
    super(AloudEndEvent.type, heard);
  }
}

/** Something is missing or went wrong; `error.code` says what. */
export class AloudErrorEvent extends Event {
  static readonly type = 'aloud-error';
  constructor(readonly error: ReaderError) {
    super(AloudErrorEvent.type, heard);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'aloud-play': AloudPlayEvent;
    'aloud-statuschange': AloudStatusChangeEvent;
    'aloud-progress': AloudProgressEvent;
    'aloud-boundary': AloudBoundaryEvent;
    'aloud-end': AloudEndEvent;
    'aloud-error': AloudErrorEvent;
  }
}
