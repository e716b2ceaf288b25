import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import '../../src/elements/card/define.js';
import type { AloudCard } from '../../src/elements/card/card.js';
import type { AloudLoadErrorEvent } from '../../src/elements/card/events.js';
import { sayOn, settled, withVoice } from '../helpers/reading.js';

const story = {
  '@type': 'NewsArticle',
  headline: 'Көпір ашылды',
  articleSection: 'Қоғам',
  datePublished: '2024-05-05T08:48:00+05:00',
  interactionStatistic: { interactionType: 'ReadAction', userInteractionCount: 30 },
  image: {
    url: '/demo/assets/listening-room.svg',
    alternateName: 'Көпір.',
    caption: 'Түнгі көпір',
    width: 8,
    height: 4,
  },
  description: 'Жаңа көпір екі жағалауды қосты.',
  articleBody: 'Бірінші сөйлем.\n<b>Екінші</b> сөйлем.',
  inLanguage: 'kk',
  url: '/story',
};

const inside = (card: AloudCard, selector: string): HTMLElement | null =>
  card.shadowRoot!.querySelector(selector);
const shown = (card: AloudCard): string => card.shadowRoot!.textContent.replace(/\s+/gu, ' ');
const part = (card: AloudCard, name: string): string | undefined =>
  inside(card, `[part~="${name}"]`)?.textContent.replace(/\s+/gu, ' ').trim();

interface Server {
  /** What a request gets. */
  answer: (request: Request) => Response | Promise<Response>;
}

/** Answers every request of the page until the test is over. */
function withServer(): Server {
  const usual = (): Response => Response.json(story);
  const server: Server = { answer: usual };
  const real = window.fetch.bind(window);
  beforeEach(() => {
    server.answer = usual;
    window.fetch = async (input, options) => server.answer(new Request(input, options));
  });
  afterEach(() => {
    window.fetch = real;
  });
  return server;
}

async function full(article: unknown = story): Promise<AloudCard> {
  const card = await fixture<AloudCard>(html`<aloud-card .article=${article}></aloud-card>`);
  return loaded(card);
}

async function loaded(card: AloudCard): Promise<AloudCard> {
  await waitUntil(() => card.data !== null);
  await card.updateComplete;
  return card;
}

describe('<aloud-card> of data', () => {
  it('shows the article, markup as text', async () => {
    const card = await full();
    expect(part(card, 'headline')).to.equal('Көпір ашылды');
    expect(inside(card, 'h1')?.localName).to.equal('h1');
    expect(part(card, 'lead')).to.equal('Жаңа көпір екі жағалауды қосты.');
    expect(part(card, 'body')).to.equal('Бірінші сөйлем.<b>Екінші</b> сөйлем.');
    expect(inside(card, 'b')).to.equal(null);
    expect(inside(card, 'figcaption')?.textContent).to.equal('Түнгі көпір');
    expect(inside(card, 'article')?.lang).to.equal('kk');
    const metas = [...card.shadowRoot!.querySelectorAll('aloud-meta')];
    expect(metas.map(({ category, views }) => [category, views])).to.deep.equal([
      ['Қоғам', 30],
      ['Қоғам', 30],
    ]);
    await expect(card).to.be.accessible();
  });

  it('has the heading that the page needs', async () => {
    const card = await full();
    card.headingLevel = 3;
    await card.updateComplete;
    expect(inside(card, '[part=headline]')?.localName).to.equal('h3');
    card.headingLevel = 77;
    await card.updateComplete;
    expect(inside(card, '[part=headline]')?.localName).to.equal('h2');
  });

  it('keeps the caption of a picture that does not come', async () => {
    const card = await full();
    const picture = inside(card, 'img')!;
    picture.dispatchEvent(new Event('error'));
    expect(getComputedStyle(picture).display).to.equal('none');
    expect(inside(card, 'figcaption')?.textContent).to.equal('Түнгі көпір');
  });

  it('says that an article is for subscribers', async () => {
    const card = await full({ ...story, isAccessibleForFree: false });
    expect(part(card, 'body')).to.contain('For subscribers');
  });

  it('tells of what is no article, and shows nothing of it', async () => {
    const card = await fixture<AloudCard>(html`<aloud-card></aloud-card>`);
    setTimeout(() => (card.article = { '@type': 'Recipe' }));
    const { code } = await oneEvent<AloudLoadErrorEvent>(card, 'aloud-loaderror');
    expect(code).to.equal('empty');
    await card.updateComplete;
    expect(shown(card)).to.contain('There is no article here.');
    expect(card.reader).to.equal(null);
    await expect(card).to.be.accessible();
  });
});

