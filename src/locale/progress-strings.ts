import { msg } from '@lit/localize';

/** Names the bar that shows how much of an article is done. */
export const progressName = (): string =>
  msg('Reading progress', { id: 'aloud.progress', desc: 'Name of a progress bar' });
