import type { AloudReader } from './reader.js';

const COMMANDS = ['play', 'pause', 'toggle', 'stop', 'next', 'previous'] as const;

/** Does what a button on the page commands, see the Invoker Commands API; unknown commands pass by. */
export function obey(reader: AloudReader, event: Event): void {
  const command = COMMANDS.find((name) => commandOf(event) === `--${name}`);
  if (command) reader[command]();
}

/** TypeScript's own library does not know invoker commands everywhere yet. */
const commandOf = (event: Event): string => (event as Event & { command?: string }).command ?? '';
