/** The note that stands beside the pack: whose it is, under which licence, where the source is. */

/** @param {import('./pack.js').Manifest} manifest */
export const sourceNote = ({ engine, version, core, languages }) => `\
The offline voice in this folder is ${engine.name}, compiled to JavaScript, of the npm package
${engine.package} ${engine.version}. It is free software under the GNU General Public License,
version 3 (${engine.license}); the text is in COPYING.

  ${core.glue}
      the program, as it is in that package, unchanged
  ${core.data}, ${languages.flatMap(({ files }) => files).join(', ')}
      parts of its data, byte for byte, packed by "aloud pack"

Source code, with the scripts that build it:

  ${engine.source}
  https://github.com/echogarden-project/espeak-ng
  https://github.com/espeak-ng/espeak-ng

The same package: https://www.npmjs.com/package/${engine.package}/v/${engine.version}
How to make this folder from it: npx aloud pack --langs ${languages.map(({ lang }) => lang).join(',')} --out <folder>

Whoever passes this folder on, on a site too, must give people this note, the licence and a way to
the source. The other files under ${version}/ are part of Aloud, under the MIT licence, in LICENSE.aloud.
`;
