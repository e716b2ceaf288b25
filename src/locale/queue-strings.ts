import { msg, str } from '@lit/localize';
import { formatNumber } from './strings.js';

/* The queue: articles that somebody wants to hear, one after the other. Loaded with it. */

export const queueName = (): string =>
  msg('Listening queue', { id: 'aloud.queue', desc: 'Heading of a list of articles to be heard' });

export const clearQueue = (): string =>
  msg('Clear the queue', { id: 'aloud.queue.clear', desc: 'Button: takes all articles out of it' });

export const emptyQueue = (): string =>
  msg('The queue is empty.', {
    id: 'aloud.queue.empty',
    desc: 'Seen and heard when it has become so',
  });

export const beingRead = (): string =>
  msg('Being read', {
    id: 'aloud.queue.now',
    desc: 'Beside the headline of the article that is read aloud now',
  });

export const playNow = (title: string): string =>
  msg(str`Listen now: ${title}`, {
    id: 'aloud.queue.play',
    desc: 'Name of a button; ends with the headline of the article',
  });

export const moveUp = (title: string): string =>
  msg(str`Move up: ${title}`, {
    id: 'aloud.queue.up',
    desc: 'Name of a button: earlier in the queue; ends with the headline of the article',
  });

export const moveDown = (title: string): string =>
  msg(str`Move down: ${title}`, {
    id: 'aloud.queue.down',
    desc: 'Name of a button: later in the queue; ends with the headline of the article',
  });

export const removeItem = (title: string): string =>
  msg(str`Remove from the queue: ${title}`, {
    id: 'aloud.queue.remove',
    desc: 'Name of a button; ends with the headline of the article',
  });

/** Heard when an article was moved. `position` counts from 1. */
export function movedTo(position: number, count: number): string {
  const [place, all] = [formatNumber(position), formatNumber(count)];
  return msg(str`Place ${place} of ${all}`, {
    id: 'aloud.queue.moved',
    desc: 'Heard when an article was moved in the queue: Place 2 of 5',
  });
}

export const removed = (title: string): string =>
  msg(str`Removed: ${title}`, {
    id: 'aloud.queue.removed',
    desc: 'Heard when an article was taken out of the queue; ends with its headline',
  });

export const listenLater = (): string =>
  msg('Listen later', {
    id: 'aloud.queue.later',
    desc: 'Button of an article in a list: puts it into the queue, or takes it out',
  });

export const listenLaterTo = (title: string): string =>
  msg(str`Listen later: ${title}`, {
    id: 'aloud.queue.later-to',
    desc: 'Name of that button; begins with what is seen on it, ends with the headline',
  });

/** Before the headline of the article, which follows in quotes. */
export const nextInQueue = (): string =>
  msg('Next in the queue:', {
    id: 'aloud.queue.next',
    desc: 'At the end of an article that was read aloud; the headline of the next one follows, in quotes',
  });

export const nextArticle = (): string =>
  msg('Next article:', {
    id: 'aloud.queue.next-article',
    desc: 'At the end of an article that was read aloud; the headline of the next one follows, in quotes',
  });

export const listenNow = (): string =>
  msg('Listen now', {
    id: 'aloud.queue.listen-now',
    desc: 'Button: the next article is read at once, not in a moment',
  });

export const listenToNext = (): string =>
  msg('Listen to the next article', { id: 'aloud.queue.listen-next', desc: 'Button' });

export const notNow = (): string =>
  msg('Not now', {
    id: 'aloud.queue.not-now',
    desc: 'Button with a cross: the next article is not read',
  });

/** On the page of the next article, where the browser does not speak by itself. */
export const needsPress = (): string =>
  msg('The browser speaks only after a press:', {
    id: 'aloud.queue.needs-press',
    desc: 'On the page of the next article of the queue; its headline follows, in quotes',
  });

export const goOn = (): string =>
  msg('Go on with the queue', {
    id: 'aloud.queue.go-on',
    desc: 'Button: reads the article of this page, and then the rest of the queue',
  });
