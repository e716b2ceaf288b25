/** What somebody would put into data to harm a page, and whether it has. */
import fc from 'fast-check';
import { must } from './fuzz/texts-hold.js';

/** Each runs {@link HARM} where it becomes markup, a style or code. */
const HARM = 'window.harmed=1';

export const MARKUP: readonly string[] = [
  `<script>${HARM}</script>`,
  `</script><script>${HARM}</script>`,
  `<scr<script>ipt>${HARM}</scr</script>ipt>`,
  `<ScRiPt/x>${HARM}</ScRiPt>`,
  `<img src=x onerror=${HARM}>`,
  `<img src="x" onerror="${HARM}"`,
  `"><img src=x onerror=${HARM}>`,
  `'><img src=x onerror=${HARM}>`,
  `" onmouseover="${HARM}" autofocus onfocus="${HARM}`,
  `<svg onload=${HARM}>`,
  `<svg><script>${HARM}</script></svg>`,
  `<svg><animate onbegin=${HARM} attributeName=x dur=1s>`,
  `<math><mi//xlink:href="javascript:${HARM}">`,
  `<body onload=${HARM}>`,
  `<iframe srcdoc="<script>parent.harmed=1</script>"></iframe>`,
  `<iframe src="javascript:parent.harmed=1"></iframe>`,
  `<object data="javascript:${HARM}"></object>`,
  `<details open ontoggle=${HARM}>x</details>`,
  `<video><source onerror=${HARM}></video>`,
  `<input autofocus onfocus=${HARM}>`,
  `<a href="javascript:${HARM}">x</a>`,
  `<form><button formaction="javascript:${HARM}">x</button></form>`,
  `<base href="javascript:${HARM}//">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${HARM}">`,
  `<style>*{background:url("javascript:${HARM}")}</style>`,
  `<link rel=stylesheet href="javascript:${HARM}">`,
  `<template><script>${HARM}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${HARM}>">`,
  `<!--><img src=x onerror=${HARM}>-->`,
  `<![CDATA[><script>${HARM}</script>]]>`,
  `<?xml-stylesheet href="javascript:${HARM}"?>`,
  `<x-a onclick=${HARM}>`,
  `&lt;script&gt;${HARM}&lt;/script&gt;`,
  `&#60;img src=x onerror=${HARM}&#62;`,
  `\\u003cscript\\u003e${HARM}\\u003c/script\\u003e`,
  `<\0script>${HARM}</script>`,
  `%3Cscript%3E${HARM}%3C/script%3E`,
  `\${${HARM}}`,
  `{{constructor.constructor('${HARM}')()}}`,
  `red;}*{background:url(javascript:${HARM})`,
  `expression(${HARM})`,
  `");${HARM};//`,
  `\u2028${HARM}\u2029`,
];

/** None of them leads anywhere. */
export const ADDRESSES: readonly string[] = [
  `javascript:${HARM}`,
  `JaVaScRiPt:${HARM}`,
  ` javascript:${HARM}`,
  `\u0001javascript:${HARM}`,
  `java\tscript:${HARM}`,
  `java\nscript:${HARM}`,
  `\r\njavascript:${HARM}`,
  `javascript://x%0a${HARM}`,
  `vbscript:${HARM}`,
  `data:text/html,<script>parent.harmed=1</script>`,
  `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="${HARM}"/>`,
  `DATA:text/html;base64,PHNjcmlwdD4=`,
  `file:///etc/passwd`,
  `filesystem:http://x/temporary/a`,
  `about:blank`,
  `view-source:x`,
  `x-custom:y`,
];

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', 'then', 'toJSON', 'length', '0', '']; // prettier-ignore

const numbers = fc.constantFrom(
  0,
  -0,
  -1,
  0.5,
  1e21,
  1e308,
  -1e308,
  NaN,
  Infinity,
  2 ** 53,
  5e-324,
);
const long = fc.constantFrom('x'.repeat(100_001), '\ud800'.repeat(600), '<'.repeat(5000));
const strings = fc.oneof(fc.constantFrom(...MARKUP, ...ADDRESSES, ...KEYS), fc.string(), long);
const scalars = fc.oneof(fc.constantFrom(null, true, false, undefined), numbers, strings);

/** Deep enough for what takes square time; deeper ones are texts. */
const DEEP = 3000;
const deep = fc.constantFrom('list', '@graph', 'children').map((kind) => {
  let value: unknown = 'x';
  for (let i = 0; i < DEEP; i++) value = kind === 'list' ? [value] : { [kind]: [value] };
  return value;
});

/** Anything that JSON, or a page's own code, can give; with the names of a format among others. */
export function hostile(names: readonly string[]): fc.Arbitrary<unknown> {
  const key = fc.constantFrom(...names, ...names, ...KEYS);
  const { value } = fc.letrec<{ value: unknown; object: unknown; list: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      { weight: 6, arbitrary: scalars },
      { weight: 4, arbitrary: tie('object') },
      { weight: 2, arbitrary: tie('list') },
      { weight: 1, arbitrary: deep },
    ),
    object: fc.array(fc.tuple(key, tie('value')), { maxLength: 8 }).map(objectOf),
    list: fc.array(tie('value'), { maxLength: 5 }),
  }));
  return value;
}

/** As `JSON.parse` does it: `__proto__` is a name of its own. */
function objectOf(entries: readonly (readonly [string, unknown])[]): object {
  const object = {};
  for (const [key, value] of entries) {
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true }); // prettier-ignore
  }
  return object;
}

const PROTOTYPES: readonly object[] = [Object, Array, String, Function, Map, Promise].map(
  ({ prototype }) => prototype as object,
);
const state = (): string =>
  PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).map(String).join()).join('|');

/** Holds each test of a suite to it: nothing ran, nothing of the language is changed. */
export function unharmed(): void {
  let before = '';
  beforeEach(() => (before = state()));
  afterEach(() => {
    must(!('harmed' in globalThis), 'something was run');
    must(state() === before, 'a prototype was changed');
    must(!('polluted' in {}), 'all objects were changed');
  });
}
