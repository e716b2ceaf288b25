/** Cuts a sentence that is too long for one utterance where a reader would take breath. */
import type { Span } from './segment.js';

/** After a comma, semicolon, colon or dash, or a closing quote or bracket. */
const CLAUSE = /(?:(?:[,;:–—!?…،؛]|\s-)["»”’)\]]*|["»”)\]])\s+|[、，；：。！？」』]\s*/gu;
/** Any white space but that of thousands («1 000»), which the first alternative takes away. */
const SPACE = /\p{Nd}\s(?=\p{Nd}{3})|\s+/gu;

let segmenter: Intl.Segmenter | undefined;

/**
 * Pieces of `text`, each of at most `limit` UTF-16 code units and all of about the same length,
 * without the white space around them. Nothing else is lost. A word is cut only where it alone is
 * longer than `limit`, and then between graphemes.
 *
 * @param limit At least 1. A single grapheme may exceed it.
 */
export function clauses(text: string, limit: number): Span[] {
  const found: Span[] = [];
  const end = text.trimEnd().length;
  let start = text.length - text.trimStart().length;
  while (start < end) {
    const next = end - start > limit ? start + cut(text, start, end, limit) : end;
    found.push({ start, end: start + text.slice(start, next).trimEnd().length });
    start = next;
    while (/^\s/u.test(text.charAt(start))) start++;
  }
  return found;
}

/** The length of the next piece of what is longer than `limit`. */
function cut(text: string, start: number, end: number, limit: number): number {
  const ideal = (end - start) / Math.ceil((end - start) / limit);
  const reach = text.slice(start, start + limit + 1);
  return (
    nearest(reach, CLAUSE, ideal, ideal / 2) ||
    nearest(reach, SPACE, ideal, 0) ||
    lastGrapheme(text.slice(start, start + limit + 64), limit)
  );
}

/** The edge nearest to `ideal` of those after `least`; 0 where there is none. */
function nearest(reach: string, edges: RegExp, ideal: number, least: number): number {
  let best = 0;
  for (const { 0: edge, index } of reach.matchAll(edges)) {
    const at = index + edge.length;
    if (at <= least || /^\p{Nd}/u.test(edge)) continue;
    if (Math.abs(at - ideal) < Math.abs(best - ideal)) best = at;
  }
  return best;
}

function lastGrapheme(text: string, limit: number): number {
  if (!('Segmenter' in Intl))
    return /[\uDC00-\uDFFF]/.test(text.charAt(limit)) ? limit - 1 || 2 : limit;
  segmenter ??= new Intl.Segmenter();
  const grapheme = segmenter.segment(text).containing(limit);
  return grapheme?.index || grapheme?.segment.length || limit;
}
