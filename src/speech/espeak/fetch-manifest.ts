import { type Manifest, readManifest } from './manifest.js';

/**
 * The list of what is in the folder; `null`: there is none, or none that a page may use. A worker is
 * made of the page's own origin only.
 */
export async function fetchManifest(base: string): Promise<Manifest | null> {
  if (new URL(base).origin !== globalThis.location?.origin) return null;
  try {
    const response = await fetch(`${base}voice.json`);
    return response.ok ? readManifest(await response.json()) : null;
  } catch {
    return null;
  }
}
