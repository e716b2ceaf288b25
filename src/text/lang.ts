/** Which stretch of a text is in which language. */
import type { Run } from './article.js';
import { isElement, path } from './flat-tree.js';

const WORD = /[\p{L}\p{N}]/u;
const OPENING = /[\p{Ps}\p{Pi}]*$/u;
const CLOSING = /^[\p{Pe}\p{Pf}.,;:!?…]*\s*/u;
const FEW = 8;

/** BCP 47 in canonical case; `''` where `tag` is not one, or says that the language is not known. */
export function canonical(tag: string): string {
  try {
    const [known = ''] = Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'));
    // `kz`, which is no language, is the country's code where Kazakh was meant.
    return known.replace(/^und(-.*)?$/, '').replace(/^kz(?=-|$)/, 'kk');
  } catch {
    return '';
  }
}

/** The language that an element itself names; `undefined` where it names none. */
export function ownLang(element: Element): string | undefined {
  const tag = element.getAttribute('lang') ?? element.getAttribute('xml:lang');
  return tag === null ? undefined : canonical(tag);
}

/** The language that the page gives an element; `''` where it says nothing. */
export function langOf(element: Element): string {
  const langs = path(element).filter(isElement).map(ownLang);
  return langs.findLast((lang) => lang !== undefined) ?? '';
}

/** The language of the longest run. */
export function mainLang(runs: readonly Run[]): string {
  const longest = (a: Run, b: Run) => (b.end - b.start > a.end - a.start ? b : a);
  return runs.length > 0 ? runs.reduce(longest).lang : '';
}

/**
 * `[start, end)` cut by language. Neighbours differ; marks go with the words they belong to, and a
 * run of nothing but marks and spaces joins the one before it, or after it at the start.
 */
export function cut(text: string, runs: readonly Run[], start: number, end: number): Run[] {
  const parts: { start: number; end: number; lang: string }[] = [];
  let from = start;
  let isWorded = false;
  for (let i = firstAround(runs, start); from < end; i++) {
    const run = runs[i];
    if (!run) break;
    const { lang } = run;
    const to = Math.min(edge(text, run.end), end);
    if (to <= from) continue;
    const hasWord = WORD.test(text.slice(from, to));
    const last = parts.at(-1);
    if (!last) parts.push({ start, end: to, lang });
    else if (!isWorded) Object.assign(last, { end: to, lang });
    else if (last.lang === lang || !hasWord) last.end = to;
    else parts.push({ start: from, end: to, lang });
    isWorded ||= hasWord;
    from = to;
  }
  return parts;
}

/** The index of the first run that may reach beyond `start`: a block may have more than sentences. */
function firstAround(runs: readonly Run[], start: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) + FEW > start) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Opening quotes before an edge belong after it; closing marks and spaces after it, before it. */
function edge(text: string, at: number): number {
  if (at >= text.length) return text.length; // nothing is after it
  const opening = OPENING.exec(text.slice(Math.max(0, at - FEW), at))?.[0].length;
  if (opening) return at - opening;
  return at + (CLOSING.exec(text.slice(at, at + FEW))?.[0].length ?? 0);
}
