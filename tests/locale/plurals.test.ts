import { expect } from '@open-wc/testing';
import { compactNumber, formatNumber, pluralOf } from '../../src/locale/dates.js';
import { targetLocales } from '../../src/locale/generated/locale-codes.js';
import { positionValue, timeLeft } from '../../src/locale/left-strings.js';
import { useLocale } from '../../src/locale/load.js';
import { views } from '../../src/locale/meta-strings.js';
import { pluralForm } from '../../src/locale/strings.js';

const minutes = (...list: number[]) => list.map((minute) => latin(timeLeft(minute * 60)));
const seen = (...list: number[]) => list.map((n) => latin(views(compactNumber(n), pluralOf(n))));

/** Digits of Arabic as browsers differ in them, and spaces as they are easier to read. */
const latin = (text: string) =>
  text
    .replaceAll(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[\u00a0\u202f]/gu, ' ');

describe('counting', () => {
  afterEach(() => useLocale('en'));

  it('is right in English', async () => {
    await useLocale('en');
    expect(minutes(0, 1, 2, 21, 125)).to.deep.equal([
      'less than a minute left',
      'about 1 minute left',
      'about 2 minutes left',
      'about 21 minutes left',
      'about 2 h 5 min left',
    ]);
    expect(seen(0, 1, 30)).to.deep.equal(['0 views', '1 view', '30 views']);
  });

  it('is right in Russian', async () => {
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
    expect(seen(1, 3, 30, 101, 12_345)).to.deep.equal([
      '1 просмотр',
      '3 просмотра',
      '30 просмотров',
      '101 просмотр',
      '12 тыс. просмотров',
    ]);
  });

  it('is right in Kazakh, where the noun stays as it is', async () => {
    await useLocale('kk');
    expect(minutes(0, 1, 2, 21, 125)).to.deep.equal([
      'бір минуттан аз қалды',
      'шамамен 1 минут қалды',
      'шамамен 2 минут қалды',
      'шамамен 21 минут қалды',
      'шамамен 2 сағ 5 мин қалды',
    ]);
    expect(seen(0, 1, 30)).to.deep.equal([
      '0 рет көрсетілді',
      '1 рет көрсетілді',
      '30 рет көрсетілді',
    ]);
  });

  it('is right in Arabic, in all six forms', async () => {
    await useLocale('ar');
    expect(minutes(1, 2, 3, 10, 11, 59)).to.deep.equal([
      'بقيت نحو دقيقة واحدة',
      'بقيت نحو دقيقتين',
      'بقيت نحو 3 دقائق',
      'بقيت نحو 10 دقائق',
      'بقيت نحو 11 دقيقة',
      'بقيت نحو 59 دقيقة',
    ]);
    expect(seen(0, 1, 2, 3, 11, 100)).to.deep.equal([
      'لا مشاهدات',
      'مشاهدة واحدة',
      'مشاهدتان',
      '3 مشاهدات',
      '11 مشاهدة',
      '100 مشاهدة',
    ]);
  });

  it('is right in French, where nothing is one, and millions have a form', async () => {
    await useLocale('fr');
    expect(seen(0, 1, 2)).to.deep.equal(['0 vue', '1 vue', '2 vues']);
    expect(seen(3_000_000)[0]).to.match(/^3 M.* de vues$/u);
    expect(minutes(1, 2)).to.deep.equal([
      'il reste environ 1 minute',
      'il reste environ 2 minutes',
    ]);
  });

  it('is right in Chinese, which has one form', async () => {
    await useLocale('zh-Hans');
    expect(minutes(1, 2)).to.deep.equal(['剩余约 1 分钟', '剩余约 2 分钟']);
    expect(seen(1, 30)).to.deep.equal(['1 次浏览', '30 次浏览']);
  });

  it('takes the general form where the browser has not the language', async () => {
    await useLocale('ru');
    const known = Object.getOwnPropertyDescriptor(Intl.PluralRules, 'supportedLocalesOf');
    Intl.PluralRules.supportedLocalesOf = () => [];
    try {
      expect(pluralForm(1)).to.equal('other');
      expect(minutes(1)).to.deep.equal(['осталось примерно 1 минуты']);
    } finally {
      if (known) Object.defineProperty(Intl.PluralRules, 'supportedLocalesOf', known);
    }
  });

  it('writes numbers as the dates beside them do', async () => {
    for (const locale of targetLocales) {
      await useLocale(locale);
      const [first, last] = [1234, 56_789].map(formatNumber);
      const said = positionValue(1234, 56_789, 0, 0);
      expect(said, locale).to.contain(first).and.to.contain(last);
    }
  });
});
