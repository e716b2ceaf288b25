import { msg, str } from '@lit/localize';

/** Names the button that reads a teaser aloud: «Listen: the headline». */
export const listenTo = (headline: string): string =>
  msg(str`Listen: ${headline}`, {
    id: 'aloud.card.listen-to',
    desc: 'Name of the button of one article in a list; ends with its headline',
  });
