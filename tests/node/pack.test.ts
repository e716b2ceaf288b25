/** `aloud pack`: what a site gets, how big it is, and that nothing of the synthesiser is ours. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { narration } from '../../demo/server/narration.js';
import type { Manifest } from '../../src/speech/espeak/manifest.js';
import type { SaidReply } from '../../src/speech/espeak/protocol.js';
import { type Folder, makeFolder, pack } from './espeak-site.js';

const project = fileURLToPath(new URL('../../', import.meta.url));
const peer = join(project, 'node_modules', '@echogarden', 'espeak-ng-emscripten');

interface Listed extends Manifest {
  readonly engine: { readonly name: string; readonly version: string; readonly license: string };
  readonly files: readonly { name: string; bytes: number; gzipBytes: number; hash: string }[];
  readonly languages: readonly {
    lang: string;
    name: string;
    voice: string;
    files: readonly string[];
    bytes: number;
    gzipBytes: number;
  }[];
}

interface Program {
  set_voice(name: string): number;
  set_rate(speed: number): void;
  set_pitch(pitch: number): void;
  synthesize(text: string, take: (samples: Int16Array) => void): void;
}

interface Worker {
  load(request: object): Promise<void>;
  say(request: object): SaidReply | null;
}

const glue = pathToFileURL(join(peer, 'espeak-ng.js')).href;

describe('aloud pack', () => {
  let folder: Folder;
  let list: Listed;
  const read = (name: string): Buffer => readFileSync(join(folder.path, 'voice', name));

  before(async () => {
    folder = await makeFolder('kk,en');
    list = JSON.parse(read('voice.json').toString()) as Listed;
  });
  after(() => folder?.remove());

  it('lists every file with its size and hash, and every language', () => {
    assert.deepEqual(
      list.languages.map(({ lang, name }) => [lang, name]),
      [
        ['kk', 'Kazakh'],
        ['en', 'English (Great Britain)'],
      ],
    );
    for (const { name, bytes, gzipBytes, hash } of list.files) {
      const content = read(name);
      assert.equal(content.length, bytes);
      assert.ok(gzipBytes <= bytes);
      assert.equal(hash, `sha256-${createHash('sha256').update(content).digest('hex')}`);
    }
    for (const { files, bytes } of list.languages) {
      assert.equal(bytes, files.reduce((sum, name) => sum + read(name).length, 0)); // prettier-ignore
    }
  });

  it('is at most 450 kB for Kazakh and English, all that is transferred', () => {
    const transferred = ['voice.json', ...list.files.map(({ name }) => name)].map((name) =>
      Math.min(gzipSync(read(name), { level: 9 }).length, read(name).length),
    );
    const all = transferred.reduce((sum, size) => sum + size, 0);
    assert.ok(all <= 450_000, `${all} bytes`);
  });

  it('has the synthesiser as it is, its licence, and where its source is', () => {
    assert.ok(read(list.core.glue).equals(readFileSync(join(peer, 'espeak-ng.js'))));
    assert.ok(read('COPYING').equals(readFileSync(join(peer, 'COPYING'))));
    const note = read('SOURCE.txt').toString();
    assert.match(note, /GNU General Public License/u);
    assert.match(note, /https:\/\/github\.com\/echogarden-project\/espeak-ng-emscripten/u);
    assert.ok(note.includes(list.engine.version));
    assert.match(read('LICENSE.aloud').toString(), /MIT/u);
  });

  it('prints what it wrote, how big it is, and the licence', () => {
    const text = folder.printed.join('\n');
    for (const { name } of list.files) assert.ok(text.includes(name));
    assert.match(text, /kB {2}kk, Kazakh/u);
    assert.match(text, /GPL-3\.0/u);
  });

  it('makes the same of the same, and removes what it made before', async () => {
    const earlier = readdirSync(join(folder.path, 'voice'));
    await pack('kk,en', folder.path);
    assert.deepEqual(readdirSync(join(folder.path, 'voice')), earlier);
    writeFileSync(join(folder.path, 'voice', '.gitkeep'), '');
    await pack('kk', folder.path);
    assert.ok(!existsSync(join(folder.path, 'voice', list.version)));
    assert.ok(existsSync(join(folder.path, 'voice', '.gitkeep')));
    rmSync(join(folder.path, 'voice', '.gitkeep'));
    await pack('kk,en', folder.path);
    assert.deepEqual(readdirSync(join(folder.path, 'voice')), earlier);
  });

  describe('in a folder that has something else', () => {
    /** A folder with these files; what packing into it says, when it changes nothing. */
    async function refusal(files: Record<string, string>): Promise<string> {
      const path = mkdtempSync(join(tmpdir(), 'aloud-full-'));
      const voice = join(path, 'voice');
      const all = (): string[][] =>
        readdirSync(voice, { recursive: true, encoding: 'utf8' })
          .filter((name) => !statSync(join(voice, name)).isDirectory())
          .map((name) => [name, readFileSync(join(voice, name), 'utf8')]);
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(voice, name)), { recursive: true });
        writeFileSync(join(voice, name), content);
      }
      try {
        const before = all();
        const error = await pack('kk', path).then(
          () => assert.fail('it was packed'),
          (reason: unknown) => reason,
        );
        assert.deepEqual(all(), before);
        return String(error);
      } finally {
        rmSync(path, { recursive: true });
      }
    }

    it('says so, and changes nothing', async () => {
      const project = { LICENSE: 'mine', COPYING: 'mine', 'src/a.js': '', 'package.json': '{}' };
      assert.match(await refusal({ COPYING: 'mine' }), /did not write: COPYING\.\n.*of its own/u);
      assert.match(await refusal(project), /COPYING, LICENSE, package\.json, 1 more/u);
    });

    it('says so when its list is broken, or not of a pack', async () => {
      const lists = [
        '',
        '{',
        'null',
        '{}',
        '{"version":"../../../etc"}',
        '{"version":"0123456789ab"}',
      ];
      const files = [{ name: '0123456789ab/../../x.js' }];
      for (const list of [...lists, JSON.stringify({ version: '0123456789ab', files })]) {
        const said = await refusal({ 'voice.json': list, 'x.js': '' });
        assert.match(said, /voice\.json is broken, or was not written by aloud pack/u, list);
      }
    });

    it('says so when it is among the files of an earlier pack', async () => {
      const files = [{ name: '0123456789ab/worker.js' }];
      const pack = {
        'voice.json': JSON.stringify({ version: '0123456789ab', files }),
        '0123456789ab/worker.js': '',
        COPYING: '',
      };
      const mine = { ...pack, '0123456789ab/mine.js': '' };
      assert.match(await refusal(mine), /did not write: 0123456789ab\/mine\.js\./u);
      assert.match(await refusal({ ...pack, 'mine.txt': '' }), /did not write: mine\.txt\./u);
    });

    it('says so when it is no folder', async () => {
      const path = mkdtempSync(join(tmpdir(), 'aloud-file-'));
      writeFileSync(join(path, 'voice'), 'mine');
      await assert.rejects(pack('kk', path), /voice is no folder/u);
      rmSync(path, { recursive: true });
    });
  });

  it('sounds as the whole does, though most of the data is left out', async () => {
    const path = join(folder.path, 'speech', 'espeak', 'worker.js');
    const { Synthesiser } = (await import(pathToFileURL(path).href)) as {
      Synthesiser: new () => Worker;
    };
    const packed = new Synthesiser();
    const names = [list.core.data, ...list.languages.flatMap(({ files }) => files)];
    const files = names.map((name) => Uint8Array.from(read(name)).buffer);
    await packed.load({ glue, size: list.size, files });
    const { default: create } = (await import(glue)) as {
      default: () => Promise<{ eSpeakNGWorker: new () => Program }>;
    };
    const whole = new (await create()).eSpeakNGWorker();
    for (const { lang, voice } of list.languages) {
      for (const text of texts(lang)) {
        const said = packed.say({ id: 1, text, voice, speed: 175, pitch: 50 });
        const mine = Array.from(said?.samples ?? [], (sample) => sample * 32_768);
        assert.ok(mine.length > 1000, text);
        assert.equal(hashOf(mine), hashOf(samples(whole, text, voice)), text);
      }
    }
  });

  it('says what is wrong, and writes nothing', async () => {
    const out = mkdtempSync(join(tmpdir(), 'aloud-none-'));
    mkdirSync(join(out, 'site'));
    const fails = (...args: string[]): string => {
      try {
        execFileSync(process.execPath, [join(project, 'bin', 'aloud.js'), 'pack', ...args], {
          cwd: join(out, 'site'),
          encoding: 'utf8',
          stdio: 'pipe',
        });
      } catch (error) {
        const { stdout, stderr } = error as { stdout: string; stderr: string };
        return stdout + stderr;
      }
      return assert.fail('it did not fail');
    };
    assert.match(fails('--langs', 'kk', '--out', 'x'), /npm install --save-dev/u);
    assert.match(fails('--langs', 'kk'), /aloud pack --langs/u);
    assert.match(fails('--lang', 'kk', '--out', 'x'), /--lang/u);
    await assert.rejects(pack('tlh', folder.path), /no voice for tlh/u);
    assert.deepEqual(readdirSync(join(out, 'site')), []);
    rmSync(out, { recursive: true });
  });
});

