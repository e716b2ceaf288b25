import { configureLocalization, str } from '@lit/localize';
import { expect } from '@open-wc/testing';
import { direction } from '../../src/locale/direction.js';
import { wantStrings } from '../../src/locale/groups.js';
import { duration, play } from '../../src/locale/strings.js';

/** As a site with a build does it: our templates are merged into its own. */
const { setLocale } = configureLocalization({
  sourceLocale: 'en',
  targetLocales: ['he', 'nl'],
  loadLocale: (locale) =>
    Promise.resolve({
      templates: {
        'aloud.language': locale,
        'aloud.play': locale === 'he' ? 'האזנה' : 'Luisteren',
        'aloud.minutes': str`${0} min.`,
        'shop.buy': 'Kopen',
      },
    }),
});

describe('a site that configures localisation itself', () => {
  afterEach(() => setLocale('en'));

  it('has its own languages, and nothing is loaded on demand', async () => {
    await setLocale('nl');
    await wantStrings('messages');
    expect(play()).to.equal('Luisteren');
    expect(duration(120)).to.equal('2 min.');
    expect(direction()).to.equal('ltr');
  });

  it('may write from right to left', async () => {
    await setLocale('he');
    expect(direction()).to.equal('rtl');
  });
});
