import { msg } from '@lit/localize';

/*
 * The words of the panel with the reading settings. It is fetched when it is opened: the button has
 * its own in `body-strings.ts`.
 */

export const textSize = (): string =>
  msg('Text size', { id: 'aloud.body.size', desc: 'Slider; its value is 150%' });

const lineSpacing = (): string =>
  msg('Line spacing', {
    id: 'aloud.body.line',
    desc: 'Slider: from one line to the next; 150% of the text size',
  });

const letterSpacing = (): string =>
  msg('Letter spacing', { id: 'aloud.body.letter', desc: 'Slider: added between letters; 12%' });

const wordSpacing = (): string =>
  msg('Word spacing', { id: 'aloud.body.word', desc: 'Slider: added between words; 16%' });

const paragraphSpacing = (): string =>
  msg('Paragraph spacing', {
    id: 'aloud.body.paragraph',
    desc: 'Slider: between paragraphs; 200%',
  });

const lineLength = (): string =>
  msg('Longest line, in characters', {
    id: 'aloud.body.measure',
    desc: 'Slider: how wide the text may be; its value is a number, 60',
  });

const ragged = (): string =>
  msg('Do not justify text', {
    id: 'aloud.body.ragged',
    desc: 'Check box: gaps between words are all equal, lines end where they end',
  });

const font = (): string => msg('Font', { id: 'aloud.body.font', desc: 'Names a choice' });

const colours = (): string =>
  msg('Colours', { id: 'aloud.body.theme', desc: 'Names the choice of colours of the text' });

const lineFocus = (): string =>
  msg('Line focus', {
    id: 'aloud.body.ruler',
    desc: 'Names a choice, and the handle: some lines stay bright, the rest of the text is dimmed',
  });

const asOnPage = (): string =>
  msg('As on the page', {
    id: 'aloud.body.page',
    desc: 'Value of a slider or a choice that is off: spacing, font or colours are the page’s own',
  });

const sansSerif = (): string =>
  msg('Plain', { id: 'aloud.body.sans', desc: 'A font without serifs' });

const serif = (): string =>
  msg('With serifs', { id: 'aloud.body.serif', desc: 'A font with serifs' });

const light = (): string => msg('Light', { id: 'aloud.body.light', desc: 'Colours' });

const dark = (): string => msg('Dark', { id: 'aloud.body.dark', desc: 'Colours' });

const sepia = (): string =>
  msg('Sepia', { id: 'aloud.body.sepia', desc: 'Colours: brown on the colour of old paper' });

const highContrast = (): string =>
  msg('High contrast', { id: 'aloud.body.contrast', desc: 'Colours: white and yellow on black' });

const off = (): string => msg('Off', { id: 'aloud.body.off', desc: 'Line focus is not wanted' });

const oneLine = (): string =>
  msg('One line', { id: 'aloud.body.one-line', desc: 'Line focus: how many lines stay bright' });

const threeLines = (): string =>
  msg('Three lines', { id: 'aloud.body.three-lines', desc: 'Line focus' });

const fiveLines = (): string =>
  msg('Five lines', { id: 'aloud.body.five-lines', desc: 'Line focus' });

export const reset = (): string =>
  msg('Reset', { id: 'aloud.body.reset', desc: 'Button: all reading settings as on the page' });

export const close = (): string =>
  msg('Close', { id: 'aloud.body.close', desc: 'Button: closes the panel' });

const LABELS = {
  size: textSize,
  line: lineSpacing,
  letter: letterSpacing,
  word: wordSpacing,
  paragraph: paragraphSpacing,
  measure: lineLength,
  ragged,
  font,
  theme: colours,
  ruler: lineFocus,
  page: asOnPage,
  sans: sansSerif,
  serif,
  light,
  dark,
  sepia,
  contrast: highContrast,
  0: off,
  1: oneLine,
  3: threeLines,
  5: fiveLines,
};

/** What an aid, or a value of one, is called. */
export const label = (name: keyof typeof LABELS): string => LABELS[name]();
