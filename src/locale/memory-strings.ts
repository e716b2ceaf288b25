import { msg, str } from '@lit/localize';
import { formatNumber, percent } from './strings.js';

/* What the offer to go on where one stopped says. */

/** Names the whole offer. */
export const offerName = (): string =>
  msg('Where you stopped', {
    id: 'aloud.memory.name',
    desc: 'Name of the bar that offers to go on where one stopped on the last visit',
  });

/** Before the beginning of a sentence of the article, which follows in quotes: Continue from “…”. */
export const continueFrom = (): string =>
  msg('Continue from', {
    id: 'aloud.memory.from',
    desc: 'The beginning of a sentence of the article follows, in quotes. Add a colon where the language wants one',
  });

/** How far that is: «45%». */
export const howFar = (fraction: number): string => percent(fraction);

/** Where there are no words to quote. `paragraph` counts from 1. */
export function continueFromParagraph(paragraph: number): string {
  const number = formatNumber(paragraph);
  return msg(str`Continue from paragraph ${number}`, {
    id: 'aloud.memory.from-paragraph',
    desc: 'Where there are no words to quote. The number of the paragraph, from 1',
  });
}

export const continueReading = (): string =>
  msg('Continue reading', {
    id: 'aloud.memory.read',
    desc: 'Button: scrolls to where one stopped reading',
  });

export const continueListening = (): string =>
  msg('Continue listening', {
    id: 'aloud.memory.listen',
    desc: 'Button: reads aloud from where one stopped listening',
  });

export const dismiss = (): string =>
  msg('Dismiss', {
    id: 'aloud.memory.dismiss',
    desc: 'Button with a cross: does not want to go on there',
  });
