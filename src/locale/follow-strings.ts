import { msg } from '@lit/localize';

/** Of the button that comes when somebody has scrolled away from what is read. */
export const backToText = (): string =>
  msg('Back to the spoken text', {
    id: 'aloud.back',
    desc: 'Button with an arrow: scrolls back to the sentence that is being read aloud',
  });
