/** The law of the house. The rules for one file are in house-rules.ts; here are those for the whole. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { check, rules, tagOf } from './house-rules.js';

const project = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(`${project}${path}`, 'utf8');

/** Files that git knows or would take; without git, the folders that matter. */
function ownFiles(): string[] {
  const git = ['ls-files', '--cached', '--others', '--exclude-standard'];
  try {
    const listed = execFileSync('git', git, { cwd: project, encoding: 'utf8' }).split('\n');
    return listed.filter((path) => path !== '' && existsSync(`${project}${path}`));
  } catch {
    return ['src', 'tests', 'demo', 'docs', 'scripts', 'bench', 'locales'].flatMap((folder) =>
      readdirSync(`${project}${folder}`, { recursive: true, encoding: 'utf8' })
        .map((path) => `${folder}/${path}`)
        .filter((path) => /\.\w+$/u.test(path)),
    );
  }
}

const files = ownFiles();
const typescript = files.filter((path) => /^(?:src|tests|bench)\/.*\.ts$/u.test(path));
const isText = (path: string) => /\.(?:[cm]?js|ts|json|md|html|css|xlf|txt|svg)$|^\.ci/u.test(path);

/** Absolute paths of the machine that somebody happened to work on. */
const machinePath = /(?:^|[\s"'`(=:])\/(?:tmp|root|work|home\/\p{L}+|Users\/\p{L}+)\//mu;
const registryHost = /registry\.\p{L}+\.\p{L}+|deb\.debian\.org/u;

describe('the law of the house', () => {
  for (const rule of rules) {
    it(rule.name, () => {
      const [badPath, badCode] = rule.bad;
      assert.notDeepEqual(check(rule, badPath, badCode), [], 'the rule finds its own bad sample');
      const faults = typescript.flatMap((path) =>
        check(rule, path, read(path)).map((fault) => `${path}: ${fault}`),
      );
      assert.deepEqual(faults, []);
    });
  }

  it('every element has a page in the demo', () => {
    const demo = files.filter((path) => path.startsWith('demo/')).map(read).join('\n'); // prettier-ignore
    const tags = typescript
      .filter((path) => path.startsWith('src/elements/'))
      .flatMap((path) => tagOf(path, read(path)) ?? []);
    assert.ok(tags.length > 0);
    assert.deepEqual(tags.filter((tag) => !demo.includes(`<${tag}`)), []); // prettier-ignore
  });

  it('no path of a machine, no registry', () => {
    assert.match(['see ', 'tmp', 'x'].join('/'), machinePath);
    const own = files.filter((path) => isText(path) && !/house\.test|package-lock/u.test(path));
    const faults = own.filter((path) => {
      const text = read(path);
      return machinePath.test(text) || registryHost.test(text);
    });
    assert.deepEqual(faults, []);
  });

  it('the lock file names no host to download from', () => {
    assert.doesNotMatch(read('package-lock.json'), /"resolved"/u);
  });

  it('decisions are numbered without a gap', () => {
    const pages = readdirSync(`${project}docs/decisions`).filter((name) => name !== 'README.md');
    const numbers = pages.map((name) => /^(\d{4})-[a-z0-9-]+\.md$/u.exec(name)?.[1] ?? name).sort();
    const expected = pages.map((_, index) => String(index + 1).padStart(4, '0'));
    assert.deepEqual(numbers, expected);
  });
});

describe('without a DOM', () => {
  it('text, speech, player load in Node', async () => {
    assert.equal('document' in globalThis, false);
    const rooms = typescript.filter((path) => /^src\/(?:text|speech|player|errors)/u.test(path));
    assert.ok(rooms.length > 10);
    for (const path of rooms) {
      await assert.doesNotReject(import(`../../${path.replace(/\.ts$/u, '.js')}`), path);
    }
  });
});
