import type { ReaderErrorCode } from '../errors.js';

/** For a program's log; what a listener is told is the UI's, in the page's language. */
export const messages: Readonly<Record<ReaderErrorCode, string>> = {
  'no-article': 'There is nothing to read',
  'no-voice': 'No voice on this device reads',
  'part-without-voice': 'No voice on this device reads',
  'not-allowed': 'The browser wants a press before it speaks',
  'engine-failed': 'The voice stopped answering',
  unsupported: 'This browser has no speech',
};
