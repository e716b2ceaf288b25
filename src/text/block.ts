/** A block of an article: what the walk found, turned into text on first use. */
import type { Block, BlockKind, Piece, Run, Sentence, Word } from './article.js';
import { cut, mainLang } from './lang.js';
import { sentences, words } from './segment.js';
import { readSource, type Source } from './source.js';

type Reading = Pick<Block, 'text' | 'pieces' | 'runs' | 'sentences'>;

export class SourceBlock implements Block {
  readonly kind: BlockKind;
  readonly #source: Source;
  #reading: Reading | undefined;

  constructor(
    readonly index: number,
    readonly length: number,
    source: Source,
  ) {
    this.kind = source.kind;
    this.#source = source;
  }

  get text(): string {
    return this.#read().text;
  }

  get pieces(): readonly Piece[] {
    return this.#read().pieces;
  }

  get runs(): readonly Run[] {
    return this.#read().runs;
  }

  get sentences(): readonly Sentence[] {
    return this.#read().sentences;
  }

  #read(): Reading {
    return (this.#reading ??= read(this.#source));
  }
}

class BlockSentence implements Sentence {
  #words: readonly Word[] | undefined;
  readonly #text: string;

  constructor(
    readonly index: number,
    readonly start: number,
    readonly end: number,
    readonly runs: readonly Run[],
    text: string,
  ) {
    this.#text = text;
  }

  /** Found run by run, so that no word is said by two voices. */
  get words(): readonly Word[] {
    const inRun = ({ start, end, lang }: Run) => words(this.#text, start, end, lang);
    return (this.#words ??= this.runs.flatMap(inRun));
  }
}

function read(source: Source): Reading {
  const { text, pieces, runs: found } = readSource(source);
  const runs = cut(text, found, 0, text.length);
  return {
    text,
    pieces,
    runs,
    sentences: sentences(text, mainLang(runs)).map(
      ({ start, end }, index) =>
        new BlockSentence(index, start, end, cut(text, runs, start, end), text),
    ),
  };
}