describe('<aloud-card> of slots', () => {
  const slotted = async () =>
    loaded(
      await fixture<AloudCard>(html`
        <aloud-card .article=${story}>
          <h1 slot="headline">Own headline</h1>
          <p>Own text.</p>
        </aloud-card>
      `),
    );

  it('prefers the page’s own parts, and fills in the rest', async () => {
    const card = await slotted();
    const slot = (name: string) =>
      card
        .shadowRoot!.querySelector<HTMLSlotElement>(`slot${name}`)!
        .assignedElements({ flatten: true })
        .map((element) => element.textContent.trim());
    expect(slot('[name=headline]')).to.deep.equal(['Own headline']);
    expect(slot('[name=lead]')).to.deep.equal(['Жаңа көпір екі жағалауды қосты.']);
    expect(slot(':not([name])')).to.deep.equal(['Own text.']);
  });

  it('changes nothing of them', async () => {
    const card = await slotted();
    const before = card.innerHTML;
    const changes: MutationRecord[] = [];
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(card, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    card.layout = 'teaser';
    await card.updateComplete;
    card.layout = 'full';
    await card.updateComplete;
    const own = [...changes, ...observer.takeRecords()].filter(({ target }) => target !== card);
    expect(own.length).to.equal(0);
    expect(card.innerHTML).to.equal(before);
  });

  it('leaves the facts to an <aloud-meta> of the page', async () => {
    const card = await fixture<AloudCard>(html`
      <aloud-card>
        <aloud-meta slot="meta" category="News" views="5"></aloud-meta>
        <h1 slot="headline">Own headline</h1>
      </aloud-card>
    `);
    expect(card.shadowRoot!.querySelectorAll('aloud-meta').length).to.equal(0);
    await expect(card).to.be.accessible();
  });
});

describe('<aloud-card> read aloud', () => {
  const voice = withVoice();

  it('says headline, lead, picture, text, and none of the facts', async () => {
    const card = await full();
    const reader = card.reader!;
    await reader.prepare();
    reader.play();
    await waitUntil(() => voice.speech.said.length > 0);
    while (reader.status !== 'ended') await sayOn(voice.speech, reader);
    expect(voice.speech.said.map(({ text }) => text)).to.deep.equal([
      'Көпір ашылды',
      'Жаңа көпір екі жағалауды қосты.',
      'Көпір.',
      'Бірінші сөйлем.',
      '<b>Екінші</b> сөйлем.',
    ]);
  });
});

describe('<aloud-card> from a file', () => {
  const server = withServer();
  const card = (src = '/story.json') =>
    fixture<AloudCard>(html`<aloud-card src=${src}></aloud-card>`);
  const failed = async (element: AloudCard) =>
    (await oneEvent<AloudLoadErrorEvent>(element, 'aloud-loaderror')).code;

  it('shows what comes', async () => {
    const element = await card();
    await waitUntil(() => element.data !== null);
    await element.updateComplete;
    expect(part(element, 'headline')).to.equal('Көпір ашылды');
  });

  it('keeps its place while it waits, and says so once', async () => {
    server.answer = () => new Promise(() => undefined);
    const element = await card();
    expect(part(element, 'message')).to.equal('Loading the article…');
    expect(inside(element, '.bone')).not.to.equal(null);
    await expect(element).to.be.accessible();
  });

  const answers: readonly [string, () => Response | Promise<Response>][] = [
    ['http', () => new Response('', { status: 404 })],
    ['http', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['malformed', () => new Response('{"headline":')],
    ['empty', () => new Response('[1, 2]')],
    ['too-large', () => new Response(`["${'x'.repeat(5_000_001)}"]`)],
  ];
  for (const [code, answer] of answers) {
    it(`tells of what is ${code}, and can try again`, async () => {
      server.answer = answer;
      const element = document.createElement('aloud-card');
      element.src = '/story.json';
      const failure = failed(element);
      document.body.append(element);
      expect(await failure).to.equal(code);
      await element.updateComplete;
      const button = inside(element, '[part=retry-button]')!;
      await expect(element).to.be.accessible();
      server.answer = () => Response.json(story);
      button.click();
      await oneEvent(element, 'aloud-load');
      expect(part(element, 'headline')).to.equal('Көпір ашылды');
      expect(part(element, 'message')).to.equal('');
      element.remove();
    });
  }

  it('keeps what was shown when it cannot be loaded anew', async () => {
    const element = await card();
    await waitUntil(() => element.data !== null);
    server.answer = () => new Response('', { status: 500 });
    await element.reload();
    await element.updateComplete;
    expect(part(element, 'headline')).to.equal('Көпір ашылды');
    expect(part(element, 'message')).to.contain('Not up to date');
  });

  it('shows the last file that was asked for, whichever comes first', async () => {
    let release = (): void => undefined;
    server.answer = (request) =>
      request.url.endsWith('/slow.json')
        ? new Promise((resolve) => {
            release = () => resolve(Response.json({ headline: 'Slow' }));
          })
        : Response.json({ headline: 'Fast' });
    const element = await card('/slow.json');
    await settled();
    element.src = '/fast.json';
    await waitUntil(() => element.data !== null);
    release();
    await settled();
    expect(element.data?.headline).to.equal('Fast');
  });

  it('fetches nothing from an address that does not lead to a file', async () => {
    let requests = 0;
    server.answer = () => {
      requests++;
      return Response.json(story);
    };
    const element = document.createElement('aloud-card');
    element.src = 'javascript:alert(1)';
    const failure = failed(element);
    document.body.append(element);
    expect(await failure).to.equal('malformed');
    expect(requests).to.equal(0);
    element.remove();
  });
});

describe('<aloud-card> from the page', () => {
  it('reads its JSON-LD, though one script is broken', async () => {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    for (const text of [
      '{"broken',
      JSON.stringify({ '@graph': [{ '@type': 'WebSite' }, story] }),
    ]) {
      const script = document.createElement('script');
      script.type = 'application/ld+json';
      script.textContent = text;
      place.append(script);
    }
    const card = document.createElement('aloud-card');
    card.setAttribute('from', 'json-ld');
    place.append(card);
    await oneEvent(card, 'aloud-load');
    expect(card.data?.headline).to.equal('Көпір ашылды');
  });
});

describe('<aloud-card layout="teaser">', () => {
  const voice = withVoice();
  const teaser = async () =>
    loaded(
      await fixture<AloudCard>(html`<aloud-card layout="teaser" .article=${story}></aloud-card>`),
    );
  const button = (card: AloudCard) => inside(card, '[part=listen-button]') as HTMLButtonElement;

  it('leads to the article, and has its button beside', async () => {
    const card = await teaser();
    expect(inside(card, 'h2 > a')?.getAttribute('href')).to.equal('/story');
    expect(button(card).getAttribute('aria-label')).to.equal('Listen: Көпір ашылды');
    const { width, height } = button(card).getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
    expect(part(card, 'body')).to.equal(undefined);
    await expect(card).to.be.accessible();
  });

  it('begins with the text where there is no lead', async () => {
    const card = await teaser();
    card.article = { ...story, description: '' };
    await oneEvent(card, 'aloud-load');
    expect(part(card, 'lead')).to.equal('Бірінші сөйлем.');
  });

  it('costs no reader before the first press', async () => {
    const card = await teaser();
    expect(card.reader).to.equal(null);
  });

  it('reads headline and lead in place, and hands the focus on', async () => {
    const card = await teaser();
    button(card).click();
    await waitUntil(() => voice.speech.said.some(({ text }) => text === 'Көпір ашылды'));
    const reader = card.reader!;
    await waitUntil(() => card.shadowRoot!.activeElement === reader);
    const lead = 'Жаңа көпір екі жағалауды қосты.';
    const isSaid = () => voice.speech.said.some(({ text }) => text === lead);
    await waitUntil(() => {
      voice.speech.start();
      voice.speech.end();
      return isSaid();
    });
    await expect(card).to.be.accessible();
  });

  it('falls silent when another one is asked', async () => {
    const [first, second] = [await teaser(), await teaser()];
    button(first).click();
    await waitUntil(() => first.reader?.status === 'speaking');
    button(second).click();
    await waitUntil(
      () => second.reader?.status === 'loading' || second.reader?.status === 'speaking',
    );
    expect(first.reader?.status).to.equal('paused');
  });
});
