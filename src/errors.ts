/** What went wrong, in words a program can act on. */
export type ReaderErrorCode =
  /** `for`, `target` or `player.article` names nothing to read, or what it names holds no text. */
  | 'no-article'
  /** No voice reads the article's language on this device. */
  | 'no-voice'
  /** No voice reads it, as the one that the page brings along could not be fetched. */
  | 'voice-unreachable'
  /** Part of the article is in a language that no voice here reads: it was passed over. */
  | 'part-without-voice'
  /** The browser wants a press before it speaks. */
  | 'not-allowed'
  /** The voice stopped answering, or its service could not be reached. */
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
