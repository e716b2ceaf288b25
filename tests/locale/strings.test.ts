import { expect } from '@open-wc/testing';
import { ReaderError } from '../../src/errors.js';
import { useLocale } from '../../src/locale/load.js';
import { errorMessage, languageName, voiceHelp } from '../../src/locale/messages.js';
import {
  duration,
  durationLeft,
  percent,
  positionValue,
  speedValue,
  timeLeft,
} from '../../src/locale/strings.js';

const NBSP = '\u00a0';
const minutes = (...list: number[]) => list.map((minute) => timeLeft(minute * 60));

describe('words of the interface', () => {
  afterEach(() => useLocale('en'));

  it('count in English', async () => {
    await useLocale('en');
    expect(minutes(0, 1, 2, 21, 125)).to.deep.equal([
      'less than a minute left',
      'about 1 minute left',
      'about 2 minutes left',
      'about 21 minutes left',
      'about 2 h 5 min left',
    ]);
  });

  it('count in Russian', async () => {
    await useLocale('ru');
    expect(minutes(0, 1, 2, 5, 11, 12, 21, 22, 25, 125)).to.deep.equal([
      'осталось меньше минуты',
      'осталась примерно 1 минута',
      'осталось примерно 2 минуты',
      'осталось примерно 5 минут',
      'осталось примерно 11 минут',
      'осталось примерно 12 минут',
      'осталась примерно 21 минута',
      'осталось примерно 22 минуты',
      'осталось примерно 25 минут',
      'осталось примерно 2 ч 5 мин',
    ]);
  });

  it('count in Kazakh, where the noun stays as it is', async () => {
    await useLocale('kk');
    expect(minutes(0, 1, 2, 21, 125)).to.deep.equal([
      'бір минуттан аз қалды',
      'шамамен 1 минут қалды',
      'шамамен 2 минут қалды',
      'шамамен 21 минут қалды',
      'шамамен 2 сағ 5 мин қалды',
    ]);
  });

  it('are short where they are seen', async () => {
    await useLocale('kk');
    expect([duration(20), duration(180), durationLeft(180), durationLeft(3660)]).to.deep.equal([
      '1 минуттан аз',
      '3 мин',
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
    for (const locale of ['en', 'kk', 'ru'] as const) {
      await useLocale(locale);
      const codes = [
        'no-article',
        'no-voice',
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
