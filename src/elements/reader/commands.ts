import type { AloudReader } from './reader.js';

/** By the whole name, which no member of `Object.prototype` has. */
const COMMANDS: Readonly<Record<string, (reader: AloudReader, source: unknown) => unknown>> = {
  '--play': (reader) => reader.play(),
  '--pause': (reader) => reader.pause(),
  '--toggle': (reader) => reader.toggle(),
  '--stop': (reader) => reader.stop(),
  '--next': (reader) => reader.next(),
  '--previous': (reader) => reader.previous(),
  '--next-paragraph': (reader) => reader.next('paragraph'),
  '--previous-paragraph': (reader) => reader.previous('paragraph'),
  // A button that stands in the article means its own place.
  '--read-here': (reader, source) => reader.readHere(source instanceof Node ? source : null),
  '--read-selection': (reader) => reader.readSelection(),
};

/** Does what a button on the page commands, see the Invoker Commands API; unknown commands pass by. */
export function obey(reader: AloudReader, event: Event): void {
  const { command = '', source } = event as InvokerEvent;
  COMMANDS[command]?.(reader, source);
}

/** TypeScript's own library does not know invoker commands everywhere yet. */
type InvokerEvent = Event & { readonly command?: string; readonly source?: unknown };
