import type { AloudReader } from './reader.js';

const COMMANDS: ReadonlyMap<string, (reader: AloudReader) => void> = new Map([
  ['--play', (reader) => reader.play()],
  ['--pause', (reader) => reader.pause()],
  ['--toggle', (reader) => reader.toggle()],
  ['--stop', (reader) => reader.stop()],
  ['--next', (reader) => reader.next()],
  ['--previous', (reader) => reader.previous()],
]);

/** Does what a button on the page commands, see the Invoker Commands API; unknown commands pass by. */
export function obey(reader: AloudReader, event: Event): void {
  COMMANDS.get(commandOf(event))?.(reader);
}

/** TypeScript's own library does not know invoker commands everywhere yet. */
const commandOf = (event: Event): string => (event as Event & { command?: string }).command ?? '';
