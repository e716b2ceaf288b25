/** How a stretch of a block is said: by the rules of its language, and as its author wants it. */
import type { Block, Phoneme } from './article.js';
import type { Pause } from './authors/breaks.js';
import { directorHere, directorLoading, loadDirector } from './author-code.js';
import { loadSpoken, spoken, type SpokenText } from './spoken.js';

export interface Directed extends SpokenText {
  /** How stretches of what is written are pronounced. */
  readonly phonemes: readonly Phoneme[];
}

/**
 * Fetches all that says a language right, as far as it is known to be wanted. Never rejects: without
 * it the text is said as it is written.
 *
 * @param lang BCP 47.
 */
export async function loadWords(lang: string): Promise<void> {
  const own = directorLoading()?.then(() => directorHere()?.loadSayings(lang));
  await Promise.all([loadSpoken(lang), own]);
}

/**
 * `[start, end)` of a block's text as it is handed to a voice. Offsets are those of the stretch.
 *
 * @param begin Where the saying of its sentence began.
 */
export function directed(
  block: Block,
  start: number,
  end: number,
  lang: string,
  begin: number,
): Directed {
  const written = block.text.slice(start, end);
  if (!isDirected(block)) return { ...spoken(written, lang), phonemes: [] };
  const director = directorHere();
  if (!director) return { ...spoken(written, lang), phonemes: [] };
  const direction = new director.Direction(block, { start, end, lang, begin });
  return { ...spoken(written, lang, direction.say), phonemes: direction.phonemes };
}

/** The silences that a block's author wants from one place to another, in order. */
export function pausesIn(block: Block, from: number, until: number): readonly Pause[] {
  return (isDirected(block) && directorHere()?.pausesIn(block, from, until)) || [];
}

/** Whether a place is within something that its author has said as one. */
export const isInOne = (block: Block, place: number): boolean =>
  isDirected(block) && !!directorHere()?.isInOne(block, place);

/** Whether its author says anything of it. What is found late, in a shadow tree, is fetched then. */
function isDirected({ marks = [], lexicon }: Block): boolean {
  const is = marks.length > 0 || !!lexicon;
  if (is) void loadDirector();
  return is;
}
