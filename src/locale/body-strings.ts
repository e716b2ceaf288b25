import { msg } from '@lit/localize';

export { settingsFailed } from './strings.js';

/** Names the button, and the panel that it opens. */
export const readingSettings = (): string =>
  msg('Reading settings', {
    id: 'aloud.body.settings',
    desc: 'Button, and name of its panel: text size, spacing, colours, line focus',
  });
