/** A narration, word by word: what is said, and when. */
import type { Cue, CueWord, Narration } from './narration.js';
import { type TextToken, tokensOf } from './tokens.js';

export interface SaidWord {
  readonly key: string;
  readonly isNumber: boolean;
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
  cues.forEach((cue, index) => {
    for (const piece of piecesOf(cue, textOf)) spread(piece, cue.audio ?? '', index, said);
  });
  return said;
}

function piecesOf(cue: Cue, textOf?: (id: string) => string | null): readonly CueWord[] {
  if (cue.words?.length) return cue.words;
  const { start, end, fragment } = cue;
  const text = cue.text ?? (fragment === undefined ? null : textOf?.(fragment)) ?? '';
  return [{ text, start, end }];
}

/** The words of a piece share its time by their letters. Its first one begins when it does. */
function spread(piece: CueWord, audio: string, cue: number, said: SaidWord[]): void {
  const tokens = tokensOf(piece.text);
  const total = tokens.reduce((sum, token) => sum + weightOf(token), 0);
  // Without an end, as a reader would say it.
  const length = piece.end === Infinity ? total * LETTER : piece.end - piece.start;
  let past = 0;
  tokens.forEach((token, index) => {
    const { key, isNumber } = token;
    const text = piece.text.slice(token.start, token.end);
    const start = piece.start + (length * past) / total;
    past += weightOf(token);
    const isLast = index === tokens.length - 1;
    const end = isLast ? piece.end : piece.start + (length * past) / total;
    said.push({ key, isNumber, text, audio, start, end, isExact: index === 0, cue });
  });
}

/** Seconds a letter. */
const LETTER = 0.065;

/** Letters, and the space behind them. A digit is a word when it is said. */
const weightOf = ({ key, isNumber }: TextToken): number => key.length * (isNumber ? 4 : 1) + 1;
