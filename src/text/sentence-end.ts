/** Whether a sentence ends at a full stop, a question mark, an ellipsis. */
import { uncapitalised } from './languages/rules.js';
import type { Kind, Rules } from './languages/rules.js';

/** A run of terminators and its surroundings. Offsets are in `line`. */
export interface Mark {
  readonly line: string;
  /** Where the sentence began. */
  readonly start: number;
  /** Where the terminators begin. */
  readonly at: number;
  /** The terminators: `.`, `?!`, `...`. */
  readonly run: string;
  /** Quotes, brackets, emoji after them. */
  readonly closers: string;
  /** The white space after those. */
  readonly gap: string;
  /** Where that ends. */
  readonly next: number;
}

/** No rule looks further than this, so that time stays linear. */
const REACH = 48;

/** A dash, what opens, and the first word (with its dot, if it has one), number or sign. */
const NEXT =
  /^(-(?=\p{N})|-(?=\s)|[–—―])?([\p{Ps}\p{Pe}\p{Pi}"'„¡¿\s.…]*)(\p{L}[\p{L}\p{M}]*\.?|.)?/su;
const GOES_ON = /^[,;:/&+=|%،؛、，：；)]/u;
const CAPITAL = /^\p{Ll}?[\p{Lu}\p{Lt}]/u;
const SMALL = /^\p{Ll}/u;
const LETTER = /^\p{L}/u;
const DIGIT_OR_SIGN = /^[\p{N}\p{Sc}\p{So}#@•§*]/u;
const QUOTE = /["'\p{Pi}\p{Pf}]/u;
/** «келді.Содан»: a word that could not be an initial, and is no part of an address. */
const WHOLE_WORD = /(?:^|[^\p{L}\p{M}\p{N}.@/:_-])\p{L}+\p{Ll}{2}$/u;
const ENUMERATOR = /^[^\p{L}\p{N}]*(?:\p{N}{1,3}(?:\.\p{N}{1,2})*|[IVX]{1,5}|\p{L})$/u;
const LAST_WORD = /((?:\p{L}{1,2}\.\s?)*)([\p{L}\p{M}'’-]+)$/u;
const COUNTED = /\p{N}[^\s\p{L},;]*\s*$/u;
const DATED = /[\p{N}IVXХІ]\S*\s*$/u;
const VOWEL = /[aeiouyаәеёиійоөуұүыэюя]/iu;

export function endsHere(mark: Mark, rules: Rules): boolean {
  const { line, start, at, run, closers, gap, next } = mark;
  const before = line.slice(Math.max(start, at - REACH), at);
  const after = line.slice(next, next + REACH * 2);
  if (!before.trim() || /[\p{Ps}<]$/u.test(before) || GOES_ON.test(after)) return false;
  const [, dash, open = '', word = ''] = NEXT.exec(after) ?? [];
  if (!gap && !dash) return endsWithoutSpace(mark, before, open, word, rules);
  if (SMALL.test(word) && !CAPITAL.test(word)) {
    return !isDots(run) && !dash && !closers && !rules.smallGoesOn;
  }
  if (dash && QUOTE.test(closers)) return false;
  if (run.length > 1 && isDots(run))
    return CAPITAL.test(word) && !/(?:^|\P{L})\p{L}$/u.test(before);
  if (!isDots(run)) return !(QUOTE.test(closers) && saidBy(after, word, rules));
  if (!LETTER.test(word) && !DIGIT_OR_SIGN.test(word)) return false;
  return endsAtDot(mark, before, after, dash, open, word, rules);
}

/** Dots alone: a full stop or an ellipsis, which abbreviations and hesitation have too. */
function isDots(run: string): boolean {
  return /^[.․﹒．… ]+$/u.test(run);
}

function saidBy(after: string, word: string, rules: Rules): boolean {
  return !!rules.attribution?.test(after) && (word === 'I' || !rules.isStarter(word));
}

/** Scripts without spaces, and a space that was forgotten. */
function endsWithoutSpace(
  { run }: Mark,
  before: string,
  open: string,
  word: string,
  rules: Rules,
): boolean {
  if (/[^\0-\x7f…]/u.test(run)) return true;
  if (/^\p{Lo}/u.test(word)) return !/^\.{2}|…/u.test(run);
  if (!CAPITAL.test(word) || !WHOLE_WORD.test(before) || kindOf(before, rules)) return false;
  return /^[^a-z]/iu.test(word) || rules.isStarter(word);
}

function endsAtDot(
  { line, start, at, closers }: Mark,
  before: string,
  after: string,
  dash: string | undefined,
  open: string,
  word: string,
  rules: Rules,
): boolean {
  if (at - start < 16 && ENUMERATOR.test(before)) return false;
  const kind = kindOf(before, rules);
  if (!kind) return rules.known || !/^\p{N}/u.test(word) || !/\p{N}$/u.test(before);
  if (closers.includes(')') && line[start] !== '(') return false;
  if (kind === 'ending') return !rules.afterEnding?.test(after) || rules.isStarter(word);
  if (kind === 'number') return !DIGIT_OR_SIGN.test(word);
  if (dash || kind === 'never' || /[([]/.test(open)) return false;
  if (rules.isStarter(word)) return true;
  return kind === 'date' && hasVerb(line.slice(start, at), rules);
}

/** «Он родился в 1945 г. Окончил…», not «В 1945 г. Москва…». */
function hasVerb(lead: string, rules: Rules): boolean {
  return lead.length > REACH * 2 || !!rules.verb?.test(lead);
}

/** What kind of abbreviation the dot belongs to, if to any. */
function kindOf(before: string, { kinds, known }: Rules): Kind | undefined {
  const match = LAST_WORD.exec(before);
  if (!match) return undefined;
  const [, dotted = '', word = ''] = match;
  const lead = before.slice(0, match.index);
  const listed =
    kinds.get((dotted + word).replace(/\s/gu, '')) ??
    kinds.get(word) ??
    kinds.get(uncapitalised(word));
  if (listed === 'date') return DATED.test(lead) ? 'date' : 'before';
  if (listed) return listed;
  if (dotted && /^\p{Ll}$/u.test(word)) return 'never';
  if (!looksShortened(word, known)) return undefined;
  return COUNTED.test(lead) ? 'ending' : 'before';
}

/** Initials, and where the language is known, «с», «р-н» and words without a vowel. */
function looksShortened(word: string, known: boolean): boolean {
  if (/^[\p{Lu}\p{Lo}]\p{M}*$/u.test(word)) return true;
  if (!known) return false;
  return (
    /^\p{Ll}(-\p{Ll}{1,3})?$|^\p{Lu}?\p{Ll}[^\P{Ll}]*$/u.test(word) &&
    (!VOWEL.test(word) || /^.(-|$)/u.test(word))
  );
}
