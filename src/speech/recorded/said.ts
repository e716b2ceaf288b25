/** A narration, word by word: what is said, and when. */
import type { Cue, CueWord, Narration } from './narration.js';
import { endsSentence, holdsDigit, type TextToken, tokensOf } from './tokens.js';

export interface SaidWord {
  readonly key: string;
  readonly isVital: boolean;
  /** A sentence may begin with it, or a cue of several words does. */
  readonly opens: boolean;
  /** As it is written in the narration. */
  readonly text: string;
  /** `''`: the narration's own file. */
  readonly audio: string;
  /** Seconds from the start of the file. `end` may be `Infinity`. */
  readonly start: number;
  readonly end: number;
  /** The time of its start was given, not reckoned by letters. */
  readonly isExact: boolean;
  /** The index of its cue. */
  readonly cue: number;
}

/**
 * @param textOf The text of an element by its id, for narrations that name elements. A cue whose
 *   element is gone says nothing.
 */
export function saidWords(
  { cues }: Narration,
  textOf?: (id: string) => string | null,
): readonly SaidWord[] {
  const said: SaidWord[] = [];
  let tail = '';
  cues.forEach((cue, index) => {
    const pieces = piecesOf(cue, textOf);
    const isOne = pieces.length === 1;
    pieces.forEach((piece, at) => {
      const tokens = tokensOf(piece.text);
      const head = tail + piece.text.slice(0, tokens[0]?.start);
      const opens = (at === 0 && !(isOne && tokens.length === 1)) || endsSentence(head);
      spread({ piece, tokens, opens, audio: cue.audio ?? '', cue: index }, said);
      tail = tokens.length ? piece.text.slice(tokens.at(-1)?.end) : head;
    });
  });
  return said;
}

interface Spoken {
  readonly piece: CueWord;
  readonly tokens: readonly TextToken[];
  /** Of its first word. */
  readonly opens: boolean;
  readonly audio: string;
  readonly cue: number;
}

function piecesOf(cue: Cue, textOf?: (id: string) => string | null): readonly CueWord[] {
  if (cue.words?.length) return cue.words;
  const { start, end, fragment } = cue;
  const text = cue.text ?? (fragment === undefined ? null : textOf?.(fragment)) ?? '';
  return [{ text, start, end }];
}

/** The words of a piece share its time by their letters. Its first one begins when it does. */
function spread({ piece, tokens, opens, audio, cue }: Spoken, said: SaidWord[]): void {
  const total = tokens.reduce((sum, token) => sum + weightOf(token), 0);
  // Without an end, as a reader would say it.
  const length = piece.end === Infinity ? total * LETTER : piece.end - piece.start;
  let past = 0;
  tokens.forEach((token, index) => {
    const { key, isVital } = token;
    const text = piece.text.slice(token.start, token.end);
    const start = piece.start + (length * past) / total;
    past += weightOf(token);
    const isLast = index === tokens.length - 1;
    const end = isLast ? piece.end : piece.start + (length * past) / total;
    const isFirst = index === 0;
    const begins = isFirst ? opens : token.opens;
    said.push({ key, isVital, opens: begins, text, audio, start, end, isExact: isFirst, cue });
  });
}

/** Seconds a letter. */
const LETTER = 0.065;

/** Letters, and the space behind them. A digit is a word when it is said. */
const weightOf = ({ key }: TextToken): number => key.length * (holdsDigit(key) ? 4 : 1) + 1;
