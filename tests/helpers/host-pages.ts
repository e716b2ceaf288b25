/** Hosts that do to a reader what hosts do, as pages: see `docs/hosts.md`. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { STRICT_CSP, type Page } from './server.js';

export const STORY =
  '<article id="story" lang="kk"><p>Бірінші сөйлем. Екінші сөйлем.</p></article>';
export const READER = '<aloud-reader for="story"></aloud-reader>';

interface Host {
  /** Scripts and sheets of the host, in `tests/fixtures/pages/hosts/`. */
  readonly files?: readonly string[];
  /** Addresses of ours. */
  readonly ours?: readonly string[];
  readonly body?: string;
  readonly doctype?: string;
  /** Of `<html>` and `<head>`. */
  readonly attributes?: string;
  readonly head?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const tagFor = (file: string): string =>
  file.endsWith('.css')
    ? `<link rel="stylesheet" href="/hosts/${file}"/>`
    : `<script src="/hosts/${file}"></script>`;

/** A page of a host, well-formed as XML too, under the strict policy. */
export function hostPage({
  files = [],
  ours = ['/embed.js'],
  body = `<main>${READER}${STORY}</main>`,
  doctype = '<!DOCTYPE html>',
  attributes = 'lang="kk"',
  head = '',
  headers = {},
}: Host = {}): Page {
  const scripts = ours.map((src) => `<script type="module" src="${src}"></script>`);
  const theirs = ['witness.js', ...files, 'before.js'].map(tagFor);
  return {
    headers: {
      'content-security-policy': `${STRICT_CSP}; report-uri /reports`,
      'content-type': 'text/html; charset=utf-8',
      ...headers,
    },
    body: `${doctype}<html ${attributes}><head><title>Сынақ</title>${head}
      ${[...theirs, ...scripts].join('\n')}</head><body>${body}</body></html>`,
  };
}

/** Without what `document.write`, an unknown script or a frame's own origin would be refused by. */
const LOOSE = { 'content-security-policy': "default-src 'self' 'unsafe-inline'" };

/** Browsers do not run a module that an XML page names in a tag: a script of its own asks for it. */
const XHTML = {
  files: ['module.js'],
  ours: [],
  doctype: '<?xml version="1.0" encoding="utf-8"?>',
  attributes: 'xmlns="http://www.w3.org/1999/xhtml" xml:lang="kk" lang="kk"',
  headers: { 'content-type': 'application/xhtml+xml; charset=utf-8' },
};

const framing = (attributes: string): Page =>
  hostPage({
    files: ['framing.js'],
    ours: [],
    headers: LOOSE,
    body: `<iframe title="Мақала" ${attributes}></iframe>`,
  });

/** In WebKit a sandboxed frame, being of no origin, has no `'self'` that a policy could name. */
const framed = (files: readonly string[]): Page =>
  hostPage({
    files: [...files, 'framed.js'],
    headers: { 'content-security-policy': 'default-src *' },
    body: `<main><aloud-reader for="story" wake-lock=""></aloud-reader>${STORY}</main>`,
  });

/** Each has a page in a frame, which presses by itself and tells what came of it. */
export const FRAMES: Readonly<Record<string, Page>> = {
  '/framed': framed([]),
  '/framed-prototypes': framed(['prototypes.js']),
  '/frame-plain': framing('src="/framed"'),
  '/frame-allowed': framing('src="/framed" allow="autoplay; screen-wake-lock"'),
  '/frame-apart': framing('src="/framed" sandbox="allow-scripts"'),
  // Drivers of browsers do not work where everything may be iterated.
  '/frame-prototypes': framing('src="/framed-prototypes"'),
};

/** Each is read like any other page: one press, the sentence is said, its word is lit. */
export const ORDINARY: Readonly<Record<string, Page>> = {
  '/strict': hostPage(),
  '/patched': hostPage({ files: ['patched.js'] }),
  '/zone': hostPage({ files: ['zone.js'] }),
  '/copies': hostPage({
    ours: ['/older/embed.js?target=article', '/embed.js?target=article'],
    body: STORY,
  }),
  '/written': hostPage({ files: ['written.js'], ours: [], body: STORY, headers: LOOSE }),
  '/quirks': hostPage({ doctype: '' }),
  '/reset': hostPage({ files: ['reset.css'] }),
  '/buttons': hostPage({ files: ['buttons.css'] }),
  '/zoomed': hostPage({ files: ['zoomed.css'] }),
  '/xhtml': hostPage(XHTML),
};

/** Each is looked at in its own way. */
export const PARTICULAR: Readonly<Record<string, Page>> = {
  '/taken': hostPage({
    files: ['taken.js'],
    ours: ['/embed.js', '/embed.js?target=article&rate=2'],
  }),
  '/refusing': hostPage({
    files: ['refusing.js'],
    ours: ['/embed.js', '/embed.js?target=article&rate=2'],
  }),
  '/speaking': hostPage({ files: ['speaking.js'] }),
  '/all': hostPage({
    body: `<main><aloud-body><aloud-reader for="story"></aloud-reader>${STORY}</aloud-body>
      <aloud-meta category="Саясат" published="2024-05-05" views="30" for="story"></aloud-meta>
      <aloud-progress for="story"></aloud-progress>
      <aloud-card src="/story.json"></aloud-card></main>`,
  }),
  '/story.json': {
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Көпір ашылды',
      inLanguage: 'kk',
      datePublished: '2024-05-05',
      articleBody: 'Көпір бүгін ашылды.',
    }),
  },
  '/long': hostPage({
    files: ['zoomed.css'],
    body: `<main>${READER}${STORY}${'<p>Мәтін.</p>'.repeat(200)}</main>`,
  }),
  '/prerendering': hostPage({
    ours: [],
    headers: LOOSE,
    body: `<script type="speculationrules">{ "prerender": [{ "urls": ["/prerendered"] }] }</script>
      <a id="go" href="/prerendered">Мақала</a>`,
  }),
  '/prerendered': hostPage({ files: ['loaded.js'] }),
  '/loaded': { body: '' },
  '/elsewhere': hostPage({ ours: [], body: '<p>Басқа бет.</p>' }),
};

const project = fileURLToPath(new URL('../../', import.meta.url));
const script = (path: string): Page => ({
  headers: { 'content-type': 'text/javascript; charset=utf-8', 'access-control-allow-origin': '*' },
  body: readFileSync(`${project}${path}`),
});

/** Another copy of all that is ours, and Angular's own way to patch a page. */
export const FILES: Readonly<Record<string, Page>> = {
  '/hosts/zone.js': script('node_modules/zone.js/bundles/zone.umd.js'),
  '/older/embed.js': script('dist/embed.js'),
  ...Object.fromEntries(
    readdirSync(`${project}dist/chunks`).flatMap((name) => [
      [`/older/chunks/${name}`, script(`dist/chunks/${name}`)],
    ]),
  ),
};
