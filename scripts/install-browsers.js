/** What the tests need of the system, and how to have it. */
import { spawnSync } from 'node:child_process';
import { browserNames, findBrowser, findCommand } from './find-browsers.js';
import { hasWebKit } from './processes.js';

/** Debian's packages by what each is wanted for. */
const packages = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth'],
  speech: [
    ...['speech-dispatcher', 'speech-dispatcher-espeak-ng', 'speech-dispatcher-audio-plugins'],
    ...['libspeechd2', 'espeak-ng', 'pulseaudio', 'pulseaudio-utils', 'sox', 'fonts-noto-core'],
  ],
};

const speechCommands = ['speech-dispatcher', 'espeak-ng', 'pulseaudio', 'parec', 'sox'];

/** @param {keyof typeof packages} need */
function present(need) {
  if (need === 'speech') return speechCommands.every((command) => findCommand(command));
  return need === 'webkit' ? hasWebKit() : findBrowser(need) !== undefined;
}

/** The needs that are not met here. */
export function missing() {
  const needs =
    process.platform === 'linux' ? [...browserNames, 'speech'] : ['chromium', 'firefox'];
  return /** @type {(keyof typeof packages)[]} */ (needs).filter((need) => !present(need));
}

const isRoot = () => process.getuid?.() === 0;

/** Only where nobody is surprised by it: as root, or in CI. */
export const mayInstall = () =>
  findCommand('apt-get') !== undefined && (isRoot() || process.env['CI'] === 'true');

/** @param {readonly string[]} args */
function aptGet(args) {
  const command = isRoot() ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const [program = '', ...rest] = [...command, ...args];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/** Installs Debian's packages for the needs. @param {readonly (keyof typeof packages)[]} needs */
export function install(needs) {
  const names = needs.flatMap((need) => packages[need]);
  console.log(`Installing ${names.join(' ')}`);
  // A stale list is good enough where the update fails.
  aptGet(['update', '-q']);
  return aptGet(['install', '-y', '-q', '--no-install-recommends', ...names]);
}

/** What a person is to do, in one line. @param {readonly (keyof typeof packages)[]} needs */
export function advice(needs) {
  if (process.platform !== 'linux') return `Not here, so not tested: ${needs.join(', ')}.`;
  const names = needs.flatMap((need) => packages[need]).join(' ');
  return `Not here, so not tested: ${needs.join(', ')}. On Debian: apt-get install ${names}`;
}
