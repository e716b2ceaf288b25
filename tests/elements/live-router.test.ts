import { expect, fixture, html } from '@open-wc/testing';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import { Store } from '../../src/player/storage.js';
import {
  createElement as h,
  createRoot,
  flushSync,
  hydrateRoot,
  renderToString,
  type Content,
  type Root,
} from '../helpers/react.js';
import { begin, lit, playButton, press, sayOn, settled, withVoice } from '../helpers/reading.js';
import { waitUntil } from '../helpers/wait.js';

const PAGES: Readonly<Record<string, readonly string[]>> = {
  '/first': ['Бірінші сөйлем осында.', 'Екінші сөйлем де бар.', 'Үшінші сөйлем соңында.'],
  '/second': ['Ауа райы бүгін өзгереді.', 'Түнде қатты жел соғады.'],
};

const article = (texts: readonly string[], key: string | null = null): Content =>
  h(
    'article',
    { id: 'story', lang: 'kk', key },
    texts.map((text, index) => h('p', { key: index }, text)),
  );

/** All that listens to the page and to its document, as it comes and goes. */
function watchListeners(): { readonly count: () => number; readonly stop: () => void } {
  const held = new Set<string>();
  const ids = new Map<unknown, number>();
  const idOf = (listener: unknown, type: string, options: unknown): string => {
    if (!ids.has(listener)) ids.set(listener, ids.size);
    const isCapture = options === true || (options as AddEventListenerOptions | null)?.capture;
    return `${type} ${ids.get(listener)} ${Boolean(isCapture)}`;
  };
  for (const target of [window, document]) {
    const add = target.addEventListener.bind(target);
    const remove = target.removeEventListener.bind(target);
    Object.assign(target, {
      addEventListener: (...[type, listener, options]: Parameters<typeof add>) => {
        add(type, listener, options);
        const id = idOf(listener, type, options);
        held.add(id);
        const signal = typeof options === 'object' ? options.signal : undefined;
        signal?.addEventListener('abort', () => held.delete(id));
      },
      removeEventListener: (...[type, listener, options]: Parameters<typeof remove>) => {
        remove(type, listener, options);
        held.delete(idOf(listener, type, options));
      },
    });
  }
  const stop = (): void => {
    for (const target of [window, document]) {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    }
  };
  return { count: () => held.size, stop };
}

