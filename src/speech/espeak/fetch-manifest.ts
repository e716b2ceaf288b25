import type { Clock } from '../clock.js';
import { type Manifest, readManifest } from './manifest.js';

/** Whoever chooses a voice waits for the list. In ms. */
const WITHIN = 10_000;

/**
 * The list of what is in the folder; `null`: there is none, or none that a page may use. A worker is
 * made of the page's own origin only.
 */
export async function fetchManifest(base: string, clock: Clock): Promise<Manifest | null> {
  if (new URL(base).origin !== globalThis.location?.origin) return null;
  const late = new AbortController();
  const timer = clock.setTimeout(() => late.abort(), WITHIN);
  try {
    const response = await fetch(`${base}voice.json`, { signal: late.signal });
    return response.ok ? readManifest(await response.json()) : null;
  } catch {
    return null;
  } finally {
    clock.clearTimeout(timer);
  }
}
