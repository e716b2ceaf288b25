/**
 * EPUB Media Overlays and the SyncMedia draft: `<par><text src="#p1"/><audio …/></par>`.
 * https://www.w3.org/TR/epub-33/#sec-media-overlays
 *
 * Scanned here: `DOMParser` is a sink that Trusted Types guard, and Node has none.
 */
import { unescaped } from './entities.js';
import { clipOf, clockValue, type Cue, fragmentOf, narrationOf, type Parsed } from './narration.js';

const TAG = /<(\/?)(?:[\p{L}_][\p{L}\d._-]*:)?([\p{L}]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/gu;
const ATTRIBUTE = /(?:^|\s)([\p{L}:_-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/** One `par` after the other; where they are nested, the innermost counts. */
export function parseMediaOverlay(xml: string): Parsed {
  const cues: Cue[] = [];
  let text: string | undefined;
  let audio: ReadonlyMap<string, string> | undefined;
  for (const { 1: closing, 2: name, 3: rest = '' } of withoutComments(xml).matchAll(TAG)) {
    if (name === 'par') {
      const cue = closing && text && audio ? cueOf(text, audio) : null;
      if (cue) cues.push(cue);
      text = audio = undefined;
    } else if (!closing && name === 'text') text = attributesOf(rest).get('src');
    else if (!closing && name === 'audio') audio = attributesOf(rest);
  }
  return narrationOf({}, cues);
}

const withoutComments = (xml: string): string => xml.replace(/<!--[^]*?(?:-->|$)/gu, '');

function attributesOf(source: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single = ''] of source.matchAll(ATTRIBUTE)) {
    const value = double ?? single;
    found.set(name.toLowerCase(), unescaped(value));
  }
  return found;
}

function cueOf(text: string, attributes: ReadonlyMap<string, string>): Cue | null {
  const fragment = fragmentOf(text);
  const clip = clipOf(attributes.get('src'));
  if (!fragment || !clip) return null;
  const begin = attributes.get('clipbegin');
  const end = attributes.get('clipend');
  const start = begin === undefined ? clip.start : clockOf(begin);
  if (start === undefined) return null;
  return {
    fragment,
    ...(clip.audio && { audio: clip.audio }),
    start,
    end: (end === undefined ? clip.end : clockOf(end)) ?? Infinity,
  };
}

/** DAISY writes `npt=12.3s`. */
const clockOf = (value: string): number | undefined => clockValue(value.replace(/^npt=/u, ''));
