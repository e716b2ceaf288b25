import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import '../../src/elements/meta/define.js';
import type { AloudMeta } from '../../src/elements/meta/meta.js';
import { waitUntil } from '../helpers/wait.js';

const minutes = (count: number) => 'word '.repeat(238 * count - 20);

const shown = (meta: AloudMeta): string => {
  const time = meta.renderRoot.querySelector('[part=reading-time]');
  return time?.closest('.pending') ? '' : (time?.textContent.trim() ?? '');
};

const says = (meta: AloudMeta, text: string) =>
  waitUntil(() => shown(meta) === text, `${text}, not ${shown(meta)}`);

describe('<aloud-meta> measures the reading time', () => {
  it('of the article of the reader around it', async () => {
    const reader = await fixture(
      html`<aloud-reader lang="en"
        ><aloud-meta></aloud-meta>
        <p>${minutes(3)}</p></aloud-reader
      >`,
    );
    await says(reader.querySelector('aloud-meta')!, '3 min read');
  });

  it('of the reader around it, through a shadow root, whose article is elsewhere', async () => {
    const around = await fixture(
      html`<div>
        <aloud-reader for="story"><div id="host"></div></aloud-reader>
      </div>`,
    );
    const meta = document.createElement('aloud-meta');
    around.querySelector('#host')!.attachShadow({ mode: 'open' }).append(meta);
    await meta.updateComplete;
    const story = document.createElement('article');
    story.id = 'story';
    story.lang = 'en';
    story.textContent = minutes(2);
    around.append(story);
    await says(meta, '2 min read');
  });

  it('of the article, or the reader, that `for` names, now or later', async () => {
    const around = await fixture<HTMLElement>(
      html`<div lang="en"><aloud-meta for="later"></aloud-meta></div>`,
    );
    const meta = around.querySelector('aloud-meta')!;
    const later = document.createElement('article');
    later.id = 'later';
    later.textContent = minutes(4);
    around.append(later);
    await says(meta, '4 min read');

    const reader = document.createElement('aloud-reader');
    reader.id = 'reader';
    reader.target = later;
    around.append(reader);
    meta.for = 'reader';
    later.textContent = minutes(5);
    await says(meta, '5 min read');
  });

  it('of its target, in the language of that, and again when it has changed', async () => {
    const article = await fixture<HTMLElement>(html`<article lang="kk"></article>`);
    article.textContent = 'сөз '.repeat(166);
    const meta = document.createElement('aloud-meta');
    meta.target = article;
    article.before(meta);
    await says(meta, '1 min read');
    article.append('сөз '.repeat(166));
    await says(meta, '2 min read');
    meta.readingTime = '7';
    await says(meta, '7 min read');
    meta.readingTime = '';
    await says(meta, '2 min read');
  });

  it('keeps room for it meanwhile, and none if there is nothing to measure', async () => {
    const article = await fixture<HTMLElement>(html`<article>One two.</article>`);
    const meta = document.createElement('aloud-meta');
    meta.target = article;
    article.before(meta);
    await meta.updateComplete;
    const pending = meta.renderRoot.querySelector('.pending');
    expect(pending && getComputedStyle(pending).visibility).to.equal('hidden');
    await says(meta, '1 min read');

    article.replaceChildren();
    await waitUntil(() => !meta.renderRoot.querySelector('[part=reading-time]'));
    const alone = await fixture<AloudMeta>(html`<aloud-meta category="Sport"></aloud-meta>`);
    expect(alone.renderRoot.querySelector('[part=reading-time]')).to.equal(null);
  });

  it('not while the page is hidden', async () => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    const article = await fixture<HTMLElement>(html`<article>${minutes(2)}</article>`);
    const meta = document.createElement('aloud-meta');
    meta.target = article;
    meta.lang = article.lang = 'en';
    article.before(meta);
    await meta.updateComplete;
    await import('../../src/elements/meta/estimate.js');
    await new Promise((resolve) => setTimeout(resolve));
    expect(shown(meta)).to.equal('');
    Reflect.deleteProperty(document, 'hidden');
    document.dispatchEvent(new Event('visibilitychange'));
    await says(meta, '2 min read');
  });
});
