/** Cards on a bare page, from the built bundle, under a strict policy. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { available, open, type BrowserName, type Page } from '../helpers/browsers.js';
import { serve, STRICT_CSP, type Page as PageSource, type Site } from '../helpers/server.js';

/**
 * Keeps what a page would rather not have, and how far things have moved: what is in a card is put
 * into its slots, and then no browser counts its moving any more, so that is looked at by itself.
 */
const witness = `
  window.places = () =>
    [...document.querySelectorAll('aloud-card > *, aloud-body > *, footer')].map((element) => {
      const { top, left, right } = element.getBoundingClientRect();
      return [element.localName, ...[top, left, right].map(Math.round)].join(' ');
    });
  window.faults = [];
  window.shifts = [];
  addEventListener('error', (event) => faults.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
  document.addEventListener('securitypolicyviolation', (event) => faults.push(event.violatedDirective));
  if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) {
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries()) {
        shifts.push({ value, moved: sources.map(({ node }) => node && (node.outerHTML ?? node.data).slice(0, 80)) });
      }
    }).observe({ type: 'layout-shift', buffered: true });
  }
`;

/** The script comes when the page has been seen for a while, and where everything was is kept. */
const late = `
  const frames = (count) => (count > 0 ? requestAnimationFrame(() => frames(count - 1)) : come());
  const come = () => {
    window.before = places();
    return import('/embed.js');
  };
  addEventListener('load', () => frames(5));
`;

const jsonLd = JSON.stringify({
  '@graph': [
    { '@type': 'WebSite', name: 'Таң' },
    {
      '@type': 'NewsArticle',
      headline: 'Деректен келген тақырып',
      articleSection: 'Қоғам',
      datePublished: '2024-05-05T08:48:00+05:00',
      interactionStatistic: { interactionType: 'ReadAction', userInteractionCount: 30 },
      articleBody: 'Бірінші сөйлем.',
    },
  ],
});

const slots = `
  <h1 slot="headline">Кітапханада түнгі оқу залы ашылды</h1>
  <p slot="lead">Енді студенттер таңғы сағат екіге дейін отыра алады.</p>
  <figure slot="picture"><img src="/picture.svg" alt="Оқу залы." width="1200" height="600"></figure>
  <p>Зал күн сайын жұмыс істейді. Кіру тегін.</p>
  <p>«Бізге тыныш орын жетпейтін еді», дейді 2-курс студенті.</p>`;

const withoutLead = slots.replace(/<p slot="lead">.*<\/p>/u, '');

const teaser = `
  <h2 slot="headline"><a href="/slots">Тақырып, жолға сыймайтындай ұзын</a></h2>
  <p slot="lead">Қысқаша.</p>
  <img slot="picture" src="/picture.svg" alt="" width="1200" height="600">`;

/** Longer than a line may be, and a picture that is wider. */
const text = `
  <aloud-body>
    <p>${'Зал күн сайын жұмыс істейді. Кіру тегін. '.repeat(8)}</p>
    <img src="/picture.svg" alt="" width="1200" height="600">
    <p>«Бізге тыныш орын жетпейтін еді», дейді 2-курс студенті.</p>
  </aloud-body>`;

const bare = (body: string, script = '/embed.js'): PageSource => ({
  headers: { 'Content-Security-Policy': STRICT_CSP },
  body: `<!doctype html><html lang="kk"><head><meta charset="utf-8"><title>Сынақ</title>
    <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/aloud.css"><link rel="stylesheet" href="/narrow.css">
    <script src="/witness.js"></script><script type="module" src="${script}"></script>
    <script type="application/ld+json">${jsonLd}</script></head><body>${body}<footer>Соңы</footer></body></html>`,
});

const pages: Record<string, PageSource> = {
  '/data': bare('<aloud-card id="card" from="json-ld"></aloud-card>'),
  '/none': bare('<aloud-reader for="story"></aloud-reader><p id="story">Мәтін.</p>'),
  '/slots': bare(`<aloud-card id="card">${slots}</aloud-card>`, '/late.js'),
  '/both': bare(`<aloud-card id="card" from="json-ld">${slots}</aloud-card>`, '/late.js'),
  '/sticky': bare(`<aloud-card id="card" progress="sticky">${slots}</aloud-card>`, '/late.js'),
  '/no-lead': bare(`<aloud-card id="card">${withoutLead}</aloud-card>`, '/late.js'),
  '/narrow': bare(
    `<div class="narrow"><aloud-card id="card">${slots}</aloud-card></div>`,
    '/late.js',
  ),
  '/teasers': bare(
    `<aloud-card id="card" layout="teaser">${teaser}</aloud-card>`.repeat(3),
    '/late.js',
  ),
  '/body': bare(text, '/late.js'),
  '/no-aids': bare(text.replace('<aloud-body>', '<aloud-body no-aids>'), '/late.js'),
  '/body-in-card': bare(
    `<aloud-card id="card">${slots.replace(/<p>[^]*/u, text)}</aloud-card>`,
    '/late.js',
  ),
  '/narrow.css': {
    headers: { 'Content-Type': 'text/css' },
    body: '.narrow { inline-size: 288px }',
  },
  '/witness.js': { body: witness },
  '/late.js': { body: late },
  '/picture.svg': {
    body: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1H0z"/></svg>',
  },
};

