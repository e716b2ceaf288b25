import { msg } from '@lit/localize';

/* What a card says of its data; with them it is loaded. */

export const loadingArticle = (): string =>
  msg('Loading the article…', {
    id: 'aloud.card.loading',
    desc: 'Shown and announced until the text of the article is there',
  });

export const retry = (): string =>
  msg('Try again', { id: 'aloud.card.retry', desc: 'Button: loads the article again' });

/** A small note on an article that only subscribers can read whole. */
export const forSubscribers = (): string =>
  msg('For subscribers', {
    id: 'aloud.card.subscribers',
    desc: 'Note under the part of an article that everybody may read',
  });

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
        desc: 'It is loaded by itself as soon as there is a connection',
      });
    case 'empty':
    case 'malformed':
      return msg('There is no article here.', {
        id: 'aloud.card.empty',
        desc: 'The address is right, but what is there is no article',
      });
    default:
      return msg('The article could not be loaded.', {
        id: 'aloud.card.failed',
        desc: 'A button to try again follows',
      });
  }
}
