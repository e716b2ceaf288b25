/** What `aloud align` writes: a {@link Narration} as it stands. */
import {
  address,
  type Cue,
  type CueWord,
  fragmentOf,
  isRecord,
  type Narration,
  narrationOf,
  type Parsed,
  refused,
  string,
  time,
} from './narration.js';

type Data = Readonly<Record<string, unknown>>;

/** Fields that are wrong are left out, and cues without a time. */
export function parseOwn(data: Data): Parsed {
  const list = data['cues'];
  if (!Array.isArray(list)) return refused('no cues');
  const values: readonly unknown[] = list;
  if (data['audio'] !== undefined && data['audio'] !== '' && !address(data['audio'])) {
    return refused('the audio is not at an http address');
  }
  const cues = values.map((value, index) => cueOf(value, values[index + 1]));
  const lang = string(data['lang']);
  const narrator = string(data['narrator']);
  const duration = time(data['duration']);
  return narrationOf(
    {
      audio: address(data['audio']),
      ...(lang && { lang }),
      ...(narrator && { narrator }),
      ...(duration && { duration }),
    },
    cues.filter((cue) => cue !== null),
  );
}

/** As JSON: `Infinity`, which JSON does not have, is left out. */
export function stringify(narration: Narration): string {
  const cues = narration.cues.map((cue) => `    ${JSON.stringify(cue, finite)}`);
  const head = Object.entries(narration).filter(([key]) => key !== 'cues');
  const lines = head.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  return [`{`, ...lines, `  "cues": [`, cues.join(',\n'), `  ]`, `}`, ``].join('\n');
}

const finite = (_: string, value: unknown): unknown =>
  value === Infinity
    ? undefined
    : typeof value === 'number'
      ? Math.round(value * 1e3) / 1e3
      : value;

function cueOf(value: unknown, next: unknown): Cue | null {
  if (!isRecord(value)) return null;
  const start = time(value['start']);
  if (start === undefined) return null;
  const text = string(value['text']);
  const fragment = string(value['fragment']);
  const end = endOf(value, next);
  const audio = address(value['audio']);
  if (value['audio'] !== undefined && !audio) return null;
  const words = wordsOf(value['words'], end);
  return {
    ...(text && { text }),
    ...(fragment && { fragment: fragmentOf(fragment) ?? fragment }),
    start,
    end,
    ...(audio && { audio }),
    ...(words.length && { words }),
  };
}

/** Without an end of its own, one lasts until the next. */
function endOf(value: Data, next: unknown): number {
  const following = isRecord(next) ? time(next['start']) : undefined;
  return time(value['end']) ?? following ?? Infinity;
}

function wordsOf(list: unknown, end: number): CueWord[] {
  if (!Array.isArray(list)) return [];
  const values: readonly unknown[] = list;
  const words: CueWord[] = [];
  values.forEach((value, index) => {
    if (!isRecord(value)) return;
    const text = string(value['text']);
    const start = time(value['start']);
    const stop = Math.min(endOf(value, values[index + 1]), end);
    if (text && start !== undefined && stop >= start) words.push({ text, start, end: stop });
  });
  return words.sort((a, b) => a.start - b.start);
}
