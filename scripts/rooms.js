/** `npm run size:rooms`: what each room of the source weighs in the one-tag bundle, and its budget. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, minify } from 'vite';

const project = fileURLToPath(new URL('..', import.meta.url));

/** In bytes, gzipped: the share of each in what a page loads before the first press. */
const budgets = {
  packages: 7600,
  text: 4000,
  speech: 2000,
  player: 2800,
  view: 1600,
  elements: 2500,
};

/** @param {string} id a module's file */
function roomOf(id) {
  if (id.includes('node_modules') || id.startsWith('\0')) return 'packages';
  return /\/src\/([^/.]+)/u.exec(id)?.[1] ?? 'other';
}

/** Loaded at once, by its place in the graph. @param {Record<string, any>} bundle */
function eagerModules(bundle) {
  const chunks = new Set(['embed.js']);
  for (const name of chunks) for (const next of bundle[name]?.imports ?? []) chunks.add(next);
  return [...chunks].flatMap((name) => Object.entries(bundle[name]?.modules ?? {}));
}

/** @param {Record<string, any>} bundle */
async function weigh(bundle) {
  /** @type {Record<string, string>} */
  const rooms = {};
  for (const [id, { code }] of eagerModules(bundle)) {
    if (!code) continue;
    const room = roomOf(id);
    // Nothing of a single module is used from inside it: it must not be taken for dead.
    rooms[room] = (rooms[room] ?? '') + (await minify(id, code, { module: false })).code;
  }
  return Object.entries(rooms).map(([room, code]) => ({ room, gzip: gzipSync(code).length }));
}

/** @param {string} room @param {number} gzip */
function line(room, gzip) {
  const budget = budgets[/** @type {keyof typeof budgets} */ (room)];
  const left = budget === undefined ? '' : `of ${(budget / 1000).toFixed(2)}`;
  return `${room.padEnd(10)} ${(gzip / 1000).toFixed(2).padStart(6)} kB ${left}`;
}

await build({
  configFile: false,
  root: project,
  logLevel: 'silent',
  publicDir: false,
  plugins: [
    {
      name: 'aloud:weigh',
      async generateBundle(_options, bundle) {
        for (const { room, gzip } of await weigh(bundle)) console.log(line(room, gzip));
      },
    },
  ],
  build: {
    write: false,
    minify: false,
    target: 'es2022',
    lib: { entry: `${project}src/embed.ts`, formats: ['es'], fileName: () => 'embed.js' },
  },
});
