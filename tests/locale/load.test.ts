import { expect, fixture, html } from '@open-wc/testing';
import { localeFor, useLocale } from '../../src/locale/load.js';
import { localePending } from '../../src/locale/ready.js';
import { play } from '../../src/locale/strings.js';

describe('which language the interface speaks', () => {
  const before = document.documentElement.lang;
  afterEach(() => {
    document.documentElement.lang = before;
  });

  const inside = async (lang: string) => {
    const place = await fixture<HTMLElement>(html`<div lang=${lang}><p></p></div>`);
    return place.querySelector('p');
  };

  it("is the author's choice before the page's", async () => {
    expect(localeFor('ru', await inside('kk'))).to.equal('ru');
  });

  it('is that of the text around the reader before that of the document', async () => {
    document.documentElement.lang = 'ru';
    expect(localeFor('', await inside('kk'))).to.equal('kk');
    expect(localeFor('', await inside('de'))).to.equal('ru');
    expect(localeFor('', null)).to.equal('ru');
  });

  it('is found through shadow roots', async () => {
    const host = await fixture<HTMLElement>(html`<div lang="kk"></div>`);
    const reader = document.createElement('p');
    host.attachShadow({ mode: 'open' }).append(reader);
    expect(localeFor('', reader)).to.equal('kk');
  });

  it('is known by any spelling of its tag', () => {
    document.documentElement.lang = 'ru';
    for (const tag of ['kk', 'KK-kz', 'kk_KZ', 'kaz', ' kk-Cyrl-KZ ']) {
      expect(localeFor(tag, null), tag).to.equal('kk');
    }
    expect(localeFor('en-GB', null)).to.equal('en');
  });

  it('is English where there is none of ours', () => {
    document.documentElement.lang = '';
    expect(localeFor('', null)).to.equal('en');
    document.documentElement.lang = 'de';
    expect(localeFor('!', null)).to.equal('en');
  });
});

describe('loading a locale', () => {
  it('holds the first render until it is there, and no longer', async () => {
    const loaded = useLocale('kk');
    expect(localePending()).not.to.equal(null);
    expect(await loaded).to.equal('kk');
    await localePending();
    expect(localePending()).to.equal(null);
    expect(play()).to.equal('Тыңдау');
  });

  it('goes back to English without waiting for anything', async () => {
    expect(await useLocale('en')).to.equal('en');
    expect(play()).to.equal('Listen');
  });
});
