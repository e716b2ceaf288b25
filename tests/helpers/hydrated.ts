/** Pages that a framework has rendered on a server, and takes over in the browser. */
import { fileURLToPath } from 'node:url';
import { compile } from 'svelte/compiler';
import { build, createServer, type InlineConfig, type Plugin, type Rolldown } from 'vite';
import { hostPage } from './host-pages.js';
import type { Page } from './server.js';

const FRAMEWORKS = ['react', 'vue', 'svelte'] as const;

interface Rendered {
  markup(): string | Promise<string>;
}

const root = fileURLToPath(new URL('../fixtures/hydrated/', import.meta.url));

const svelte: Plugin = {
  name: 'svelte',
  transform(code, id, options) {
    if (!id.endsWith('.svelte')) return null;
    const generate = options?.ssr ? 'server' : 'client';
    return { code: compile(code, { generate, dev: true, filename: id }).js.code, map: null };
  },
};

/** As in development: then a framework tells of all that is not as its server had it. */
const config: InlineConfig = {
  configFile: false,
  root,
  mode: 'development',
  logLevel: 'error',
  plugins: [svelte],
  define: {
    'process.env.NODE_ENV': '"development"',
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true',
  },
};

/** What each framework's server sends. */
async function markups(): Promise<string[]> {
  const server = await createServer({
    ...config,
    appType: 'custom',
    optimizeDeps: { noDiscovery: true },
    server: { middlewareMode: true, hmr: false, ws: false },
  });
  try {
    const loaded = FRAMEWORKS.map((name) => server.ssrLoadModule(`/${name}-server.js`));
    const modules = (await Promise.all(loaded)) as Rendered[];
    return await Promise.all(modules.map(async (rendered) => rendered.markup()));
  } finally {
    await server.close();
  }
}

/** What takes it over in the browser, one file each. */
async function client(name: string): Promise<Page> {
  const input = `${root}${name}-client.js`;
  const built = await build({
    ...config,
    build: { write: false, minify: false, modulePreload: false, rolldownOptions: { input } },
  });
  const { output } = built as Rolldown.RolldownOutput;
  return { headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: output[0].code };
}

/** `/react`, where our script comes first, `/react-first`, where the framework does, and so on. */
export async function hydratedPages(): Promise<Readonly<Record<string, Page>>> {
  const [bodies, clients] = await Promise.all([markups(), Promise.all(FRAMEWORKS.map(client))]);
  const pages: Record<string, Page> = {};
  for (const [index, name] of FRAMEWORKS.entries()) {
    const script = `/${name}.js`;
    const body = `<div id="root">${bodies[index] ?? ''}</div><script src="/hosts/mark.js"></script>`;
    pages[`/${name}`] = hostPage({ body, ours: ['/embed.js', script] });
    pages[`/${name}-first`] = hostPage({ body, ours: [script, '/embed.js'] });
    pages[script] = clients[index] ?? { body: '' };
  }
  return pages;
}
