/**
 * Fails when `locales/*.xlf` or `src/locale/generated/` are not what `npm run locales` would make of
 * the source now, or when a translation is missing.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('..', import.meta.url));
const made = ['locales', join('src', 'locale', 'generated')];

/** Inside node_modules, so that what the source imports is found from there. */
const cache = join(project, 'node_modules', '.cache');
mkdirSync(cache, { recursive: true });
const copy = mkdtempSync(join(cache, 'locales-'));

/** @param {string} folder @param {string} file */
const textOf = (folder, file) => {
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch {
    return '';
  }
};

/** @param {string} step */
function localize(step) {
  const command = join(project, 'node_modules', '@lit', 'localize-tools', 'bin', 'lit-localize.js');
  return execFileSync(process.execPath, [command, step], { cwd: copy, encoding: 'utf8' });
}

try {
  for (const path of ['lit-localize.json', 'tsconfig.json', 'locales', join('src', 'locale')]) {
    cpSync(join(project, path), join(copy, path), { recursive: true });
  }
  const told = localize('extract') + localize('build');
  const files = made.flatMap((folder) =>
    readdirSync(join(copy, folder)).map((file) => join(folder, file)),
  );
  const stale = files.filter((file) => textOf(copy, file) !== textOf(project, file));
  const missing = /missing/iu.test(told) ? [told.trim()] : [];
  const faults = [...stale.map((file) => `${file} is stale: npm run locales`), ...missing];
  if (faults.length > 0) {
    console.error(faults.join('\n'));
    process.exitCode = 1;
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
