/** The law of the house as functions: each takes one source file and tells what is wrong with it. */
import { posix } from 'node:path';
import ts from 'typescript';

export interface Rule {
  readonly name: string;
  /** Whether the rule is for this file, by its path from the project's root. */
  readonly holds: (path: string) => boolean;
  readonly faults: (file: ts.SourceFile, path: string) => string[];
  /** A file that breaks it: a rule that cannot fail is no rule. */
  readonly bad: readonly [path: string, code: string];
}

const inSource = (path: string) => path.startsWith('src/') && !path.includes('/generated/');
const inTests = (path: string) => /^(?:tests|bench)\//u.test(path);
const inRoom =
  (...rooms: readonly string[]) =>
  (path: string) =>
    rooms.includes(roomOf(path));

/** `src/text/segment.ts` is in `text`, `src/define.ts` is `define`. */
function roomOf(path: string): string {
  const [top, room = ''] = path.split('/');
  return top === 'src' ? room.replace(/\.ts$/u, '') : '';
}

/** What each room may import, beside itself. Downwards only; the two ground floors see nothing. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  embed: ['define', 'index', 'elements', 'view', 'player', 'text', 'speech', 'locale', 'errors'],
  define: ['index', 'elements', 'view', 'player', 'text', 'speech', 'errors'],
  index: ['elements', 'view', 'player', 'text', 'speech', 'errors'],
  elements: ['view', 'player', 'text', 'speech', 'locale', 'errors'],
  view: ['player', 'text', 'speech', 'locale', 'errors'],
  player: ['text', 'speech', 'errors'],
  text: [],
  speech: [],
  locale: ['errors'],
  errors: [],
};

/** Parses one file, once. */
function parse(path: string, code: string): ts.SourceFile {
  const known = parsed.get(path);
  if (known?.text === code) return known;
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
  parsed.set(path, file);
  return file;
}

const parsed = new Map<string, ts.SourceFile>();

/** Applies one rule to one file. */
export function check(rule: Rule, path: string, code: string): string[] {
  return rule.holds(path) ? rule.faults(parse(path, code), path) : [];
}

/** Every node of a file, in order, found once. */
function nodes(file: ts.SourceFile): readonly ts.Node[] {
  const known = nodesOf.get(file);
  if (known) return known;
  const found: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(file);
  nodesOf.set(file, found);
  return found;
}

const nodesOf = new WeakMap<ts.SourceFile, readonly ts.Node[]>();

/** The text of every `import`, `import type`, `export from`, `import()` and `import('x').T`. */
function specifiers(file: ts.SourceFile): string[] {
  return nodes(file).flatMap((node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      return literal(node.moduleSpecifier);
    }
    if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      return literal(node.argument.literal);
    }
    const isCall =
      ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
    return isCall ? literal(node.arguments[0]) : [];
  });
}

const literal = (node: ts.Node | undefined): string[] =>
  node && ts.isStringLiteralLike(node) ? [node.text] : [];

const isRelative = (specifier: string) => specifier.startsWith('.');

const resolve = (path: string, specifier: string) =>
  posix.join(posix.dirname(path), specifier).replace(/\.js$/u, '.ts');

/** A rule that looks at one node at a time. */
const each = (fault: (node: ts.Node) => string | false) => (file: ts.SourceFile) =>
  nodes(file).flatMap((node) => fault(node) || []);

/** A rule on names, wherever they are used as one. Comments and strings are no names. */
const names = (pattern: RegExp) =>
  each((node) => ts.isIdentifier(node) && pattern.test(node.text) && `uses ${node.text}`);

const hasModifier = (node: ts.Node, kind: ts.SyntaxKind) =>
  ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some((one) => one.kind === kind);

const isReExport = (node: ts.Statement) =>
  ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined;

/** The text of a string, a template without the rest, or a regular expression. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node) || ts.isRegularExpressionLiteral(node)) return node.text;
  return ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node) ? node.text : undefined;
}

/** The source of a pattern: a regular expression, or text given to `RegExp`. */
function patternOf(node: ts.Node): string | undefined {
  if (ts.isRegularExpressionLiteral(node)) return node.text;
  const call = ts.isNewExpression(node) || ts.isCallExpression(node) ? node : undefined;
  return call?.expression.getText() === 'RegExp'
    ? (call.arguments?.[0]?.getText() ?? '')
    : undefined;
}

const insideFunction = (node: ts.Node): boolean =>
  ts.findAncestor(node, (one) => ts.isFunctionLike(one)) !== undefined;

