import { msg, str } from '@lit/localize';
import { timeLeft } from './left-strings.js';
import { durationLeft } from './left-strings.js';
import { percent } from './strings.js';

/** In full, to be heard: «45%, about 2 minutes left». `null`: nobody knows yet how long it takes. */
export function progressValue(fraction: number, seconds: number | null): string {
  if (fraction === 1) return progressDone();
  if (seconds === null) return percent(fraction);
  return msg(str`${percent(fraction)}, ${timeLeft(seconds)}`, {
    id: 'aloud.progress.value',
    desc: '45%, about 2 minutes left',
  });
}

/** In short, to be seen: «45% · 2 min left». */
export function progressShown(fraction: number, seconds: number): string {
  return fraction === 1 ? progressDone() : `${percent(fraction)} · ${durationLeft(seconds)}`;
}

const progressDone = (): string =>
  msg('Read to the end', { id: 'aloud.progress.done', desc: 'Of an article: all of it is done' });
