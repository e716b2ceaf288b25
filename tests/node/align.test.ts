/** `aloud align`: the article as the page has it, the marks of its recording, and what comes of the two. */
import assert from 'node:assert/strict';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { run } from '../../bin/align.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

interface Timings {
  readonly audio: string;
  readonly lang: string;
  readonly narrator?: string;
  readonly cues: readonly {
    readonly text: string;
    readonly start: number;
    readonly end?: number;
    readonly words?: readonly { readonly text: string; readonly start: number }[];
  }[];
}

const PAGE = `<!doctype html>
<html lang="kk"><title>x</title>
<nav>Басты бет</nav>
<article class="story">
<h1 id="title">Көпір ашылды</h1>
<p id="p1">Өзеннің <a href="#x">екі</a> жағындағы ауылдарды қосатын көпір бүгін ашылды.<sup>[1]</sup>
<p id="p2">Оның ұзындығы 84&nbsp;метр &mdash; ең ұзыны. <span hidden>Жасырын сөз.</span>
<figure><img src="x.png" alt="Жаңа көпір"><figcaption>Сурет</figcaption></figure>
</article>`;

const TITLE = 'Көпір ашылды';
const FIRST = 'Өзеннің екі жағындағы ауылдарды қосатын көпір бүгін ашылды.';
const SECOND = 'Оның ұзындығы 84 метр — ең ұзыны.';

