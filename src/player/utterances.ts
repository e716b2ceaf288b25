import type { Voice } from '../speech/engine.js';
import type { Block, Sentence, Word } from '../text/article.js';
import { clauses } from '../text/clauses.js';
import { spoken } from '../text/spoken.js';

/** One utterance to be: a sentence, its part in one language, or a clause of a long one. */
export interface Part {
  /** As it is handed to the voice. */
  readonly text: string;
  readonly lang: string;
  readonly voice: Voice;
  /** Its words, as offsets in `text`: at least one. */
  readonly words: readonly Word[];
  /** The index, among the sentence's words, of its first. */
  readonly first: number;
}

export interface Plan {
  readonly parts: readonly Part[];
  /** Languages that no voice here reads: their stretches are left out. */
  readonly missing: readonly string[];
}

/** Who reads what, and how much of it at once. */
export interface Cast {
  /** The language of a run, where the run itself may say nothing. */
  lang(runLang: string): string;
  voice(lang: string): Voice | undefined;
  /** Characters that an utterance may hold. */
  limit(lang: string, voice: Voice): number;
}

interface Stretch {
  readonly start: number;
  end: number;
  readonly lang: string;
  readonly voice: Voice | undefined;
}

/**
 * A sentence, from its word `from` on, as utterances; as a whole where it has no such word (any
 * more). What holds no word is not said.
 */
export function plan(block: Block, sentence: Sentence, from: number, cast: Cast): Plan {
  const stretches = cutByVoice(sentence, from, cast);
  return {
    parts: stretches.flatMap((stretch) => cutByLength(block, sentence, stretch, cast)),
    missing: stretches.filter(({ voice }) => !voice).map(({ lang }) => lang),
  };
}

function cutByVoice(sentence: Sentence, from: number, cast: Cast): Stretch[] {
  const begin = from > 0 ? (sentence.words[from]?.start ?? sentence.start) : sentence.start;
  const stretches: Stretch[] = [];
  for (const run of sentence.runs) {
    const last = stretches.at(-1);
    const start = Math.max(run.start, begin);
    const isWorded = hasWord(sentence, start, run.end);
    const lang = cast.lang(run.lang);
    const voice = cast.voice(lang);
    if (last && (!isWorded || isSame(last, lang, voice))) last.end = Math.max(start, run.end);
    else if (isWorded) stretches.push({ start, end: run.end, lang, voice });
  }
  return stretches;
}

/** A foreign dash, or `kk-KZ` within `kk`, is not worth an utterance of its own. */
function isSame(last: Stretch, lang: string, voice: Voice | undefined): boolean {
  return voice ? voice.id === last.voice?.id : lang === last.lang;
}

const hasWord = ({ words }: Sentence, start: number, end: number): boolean =>
  words.some((word) => word.end > start && word.start < end);

function cutByLength(block: Block, sentence: Sentence, stretch: Stretch, cast: Cast): Part[] {
  const { start, end, lang, voice } = stretch;
  if (!voice) return [];
  const text = block.text.slice(start, end);
  return clauses(text, cast.limit(lang, voice))
    .map((clause) => ({ start: start + clause.start, end: start + clause.end }))
    .filter((clause) => hasWord(sentence, clause.start, clause.end))
    .map((clause) => ({ lang, voice, ...sayable(block, sentence, clause) }));
}

function sayable(block: Block, sentence: Sentence, { start, end }: Word) {
  const said = spoken(block.text.slice(start, end));
  const at = (offset: number) => said.toSpoken(Math.min(Math.max(offset, start), end) - start);
  const isInside = (word: Word) => word.end > start && word.start < end;
  return {
    text: said.text,
    first: sentence.words.findIndex(isInside),
    words: sentence.words
      .filter(isInside)
      .map((word) => ({ start: at(word.start), end: at(word.end) })),
  };
}
