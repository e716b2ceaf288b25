/**
 * Whether the torture would notice: each guard is taken out of a copy of the source, and the
 * property must fail there. A guard that is missed, or that is no more in the source, fails this.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** [what it guards, file, what stands there, what is put in its place]. */
// Late events are told by their token twice, in `performer.ts` and in `machine.ts`: without one, nothing shows.
const GUARDS = [
  [
    'a token of its own for what is said next',
    'src/player/machine.ts',
    'token: state.token + 1',
    'token: state.token',
  ],
  [
    'what is left is silenced',
    'src/player/machine.ts',
    "state.status === 'speaking' ? ['cancel' as const] : []",
    'false ? ["cancel" as const] : []',
  ],
  [
    'a voice is tried twice, not for ever',
    'src/player/machine.ts',
    'if (state.tries > 0)',
    'if (state.tries > 1e9)',
  ],
  [
    'the next sentence follows, not the one behind it',
    'src/player/course.ts',
    'sentence: this.place.sentence + 1, word: 0',
    'sentence: this.place.sentence + 2, word: 0',
  ],
  [
    'the sentence is left when it was said',
    'src/player/course.ts',
    'this.crew.casting.from(this.#following).place : null',
    'this.crew.casting.from(this.place).place : null',
    true,
  ],
  [
    'a wait for voices ends',
    'src/player/patience.ts',
    'this.over(isLooking && this.#waits > 0)',
    'void this.over',
  ],
  [
    'timers are given back',
    'src/player/timers.ts',
    'if (before) this.clock.clearTimeout(before.id);',
    '',
  ],
  ['a Player leaves its engine', 'src/player/performer.ts', '    this.#unsubscribe();\n', ''],
  [
    'statuses are told',
    'src/player/news.ts',
    "if (isNewStatus) this.#tell(new PlayerEvent('statuschange'));",
    '',
  ],
  [
    'no start, ever: the wait ends',
    'src/speech/speaking.ts',
    'if (this.#waited > this.#patience())',
    'if (this.#waited > 1e12)',
  ],
  [
    'a lost end is noticed',
    'src/speech/speaking.ts',
    'else if (this.#started || this.#sounded) this.#endUnheard();',
    '',
  ],
  [
    'what was cut off is no end',
    'src/speech/speaking.ts',
    "isCut ? { type: 'error', code: 'interrupted' } : { type: 'end' }",
    "{ type: 'end' }",
    true,
  ],
  [
    'what was dropped is said again',
    'src/speech/speaking.ts',
    'else if (!this.#retried) this.#retry();',
    '',
    true,
  ],
  [
    'a platform that throws',
    'src/speech/speaking.ts',
    "} catch {\n      this.#end({ type: 'error', code: 'synthesis-failed' });",
    '} catch (error) {\n      throw error;',
  ],
  [
    'the watchdog is given back',
    'src/speech/speaking.ts',
    '    this.clock.clearTimeout(this.#timer);\n',
    '',
  ],
  [
    'one utterance at a time',
    'src/speech/web-speech.ts',
    '    this.cancel();\n    const { text, rate, voice }',
    '    const { text, rate, voice }',
  ],
  [
    'a listener of the list of voices',
    'src/speech/voice-list.ts',
    "    this.synthesis.removeEventListener?.('voiceschanged', this.#changed);\n",
    '',
  ],
  [
    'a voice of the language of the text',
    'src/speech/voices.ts',
    'all.filter((each) => tagOf(each).match)',
    'all',
  ],
].filter(([, , , , isElsewhere]) => !isElsewhere); // held by tests/player/profiles.test.ts

const root = new URL('..', import.meta.url).pathname;
const runs = process.argv[2] ?? '3000';
const missed = [];
for (const [what, file, from, to] of GUARDS) {
  const verdict = attempt(file, from, to);
  console.log(
    `${verdict === 'noticed' ? 'noticed' : 'MISSED '}  ${what} (${file})${verdict === 'noticed' ? '' : `: ${verdict}`}`,
  );
  if (verdict !== 'noticed') missed.push(what);
}
console.log(`${GUARDS.length - missed.length} of ${GUARDS.length} noticed`);
process.exitCode = missed.length > 0 ? 1 : 0;

function attempt(file, from, to) {
  const copy = mkdtempSync(join(tmpdir(), 'aloud-mutation-'));
  try {
    cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true });
    cpSync(join(root, 'tests/helpers'), join(copy, 'tests/helpers'), { recursive: true });
    cpSync(join(root, 'package.json'), join(copy, 'package.json'));
    cpSync(join(root, 'tsconfig.json'), join(copy, 'tsconfig.json'));
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    const source = readFileSync(join(copy, file), 'utf8');
    if (source.split(from).length !== 2) return 'what it replaces is not there once';
    writeFileSync(
      join(copy, file),
      source.replace(from, () => to),
    );
    return run(copy);
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** A schedule that never comes back is noticed as well. */
function run(copy) {
  const args = ['--import', 'tsx', join(root, 'scripts/torture.js'), '--runs', runs, '--seed', '1'];
  try {
    execFileSync(process.execPath, [...args, '--root', `${pathToFileURL(copy).href}/`], {
      cwd: root,
      stdio: 'pipe',
      timeout: 60_000,
    });
    return 'every schedule holds without it';
  } catch (error) {
    // A failure of the property; not of the copy.
    const output = String(error.stdout);
    return error.code === 'ETIMEDOUT' || output.includes('again:')
      ? 'noticed'
      : String(error.stderr);
  }
}
