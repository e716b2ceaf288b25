import { msg } from '@lit/localize';

/* What a card says of its data; with them it is loaded. */

export const loadingArticle = (): string =>
  msg('Loading the article…', { id: 'aloud.card.loading' });

export const retry = (): string =>
  msg('Try again', { id: 'aloud.card.retry', desc: 'Button: loads the article again' });

/** A small note on an article that only subscribers can read whole. */
export const forSubscribers = (): string =>
  msg('For subscribers', { id: 'aloud.card.subscribers' });

/** Said where an older state of the article stays on show. */
export const notRefreshed = (): string =>
  msg('Not up to date: the newest version could not be loaded.', {
    id: 'aloud.card.not-refreshed',
    desc: 'Below an article of which an older version is still shown',
  });

/** @param code One of `LoadErrorCode`. */
export function loadProblem(code: string): string {
  switch (code) {
    case 'offline':
      return msg('You are offline. The article comes when you are connected again.', {
        id: 'aloud.card.offline',
      });
    case 'empty':
    case 'malformed':
      return msg('There is no article here.', { id: 'aloud.card.empty' });
    default:
      return msg('The article could not be loaded.', { id: 'aloud.card.failed' });
  }
}
