import { en } from './spoken/en.js';
import { kk } from './spoken/kk.js';
import { rewrite } from './spoken/rewrite.js';
import type { Draft, Rule } from './spoken/rewrite.js';
import { ru } from './spoken/ru.js';

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

const languages: Readonly<Record<string, readonly Rule[]>> = { en, kk, ru };

/**
 * White space becomes one space, none at the ends; what is not to be heard is left out; and in a
 * language that has rules for it, what voices get wrong (`2024 ж.`, `5 км`) is put into words. All
 * that is said for a written word maps to where that word begins.
 *
 * @param lang BCP 47. Without it, or without rules for it, nothing is put into words.
 */
export function spoken(text: string, lang = ''): SpokenText {
  const rules = languages[lang.toLowerCase().split('-')[0] ?? ''] ?? [];
  const { text: said, written } = rewrite(audible(text), rules);
  const end = said.length;
  return {
    text: said,
    toWritten: (index) => written[Math.max(0, Math.min(index, end))] ?? 0,
    toSpoken: (index) => Math.min(firstAtLeast(written, index), end),
  };
}

function audible(text: string): Draft {
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
  return { text: said, written };
}

/** The index of the first of `ascending` that is not less than `least`; its length if there is none. */
function firstAtLeast(ascending: readonly number[], least: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) >= least) high = middle;
    else low = middle + 1;
  }
  return low;
}
