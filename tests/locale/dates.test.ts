import { expect } from '@open-wc/testing';
import {
  compactNumber,
  formatNumber,
  fullDate,
  fullDay,
  loadDates,
  newsDate,
  newsDay,
  pluralOf,
  useDates,
} from '../../src/locale/dates.js';
import { instant, wallTime } from '../../src/locale/dates/zone.js';
import { speak, speakWithoutTable } from './dates-locales.js';
import { nextChange } from '../../src/locale/dates/next-change.js';

/** Not Almaty: it changed in 2024, which browsers with older data of zones do not know. */
const TASHKENT = 'Asia/Tashkent';
const NEW_YORK = 'America/New_York';

/** Whatever space a browser puts there. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/gu, ' ');

const at = (iso: string, now: string, zone = 'UTC') =>
  plain(newsDate(new Date(iso), new Date(now), zone));

const hours = (ms: number) => ms / 3_600_000;

describe('dates', () => {
  afterEach(() => speak('en'));

  it('are relative, then a weekday, then a date, then with a year', async () => {
    await speak('kk');
    const now = '2024-05-07T12:00:00+05:00';
    const shown = (iso: string) => at(`${iso}+05:00`, now, TASHKENT);
    expect(shown('2024-05-07T08:48')).to.equal('Бүгін, 08:48');
    expect(shown('2024-05-07T23:59')).to.equal('Бүгін, 23:59');
    expect(shown('2024-05-06T21:15')).to.equal('Кеше, 21:15');
    expect(shown('2024-05-08T00:00')).to.equal('Ертең, 00:00');
    expect(shown('2024-05-09T09:05')).to.equal('9 мамыр, 09:05');
    expect(shown('2024-05-05T10:30')).to.equal('Жексенбі, 10:30');
    expect(shown('2024-05-01T10:30')).to.equal('Сәрсенбі, 10:30');
    expect(shown('2024-04-30T10:30')).to.equal('30 сәуір, 10:30');
    expect(shown('2023-12-31T09:30')).to.equal('2023 ж. 31 желтоқсан, 09:30');
    expect(shown('2025-01-01T10:30')).to.equal('2025 ж. 1 қаңтар, 10:30');
  });

  it('name every month and weekday of Kazakh, Uzbek and Kyrgyz in every browser', async () => {
    const now = new Date('2024-12-31T12:00Z');
    const months = (): string[] =>
      Array.from({ length: 11 }, (_, month) =>
        plain(newsDay(new Date(Date.UTC(2024, month, 5)), now, 'UTC')),
      );
    await speak('kk');
    expect(months().join()).to.equal(
      '5 қаңтар,5 ақпан,5 наурыз,5 сәуір,5 мамыр,5 маусым,5 шілде,5 тамыз,5 қыркүйек,5 қазан,5 қараша',
    );
    await speak('uz');
    expect(months().join()).to.equal(
      '5-yanvar,5-fevral,5-mart,5-aprel,5-may,5-iyun,5-iyul,5-avgust,5-sentabr,5-oktabr,5-noyabr',
    );
    expect(at('2024-05-05T10:30Z', '2024-05-07T12:00Z')).to.equal('Yakshanba, 10:30');
    await speak('ky');
    expect(months().join()).to.equal(
      '5-январь,5-февраль,5-март,5-апрель,5-май,5-июнь,5-июль,5-август,5-сентябрь,5-октябрь,5-ноябрь',
    );
    expect(at('2024-05-05T10:30Z', '2024-05-07T12:00Z')).to.equal('Жекшемби, 10:30');
    expect(at('2023-05-05T10:30Z', '2024-05-07T12:00Z')).to.equal('2023-ж., 5-май, 10:30');
  });

  it('are numeric while the table of the language is not there', async () => {
    useDates(null);
    await speakWithoutTable('kk');
    expect(at('2024-05-05T10:30Z', '2024-05-20T12:00Z')).to.equal('05.05.2024, 10:30');
    expect(at('2024-05-05T10:30Z', '2024-05-07T12:00Z')).to.equal('05.05.2024, 10:30');
    expect(at('2024-05-05T10:30Z', '2024-05-05T12:00Z')).to.equal('Бүгін, 10:30');
    expect(fullDay(new Date('2024-05-05'))).to.equal('05.05.2024');
    expect(plain(formatNumber(1234.5))).to.equal('1 234,5');
    expect(plain(compactNumber(12_345))).to.equal('12 345');
    expect(await loadDates('kk')).to.be.true;
    expect(await loadDates('kk'), 'once').to.be.false;
    expect(await loadDates('ru'), 'no need').to.be.false;
    expect(at('2024-05-05T10:30Z', '2024-05-20T12:00Z')).to.equal('5 мамыр, 10:30');
  });

  it('are numeric in a language that the browser has not', async () => {
    await speak('tlh');
    expect(at('2024-05-05T10:30Z', '2024-05-20T12:00Z')).to.equal('05.05.2024, 10:30');
    expect(plain(formatNumber(1234.5))).to.equal('1 234,5');
  });

  it('speak English, Russian, Arabic and Turkish by the browser', async () => {
    expect(at('2024-05-05T08:48Z', '2024-05-05T12:00Z')).to.equal('Today, 8:48 AM');
    expect(at('2024-05-05T08:48Z', '2024-06-05T12:00Z')).to.equal('May 5, 8:48 AM');
    expect(plain(fullDate(new Date('2024-05-05T08:48Z'), 'UTC'))).to.equal(
      'Sunday, May 5, 2024, 8:48 AM',
    );
    await speak('ru');
    expect(at('2024-05-05T08:48Z', '2024-05-07T12:00Z')).to.equal('Воскресенье, 08:48');
    expect(at('2024-05-05T08:48Z', '2024-06-05T12:00Z')).to.equal('5 мая, 08:48');
    expect(at('2023-05-05T08:48Z', '2024-06-05T12:00Z')).to.equal('5 мая 2023 г., 08:48');
    await speak('ar');
    expect(at('2024-05-05T08:48Z', '2024-06-05T12:00Z')).to.match(/^[5٥] مايو، [8٨]:(48|٤٨) ص$/u);
    await speak('tr');
    expect(at('2024-05-05T08:48Z', '2024-06-05T12:00Z')).to.equal('5 Mayıs, 08:48');
  });

  it('count days in the zone, not in hours', async () => {
    const iso = '2024-05-06T19:30:00Z'; // half past midnight of the 7th in Tashkent
    expect(at(iso, '2024-05-07T08:00:00Z', TASHKENT)).to.equal('Today, 12:30 AM');
    expect(at(iso, '2024-05-07T08:00:00Z', NEW_YORK)).to.equal('Yesterday, 3:30 PM');
    await speak('kk');
    expect(at('2023-12-31T19:30Z', '2024-01-01T19:00Z', TASHKENT)).to.equal('Кеше, 00:30');
    expect(at('2023-12-31T18:30Z', '2024-01-15T00:00Z', TASHKENT)).to.equal(
      '2023 ж. 31 желтоқсан, 23:30',
    );
  });

  it('are right across summer time', () => {
    // 2024-03-10 has 23 hours in New York, 2024-11-03 has 25.
    expect(at('2024-03-10T06:30Z', '2024-03-10T07:30Z', NEW_YORK)).to.equal('Today, 1:30 AM');
    expect(at('2024-03-10T07:30Z', '2024-03-10T08:30Z', NEW_YORK)).to.equal('Today, 3:30 AM');
    expect(at('2024-03-10T04:30Z', '2024-03-11T04:30Z', NEW_YORK)).to.equal('Saturday, 11:30 PM');
    expect(at('2024-11-03T04:30Z', '2024-11-04T04:59Z', NEW_YORK)).to.equal('Today, 12:30 AM');
  });

  it('change at the next midnight of the zone', () => {
    const next = (now: string, zone: string) => {
      const date = new Date(now);
      return hours(nextChange(date, zone));
    };
    expect(next('2024-05-07T12:00:00+05:00', TASHKENT)).to.equal(12);
    expect(next('2024-05-07T00:00:00+05:00', TASHKENT)).to.equal(24);
    expect(next('2024-03-10T05:00Z', NEW_YORK)).to.equal(23);
    expect(next('2024-11-03T04:00Z', NEW_YORK)).to.equal(25);
    // Cairo's summer began at midnight of April 26: that day starts at one.
    expect(next('2024-04-25T21:00Z', 'Africa/Cairo')).to.equal(1);
    // Havana's midnight of November 3 was at four, and one o'clock came twice.
    expect(next('2024-11-03T03:00Z', 'America/Havana')).to.equal(1);
  });

  it('take the reader’s zone for one that does not exist', () => {
    const date = new Date(2024, 4, 5, 8, 48);
    const now = new Date(2024, 4, 5, 12);
    expect(plain(newsDate(date, now, 'Mars/Olympus'))).to.equal('Today, 8:48 AM');
    expect(plain(newsDate(date, now))).to.equal('Today, 8:48 AM');
    expect(nextChange(now)).to.equal(new Date(2024, 4, 6).getTime() - now.getTime());
    expect(plain(newsDate(date, now, '"><img src=x>'))).to.equal('Today, 8:48 AM');
  });

  it('say nothing of what is no date', () => {
    const none = new Date(Number.NaN);
    const now = new Date();
    expect(
      [newsDate(none, now), newsDay(none, now), fullDate(none), fullDay(none)].join(''),
    ).to.equal('');
  });

  it('read a wall clock both ways', () => {
    for (const zone of [TASHKENT, NEW_YORK, 'Asia/Kathmandu', 'Europe/Berlin', '']) {
      for (const iso of ['2024-01-01T00:00Z', '2024-07-01T23:59:59.999Z', '1999-12-31T12:00Z']) {
        const time = Date.parse(iso);
        expect(instant(wallTime(new Date(time), zone), zone), `${zone} ${iso}`).to.equal(time);
      }
    }
  });
});

describe('numbers', () => {
  afterEach(() => speak('en'));

  it('are grouped and compact as CLDR has it, in every browser', async () => {
    await speak('kk');
    const compact = [
      0, 30, 1200, 9999, 10_000, 12_345, 345_678, 999_499, 999_600, 1_234_567, 12e6, 2e9,
    ]
      .map(compactNumber)
      .join('; ');
    expect(compact).to.contain('1\u00a0200').and.contain('12\u00a0мың');
    expect(plain(compact)).to.equal(
      '0; 30; 1 200; 9 999; 10 мың; 12 мың; 346 мың; 999 мың; 1 млн; 1,2 млн; 12 млн; 2 млрд',
    );
    expect([1234567.891, 0.5, -1234, 1000].map(formatNumber).map(plain).join('; ')).to.equal(
      '1 234 567,89; 0,5; -1 234; 1 000',
    );
    await speak('uz');
    expect(plain(compactNumber(12_345))).to.equal('12 ming');
    await speak('ky');
    expect(plain(compactNumber(1_250_000))).to.equal('1,3 млн');
  });

  it('are the browser’s own in other languages', async () => {
    expect([30, 1200, 12_345, 1_234_567].map(compactNumber).join()).to.equal('30,1,200,12K,1.2M');
    await speak('ru');
    expect([1200, 12_345, 1_234_567].map(compactNumber).map(plain).join(';')).to.equal(
      '1 200;12 тыс.;1,2 млн',
    );
  });

  it('go with their plural form', async () => {
    await speak('ru');
    expect([1, 2, 5, 21, 9999, 12_341, 1_234_561].map(pluralOf).join()).to.equal(
      'one,few,many,one,many,many,many',
    );
    await speak('ar');
    expect([0, 1, 2, 5, 11, 100, 12_003].map(pluralOf).join()).to.equal(
      'zero,one,two,few,many,other,other',
    );
  });
});
