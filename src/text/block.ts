/** A block of an article: what the walk found, turned into text on first use. */
import type { Block, BlockKind, Piece, Run, Sentence, Word } from './article.js';
import { cut, mainLang } from './runs.js';
import { readSource, type Reading, type Source } from './source.js';
import { sentences, words } from './segment.js';

export class SourceBlock implements Block {
  readonly kind: BlockKind;
  #reading: Reading | undefined;
  #runs: readonly Run[] | undefined;
  #sentences: readonly Sentence[] | undefined;
  readonly #source: Source;

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
    const { text, runs } = this.#read();
    return (this.#runs ??= cut(text, runs, 0, text.length));
  }

  get sentences(): readonly Sentence[] {
    return (this.#sentences ??= sentences(this.text, mainLang(this.runs)).map(
      ({ start, end }, index) => new BlockSentence(this, index, start, end),
    ));
  }

  #read(): Reading {
    return (this.#reading ??= readSource(this.#source));
  }
}

class BlockSentence implements Sentence {
  #runs: readonly Run[] | undefined;
  #words: readonly Word[] | undefined;
  readonly #block: Block;

  constructor(
    block: Block,
    readonly index: number,
    readonly start: number,
    readonly end: number,
  ) {
    this.#block = block;
  }

  get runs(): readonly Run[] {
    const { text, runs } = this.#block;
    return (this.#runs ??= cut(text, runs, this.start, this.end));
  }

  /** Found run by run, so that no word is said by two voices. */
  get words(): readonly Word[] {
    const { text } = this.#block;
    return (this.#words ??= this.runs.flatMap((run) => words(text, run.start, run.end, run.lang)));
  }
}
