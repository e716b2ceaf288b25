import { expect } from '@open-wc/testing';
import { articleIn, type ArticleData } from '../../src/elements/card/article-data.js';

const page = 'https://news.example/story/1';
const read = (value: unknown) => articleIn(value, page);

const news = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Көпір ашылды',
  articleSection: ['Қоғам', 'Аймақ'],
  datePublished: '2026-05-18T08:48:00+05:00',
  dateModified: '2026-05-18T09:00:00+05:00',
  author: [{ '@type': 'Person', name: 'А. Бек' }, 'Б. Сары'],
  image: [{ '@type': 'ImageObject', url: '/a.jpg', width: '1200', height: { value: 675 } }],
  interactionStatistic: [
    {
      interactionType: { '@type': 'https://schema.org/CommentAction' },
      userInteractionCount: 900,
    },
    { interactionType: 'https://schema.org/ReadAction', userInteractionCount: '30' },
  ],
  timeRequired: 'PT2M',
  description: 'Жаңа көпір екі жағалауды қосты.',
  articleBody: 'Бірінші.\n\nЕкінші.\r\nҮшінші.',
  inLanguage: 'kk_KZ',
  url: '/story/1',
  isAccessibleForFree: 'False',
};

describe('an article in schema.org’s words', () => {
  it('is read whole', () => {
    expect(read(news)).to.deep.equal({
      headline: 'Көпір ашылды',
      section: 'Қоғам',
      sectionUrl: '',
      datePublished: '2026-05-18T08:48:00+05:00',
      dateModified: '2026-05-18T09:00:00+05:00',
      author: 'А. Бек, Б. Сары',
      picture: { url: '/a.jpg', alternativeText: '', caption: '', width: 1200, height: 675 },
      views: 30,
      timeRequired: 'PT2M',
      description: 'Жаңа көпір екі жағалауды қосты.',
      paragraphs: ['Бірінші.', 'Екінші.', 'Үшінші.'],
      lang: 'kk-KZ',
      dir: 'ltr',
      url: '/story/1',
      isFree: false,
    });
  });

  it('is found in a graph, whose parts are named by their ids', () => {
    const graph = {
      '@graph': [
        { '@type': 'WebPage', '@id': page, name: 'Not this' },
        {
          '@type': ['Article', 'BlogPosting'],
          headline: 'This',
          author: { '@id': '#a' },
          image: { '@id': '#i' },
        },
        { '@type': 'Person', '@id': '#a', name: 'Ann' },
        { '@type': 'ImageObject', '@id': '#i', contentUrl: 'https://cdn.example/b.webp' },
      ],
    };
    const data = read([{ '@type': 'Organization', name: 'Site' }, [graph]]);
    expect(data?.headline).to.equal('This');
    expect(data?.author).to.equal('Ann');
    expect(data?.picture?.url).to.equal('https://cdn.example/b.webp');
  });

  it('is the one that the page is about, of several', () => {
    const other = { '@type': 'NewsArticle', headline: 'Other', url: 'https://news.example/2' };
    const own = {
      '@type': 'NewsArticle',
      headline: 'Own',
      mainEntityOfPage: { '@id': `${page}/` },
    };
    expect(read([other, own])?.headline).to.equal('Own');
    expect(read([other])?.headline).to.equal('Other');
  });

  it('needs no type where there is only one thing', () => {
    expect(read({ headline: 'Plain' })?.headline).to.equal('Plain');
    expect(read({ name: 'Named', mainEntityOfPage: { '@id': page } })?.headline).to.equal('Named');
  });

  it('does not say its lead twice', () => {
    const data = read({ headline: 'A', description: 'Lead.', articleBody: 'Lead.\nMore.' });
    expect(data?.description).to.equal('');
    expect(data?.paragraphs).to.deep.equal(['Lead.', 'More.']);
  });

  it('is told from its neighbours by the query, where only that does', () => {
    const story = (id: number) => ({
      '@type': 'NewsArticle',
      headline: `Story ${id}`,
      url: `https://news.example/story/1?id=${id}`,
    });
    const of = (search: string) => articleIn([story(1), story(2)], page + search)?.headline;
    expect([of('?id=2'), of('?utm_source=x')]).to.deep.equal(['Story 2', 'Story 1']);
  });

  it('keeps a long lead whole', () => {
    const description = 'A lead of some length. '.repeat(60).trim();
    expect(read({ headline: 'A', description })?.description).to.equal(description);
  });

  it('is written the way of its language, whatever it begins with', () => {
    const dir = (inLanguage?: string) => read({ headline: 'A', inLanguage })?.dir;
    expect(['ar', 'fa-IR', 'ks', 'kk-Arab', 'kk', 'en_GB', '!', undefined].map(dir)).to.deep.equal([
      'rtl',
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
      'auto',
      'auto',
    ]);
  });

  it('is no other thing that a page tells of', () => {
    for (const type of ['Organization', 'WebSite', 'JobPosting', 'Recipe', 'Product', 'Thing']) {
      expect(read({ '@type': type, name: 'Not this' }), type).to.equal(null);
      expect(read([{ '@type': type, name: 'Not this' }]), type).to.equal(null);
    }
  });

  it('is none where there is nothing to show', () => {
    for (const nothing of [null, undefined, 1, 'text', [], {}, { '@type': 'NewsArticle' }, [[]]]) {
      expect(read(nothing), JSON.stringify(nothing)).to.equal(null);
    }
  });
});

