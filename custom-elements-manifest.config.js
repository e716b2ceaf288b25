/** The manifest speaks of the files that are published: `src/x.ts` is `dist/x.js`. */
const published = (path) => path.replace(/^\/?src\//u, 'dist/').replace(/\.ts$/u, '.js');

/** Rewrites every reference to a module, wherever in the manifest it stands. */
function publish(node) {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if ((key === 'path' || key === 'module') && typeof value === 'string') {
      node[key] = published(value);
    } else {
      publish(value);
    }
  }
}

export default {
  globs: ['src/elements/**/*.ts'],
  exclude: ['**/*.test.ts'],
  litelement: true,
  outdir: '.',
  packagejson: false,
  plugins: [
    {
      name: 'published-paths',
      packageLinkPhase({ customElementsManifest }) {
        publish(customElementsManifest.modules);
      },
    },
  ],
};