describe('a page that React leads through', () => {
  const held = withVoice();
  const address = location.href;
  let place: HTMLElement;
  let root: Root;

  beforeEach(async () => {
    place = await fixture<HTMLElement>(html`<div></div>`);
    root = createRoot(place);
  });
  afterEach(() => {
    root.unmount();
    history.replaceState(null, '', address);
  });

  const show = (page: Content): void => flushSync(() => root.render(page));
  const reader = (): AloudReader => place.querySelector('aloud-reader')!;
  const here = (): string => location.hash.slice(1);

  /** The address first, as routers do, and the page after it. */
  function go(path: string): void {
    history.pushState(null, '', `#${path}`);
    render();
  }
  const render = (): void =>
    show(h('main', null, h('aloud-reader', { for: 'story' }), article(PAGES[here()]!, here())));

  const forth = async (): Promise<void> => {
    go('/second');
    await settled();
  };

  async function back(): Promise<void> {
    const gone = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.back();
    await gone;
    render();
  }

  async function listen(): Promise<void> {
    await press(reader());
    await begin(held.speech, PAGES[here()]![0]!);
  }

  it('falls silent at each step, forth and back, and reads what is there then from its start', async () => {
    go('/first');
    await listen();
    await sayOn(held.speech, reader());
    held.speech.start();
    for (const step of [forth, back]) {
      await step();
      await waitUntil(() => !held.speech.speaking);
      await waitUntil(() => reader().status === 'idle');
      expect(CSS.highlights.size).to.equal(0);
      const { length } = held.speech.said;
      await press(reader());
      await waitUntil(() => held.speech.said.length > length);
      expect(held.speech.current).to.equal(PAGES[here()]![0]);
      held.speech.start();
      expect(lit('aloud-sentence')).to.deep.equal([PAGES[here()]![0]]);
    }
  });

  it('leaves nothing of a reader that it takes away', async () => {
    const watch = watchListeners();
    try {
      const sheets = document.adoptedStyleSheets.length;
      const before = watch.count();
      go('/first');
      await listen();
      expect(watch.count()).to.be.above(before);
      show(h('main', null, 'Another page'));
      await waitUntil(() => !held.speech.speaking);
      await settled();
      expect(CSS.highlights.size).to.equal(0);
      expect(document.adoptedStyleSheets.length).to.equal(sheets);
      expect(watch.count()).to.equal(before);
    } finally {
      watch.stop();
    }
  });

  it('remembers the place under the address that the article had', async () => {
    const page = (path: string): Content =>
      h('aloud-reader', { 'storage-key': path }, article(PAGES[path]!));
    show(page('/first'));
    await press(reader());
    await begin(held.speech, PAGES['/first']![0]!);
    await sayOn(held.speech, reader());
    held.speech.start();
    await import('../../src/elements/reader/memory.js');
    await settled();
    show(page('/second'));
    await waitUntil(() => reader().status === 'idle');
    await settled();
    const places = JSON.stringify(new Store().read('places') ?? []);
    expect(places).to.include('"key":"/first"').and.not.include('"key":"/second"');
  });

  it('finds what the server wrote, though the reader was there first', async () => {
    const page = h('aloud-reader', { rate: 1.5, 'no-follow': true }, article(PAGES['/first']!));
    const server = document.createElement('div');
    server.append(document.createRange().createContextualFragment(renderToString(page)));
    place.after(server);
    const early = server.querySelector('aloud-reader')!;
    await playButton(early);
    await press(early);
    await begin(held.speech, PAGES['/first']![0]!);
    const told: unknown[] = [];
    const onRecoverableError = (error: unknown): unknown => told.push(error);
    const hydrated = hydrateRoot(server, page, { onRecoverableError });
    await settled();
    flushSync(() => hydrated.render(page));
    await settled();
    expect(told).to.deep.equal([]);
    expect(server.querySelector('aloud-reader')).to.equal(early);
    expect([early.status, early.rate, early.noFollow]).to.deep.equal(['speaking', 1.5, true]);
    hydrated.unmount();
    await waitUntil(() => !held.speech.speaking);
    server.remove();
  });

  it('may set everything an author can say, and take it back, as text and as nothing', async () => {
    const names = ['for', 'voice', 'narration', 'offlineVoice', 'engines', 'skip', 'verbosity'];
    const others = ['lexicon', 'storageKey', 'shortcuts', 'target', 'rate', 'pitch', 'volume'];
    const props = (value: unknown): Record<string, unknown> =>
      Object.fromEntries([...names, ...others].map((name) => [name, value]));
    const page = (own: Readonly<Record<string, unknown>>): Content =>
      h('aloud-reader', own, article(PAGES['/first']!));
    const errors: unknown[] = [];
    const note = ({ error, reason }: Partial<ErrorEvent & PromiseRejectionEvent>): unknown =>
      errors.push(error ?? reason);
    addEventListener('unhandledrejection', note);
    show(page({ ...props(''), target: null, rate: '1.5', pitch: '1', volume: '1' }));
    await press(reader());
    await begin(held.speech, PAGES['/first']![0]!);
    for (const nothing of [undefined, null]) {
      show(page(props(nothing)));
      await settled();
      expect(reader().status).to.equal('speaking');
    }
    // The sentence is said on at the rate that is now the page's.
    await waitUntil(() => held.speech.said.at(-1)?.rate === 1 && held.speech.current);
    await sayOn(held.speech, reader());
    expect(held.speech.current).to.equal(PAGES['/first']![1]);
    expect(reader().rate).to.equal(1);
    removeEventListener('unhandledrejection', note);
    expect(errors).to.deep.equal([]);
  });
});
