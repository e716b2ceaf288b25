/** The tables that say what an article is made of. */
import type { BlockKind } from './article.js';

/** The tags that stand apart from their neighbours; those of kind `''` take the kind of what holds them. */
export const BLOCKS: ReadonlyMap<string, BlockKind | ''> = new Map([
  ...table('heading', 'h1 h2 h3 h4 h5 h6'),
  ...table('list-item', 'li dt dd'),
  ...table('quote', 'blockquote'),
  ...table('cell', 'td th'),
  ...table('caption', 'figcaption caption'),
  ...table(
    '',
    'address article aside body center details dialog dir div dl fieldset figure footer form ' +
      'header hgroup hr html legend main menu nav ol p pre search section summary table tbody ' +
      'tfoot thead tr ul',
  ),
]);

/** What no listener wants, as selectors. */
const SKIPPED = {
  notText: 'head,script,style,template,noscript,annotation,annotation-xml,rt,rp',
  notShown: '[hidden],[inert],[aria-hidden=true],dialog:not([open])',
  controls: 'button,[role=button],input,textarea,select,option,datalist,output,progress,meter',
  navigation: 'nav,[role=navigation]',
  embedded: 'iframe,object,embed,canvas,audio,video',
  notes: '.footnote-ref,.footnote-backref,[role=doc-noteref],[role=doc-backlink]',
  codeBlocks: 'pre',
  captions: 'figcaption,caption',
  marked: '[data-aloud=skip]',
} as const;

/** Boxes between words, unlike a `hidden` span or a note mark inside one. */
const BOXES = `${SKIPPED.controls},${SKIPPED.embedded}`;

/** Our own elements that hold an article; the rest of ours are controls. */
const HOLDERS = /^aloud-(reader|card|body)$/;

/** `[1]`, `(2)`, `[note 3]`, `*`; but not the 2 of m². */
const NOTE_MARK = /^\s*(\[.*\]|\(\d+\)|[*†‡§¶]+)\s*$/;

export function isOurs(element: Element): boolean {
  return element.localName.startsWith('aloud-');
}

/**
 * Whether an element is skipped, with everything in it.
 *
 * @param more The host's own selector. One that the browser cannot parse is ignored.
 */
export function skipper(root: Element, more?: string): (element: Element) => boolean {
  let selector = Object.values(SKIPPED).join();
  if (more && isSelector(root, more)) selector += `,${more}`;
  return (element) =>
    element.matches(selector) ||
    (element.localName === 'sup' && isNoteMark(element)) ||
    (isOurs(element) && !HOLDERS.test(element.localName));
}

/** Whether a skipped element keeps the words around it apart. */
export function isBox(element: Element): boolean {
  return element.matches(BOXES);
}

/** What is said for an element instead of its contents; `undefined` where its contents are read. */
export function alternative(element: Element): string | undefined {
  const tag = element.localName;
  if (tag === 'math') return filled(element.getAttribute('alttext'));
  const isImage = tag === 'img' || tag === 'svg';
  if (!isImage && element.getAttribute('role') !== 'img') return undefined;
  const said =
    filled(element.getAttribute('aria-label')) ??
    filled(element.getAttribute('alt')) ??
    (tag === 'svg' ? filled(element.querySelector(':scope>title')?.textContent) : undefined);
  return said ?? (isImage ? '' : undefined);
}

function filled(text: string | null | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim() || undefined;
}

function isNoteMark(sup: Element): boolean {
  const text = sup.textContent;
  const link = sup.closest('a[href*="#"]');
  if (link) return link.textContent.trim() === text.trim();
  return NOTE_MARK.test(text) || sup.querySelector('a[href*="#"]') !== null;
}

function isSelector(root: Element, selector: string): boolean {
  try {
    root.matches(selector);
    return true;
  } catch {
    return false;
  }
}

function table(kind: BlockKind | '', tags: string): [string, BlockKind | ''][] {
  return tags.split(' ').map((tag) => [tag, kind]);
}