/** Speech marks, half a second a word. */
const marks = (...texts: string[]) =>
  texts
    .flatMap((text) => text.match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((value, index) => JSON.stringify({ time: index * 500, type: 'word', value }))
    .join('\n');

describe('aloud align', () => {
  let cwd: string;
  const file = (name: string, text: string) => writeFileSync(join(cwd, name), text);

  before(() => {
    cwd = mkdtempSync(join(tmpdir(), 'aloud-align-'));
    file('article.html', PAGE);
  });
  after(() => rmSync(cwd, { recursive: true }));

  async function align(...args: string[]) {
    const lines: string[] = [];
    const code = await run(['article.html', ...args], { cwd, print: (line) => lines.push(line) });
    return { code, output: lines.join('\n') };
  }

  const written = (name: string) => JSON.parse(readFileSync(join(cwd, name), 'utf8')) as Timings;

  it('makes timings of speech marks, a cue a paragraph, each word with its time', async () => {
    file('story.marks', marks(TITLE, FIRST, SECOND, 'Жаңа көпір'));
    const { code, output } = await align(
      ...['--marks', 'story.marks', '--audio', 'story.mp3'],
      ...['--narrator', 'Айгүл', '--out', 'story.json'],
    );
    assert.match(output, /coverage: 100 % of 18 words/u);
    assert.equal(code, 0);
    const { audio, lang, narrator, cues } = written('story.json');
    assert.deepEqual({ audio, lang, narrator }, { audio: 'story.mp3', lang: 'kk', narrator: 'Айгүл' }); // prettier-ignore
    assert.deepEqual(cues.map(({ start }) => start), [0, 1, 5, 8]); // prettier-ignore
    assert.equal(cues[2]?.words?.[2]?.text, '84');
    assert.equal(cues[2]?.words?.[2]?.start, 6);
  });

  it('tells what does not match, on both sides, and fails below the least coverage', async () => {
    file('other.marks', marks('Сәлем достар', TITLE, FIRST));
    const { code, output } = await align('--marks', 'other.marks');
    assert.equal(code, 1);
    assert.match(output, /coverage: 55\.5 %/u);
    assert.match(output, /paragraph 3: Оның ұзындығы 84 метр — ең ұзыны/u);
    assert.match(output, /0:00\.0: Сәлем достар/u);
    assert.equal((await align('--marks', 'other.marks', '--min', '50')).code, 0);
  });

  it('takes the text of elements from the page', async () => {
    const par = (id: string, from: number, to: number) =>
      `<par><text src="article.html#${id}"/><audio src="a.mp3" clipBegin="${from}s" clipEnd="${to}s"/></par>`;
    file(
      'story.smil',
      `<smil><body>${par('title', 0, 2)}${par('p1', 2, 9)}${par('p2', 9, 14)}</body></smil>`,
    );
    const { output } = await align('--marks', 'story.smil', '--out', 'smil.json', '--min', '80');
    assert.match(output, /paragraph 4: Жаңа көпір/u);
    const [first] = written('smil.json').cues;
    assert.equal(first?.text, TITLE);
    assert.equal(first?.end, 2);
  });

  it('finds the article by a selector', async () => {
    file('title.vtt', `WEBVTT\n\n00:00.000 --> 00:01.000\n${TITLE}\n`);
    const by = (selector: string) => align('--marks', 'title.vtt', '--selector', selector);
    assert.match((await by('article.story > h1')).output, /100 % of 2 words/u);
    assert.match((await by('#p2')).output, /coverage: 0 %/u);
    assert.match((await by('[lang=kk] h1[id^="ti"]')).output, /100 %/u);
    assert.match((await by('h5')).output, /matches h5/u);
    assert.match((await by('p:nth-child(2)')).output, /not a selector/u);
  });

  it('takes the texts of many elements from the page', async () => {
    const ids = Array.from({ length: 4000 }, (_, at) => at);
    const text = (at: number) => `сөйлем нөмірі ${at} осы`;
    file(
      'long.html',
      `<article>${ids.map((at) => `<p id="e${at}">${text(at)}`).join('')}</article>`,
    );
    const cue = (at: number) =>
      `<par><text src="#e${at}"/><audio src="a.mp3" clipBegin="${at}s" clipEnd="${at + 1}s"/></par>`;
    file('long.smil', `<smil>${ids.map(cue).join('')}</smil>`);
    const lines: string[] = [];
    const print = (line: string) => lines.push(line);
    await run(['long.html', '--marks', 'long.smil', '--out', 'long.json'], { cwd, print });
    assert.match(lines.join(), /coverage: 100 %/u);
  });

  describe('without parse5', () => {
    let home: string;
    let alone: typeof run;

    // As `npx` puts it: in a folder of its own, with nothing beside it.
    before(async () => {
      home = mkdtempSync(join(tmpdir(), 'aloud-alone-'));
      cpSync(new URL('../../bin', import.meta.url), join(home, 'bin'), { recursive: true });
      writeFileSync(join(home, 'package.json'), '{"type":"module"}');
      const module = (await import(pathToFileURL(join(home, 'bin/align.js')).href)) as {
        run: typeof run;
      };
      alone = module.run;
    });
    after(() => rmSync(home, { recursive: true }));

    async function aligned() {
      file('title.vtt', `WEBVTT\n\n00:00.000 --> 00:01.000\n${TITLE}\n`);
      const lines: string[] = [];
      const args = ['article.html', '--marks', 'title.vtt', '--selector', 'h1'];
      const options = { cwd, dist, print: (line: string) => lines.push(line) };
      return { code: await alone(args, options), output: lines.join('\n') };
    }

    it('says how to install it', async () => {
      const { code, output } = await aligned();
      assert.equal(code, 1);
      assert.match(output, /npm install parse5$/u);
    });

    it('takes the one beside the article, as it is after that', async () => {
      mkdirSync(join(cwd, 'node_modules'));
      const parse5 = fileURLToPath(new URL('../../node_modules/parse5', import.meta.url));
      const entities = fileURLToPath(new URL('../../node_modules/entities', import.meta.url));
      symlinkSync(parse5, join(cwd, 'node_modules/parse5'));
      symlinkSync(entities, join(cwd, 'node_modules/entities'));
      const { code, output } = await aligned();
      assert.match(output, /100 % of 2 words/u);
      assert.equal(code, 0);
    });
  });

  it('says what is wrong with what it was given', async () => {
    file('broken.json', '{');
    assert.match((await align('--marks', 'broken.json')).output, /broken JSON/u);
    assert.match((await align('--marks', 'gone.vtt')).output, /gone\.vtt is not there/u);
    assert.match((await align('--marks', 'broken.json', '--min', 'all')).output, /--min/u);
    assert.match((await align('--unknown')).output, /--unknown/u);
    const { code, output } = await align();
    assert.equal(code, 1);
    assert.match(output, /--marks/u);
    assert.equal((await align('--help')).code, 0);
  });
});
