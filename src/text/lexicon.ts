/**
 * How an author's words are said: `ҚР` as «Қазақстан Республикасы». A grapheme stands for whole
 * words: no letter or digit comes before it or after it, but a hyphen may («ҚР-ның»). Of several
 * that begin at one place the longest is taken. Capitals are as they are written, but a grapheme
 * without any is found at the beginning of a sentence too.
 */
import type { LexiconMatch, Phoneme, Pronunciations } from './article.js';

export interface Lexeme {
  readonly grapheme: string;
  /** BCP 47, for languages that begin with it; `''`: any. */
  readonly lang: string;
  readonly alias?: string | undefined;
  readonly phoneme?: Pick<Phoneme, 'ph' | 'alphabet'> | undefined;
}

/** What a lexicon is made of, as JSON has it: language, grapheme, alias or pronunciation. */
export type LexiconData = Readonly<
  Record<
    string,
    Readonly<
      Record<
        string,
        string | { readonly alias?: string; readonly phoneme?: string; readonly alphabet?: string }
      >
    >
  >
>;

/** More are not kept, and no grapheme or alias is longer, in characters. */
const MOST = 50_000;
/** Of one grapheme, by language. */
const MOST_ALIKE = 16;
const LONGEST = 200;
const LONGEST_SAID = 1000;

/** A word, or one other character. */
const TOKEN = /[\p{L}\p{M}\p{N}]+|[^]/gu;

/** One step: the next tokens of the graphemes that have come so far. */
class Node {
  readonly next = new Map<string, Node>();
  readonly lexemes: Lexeme[] = [];
}

export class Lexicon implements Pronunciations {
  readonly #first = new Node();
  /** How many lexemes it has. */
  readonly size: number;

  constructor(lexemes: Iterable<Lexeme>) {
    let size = 0;
    for (const lexeme of lexemes) {
      const grapheme = tidy(lexeme.grapheme);
      if (!grapheme || grapheme.length > LONGEST || size >= MOST) continue;
      this.#add(grapheme, lexeme);
      size++;
    }
    this.size = size;
  }

  /** In time that grows with the text alone. */
  find(text: string, lang: string): readonly LexiconMatch[] {
    const tokens = Array.from(text.matchAll(TOKEN), ({ 0: token, index }) => ({
      // A page may have «й» in two parts.
      token: token.normalize('NFC'),
      index,
    }));
    const found: LexiconMatch[] = [];
    for (let at = 0; at < tokens.length; at++) {
      const match = this.#longest(tokens, at, lang);
      if (!match) continue;
      const [lexeme, count] = match;
      const start = tokens[at]?.index ?? 0;
      const end = tokens[at + count]?.index ?? text.length;
      found.push({ start, end, alias: lexeme.alias, phoneme: lexeme.phoneme });
      at += count - 1;
    }
    return found;
  }

  #add(grapheme: string, lexeme: Lexeme): void {
    let node = this.#first;
    for (const [token] of grapheme.matchAll(TOKEN)) {
      const next = node.next.get(token) ?? new Node();
      node.next.set(token, next);
      node = next;
    }
    if (node.lexemes.length < MOST_ALIKE) node.lexemes.push(lexeme);
  }

  /** As it is written; else, where it begins with a capital, as it is written within a sentence. */
  #longest(tokens: readonly Token[], at: number, lang: string): Match | null {
    const first = tokens[at]?.token ?? '';
    const uncapitalised = first.charAt(0).toLowerCase() + first.slice(1);
    const match = this.#from(first, tokens, at, lang, false);
    const other =
      uncapitalised === first ? null : this.#from(uncapitalised, tokens, at, lang, true);
    return (other?.[1] ?? 0) > (match?.[1] ?? 0) ? other : match;
  }

  #from(
    first: string,
    tokens: readonly Token[],
    at: number,
    lang: string,
    isSmall: boolean,
  ): Match | null {
    let best: Match | null = null;
    let node = this.#first.next.get(first);
    for (let count = 1; node; count++) {
      const lexeme = nearestTo(lang, node.lexemes);
      if (lexeme && (!isSmall || isUncapitalised(lexeme))) best = [lexeme, count];
      node = node.next.get(tokens[at + count]?.token ?? '');
    }
    return best;
  }
}

interface Token {
  readonly token: string;
  readonly index: number;
}

type Match = readonly [lexeme: Lexeme, tokens: number];

const isUncapitalised = ({ grapheme }: Lexeme): boolean => grapheme.toLowerCase() === grapheme;

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** The one whose language is most like a text's, and of those the first. */
function nearestTo(lang: string, lexemes: readonly Lexeme[]): Lexeme | undefined {
  let [found, most]: [Lexeme | undefined, number] = [undefined, 0];
  for (const lexeme of lexemes) {
    const likeness = likenessOf(lexeme.lang, lang);
    if (likeness > most) [found, most] = [lexeme, likeness];
  }
  return found;
}

/**
 * One of `kk` is for `kk-KZ` too, and one of `kk-KZ` for a text that is `kk` and names no country;
 * but one of `en-GB` is none for `en-US`. 0: it is for another language.
 */
function likenessOf(own: string, lang: string): number {
  if (own === '') return 1;
  const [lexeme, text] = [own, lang].map((tag) => `${tag.toLowerCase().replaceAll('_', '-')}-`) as [string, string]; // prettier-ignore
  if (text.startsWith(lexeme)) return 2 + lexeme.length;
  return lexeme.startsWith(text) ? 2 : 0;
}

/** What is no lexeme is passed over. */
export function lexiconFrom(data: unknown): Lexicon {
  return new Lexicon(lexemesIn(data));
}

function* lexemesIn(data: unknown): Iterable<Lexeme> {
  if (!isRecord(data)) return;
  for (const [lang, words] of Object.entries(data)) {
    if (!isRecord(words)) continue;
    for (const [grapheme, value] of Object.entries(words)) {
      const lexeme = lexemeOf(grapheme, lang === '*' ? '' : lang, value);
      if (lexeme) yield lexeme;
    }
  }
}

function lexemeOf(grapheme: string, lang: string, value: unknown): Lexeme | null {
  if (typeof value === 'string') return made(grapheme, lang, value);
  if (!isRecord(value)) return null;
  const { alias, phoneme, alphabet } = value;
  const text = (some: unknown) => (typeof some === 'string' ? some : undefined);
  return made(grapheme, lang, text(alias), text(phoneme), text(alphabet));
}

/** A lexeme of what a file has; `null` where it says nothing. */
export function made(
  grapheme: string,
  lang: string,
  alias?: string,
  ph?: string,
  alphabet = 'ipa',
): Lexeme | null {
  const isSaid = (text: string | undefined): text is string =>
    !!text?.trim() && text.length <= LONGEST_SAID;
  const said = isSaid(alias) ? { alias: tidy(alias) } : {};
  const spoken = isSaid(ph) ? { phoneme: { ph: ph.trim(), alphabet } } : {};
  return isSaid(alias) || isSaid(ph) ? { grapheme, lang, ...said, ...spoken } : null;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
