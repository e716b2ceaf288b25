import type { Passage, Voice } from '../speech/engine.js';
import type { Block, Phoneme, Sentence, Word } from '../text/article.js';
import { clauses } from '../text/clauses.js';
import { directed, isInOne, loadWords, pausesIn } from '../text/directions.js';
import type { Span } from '../text/segment.js';
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
  /** Where it stands in the article, and its words there. */
  readonly passage: Passage;
  /** How stretches of `text` are pronounced, where the author says so. */
  readonly phonemes: readonly Phoneme[];
  /** Silence before it that its author wants, in ms, and behind it, where nothing else is in its block. */
  readonly before: number;
  readonly after: number;
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
  const begin = beginOf(sentence, from);
  const stretches = cutByVoice(block, sentence, begin, cast);
  const walk = new Walk(sentence.words);
  const rests = new Rests(block, sentence, begin);
  return {
    parts: stretches.flatMap((stretch) => cutByLength(block, stretch, walk, cast, rests)),
    missing: stretches.filter(({ voice }) => !voice).map(({ lang }) => lang),
  };
}

const beginOf = ({ words, start }: Sentence, from: number): number =>
  from > 0 ? (words[from]?.start ?? start) : start;

/** The silences that an author wants in a block, as the parts of a sentence come to them. */
class Rests {
  /** Behind what was said last. */
  #from: number;
  constructor(
    readonly block: Block,
    sentence: Sentence,
    readonly begin: number,
  ) {
    const before = block.sentences[sentence.index - 1]?.end ?? 0;
    // What is begun in its middle is begun at once.
    this.#from = begin > sentence.start ? begin + 1 : before;
  }

  /** Where they cut a stretch: its pieces. */
  cut(start: number, end: number): (readonly [start: number, end: number])[] {
    const cuts = pausesIn(this.block, start + 1, end - 1).map(({ at }) => at);
    return [start, ...cuts].map((from, i) => [from, cuts[i] ?? end]);
  }

  /** The longest silence before `start` that has not been kept yet; what follows ends at `end`. */
  before(start: number, end: number): number {
    const from = this.#from;
    this.#from = Math.max(from, end);
    return this.#longest(from, start);
  }

  /** Behind what is said last of the block. */
  after(end: number): number {
    return end < (this.block.sentences.at(-1)?.words.at(-1)?.end ?? 0)
      ? 0
      : this.#longest(end, Infinity);
  }

  #longest(from: number, until: number): number {
    return pausesIn(this.block, from, until).reduce((most, { ms }) => Math.max(most, ms), 0);
  }
}

function cutByVoice(block: Block, sentence: Sentence, begin: number, cast: Cast): Stretch[] {
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

function cutByLength(block: Block, stretch: Stretch, walk: Walk, cast: Cast, rests: Rests): Part[] {
  const { lang, voice } = stretch;
  if (!voice) return [];
  // A recording has its own silences.
  const pieces = voice.recorded
    ? [[stretch.start, stretch.end] as const]
    : rests.cut(stretch.start, stretch.end);
  const limit = cast.limit(lang, voice);
  const parts: Part[] = [];
  for (const [start, end] of pieces) {
    for (const { start: from, end: to } of clausesOf(block, start, end, limit)) {
      if (!walk.hasWord(from, to)) continue;
      const passage = passageOf(block, from, to, walk.words);
      parts.push(partOf(block, passage, walk, lang, voice, rests));
    }
  }
  return parts;
}

/** No clause begins within what its author has said as one. */
function clausesOf(block: Block, start: number, end: number, limit: number): Span[] {
  const found: Span[] = [];
  for (const clause of clauses(block.text.slice(start, end), limit)) {
    const span = { start: start + clause.start, end: start + clause.end };
    const last = found.at(-1);
    if (last && isInOne(block, span.start)) found.splice(-1, 1, { ...last, end: span.end });
    else found.push(span);
  }
  return found;
}

/** What is said of it is made when it is said: a sentence is planned ahead, and may be long. */
function partOf(
  block: Block,
  passage: Passage,
  { words, at: first }: Walk,
  lang: string,
  voice: Voice,
  rests: Rests,
): Part {
  let made: Sayable | undefined;
  void loadWords(lang);
  const { start, end } = passage;
  const { begin } = rests;
  const make = () => (made ??= sayable(block, { passage, lang, voice, begin }, words, first));
  return {
    lang,
    voice,
    first,
    passage,
    before: voice.recorded ? 0 : rests.before(start, end),
    after: voice.recorded ? 0 : rests.after(end),
    get text() {
      return make().text;
    },
    get words() {
      return make().words;
    },
    get phonemes() {
      return make().phonemes;
    },
  };
}

type Sayable = Pick<Part, 'text' | 'words' | 'phonemes'>;

/** A recording says what is written. So does a voice that would be handed nothing. */
function sayable(
  block: Block,
  { passage, lang, voice, begin }: Pick<Part, 'passage' | 'lang' | 'voice'> & { begin: number },
  words: readonly Word[],
  first: number,
): Sayable {
  const { start, end } = passage;
  const written = block.text.slice(start, end);
  const plain = () => ({ ...spoken(written, lang), phonemes: [] });
  const wanted = voice.recorded ? plain() : directed(block, start, end, lang, begin);
  const said = /[\p{L}\p{N}]/u.test(wanted.text) ? wanted : plain();
  const at = (offset: number) =>
    said.toSpoken(Math.min(Math.max(offset - start, 0), written.length));
  const inside: Word[] = [];
  for (let i = first, word; (word = words[i]) && word.start < end; i++) {
    inside.push({ start: at(word.start), end: at(word.end) });
  }
  const phonemes = said.phonemes.map((phoneme) => ({
    ...phoneme,
    start: said.toSpoken(phoneme.start),
    end: said.toSpoken(phoneme.end),
  }));
  return { text: said.text, words: inside, phonemes };
}
