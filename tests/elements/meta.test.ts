import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import '../../src/elements/meta/define.js';
import type { AloudMeta } from '../../src/elements/meta/meta.js';
import { speak } from '../locale/dates-locales.js';
import { waitUntil } from '../helpers/wait.js';

const NOW = new Date('2024-05-07T12:00:00+05:00').getTime();
const realNow = Date.now;

/** Moves the page's clock, as a person who comes back to the page finds it. */
function comeBack(now: number): void {
  Date.now = () => now;
  document.dispatchEvent(new Event('visibilitychange'));
}

const ALL = {
  category: 'Саясат',
  published: '2024-05-07T08:48:00+05:00',
  views: '30',
  'reading-time': '2',
  'time-zone': 'Asia/Tashkent',
};

async function made(attributes: Readonly<Record<string, string>> = {}): Promise<AloudMeta> {
  const meta = document.createElement('aloud-meta');
  for (const [name, value] of Object.entries(attributes)) meta.setAttribute(name, value);
  return fixture<AloudMeta>(meta);
}

const part = (meta: AloudMeta, name: string): HTMLElement | null =>
  meta.renderRoot.querySelector<HTMLElement>(`[part='${name}']`);

const plain = (text: string) => text.replace(/[\s\u00a0\u202f]+/gu, ' ').trim();

const shown = (meta: AloudMeta, name: string): string | null => {
  const text = part(meta, name)?.textContent;
  return text === undefined ? null : plain(text);
};

/** What is seen, item by item. */
const seen = (meta: AloudMeta): string[] =>
  [...meta.renderRoot.querySelectorAll('[part=item]')].map((item) =>
    plain(item.querySelector('[part]:not([part=icon])')?.textContent ?? ''),
  );

/** What a screen reader says, item by item. */
const heard = (meta: AloudMeta): string[] =>
  [...meta.renderRoot.querySelectorAll('[part=item]')].map((item) =>
    plain(
      [...item.querySelectorAll(':scope>:not([aria-hidden])')].map((e) => e.textContent).join(' '),
    ),
  );

