import { expect, fixture, html } from '@open-wc/testing';
import { fullDate } from '../../src/locale/dates.js';
import { useLocale } from '../../src/locale/load.js';

const written = () => fullDate(new Date('2024-05-05T08:48Z'), 'UTC');

describe('the table of dates', () => {
  afterEach(() => useLocale('en'));

  it('is not fetched for a page without dates', async () => {
    await useLocale('ky');
    expect(written()).to.equal('05.05.2024, 08:48');
  });

  it('is there with the words, on a page that has dates', async () => {
    await fixture(html`<aloud-meta></aloud-meta>`);
    await useLocale('kk');
    expect(written()).to.match(/5.мамыр, жексенбі, 08:48$/u);
    await useLocale('uz');
    expect(written()).to.match(/may/u);
  });
});
