import type { Aids } from './aids.js';

export interface Theme {
  readonly scheme: 'light' | 'dark';
  readonly paper: string;
  readonly ink: string;
  readonly link: string;
  readonly sentencePaper: string;
  readonly sentenceInk: string;
  readonly wordPaper: string;
  readonly wordInk: string;
}

/** Ink on paper has 7:1 at least, links and lit text too; a test computes it. */
export const THEMES: Readonly<Record<Exclude<Aids['theme'], 'page'>, Theme>> = {
  light: {
    scheme: 'light',
    paper: '#ffffff',
    ink: '#1a1a1a',
    link: '#0a3f94',
    sentencePaper: '#fff0c2',
    sentenceInk: '#1a1a1a',
    wordPaper: '#ffcd3c',
    wordInk: '#1a1a1a',
  },
  dark: {
    scheme: 'dark',
    paper: '#1b1b1d',
    ink: '#e6e4e1',
    link: '#a3c8ff',
    sentencePaper: '#453a17',
    sentenceInk: '#fbf6e6',
    wordPaper: '#ffcd3c',
    wordInk: '#1a1a1a',
  },
  sepia: {
    scheme: 'light',
    paper: '#f6ecd9',
    ink: '#3b2d1e',
    link: '#173f7c',
    sentencePaper: '#ecd6a3',
    sentenceInk: '#2e2216',
    wordPaper: '#f5b52e',
    wordInk: '#1f160c',
  },
  contrast: {
    scheme: 'dark',
    paper: '#000000',
    ink: '#ffffff',
    link: '#ffff00',
    sentencePaper: '#003a70',
    sentenceInk: '#ffffff',
    wordPaper: '#ffff00',
    wordInk: '#000000',
  },
};
