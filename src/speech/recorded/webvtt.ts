/** WebVTT, and SubRip, which differs in its commas. https://www.w3.org/TR/webvtt1/ */
import { unescaped } from './entities.js';
import {
  clockValue,
  type Cue,
  type CueWord,
  isRecord,
  narrationOf,
  type Parsed,
  string,
} from './narration.js';

const TIMING =
  /^\s*((?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3})\s*-->\s*((?:\d{1,4}:)?\d{1,2}:\d{2}[.,]\d{1,3})/u;
/** What follows the cue's own start: `<00:00:01.000>word `. */
const STAMP = /<((?:\d{1,4}:)?\d{1,2}:\d{2}\.\d{3})>/u;

/** Sentence, paragraph and word cues; words by inline timestamps; element ids by JSON payloads. */
export function parseWebVtt(text: string): Parsed {
  const cues: Cue[] = [];
  let timing: RegExpExecArray | null = null;
  let payload: string[] = [];
  for (const line of [...text.split(/\r\n?|\n/u), '']) {
    const next = TIMING.exec(line);
    if (timing && !next && line.trim()) payload.push(line);
    else {
      const cue = timing && timedCue(timing, payload.join('\n'));
      if (cue) cues.push(cue);
      timing = next;
      payload = [];
    }
  }
  const [, lang] = /^Language:\s*([\p{L}\d-]+)/mu.exec(text.slice(0, 500)) ?? [];
  return narrationOf(lang ? { lang } : {}, cues);
}

function timedCue([, from = '', to = '']: RegExpExecArray, payload: string): Cue | null {
  const start = clockValue(from);
  const end = clockValue(to);
  return start === undefined || end === undefined ? null : cueOf(payload, start, end);
}

function cueOf(payload: string, start: number, end: number): Cue {
  const fragment = payload.startsWith('{') ? selected(payload) : undefined;
  if (fragment) return { fragment, start, end };
  const text = string(plain(payload));
  const words = STAMP.test(payload) ? wordsOf(payload, start, end) : [];
  return { start, end, ...(text && { text }), ...(words.length && { words }) };
}

/** SyncMediaLite: `{"selector":{"type":"FragmentSelector","value":"p1"}}`. */
function selected(payload: string): string | undefined {
  try {
    const data: unknown = JSON.parse(payload);
    const selector = isRecord(data) ? data['selector'] : undefined;
    if (!isRecord(selector) || selector['type'] !== 'FragmentSelector') return undefined;
    return string(selector['value'])?.replace(/^#/u, '');
  } catch {
    return undefined;
  }
}

/** The text between two timestamps is said from the one to the other. */
function wordsOf(payload: string, start: number, end: number): CueWord[] {
  const pieces = payload.split(STAMP);
  const found: { text: string; start: number }[] = [];
  let last = start;
  pieces.forEach((piece, index) => {
    const at = index % 2 ? clockValue(piece) : undefined;
    if (index % 2) last = Math.min(Math.max(at ?? last, last), end);
    else if (string(plain(piece))) found.push({ text: plain(piece), start: last });
  });
  return found.map((word, index) => ({ ...word, end: found[index + 1]?.start ?? end }));
}

/** Without voice spans, classes and other tags, and with entities as what they stand for. */
const plain = (payload: string): string => unescaped(payload.replace(/<[^<>]*>/gu, ''));
