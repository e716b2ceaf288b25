/** What went wrong, in words a program can act on. */
export type ReaderErrorCode =
  /** `for`, `target` or `player.article` names nothing to read, or what it names holds no text. */
  | 'no-article'
  /** No voice reads the article's language on this device. */
  | 'no-voice'
  /** The voice, or what tells of it, could not be fetched, or its service not be reached. */
  | 'voice-unreachable'
  /** Part of the article is in a language that no voice here reads: it was passed over. */
  | 'part-without-voice'
  /** The browser wants a press before it speaks. */
  | 'not-allowed'
  /** The voice stopped answering. */
  | 'engine-failed'
  /** A part of the library could not be fetched: offline, or an older deployment. */
  | 'load-failed'
  /** This browser has no speech at all. */
  | 'unsupported';

/** An engine or an article failed. Carried by `aloud-error`; never thrown at a page. */
export class ReaderError extends Error {
  override readonly name = 'ReaderError';

  constructor(
    readonly code: ReaderErrorCode,
    message: string,
    /** The BCP 47 languages concerned, if any. */
    readonly languages: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
