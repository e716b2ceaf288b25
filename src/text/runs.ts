/** Which stretch of a text is in which language. */
import type { Run } from './article.js';
import { flatParent } from './flat-tree.js';

const WORD = /[\p{L}\p{N}]/u;
const OPENING = /[\p{Ps}\p{Pi}]+$/u;
const CLOSING = /^[\p{Pe}\p{Pf}.,;:!?…]*\s*/u;
const FEW = 8;

/** BCP 47 in canonical case; `''` where `tag` is not one. */
export function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0] ?? '';
  } catch {
    return '';
  }
}

/** The language that an element itself names; `undefined` where it names none. */
export function ownLang(element: Element): string | undefined {
  const tag = element.getAttribute('lang') ?? element.getAttribute('xml:lang');
  return tag === null ? undefined : canonical(tag);
}

/** The language that the page gives an element. */
export function inheritedLang(element: Element): string {
  for (let at: Element | null = element; at; at = flatParent(at)) {
    const lang = ownLang(at);
    if (lang !== undefined) return lang;
  }
  return '';
}

/** The language of the longest run. */
export function mainLang(runs: readonly Run[]): string {
  const longer = (a: Run, b: Run) => (b.end - b.start > a.end - a.start ? b : a);
  return runs.length > 0 ? runs.reduce(longer).lang : '';
}

/**
 * `[start, end)` cut by language. Neighbours differ; marks go with the words they belong to, and a
 * run of nothing but marks and spaces joins the one before it, or after it at the start.
 */
export function cut(text: string, runs: readonly Run[], start: number, end: number): Run[] {
  const parts: Run[] = [];
  let from = start;
  for (const run of runs) {
    const to = Math.min(edge(text, run.end), end);
    if (to <= from) continue;
    const last = parts.at(-1);
    const part = { start: from, end: to, lang: run.lang };
    if (last && (last.lang === part.lang || !hasWord(text, part))) {
      parts.splice(-1, 1, { ...last, end: to });
    } else if (last && !hasWord(text, last)) {
      parts.splice(-1, 1, { ...part, start });
    } else {
      parts.push(part);
    }
    from = to;
  }
  return parts;
}

/** Opening quotes before an edge belong after it; closing marks and spaces after it, before it. */
function edge(text: string, at: number): number {
  const opening = OPENING.exec(text.slice(Math.max(0, at - FEW), at));
  if (opening) return at - opening[0].length;
  return at + (CLOSING.exec(text.slice(at, at + FEW))?.[0].length ?? 0);
}

function hasWord(text: string, { start, end }: Run): boolean {
  return WORD.test(text.slice(start, end));
}
