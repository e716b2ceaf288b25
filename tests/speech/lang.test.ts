import { expect } from '@open-wc/testing';
import { canonical, matches, regionFor } from '../../src/speech/lang.js';

describe('canonical language tags', () => {
  const tags: readonly (readonly [string, string])[] = [
    ['kk', 'kk'],
    ['KK-kz', 'kk-KZ'],
    ['kk_KZ', 'kk-KZ'],
    ['kaz', 'kk'],
    ['kz', 'kk'],
    ['KZ_kz', 'kk-KZ'],
    ['kk-Cyrl-KZ', 'kk-Cyrl-KZ'],
    ['en_US', 'en-US'],
    ['eng-US-f000', 'en-US'],
    ['en_US.UTF-8', 'en-US'],
    ['en-US-NYC', 'en-US'],
    ['cmn-Hans-CN', 'zh-Hans-CN'],
    ['zh_CN_#Hans', 'zh-Hans-CN'],
    ['zh-yue-HK', 'yue-HK'],
    ['yue', 'yue'],
    ['arb', 'ar'],
    ['ekk', 'et'],
    ['iw', 'he'],
    ['in', 'id'],
    ['mo', 'ro'],
    ['nn', 'nn'],
    ['sr-latn', 'sr-Latn'],
    [' ru ', 'ru'],
    ['', ''],
    ['und', ''],
    ['x-robot', ''],
    ['i-klingon', ''],
    ['C', ''],
    ['қазақша', ''],
    ['not a language', ''],
    ['-', ''],
  ];
  for (const [tag, expected] of tags) {
    it(`«${tag}» is «${expected}»`, () => {
      expect(canonical(tag)).to.equal(expected);
    });
  }
});

describe('a voice matches a text', () => {
  const never = (voice: string, text: string): void => {
    it(`never: a ${voice} voice, a ${text} text`, () => {
      expect(matches(voice, text)).to.equal(0);
    });
  };
  never('ru', 'kk');
  never('ky', 'kk');
  never('tr-TR', 'kk');
  never('', 'kk');
  never('kk', '');
  never('kk-KZ', 'kk-Arab');
  never('kk', 'kk-Latn');
  never('fa-Latn', 'fa');
  never('zh-CN', 'yue');
  never('zh-HK', 'zh-CN');
  never('hr', 'sr');

  const better = (first: string, second: string, text: string): void => {
    it(`${first} before ${second} for ${text}`, () => {
      expect(matches(first, text)).to.be.greaterThan(matches(second, text));
      expect(matches(second, text)).to.be.greaterThan(0);
    });
  };
  better('en-GB', 'en-US', 'en-GB');
  better('pt', 'pt-PT', 'pt-BR');
  better('zh-CN', 'zh-TW', 'zh-Hans');
  better('zh-TW', 'zh-CN', 'zh-Hant');
  better('nn-NO', 'nb-NO', 'nn');
  better('no', 'nb', 'no');
  better('sr-Latn-RS', 'sr-RS', 'sr-Latn');
  better('yue', 'zh-HK', 'yue');

  it('asks for no region where the text names none', () => {
    expect(matches('en-AU', 'en')).to.equal(matches('en-US', 'en'));
    expect(matches('kk', 'kk')).to.equal(matches('kk-KZ', 'kk'));
  });
});

describe('the region that a reader wants to hear', () => {
  it('is the text’s own', () => {
    expect(regionFor('en-AU', ['en-GB'])).to.equal('AU');
  });
  it('else the user’s', () => {
    expect(regionFor('en', ['kk-KZ', 'x-foo', 'en-GB', 'en-US'])).to.equal('GB');
  });
  it('else the likeliest', () => {
    expect(regionFor('pt', ['ru-RU'])).to.equal('BR');
  });
});
