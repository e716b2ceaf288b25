import { msg } from '@lit/localize';
import { nextSentence, previousSentence, stop } from './strings.js';

/* The list of keyboard shortcuts. It is fetched when somebody asks for it. */

export const shortcuts = (): string =>
  msg('Keyboard shortcuts', {
    id: 'aloud.keys',
    desc: 'Button, and name of the dialog that it opens: the list of keys',
  });

export const shortcutsHere = (): string =>
  msg('These keys work while the focus is in the article.', {
    id: 'aloud.keys.here',
    desc: 'Above the list of keys; keyboard focus',
  });

export const shortcutsEverywhere = (): string =>
  msg('These keys work everywhere on this page.', {
    id: 'aloud.keys.everywhere',
    desc: 'Above the list of keys',
  });

export const shortcutsOff = (): string =>
  msg('Keyboard shortcuts are off. They can be turned on in the listening settings.', {
    id: 'aloud.keys.off',
    desc: 'Instead of the list of keys',
  });

const toggle = (): string =>
  msg('Listen, pause, resume', { id: 'aloud.keys.toggle', desc: 'What a key does' });

const previousParagraph = (): string =>
  msg('Previous paragraph', { id: 'aloud.keys.previous-paragraph', desc: 'What a key does' });

const nextParagraph = (): string =>
  msg('Next paragraph', { id: 'aloud.keys.next-paragraph', desc: 'What a key does' });

const slower = (): string => msg('Slower', { id: 'aloud.keys.slower', desc: 'What a key does' });

const faster = (): string => msg('Faster', { id: 'aloud.keys.faster', desc: 'What a key does' });

const readHere = (): string =>
  msg('Read from here', {
    id: 'aloud.keys.read-here',
    desc: 'What a key does: begins at the selection, the focus, or what is in view',
  });

const controls = (): string =>
  msg('Go to the controls', {
    id: 'aloud.keys.controls',
    desc: 'What a key does: puts the keyboard focus there',
  });

const help = (): string =>
  msg('Show this list', { id: 'aloud.keys.help', desc: 'What a key does: opens the list of keys' });

const NAMES = {
  toggle,
  stop,
  previous: previousSentence,
  next: nextSentence,
  'previous-paragraph': previousParagraph,
  'next-paragraph': nextParagraph,
  slower,
  faster,
  'read-here': readHere,
  controls,
  help,
};

/** What a key does. */
export const nameOf = (action: keyof typeof NAMES): string => NAMES[action]();