describe('the licence boundary', () => {
  it('keeps the synthesiser out of what is published', () => {
    const about = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
      readonly dependencies: Record<string, string>;
    };
    assert.ok(!('@echogarden/espeak-ng-emscripten' in about.dependencies));
    for (const room of ['bin', 'src']) {
      for (const file of readdirSync(join(project, room), { recursive: true, encoding: 'utf8' })) {
        if (!/\.(?:js|ts)$/u.test(file)) continue;
        const code = readFileSync(join(project, room, file), 'utf8');
        assert.doesNotMatch(code, /(?:from|import\()\s*['"]@echogarden/u, file);
        assert.doesNotMatch(code, /FS_createPath|_emscripten_bind|wasm2js/u, file);
      }
    }
  });
});

describe('the recording of the demo', () => {
  it('is made once for all requests, and anew when its page has changed', async () => {
    const page = (text: string): string => `<article><p>${text}</p><p>Added later.</p></article>`;
    const first = narration(page('Сәлем.'));
    assert.equal(narration(page('Сәлем.')), first);
    const [{ wav }, other] = [await first, await narration(page('Сәлем, әлем.'))];
    assert.ok(other.wav.length > wav.length);
  });
});

/** What people write, and every letter by itself. */
function texts(lang: string): readonly string[] {
  const articles = readFileSync(join(project, 'bench', 'texts', `${lang}.txt`), 'utf8');
  const letters = lang === 'kk' ? 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ' : 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'; // prettier-ignore
  const mixed = ['IBM 50% № 5, 1991 ж. $3', 'XXI ғасыр, café, naïve — Google «GPS»', '½ + 3 = 3,5'];
  return [
    ...articles.split('\n').filter(Boolean),
    Array.from(letters).join(', '),
    letters,
    ...mixed,
  ];
}

function samples(program: Program, text: string, voice: string): number[] {
  program.set_voice(voice);
  program.set_rate(175);
  program.set_pitch(50);
  const all: number[] = [];
  program.synthesize(text, (some) => {
    for (const sample of some) all.push(sample);
  });
  return all;
}

const hashOf = (numbers: readonly number[]): string =>
  createHash('sha256').update(Int16Array.from(numbers)).digest('hex');
