/** How the text of an article is shown to this reader. Everything is off until it is asked for. */
export interface Aids {
  /** Text size in percent, 100 to 300; 100 is the page's own. */
  readonly size: number;
  /** Line height in percent of the text size, 150 to 300; 0 is the page's own. */
  readonly line: number;
  /** Added between letters, percent of the text size, 2 to 30; 0 is the page's own. */
  readonly letter: number;
  /** Added between words, percent of the text size, 4 to 60; 0 is the page's own. */
  readonly word: number;
  /** Between paragraphs, percent of the text size, 50 to 300; 0 is the page's own. */
  readonly paragraph: number;
  /** The longest line in characters, 30 to 100; 0 is the page's own. */
  readonly measure: number;
  /** Lines end where their words end: no justified text. */
  readonly ragged: boolean;
  readonly font: 'page' | 'sans' | 'serif';
  readonly theme: 'page' | 'light' | 'dark' | 'sepia' | 'contrast';
  /** Lines that the reading ruler shows; 0 is no ruler. */
  readonly ruler: 0 | 1 | 3 | 5;
}

/** The page as its author made it. */
export const NO_AIDS: Aids = {
  size: 100,
  line: 0,
  letter: 0,
  word: 0,
  paragraph: 0,
  measure: 0,
  ragged: false,
  font: 'page',
  theme: 'page',
  ruler: 0,
};
