/** Settings with the voice of each language by itself, since each is chosen by itself: `voices.kk`. */
export type Apart = Readonly<Record<string, unknown>>;

const VOICE = 'voices.';

/** @param values Of any shape. */
export function apart(values: unknown): Apart {
  if (typeof values !== 'object') return {};
  const { voices, ...rest }: { voices?: unknown } = { ...values };
  if (typeof voices !== 'object') return rest;
  const entries = Object.entries({ ...voices }).map(([lang, id]) => [VOICE + lang, id] as const);
  return { ...rest, ...Object.fromEntries(entries) };
}

/** What is `undefined` is left out. */
export function together(values: Apart): Record<string, unknown> {
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  const isVoice = ([key]: [string, unknown]) => key.startsWith(VOICE);
  const voices = entries.filter(isVoice).map(([key, id]) => [key.slice(VOICE.length), id]);
  const rest = Object.fromEntries(entries.filter((entry) => !isVoice(entry)));
  return voices.length ? { ...rest, voices: Object.fromEntries(voices) } : rest;
}