/** What a card gets of a file in the shape that real sites have. */
async function fixtureOf(name: string): Promise<ArticleData> {
  const file = await fetch(new URL(`../fixtures/articles/${name}.json`, import.meta.url));
  const data = articleIn(await file.json(), page);
  if (!data) throw new Error(`no article in ${name}`);
  return data;
}

describe('an article as sites publish it', () => {
  it('in the graph of a blog system, with its parts beside it', async () => {
    const data = await fixtureOf('blog-graph');
    expect(data.headline).to.equal('A library that lends seeds');
    expect([data.author, data.section, data.lang]).to.deep.equal(['Maud Fenn', 'Gardens', 'en-GB']);
    expect(data.picture).to.deep.equal({
      url: 'https://blog.example/files/drawers.jpg',
      alternativeText: '',
      caption: 'Drawers of labelled paper bags',
      width: 1600,
      height: 900,
    });
    expect([data.paragraphs.length, data.isFree]).to.deep.equal([0, true]);
  });

  it('of a Kazakh newsroom', async () => {
    const data = await fixtureOf('news-kk');
    expect([data.section, data.views, data.timeRequired]).to.deep.equal([
      'Қала тынысы',
      30,
      'PT2M',
    ]);
    expect(data.picture?.url).to.equal('https://news.example/i/312/1x1.jpg');
    expect(data.paragraphs).to.deep.equal([
      'Кітапхана бұрынғы пошта ғимаратында орналасқан.',
      '«Балалар кешке барар жер таппайтын», дейді директор Ғ. Өмірзақ.',
      'Кіру тегін.',
    ]);
  });

  it('among several in lists of everything', async () => {
    const data = await fixtureOf('several');
    expect(data.headline).to.equal('Ferries sail by moonlight again');
    expect(data.author).to.equal('Ines Moor, Piet Dahl, Harbour Post');
    expect([data.views, data.isFree]).to.deep.equal([15204, false]);
    expect(data.picture).to.deep.equal({
      url: '/ferry.webp',
      alternativeText: 'A ferry under the moon',
      caption: '',
      width: 1200,
      height: 630,
    });
  });

  it('in Arabic, though its headline begins in Latin', async () => {
    const data = await fixtureOf('news-ar');
    expect([data.lang, data.dir, data.author]).to.deep.equal(['ar', 'rtl', 'سلمى يوسف']);
  });
});

describe('what content systems write', () => {
  it('has its address and its lead beside the article', () => {
    const graph = [
      { '@type': 'WebPage', '@id': `${page}/`, description: 'Of the page.' },
      {
        '@type': 'Article',
        '@id': `${page}/#article`,
        headline: 'A',
        mainEntityOfPage: { '@id': `${page}/` },
      },
    ];
    const data = read({ '@graph': graph });
    expect([data?.url, data?.description]).to.deep.equal([`${page}/`, 'Of the page.']);
  });

  it('has a small picture where there is no other', () => {
    const data = read({ headline: 'A', thumbnailUrl: 'https://news.example/small.jpg' });
    expect(data?.picture?.url).to.equal('https://news.example/small.jpg');
  });

  it('is text, whatever way it is written', () => {
    const data = read({
      headline: 'Tom &amp; Jerry&#8217;s &lt;b&gt; &#x41; &unknown; &#99999999;',
      interactionStatistic: { interactionType: 'ViewAction', userInteractionCount: '1,234' },
    });
    expect(data?.headline).to.equal('Tom & Jerry’s <b> A &unknown; &#99999999;');
    expect(data?.views).to.equal(1234);
  });

  it('does not read the beginning twice', () => {
    for (const description of ['First words…', 'First words ...', 'First words [...]', 'First']) {
      const data = read({ headline: 'A', description, articleBody: 'First words and more.' });
      expect(data?.description, description).to.equal('');
    }
  });
});

