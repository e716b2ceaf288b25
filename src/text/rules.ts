/** The tables that say what an article is made of. */
import type { BlockKind } from './article.js';
import { USUAL, type Extra, type Extras } from './verbosity.js';

/**
 * The tags that stand apart from their neighbours; those of kind `''` take the kind of what holds
 * them. Lists and tables are not here: their items and cells are.
 */
export const BLOCKS: ReadonlyMap<string, BlockKind | ''> = new Map(
  Object.entries({
    heading: 'h1 h2 h3 h4 h5 h6',
    'list-item': 'li dt dd',
    quote: 'blockquote',
    cell: 'td th',
    caption: 'figcaption caption',
    '':
      'p div section article main header footer aside address figure form fieldset legend ' +
      'details summary nav pre hr',
  }).flatMap(([kind, tags]) => tags.split(' ').map((tag) => [tag, kind as BlockKind | ''])),
);

/**
 * What is never read, as selectors: not even where its author asks for it. What no browser shows
 * (`template`, `rp`) is not here.
 */
const NEVER = {
  notText: 'script,style,noscript,annotation',
  hidden: '[hidden],[inert]',
  controls: 'button,input,textarea,select,output,progress,meter,[role=button]',
  embedded: 'iframe,object,embed,canvas,audio,video',
  ours: 'aloud-controls,aloud-progress,aloud-meta,[data-aloud~=skip]',
} as const;

/** What no listener wants, but where the author says otherwise. */
const SKIPPED = {
  ruby: 'rt',
  decoration: '[aria-hidden=true]',
  navigation: 'nav,[role=navigation]',
} as const;

const NOTES = '.footnote-ref,[role=doc-noteref]';
/** The same, but where they are asked for. */
const EXTRAS: readonly (readonly [Extra, string])[] = [
  ['footnotes', NOTES],
  ['code', 'pre'],
  ['captions', 'figcaption,caption'],
];

/** `[1]`, `(2)`, `[note 3]`, `*`; but not the 2 of m². */
const NOTE_MARK = /^(\[.*\]|\(\d+\)|[*†‡§¶]+)$/;
const NOTE_LINK = 'a[href*="#"]';

/** Tags are looked up, and other selectors matched: matching all of them takes ten times as long. */
interface Rules {
  readonly tags: ReadonlySet<string>;
  readonly others: string;
}

function rulesOf(selectors: readonly string[]): Rules {
  const rules = selectors.join().split(',');
  return { tags: new Set(rules), others: rules.filter((rule) => /[.[]/.test(rule)).join() };
}

const obeys = (element: Element, { tags, others }: Rules): boolean =>
  tags.has(element.localName) || element.matches(others);

const FORBIDDEN = rulesOf(Object.values(NEVER));

/**
 * Tells whether an element is skipped, with everything in it. What its author marks with
 * `data-aloud="read"` is read, where it can be seen and is text.
 *
 * @param more The host's own selector. One that the browser cannot parse is ignored.
 * @param extras What is read beside the text.
 */
export function skipper(
  root: Element,
  more: string | undefined,
  extras: Extras = USUAL,
): (element: Element) => boolean {
  const skipped = EXTRAS.filter(([extra]) => !extras.has(extra)).map(([, rule]) => rule);
  const { tags, others } = rulesOf([...Object.values({ ...NEVER, ...SKIPPED }), ...skipped]);
  const rules = { tags, others: more && isSelector(root, more) ? `${others},${more}` : others };
  const isMark = extras.has('footnotes') ? () => false : isNoteMark;
  return (element) => (obeys(element, rules) || isMark(element)) && !isWanted(element);
}

const BOXES = `${NEVER.controls},${NEVER.embedded},img,svg`;

/** Whether something is seen between the words around it, though it may stand in their line. */
export const isBox = (element: Element): boolean => element.matches(BOXES);

const isWanted = (element: Element): boolean =>
  element.matches('[data-aloud~=read]') && !obeys(element, FORBIDDEN);

/** Whether an element is the mark of a footnote, and in no other: `<a role="doc-noteref"><sup>`. */
export const isNote = (element: Element): boolean =>
  (element.matches(NOTES) || isNoteMark(element)) && !element.parentElement?.closest(NOTES);

function isSelector(root: Element, selector: string): boolean {
  try {
    root.matches(selector);
    return true;
  } catch {
    return false;
  }
}

/** Whether an element is a raised `[1]`, or a raised link or its text, and not the 2 of m². */
function isNoteMark(element: Element): boolean {
  if (element.localName !== 'sup') return false;
  const text = element.textContent.trim();
  const link = element.closest(NOTE_LINK);
  if (link) return link.textContent.trim() === text;
  return NOTE_MARK.test(text) || element.querySelector(NOTE_LINK) !== null;
}

/** What is said for an element instead of its contents; `undefined` where its contents are read. */
export function alternative(element: Element): string | undefined {
  const text = (name: string) => filled(element.getAttribute(name));
  const tag = element.localName;
  if (tag === 'math') return text('alttext');
  if (tag === 'img') return text('aria-label') ?? text('alt') ?? '';
  if (tag === 'svg') {
    return text('aria-label') ?? filled(element.querySelector(':scope>title')?.textContent) ?? '';
  }
  return element.getAttribute('role') === 'img' ? text('aria-label') : undefined;
}

function filled(text: string | null | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim() || undefined;
}
