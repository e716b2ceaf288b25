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

export const pause = (): string =>
  msg('Pause', { id: 'aloud.pause', desc: 'Button: stops for a while' });

export const resume = (): string =>
  msg('Resume', { id: 'aloud.resume', desc: 'Button: goes on after a pause' });

export const stop = (): string =>
  msg('Stop', { id: 'aloud.stop', desc: 'Button: ends the reading' });

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
  msg(str`${formatNumber(Math.round(fraction * 100))}%`, { id: 'aloud.percent', desc: '25%' });

/** In short, to be seen: «2 min», «1 h», «1 h 5 min». */
export function duration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) {
    return msg('under 1 min', {
      id: 'aloud.under-a-minute',
      desc: 'How long the article takes, in short; stands where 2 min does',
    });
  }
  if (minutes < 60) {
    return msg(str`${formatNumber(minutes)} min`, {
      id: 'aloud.minutes',
      desc: '2 min: in short, where there is little room',
    });
  }
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map(formatNumber);
  if (minutes % 60 === 0) {
    return msg(str`${hours} h`, { id: 'aloud.whole-hours', desc: '2 h: in short' });
  }
  return msg(str`${hours} h ${rest} min`, { id: 'aloud.hours', desc: '2 h 5 min: in short' });
}

export const settings = (): string =>
  msg('Listening settings', {
    id: 'aloud.settings',
    desc: 'Button, and name of its panel: voices, pauses, what is lit, sleep timer',
  });

export const settingsFailed = (): string =>
  msg('The settings could not be loaded. Reload the page to try again.', {
    id: 'aloud.settings.failed',
    desc: 'Of listening or of reading: the page is offline',
  });

/** Said when a part of the reader, or the reason, cannot be loaded. */
export const failed = (): string =>
  msg('This text cannot be read aloud now. Reload the page to try again.', {
    id: 'aloud.failed',
    desc: 'A part of the reader could not be loaded',
  });

/** BCP 47 tag of the language these very strings are in. */
export const language = (): string =>
  msg('en', { id: 'aloud.language', desc: 'The BCP 47 tag of this translation itself, as in kk' });

/** Chromium claims these and writes their numbers in English («1.25»). */
const AS_RUSSIAN: readonly string[] = ['kk', 'ky', 'uz'];

/**
 * «1 234,5». By CLDR, Kazakh, Kyrgyz and Uzbek write numbers as Russian does: a decimal comma, groups
 * apart by U+00A0. `dates.ts` has their tables, which a page with a reader alone does without.
 */
export function formatNumber(value: number): string {
  const locale = AS_RUSSIAN.includes(language()) ? 'ru' : language();
  return value.toLocaleString(locale, { maximumFractionDigits: 2 });
}

/** The plural form that goes with a number; `other` where the browser has not the language. */
export function pluralForm(n: number): Intl.LDMLPluralRule {
  const isKnown = Intl.PluralRules.supportedLocalesOf(language()).length > 0;
  return isKnown ? new Intl.PluralRules(language()).select(n) : 'other';
}
