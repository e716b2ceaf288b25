/**
 * A block of an article: what the walk found, turned into text on first use. One that is hidden is
 * looked at again at each use: a page may show it later, by a class or a sheet that nobody watches.
 */
import type { Block, Run, Sentence, Word } from './article.js';
import { cut, mainLang } from './lang.js';
import { sentences, words } from './segment.js';
import { readSource, type Source } from './source.js';

type Reading = Pick<Block, 'text' | 'pieces' | 'runs' | 'sentences'>;

export function blockOf(source: Source, index: number, length: number): Block {
  let reading: Reading | undefined;
  const read = (): Reading => {
    if (!reading?.sentences.length) reading = readBlock(source);
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
  };
}

function readBlock(source: Source): Reading {
  const { text, pieces, runs: found } = readSource(source);
  const runs = cut(text, found, 0, text.length);
  const spans = sentences(text, mainLang(runs));
  return {
    text,
    pieces,
    runs,
    sentences: spans.map(({ start, end }, index) =>
      sentenceOf(text, index, cut(text, runs, start, end), start, end),
    ),
  };
}

/** Words are found run by run, so that none is said by two voices. */
function sentenceOf(
  text: string,
  index: number,
  runs: readonly Run[],
  start: number,
  end: number,
): Sentence {
  let found: readonly Word[] | undefined;
  return {
    index,
    start,
    end,
    runs,
    get words() {
      return (found ??= runs.flatMap((run) => words(text, run.start, run.end, run.lang)));
    },
  };
}
