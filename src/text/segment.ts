/**
 * Where sentences begin and end, and what one lit word is: plain strings and offsets, the same
 * answer in every engine.
 */
import type { Word } from './article.js';
import { rulesFor } from './languages/rules.js';
import { endsHere } from './sentence-end.js';

/** `[start, end)` in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Line breaks and paragraph separators (UAX #29, rule SB4). */
const LINE = /[^\n\r\x85\u2028\u2029]+/gu;

/**
 * Terminators, then what closes with them: quotes, brackets, marks of notes («[1]»), emoji; then
 * white space. Each part is bounded by its own class, so that the match is linear.
 */
const MARK =
  /([\p{STerm}…]+(?: \.)*)((?:[\p{Pe}\p{Pf}]|["'\p{Pi}](?![\p{L}\p{N}])|\[\p{Nd}{1,3}\])*(?:[ \xa0\u202f]»(?![\p{L}\p{N}]))?(?: ?\p{Emoji_Presentation}+)*)(\s*)/gu;

/**
 * The sentences of a block's text, without the white space around them.
 *
 * `Intl.Segmenter` is not asked: engines carry different versions of it, and none knows Kazakh
 * abbreviations. What it does (UAX #29, rules SB6 to SB11) is restated in `sentence-end.ts`
 * together with what it lacks.
 *
 * @param lang BCP 47; a language without a table gets the rules that hold everywhere.
 */
export function sentences(text: string, lang: string): Span[] {
  const rules = rulesFor(lang);
  const found: Span[] = [];
  for (const { 0: line, index } of text.matchAll(LINE)) {
    let start = 0;
    for (const mark of line.matchAll(MARK)) {
      const [all, run = '', closers = '', gap = ''] = mark;
      const next = mark.index + all.length;
      if (!endsHere({ line, start, at: mark.index, run, closers, gap, next }, rules)) continue;
      push(found, text, index + start, index + next);
      start = next;
    }
    push(found, text, index + start, index + line.length);
  }
  return found;
}

function push(found: Span[], text: string, from: number, to: number): void {
  const part = text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const end = from + part.trimEnd().length;
  if (end > start) found.push({ start, end });
}

/** A number in groups of three is one token across its spaces: «1 000 000», «10–15 000,50». */
const TOKEN =
  /(?:[^\s\p{L}\p{N}]{0,2}(?:\p{Nd}{1,9}[-–])?\p{Nd}{1,3}(?:[ \xa0\u202f]\p{Nd}{3}(?!\p{Nd}))+)+\S*|\S+/gu;

/** What web and e-mail addresses have. Bounded: WebKit backs up over `+` in square time. */
const ADDRESS = /:\/\/|www\.|[^@]@[^@.]{1,63}\.|\.[a-z]{2,24}\//u;

/**
 * A letter with its apostrophe («қ'»); or signs of a number, then letters, digits and marks with
 * at most one joiner between two of them, and after a digit its unit; or a lone sign that is said.
 * Each step takes one character and looks one ahead, so that there is nothing to back up to.
 */
const PART =
  /\p{L}['’](?![\p{L}\p{N}])|(?:[\p{Sc}№§#+−±-]{1,2}(?=\p{Nd})|[@#])?(?=[\p{L}\p{N}])(?:\p{Nd}(?:[,:/ \xa0\u202f](?=\p{Nd})|[%‰°\p{Sc}])?|[\p{L}\p{M}\p{N}\p{Cf}]|['’‘`.\-‐‑_&+·@](?=[\p{L}\p{N}]))+[+#]{0,2}|[%‰№§&\p{Sc}]+/gu;

/** Scripts written without spaces. */
const SPACELESS = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

const SAID = /[\p{L}\p{N}]/u;

let segmenter: Intl.Segmenter | undefined;

/**
 * The words of `text` in `[start, end)`, to be lit one at a time. The rule is our own, since
 * engines differ on «М.Әшімбаев» and «т.б»; only runs in a script without spaces go to
 * `Intl.Segmenter`.
 *
 * - A word is what stands between spaces, without the punctuation and quotes around it:
 *   «М.Әшімбаев», «ЕҚЫҰ-ның», «сын-қатерлерге», "don't", «т.б», and any URL or e-mail address.
 * - Long dashes, slashes, ellipses, brackets and quotes separate words without spaces too:
 *   «иә—жоқ», «бар/жоқ», «Алматы–Астана». Between digits, `, . : /` do not: 3,14, 10:30, 24/7.
 * - A number in groups of three is one word: «1 000». The signs attached to it are part of it:
 *   «5%-ға», «№5», $3.5, -5, 25°C, 18+. A lone «%», «№», «§», «&» or currency sign is a word, as
 *   it is said.
 * - Other symbols are not words («***»), nor are emoji: some voices name them, others do not, and
 *   the word before them stays lit meanwhile.
 * - A combining mark, joiner or surrogate is never parted from its letter.
 */
export function words(text: string, start: number, end: number, lang: string): Word[] {
  const uzbek = lang.startsWith('uz');
  const found: Word[] = [];
  for (const { 0: token, index } of text.slice(start, end).matchAll(TOKEN)) {
    for (const part of parts(token)) {
      const at = start + index + part.index;
      const more =
        uzbek && /^[ogOG]['’‘](?!\p{L})/u.test(text.slice(at + part.length - 1, end)) ? 1 : 0;
      found.push({ start: at, end: at + part.length + more });
    }
  }
  return found;
}

interface Part {
  readonly index: number;
  readonly length: number;
}

function parts(token: string): Part[] {
  const first = token.search(SAID);
  if (first >= 0 && ADDRESS.test(token)) return [trimmed(token, first)];
  const dense = SPACELESS.test(token) && segmentWords(token);
  return (
    dense || Array.from(token.matchAll(PART), ({ 0: { length }, index }) => ({ index, length }))
  );
}

/** An address without the punctuation after it. */
function trimmed(token: string, index: number): Part {
  let end = token.length;
  while (end > index && !/[\p{L}\p{N}\p{Cs}/]/u.test(token.charAt(end - 1))) end--;
  return { index, length: end - index };
}

function segmentWords(token: string): Part[] | undefined {
  if (!('Segmenter' in Intl)) return undefined;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  const found: Part[] = [];
  // In small pieces: in V8 each segment keeps a copy of all that was segmented.
  for (const { 0: piece, index } of token.matchAll(/.{1,256}/gsu)) {
    for (const { segment, index: at } of segmenter.segment(piece)) {
      if (SAID.test(segment)) found.push({ index: index + at, length: segment.length });
    }
  }
  return found;
}
