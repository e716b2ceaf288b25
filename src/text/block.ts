/**
 * A block of an article: what the walk found, turned into text on first use. One that is hidden is
 * looked at again at each use: a page may show it later, by a class or a sheet that nobody watches.
 */
import type { Block, Mark, Run, Sentence, Word } from './article.js';
import { cut, mainLang } from './lang.js';
import { sentences, words, type Span } from './segment.js';
import { readSource, type Source } from './source.js';

type Reading = Pick<Block, 'text' | 'pieces' | 'runs' | 'sentences'> & {
  readonly marks: readonly Mark[];
};

/** So many blocks are kept as text: an article of any length takes no more memory the longer it is read. */
const KEPT = 64;

/** The blocks of an article that were used last; the one before them is let go, and read again if it is asked for. */
export class Recent {
  readonly #all = new Set<() => void>();
  #last: (() => void) | undefined;

  use(letGo: () => void): void {
    if (letGo === this.#last) return;
    this.#last = letGo;
    this.#all.delete(letGo);
    this.#all.add(letGo);
    if (this.#all.size <= KEPT) return;
    const [oldest] = this.#all;
    if (oldest) this.#all.delete(oldest);
    oldest?.();
  }
}

export function blockOf(source: Source, index: number, length: number, recent: Recent): Block {
  let reading: Reading | undefined;
  const letGo = (): void => {
    reading = undefined;
  };
  const read = (): Reading => {
    if (!reading?.sentences.length) reading = readBlock(source);
    recent.use(letGo);
    return reading;
  };
  return {
    index,
    kind: source.kind,
    length,
    get text() {
      return read().text;
    },
    get pieces() {
      return read().pieces;
    },
    get runs() {
      return read().runs;
    },
    get sentences() {
      return read().sentences;
    },
    get marks() {
      return read().marks;
    },
    get lexicon() {
      return source.lexicon();
    },
  };
}

function readBlock(source: Source): Reading {
  const { text, pieces, runs: found, marks } = readSource(source);
  const runs = cut(text, found, 0, text.length);
  const signs = signsIn(text, marks);
  let next = 0;
  const signsUntil = (end: number): readonly Word[] => {
    const first = next;
    while ((signs[next]?.end ?? Infinity) <= end) next++;
    return signs.slice(first, next);
  };
  const spans = joined(sentences(text, mainLang(runs)), marks);
  return {
    text,
    pieces,
    runs,
    marks,
    sentences: spans.map(({ start, end }, index) =>
      sentenceOf(text, index, cut(text, runs, start, end), start, end, signsUntil(end)),
    ),
  };
}

/** No sentence ends within what is said as one: «Dept. No. 5» with an alias. */
function joined(spans: readonly Span[], marks: readonly Mark[]): readonly Span[] {
  const wholes = marks.filter(({ kind }) => kind === 'said');
  if (wholes.length === 0) return spans;
  const found: Span[] = [];
  let at = 0;
  for (const span of spans) {
    while ((wholes[at]?.end ?? Infinity) <= span.start) at++;
    const last = found.at(-1);
    if (last && (wholes[at]?.start ?? Infinity) < last.end)
      found.splice(-1, 1, { ...last, end: span.end });
    else found.push(span);
  }
  return found;
}

/** What has no letter, and is said by other words (★★★): to be lit, it is one word. */
const signsIn = (text: string, marks: readonly Mark[]): readonly Word[] =>
  marks.filter(
    ({ kind, start, end }) =>
      kind === 'said' && end > start && !/[\p{L}\p{N}]/u.test(text.slice(start, end)),
  );

/** Words are found run by run, so that none is said by two voices. */
function sentenceOf(
  text: string,
  index: number,
  runs: readonly Run[],
  start: number,
  end: number,
  signs: readonly Word[],
): Sentence {
  let found: readonly Word[] | undefined;
  return {
    index,
    start,
    end,
    runs,
    get words() {
      const all = () => runs.flatMap((run) => words(text, run.start, run.end, run.lang));
      return (found ??= withSigns(all(), signs));
    },
  };
}

/** In order. A sign that is a word already («№») stays that. */
function withSigns(found: readonly Word[], signs: readonly Word[]): readonly Word[] {
  if (signs.length === 0) return found;
  const all: Word[] = [];
  let next = 0;
  for (const word of [...found, null]) {
    for (let sign; (sign = signs[next]) && sign.start < (word?.end ?? Infinity); next++) {
      if (sign.end <= (word?.start ?? Infinity)) all.push({ start: sign.start, end: sign.end });
    }
    if (word) all.push(word);
  }
  return all;
}
