/** What must hold of every text that there is. Needs no DOM. */
import fc from 'fast-check';
import { clauses } from '../../../src/text/clauses.js';
import { cut } from '../../../src/text/lang.js';
import { sentences, words, type Span } from '../../../src/text/segment.js';
import { spoken } from '../../../src/text/spoken.js';
import { LANGS, noise, texts } from './texts.js';

export function must(isSo: boolean, what: string): void {
  if (!isSo) throw new Error(what);
}

/** Neither half of a character is parted from the other. */
const isWhole = (text: string, at: number): boolean =>
  !(/[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at)));

/** In order, apart, not empty, within `[start, end)`. */
export function areInOrder(spans: readonly Span[], start: number, end: number): void {
  let last = start;
  for (const span of spans) {
    must(span.start >= last, `${span.start} begins before ${last}`);
    must(span.end > span.start, `${span.start} is empty`);
    last = span.end;
  }
  must(last <= end, `${last} is beyond ${end}`);
}

/** The same, and no character is cut in two. */
export function areApart(spans: readonly Span[], text: string, start = 0, end = text.length): void {
  areInOrder(spans, start, end);
  const halved = spans.find((span) => !isWhole(text, span.start) || !isWhole(text, span.end));
  must(!halved, `${halved?.start} halves a character`);
}

/** What is in none of the spans, apart from each other. */
export function between(
  text: string,
  spans: readonly Span[],
  start = 0,
  end = text.length,
): string {
  const edges = [start, ...spans.flatMap((span) => [span.start, span.end]), end];
  let left = '';
  for (let i = 0; i < edges.length; i += 2) left += `${text.slice(edges[i], edges[i + 1])} `;
  return left;
}

const isSaid = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

function sentencesHold(text: string, lang: string): void {
  const found = sentences(text, lang);
  areApart(found, text);
  // U+0085 ends a line, and is no white space to JavaScript.
  must(!/[^\s\x85]/u.test(between(text, found)), 'something is in no sentence');
  for (const { start, end } of found) {
    const sentence = text.slice(start, end);
    must(sentence === sentence.trim(), 'white space at the edge of a sentence');
    wordsHold(text, start, end, lang);
    for (const limit of [1, 7, 40]) clausesHold(sentence, limit);
  }
}

function wordsHold(text: string, start: number, end: number, lang: string): void {
  const found = words(text, start, end, lang);
  areApart(found, text, start, end);
  const left = between(text, found, start, end);
  must(!isSaid(left), `a letter is in no word: ${JSON.stringify(left)}`);
}

function clausesHold(text: string, limit: number): void {
  const found = clauses(text, limit);
  areApart(found, text);
  must(!between(text, found).trim(), 'something is in no clause');
}

/** There and back again, never backwards, never outside. */
function spokenHolds(text: string, lang: string): void {
  const { text: said, toWritten, toSpoken } = spoken(text, lang);
  let last = 0;
  for (let at = 0; at <= said.length; at++) {
    const written = toWritten(at);
    must(written >= last && written <= text.length, `${at} of what is said falls to ${written}`);
    must(toSpoken(written) <= at, `${at} of what is said comes back later`);
    must(toWritten(toSpoken(written)) === written, `${written} is not found again`);
    last = written;
  }
  last = 0;
  for (let at = 0; at <= text.length; at++) {
    const place = toSpoken(at);
    must(place >= last && place <= said.length, `${at} of what is written falls to ${place}`);
    last = place;
  }
  must(said === said.trim() && !/\s\s/u.test(said), 'more white space than one space');
  must(isSaid(said) || !isSaid(text), 'nothing is left to be said');
}

/** What is put into words is said; what is not is handed over as it stands. */
function plainHolds(text: string): void {
  const { text: said, toWritten } = spoken(text);
  for (let at = 0; at < said.length; at++) {
    const from = text.charAt(toWritten(at));
    must(said[at] === (/\s/.test(from) ? ' ' : from), `${at} is not what is written there`);
  }
}

function runsHold(text: string, places: readonly number[]): void {
  const edges = [...new Set([0, ...places.map((at) => at % (text.length + 1)), text.length])];
  edges.sort((a, b) => a - b);
  const runs = edges.slice(1).map((end, i) => ({
    start: edges[i] ?? 0,
    end,
    lang: LANGS[i % 3] ?? '',
  }));
  const found = cut(text, runs, 0, text.length);
  must(found.length > 0 || !text, 'no language');
  found.forEach(({ start, end }, i) => {
    must(start === (found[i - 1]?.end ?? 0) && end > start, `a gap or nothing at ${start}`);
  });
  must((found.at(-1)?.end ?? 0) === text.length, 'the end is in no language');
}

const places = fc.array(fc.nat(60), { maxLength: 6 });

/** Throws where something does not hold. Rules of languages are there if they were loaded. */
export const textsHold = fc.property(
  fc.oneof({ weight: 5, arbitrary: texts }, { weight: 1, arbitrary: noise }),
  fc.constantFrom(...LANGS),
  places,
  (text, lang, at) => {
    sentencesHold(text, lang);
    spokenHolds(text, lang);
    plainHolds(text);
    runsHold(text, at);
  },
);
