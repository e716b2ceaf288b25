/** A recording of a text, and when what is said in it. Data of strangers: checked here, once. */

/** A word of a cue. Seconds from the start of the file. */
export interface CueWord {
  readonly text: string;
  readonly start: number;
  /** `Infinity`: nothing says when it ends. */
  readonly end: number;
}

/** A stretch of the recording in which one thing is said: a word, a sentence, a paragraph. */
export interface Cue {
  /** What is said. */
  readonly text?: string;
  /** The `id` of the element whose text is said, where the cue does not say it itself. */
  readonly fragment?: string;
  /** Seconds from the start of the file; `end` is `Infinity` where nothing says it. */
  readonly start: number;
  readonly end: number;
  /** The file, where it is not the narration's. */
  readonly audio?: string;
  /** In order; together they are the text. */
  readonly words?: readonly CueWord[];
}

export interface Narration {
  /** URL of the sound; `''` where only the host knows it. */
  readonly audio: string;
  /** BCP 47. */
  readonly lang?: string;
  /** Who reads, for people. */
  readonly narrator?: string;
  /** Seconds. */
  readonly duration?: number;
  /** In the order in which they are said. */
  readonly cues: readonly Cue[];
}

/** What was made of a file. It never throws: what cannot be used has a reason, in English, for developers. */
export type Parsed =
  | { readonly narration: Narration; readonly reason: '' }
  | { readonly narration: null; readonly reason: string };

/** The most that a file may hold, in UTF-16 code units. Twelve hours with word times are 6 MB. */
export const MOST_TEXT = 20_000_000;
const MOST_CUES = 500_000;
/** Of one cue. */
const LONGEST = 100_000;
/** A week, in seconds. */
const LATEST = 604_800;

export const refused = (reason: string): Parsed => ({ narration: null, reason });

/** A time in seconds, or `undefined` where it is none. */
export function time(value: unknown): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= LATEST ? value : undefined;
}

/** A text that is not empty and not absurdly long. */
export function string(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= LONGEST && value.trim() ? value : undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The address of a sound, or `undefined`: relative, or `http:`, `https:`, `blob:`; never a script. */
export function address(value: unknown): string | undefined {
  // As the URL parser does: https://url.spec.whatwg.org/#concept-basic-url-parser
  const url = string(value)?.replace(/[\t\n\r]|^[\0- ]+|[\0- ]+$/gu, '');
  const scheme = url && /^([a-z][a-z\d+.-]*):/iu.exec(url)?.[1];
  return !scheme || /^(?:https?|blob)$/iu.test(scheme) ? url : undefined;
}

/** `story.mp3#t=1.5,3` in its parts. Media Fragments URI 1.0: https://www.w3.org/TR/media-frags/ */
export function clipOf(value: unknown): { audio: string; start?: number; end?: number } | null {
  const whole = typeof value === 'string' && value.startsWith('#') ? value : address(value);
  if (!whole) return null;
  const [audio = '', fragment = ''] = whole.split('#');
  const [, from = '', to = ''] = /(?:^|&)t=(?:npt:)?([^,&]*)(?:,([^&]*))?/u.exec(fragment) ?? [];
  const start = clockValue(from || '0');
  const end = clockValue(to);
  return { audio, ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
}

/** `page.html#p1` is `p1`. */
export function fragmentOf(value: unknown): string | undefined {
  const id = string(value)?.split('#')[1];
  if (!id) return undefined;
  try {
    return decodeURIComponent(id.replace(/:~:.*$/u, '')) || undefined;
  } catch {
    return undefined;
  }
}

const UNITS: Readonly<Record<string, number>> = { h: 3600, min: 60, s: 1, ms: 0.001, '': 1 };

/** SMIL's clock values in seconds: `0:01:02.5`, `01:02`, `12.3s`, `500ms`, `1.5h`, `7`. */
export function clockValue(text: string): number | undefined {
  const [, hours = '0', minutes = '', seconds = ''] =
    /^(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2}(?:[.,]\d{1,9})?)$/u.exec(text.trim()) ?? [];
  if (minutes) return time(+hours * 3600 + +minutes * 60 + +seconds.replace(',', '.'));
  const [, count = '', unit = ''] =
    /^(\d{1,9}(?:\.\d{1,9})?)(h|min|ms|s|)$/u.exec(text.trim()) ?? [];
  return count ? time(+count * (UNITS[unit] ?? 1)) : undefined;
}

type Head = Omit<Narration, 'cues' | 'audio'> & { readonly audio?: string | undefined };

/** Puts the cues in order, file by file, and tells what is wrong with them. */
export function narrationOf(head: Head, found: readonly Cue[]): Parsed {
  const cues = found.filter(
    ({ start, end, text, fragment, words }) =>
      end > start && (text !== undefined || fragment !== undefined || words?.length),
  );
  if (!cues.length) return refused('no cue with a text and a time');
  if (cues.length > MOST_CUES) return refused('too many cues');
  const files = new Map<string, number>();
  for (const { audio = '' } of cues) if (!files.has(audio)) files.set(audio, files.size);
  const fileOf = ({ audio = '' }: Cue): number => files.get(audio) ?? 0;
  cues.sort((a, b) => fileOf(a) - fileOf(b) || a.start - b.start || b.end - a.end);
  const narration = { ...head, audio: head.audio ?? '', cues: withoutFrames(ended(cues)) };
  return { narration, reason: '' };
}

/** One that does not say when it ends lasts until the next. */
const ended = (cues: readonly Cue[]): Cue[] =>
  cues.map((cue, index) => {
    const next = cues[index + 1];
    const isOpen = cue.end === Infinity && next?.audio === cue.audio && next;
    return isOpen && next.start > cue.start ? { ...cue, end: next.start } : cue;
  });

/** Where cues of a whole sentence stand beside those of its words, the words are kept. */
function withoutFrames(cues: readonly Cue[]): Cue[] {
  return cues.filter((cue, index) => {
    const next = cues[index + 1];
    if (!cue.text || !next?.text || next.end > cue.end || next.audio !== cue.audio) return true;
    return next.start >= cue.end || cue.text === next.text || !cue.text.includes(next.text);
  });
}
