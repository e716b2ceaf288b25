/**
 * Lit, as the one-tag bundle has it: a guest on somebody else's page. What is not found in Lit any more
 * fails the build, so that it is looked at.
 */

/** @type {readonly { why: string, file: RegExp, from: RegExp, to: string }[]} */
const CHANGES = [
  {
    why: 'A page that is XML (XHTML, a chapter of an EPUB) has a parser that takes no HTML.',
    file: /\/lit-html\.js$/u,
    from: /\b(\w+)(\.createElement\("template"\))/u,
    to: '($1.contentType=="text/html"?$1:$1.implementation.createHTMLDocument(""))$2',
  },
  {
    why: 'Lists of versions, for a warning of the page’s own Lit that there are several.',
    file: /\/(?:lit-html|lit-element|reactive-element)\.js$/u,
    from: /,?\(\w+\.\w+Versions\?\?=\[\]\)\.push\("[\d.]+"\)/u,
    to: '',
  },
  {
    why: 'For standard decorators, which we do not have: a member of `Symbol`, and a global.',
    file: /\/reactive-element\.js$/u,
    from: /Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/u,
    to: '',
  },
  {
    why: 'What reads it.',
    file: /\/reactive-element\.js$/u,
    from: /const (\w+)=this\[Symbol\.metadata\];if\(null!==\1\)\{[^}]*\}/u,
    to: '',
  },
  {
    why: 'What writes it.',
    file: /\/decorators\/property\.js$/u,
    from: /"object"==typeof (\w+)\?\w+\(\w+,\w+,\1\):/u,
    to: '',
  },
];

/** @param {string} code @param {string} id */
function mend(code, id) {
  const wanted = CHANGES.filter(({ file }) => file.test(id));
  if (!/\/node_modules\/(?:@lit\/reactive-element|lit-)/u.test(id) || wanted.length === 0)
    return null;
  for (const { why, from, to } of wanted) {
    const mended = code.replace(from, to);
    if (mended === code) throw new Error(`Lit has changed, in ${id}. ${why}`);
    code = mended;
  }
  return { code, map: null };
}

/** For Vite. */
export const litOnAPage = { name: 'aloud:lit', transform: mend };
