import { expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/meta/define.js';
import type { AloudMeta } from '../../src/elements/meta/meta.js';
import { useLocale, type Locale } from '../../src/locale/load.js';

/** At noon of May 7, 2024, in Tashkent. */
const NOW = Date.parse('2024-05-07T12:00:00+05:00');
const realNow = Date.now;

async function strip(locale: Locale, published: string, views: number): Promise<string[]> {
  await useLocale(locale);
  const meta = await fixture<AloudMeta>(
    html`<aloud-meta
      category="Саясат"
      published=${published}
      .views=${views}
      reading-time="2"
      time-zone="Asia/Tashkent"
    ></aloud-meta>`,
  );
  return [...meta.renderRoot.querySelectorAll('[part=item]')].map((item) =>
    (item.querySelector('[part]:not([part=icon])')?.textContent ?? '')
      .replace(/[\s\u00a0\u202f]+/gu, ' ')
      .trim(),
  );
}

describe('<aloud-meta> as it is translated', () => {
  beforeEach(() => {
    Date.now = () => NOW;
  });
  afterEach(async () => {
    Date.now = realNow;
    await useLocale('en');
  });

  it('writes the line of a Kazakh news page', async () => {
    expect(await strip('kk', '2024-05-07T08:48+05:00', 30)).to.deep.equal([
      'Саясат',
      'Бүгін, 08:48',
      '30 рет көрсетілді',
      '2 мин оқу үшін',
    ]);
    expect((await strip('kk', '2024-05-06T21:15+05:00', 12_345)).slice(1, 3)).to.deep.equal([
      'Кеше, 21:15',
      '12 мың рет көрсетілді',
    ]);
    expect((await strip('kk', '2024-04-05T10:30+05:00', 1))[1]).to.equal('5 сәуір, 10:30');
  });

  it('has no English and no stub of a month in any language', async () => {
    for (const locale of [
      'kk',
      'uz',
      'ky',
      'ru',
      'tr',
      'ar',
      'de',
      'es',
      'fr',
      'zh-Hans',
    ] as const) {
      for (const published of [
        '2024-05-07T08:48',
        '2024-05-06T08:48',
        '2024-05-04',
        '2023-03-05',
      ]) {
        const [, ...line] = await strip(locale, published, 21);
        expect(line.length, locale).to.equal(3);
        expect(line.join(' '), locale).not.to.match(/M0|day|March|views|read|\b[AP]M\b/u);
      }
    }
  });
});
