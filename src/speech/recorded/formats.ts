/** Which format a file of timings is in, told by what it holds. Pure; never throws. */
import { isRecord, MOST_TEXT, type Parsed, refused } from './narration.js';
import { parseMediaOverlay } from './media-overlay.js';
import { parseOwn } from './own-format.js';
import { isSpeechMark, parseSpeechMarks } from './speech-marks.js';
import { parseSyncNarration } from './sync-narration.js';
import { parseWebVtt } from './webvtt.js';

/**
 * Understands what `aloud align` writes, WebVTT and SubRip, speech marks (Amazon Polly), Synchronized
 * Narration and Guided Navigation (JSON), Media Overlays (SMIL).
 */
export function parseTimings(source: string): Parsed {
  if (source.length > MOST_TEXT) return refused('larger than 20 MB');
  const text = source.replace(/^\ufeff/u, '').trimStart();
  if (!text) return refused('empty');
  if (text.startsWith('<')) return parseMediaOverlay(text);
  if (/^[[{]/u.test(text)) return parseJson(text);
  return text.startsWith('WEBVTT') || text.includes('-->')
    ? parseWebVtt(text)
    : refused('neither WebVTT nor JSON nor SMIL');
}

/** The same, of what was JSON or is an object of the host's. */
export function parseData(data: unknown): Parsed {
  if (Array.isArray(data)) {
    const values: readonly unknown[] = data;
    return values.some(isSpeechMark) ? parseSpeechMarks(values) : refused('a list of no marks');
  }
  if (!isRecord(data)) return refused('neither an object nor a list');
  if (isSpeechMark(data)) return parseSpeechMarks([data]);
  return 'narration' in data || 'guided' in data ? parseSyncNarration(data) : parseOwn(data);
}

function parseJson(text: string): Parsed {
  const whole = json(text);
  if (whole !== undefined) return parseData(whole);
  const lines = text.split('\n').map((line) => json(line));
  return lines.some(isSpeechMark) ? parseSpeechMarks(lines) : refused('broken JSON');
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
