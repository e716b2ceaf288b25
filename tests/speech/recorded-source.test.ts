import { expect } from '@open-wc/testing';
import { narrationSource } from '../../src/view/narration-source.js';

function hostWith(...children: Element[]): HTMLElement & { narration: null } {
  const host = Object.assign(document.createElement('div'), { narration: null });
  host.append(...children);
  return host;
}

function link(type: string, href = 'story.vtt', rel = 'alternate'): HTMLLinkElement {
  return Object.assign(document.createElement('link'), { type, href, rel });
}

describe('the timings that a tag links to', () => {
  for (const type of [
    'text/vtt',
    'TEXT/VTT; charset=utf-8',
    'application/json',
    'application/x-ndjson',
    'application/smil+xml',
    'application/vnd.syncnarr+json',
  ]) {
    it(`are known by their type: ${type}`, () => {
      const source = narrationSource(hostWith(link(type)));
      expect(source?.source).to.equal(new URL('story.vtt', document.baseURI).href);
    });
  }

  for (const type of ['', 'application/rss+xml', 'text/html', 'application/feed+json']) {
    it(`are not what is of another type: "${type}"`, () => {
      expect(narrationSource(hostWith(link(type)))).to.equal(null);
    });
  }

  it('are found beside a feed', () => {
    const source = narrationSource(
      hostWith(link('application/rss+xml', 'feed.xml'), link('application/json', 'story.json')),
    );
    expect(source?.source).to.match(/story\.json$/u);
  });
});
