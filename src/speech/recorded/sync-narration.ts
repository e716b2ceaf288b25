/**
 * JSON that joins elements of a page to stretches of a recording: the Synchronized Narration of the
 * W3C Community Group (https://w3c.github.io/sync-media-pub/archived/synchronized-narration.html),
 * and Readium's Guided Navigation (https://readium.org/guided-navigation/).
 */
import {
  address,
  clipOf,
  type Cue,
  fragmentOf,
  isRecord,
  narrationOf,
  type Parsed,
  string,
} from './narration.js';

const DEEPEST = 30;

export function parseSyncNarration(data: Readonly<Record<string, unknown>>): Parsed {
  const cues: Cue[] = [];
  collect(data, cues, 0);
  const references = data['references'];
  const audio = address(isRecord(references) ? references['audio'] : undefined);
  return narrationOf({ audio }, cues);
}

function collect(node: unknown, cues: Cue[], depth: number): void {
  if (!isRecord(node) || depth > DEEPEST) return;
  const cue = cueOf(node);
  if (cue) cues.push(cue);
  for (const key of ['narration', 'guided', 'children']) {
    const list = node[key];
    if (Array.isArray(list)) for (const item of list) collect(item, cues, depth + 1);
  }
}

function cueOf(node: Readonly<Record<string, unknown>>): Cue | null {
  const isGuided = node['audioref'] !== undefined;
  const clip = clipOf(isGuided ? node['audioref'] : node['audio']);
  if (clip?.start === undefined) return null;
  const fragment = fragmentOf(isGuided ? node['textref'] : node['text']);
  // In Guided Navigation `text` is the text itself.
  const text = isGuided && !fragment ? string(node['text']) : undefined;
  return {
    ...(fragment && { fragment }),
    ...(text && { text }),
    ...(clip.audio && { audio: clip.audio }),
    start: clip.start,
    end: clip.end ?? Infinity,
  };
}
