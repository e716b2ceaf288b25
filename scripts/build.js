/**
 * `npm run build`: everything that is published.
 *
 * - `dist/**`: one file a module, types beside, Lit left to the application. Made by tsc, which
 *   also lowers the decorators.
 * - `dist/embed.js`, `dist/chunks/`: the one-tag bundle, with Lit inside and minified.
 * - `custom-elements.json`: the manifest.
 *
 * With `embed` as its argument only the bundle is made.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, minify } from 'vite';
import { litOnAPage } from './lit-on-a-page.js';

const project = fileURLToPath(new URL('..', import.meta.url));
const inProject = (/** @type {string[]} */ ...path) => join(project, ...path);

/** @param {string} file a package's command, run by this Node @param {string[]} args */
function run(file, ...args) {
  execFileSync(process.execPath, [inProject('node_modules', file), ...args], {
    cwd: project,
    stdio: 'inherit',
  });
}

function modules() {
  run('typescript/bin/tsc', '-p', 'tsconfig.build.json');
  copyFileSync(inProject('src/view/silence.flac'), inProject('dist/view/silence.flac'));
}

const manifest = () =>
  run('@custom-elements-manifest/analyzer/cem.js', 'analyze', '--litelement', '--quiet');

/** The notice that Lit's licence asks for in what is built from it. */
function banner() {
  const { version } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));
  return `/*! Aloud ${version}, MIT. With Lit (c) Google LLC, BSD-3-Clause: ./LICENSES.txt */`;
}

/** What a page may link to before the script has come. */
function stylesheet() {
  copyFileSync(inProject('src', 'aloud.css'), inProject('dist', 'aloud.css'));
}

function licences() {
  const files = ['LICENSE', 'node_modules/lit/LICENSE'];
  const texts = files.map((file) => readFileSync(inProject(file), 'utf8').trim());
  writeFileSync(inProject('dist', 'LICENSES.txt'), `${texts.join('\n\n---\n\n')}\n`);
}

/** In a library Vite keeps the white space of ES modules, last of all; a page wants none of it. */
const minified = {
  name: 'aloud:minify',
  generateBundle: {
    order: /** @type {const} */ ('post'),
    /** @param {unknown} _options @param {Record<string, any>} bundle */
    async handler(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const { code } = await minify(chunk.fileName, chunk.code, { module: true });
        chunk.code = (chunk.isEntry ? `${banner()}\n` : '') + code;
      }
    },
  },
};

/** White space between tags and in styles is nothing a reader sees, and much of a template. */
const tightTemplates = {
  name: 'aloud:templates',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!id.includes('/src/elements/')) return null;
    const tight = code.replaceAll(
      /\b(html|css|svg)`[^`]*/gu,
      (template, /** @type {string} */ tag) => {
        const line = template.replaceAll(/\s*\n\s*/gu, ' ');
        return tag === 'css' ? tightStyles(line) : line;
      },
    );
    return { code: tight, map: null };
  },
};

/** @param {string} css */
const tightStyles = (css) =>
  css
    .replaceAll(/\/\*.*?\*\//gu, '')
    .replaceAll(/\s*([{};])\s*/gu, '$1')
    .replaceAll(/([,:])\s+/gu, '$1')
    .replaceAll(';}', '}');

/** Each of our strings has an id of its own (a test holds it): none is made from its words. */
const ownIds = {
  name: 'aloud:ids',
  /** @param {string} _code @param {string} id */
  transform(_code, id) {
    if (!id.endsWith('/@lit/localize/internal/id-generation.js')) return null;
    return { code: "export const generateMsgId = () => '';", map: null };
  },
};

/** What is written beside a string for its translators. */
const noNotes = {
  name: 'aloud:notes',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!/\/src\/locale\/\w+(?:-\w+)*\.ts$/u.test(id)) return null;
    return { code: code.replaceAll(/\bdesc:\s*(['"])(?:\\.|(?!\1).)*\1,?/gu, ''), map: null };
  },
};

/** @param {Record<string, unknown>} output @param {boolean} write */
function bundle(output, write) {
  return build({
    configFile: false,
    root: project,
    base: './', // files are looked for beside the code that wants them
    logLevel: 'warn',
    publicDir: false,
    plugins: [tightTemplates, litOnAPage, noNotes, ownIds, minified],
    build: {
      write,
      outDir: 'dist',
      emptyOutDir: false,
      target: 'es2022',
      minify: false,
      lib: { entry: inProject('src', 'embed.ts'), formats: ['es'] },
      rollupOptions: { output },
    },
  });
}

/**
 * The modules that the entry brings along, whatever happens, and those that every element beside the
 * reader brings. What comes together comes in one file: in many small ones, as the bundler would cut
 * them for what is loaded later, it compresses a tenth less well.
 */
async function groups() {
  const [{ output }] = /** @type {any} */ (await bundle({}, false));
  const modulesOf = (/** @type {string} */ name) => {
    const entry = inProject('src', name);
    const files = new Set(
      output
        .filter((/** @type {any} */ chunk) => chunk.facadeModuleId === entry)
        .map((/** @type {any} */ chunk) => chunk.fileName),
    );
    for (const file of files) for (const next of chunks.get(file).imports) files.add(next);
    const modules = [...files].flatMap((file) => chunks.get(file).moduleIds);
    return new Set(modules.filter((id) => id !== entry)); // it asks its own address for options
  };
  const chunks = new Map(output.map((/** @type {any} */ chunk) => [chunk.fileName, chunk]));
  const [eager, elements] = [modulesOf('embed.ts'), modulesOf('define.ts')];
  return [
    { name: 'aloud', test: (/** @type {string} */ id) => eager.has(id), priority: 2 },
    { name: 'elements', test: (/** @type {string} */ id) => elements.has(id), priority: 1 },
  ];
}

async function embed() {
  const output = {
    entryFileNames: 'embed.js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    codeSplitting: { groups: await groups() },
  };
  await bundle(output, true);
  licences();
  stylesheet();
}

/** Vite 8 leaves standard decorators as they are, without a word, and browsers cannot parse them. */
function assertNoDecorators() {
  const files = readdirSync(inProject('dist'), { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.js'))) {
    const code = readFileSync(inProject('dist', file), 'utf8');
    if (
      /^\s*@[a-z]\w*\(|\baccessor\s+[\w#]+\s*[=;]/mu.test(code.replaceAll(/\/\*.*?\*\//gsu, ''))
    ) {
      throw new Error(`dist/${file} still has decorators in it`);
    }
  }
}

/** @param {string | undefined} only */
async function main(only) {
  if (only === 'manifest') return manifest();
  if (only === 'embed') {
    rmSync(inProject('dist', 'chunks'), { recursive: true, force: true });
    await embed();
  } else {
    rmSync(inProject('dist'), { recursive: true, force: true });
    modules();
    await embed();
    manifest();
  }
  assertNoDecorators();
}

try {
  await main(process.argv[2]);
} catch (error) {
  // The tools have told what is wrong; their call stacks do not help.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
