/**
 * Speech marks as Amazon Polly writes them, a line each or in an array.
 * https://docs.aws.amazon.com/polly/latest/dg/output.html
 */
import { type Cue, isRecord, narrationOf, type Parsed, string, time } from './narration.js';

interface Mark {
  readonly start: number;
  readonly text: string;
}

/** Whether it looks like one. */
export const isSpeechMark = (value: unknown): boolean =>
  isRecord(value) && typeof value['time'] === 'number' && typeof value['type'] === 'string';

/** Words where there are any, else sentences. Offsets are in bytes of another text, and not used. */
export function parseSpeechMarks(values: readonly unknown[]): Parsed {
  const words = marksOf(values, 'word');
  const cues = words.length ? cuesOf(words, true) : cuesOf(marksOf(values, 'sentence'), false);
  return narrationOf({}, cues);
}

/** One that is of no use is passed over. */
function marksOf(values: readonly unknown[], type: string): Mark[] {
  const marks: Mark[] = [];
  for (const value of values) {
    if (!isRecord(value) || value['type'] !== type) continue;
    const ms = value['time'];
    const start = typeof ms === 'number' ? time(ms / 1000) : undefined;
    const text = string(value['value']);
    if (start !== undefined && text) marks.push({ start, text });
  }
  return marks.sort((a, b) => a.start - b.start);
}

/** Each lasts until the next: the marks do not say when one ends. */
function cuesOf(marks: readonly Mark[], isWords: boolean): Cue[] {
  const cues: Cue[] = [];
  let end = Infinity;
  let following = Infinity;
  for (const { start, text } of marks.toReversed()) {
    if (start < following) end = following;
    following = start;
    cues.push(isWords ? { text, start, end, words: [{ text, start, end }] } : { text, start, end });
  }
  return cues;
}
