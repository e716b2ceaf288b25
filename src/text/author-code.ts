/** The code for what authors say of how their text is read: most articles need none of it. */
import type * as Director from './authors/director.js';

let director: typeof Director | null = null;
let loading: Promise<void> | null = null;

/** Fetches it, once. Never rejects: without it the text is read as it is written. */
export function loadDirector(): Promise<void> {
  loading ??= import('./authors/director.js').then(
    (module) => void (director = module),
    () => void (loading = null),
  );
  return loading;
}

/** What was fetched; `null` where nothing was, or it is not there yet. */
export const directorHere = (): typeof Director | null => director;

/** What is on its way; `null` where nobody has asked for it. */
export const directorLoading = (): Promise<void> | null => loading;
