/** Whether a sentence ends at a full stop, a question mark, an ellipsis. */
import type { Kind, Rules } from './languages/rules.js';

/** A run of terminators and what surrounds it. Offsets are in `line`. */
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

/** The mark with what is next to it, as far as {@link REACH}. */
interface Context extends Mark {
  readonly before: string;
  readonly after: string;
  /** What follows: a dash, what opens, and a word (with its dot, if any), a digit or a sign. */
  readonly dash: string;
  readonly open: string;
  readonly word: string;
}

/** No rule looks further, so that time stays linear. */
const REACH = 64;

const NEXT =
  /^([-−](?=\p{N})|-(?=\s)|[–—―])?([\p{Ps}\p{Pe}\p{Pi}\p{Pf}"'¡¿.…\s]*)(\p{L}[\p{L}\p{M}]*\.?|.)?/su;
const GOES_ON = /^[,;:/&+=|%،؛、，：；)]/u;
/** A mark of the sentence around what is quoted: «Неге?». */
const ANOTHER = /^[.!?…]/u;
const OPENED = /[\p{Ps}<]$/u;
const FULL_STOP = /^[.․﹒．]$/u;
const ELLIPSIS = /^[.… ]+$/u;
const CAPITAL = /^\p{Ll}?[\p{Lu}\p{Lt}]/u;
const SMALL = /^\p{Ll}(?!\p{Lu})/u;
const NUMBER = /^[\p{N}\p{Sc}\p{So}#@•*§]/u;
/** A title of one word: «Завтра». */
const TITLE = /^["'\p{Pi}]\p{L}+["'\p{Pf}]/u;
const QUOTE = /["'\p{Pi}\p{Pf}]/u;
/** The end of a word that is not short, nor part of an address. */
const WHOLE_WORD = /(?:^|[^\p{L}\p{M}\p{N}.@/:_-])\p{L}+\p{Ll}$/u;
/** An address: nothing in it is shortened. */
const WEB = /:\/\/|\.[a-z]{2,24}\//u;
const ENUMERATOR = /^\P{L}{0,4}(?:[IVX]*|\p{L})$/u;
/** A number, a degree or a power of ten: what follows is its unit. */
const COUNTED = /\p{N}[^\s\p{L},;]*$|°$|(?:^|\P{L})(?:тыс|мың|млн|млрд|трлн)\.?$/u;
/** What stands over the line in a unit: «м/с», «км/сағ». */
const RATIO = /^\p{L}{1,4}\/$/u;
/** Numbered within what is numbered: «ч. 2 ст. 15», "5 ft. 6 in.". */
const WITHIN = /^(?:пп?|ст|гл|ft)$/u;
const DATED = /[\p{N}IVXХІ]\S*$/u;
/** «с», «т.е», «р-н», and words without a vowel: «млрд», "Mr". */
const SHORTENED =
  /^((?:\p{L}{1,2}\.-?)*)(\p{L}|\p{Ll}-\p{Ll}{1,3}|\p{Lu}?(?:(?![aeiouyаәеёиійоөуұүыэюя])\p{Ll})+)$/u;

export function endsHere(mark: Mark, rules: Rules): boolean {
  const { line, start, at, next } = mark;
  const before = line.slice(Math.max(start, at - REACH), at);
  const after = line.slice(next, next + REACH);
  if (!before.trim() || OPENED.test(before) || GOES_ON.test(after)) return false;
  if (!mark.gap && ANOTHER.test(after)) return false;
  const [, dash = '', open = '', word = ''] = NEXT.exec(after) ?? [];
  const context = { ...mark, before, after, dash, open, word };
  return mark.gap || dash ? endsBeforeSpace(context, rules) : endsWithoutSpace(context, rules);
}

function endsBeforeSpace(context: Context, rules: Rules): boolean {
  const { run, closers, before, dash, word } = context;
  const dots = ELLIPSIS.test(run) || FULL_STOP.test(run);
  if (SMALL.test(word)) return !(dots || dash || closers || rules.language.smallGoesOn);
  if (dash && QUOTE.test(closers)) return false;
  if (FULL_STOP.test(run)) return endsAtFullStop(context, rules);
  if (dots) return CAPITAL.test(word) && !/(?:^|\P{L})\p{L}$/u.test(before);
  return !(QUOTE.test(closers) && isSpeaker(context, rules));
}

/** “Why?” Ann asked. */
function isSpeaker({ after, word }: Context, rules: Rules): boolean {
  return !!rules.language.says?.test(after) && (word === 'I' || !isStarter(word, rules));
}

/** Scripts without spaces; or a space that was forgotten: «келді.Содан», not «М.Әшімбаев». */
function endsWithoutSpace({ run, before, word }: Context, rules: Rules): boolean {
  if (/[^\0-\x7f…]/u.test(run)) return true;
  if (/^\p{Lo}/u.test(word)) return !ELLIPSIS.test(run) || run === '.';
  if (!CAPITAL.test(word) || !WHOLE_WORD.test(before) || kindOf(before, rules)) return false;
  return /^[^a-z]/iu.test(word) || isStarter(word, rules);
}

function endsAtFullStop(context: Context, rules: Rules): boolean {
  const { line, start, before, closers, word } = context;
  if (!/^\p{L}/u.test(word) && !NUMBER.test(word)) return false;
  if (ENUMERATOR.test(before)) return false;
  const kind = kindOf(before, rules);
  if (!kind) return rules.known || !/^\p{N}/u.test(word) || !/\p{N}$/u.test(before);
  return (!closers.includes(')') || line[start] === '(') && endsAfter(kind, context, rules);
}

function endsAfter(kind: Kind | 'never', context: Context, rules: Rules): boolean {
  const { line, start, at, after, dash, open, word } = context;
  const { verb } = rules.language;
  if (kind === 'ending') return !goesOn(context, rules) || isStarter(word, rules);
  if (kind === 'number') return !NUMBER.test(word);
  if (dash || kind === 'never' || /[([]/.test(open)) return false;
  if (isStarter(word, rules) && !TITLE.test(after)) return true;
  return (
    kind === 'date' && (at - start > 2 * REACH || !!verb?.test(`${line.slice(start, at)} ${word}`))
  );
}

function goesOn({ before, after }: Context, { language }: Rules): boolean {
  return !!language.goesOn?.test(`${lastToken(before)} ${after}`);
}

const lastToken = (before: string): string => /\S*$/u.exec(before)?.[0] ?? '';

/** What kind of shortened word the dot belongs to, if to any. */
function kindOf(before: string, rules: Rules): Kind | 'never' | undefined {
  if (WEB.test(lastToken(before))) return undefined;
  const [lead, word] = lastWord(before);
  const kind = listed(word, rules) ?? listed(word.replace(/^.*\./su, ''), rules);
  if (kind) return kind === 'date' && !DATED.test(lead) ? 'before' : kind;
  const short = SHORTENED.exec(word);
  return short ? shortenedKind(lead, short[1] ?? '', short[2] ?? '', rules) : undefined;
}

/** The last word with its own dots, «т. д» as «т.д», and what stands before it. */
function lastWord(before: string): [lead: string, word: string] {
  const tokens = before.split(/\s+/u);
  let last = tokens.pop() ?? '';
  while (/^\P{L}?\p{L}{1,2}\.$/u.test(tokens.at(-1) ?? '')) last = `${tokens.pop()}${last}`;
  const attached = /^.*[^\p{L}\p{M}.'’-]/su.exec(last)?.[0] ?? '';
  const lead = RATIO.test(attached) ? '' : attached;
  return [lead || (tokens.at(-1) ?? ''), last.slice(attached.length)];
}

function shortenedKind(lead: string, dotted: string, word: string, { known }: Rules) {
  const initial = /^[\p{Lu}\p{Lo}]$/u.test(word);
  const isUnit = COUNTED.test(lead) && !(initial && /\p{L}\.?$/u.test(lead));
  if (isUnit) return WITHIN.test(dotted + word) ? 'number' : 'ending';
  if (dotted && !initial) return 'never';
  return initial || known ? 'before' : undefined;
}

function listed(word: string, { kinds }: Rules): Kind | undefined {
  return kinds.get(word) ?? kinds.get(uncapitalised(word));
}

function isStarter(word: string, { starters }: Rules): boolean {
  return starters.has(uncapitalised(word));
}

function uncapitalised(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1);
}
