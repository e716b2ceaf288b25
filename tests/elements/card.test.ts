import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/elements/card/define.js';
import type { AloudCard } from '../../src/elements/card/card.js';
import type { AloudLoadErrorEvent } from '../../src/elements/card/events.js';
import { fromFile } from '../../src/elements/card/file.js';
import type { LoadError } from '../../src/elements/card/load.js';
import { FakeClock } from '../helpers/fake-clock.js';
import { begin, lit, sayOn, settled, withVoice } from '../helpers/reading.js';
import { waitUntil } from '../helpers/wait.js';

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

  it('keeps the caption of a picture that does not come, and shows the next one', async () => {
    const lost = { ...story.image, url: '/demo/assets/nowhere.svg' };
    const card = await full({ ...story, image: lost });
    await waitUntil(() => inside(card, 'img') === null);
    expect(inside(card, 'figcaption')?.textContent).to.equal('Түнгі көпір');
    await expect(card).to.be.accessible();
    card.article = story;
    await oneEvent(card, 'aloud-load');
    expect(inside(card, 'img')?.getBoundingClientRect().height).to.be.above(0);
  });

  it('keeps the room of a picture that has not come', async () => {
    const card = await full();
    const shape = (element: AloudCard) => getComputedStyle(inside(element, 'img')!).aspectRatio;
    expect(shape(card)).to.equal('auto 8 / 4');
    const bare = await full({ ...story, image: '/demo/assets/listening-room.svg' });
    expect(shape(bare)).to.equal('16 / 9');
    expect(inside(bare, 'img')?.getAttribute('alt')).to.equal('');
  });

  it('is written the way of its language, not of the page', async () => {
    const card = await full({ ...story, headline: 'LED مصابيح', inLanguage: 'ar' });
    expect(getComputedStyle(inside(card, 'h1')!).direction).to.equal('rtl');
    expect(getComputedStyle(inside(card, '[part=body] p')!).direction).to.equal('rtl');
  });

  it('is named by its headline', async () => {
    const card = await full();
    expect(inside(card, 'article')?.getAttribute('aria-labelledby')).to.equal('headline');
    expect(inside(card, '#headline')?.textContent.trim()).to.equal('Көпір ашылды');
  });

  it('runs nothing of what hostile data say', async () => {
    const file = await fetch(new URL('../fixtures/articles/hostile-markup.json', import.meta.url));
    const card = await full(await file.json());
    await settled();
    expect('hacked' in window).to.equal(false);
    expect(part(card, 'headline')).to.contain('<b>bold</b>');
    expect(
      card.shadowRoot!.querySelectorAll('script, iframe, b, a, img, [onclick]').length,
    ).to.equal(0);
    await expect(card).to.be.accessible();
  });

  it('forgets its data when they are taken back', async () => {
    const card = await full();
    card.article = null;
    await card.updateComplete;
    expect(card.data).to.equal(null);
    expect(shown(card).trim()).to.equal('');
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
    expect([card.matches(':state(empty)'), card.matches(':state(failed)')]).to.deep.equal([
      true,
      true,
    ]);
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

describe('<aloud-card> filled later', () => {
  it('shows what the page puts in after it was drawn', async () => {
    const card = await fixture<AloudCard>(html`<aloud-card></aloud-card>`);
    const headline = document.createElement('h2');
    headline.slot = 'headline';
    headline.textContent = 'Late';
    card.append(headline, 'Late text.');
    await waitUntil(() => card.reader !== null);
    expect(headline.getBoundingClientRect().height).to.be.above(0);
  });

  it('shows text that no element is around', async () => {
    const card = await fixture<AloudCard>(html`<aloud-card>Only text.</aloud-card>`);
    expect(card.reader).not.to.equal(null);
  });

  it('leaves the facts to a strip that comes later', async () => {
    const card = await full();
    const meta = document.createElement('aloud-meta');
    meta.slot = 'meta';
    meta.category = 'Own';
    card.append(meta);
    await waitUntil(() => card.shadowRoot!.querySelectorAll('aloud-meta').length === 1);
  });

  it('forgets the data whose address is taken away', async () => {
    const card = await fixture<AloudCard>(html`<aloud-card src="javascript:1"></aloud-card>`);
    await waitUntil(() => shown(card).includes('no article'));
    card.src = '';
    await waitUntil(() => !shown(card).includes('no article'));
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

describe('<aloud-card> of own parts and data, read aloud', () => {
  const voice = withVoice();

  it('says them in one order, and lights the text of each where it is', async () => {
    const card = await loaded(
      await fixture<AloudCard>(html`
        <aloud-card .article=${story}>
          <p slot="lead">Өз кіріспесі.</p>
          <p>Өз мәтіні.</p>
        </aloud-card>
      `),
    );
    const reader = card.reader!;
    await reader.prepare();
    reader.play();
    await waitUntil(() => voice.speech.said.length > 0);
    const lights: string[] = [];
    while (reader.status !== 'ended') {
      voice.speech.start();
      await settled();
      lights.push(...lit('aloud-sentence'));
      await sayOn(voice.speech, reader);
    }
    const said = ['Көпір ашылды', 'Өз кіріспесі.', 'Көпір.', 'Өз мәтіні.'];
    expect(voice.speech.said.map(({ text }) => text)).to.deep.equal(said);
    expect(lights).to.include.members(['Көпір ашылды', 'Өз кіріспесі.', 'Өз мәтіні.']);
    // The rule must be in the tree whose text is lit: in the card's own, and in the page's.
    const rules = (scope: DocumentOrShadowRoot) =>
      scope.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).map((rule) => rule.cssText);
    for (const scope of [card.shadowRoot!, document]) {
      expect(rules(scope).filter((rule) => rule.includes('::highlight(aloud-word)'))).not.to.be
        .empty;
    }
  });

  it('lets the page know of the reading, and hold it back', async () => {
    const card = await full();
    const told: string[] = [];
    const note = (event: Event): void => void told.push(event.type);
    card.addEventListener('aloud-play', (event) => {
      note(event);
      event.preventDefault();
    });
    await card.reader!.prepare();
    card.reader!.play();
    await settled();
    expect(told).to.deep.equal(['aloud-play']);
    expect(voice.speech.said.length).to.equal(0);
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

  it('says nothing of waiting in a list: every card would', async () => {
    server.answer = () => new Promise(() => undefined);
    const element = await card();
    element.layout = 'teaser';
    await waitUntil(() => inside(element, '.bone') !== null);
    await settled();
    await element.updateComplete;
    expect(part(element, 'message')).to.equal('');
    expect(inside(element, 'article')?.getAttribute('aria-busy')).to.equal('true');
  });

  it('keeps its place while it waits, and says so once', async () => {
    server.answer = () => new Promise(() => undefined);
    const element = await card();
    await waitUntil(() => part(element, 'message') === 'Loading the article…');
    expect(inside(element, '.bone')).not.to.equal(null);
    expect(inside(element, 'article')?.getAttribute('aria-busy')).to.equal('true');
    expect(element.matches(':state(loading)')).to.equal(true);
    await expect(element).to.be.accessible();
  });

  const answers: readonly [string, () => Response | Promise<Response>][] = [
    ['http', () => new Response('', { status: 404 })],
    ['http', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['malformed', () => new Response('{"headline":')],
    ['empty', () => new Response('[1, 2]')],
    ['empty', () => new Response('{"@type": "Organization", "name": "Not this"}')],
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

  it('stops at what is too large, and does not offer to try again', async () => {
    const chunk = new TextEncoder().encode('x'.repeat(100_000));
    let chunks = 0;
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        chunks++;
        controller.enqueue(chunk);
      },
      cancel() {
        isCancelled = true;
      },
    });
    server.answer = () => new Response(body, { headers: { 'Content-Length': '10' } });
    const element = document.createElement('aloud-card');
    element.src = '/story.json';
    const failure = failed(element);
    document.body.append(element);
    expect(await failure).to.equal('too-large');
    await element.updateComplete;
    expect(isCancelled).to.equal(true);
    expect(chunks).to.be.below(60);
    expect(part(element, 'message')).to.equal('The article could not be loaded.');
    expect(inside(element, '[part=retry-button]')).to.equal(null);
    await expect(element).to.be.accessible();
    element.remove();
  });

  it('gives up after 15 seconds', async () => {
    const clock = new FakeClock();
    let asked: AbortSignal | undefined;
    server.answer = ({ signal }) => {
      asked = signal;
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')));
      });
    };
    const real = window.setTimeout.bind(window);
    window.setTimeout = ((act: () => void, ms: number) => clock.setTimeout(act, ms)) as typeof real;
    const data = fromFile('/story.json', document.baseURI, new AbortController().signal);
    window.setTimeout = real;
    const code = data.then(
      () => 'none',
      (error: unknown) => (error as LoadError).code,
    );
    clock.tick(14_999);
    expect(asked?.aborted).to.equal(false);
    clock.tick(1);
    expect(await code).to.equal('timeout');
  });

  it('comes by itself when there is a connection again', async () => {
    const onLine = { value: false, configurable: true };
    Object.defineProperty(navigator, 'onLine', onLine);
    server.answer = () => Promise.reject(new TypeError('Failed to fetch'));
    const element = document.createElement('aloud-card');
    element.src = '/story.json';
    const failure = failed(element);
    document.body.append(element);
    expect(await failure).to.equal('offline');
    await element.updateComplete;
    expect(part(element, 'message')).to.contain('You are offline.');
    expect(element.matches(':state(offline)')).to.equal(true);
    await expect(element).to.be.accessible();
    Object.defineProperty(navigator, 'onLine', { ...onLine, value: true });
    server.answer = () => Response.json(story);
    window.dispatchEvent(new Event('online'));
    await oneEvent(element, 'aloud-load');
    expect(part(element, 'headline')).to.equal('Көпір ашылды');
    expect(element.matches(':state(offline)')).to.equal(false);
    Reflect.deleteProperty(navigator, 'onLine');
    element.remove();
  });

  it('trusts no Content-Type, whichever way it is wrong', async () => {
    const headers = { 'Content-Type': 'text/html' };
    server.answer = () => new Response(JSON.stringify(story), { headers });
    const element = await card();
    await loaded(element);
    expect(part(element, 'headline')).to.equal('Көпір ашылды');
    server.answer = () =>
      new Response('<h1>Not found</h1>', { headers: { 'Content-Type': 'application/json' } });
    setTimeout(() => void element.reload());
    expect(await failed(element)).to.equal('malformed');
  });

  it('keeps the focus on the button while it waits, and hands it to the headline', async () => {
    server.answer = () => new Response('', { status: 503 });
    const element = document.createElement('aloud-card');
    element.src = '/story.json';
    const failure = failed(element);
    document.body.append(element);
    await failure;
    await element.updateComplete;
    const focused = () => element.shadowRoot!.activeElement;
    const button = inside(element, '[part=retry-button]')!;
    let answer: (response: Response) => void = () => undefined;
    server.answer = () => new Promise((resolve) => (answer = resolve));
    button.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => part(element, 'message')?.includes('Loading'));
    expect(focused() === button).to.equal(true);
    expect(button.getAttribute('aria-disabled')).to.equal('true');
    await settled();
    answer(new Response('', { status: 503 }));
    await oneEvent(element, 'aloud-loaderror');
    await element.updateComplete;
    expect(part(element, 'message')).to.contain('could not be loaded');
    expect(focused() === button).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await settled();
    answer(Response.json(story));
    await oneEvent(element, 'aloud-load');
    await waitUntil(() => focused()?.localName === 'h1');
    element.remove();
  });

  it('keeps what was shown when it cannot be loaded anew', async () => {
    const element = await card();
    await waitUntil(() => element.data !== null);
    server.answer = () => new Response('', { status: 500 });
    await element.reload();
    await element.updateComplete;
    expect(part(element, 'headline')).to.equal('Көпір ашылды');
    expect(part(element, 'message')).to.contain('Not up to date');
    await expect(element).to.be.accessible();
    server.answer = () => Response.json({ ...story, headline: 'Көпір жабылды' });
    await element.reload();
    expect(part(element, 'headline')).to.equal('Көпір жабылды');
    expect(part(element, 'message')).to.equal('');
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
    await begin(voice.speech, 'Көпір ашылды');
    expect(first.reader?.status).to.equal('speaking');
    button(second).click();
    await waitUntil(
      () => second.reader?.status === 'loading' || second.reader?.status === 'speaking',
    );
    expect(first.reader?.status).to.equal('paused');
  });
});