/** The class of an element and its tag, where the file has one: `static readonly tag = 'aloud-x'`. */
function elementOf(file: ts.SourceFile): { tag: string; node: ts.ClassDeclaration } | undefined {
  for (const node of file.statements.filter(ts.isClassDeclaration)) {
    for (const member of node.members.filter(ts.isPropertyDeclaration)) {
      const [tag] = member.name.getText() === 'tag' ? literal(member.initializer) : [];
      if (tag) return { tag, node };
    }
  }
  return undefined;
}

/** Names after a JSDoc tag: `@csspart play-button - ...`. */
const documented = (comment: string, tag: string) =>
  [...comment.matchAll(new RegExp(`@${tag}\\s+(?:\\{[^}]*\\}\\s*)?\\[?([^\\s=\\]]+)`, 'gu'))].map(
    ([, name = '']) => name,
  );

/** Names in `part="a b"` of the templates of a file, without computed ones. */
function renderedParts(code: string): string[] {
  const parts = [...code.matchAll(/\spart="([^"]*)"/gu)].flatMap(([, value = '']) =>
    value.split(/\s+/u),
  );
  return parts.filter((name) => name !== '' && !name.includes('${'));
}

function elementFaults(file: ts.SourceFile): string[] {
  const element = elementOf(file);
  if (!element) return [];
  const { tag, node } = element;
  const comment = ts.getJSDocCommentsAndTags(node).map((one) => one.getText()).join('\n'); // prettier-ignore
  const code = file.getFullText();
  const parts = documented(comment, 'csspart');
  const map = new RegExp(`interface HTMLElementTagNameMap \\{[^}]*'${tag}':`, 'u');
  return [
    map.test(code) ? '' : `<${tag}> is not in HTMLElementTagNameMap`,
    comment ? '' : `<${tag}> has no JSDoc`,
    code.includes('<slot') && !/@slot\b/u.test(comment) ? `<${tag}> has an undocumented slot` : '',
    /states\b.*\.add\(|\.states\b/u.test(code) && !comment.includes('@cssstate')
      ? `<${tag}> has undocumented states`
      : '',
    ...renderedParts(code).map((name) => (parts.includes(name) ? '' : `no @csspart ${name}`)),
  ].filter(Boolean);
}

const mutators =
  /^(?:innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|unsafeHTML|eval|execCommand)$/u;

export const rules: readonly Rule[] = [
  {
    name: 'imports run downwards only, types included',
    holds: inSource,
    faults: (file, path) => {
      const room = roomOf(path);
      const rooms = allowed[room];
      if (!rooms) return [`${path} is in no room of the plan`];
      return specifiers(file)
        .filter(isRelative)
        .map((specifier) => roomOf(resolve(path, specifier)))
        .filter((target) => target !== room && !rooms.includes(target))
        .map((target) => `${room} imports ${target}`);
    },
    bad: ['src/text/a.ts', "import type { Voice } from '../speech/engine.js';"],
  },
  {
    name: 'the ground floors and the player import no package',
    holds: inRoom('text', 'speech', 'player', 'errors'),
    faults: (file) => specifiers(file).filter((specifier) => !isRelative(specifier)),
    bad: ['src/player/a.ts', "import type { ReactiveController } from 'lit';"],
  },
  {
    name: 'only embed.ts configures localisation',
    holds: (path) => inSource(path) && path !== 'src/embed.ts' && path !== 'src/locale/load.ts',
    faults: (file, path) => [
      ...names(/^(?:configureLocalization|configureTransformLocalization)$/u)(file),
      ...specifiers(file).filter((one) => resolve(path, one) === 'src/locale/load.ts'),
    ],
    bad: ['src/elements/a.ts', "import { useLocale } from '../locale/load.js';"],
  },
  {
    name: 'nothing is translated while a module loads',
    holds: inSource,
    faults: each(
      (node) =>
        ts.isCallExpression(node) &&
        /^(?:msg|str)$/u.test(node.expression.getText()) &&
        !insideFunction(node) &&
        `${node.getText()} at module scope`,
    ),
    bad: ['src/locale/a.ts', "export const play = msg('Play', { id: 'aloud.play' });"],
  },
  {
    name: 'no barrels but the entries',
    holds: (path) => inSource(path) && path !== 'src/index.ts',
    faults: ({ statements }) =>
      statements.some(isReExport) &&
      statements.every((one) => isReExport(one) || ts.isImportDeclaration(one))
        ? ['only passes on what others export']
        : [],
    bad: ['src/text/index.ts', "export * from './segment.js';"],
  },
  {
    name: 'no default exports',
    holds: inSource,
    faults: each(
      (node) =>
        (ts.isExportAssignment(node) ||
          hasModifier(node, ts.SyntaxKind.DefaultKeyword) ||
          (ts.isExportSpecifier(node) && node.name.text === 'default')) &&
        'has a default export',
    ),
    bad: ['src/view/a.ts', 'export default class A {}'],
  },
  {
    name: 'no any, no enum',
    holds: (path) => inSource(path) || inTests(path),
    faults: each((node) => {
      if (ts.isEnumDeclaration(node)) return `enum ${node.name.text}`;
      return node.kind === ts.SyntaxKind.AnyKeyword && `any in ${node.parent.getText()}`;
    }),
    bad: ['src/player/a.ts', 'export const f = (x: Map<string, any>) => x;'],
  },
  {
    name: 'no check is switched off',
    holds: (path) => inSource(path) || inTests(path),
    faults: (file) =>
      file
        .getFullText()
        .match(/(?:\/\/|\/\*)\s*(?:eslint-disable|@ts-(?:ignore|expect-error|nocheck))/gu) ?? [],
    bad: ['tests/a.test.ts', ['//', '@ts-ignore\n1;'].join(' ')],
  },
  {
    name: 'every test runs, every time',
    holds: inTests,
    faults: each((node) => {
      if (!ts.isCallExpression(node)) return false;
      const called = node.expression.getText();
      const isOff =
        /^(?:(?:describe|context|it|test|suite)\.(?:skip|only)|[xf](?:describe|it)|this\.skip)$/u;
      return isOff.test(called) && called;
    }),
    bad: ['tests/a.test.ts', "describe.only('a', () => {});"],
  },
  {
    name: 'relative imports end in .js',
    holds: (path) => path.endsWith('.ts'),
    faults: (file) =>
      specifiers(file).filter((one) => isRelative(one) && !/\.(?:js|json)$/u.test(one)),
    bad: ['src/text/a.ts', "import { words } from './segment';"],
  },
  {
    name: 'no ASCII \\w or \\b on natural text',
    holds: inRoom('text', 'player'),
    faults: each((node) => {
      const pattern = patternOf(node);
      return pattern !== undefined && /\\[wWbB]/u.test(pattern) && pattern;
    }),
    bad: ['src/text/a.ts', 'export const word = /\\w+/u;'],
  },
  {
    name: 'no text becomes markup or code',
    holds: inSource,
    faults: (file) => [
      ...names(mutators)(file),
      ...each((node) => ts.isNewExpression(node) && node.expression.getText() === 'Function' && 'new Function')(file), // prettier-ignore
      ...each((node) => /^document\.write(?:ln)?$/u.test(node.getText()) && node.getText())(file),
    ],
    bad: ['src/view/a.ts', "document.body.innerHTML = '<b>';"],
  },
  {
    name: 'no style attribute in a template (a strict policy drops it)',
    holds: inRoom('view', 'elements'),
    faults: each((node) => /\sstyle=/u.test(textOf(node) ?? '') && 'a style attribute'),
    bad: ['src/elements/a/a.ts', 'const t = html`<p style="color: ${x}"></p>`;'],
  },
  {
    name: 'no address of anybody else',
    holds: inSource,
    faults: each((node) => {
      const [found] = /(?:https?:|wss?:)?\/\/[\p{L}\d.-]+\.\p{L}+/u.exec(textOf(node) ?? '') ?? [];
      return found !== undefined && !/^http:\/\/www\.w3\.org$/u.test(found) && found;
    }),
    bad: ['src/view/a.ts', "void fetch('https://voices.example.com/kk');"],
  },
  {
    name: 'quirks are told by behaviour, never by user agent',
    holds: inRoom('text', 'speech', 'player', 'view'),
    faults: names(/^userAgent(?:Data)?$/u),
    bad: ['src/speech/a.ts', 'export const isSafari = navigator.userAgent.includes("Safari");'],
  },
  {
    name: 'elements are typed and documented',
    holds: inRoom('elements'),
    faults: elementFaults,
    bad: [
      'src/elements/a/a.ts',
      '/** A. */ export class A extends E { static tag = \'aloud-a\'; render() { return html`<b part="x">`; } }',
    ],
  },
];

/** The tag of the element that a file defines. */
export const tagOf = (path: string, code: string): string | undefined =>
  elementOf(parse(path, code))?.tag;
