import { rewrite } from './spoken/rewrite.js';
import type { Draft, Rule } from './spoken/rewrite.js';

/** What a voice is handed, and where each character of it was written. */
export interface SpokenText {
  readonly text: string;
  /** From an offset of what is spoken to one of what is written. Never falls; clamped. */
  readonly toWritten: (index: number) => number;
  /** From an offset of what is written to one of what is spoken. Never falls; clamped. */
  readonly toSpoken: (index: number) => number;
}

type Sayer = (draft: Draft, rules: readonly Rule[]) => Draft;

/** Soft hyphens, zero-width spaces, word joiners, byte order marks, controls of direction. */
const SILENT = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;
/** They shape letters of Persian or Hindi, and emoji, but part words of these alphabets for nothing. */
const JOINER = /[\u200C\u200D]/;
const UNJOINED = /^$|[\s\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/u;

/** Fetched where they are needed: no page loads what it does not read. */
const languages: Readonly<Record<string, () => Promise<{ readonly rules: readonly Rule[] }>>> = {
  en: () => import('./spoken/en-rules.js'),
  kk: () => import('./spoken/kk-rules.js'),
  ru: () => import('./spoken/ru-rules.js'),
};
const loaded = new Map<string, readonly Rule[]>();
const loading = new Map<string, Promise<void>>();

const languageOf = (lang: string): string => lang.toLowerCase().split('-')[0] ?? '';

/**
 * Fetches the rules by which {@link spoken} puts into words, once; nothing for a language that has
 * none. Never rejects: without them the voice gets what is written, and the next call tries again.
 *
 * @param lang BCP 47.
 */
export function loadSpoken(lang: string): Promise<void> {
  const name = languageOf(lang);
  const load = Object.hasOwn(languages, name) ? languages[name] : undefined;
  const promise =
    loading.get(name) ??
    load?.().then(
      ({ rules }) => void loaded.set(name, rules),
      () => void loading.delete(name),
    );
  if (promise) loading.set(name, promise);
  return promise ?? Promise.resolve();
}

/**
 * White space becomes one space, none at the ends; what is not to be heard is left out; and in a
 * language whose rules are {@link loadSpoken | loaded}, what voices get wrong (`2024 ж.`, `5 км`) is
 * put into words. All that is said for a written word maps to where that word begins.
 *
 * @param lang BCP 47. Without it nothing is put into words.
 * @param say Who says it, by the rules that there are. Default: they alone.
 */
export function spoken(text: string, lang = '', say: Sayer = rewrite): SpokenText {
  const rules = loaded.get(languageOf(lang)) ?? [];
  const { text: said, written } = say(audible(text), rules);
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
