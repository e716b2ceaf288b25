import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/controls/define.js';
import { useLocale, type LoadStrings } from '../../src/locale/load.js';

/** Kazakh is lost on the way, Russian never comes. */
const load: LoadStrings = (locale) =>
  locale === 'kk' ? Promise.reject(new Error('offline')) : new Promise(() => undefined);

const shown = async () => {
  const controls = await fixture(html`<aloud-controls></aloud-controls>`);
  return controls.shadowRoot?.querySelector('button')?.textContent.trim();
};

describe('a locale that does not come', () => {
  it('leaves English when it is lost', async () => {
    expect(await useLocale('kk', load)).to.equal('en');
    expect(await shown()).to.equal('Listen');
  });

  it('keeps nobody waiting for ever', async () => {
    void useLocale('ru', load);
    expect(await shown()).to.equal('Listen');
  });
});
