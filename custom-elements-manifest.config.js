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
      // `static define()` registers, which the analyzer cannot follow: the class says its own tag.
      name: 'own-tags',
      analyzePhase({ ts, node, moduleDoc }) {
        if (!ts.isClassDeclaration(node)) return;
        const tag = node.members.find((member) => member.name?.getText() === 'tag');
        const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.text);
        if (!declaration || !tag?.initializer?.text) return;
        declaration.tagName = tag.initializer.text;
        declaration.customElement = true;
      },
    },
    {
      name: 'published-paths',
      packageLinkPhase({ customElementsManifest }) {
        publish(customElementsManifest.modules);
      },
    },
  ],
};
