#!/usr/bin/env node
/** `npx aloud <command>`: a command is a file beside this one, with a `run`. */
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [command = '', ...args] = process.argv.slice(2);
const isCommand = /^[a-z]+$/u.test(command) && command !== 'aloud';
const file = new URL(`${command}.js`, import.meta.url);

if (isCommand && existsSync(file)) {
  const { run } = await import(file.href);
  process.exitCode = await run(args);
} else {
  const names = readdirSync(fileURLToPath(new URL('.', import.meta.url)))
    .filter((name) => name.endsWith('.js') && name !== 'aloud.js')
    .map((name) => name.slice(0, -'.js'.length));
  console.log(`aloud <${names.join('|')}>`);
  process.exitCode = command === '' ? 0 : 1;
}
