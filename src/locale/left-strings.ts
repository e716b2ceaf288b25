import { msg, str } from '@lit/localize';
import { duration, formatNumber, percent, pluralForm } from './strings.js';

/*
 * What is shown and heard of a place in an article. Apart from `strings.ts` because nobody is anywhere before
 * the article has been read: load it with `import()`.
 */

/** In short, to be seen while reading: «2 min left». */
export const durationLeft = (seconds: number): string =>
  msg(str`${duration(seconds)} left`, {
    id: 'aloud.left',
    desc: 'In short, seen while reading: 2 min left',
  });

export const loading = (): string =>
  msg('Getting ready…', { id: 'aloud.loading', desc: 'Shown until the voice starts' });

/** What a screen reader says of the position slider. `paragraph` counts from 1. */
export function positionValue(
  paragraph: number,
  paragraphs: number,
  fraction: number,
  seconds: number,
): string {
  const [number, total] = [formatNumber(paragraph), formatNumber(paragraphs)];
  return msg(str`Paragraph ${number} of ${total}, ${percent(fraction)}, ${timeLeft(seconds)}`, {
    id: 'aloud.position-value',
    desc: 'Paragraph number, how many there are, 25%, about 2 minutes left',
  });
}

/** In full, to be heard: «about 2 minutes left». */
export function timeLeft(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) {
    return msg('less than a minute left', {
      id: 'aloud.left-under-a-minute',
      desc: 'Heard: how much of the article is left',
    });
  }
  if (minutes < 60) return minutesLeft(minutes);
  return msg(str`about ${duration(seconds)} left`, {
    id: 'aloud.left-about',
    desc: 'About 2 h 5 min left',
  });
}

/** One message for each plural form there is: a translation fills in those its language has. */
function minutesLeft(count: number): string {
  const minutes = formatNumber(count);
  switch (pluralForm(count)) {
    case 'zero':
      return msg(str`about ${minutes} minutes left`, {
        id: 'aloud.minutes-left.zero',
        desc: 'Heard; 1 to 59 minutes. Plural form "zero" (ar: 0)',
      });
    case 'one':
      return msg(str`about ${minutes} minute left`, {
        id: 'aloud.minutes-left.one',
        desc: 'Plural form "one" (en: 1; ru: 1, 21, 31)',
      });
    case 'two':
      return msg(str`about ${minutes} minutes left`, {
        id: 'aloud.minutes-left.two',
        desc: 'Plural form "two" (ar: 2)',
      });
    case 'few':
      return msg(str`about ${minutes} minutes left`, {
        id: 'aloud.minutes-left.few',
        desc: 'Plural form "few" (ru: 2, 3, 4, 22; ar: 3 to 10)',
      });
    case 'many':
      return msg(str`about ${minutes} minutes left`, {
        id: 'aloud.minutes-left.many',
        desc: 'Plural form "many" (ru: 5 to 20; ar: 11 to 99)',
      });
    case 'other':
      return msg(str`about ${minutes} minutes left`, {
        id: 'aloud.minutes-left.other',
        desc: 'Every other number',
      });
  }
}