describe('hostile data', () => {
  it('keeps its markup as text, and leads nowhere', async () => {
    const data = await fixtureOf('hostile-markup');
    expect(data.headline).to.contain('<img src=x onerror="window.hacked = true">');
    expect([data.url, data.sectionUrl, data.picture, data.lang]).to.deep.equal(['', '', null, '']);
    expect(data.paragraphs.length).to.equal(2);
  });

  it('loses only what has the wrong type', async () => {
    const data = await fixtureOf('hostile-types');
    expect(data).to.deep.equal({
      headline: 'Still a headline',
      section: '',
      sectionUrl: '/ok',
      datePublished: '',
      dateModified: '',
      author: 'Real',
      picture: null,
      views: null,
      timeRequired: 'PT',
      description: '',
      paragraphs: ['One.', 'Two.'],
      lang: 'en-US',
      dir: 'ltr',
      url: 'https://news.example/x',
      isFree: true,
    });
    expect('polluted' in {}).to.equal(false);
  });

  it('has no more paragraphs than a page can bear, and loses none of the text', () => {
    const lines = Array.from({ length: 100_000 }, (_, index) => `Line ${index}.`);
    const data = read({ headline: 'A', articleBody: lines.join('\n') });
    expect(data?.paragraphs.length).to.equal(2_000);
    expect(data?.paragraphs.at(-1)).to.contain('Line 99999.');
  });

  it('that goes round in a circle comes to an end', () => {
    const circle: Record<string, unknown> = { '@graph': [] };
    circle['mainEntity'] = [circle, circle];
    expect(read(circle)).to.equal(null);
  });

  it('has no address that does anything but lead somewhere', () => {
    for (const url of ['javascript:alert(1)', ' JaVaScRiPt:1', 'data:text/html,x', 'vbscript:x']) {
      const data = read({ headline: 'A', url, image: url, sectionUrl: url });
      expect([data?.url, data?.picture, data?.sectionUrl], url).to.deep.equal(['', null, '']);
    }
  });

  it('shows no password that an address has in it', () => {
    const data = read({ headline: 'A', url: 'https://user:secret@news.example/x' });
    expect(data?.url).to.equal('https://news.example/x');
  });

  it('of wrong types leaves out what is wrong', () => {
    const wrong = JSON.parse(
      `{"headline": {"a": 1}, "name": ["Kept"], "author": [null, 5, {"name": []}], "image": [0, {"url": 7}],
        "interactionStatistic": {"interactionType": "ViewAction", "userInteractionCount": -3},
        "articleBody": {"x": []}, "inLanguage": {"alternateName": "!!"}, "datePublished": 12}`,
    ) as unknown;
    const data = read(wrong);
    expect(data?.headline).to.equal('Kept');
    expect(data?.author).to.equal('5');
    expect([data?.picture, data?.views, data?.lang]).to.deep.equal([null, null, '']);
  });

  it('touches no prototype', () => {
    const data = read(
      JSON.parse('{"__proto__": {"headline": "From below"}, "headline": "A", "constructor": {}}'),
    );
    expect(data?.headline).to.equal('A');
    expect(read(JSON.parse('{"__proto__": {"headline": "From below"}}'))).to.equal(null);
    expect('headline' in {}).to.equal(false);
  });

  it('is bounded, however much and deep it is', () => {
    let deep: unknown = { '@type': 'Article', headline: 'Deep' };
    for (let level = 0; level < 20_000; level++) deep = { mainEntity: deep };
    expect(read(deep)).to.equal(null);
    const long = read({ headline: 'h'.repeat(10_000), articleBody: 'b '.repeat(3_000_000) });
    expect(long?.headline.length).to.equal(500);
    expect(long?.paragraphs[0]?.length).to.be.below(2_000_001);
  });
});