describe('<aloud-meta>', () => {
  beforeEach(() => {
    Date.now = () => NOW;
  });
  afterEach(async () => {
    Date.now = realNow;
    await speak('en');
  });

  it('writes what a Kazakh news page writes', async () => {
    await speak('kk');
    const meta = await made(ALL);
    expect(seen(meta)).to.deep.equal([
      'Саясат',
      'Бүгін, 08:48',
      '30 рет көрсетілді',
      '2 мин оқу үшін',
    ]);
    expect(part(meta, 'published')?.title).to.match(/^2024.ж\. 7 мамыр, сейсенбі, 08:48$/u);
    expect(part(meta, 'published')?.getAttribute('datetime')).to.equal('2024-05-07T03:48:00.000Z');
    expect(part(meta, 'published')?.lang).to.equal('kk');
    await expect(meta).to.be.accessible();
  });

  it('is heard sensibly', async () => {
    const meta = await made({ ...ALL, author: 'Айгүл Серік', 'category-href': '/politics' });
    expect(heard(meta)).to.deep.equal([
      'Category: Саясат',
      'Published: Today, 8:48 AM',
      '30 views',
      '2 min read',
      'Author: Айгүл Серік',
    ]);
    expect(meta.renderRoot.querySelectorAll('[role=list]>[role=listitem]').length).to.equal(5);
    expect(part(meta, 'category')?.getAttribute('href')).to.equal('/politics');
    await expect(meta).to.be.accessible();
  });

  it('shows any subset in any order', async () => {
    const meta = await made({ ...ALL, show: 'views  CATEGORY nonsense views author' });
    expect(seen(meta)).to.deep.equal(['30 views', 'Саясат']);
    meta.show = 'reading-time';
    await meta.updateComplete;
    expect(seen(meta)).to.deep.equal(['2 min read']);
    meta.show = 'nonsense';
    await meta.updateComplete;
    expect(seen(meta).length, 'as by default').to.equal(4);
  });

  it('shows nothing of what has no value, and is empty then', async () => {
    const meta = await made();
    expect(seen(meta)).to.deep.equal([]);
    expect(meta.matches(':state(empty)')).to.be.true;
    meta.category = 'Sport';
    await meta.updateComplete;
    expect(seen(meta)).to.deep.equal(['Sport']);
    expect(meta.matches(':state(empty)')).to.be.false;
  });

  it('its link is a target of 44 px, and the strip no higher for it', async () => {
    const strip = await fixture<HTMLElement>(html`
      <div style="font-size: 14px; line-height: 20px">
        <aloud-meta category="Science" author="A. Kuatov"></aloud-meta>
        <aloud-meta category="Science" category-href="/science" author="A. Kuatov"></aloud-meta>
      </div>
    `);
    const [plain, linked] = strip.querySelectorAll('aloud-meta');
    await waitUntil(() => linked!.shadowRoot!.querySelector('a'));
    const link = linked!.shadowRoot!.querySelector('a')!;
    const { left, top, bottom, height } = link.getBoundingClientRect();
    expect(height).to.equal(44);
    expect(linked!.offsetHeight).to.equal(plain!.offsetHeight);
    for (const y of [top + 1, bottom - 1])
      expect(linked!.shadowRoot!.elementFromPoint(left + 9, y) === link).to.equal(true);
  });

  it('keeps its height while values come', async () => {
    const meta = await made();
    const { height } = meta.getBoundingClientRect();
    meta.setAttribute('published', '2024-05-07T08:48:00+05:00');
    meta.setAttribute('views', '5');
    await meta.updateComplete;
    expect(height).to.be.above(10);
    expect(Math.abs(meta.getBoundingClientRect().height - height)).to.be.below(1);
  });

  it('shows a date without a time, and no date that there is not', async () => {
    const meta = await made({ published: '2024-05-07', 'time-zone': 'America/New_York' });
    // It is still the 7th of May in New York.
    expect(shown(meta, 'published')).to.equal('Today');
    expect(part(meta, 'published')?.getAttribute('datetime')).to.equal('2024-05-07');
    expect(part(meta, 'published')?.title).to.equal('Tuesday, May 7, 2024');
    const wrong = ['2024-02-30', '2024-13-01', 'yesterday', '2024-05-07T25:00', '<b>', '1', ' '];
    for (const published of wrong) {
      meta.published = published;
      await meta.updateComplete;
      expect(shown(meta, 'published'), published).to.equal(null);
    }
  });

  it('reads offsets of every form, and takes a time without one as the zone’s', async () => {
    const forms = [
      '2024-05-07T03:48Z',
      '2024-05-07T08:48:00.123456+05:00',
      '2024-05-07T08:48+0500',
      '2024-05-06 23:48-04',
      '2024-05-07T08:48:00',
    ];
    const meta = await made({ 'time-zone': 'Asia/Tashkent' });
    for (const published of forms) {
      meta.published = published;
      await meta.updateComplete;
      expect(shown(meta, 'published'), published).to.equal('Today, 8:48 AM');
    }
    meta.timeZone = 'Mars/Olympus';
    await meta.updateComplete;
    expect(shown(meta, 'published'), 'of no zone, the reader’s').to.equal('Today, 8:48 AM');
  });

  it('says when it was updated, if that was later', async () => {
    const meta = await made({ ...ALL, modified: '2024-05-07T10:05:00+05:00' });
    expect(shown(meta, 'modified')).to.equal('Updated: Today, 10:05 AM');
    for (const modified of ['2024-05-07T08:48:20+05:00', '2024-05-07', '2024-05-06', 'never']) {
      meta.modified = modified;
      await meta.updateComplete;
      expect(shown(meta, 'modified'), modified).to.equal(null);
    }
  });

  it('counts views: 0 too, large ones in short with the exact number to be heard', async () => {
    const meta = await made({ views: '0' });
    expect(seen(meta)).to.deep.equal(['0 views']);
    meta.views = 1;
    await meta.updateComplete;
    expect(seen(meta)).to.deep.equal(['1 view']);
    meta.views = 12_345;
    await meta.updateComplete;
    expect(seen(meta)).to.deep.equal(['12K views']);
    expect(heard(meta)).to.deep.equal(['12,345 views']);
    expect(part(meta, 'views')?.title).to.equal('12,345 views');
    expect(part(meta, 'views')?.getAttribute('value')).to.equal('12345');
    await expect(meta).to.be.accessible();
    for (const views of ['-1', 'NaN', '', 'many', '1e999', '{}']) {
      meta.setAttribute('views', views);
      await meta.updateComplete;
      expect(seen(meta), views).to.deep.equal([]);
    }
  });

  it('has the right plurals', async () => {
    const meta = await made();
    const texts = async (numbers: readonly number[]) => {
      const all: string[] = [];
      for (const views of numbers) {
        meta.views = views;
        meta.requestUpdate();
        await meta.updateComplete;
        all.push(seen(meta).join());
      }
      return all.join('; ');
    };
    await speak('ru');
    expect(await texts([1, 3, 30, 21, 1200, 12_345])).to.equal(
      '1 просмотр; 3 просмотра; 30 просмотров; 21 просмотр; 1 200 просмотров; 12 тыс. просмотров',
    );
    await speak('kk');
    expect(await texts([1, 30, 1200, 12_345, 1_234_567])).to.equal(
      '1 рет көрсетілді; 30 рет көрсетілді; 1 200 рет көрсетілді; 12 мың рет көрсетілді; 1,2 млн рет көрсетілді',
    );
    await speak('ar');
    const forms = (await texts([0, 1, 2, 3, 11, 100])).match(/\w+(?=\))/gu);
    expect(forms).to.deep.equal(['zero', 'one', 'two', 'few', 'many', 'other']);
  });

  it('takes minutes and durations for a reading time', async () => {
    const meta = await made();
    const times = { 2: '2', PT2M: '2', PT90S: '2', '0.4': '1', PT1H5M: '1 h 5', pt61m: '1 h 1' };
    for (const [time, minutes] of Object.entries(times)) {
      meta.readingTime = time;
      await meta.updateComplete;
      expect(seen(meta), time).to.deep.equal([`${minutes} min read`]);
    }
    for (const time of ['-3', 'soon', 'P', 'Infinity', '0']) {
      meta.readingTime = time;
      await meta.updateComplete;
      expect(seen(meta), time).to.deep.equal([]);
    }
  });

  it('takes hostile values for text, or for nothing', async () => {
    const markup = '<img src=x onerror=alert(1)>';
    const meta = await made({ category: markup, author: markup, 'category-href': '/a' });
    expect(seen(meta)).to.deep.equal([markup, markup]);
    expect(meta.renderRoot.querySelector('img')).to.equal(null);
    const links = {
      'javascript:alert(1)': false,
      ' java\nscript:alert(1)': false,
      'data:text/html,x': false,
      'vbscript:x': false,
      'blob:https://example.com/x': false,
      'http://[': false,
      'https://example.com/politics': true,
      '/politics': true,
      '?section=politics': true,
      'politics.html': true,
    };
    for (const [href, isLink] of Object.entries(links)) {
      meta.categoryHref = href;
      await meta.updateComplete;
      expect(part(meta, 'category')?.hasAttribute('href'), href).to.equal(isLink);
      expect(shown(meta, 'category')).to.equal(markup);
    }
  });

  it('never throws for properties of a wrong type', async () => {
    const meta = await made(ALL);
    const wrong: unknown[] = [null, undefined, {}, [], 5, true, Number.NaN, Symbol('x')];
    for (const value of wrong) {
      const rest = { category: value, published: value, author: value, readingTime: value };
      Object.assign(meta, rest, {
        views: value,
        show: value,
        categoryHref: value,
        modified: value,
      });
      await meta.updateComplete;
      expect(meta.renderRoot.textContent).not.to.contain('object');
    }
  });

  it('becomes true again at midnight, and on return to a page that was hidden', async () => {
    const meta = await made(ALL);
    expect(shown(meta, 'published')).to.equal('Today, 8:48 AM');
    // What watches the clock comes a moment after the element.
    await waitUntil(() => {
      comeBack(Date.parse('2024-05-08T00:00:00+05:00'));
      return shown(meta, 'published') === 'Yesterday, 8:48 AM';
    });
    comeBack(Date.parse('2024-05-10T00:00:00+05:00'));
    await meta.updateComplete;
    expect(shown(meta, 'published')).to.equal('Tuesday, 8:48 AM');
  });

  it('fetches the dates of a language that was set without them', async () => {
    await speak('kk');
    const meta = await made({ ...ALL, published: '2024-04-05T10:30:00+05:00' });
    await waitUntil(() => shown(meta, 'published')?.startsWith('5 сәуір'));
  });

  it('stands in right-to-left text', async () => {
    const around = await fixture<HTMLElement>(
      html`<div dir="rtl" lang="ar">
        <aloud-meta category="سياسة" author="A. Writer" views="30" reading-time="2"></aloud-meta>
      </div>`,
    );
    const meta = around.querySelector('aloud-meta')!;
    await meta.updateComplete;
    const lefts = [...meta.renderRoot.querySelectorAll('[part=item]')].map(
      (item) => item.getBoundingClientRect().right,
    );
    expect(lefts).to.deep.equal([...lefts].sort((a, b) => b - a));
    expect(part(meta, 'category')!.getBoundingClientRect().right).to.be.closeTo(
      meta.getBoundingClientRect().right,
      1,
    );
    await expect(meta).to.be.accessible();
  });

  it('wraps at 320 px, without a bullet at the beginning of a line', async () => {
    const around = await fixture<HTMLElement>(html`<div></div>`);
    around.style.width = '200px';
    const meta = document.createElement('aloud-meta');
    Object.assign(meta, { category: 'Politics and society', author: 'a'.repeat(80), views: 30 });
    around.append(meta);
    await meta.updateComplete;
    await aTimeout(0);
    expect(meta.scrollWidth).to.be.at.most(200);
    expect(part(meta, 'author')!.getBoundingClientRect().right).to.be.at.most(
      meta.getBoundingClientRect().right + 1,
    );
    const starts = ['category', 'author'].map(
      (name) => part(meta, name)!.getBoundingClientRect().left,
    );
    for (const start of starts) expect(start).to.be.closeTo(meta.getBoundingClientRect().left, 1);
  });
});
