/** What a voice is handed, and where each character of it was written. */
export interface SpokenText {
  readonly text: string;
  /** From an offset of what is spoken to one of what is written. Never falls; clamped. */
  readonly toWritten: (index: number) => number;
  /** From an offset of what is written to one of what is spoken. Never falls; clamped. */
  readonly toSpoken: (index: number) => number;
}

/** Soft hyphens, zero-width spaces, word joiners, byte order marks, controls of direction. */
const SILENT = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;
/** They shape letters of Persian or Hindi, and emoji, but part words of these alphabets for nothing. */
const JOINER = /[\u200C\u200D]/;
const UNJOINED = /^$|[\s\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/u;

/** White space becomes one space, none at the ends; what is not to be heard is left out. */
export function spoken(text: string): SpokenText {
  const written: number[] = [];
  let said = '';
  let last = '';
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (SILENT.test(char) || (JOINER.test(char) && UNJOINED.test(last))) continue;
    const next = /\s/.test(char) ? ' ' : char;
    if (next === ' ' && (last === ' ' || !last)) continue;
    written.push(at);
    said += next;
    last = next;
  }
  if (last === ' ') said = said.slice(0, -1);
  else written.push((written.at(-1) ?? -1) + 1);
  const end = said.length;
  return {
    text: said,
    toWritten: (index) => written[Math.max(0, Math.min(index, end))] ?? 0,
    toSpoken: (index) => {
      const found = written.findIndex((at) => at >= index);
      return found < 0 ? end : found;
    },
  };
}
