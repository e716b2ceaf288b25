import { expect } from '@open-wc/testing';
import { articleIn } from '../../src/elements/card/article-data.js';

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
    expect(read({ name: 'Named', '@type': 'Thing' })?.headline).to.equal('Named');
  });

  it('does not say its lead twice', () => {
    const data = read({ headline: 'A', description: 'Lead.', articleBody: 'Lead.\nMore.' });
    expect(data?.description).to.equal('');
    expect(data?.paragraphs).to.deep.equal(['Lead.', 'More.']);
  });

  it('is none where there is nothing to show', () => {
    for (const nothing of [null, undefined, 1, 'text', [], {}, { '@type': 'NewsArticle' }, [[]]]) {
      expect(read(nothing), JSON.stringify(nothing)).to.equal(null);
    }
  });
});

describe('hostile data', () => {
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
