import type { Passage, Voice } from '../speech/engine.js';
import type { Block, Sentence, Word } from '../text/article.js';
import { clauses } from '../text/clauses.js';
import { loadSpoken, spoken } from '../text/spoken.js';

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
  /** Where it stands in the article, and its words there. */
  readonly passage: Passage;
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
  /** The voice of a recording, if one is to say this passage. */
  recorded(lang: string, passage: Passage): Voice | undefined;
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
  const stretches = cutByVoice(block, sentence, from, cast);
  const walk = new Walk(sentence.words);
  return {
    parts: stretches.flatMap((stretch) => cutByLength(block, stretch, walk, cast)),
    missing: stretches.filter(({ voice }) => !voice).map(({ lang }) => lang),
  };
}

function cutByVoice(block: Block, sentence: Sentence, from: number, cast: Cast): Stretch[] {
  const begin = from > 0 ? (sentence.words[from]?.start ?? sentence.start) : sentence.start;
  const whole = asRecorded(block, sentence, begin, cast);
  if (whole) return [whole];
  const walk = new Walk(sentence.words);
  const stretches: Stretch[] = [];
  for (const run of sentence.runs) {
    const last = stretches.at(-1);
    const start = Math.max(run.start, begin);
    const isWorded = walk.hasWord(start, run.end);
    const lang = cast.lang(run.lang);
    const voice = cast.voice(lang);
    if (last && (!isWorded || isSame(last, lang, voice))) last.end = Math.max(start, run.end);
    else if (isWorded) stretches.push({ start, end: run.end, lang, voice });
  }
  return stretches;
}

/** Whoever recorded the sentence said all of it, in whatever languages it is. */
function asRecorded(
  block: Block,
  { runs, words, end }: Sentence,
  start: number,
  cast: Cast,
): Stretch | null {
  const passage = passageOf(block, start, end, words);
  const lang = cast.lang(runs[0]?.lang ?? '');
  const voice = cast.recorded(lang, passage);
  return voice && passage.words.length > 0 ? { start, end, lang, voice } : null;
}

function passageOf(block: Block, start: number, end: number, words: readonly Word[]): Passage {
  return {
    block: block.index,
    start,
    end,
    get words() {
      return words.filter((word) => word.end > start && word.start < end);
    },
  };
}

/** A foreign dash, or `kk-KZ` within `kk`, is not worth an utterance of its own. */
function isSame(last: Stretch, lang: string, voice: Voice | undefined): boolean {
  return voice ? voice.id === last.voice?.id : lang === last.lang;
}

/** Goes along a sentence's words once, as long as what it is asked for never begins earlier. */
class Walk {
  /** The index of the first word that does not end before what was asked for. */
  at = 0;

  constructor(readonly words: readonly Word[]) {}

  hasWord(start: number, end: number): boolean {
    for (let word; (word = this.words[this.at]) && word.end <= start;) this.at++;
    const word = this.words[this.at];
    return !!word && word.start < end;
  }
}

function cutByLength(block: Block, stretch: Stretch, walk: Walk, cast: Cast): Part[] {
  const { start, end, lang, voice } = stretch;
  if (!voice) return [];
  const parts: Part[] = [];
  for (const clause of clauses(block.text.slice(start, end), cast.limit(lang, voice))) {
    const from = start + clause.start;
    const to = start + clause.end;
    if (!walk.hasWord(from, to)) continue;
    const passage = passageOf(block, from, to, walk.words);
    parts.push(partOf(block.text.slice(from, to), passage, walk, lang, voice));
  }
  return parts;
}

/** What is said of it is made when it is said: a sentence is planned ahead, and may be long. */
function partOf(
  written: string,
  passage: Passage,
  { words, at: first }: Walk,
  lang: string,
  voice: Voice,
): Part {
  let made: Pick<Part, 'text' | 'words'> | undefined;
  void loadSpoken(lang);
  const make = () => (made ??= sayable(written, lang, passage.start, words, first));
  return {
    lang,
    voice,
    first,
    passage,
    get text() {
      return make().text;
    },
    get words() {
      return make().words;
    },
  };
}

function sayable(
  written: string,
  lang: string,
  start: number,
  words: readonly Word[],
  first: number,
) {
  const said = spoken(written, lang);
  const at = (offset: number) =>
    said.toSpoken(Math.min(Math.max(offset - start, 0), written.length));
  const inside: Word[] = [];
  for (let i = first, word; (word = words[i]) && word.start < start + written.length; i++) {
    inside.push({ start: at(word.start), end: at(word.end) });
  }
  return { text: said.text, words: inside };
}