/** What a page was left with. Runs in the page. */
function look() {
  const { faults, shifts, before, places } = window as unknown as {
    faults: string[];
    shifts: unknown[];
    before: string[] | undefined;
    places: () => string[];
  };
  const root = document.querySelector('#card')?.shadowRoot;
  const reader = root?.querySelector('aloud-reader')?.shadowRoot;
  const controls = reader?.querySelector('aloud-controls')?.shadowRoot;
  const metas = [...(root?.querySelectorAll('aloud-meta') ?? [])];
  const words = (element: Element | null | undefined) =>
    element?.textContent?.replace(/\s+/gu, ' ').trim() ?? null;
  return {
    faults,
    shifts,
    before,
    after: places(),
    headline: words(root?.querySelector('[part=headline]')),
    facts: metas.map((meta) => words(meta.shadowRoot?.querySelector('[part=list]'))),
    button:
      words(controls?.querySelector('[part~=play-button]')) ??
      words(root?.querySelector('[part=listen-button]')),
    hasBody: Boolean(document.querySelector('aloud-body')?.shadowRoot?.querySelector('slot')),
    aids: words(
      document.querySelector('aloud-body')?.shadowRoot?.querySelector('[part=settings-button]'),
    ),
    progress: words(
      root?.querySelector('aloud-progress')?.shadowRoot?.querySelector('[part=label]'),
    ),
  };
}

type Look = ReturnType<typeof look>;

async function until(page: Page, isSo: (seen: Look) => boolean): Promise<Look> {
  for (;;) {
    const seen = await page.evaluate(look);
    if (isSo(seen)) return seen;
  }
}

/** Everything that wanted to be drawn has been. Runs in the page. */
const drawn = () =>
  new Promise<void>((resolve) => {
    let frames = 20;
    const next = (): void => {
      frames--;
      if (frames > 0) requestAnimationFrame(next);
      else resolve();
    };
    next();
  });

for (const name of ['chromium', 'firefox', 'webkit'] satisfies BrowserName[]) {
  describe(`cards in ${name}`, { skip: !available(name) }, () => {
    let site: Site;
    let page: Page;

    before(async () => {
      site = await serve(pages);
      page = await open(name);
    });
    after(async () => {
      await page?.close();
      await site?.close();
    });

    it('show what the page tells search engines, under a strict policy', async () => {
      await page.goto(`${site.origin}/data`);
      const seen = await until(page, ({ headline, button, facts }) =>
        Boolean(headline && button && facts.every(Boolean)),
      );
      assert.equal(seen.headline, 'Деректен келген тақырып');
      assert.equal(seen.button, 'Тыңдау');
      assert.match(seen.facts.join(' '), /Қоғам.*5 мамыр.*30 рет көрсетілді.*мин/u);
      assert.deepEqual(seen.faults, []);
    });

    it('are not fetched where there are none', async () => {
      await page.goto('about:blank'); // what the page before still asks for is not meant
      const before = site.requests.length;
      await page.goto(`${site.origin}/none`);
      await page.evaluate(drawn);
      const asked = site.requests.slice(before);
      assert.ok(asked.includes('/embed.js'));
      assert.deepEqual(asked.filter((path) => /card|meta|progress|body|elements/u.test(path)), []); // prettier-ignore
    });

    const come: Record<string, (seen: Look) => boolean> = {
      '/slots': ({ button }) => Boolean(button),
      '/both': ({ button }) => Boolean(button),
      '/sticky': ({ button }) => Boolean(button),
      '/no-lead': ({ button }) => Boolean(button),
      '/narrow': ({ button }) => Boolean(button),
      '/teasers': ({ button }) => Boolean(button),
      '/body': ({ aids }) => Boolean(aids),
      '/no-aids': ({ hasBody }) => hasBody,
      '/body-in-card': ({ button, aids }) => Boolean(button && aids),
    };
    for (const [path, isThere] of Object.entries(come)) {
      it(`do not move a thing when they come late: ${path}`, async () => {
        await page.goto(`${site.origin}${path}`);
        await until(page, isThere);
        await page.evaluate(drawn);
        const { shifts, faults, before, after } = await page.evaluate(look);
        assert.deepEqual(shifts, []);
        assert.deepEqual(after, before);
        assert.deepEqual(faults, []);
      });
    }
  });
}
