/** What is read, or told, beside the text itself. */
export type Extra =
  'alt' | 'captions' | 'code' | 'footnotes' | 'links' | 'lists' | 'quotes' | 'tables';

export type Extras = ReadonlySet<Extra>;

const ALL: Extras = new Set<Extra>([
  'alt',
  'captions',
  'code',
  'footnotes',
  'links',
  'lists',
  'quotes',
  'tables',
]);
/** What is told in words that do not stand in the article. */
const TOLD: Extras = new Set<Extra>(['footnotes', 'links', 'lists', 'quotes', 'tables']);

/** What a reader does that is not asked for more, or less. */
export const USUAL: Extras = new Set<Extra>(['alt']);

/**
 * The usual ones with what an author adds (`tables`) and takes away (`no-alt`), in words parted by
 * spaces. Of two that disagree the last one holds; unknown ones are passed over.
 */
export function extrasOf(verbosity: string | undefined): Extras {
  if (!verbosity) return USUAL;
  const extras = new Set(USUAL);
  for (const token of verbosity.toLowerCase().split(/\s+/u)) {
    const name = token.replace(/^no-/u, '') as Extra;
    if (!ALL.has(name)) continue;
    if (name === token) extras.add(name);
    else extras.delete(name);
  }
  return extras;
}

/** Whether some of them are told in words that have to be fetched. */
export const areTold = (extras: Extras): boolean => [...extras].some((extra) => TOLD.has(extra));
