import type { Narration } from '../speech/recorded/narration.js';

/** A recording and where its timings are. */
export interface NarrationSource {
  /** The address of the timings, or the timings themselves. */
  readonly source: string | Narration;
  /** The address of the sound, where the timings do not name it. */
  readonly audio?: string;
}

/** The types of the formats in `speech/recorded/`: a link to a feed, or to a print version, is none. */
const TYPES: ReadonlySet<string> = new Set([
  'text/vtt',
  'application/x-subrip',
  'application/json',
  'application/x-ndjson',
  'application/smil+xml',
  'application/vnd.syncnarr+json',
  'application/guided-navigation+json',
]);

interface NarrationHost extends Element {
  readonly narration: string | Narration | null;
}

/**
 * What a reader's author offers: `narration`; else, directly in the tag, an `<audio>` with a
 * `<track>`, which plays without JavaScript too, or a `<link rel="alternate" type="text/vtt">`, or of another type of timings.
 */
export function narrationSource(host: NarrationHost): NarrationSource | null {
  const { narration, ownerDocument } = host;
  const sound = audioIn(host);
  const audio = sound ? { audio: sound } : {};
  if (typeof narration === 'string' && narration) {
    const source = absolute(narration, ownerDocument.baseURI);
    return source ? { source, ...audio } : null;
  }
  if (narration && typeof narration === 'object') return { source: narration, ...audio };
  const timings = timingsIn(host);
  return timings ? { source: timings, ...audio } : null;
}

function audioIn(host: Element): string | null {
  const audio = host.querySelector<HTMLAudioElement>(':scope > audio');
  return audio?.src || audio?.querySelector('source')?.src || null;
}

function timingsIn(host: Element): string | null {
  const track = host.querySelector<HTMLTrackElement>(':scope > audio > track');
  if (track?.src) return track.src;
  const links = host.querySelectorAll<HTMLLinkElement>(':scope > link[rel~=alternate]');
  return [...links].find(({ type, href }) => href && isOfTimings(type))?.href ?? null;
}

/** Without parameters: `text/vtt; charset=utf-8`. */
const isOfTimings = (type: string): boolean =>
  TYPES.has(type.split(';', 1)[0]?.trim().toLowerCase() ?? '');

const absolute = (address: string, base: string): string | null =>
  URL.canParse(address, base) ? new URL(address, base).href : null;
