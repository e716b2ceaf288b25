import { msg, str } from '@lit/localize';

/*
 * The words of dates and of an article's meta line. Numbers and dates come as they are to be shown:
 * see `dates.ts`.
 */

export const today = (): string =>
  msg('Today', { id: 'aloud.meta.today', desc: 'Day of publication; begins a line' });

export const yesterday = (): string =>
  msg('Yesterday', { id: 'aloud.meta.yesterday', desc: 'Day of publication; begins a line' });

export const tomorrow = (): string =>
  msg('Tomorrow', { id: 'aloud.meta.tomorrow', desc: 'Day of publication; begins a line' });

/** «Today, 08:48». */
export const atTime = (day: string, time: string): string =>
  msg(str`${day}, ${time}`, {
    id: 'aloud.meta.at-time',
    desc: 'A day and a time of day: Today, 08:48; May 5, 10:30',
  });

/** Names of what is only shown, to be heard before it. */
export const categoryName = (): string =>
  msg('Category:', { id: 'aloud.meta.category', desc: 'Heard before the category of an article' });

export const publishedName = (): string =>
  msg('Published:', { id: 'aloud.meta.published', desc: 'Heard before the date of publication' });

export const authorName = (): string =>
  msg('Author:', { id: 'aloud.meta.author', desc: 'Heard before the name of the author' });

/** «Updated: Today, 08:48». */
export const updated = (date: string): string =>
  msg(str`Updated: ${date}`, {
    id: 'aloud.meta.updated',
    desc: 'Updated: Today, 08:48. The date begins with a capital letter',
  });

/** «2 min read». */
export const readingTime = (duration: string): string =>
  msg(str`${duration} read`, {
    id: 'aloud.meta.reading-time',
    desc: 'How long reading takes: 2 min read, 1 h 5 min read (kk: 2 мин оқу үшін)',
  });

/** «30 views»: `shown` is the number as it is written, `form` the plural form that goes with it. */
export function views(shown: string, form: Intl.LDMLPluralRule): string {
  switch (form) {
    case 'zero':
      return msg(str`${shown} views`, {
        id: 'aloud.meta.views.zero',
        desc: 'How often an article was opened; plural form "zero" (ar: 0)',
      });
    case 'one':
      return msg(str`${shown} view`, {
        id: 'aloud.meta.views.one',
        desc: 'Plural form "one" (en: 1; ru: 1, 21, 31)',
      });
    case 'two':
      return msg(str`${shown} views`, {
        id: 'aloud.meta.views.two',
        desc: 'Plural form "two" (ar: 2)',
      });
    case 'few':
      return msg(str`${shown} views`, {
        id: 'aloud.meta.views.few',
        desc: 'Plural form "few" (ru: 2, 3, 4, 22; ar: 3 to 10)',
      });
    case 'many':
      return msg(str`${shown} views`, {
        id: 'aloud.meta.views.many',
        desc: 'Plural form "many" (ru: 5 to 20, 12 thousand; ar: 11 to 99; fr, es: millions)',
      });
    case 'other':
      return msg(str`${shown} views`, {
        id: 'aloud.meta.views.other',
        desc: 'Every other number (kk: 30 рет көрсетілді)',
      });
  }
}
