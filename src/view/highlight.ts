import type { Mark, Painter } from './marks.js';

/**
 * Plain colours, no `light-dark()`: a page may be dark without saying so in `color-scheme`. The
 * word brings its own background and text colour (13:1 whatever is around), the sentence a tint
 * that leaves the page's text its contrast on light and on dark. The line under the word tells it
 * from the sentence without telling colours apart.
 *
 * `var()` is resolved on the element that holds the text, not on the reader.
 */
const CSS_TEXT = `
::highlight(aloud-sentence) {
  background-color: var(--aloud-sentence-background, rgb(255 205 60 / 0.25));
  color: var(--aloud-sentence-color, currentColor);
}
::highlight(aloud-word) {
  background-color: var(--aloud-word-background, #ffcd3c);
  color: var(--aloud-word-color, #1a1a1a);
  text-decoration: underline 0.1em;
}
@media (forced-colors: active) {
  ::highlight(aloud-word) {
    background-color: Highlight;
    color: HighlightText;
  }
}`;

const NAMES: Readonly<Record<Mark, string>> = { sentence: 'aloud-sentence', word: 'aloud-word' };
const PRIORITIES: Readonly<Record<Mark, number>> = { sentence: 0, word: 1 };

type Scope = Node & DocumentOrShadowRoot;

/** The sheet of each window, and how many painters want it in each tree. */
const sheets = new WeakMap<Window, CSSStyleSheet>();
const wanted = new WeakMap<Scope, number>();

/** Whether this browser can light ranges by itself: Firefox before 140 cannot. */
export function highlightsWork(): boolean {
  return typeof Highlight === 'function' && Boolean(CSS.highlights);
}

/**
 * Lights ranges with the CSS Custom Highlight API. The two registered highlights are shared by all
 * readers of a page: each adds and removes only its own Range, and the last one out removes the
 * entry.
 */
export class Highlighter implements Painter {
  readonly #ranges = new Map<Mark, Range>();
  readonly #scopes = new Set<Scope>();

  paint(mark: Mark, range: Range | null): void {
    const before = this.#ranges.get(mark);
    if (before) unlight(mark, before);
    this.#ranges.delete(mark);
    if (!range || (mark === 'sentence' && isForced())) return;
    this.dress(range.startContainer);
    this.#ranges.set(mark, range);
    light(mark, range);
  }

  clear(): void {
    this.paint('word', null);
    this.paint('sentence', null);
  }

  release(): void {
    this.clear();
    for (const scope of this.#scopes) giveBack(scope);
    this.#scopes.clear();
  }

  /** A rule reaches only the tree it is in: the sheet goes where the text is. */
  dress(text: Node): void {
    const root = text.getRootNode();
    if (!isScope(root) || this.#scopes.has(root)) return;
    this.#scopes.add(root);
    adopt(root);
  }
}

/**
 * In forced colours Chromium paints every highlight in the same two colours, whatever the sheet
 * says: the word would not stand out from its sentence. Measured in Chromium 156; can go when
 * `Canvas` is honoured there.
 */
const isForced = (): boolean => matchMedia('(forced-colors: active)').matches;

function light(mark: Mark, range: Range): void {
  const view = viewOf(range.startContainer);
  const registry = view.CSS.highlights;
  let highlight = registry.get(NAMES[mark]);
  if (!highlight) {
    highlight = new view.Highlight();
    highlight.priority = PRIORITIES[mark];
    registry.set(NAMES[mark], highlight);
  }
  highlight.add(range);
}

function unlight(mark: Mark, range: Range): void {
  const registry = viewOf(range.startContainer).CSS.highlights;
  const highlight = registry.get(NAMES[mark]);
  highlight?.delete(range);
  if (highlight?.size === 0) registry.delete(NAMES[mark]);
}

function adopt(scope: Scope): void {
  const count = wanted.get(scope) ?? 0;
  wanted.set(scope, count + 1);
  if (count === 0) scope.adoptedStyleSheets = [...scope.adoptedStyleSheets, sheetFor(scope)];
}

function giveBack(scope: Scope): void {
  const count = (wanted.get(scope) ?? 1) - 1;
  wanted.set(scope, count);
  if (count > 0) return;
  const sheet = sheetFor(scope);
  scope.adoptedStyleSheets = scope.adoptedStyleSheets.filter((other) => other !== sheet);
}

function sheetFor(scope: Scope): CSSStyleSheet {
  const view = viewOf(scope);
  let sheet = sheets.get(view);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(CSS_TEXT);
    sheets.set(view, sheet);
  }
  return sheet;
}

/** The window a node lives in: highlights and sheets of one document are no use in another. */
function viewOf(node: Node): Window & typeof globalThis {
  const page = node.nodeType === Node.DOCUMENT_NODE ? (node as Document) : node.ownerDocument;
  return page?.defaultView ?? window;
}

const isScope = (root: Node): root is Scope => 'adoptedStyleSheets' in root;
