import { expect } from '@open-wc/testing';
import { ReaderError } from '../../src/errors.js';
import { sourceLocale, targetLocales } from '../../src/locale/generated/locale-codes.js';
import { wantStrings } from '../../src/locale/groups.js';
import { durationLeft, positionValue } from '../../src/locale/left-strings.js';
import { useLocale } from '../../src/locale/load.js';
import { errorMessage, languageName, voiceHelp } from '../../src/locale/messages.js';
import { duration, percent, speedValue } from '../../src/locale/strings.js';

const NBSP = '\u00a0';

describe('words of the interface', () => {
  before(() => wantStrings('messages'));
  afterEach(() => useLocale('en'));

  it('are short where they are seen', async () => {
    await useLocale('kk');
    const seconds = [20, 180, 7200];
    expect([...seconds.map(duration), durationLeft(180), durationLeft(3660)]).to.deep.equal([
      '1 минуттан аз',
      '3 мин',
      '2 сағ',
      '3 мин қалды',
      '1 сағ 1 мин қалды',
    ]);
  });

  it('write numbers as the language does, whatever Intl knows', async () => {
    const written = () => [speedValue(1.25), speedValue(2), percent(0.253)];
    expect(written()).to.deep.equal(['1.25×', '2×', '25%']);
    await useLocale('kk');
    expect(written()).to.deep.equal(['1,25×', '2×', '25%']);
    expect(positionValue(1, 12_000, 0, 0)).to.contain(`12${NBSP}000`);
    await useLocale('ru');
    expect(written()).to.deep.equal(['1,25×', '2×', `25${NBSP}%`]);
  });

  it('name languages in the language of the page', async () => {
    await useLocale('kk');
    expect(['kk', 'ru-RU', 'en'].map(languageName)).to.deep.equal([
      'қазақ тілі',
      'орыс тілі',
      'ағылшын тілі',
    ]);
    await useLocale('ru');
    expect(['kk', 'en'].map(languageName)).to.deep.equal(['казахский', 'английский']);
    expect(languageName('de').toLowerCase()).to.equal('немецкий');
  });

  it('never name a language in English on a Kazakh page', async () => {
    await useLocale('kk');
    expect(languageName('de')).to.be.oneOf(['неміс тілі', 'неміс', 'Deutsch']);
  });

  it('fall back to the tag', () => {
    expect(languageName('qaa')).to.equal('qaa');
    expect(languageName('not a tag')).to.equal('not a tag');
  });

  it('say which parts were passed over, each language once', async () => {
    await useLocale('kk');
    const error = new ReaderError('part-without-voice', '', ['ru', 'en', 'ru-RU']);
    expect(errorMessage(error)).to.match(/: орыс тілі, ағылшын тілі\.$/u);
  });

  it('have something to say of every error', async () => {
    for (const locale of [sourceLocale, ...targetLocales] as const) {
      await useLocale(locale);
      const codes = [
        'no-article',
        'no-voice',
        'voice-unreachable',
        'not-allowed',
        'engine-failed',
        'unsupported',
      ] as const;
      const all = codes.map((code) => errorMessage(new ReaderError(code, '')));
      expect(new Set(all).size, locale).to.equal(codes.length);
    }
  });

  it('send a listener on each platform somewhere else', async () => {
    await useLocale('kk');
    const helps = (tag: string) =>
      (['windows', 'apple', 'android', 'linux', 'other'] as const).map((one) =>
        voiceHelp(one, tag),
      );
    expect(new Set(helps('kk')).size).to.equal(5);
    expect(helps('kk')[0]).to.contain('Айгүл');
    expect(helps('kk')[1]).to.contain('Ару');
    expect(helps('de').join(' ')).not.to.match(/Айгүл|Ару/u);
  });
});
