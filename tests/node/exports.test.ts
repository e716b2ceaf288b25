/** What is published: every entry of `exports` is there, loads in Node and in browsers, and is typed. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { available, open, type BrowserName } from '../helpers/browsers.js';

type Target = string | Readonly<Record<string, string>>;

const project = fileURLToPath(new URL('../../', import.meta.url));
const manifest = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, Target>>;
  readonly sideEffects: readonly string[];
};

/** The entries that are modules: `aloud`, `aloud/define`, ... and what they stand for. */
const entries = Object.entries(manifest.exports)
  .filter(
    (entry): entry is [string, Readonly<Record<string, string>>] => typeof entry[1] !== 'string',
  )
  .map(([key, target]) => ({ name: `aloud${key.slice(1)}`, target }));

const node = (...args: readonly string[]) =>
  execFileSync(process.execPath, args, { cwd: project, encoding: 'utf8', stdio: 'pipe' });

describe('the exports map', () => {
  it('points to files that exist', () => {
    const files = Object.values(manifest.exports)
      .flatMap((target) => (typeof target === 'string' ? [target] : Object.values(target)))
      .filter((file) => !file.includes('*'));
    assert.deepEqual(files.filter((file) => !existsSync(join(project, file))), []); // prettier-ignore
  });

  it('has every element and its definition', () => {
    const elements = readdirSync(join(project, 'src', 'elements'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    const wanted = elements.flatMap((name) => [`./${name}`, `./${name}/define`]);
    assert.deepEqual(wanted.filter((key) => !(key in manifest.exports)), []); // prettier-ignore
  });

  it('tells bundlers which files do something by being loaded', () => {
    const paths = readdirSync(join(project, 'dist'), { recursive: true, encoding: 'utf8' });
    const acting = paths.filter((path) => /(?:^|\/)(?:define|embed)\.js$/u.test(path));
    assert.ok(acting.length >= 4);
    assert.ok(manifest.sideEffects.includes('./dist/**/define.js'));
    assert.ok(manifest.sideEffects.includes('./dist/embed.js'));
  });

  it('publishes what it names, and no tests', () => {
    const [pack] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        cwd: project,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        shell: process.platform === 'win32',
      }),
    ) as [{ files: { path: string }[] }];
    const paths = pack.files.map(({ path }) => path);
    for (const path of ['LICENSE', 'dist/embed.js', 'dist/LICENSES.txt', 'custom-elements.json']) {
      assert.ok(paths.includes(path), path);
    }
    assert.deepEqual(paths.filter((path) => /^(?:tests|src|demo|scripts)\//u.test(path)), []); // prettier-ignore
  });
});

describe('in plain Node', () => {
  for (const { name } of entries) {
    it(`import '${name}'`, () => {
      node('--input-type=module', '--eval', `await import('${name}');`);
    });
  }
});

describe('types', () => {
  const cache = join(project, 'node_modules', '.cache');
  let folder = '';
  before(() => {
    mkdirSync(cache, { recursive: true });
    folder = mkdtempSync(join(cache, 'types-'));
    const lines = entries.map(({ name }, index) => `export * as e${String(index)} from '${name}';`);
    writeFileSync(join(folder, 'use.mts'), lines.join('\n'));
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (const resolution of ['NodeNext', 'Bundler'] as const) {
    it(`resolve with ${resolution}, and have no fault of their own`, () => {
      const program = ts.createProgram([join(folder, 'use.mts')], {
        strict: true,
        noEmit: true,
        target: ts.ScriptTarget.ES2022,
        types: [],
        lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
        module: resolution === 'NodeNext' ? ts.ModuleKind.NodeNext : ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind[resolution],
      });
      const faults = ts
        .getPreEmitDiagnostics(program)
        .filter(({ file }) => !file || !/node_modules\/(?!\.cache)/u.test(file.fileName))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
      assert.deepEqual(faults, []);
    });
  }
});

/** Bare names to addresses, as a page without a bundler would have them. */
function importMap(): string {
  const ours = entries.map(({ name, target }) => [name, target['default']?.slice(1)]);
  const theirs = [
    ['lit', 'lit/index.js'],
    ['lit-html', 'lit-html/lit-html.js'],
    ['lit-element', 'lit-element/index.js'],
    ['lit-element/', 'lit-element/'],
    ['lit/', 'lit/'],
    ['lit-html/', 'lit-html/'],
    ['@lit/reactive-element', '@lit/reactive-element/reactive-element.js'],
    ['@lit/reactive-element/', '@lit/reactive-element/'],
    ['@lit/context', '@lit/context/index.js'],
    ['@lit/localize', '@lit/localize/lit-localize.js'],
    ['@lit/localize/', '@lit/localize/'],
  ].map(([name, path]) => [name, `/node_modules/${String(path)}`]);
  return JSON.stringify({ imports: Object.fromEntries([...ours, ...theirs]) as unknown });
}

const page = `<!doctype html><script type="importmap">${importMap()}</script>
<script type="module">
  const names = ${JSON.stringify(entries.map(({ name }) => name))};
  globalThis.loaded = Promise.all(names.map((name) => import(name))).then(() => names.length);
</script>`;

/** The project's files as they are. */
function serveProject() {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const file = join(project, pathname);
    const found = pathname === '/' || existsSync(file);
    const type = extname(pathname) === '.js' ? 'text/javascript' : 'text/html; charset=utf-8';
    response.writeHead(found ? 200 : 404, { 'Content-Type': type });
    response.end(pathname === '/' ? page : found ? readFileSync(file) : '');
  });
  return new Promise<{ origin: string; close: () => void }>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      const close = () => {
        server.close();
        server.closeAllConnections();
      };
      resolve({ origin: `http://127.0.0.1:${String(port)}`, close });
    });
  });
}

/** How a property is made: a reactive one is an accessor of the class, with no field in its way. */
async function describeProperty() {
  await (globalThis as unknown as { loaded: Promise<number> }).loaded;
  const reader = document.createElement('aloud-reader');
  const prototype = Object.getPrototypeOf(reader) as object;
  return {
    defined: Boolean(customElements.get('aloud-reader') && customElements.get('aloud-controls')),
    accessor: typeof Object.getOwnPropertyDescriptor(prototype, 'for')?.set === 'function',
    field: Object.hasOwn(reader, 'for'),
  };
}

describe('in a page', () => {
  for (const name of ['chromium', 'firefox', 'webkit'] satisfies BrowserName[]) {
    it(`every entry loads in ${name}`, { skip: !available(name) }, async () => {
      const server = await serveProject();
      const browser = await open(name);
      try {
        await browser.goto(`${server.origin}/`);
        const made = await browser.evaluate(describeProperty);
        assert.deepEqual(made, { defined: true, accessor: true, field: false });
      } finally {
        await browser.close();
        server.close();
      }
    });
  }
});
