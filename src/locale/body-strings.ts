import { msg } from '@lit/localize';

/** Names the button, and the panel that it opens. */
export const readingSettings = (): string =>
  msg('Reading settings', {
    id: 'aloud.body.settings',
    desc: 'Button, and name of its panel: text size, spacing, colours, line focus',
  });

export const settingsFailed = (): string =>
  msg('The reading settings could not be loaded. Reload the page to try again.', {
    id: 'aloud.body.failed',
    desc: 'Shown beside the button, when the page is offline',
  });
