import type { Clock } from '../clock.js';
import { Line } from '../line.js';
import { type Manifest, readManifest } from './manifest.js';

/** Whoever chooses a voice waits for the list: not longer, while nothing comes. In ms. */
const WITHIN = 10_000;
const MOST_BYTES = 1_000_000;

/** A list came, or may not be asked for, and no voice can be had by it. */
export class UnusableError extends Error {}

/**
 * The list of what is in the folder. A worker is made of the page's own origin only.
 *
 * @throws UnusableError Where it is of no use.
 * @throws Where it could not be fetched.
 */
export async function fetchManifest(base: string, clock: Clock): Promise<Manifest> {
  if (new URL(base).origin !== globalThis.location?.origin) {
    throw new UnusableError('not on the origin of the page');
  }
  const line = new Line(clock, WITHIN);
  try {
    const file = await line.read(await line.open(`${base}voice.json`), (bytes) => {
      if (bytes > MOST_BYTES) throw new UnusableError('larger than 1 MB');
    });
    const manifest = readManifest(jsonOf(await file.text()));
    if (!manifest) throw new UnusableError('no list of `aloud pack`');
    return manifest;
  } finally {
    line.close();
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
