import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformWithOxc, type Plugin } from 'vite';
import { run } from '../../bin/pack.js';
import { narration } from './narration.js';
import { say, wav } from './speech.js';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The narrated page. */
const story = join(project, 'demo', 'narration', 'index.html');
/** Kazakh and English are small; Russian is 2 MB more, fetched where a text has it. */
const LANGS = 'kk,en,ru';
const LONGEST = 2000;

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * What pages of the demo ask a server for: `/tts/`, a speech server of the site's own; `/narration/`,
 * a recording with its timings; `/voice/`, the folder of an offline voice. Made when it is asked for.
 */
export function voices(): Plugin {
  return {
    name: 'aloud:voices',
    configureServer({ middlewares }) {
      const on = (path: string, answer: Answer): void => {
        middlewares.use(path, (request, response, next) => {
          answer(request, response).catch(next);
        });
      };
      on('/tts', speech);
      on('/narration/story.json', timings);
      on('/narration/story.wav', recording);
      on('/voice', offlineVoice);
    },
  };
}

async function speech({ url = '' }: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const text = searchParams.get('text')?.slice(0, LONGEST) ?? '';
  const { sound, sampleRate, words } = await say(text, searchParams.get('lang') ?? 'en');
  if (pathname === '/marks') send(response, 'application/json', JSON.stringify(words));
  else send(response, 'audio/wav', wav(sound, sampleRate));
}

const narrated = async () => narration(await readFile(story, 'utf8'));

async function timings(_request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { cues, duration } = await narrated();
  const file = { audio: 'story.wav', lang: 'kk', narrator: 'Aloud', duration, cues };
  send(response, 'application/json', JSON.stringify(file));
}

async function recording({ headers }: IncomingMessage, response: ServerResponse): Promise<void> {
  const { wav } = await narrated();
  const [, from = '', to = ''] = /^bytes=(\d+)-(\d*)$/u.exec(headers.range ?? '') ?? [];
  if (!from) return send(response, 'audio/wav', wav);
  const last = Math.min(Number(to || Infinity), wav.length - 1);
  response.statusCode = 206;
  response.setHeader('Content-Range', `bytes ${from}-${last}/${wav.length}`);
  send(response, 'audio/wav', wav.subarray(Number(from), last + 1));
}

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

let pack: Promise<string> | null = null;

async function offlineVoice({ url = '' }: IncomingMessage, response: ServerResponse) {
  pack ??= makePack();
  const name = /^\/((?:[\w-][\w.-]*\/)*[\w-][\w.-]*)(?:\?|$)/u.exec(url)?.[1] ?? '';
  const file = await readFile(join(await pack, name)).catch(() => null);
  if (!file) response.statusCode = 404;
  send(response, TYPES[extname(name)] ?? 'application/octet-stream', file ?? '');
}

/** As `npx aloud pack` makes it for a site, with our own part from the source. */
async function makePack(): Promise<string> {
  const cache = join(project, 'node_modules', '.cache', 'aloud');
  const dist = join(cache, 'espeak');
  await mkdir(dist, { recursive: true });
  await Promise.all(['worker', 'squeeze'].map((name) => lower(name, dist)));
  const out = join(cache, 'voice');
  const print = (line: string): string => (printed = line);
  let printed = '';
  if (await run(['--langs', LANGS, '--out', out], { cwd: project, dist, print })) {
    throw new Error(printed);
  }
  return out;
}

/** A module of the offline voice as JavaScript. */
async function lower(name: string, folder: string): Promise<void> {
  const source = await readFile(join(project, 'src', 'speech', 'espeak', `${name}.ts`), 'utf8');
  const { code } = await transformWithOxc(source, `${name}.ts`);
  await writeFile(join(folder, `${name}.js`), code);
}

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.setHeader('Content-Type', type);
  response.setHeader('Accept-Ranges', 'bytes');
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.end(body);
}
