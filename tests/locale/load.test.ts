import { LOCALE_STATUS_EVENT } from '@lit/localize';
import { expect, fixture, html } from '@open-wc/testing';
import { followPage, localeFor, useLocale } from '../../src/locale/load.js';
import { localePending } from '../../src/locale/ready.js';
import { language, play } from '../../src/locale/strings.js';

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
    expect(localeFor('', await inside('nl'))).to.equal('ru');
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
    document.documentElement.lang = 'nl';
    expect(localeFor('!', null)).to.equal('en');
  });

  it('is that of the region’s own script', () => {
    document.documentElement.lang = 'en';
    for (const tag of ['zh', 'zh-CN', 'zh-Hans-CN', 'zh-SG', 'zh_CN', 'cmn-Hans']) {
      expect(localeFor(tag, null), tag).to.equal('zh-Hans');
    }
    const known = {
      'uz-Latn-UZ': 'uz',
      'ky-KG': 'ky',
      'ar-EG': 'ar',
      'es-419': 'es',
      'de-CH': 'de',
    };
    for (const [tag, locale] of Object.entries(known)) {
      expect(localeFor(tag, null), tag).to.equal(locale);
    }
  });

  it('is the same language in another script only where nothing else is asked for', async () => {
    document.documentElement.lang = 'ru';
    expect(localeFor('', await inside('uz-Cyrl'))).to.equal('ru');
    for (const [tag, locale] of [
      ['uz-Cyrl', 'uz'],
      ['zh-TW', 'zh-Hans'],
      ['zh-Hant-HK', 'zh-Hans'],
      ['kk-Arab-CN', 'kk'],
    ]) {
      document.documentElement.lang = tag ?? '';
      expect(localeFor('', await inside('nl')), tag).to.equal(locale);
    }
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

describe('the language of the page', () => {
  const before = document.documentElement.lang;
  let stop = () => {};

  afterEach(async () => {
    stop();
    document.documentElement.lang = before;
    await useLocale('en');
  });

  /** Resolves when the words are those of `locale`. */
  const spoken = (locale: string) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (language() !== locale) return;
        removeEventListener(LOCALE_STATUS_EVENT, look);
        resolve();
      };
      addEventListener(LOCALE_STATUS_EVENT, look);
      look();
    });

  it('is spoken, and the next one when it changes', async () => {
    document.documentElement.lang = 'kk';
    stop = followPage('');
    await spoken('kk');
    document.documentElement.lang = 'zh-CN';
    await spoken('zh-Hans');
    expect(play()).to.equal('收听');
    document.documentElement.lang = 'en';
    await spoken('en');
  });

  it('yields to ui-lang of the script, and that to ui-lang of the first element', async () => {
    document.documentElement.lang = 'kk';
    stop = followPage('fr');
    await spoken('fr');
    stop();
    await fixture(html`<aloud-meta ui-lang="tr"></aloud-meta>`);
    await fixture(html`<aloud-reader ui-lang="de"></aloud-reader>`);
    stop = followPage('fr');
    await spoken('tr');
  });

  it('is no longer followed when that is ended', async () => {
    document.documentElement.lang = 'kk';
    stop = followPage('');
    await spoken('kk');
    stop();
    document.documentElement.lang = 'ru';
    await useLocale('kk');
    expect(language()).to.equal('kk');
  });
});
