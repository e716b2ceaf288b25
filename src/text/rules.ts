/** The tables that say what an article is made of. */
import type { BlockKind } from './article.js';

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

/** What no listener wants, as selectors. What no browser shows (`template`, `rp`) is not here. */
const SKIPPED = {
  notText: 'script,style,noscript,annotation,rt',
  hidden: '[hidden],[inert],[aria-hidden=true]',
  controls: 'button,textarea,select,output,progress,meter,[role=button]',
  navigation: 'nav,[role=navigation]',
  embedded: 'iframe,object,canvas,audio,video',
  notes: '.footnote-ref,[role=doc-noteref]',
  codeBlocks: 'pre',
  captions: 'figcaption,caption',
  ours: 'aloud-controls,aloud-progress,aloud-meta,[data-aloud=skip]',
} as const;

/** `[1]`, `(2)`, `[note 3]`, `*`; but not the 2 of m². */
const NOTE_MARK = /^(\[.*\]|\(\d+\)|[*†‡§¶]+)$/;
const NOTE_LINK = 'a[href*="#"]';

const RULES = Object.values(SKIPPED).join().split(',');
/** Tags are looked up, and other selectors matched: matching all of them takes ten times as long. */
const TAGS: ReadonlySet<string> = new Set(RULES);
const OTHERS = RULES.filter((rule) => /[.[]/.test(rule)).join();

/**
 * Tells whether an element is skipped, with everything in it.
 *
 * @param more The host's own selector. One that the browser cannot parse is ignored.
 */
export function skipper(root: Element, more: string | undefined): (element: Element) => boolean {
  const selector = more && isSelector(root, more) ? `${OTHERS},${more}` : OTHERS;
  return (element) =>
    TAGS.has(element.localName) || element.matches(selector) || isNoteMark(element);
}

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
