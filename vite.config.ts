import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { voices } from './demo/server/plugin.js';

const project = fileURLToPath(new URL('.', import.meta.url));

/** What a careful site sends; `demo/csp/` is served under it. */
const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

const isStrict = (url: string) => /^\/csp(?:\/|$)/u.test(url);

/** `/embed.js?target=article` and `/aloud.css` are the source of what is built, with the options it was asked with. */
function embedFromSource(): Plugin {
  return {
    name: 'aloud:embed',
    enforce: 'pre',
    configureServer({ middlewares }) {
      middlewares.use('/aloud.css', (_request, response) => {
        response.setHeader('Content-Type', 'text/css; charset=utf-8');
        createReadStream(`${project}src/aloud.css`).pipe(response);
      });
    },
    resolveId(id) {
      const [, query] = /^\/embed\.js(\?.*)?$/u.exec(id) ?? [];
      return /^\/embed\.js(?:\?|$)/u.test(id) ? `${project}src/embed.ts${query ?? ''}` : null;
    },
  };
}

function strictPages(): Plugin {
  return {
    name: 'aloud:csp',
    configureServer({ middlewares }) {
      middlewares.use((request, response, next) => {
        if (isStrict(request.url ?? '')) {
          response.setHeader('Content-Security-Policy', strictPolicy);
        }
        next();
      });
    },
    transformIndexHtml: {
      order: 'post',
      // Vite's own client (hot updates, error overlay) needs more than the policy gives.
      handler: (html, { originalUrl, path }) =>
        isStrict(originalUrl ?? path)
          ? html.replace(/<script type="module" src="\/@vite\/client"><\/script>\s*/u, '')
          : html,
    },
  };
}

/** Nothing is opened where there is no desktop to open it on. */
const hasDesktop =
  !process.env['CI'] &&
  (process.platform !== 'linux' ||
    Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']));

export default defineConfig({
  root: 'demo',
  appType: 'mpa',
  publicDir: false,
  plugins: [embedFromSource(), strictPages(), voices()],
  server: { host: '127.0.0.1', port: 5173, open: hasDesktop, fs: { allow: [project] } },
  optimizeDeps: {
    // Found at once, so that the first page is not reloaded while it is being read.
    include: ['lit', 'lit/decorators.js', '@lit/context', '@lit/localize'],
  },
});
