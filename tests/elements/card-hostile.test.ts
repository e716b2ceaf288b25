import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import '../../src/elements/card/define.js';
import '../../src/elements/meta/define.js';
import { articleIn, type ArticleData } from '../../src/elements/card/article-data.js';
import type { AloudCard } from '../../src/elements/card/card.js';
import { ADDRESSES, hostile, MARKUP, unharmed } from '../helpers/hostile.js';
import { waitUntil } from '../helpers/wait.js';

const NAMES = [
  ...['@type', '@graph', '@id', '@value', 'mainEntity', 'mainEntityOfPage', 'headline', 'name'],
  ...['articleSection', 'sectionUrl', 'datePublished', 'author', 'image', 'url', 'contentUrl'],
  ...['interactionStatistic', 'interactionType', 'userInteractionCount', 'timeRequired', 'width'],
  ...['description', 'articleBody', 'inLanguage', 'isAccessibleForFree', 'thumbnailUrl', 'value'],
];
const PAGE = 'https://news.example/story/1';
const isSafe = (url: string): boolean => url === '' || /^https?:/.test(new URL(url, PAGE).href);

/** Texts, addresses that lead somewhere, numbers that can be shown; nothing else, and no end of it. */
function isShowable(data: ArticleData): boolean {
  const { headline, section, author, description, paragraphs, picture, views } = data;
  const texts = [
    headline,
    section,
    author,
    description,
    ...paragraphs,
    data.lang,
    data.timeRequired,
  ];
  const sizes = [views, picture?.width ?? null, picture?.height ?? null];
  return (
    texts.every((text) => typeof text === 'string') &&
    [data.url, data.sectionUrl, picture?.url ?? ''].every(isSafe) &&
    sizes.every((size) => size === null || (Number.isFinite(size) && size >= 0)) &&
    headline.length <= 500 &&
    paragraphs.length <= 2000
  );
}

const everywhere = (text: string): unknown => ({
  '@type': 'NewsArticle',
  ...Object.fromEntries(NAMES.slice(6).map((name) => [name, text])),
  headline: text,
  // An address that is one would be fetched.
  image: { url: ADDRESSES.includes(text) ? text : '', caption: text, alternateName: text },
});

/** Of the card, with everything in it. */
function elementsOf(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [
    element,
    ...(element.shadowRoot ? elementsOf(element.shadowRoot) : []),
  ]);
}

const AT_WORK = /^on/;
const ADDRESSED = ['href', 'src', 'srcset', 'action', 'formaction', 'data', 'xlink:href'];

function faultsIn(card: AloudCard): string[] {
  return elementsOf(card.shadowRoot as ParentNode).flatMap((element) => {
    const isCode = /^(script|iframe|object|base|meta|template|animate|math)$/.test(
      element.localName,
    );
    const wrong = [...element.attributes].filter(
      ({ name, value }) => AT_WORK.test(name) || (ADDRESSED.includes(name) && !isSafe(value)),
    );
    return [...(isCode ? [element.localName] : []), ...wrong.map(({ name }) => name)];
  });
}

describe('hostile data of a card', () => {
  unharmed();

  it('is an article of showable things, or none', () => {
    fc.assert(
      fc.property(hostile(NAMES), (value) => {
        const data = articleIn(value, PAGE);
        return data === null || isShowable(data);
      }),
      { numRuns: 150 },
    );
  });

  it('is shown as it is written', async () => {
    const all = [...MARKUP, ...ADDRESSES];
    const stand = await fixture(html`<div></div>`);
    const cards = all.map((text) => {
      const card = document.createElement('aloud-card');
      card.article = everywhere(text);
      return card;
    });
    stand.append(...cards);
    await waitUntil(() =>
      cards.every(({ shadowRoot }) => shadowRoot?.querySelector('[part~=headline]')),
    );
    cards.forEach((card, i) => {
      expect(faultsIn(card), all[i]).to.deep.equal([]);
    });
    await aTimeout(0); // what would run in a task has run
  });

  it('is shown as it is written from the page too', async () => {
    // Where a script in the page may end, and a few more.
    for (const text of MARKUP.slice(0, 8)) {
      const script = document.createElement('script');
      script.type = 'application/ld+json';
      script.textContent = JSON.stringify(everywhere(text));
      document.head.append(script);
      const card = await fixture<AloudCard>(html`<aloud-card from="json-ld"></aloud-card>`);
      await waitUntil(() => card.shadowRoot?.querySelector('[part~=headline]'));
      expect(faultsIn(card), text).to.deep.equal([]);
      script.remove();
    }
  });

  it('is not fetched from what is no address', async () => {
    for (const src of ADDRESSES) {
      const codes: string[] = [];
      const card = document.createElement('aloud-card');
      card.addEventListener('aloud-loaderror', (event) => codes.push(event.code));
      card.src = src;
      document.body.append(card);
      await waitUntil(() => codes.length > 0, src);
      expect(codes, src).to.deep.equal(['malformed']);
      card.remove();
    }
  });

  it('is text in the attributes of a line of facts', async () => {
    const names = ['category', 'category-href', 'published', 'modified', 'views', 'author', 'reading-time', 'author-href']; // prettier-ignore
    for (const text of [...MARKUP, ...ADDRESSES, 'NaN', '1e999', '-1', '9'.repeat(5000)]) {
      const meta = document.createElement('aloud-meta');
      for (const name of names) meta.setAttribute(name, text);
      document.body.append(meta);
      await meta.updateComplete;
      const links = [...(meta.shadowRoot?.querySelectorAll('a') ?? [])];
      expect(
        links.every((link) => isSafe(link.getAttribute('href') ?? '')),
        text,
      ).to.equal(true);
      expect(meta.shadowRoot?.querySelector('script,img,iframe'), text).to.equal(null);
      meta.remove();
    }
  });
});
