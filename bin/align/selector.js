/** CSS selectors, as far as an article is found by them: `main article.story[lang="kk"], #body > p`. */

/**
 * @typedef {import('./page.js').Element} Element
 * @typedef {(element: Element) => boolean} Test
 */

const COMPOUND = /^(?:\*|[\p{L}][\p{L}\d-]*)?(?:[#.][\p{L}\d_-]+|\[[^\]]+\])*$/u;
const PART = /^[\p{L}][\p{L}\d-]*|[#.][\p{L}\d_-]+|\[[^\]]+\]/gu;
const ATTRIBUTE = /^\[\s*([\p{L}:_-]+)\s*(?:([*^$~]?)=\s*["']?([^"'\]]*)["']?\s*)?\]$/u;

/** @type {Map<string, Test>} */
const known = new Map();

/**
 * @param {string} selector
 * @returns {Test}
 * @throws {SyntaxError} where it is none that is understood
 */
export function matcher(selector) {
  const test = known.get(selector) ?? anyOf(selector.split(',').map(complex));
  known.set(selector, test);
  return test;
}

/** @param {readonly Test[]} tests @returns {Test} */
const anyOf = (tests) => (element) => tests.some((test) => test(element));

/** @param {string} selector @returns {Test} */
function complex(selector) {
  const steps = selector.trim().split(/\s*(>)\s*|\s+/u).filter(Boolean); // prettier-ignore
  const last = compound(steps.pop() ?? '');
  const isChild = steps.at(-1) === '>';
  if (isChild) steps.pop();
  if (steps.length === 0) return last;
  const above = complex(steps.join(' '));
  return (element) => {
    if (!last(element)) return false;
    let parent = element.parentNode;
    if (isChild) return parent !== null && above(parent);
    while (parent && !above(parent)) parent = parent.parentNode;
    return parent !== null;
  };
}

/** @param {string} selector @returns {Test} */
function compound(selector) {
  if (!selector || !COMPOUND.test(selector)) {
    throw new SyntaxError(`"${selector}" is not a selector that is understood here.`);
  }
  const tests = (selector.match(PART) ?? []).map(simple);
  return (element) => tests.every((test) => test(element));
}

/** @param {string} part @returns {Test} */
function simple(part) {
  const rest = part.slice(1);
  if (part.startsWith('#')) return (element) => element.getAttribute('id') === rest;
  if (part.startsWith('.')) return (element) => words(element.getAttribute('class')).includes(rest);
  if (!part.startsWith('[')) return (element) => element.localName === part.toLowerCase();
  const [, name = '', operator, value = ''] = ATTRIBUTE.exec(part) ?? [];
  return (element) => {
    const found = element.getAttribute(name);
    return found !== null && (operator === undefined || compares(found, operator, value));
  };
}

/** @param {string | null} list */
const words = (list) => (list ?? '').split(/\s+/u);

/** @param {string} found @param {string} operator @param {string} value */
function compares(found, operator, value) {
  if (operator === '') return found === value;
  if (value === '') return false;
  if (operator === '*') return found.includes(value);
  if (operator === '~') return words(found).includes(value);
  return operator === '^' ? found.startsWith(value) : found.endsWith(value);
}
