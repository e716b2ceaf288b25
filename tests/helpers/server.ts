/**
 * A site as a site engineer would have it: the built one-tag bundle beside plain pages, each page
 * with its own headers.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** Where a URL's files are looked for, first match wins. */
const FOLDERS = ['dist', 'demo', 'tests/fixtures/pages'];

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.wav': 'audio/wav',
  '.flac': 'audio/flac',
};

/** The policy that every page of ours must work under. */
export const STRICT_CSP = [
  "default-src 'none'",
  ...['script', 'style', 'connect', 'img', 'media', 'worker'].map((kind) => `${kind}-src 'self'`),
  "require-trusted-types-for 'script'",
].join('; ');

export interface Page {
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Site {
  /** `http://127.0.0.1:port`. */
  readonly origin: string;
  /** Every path asked for so far, with its query. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Serves `pages` (by path), then the files of the project, on a free port of 127.0.0.1. */
export async function serve(pages: Readonly<Record<string, Page>> = {}): Promise<Site> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '/');
    void answer(pages, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(
  pages: Readonly<Record<string, Page>>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://localhost').pathname;
  const page = pages[path];
  const body = page?.body ?? (await find(path.endsWith('/') ? `${path}index.html` : path));
  if (body === undefined) {
    response.writeHead(404).end();
    return;
  }
  const type = TYPES[extname(path)] ?? 'text/html; charset=utf-8';
  const policy = path.startsWith('/csp/') ? { 'content-security-policy': STRICT_CSP } : {};
  // A sandboxed frame is of no origin: it may have what everybody may have.
  const shared = { 'access-control-allow-origin': '*' };
  response
    .writeHead(200, { 'content-type': type, ...shared, ...policy, ...page?.headers })
    .end(body);
}

async function find(path: string): Promise<Buffer | undefined> {
  const name = normalize(decodeURIComponent(path));
  for (const folder of FOLDERS) {
    const body = await readFile(join(project, folder, name)).catch(() => undefined);
    if (body) return body;
  }
  return undefined;
}
