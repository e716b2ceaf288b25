/** Random pages: what an article may be made of, as data, and how it is built. */
import fc from 'fast-check';
import { texts } from './texts.js';

/** An element, or a text. */
export type Sketch = ElementSketch | string;

export interface ElementSketch {
  /** `!` is a comment, `#` an instruction, `svg:…` and `math:…` are of those vocabularies. */
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Sketch[];
  /** In a shadow root of its own, open or closed. */
  readonly shadow?: readonly Sketch[] | undefined;
  readonly isClosed?: boolean;
}

const BLOCKS = [
  ...['p', 'div', 'section', 'h1', 'h3', 'ul', 'li', 'ol', 'dl', 'dt', 'dd', 'blockquote', 'pre'],
  ...['table', 'tr', 'td', 'th', 'caption', 'figure', 'figcaption', 'details', 'summary', 'hr'],
  ...['header', 'footer', 'address', 'form', 'fieldset', 'legend', 'article', 'aside', 'main'],
];
const INLINE = [
  ...['span', 'b', 'i', 'a', 'em', 'sup', 'sub', 'ruby', 'rt', 'rp', 'mark', 'bdo', 'bdi', 'q'],
  ...['label', 'del', 'x-own', 'br', 'wbr', 'img', 'slot', 'picture', 'font', 'center', 'dialog'],
];
const SILENT = [
  ...['script', 'style', 'noscript', 'template', 'button', 'textarea', 'select', 'option', 'nav'],
  ...['iframe', 'object', 'canvas', 'audio', 'video', 'progress', 'meter', 'input', 'datalist'],
];
const FOREIGN = [
  ...['svg:svg', 'svg:title', 'svg:text', 'svg:foreignObject', 'svg:a', 'math:math', 'math:mi'],
  ...['math:mrow', 'math:annotation', '!', '#'],
];
/** Nothing in them is shown. */
const VOID = ['br', 'wbr', 'hr', 'input'];
/** That may have a shadow root. */
const HOSTS = ['div', 'span', 'p', 'section', 'blockquote', 'article', 'x-own', 'h1'];

const STYLES = [
  ...['display:none', 'visibility:hidden', 'visibility:visible', 'visibility:collapse'],
  ...['display:block', 'display:inline', 'display:inline-block', 'display:inline-flex'],
  ...['display:flex', 'display:contents', 'display:grid', 'position:absolute', 'float:left'],
  ...['content-visibility:hidden', 'white-space:pre-line', 'white-space:pre', 'opacity:0'],
];
const FLAGS: readonly (readonly [string, string])[] = [
  ...STYLES.map((style) => ['style', style] as const),
  ...['hidden', 'inert', 'open', 'contenteditable'].map((name) => [name, ''] as const),
  ...['button', 'navigation', 'img', 'doc-noteref', 'x'].map((role) => ['role', role] as const),
  ...['skip', 'read', 'x'].map((value) => ['data-aloud', value] as const),
  ['aria-hidden', 'true'],
  ['aria-hidden', 'false'],
  ['class', 'footnote-ref'],
  ['href', '#note'],
  ['href', '/'],
  ['slot', 'a'],
  ['slot', 'b'],
  ['name', 'a'],
  ['lang', 'ru'],
  ['lang', 'en'],
  ['lang', 'x'],
  ['dir', 'rtl'],
  ['translate', 'no'],
];

const flags = fc.array(fc.constantFrom(...FLAGS), { maxLength: 2 });
const said = fc.option(fc.tuple(fc.constantFrom('alt', 'aria-label', 'alttext'), texts));
const attributes = fc
  .tuple(flags, said)
  .map(([some, one]) => Object.fromEntries(one ? [...some, one] : some));

const note = fc.constantFrom('1', '[1]', '(2)', '*', '[note 3]', '²');
const text = fc.oneof({ weight: 6, arbitrary: texts }, { weight: 1, arbitrary: note });
const tag = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...BLOCKS) },
  { weight: 6, arbitrary: fc.constantFrom(...INLINE) },
  { weight: 1, arbitrary: fc.constantFrom(...SILENT) },
  { weight: 1, arbitrary: fc.constantFrom(...FOREIGN) },
);

const { tree } = fc.letrec<{ tree: Sketch; element: Sketch; host: Sketch }>((tie) => {
  const children = fc.array(tie('tree'), { maxLength: 5 });
  return {
    tree: fc.oneof(
      { maxDepth: 6, withCrossShrink: true },
      { weight: 4, arbitrary: text },
      { weight: 6, arbitrary: tie('element') },
      { weight: 1, arbitrary: tie('host') },
    ),
    element: fc.record({ tag, attributes, children }),
    host: fc.record({
      tag: fc.constantFrom(...HOSTS),
      attributes,
      children,
      shadow: children,
      isClosed: fc.boolean(),
    }),
  };
});

export const trees: fc.Arbitrary<Sketch[]> = fc.array(tree, { minLength: 1, maxLength: 6 });

const SPACES: Readonly<Record<string, string>> = {
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
};

/** Builds it; any code unit may be in a text, and any child in any element. */
export function build(sketch: Sketch): Node {
  if (typeof sketch === 'string') return document.createTextNode(sketch);
  const { tag: name, children } = sketch;
  if (name === '!') return document.createComment('Түсініктеме');
  if (name === '#') return document.createProcessingInstruction('x', 'y');
  const element = made(name);
  if (name === 'script') element.setAttribute('type', 'text/plain');
  for (const [key, value] of Object.entries(sketch.attributes)) element.setAttribute(key, value);
  if (!VOID.includes(name)) element.append(...children.map(build));
  if (sketch.shadow) {
    const root = element.attachShadow({ mode: sketch.isClosed ? 'closed' : 'open' });
    root.append(...sketch.shadow.map(build));
  }
  return element;
}

function made(name: string): Element {
  const [space = '', local] = name.split(':');
  return local
    ? document.createElementNS(SPACES[space] ?? null, local)
    : document.createElement(name);
}
