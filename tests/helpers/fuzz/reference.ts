/**
 * What is to be heard of a page: the documented rules, word for word, in the simplest way that they
 * can be written, and slow. Nothing of it is the library's own.
 */

const BLOCKS = new Set(
  (
    'p div section article main header footer aside address figure form fieldset legend details ' +
    'summary nav pre hr h1 h2 h3 h4 h5 h6 li dt dd blockquote td th figcaption caption'
  ).split(' '),
);

/** Seen, and not text. */
const BOXES =
  'button,input,textarea,select,output,progress,meter,[role=button],' +
  'iframe,object,embed,canvas,audio,video';
const PICTURES = new Set(['img', 'svg']);
const NEVER =
  `script,style,noscript,annotation,[hidden],[inert],${BOXES},` +
  'aloud-controls,aloud-progress,aloud-meta,[data-aloud~=skip]';
/** Not read, but where the author says so: captions, code and notes are asked for by `verbosity`. */
const USUALLY =
  'rt,[aria-hidden=true],nav,[role=navigation],pre,figcaption,caption,.footnote-ref,[role=doc-noteref]';

/** What parts two blocks. No text has it. */
const EDGE = '\u{10fffe}';

/** What is said of each block; white space, and spaces around marks, are not compared. */
export function heardOf(root: Element): string[] {
  const style = getComputedStyle(root);
  const around = { isShown: isShown(style), isSeen: isSeen(style) };
  return inside(root, around).split(EDGE).map(tidy).filter(Boolean);
}

/** As both readings are compared. */
export const tidy = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/ (?=[\p{Pd}\p{Pe}\p{Pf}\p{Po}])|(?<=[\p{Ps}\p{Pi}]) /gu, '')
    .trim();

interface Around {
  readonly isShown: boolean;
  readonly isSeen: boolean;
}

const isShown = ({ display, contentVisibility }: CSSStyleDeclaration): boolean =>
  display !== 'none' && contentVisibility !== 'hidden';

const isSeen = ({ visibility }: CSSStyleDeclaration): boolean =>
  visibility !== 'hidden' && visibility !== 'collapse';

function inside(element: Element, around: Around): string {
  return childrenOf(element)
    .map((child) => said(child, around))
    .join('');
}

function childrenOf(element: Element): Node[] {
  if (element instanceof HTMLDetailsElement && !element.open) {
    const summary = [...element.children].find(({ localName }) => localName === 'summary');
    return summary ? [summary] : [];
  }
  if (element instanceof HTMLSlotElement && element.assignedNodes().length > 0) {
    return element.assignedNodes();
  }
  return [...(element.shadowRoot?.hasChildNodes() ? element.shadowRoot : element).childNodes];
}

function said(node: Node, around: Around): string {
  if (node instanceof Text) return around.isShown && around.isSeen ? node.data : '';
  if (!(node instanceof Element)) return '';
  const style = getComputedStyle(node);
  const here = { isShown: around.isShown && isShown(style), isSeen: isSeen(style) };
  const isLeft = isSkipped(node);
  const parts = isLeft ? partsItsNeighbours(node, style) : isApart(node, style);
  const edge = BLOCKS.has(node.localName) ? EDGE : here.isShown && parts ? ' ' : '';
  return `${edge}${isLeft ? '' : contents(node, here)}${edge}`;
}

/** What is left out: a box between words is one, whatever is in it. */
function partsItsNeighbours(element: Element, style: CSSStyleDeclaration): boolean {
  if (element.localName === 'rt') return false;
  if (element.matches(BOXES) || PICTURES.has(element.localName)) return true;
  return isApart(element, style);
}

function contents(element: Element, here: Around): string {
  const label = element.localName === 'br' ? '' : labelOf(element);
  if (label === undefined) return inside(element, here);
  if (!here.isShown || (element.localName === 'br' && !here.isSeen)) return '';
  // A line and a picture are parted from the words around them.
  return here.isSeen ? ` ${label} ` : PICTURES.has(element.localName) ? ' ' : '';
}

/** A box of its own is no part of a word; a drop cap is. */
function isApart(element: Element, { display, cssFloat }: CSSStyleDeclaration): boolean {
  if (/^(inline|contents|ruby)/.test(display) || display === '') return false;
  if (element.namespaceURI?.endsWith('MathML')) return false;
  return cssFloat === 'none' || !/^\s*\S{1,2}\s*$/.test(element.textContent);
}

function isSkipped(element: Element): boolean {
  if (element.matches(NEVER)) return true;
  if (element.matches('[data-aloud~=read]')) return false;
  return element.matches(USUALLY) || isNote(element);
}

/** A raised link or its text, or a raised number in brackets, or a star. */
function isNote(element: Element): boolean {
  if (element.localName !== 'sup') return false;
  const text = element.textContent.trim();
  const around = element.closest('a[href*="#"]');
  if (around) return around.textContent.trim() === text;
  return element.querySelector('a[href*="#"]') !== null || /^(\[.*\]|\(\d+\)|[*†‡§¶]+)$/.test(text);
}

/** What is said instead of what is in it. */
function labelOf(element: Element): string | undefined {
  const label = named(element.getAttribute('aria-label'));
  if (element.localName === 'math') return named(element.getAttribute('alttext'));
  if (element.localName === 'img') return label ?? named(element.getAttribute('alt')) ?? '';
  if (element.localName === 'svg') {
    const title = [...element.children].find(({ localName }) => localName === 'title');
    return label ?? named(title?.textContent) ?? '';
  }
  return element.getAttribute('role') === 'img' ? label : undefined;
}

const named = (text: string | null | undefined): string | undefined => text?.trim() || undefined;
