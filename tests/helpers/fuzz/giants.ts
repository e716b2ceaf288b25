/** Pages as no author would make them, in the sizes that a person's browser still bears. */

export interface Giant {
  readonly root: HTMLElement;
  /** What is to be heard, block by block. */
  readonly heard: readonly string[];
}

const stand = (...nodes: (Node | string)[]): HTMLElement => {
  const article = document.createElement('article');
  article.lang = 'tr';
  article.append(...nodes);
  return article;
};

/** `count` of them, one in the other, from the outside in; the text is in the innermost. */
function nest(tag: string, count: number, text: string): Element {
  const outer = document.createElement(tag);
  let inner = outer;
  for (let i = 1; i < count; i++) inner = inner.appendChild(document.createElement(tag));
  inner.append(text);
  return outer;
}

function siblings(tag: string, count: number, text: (index: number) => string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (let i = 0; i < count; i++) {
    const element = fragment.appendChild(document.createElement(tag));
    element.textContent = text(i);
  }
  return fragment;
}

/** A text that is said as it is written, as one block. */
const written = (text: string, ...heard: string[]): Giant => ({ root: stand(text), heard });

/** Slots in slots: each host hands on what it was given. */
function slotted(count: number): Giant {
  const outer = document.createElement('div');
  let host = outer;
  for (let i = 0; i < count; i++) {
    host.append(document.createTextNode(i === 0 ? 'İç metin.' : ''));
    const root = host.attachShadow({ mode: 'open' });
    host = root.appendChild(document.createElement('div'));
    host.append(document.createElement('slot'));
  }
  return { root: stand(outer), heard: ['İç metin.'] };
}

function inLanguages(count: number): Giant {
  const spans = siblings('span', count, (i) => `Söz ${i}. `);
  [...spans.children].forEach((span, i) => span.setAttribute('lang', i % 2 ? 'de' : 'tr'));
  const text = Array.from({ length: count }, (_, i) => `Söz ${i}.`).join(' ');
  return { root: stand(spans), heard: [text] };
}

function dashes(count: number): Giant {
  const spans = siblings('span', count, () => '- ');
  [...spans.children].forEach((span, i) => span.setAttribute('lang', i % 2 ? 'de' : 'tr'));
  return { root: stand(spans), heard: ['- '.repeat(count).trim()] };
}

function notes(count: number): Giant {
  const outer = nest('sup', count, 'x2');
  return { root: stand('m', outer, ' olur.'), heard: ['mx2 olur.'] };
}

const MB = 1_000_000;

/** By name; `size` is 1 for the whole size. */
export const GIANTS: Readonly<Record<string, (size: number) => Giant>> = {
  'blocks, 10,000 deep': (size) => ({
    root: stand(nest('div', 10_000 * size, 'Dip.')),
    heard: ['Dip.'],
  }),
  'lines, 10,000 deep': (size) => ({
    root: stand('Baş ', nest('b', 10_000 * size, 'dip'), ' son.'),
    heard: ['Baş dip son.'],
  }),
  'raised, 2,000 deep': (size) => notes(2000 * size),
  'slots in 200 hosts, one in the other': (size) => slotted(200 * size),
  '100,000 paragraphs': (size) => ({
    root: stand(siblings('p', 100_000 * size, (i) => `Söz ${i}.`)),
    heard: Array.from({ length: 100_000 * size }, (_, i) => `Söz ${i}.`),
  }),
  '100,000 pieces of one line': (size) => ({
    root: stand(siblings('span', 100_000 * size, (i) => `söz${i} `)),
    heard: [Array.from({ length: 100_000 * size }, (_, i) => `söz${i}`).join(' ')],
  }),
  '50,000 pieces in two languages': (size) => inLanguages(50_000 * size),
  '50,000 dashes in two languages': (size) => dashes(50_000 * size),
  'a word of 1 MB': (size) => written('a'.repeat(MB * size), 'a'.repeat(MB * size)),
  '1 MB of white space': (size) => ({
    root: stand('Bir', ' \n'.repeat((MB * size) / 2), 'iki.'),
    heard: ['Bir iki.'],
  }),
  'nothing but 1 MB of white space': (size) => written('\t \n'.repeat((MB * size) / 3)),
  '1 MB of halves of characters': (size) =>
    written('\udc00\ud800'.repeat((MB * size) / 2), '\udc00\ud800'.repeat((MB * size) / 2)),
  '1 MB of accents on one letter': (size) =>
    written(`a${'\u0301'.repeat(MB * size)}`, `a${'\u0301'.repeat(MB * size)}`),
  '1 MB of what is not seen': (size) =>
    written(
      `a${'\u200b\u202e'.repeat((MB * size) / 2)}b`,
      `a${'\u200b\u202e'.repeat((MB * size) / 2)}b`,
    ),
  '1 MB of emoji': (size) => written('👩‍👩‍👧'.repeat((MB * size) / 8), '👩‍👩‍👧'.repeat((MB * size) / 8)),
  '1 MB of full stops': (size) => written('.'.repeat(MB * size), '.'.repeat(MB * size)),
  'a sentence of 1 MB': (size) => {
    const text = `Bu ${'uzun '.repeat((MB * size) / 5)}cümle.`;
    return written(text, text);
  },
};
