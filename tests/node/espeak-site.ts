/** A site with an offline voice: a real pack and the engine, under the strict policy, on a line that can be cut. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { STRICT_CSP } from '../helpers/server.js';

const project = fileURLToPath(new URL('../../', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
};

interface Packer {
  readonly run: (
    args: readonly string[],
    options: { cwd: string; dist: string; print: (line: string) => void },
  ) => Promise<number>;
}

export interface Folder {
  /** Everything that a server would serve. */
  readonly path: string;
  /** What `aloud pack` printed. */
  readonly printed: readonly string[];
  remove(): void;
}

/** `speech/` of the library, and `voice/` with a pack of these languages. */
export async function makeFolder(langs: string): Promise<Folder> {
  const path = mkdtempSync(join(tmpdir(), 'aloud-voice-'));
  transpile(join(project, 'src', 'speech'), join(path, 'speech'));
  const printed = await pack(langs, path);
  return { path, printed, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Runs `aloud pack` into `voice/`. */
export async function pack(langs: string, path: string): Promise<string[]> {
  const printed: string[] = [];
  const { run } = (await import(pathToFileURL(join(project, 'bin', 'pack.js')).href)) as Packer;
  const code = await run(['--langs', langs, '--out', join(path, 'voice')], {
    cwd: project,
    dist: join(path, 'speech', 'espeak'),
    print: (line) => printed.push(line),
  });
  if (code !== 0) throw new Error(printed.join('\n'));
  return printed;
}

/** As the build does it, without waiting for the build. */
function transpile(from: string, to: string): void {
  const files = readdirSync(from, { recursive: true, encoding: 'utf8' });
  for (const file of files.filter((name) => name.endsWith('.ts'))) {
    const { outputText } = ts.transpileModule(readFileSync(join(from, file), 'utf8'), {
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.ESNext,
        removeComments: true,
      },
    });
    const target = join(to, file.replace(/\.ts$/u, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, outputText);
  }
}

/** What becomes of a request: answered, refused, cut in the middle, or left half answered. */
export type Line = 'open' | 'missing' | 'cut' | 'slow' | 'down';

export interface VoiceSite {
  readonly origin: string;
  /** Every path asked for so far. `/voice/7/` is `/voice/`, for a browser that keeps what it has had. */
  readonly requests: string[];
  /** For what is below `/voice/`, but for its list. */
  line: Line;
  close(): Promise<void>;
}

const PAGE = `<!doctype html><meta charset="utf-8"><title>Voice</title>
<button id="play">Play</button><button id="stop">Stop</button>
<script type="module" src="/page.js"></script>`;

/** Says what \`next\` is when it is pressed, and keeps what it was told, with the wall time. */
const SCRIPT = `
import { EspeakEngine } from '/speech/espeak/espeak-engine.js';
const told = [];
const engine = new EspeakEngine({ base: '/voice/' + location.search.slice(1) });
let token = 0;
engine.subscribe((event) => {
  told.push({ ...event, at: Date.now() });
  dispatchEvent(new Event('told'));
});
engine.prepare();
document.querySelector('#play').onclick = () => engine.speak(window.next, ++token);
document.querySelector('#stop').onclick = () => engine.cancel();
Object.assign(window, { told, engine });
`;

export async function serveVoice(folder: string): Promise<VoiceSite> {
  const requests: string[] = [];
  const site = { line: 'open' as Line };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.replace(/^\/voice\/\d+\//u, '/voice/');
    requests.push(path);
    const isVoice = path.startsWith('/voice/') && !path.endsWith('voice.json');
    answer(folder, path, isVoice || site.line === 'down' ? site.line : 'open', response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    get line() {
      return site.line;
    },
    set line(line) {
      site.line = line;
      if (line === 'down') server.closeAllConnections();
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function answer(folder: string, path: string, line: Line, response: ServerResponse): void {
  const body = bodyOf(folder, path);
  if (line === 'down') return void response.destroy();
  if (body === undefined || line === 'missing') return void response.writeHead(404).end();
  response.writeHead(200, {
    'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
    'content-security-policy': STRICT_CSP,
    'cache-control': path.startsWith('/voice/') ? 'max-age=3600' : 'no-cache',
    'content-length': body.length,
  });
  if (line === 'cut') response.write(body.subarray(0, body.length / 2), () => response.destroy());
  else if (line === 'slow') trickle(body, response);
  else response.end(body);
}

const TRICKLES = 20;

/** In twenty pieces, 50 ms apart. */
function trickle(body: Buffer, response: ServerResponse): void {
  const size = Math.ceil(body.length / TRICKLES);
  let at = 0;
  const timer = setInterval(() => {
    response.write(body.subarray(at, at + size));
    at += size;
    if (at < body.length) return;
    clearInterval(timer);
    response.end();
  }, 50);
}

function bodyOf(folder: string, path: string): Buffer | undefined {
  if (path === '/index.html') return Buffer.from(PAGE);
  if (path === '/page.js') return Buffer.from(SCRIPT);
  try {
    return readFileSync(join(folder, path));
  } catch {
    return undefined;
  }
}
