import { msg, str } from '@lit/localize';

/*
 * Every word the controls show or say, in English; `locales/*.xlf` hold the translations. Always
 * functions: a string made when the module loads would stay English.
 */

/** Names the whole set of controls. */
export const toolbarName = (): string =>
  msg('Listen to the article', { id: 'aloud.toolbar', desc: 'Name of the whole toolbar' });

export const play = (): string =>
  msg('Listen', { id: 'aloud.play', desc: 'Button: begins to read aloud' });

export const pause = (): string => msg('Pause', { id: 'aloud.pause', desc: 'Button' });

export const resume = (): string =>
  msg('Resume', { id: 'aloud.resume', desc: 'Button: goes on after a pause' });

export const stop = (): string => msg('Stop', { id: 'aloud.stop', desc: 'Button' });

export const previousSentence = (): string =>
  msg('Previous sentence', { id: 'aloud.previous', desc: 'Button' });

export const nextSentence = (): string =>
  msg('Next sentence', { id: 'aloud.next', desc: 'Button' });

export const speed = (): string =>
  msg('Speed', { id: 'aloud.speed', desc: 'Names the choice of reading speed' });

/** «1.25×», as the page's language writes numbers. */
export const speedValue = (rate: number): string => `${formatNumber(rate)}×`;

export const position = (): string =>
  msg('Position in the article', { id: 'aloud.position', desc: 'Names the position slider' });

export const percent = (fraction: number): string =>
  msg(str`${Math.round(fraction * 100)}%`, { id: 'aloud.percent' });

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
  if (minutes < 1) return msg('less than a minute left', { id: 'aloud.left-under-a-minute' });
  if (minutes < 60) return minutesLeft(minutes);
  return msg(str`about ${duration(seconds)} left`, {
    id: 'aloud.left-about',
    desc: 'About 2 h 5 min left',
  });
}

/** In short, to be seen: «2 min», «1 h 5 min». */
export function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return msg('under 1 min', { id: 'aloud.under-a-minute' });
  if (minutes < 60) return msg(str`${minutes} min`, { id: 'aloud.minutes' });
  const hours = formatNumber(Math.floor(minutes / 60));
  return msg(str`${hours} h ${minutes % 60} min`, { id: 'aloud.hours' });
}

/** In short, to be seen while reading: «2 min left». */
export const durationLeft = (seconds: number): string =>
  msg(str`${duration(seconds)} left`, { id: 'aloud.left', desc: '2 min left' });

export const loading = (): string =>
  msg('Getting ready…', { id: 'aloud.loading', desc: 'Shown until the voice starts' });

/** Said when a part of the reader, or the reason, cannot be loaded. */
export const failed = (): string =>
  msg('This text cannot be read aloud now. Reload the page to try again.', { id: 'aloud.failed' });

/** BCP 47 tag of the language these very strings are in. */
export const language = (): string =>
  msg('en', { id: 'aloud.language', desc: 'The BCP 47 tag of this translation itself, as in kk' });

/**
 * Chromium claims Kazakh and writes its numbers in English («1.25»). Kazakh writes them as Russian
 * does: a decimal comma, groups apart by U+00A0 (CLDR `kk.xml`). To go when Chromium has the data.
 */
function formatNumber(value: number): string {
  const written = language();
  return value.toLocaleString(written === 'kk' ? 'ru' : written, { maximumFractionDigits: 2 });
}

/** One message for each plural form there is: a translation fills in those its language has. */
function minutesLeft(minutes: number): string {
  switch (new Intl.PluralRules(language()).select(minutes)) {
    case 'one':
      return msg(str`about ${minutes} minute left`, {
        id: 'aloud.minutes-left.one',
        desc: 'Plural form "one" (ru: 1, 21, 31)',
      });
    case 'few':
      return msg(str`about ${minutes} minutes left`, {
        id: 'aloud.minutes-left.few',
        desc: 'Plural form "few" (ru: 2, 3, 4, 22)',
      });
    case 'many':
      return msg(str`about ${minutes} minutes left`, {
        id: 'aloud.minutes-left.many',
        desc: 'Plural form "many" (ru: 5 to 20)',
      });
    case 'zero':
    case 'two':
    case 'other':
      return msg(str`about ${minutes} minutes left`, {
        id: 'aloud.minutes-left.other',
        desc: 'Every other number',
      });
  }
}
