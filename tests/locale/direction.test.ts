import { expect } from '@open-wc/testing';
import { direction } from '../../src/locale/direction.js';
import { targetLocales } from '../../src/locale/generated/locale-codes.js';
import { useLocale } from '../../src/locale/load.js';

describe('which way the interface is written', () => {
  afterEach(() => useLocale('en'));

  it('is that of its language, whatever the page does', async () => {
    expect(direction()).to.equal('ltr');
    for (const locale of targetLocales) {
      await useLocale(locale);
      expect(direction(), locale).to.equal(locale === 'ar' ? 'rtl' : 'ltr');
    }
  });
});
