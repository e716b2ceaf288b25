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
