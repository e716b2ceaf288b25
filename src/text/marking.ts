/** The attributes by which authors say how a text is read. */

/** Those that replace what is written, in the model of several attributes. */
export const SAYING = ['data-ssml-sub-alias', 'data-ssml-say-as', 'data-ssml-phoneme-ph'];
export const OTHER = ['data-ssml', 'data-ssml-break-time', 'data-ssml-break-strength'];

export const MARKING: readonly string[] = ['data-aloud', ...SAYING, ...OTHER];
