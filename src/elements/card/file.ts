import { linkOf } from '../meta/values.js';
import type { ArticleData } from './article-data.js';
import { fromValue, LoadError } from './load.js';

/* A card's data from a file. Load it with `import()`. */

/** In bytes. An article is a thousandth of it. */
const LIMIT = 5_000_000;
/** In ms, for the answer and for all of its body. */
const PATIENCE = 15_000;

/**
 * The article in a JSON file.
 *
 * @param signal Gives up; the promise then rejects with an `AbortError`.
 * @throws {LoadError} And nothing else, unless it is given up.
 */
export async function fromFile(
  src: string,
  page: string,
  signal: AbortSignal,
): Promise<ArticleData> {
  signal.throwIfAborted();
  const address = linkOf(src, page);
  if (!address) throw new LoadError('malformed');
  const giveUp = new AbortController();
  const stop = (): void => giveUp.abort();
  signal.addEventListener('abort', stop);
  const timer = setTimeout(stop, PATIENCE);
  try {
    const text = await fetchText(new URL(address, page), giveUp.signal);
    return fromValue(parsed(text), page);
  } catch (error) {
    throw error instanceof LoadError || signal.aborted ? error : unreachable(giveUp.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

const unreachable = (timedOut: AbortSignal): LoadError =>
  new LoadError(timedOut.aborted ? 'timeout' : navigator.onLine ? 'http' : 'offline');

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new LoadError('malformed');
  }
}

/** A server may say nothing of the length, or lie: what is too much is seen as it comes. */
async function fetchText(address: URL, signal: AbortSignal): Promise<string> {
  const response = await fetch(address, { signal, headers: { Accept: 'application/json' } });
  if (!response.ok) throw new LoadError('http');
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let [text, size] = ['', 0];
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true };
    if (done) return text + decoder.decode();
    size += value?.length ?? 0;
    text += decoder.decode(value, { stream: true });
    if (size <= LIMIT) continue;
    await reader?.cancel();
    throw new LoadError('too-large');
  }
}
