import type { Article, Block, Run, Sentence, Word } from '../../src/text/article.js';

/**
 * An article made of strings, one a block: `'Ол {en|Hello} деді. Екінші сөйлем.'`. A stretch in
 * braces is in its own language, the rest in `runLang`. A sentence ends after `.`, `!`, `?` or `*`.
 */
export function article(
  blocks: readonly string[],
  options: { lang?: string; runLang?: string; root?: Element } = {},
): Article {
  const { lang = 'kk', root = document.createElement('article') } = options;
  const { runLang = lang } = options;
  const made = blocks.map((source, index) => block(source, index, runLang));
  const length = made.reduce((sum, { length }) => sum + length, 0);
  return { root, lang, blocks: made, length };
}

function block(source: string, index: number, lang: string): Block {
  const { text, runs } = parse(source, lang);
  const sentences = [...text.matchAll(/[^\s.!?*][^.!?*]*[.!?]*|\*+/gu)].map(
    (match, i): Sentence => {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      return {
        index: i,
        start,
        end,
        runs: within(runs, start, end),
        words: wordsIn(text, start, end),
      };
    },
  );
  return { index, kind: 'paragraph', length: text.length, text, pieces: [], runs, sentences };
}

function parse(source: string, lang: string): { text: string; runs: Run[] } {
  let text = '';
  const runs: Run[] = [];
  for (const [, own, inner, plain] of source.matchAll(/\{([\w-]*)\|([^}]*)\}|([^{]+)/gu)) {
    const start = text.length;
    text += inner ?? plain ?? '';
    runs.push({ start, end: text.length, lang: own ?? lang });
  }
  return { text, runs };
}

function within(runs: readonly Run[], start: number, end: number): Run[] {
  return runs
    .map((run) => ({ ...run, start: Math.max(run.start, start), end: Math.min(run.end, end) }))
    .filter((run) => run.start < run.end);
}

function wordsIn(text: string, start: number, end: number): Word[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}-]+/gu)].map(({ 0: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
}
