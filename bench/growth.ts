/**
 * How the time of what is done with a whole article grows with it: a text four times as long should
 * take about four times as long. Ratios of one run.
 */
import { align } from '../src/speech/recorded/align.js';
import { Coverage } from '../src/text/coverage.js';
import { findQuote, quoteOf } from '../src/text/quote.js';
import { cut } from '../src/text/lang.js';
import { clauses } from '../src/text/clauses.js';
import { sentences, words } from '../src/text/segment.js';
import { spoken } from '../src/text/spoken.js';
import { article } from '../tests/helpers/article.js';

const ROUNDS = 5;
const BLOCKS = 1000;

/** Nothing here asks the page. */
const root = {} as Element;

const alike = (count: number): string[] =>
  Array.from({ length: count }, (_, index) => `Ол ${index} рет айтты да кетті. Иә, солай болды.`);

const backwards = (text: string): string => Array.from(text).reverse().join('');

const works: Record<string, (count: number) => () => unknown> = {
  'a text cut into sentences': (count) => {
    const text = alike(count).join(' ');
    return () => sentences(text, 'kk');
  },
  'a text in two languages, cut by them': (count) => {
    const text = alike(count).join(' ');
    const size = Math.floor(text.length / count);
    const runs = Array.from({ length: count }, (_, i) => ({
      start: i * size,
      end: i < count - 1 ? (i + 1) * size : text.length,
      lang: i % 2 ? 'ru' : 'kk',
    }));
    const spans = sentences(text, 'kk');
    return () => spans.map(({ start, end }) => cut(text, runs, start, end));
  },
  'a word without an end, put into words': (count) => {
    const text = 'ә'.repeat(count * 40);
    return () => [words(text, 0, text.length, 'kk'), spoken(text, 'kk'), clauses(text, 200)];
  },
  'a remembered place that is gone': (count) => {
    const long = article(alike(count), { root });
    const quote = quoteOf(long, { block: count / 2, sentence: 1 });
    return () => quote && findQuote(long, { ...quote, exact: 'Мұндай жоқ.', hash: 'x' });
  },
  'a recording, matched with its article': (count) => {
    const blocks = alike(count);
    const cues = blocks.map((text, start) => ({ text, start, end: start + 1 }));
    const script = { lang: 'kk', blocks: blocks.map((text) => ({ text })) };
    return () => align(script, { audio: 'a.mp3', cues });
  },
  'a recording of something else': (count) => {
    const cues = alike(count).map((text, start) => ({ text, start, end: start + 1 }));
    const script = { lang: 'kk', blocks: alike(count).map((text) => ({ text: backwards(text) })) };
    return () => align(script, { audio: 'a.mp3', cues });
  },
  'what was read, carried to an edited article': (count) => {
    const done = new Coverage(article(alike(count), { root }));
    for (let block = 0; block < count; block++) done.add(block, 0, 1);
    const edited = article(['Жаңа.', ...alike(count)], { root });
    return () => done.carriedTo(edited);
  },
};

/** The quickest of some rounds, in ms. */
function time(work: () => unknown): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...rounds);
}

export function benchGrowth(): void {
  console.log('\nFour times the text takes so many times as long');
  for (const [name, work] of Object.entries(works)) {
    work(BLOCKS)(); // compiled before it is measured
    const ratio = time(work(4 * BLOCKS)) / time(work(BLOCKS));
    console.log(`${ratio.toFixed(1).padStart(5)}  ${name}`);
  }
}
