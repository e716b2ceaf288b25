import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AloudCard } from '../../src/elements/card/card.js';
import type { AloudQueue } from '../../src/elements/queue/queue.js';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import { begin, playButton, press, sayOn, settled, withVoice } from '../helpers/reading.js';
import { resize } from '../helpers/viewport.js';
import { waitUntil } from '../helpers/wait.js';

const HERE = location.href.split('#')[0]!;
const at = (path: string): string => new URL(path, location.origin).href;

/** Where the page would go. */
function leadingTo(): { readonly urls: string[]; stop: () => void } {
  const urls: string[] = [];
  const held = (event: Event): void => {
    const link = event.composedPath().find((it) => it instanceof HTMLAnchorElement);
    if (!(link instanceof HTMLAnchorElement)) return;
    event.preventDefault();
    urls.push(link.href);
  };
  addEventListener('click', held);
  return { urls, stop: () => removeEventListener('click', held) };
}

/** A breath of three seconds that is over when the test says so. */
function useClock(): { breathe: () => void; restore: () => void } {
  const real = { setTimeout, clearTimeout };
  const breaths = new Map<number, () => void>();
  const fake = (act: () => void, ms?: number): number => {
    const id = Number(real.setTimeout.call(globalThis, ms === 3000 ? () => undefined : act, ms));
    if (ms === 3000) breaths.set(id, act);
    return id;
  };
  const forget = (id: number): void => {
    breaths.delete(id);
    real.clearTimeout.call(globalThis, id);
  };
  Object.assign(globalThis, { setTimeout: fake, clearTimeout: forget });
  return {
    breathe: () => {
      const acts = [...breaths.values()];
      breaths.clear();
      for (const act of acts) act();
    },
    restore: () => Object.assign(globalThis, real),
  };
}

function teaser(index: number): HTMLElement {
  const card = document.createElement('aloud-card');
  card.setAttribute('layout', 'teaser');
  const headline = document.createElement('h2');
  headline.slot = 'headline';
  const link = Object.assign(document.createElement('a'), { href: `/${index}` });
  link.textContent = `Тақырып ${index}`;
  headline.append(link);
  card.append(headline);
  return card;
}

describe('<aloud-queue>', () => {
  const held = withVoice();
  let queue: AloudQueue;
  let led: ReturnType<typeof leadingTo>;
  let clock: ReturnType<typeof useClock>;

  const root = (): ShadowRoot => queue.shadowRoot!;
  const titles = (): string[] =>
    [...root().querySelectorAll('[part=link]')].map((link) => link.textContent.trim());
  const entry = (index: number): HTMLElement => root().querySelectorAll<HTMLElement>('li')[index]!;
  const button = (index: number, kind: string): HTMLButtonElement =>
    entry(index).querySelector<HTMLButtonElement>(`.${kind}`)!;
  const said = (): string => root().querySelector('[role=status]')!.textContent.trim();
  const offerAt = (reader: AloudReader): HTMLElement | null =>
    reader.shadowRoot!.querySelector<HTMLElement>('[part=next]');

  async function empty(): Promise<void> {
    queue = await fixture<AloudQueue>(html`<aloud-queue lang="en"></aloud-queue>`);
  }

  async function withThree(): Promise<void> {
    await empty();
    for (const name of ['One', 'Two', 'Three'])
      await queue.add({ url: `/${name}`, title: name, lang: 'en' });
    await waitUntil(() => titles().length === 3);
  }

  async function reader(text: string, id: string): Promise<AloudReader> {
    return fixture<AloudReader>(
      html`<aloud-reader lang="kk" id=${id}><p>${text}</p></aloud-reader>`,
    );
  }

  /** Reads an article to its end, where the next one is offered. */
  async function hearOut(one: AloudReader, text: string): Promise<void> {
    await press(one);
    await begin(held.speech, text);
    await sayOn(held.speech, one);
    await waitUntil(() => offerAt(one));
  }

  beforeEach(() => {
    sessionStorage.removeItem('aloud:queue-next');
    led = leadingTo();
    clock = useClock();
  });
  afterEach(() => {
    clock.restore();
    led.stop();
    sessionStorage.removeItem('aloud:queue-next');
  });

  it('shows nothing while it is empty, and what is added, in order', async () => {
    await empty();
    await settled();
    expect(root().querySelector('[part=queue]')).to.equal(null);
    const changed = oneEvent(queue, 'aloud-queuechange');
    expect(await queue.add({ url: '/One', title: 'One & <b>one</b>' })).to.equal(true);
    await changed;
    expect(await queue.add({ url: '/Two', title: 'Two' })).to.equal(true);
    expect(await queue.add({ url: '/Two', title: 'Again' })).to.equal(false);
    expect(await queue.add({ url: 'https://other.test/x', title: 'x' })).to.equal(false);
    await waitUntil(() => titles().length === 2);
    expect(titles()).to.deep.equal(['One & <b>one</b>', 'Two']);
    expect(root().querySelector('b')).to.equal(null);
    expect(queue.items.map(({ url }) => url)).to.deep.equal([at('/One'), at('/Two')]);
    await expect(queue).to.be.accessible();
  });

  it('keeps the focus with its article, and gives it to a neighbour where that has gone', async () => {
    await withThree();
    const focused = (): string => {
      const { activeElement } = root();
      return `${activeElement?.localName} ${activeElement?.closest('li')?.querySelector('a')?.textContent.trim()}`;
    };
    button(1, 'remove').focus();
    await queue.delete('/One');
    await waitUntil(() => titles().length === 2);
    expect(focused(), 'the one before it has gone').to.equal('button Two');
    await queue.delete('/Two');
    await waitUntil(() => titles().length === 1);
    await waitUntil(() => focused() === 'a Three', 'its own has gone');
    await queue.delete('/Three');
    await waitUntil(() => titles().length === 0);
    await settled();
    expect(document.activeElement, 'never lost').not.to.equal(document.body);
  });

  it('is remembered, and follows other tabs', async () => {
    await withThree();
    queue.remove();
    await empty();
    await waitUntil(() => titles().length === 3);
    localStorage.setItem(
      'aloud:queue',
      JSON.stringify([{ url: at('/Four'), title: 'Four', lang: '' }]),
    );
    const changed = oneEvent(queue, 'aloud-queuechange');
    dispatchEvent(new StorageEvent('storage', { key: 'aloud:queue' }));
    await changed;
    await waitUntil(() => titles().join() === 'Four');
  });

  it('moves an article by its buttons, the focus with it, and tells where to', async () => {
    await withThree();
    button(0, 'down').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => titles().join() === 'Two,One,Three');
    expect(root().activeElement === button(1, 'down')).to.equal(true);
    expect(said()).to.equal('Place 2 of 3');
    button(1, 'up').click();
    await waitUntil(() => titles().join() === 'One,Two,Three');
    expect(button(0, 'up').getAttribute('aria-disabled')).to.equal('true');
    expect(button(2, 'down').getAttribute('aria-disabled')).to.equal('true');
  });

  it('moves the article that has the focus by Alt with Up and Down', async () => {
    await withThree();
    entry(2).querySelector('a')!.focus();
    // Not by the runner, which holds no key down in WebKit.
    const held = { key: 'ArrowUp', altKey: true, bubbles: true, composed: true, cancelable: true };
    for (const order of ['One,Three,Two', 'Three,One,Two', 'Three,One,Two']) {
      const event = new KeyboardEvent('keydown', held);
      root().activeElement!.dispatchEvent(event);
      expect(event.defaultPrevented).to.equal(true);
      await waitUntil(() => titles().join() === order, order);
      await waitUntil(() => root().activeElement?.textContent?.trim() === 'Three', order);
    }
    await waitUntil(() => titles().join() === 'Three,One,Two');
    expect(root().activeElement === entry(0).querySelector('a')).to.equal(true);
    await sendKeys({ press: 'ArrowDown' });
    await settled();
    expect(titles()).to.deep.equal(['Three', 'One', 'Two'], 'not without Alt');
  });

  it('takes one out, and leaves the focus to its neighbour, at last to the list', async () => {
    await withThree();
    button(1, 'remove').focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => titles().join() === 'One,Three');
    expect(root().activeElement === button(1, 'remove')).to.equal(true);
    expect(said()).to.equal('Removed: Two');
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => titles().join() === 'One');
    expect(root().activeElement === button(0, 'remove')).to.equal(true);
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => titles().length === 0);
    await waitUntil(() => root().activeElement?.getAttribute('part') === 'queue');
    expect(root().querySelector('[part=empty]')!.textContent).to.equal('The queue is empty.');
    await expect(queue).to.be.accessible();
  });

  it('is emptied at once, and keeps the focus', async () => {
    await withThree();
    root().querySelector<HTMLElement>('[part~=clear-button]')!.focus();
    await sendKeys({ press: 'Enter' });
    await waitUntil(() => root().activeElement?.getAttribute('part') === 'queue');
    expect(queue.items).to.deep.equal([]);
    expect(localStorage.getItem('aloud:queue')).to.equal(null);
    expect(said()).to.equal('The queue is empty.');
  });

  it('leaves the page’s proposals where it is told of an article that it has not', async () => {
    queue = await fixture<AloudQueue>(html`<aloud-queue><a href="/a">Бір</a></aloud-queue>`);
    await waitUntil(() => titles().length === 1);
    await queue.delete('/nowhere');
    await queue.move('/nowhere', 0);
    expect(localStorage.getItem('aloud:queue')).to.equal(null);
  });

  it('says that there is nothing to listen to', async () => {
    await empty();
    await queue.play();
    expect(said()).to.equal('The queue is empty.');
    await queue.add({ url: '/One', title: 'One' });
    expect(said(), 'it is not any more').to.equal('');
  });

  it('goes on with the article that was paused, at its place', async () => {
    const last = 'Соңы.'; // one word: on a slow machine the voice would be at the next one by then
    const one = await reader(`Бірінші мақала. ${last}`, 'one');
    await empty();
    await queue.add({ url: `${HERE}#one`, title: 'Бірінші', lang: 'kk' });
    await press(one);
    await begin(held.speech, 'Бірінші мақала.');
    await sayOn(held.speech, one);
    await begin(held.speech, last);
    await waitUntil(() => button(0, 'play')?.getAttribute('aria-disabled') === 'true');
    one.pause();
    await waitUntil(() => !button(0, 'play').hasAttribute('aria-disabled'));
    button(0, 'play').click();
    await begin(held.speech, last);
    expect(one.status).to.equal('speaking');
    expect(led.urls).to.deep.equal([]);
  });

  it('shows the links that stand in it, without asking anybody', async () => {
    queue = await fixture<AloudQueue>(html`
      <aloud-queue>
        <ol>
          <li><a href="/a" lang="kk">Бір</a></li>
          <li><a href="/b">Екі</a></li>
          <li><a href="https://other.test/">Басқа</a></li>
        </ol>
      </aloud-queue>
    `);
    await waitUntil(() => titles().length === 2);
    expect(titles()).to.deep.equal(['Бір', 'Екі']);
    expect(root().querySelector('a')!.lang).to.equal('kk');
    expect(localStorage.getItem('aloud:queue')).to.equal(null);
    button(0, 'remove').click();
    await waitUntil(() => titles().join() === 'Екі');
    expect(localStorage.getItem('aloud:queue')).to.contain('/b');
  });

  it('goes on with another reader of the page, by itself, without moving the focus', async () => {
    const one = await reader('Бірінші мақала.', 'one');
    const two = await reader('Екінші мақала.', 'two');
    await empty();
    await queue.add({ url: `${HERE}#two`, title: 'Екінші', lang: 'kk' });
    await hearOut(one, 'Бірінші мақала.');
    expect(offerAt(one)!.textContent).to.contain('Екінші');
    expect(said()).to.contain('Next in the queue: Екінші');
    await expect(one).to.be.accessible();
    const before = document.activeElement;
    clock.breathe();
    await begin(held.speech, 'Екінші мақала.');
    await waitUntil(() => two.status === 'speaking');
    expect(document.activeElement === before).to.equal(true);
    expect(offerAt(one)).to.equal(null);
    expect(queue.current?.title).to.equal('Екінші');
    await waitUntil(() => entry(0).getAttribute('aria-current') === 'true');
    await expect(queue).to.be.accessible();
    await sayOn(held.speech, two);
    await waitUntil(() => queue.items.length === 0, 'what was heard is out of it');
    expect(led.urls).to.deep.equal([]);
  });

  it('goes to the page of the next one, and leaves word there', async () => {
    const one = await reader('Бірінші мақала.', 'one');
    await withThree();
    await hearOut(one, 'Бірінші мақала.');
    offerAt(one)!.querySelector<HTMLElement>('[part=next-button]')!.click();
    expect(led.urls).to.deep.equal([at('/One')]);
    expect(sessionStorage.getItem('aloud:queue-next')).to.contain(at('/One'));
  });

  it('does not go on when the listener says no, and keeps the focus', async () => {
    const one = await reader('Бірінші мақала.', 'one');
    await withThree();
    await hearOut(one, 'Бірінші мақала.');
    offerAt(one)!.querySelector<HTMLElement>('[part=not-now-button]')!.focus();
    await sendKeys({ press: 'Escape' });
    expect(offerAt(one)).to.equal(null);
    clock.breathe();
    expect((await playButton(one)).matches(':focus')).to.equal(true);
    expect(queue.items.length).to.equal(3);
    expect(led.urls).to.deep.equal([]);
  });

  it('does not go on after the sleep timer has come to the end of the article', async () => {
    const one = await reader('Бірінші мақала.', 'one');
    const two = await reader('Екінші мақала.', 'two');
    await empty();
    await queue.add({ url: `${HERE}#two`, title: 'Екінші', lang: 'kk' });
    await press(one);
    await begin(held.speech, 'Бірінші мақала.');
    one.player.sleep = 'article';
    await sayOn(held.speech, one);
    await waitUntil(() => offerAt(one));
    expect(offerAt(one)!.textContent).to.contain('Listen to the next article');
    expect(said()).to.equal('');
    clock.breathe();
    expect(two.status).to.equal('idle');
  });

  it('only offers what the page proposes, and goes on once that is taken', async () => {
    const one = await reader('Бірінші мақала.', 'one');
    const two = await reader('Екінші мақала.', 'two');
    queue = await fixture<AloudQueue>(html`
      <aloud-queue>
        <a href="#one">Бірінші</a> <a href="#two">Екінші</a> <a href="/three">Үшінші</a>
      </aloud-queue>
    `);
    await waitUntil(() => titles().length === 3);
    await hearOut(one, 'Бірінші мақала.');
    const next = offerAt(one)!.querySelector<HTMLElement>('[part=next-button]')!;
    expect(next.textContent.trim()).to.equal('Listen to the next article');
    expect(localStorage.getItem('aloud:queue')).to.equal(null);
    next.click();
    await begin(held.speech, 'Екінші мақала.');
    expect(two.status).to.equal('speaking');
    expect(queue.items.map(({ title }) => title)).to.deep.equal(['Екінші', 'Үшінші']);
    await sayOn(held.speech, two);
    await waitUntil(() => offerAt(two));
    clock.breathe();
    expect(led.urls, 'by itself').to.deep.equal([at('/three')]);
  });

  it('tells of nothing while the voice speaks', async () => {
    const one = await reader('Бірінші мақала.', 'one');
    await withThree();
    await press(one);
    await begin(held.speech, 'Бірінші мақала.');
    button(0, 'down').click();
    await waitUntil(() => titles().join() === 'Two,One,Three');
    expect(said()).to.equal('');
  });

  it('goes on with the page to which it has led', async () => {
    localStorage.setItem('aloud:queue', JSON.stringify([{ url: HERE, title: 'Осы', lang: 'kk' }]));
    const word = { url: HERE, sleep: 12, at: Date.now() };
    sessionStorage.setItem('aloud:queue-next', JSON.stringify(word));
    const one = await reader('Бірінші мақала.', 'one');
    await empty();
    await begin(held.speech, 'Бірінші мақала.');
    expect(one.status).to.equal('speaking');
    expect(one.player.sleep).to.equal(12);
    expect(sessionStorage.getItem('aloud:queue-next')).to.equal(null);
  });

  it('does not begin on a page to which nobody was led, or long ago', async () => {
    localStorage.setItem('aloud:queue', JSON.stringify([{ url: HERE, title: 'Осы', lang: 'kk' }]));
    const old = { url: HERE, sleep: 0, at: Date.now() - 3_600_000 };
    sessionStorage.setItem('aloud:queue-next', JSON.stringify(old));
    const one = await reader('Бірінші мақала.', 'one');
    await empty();
    await waitUntil(() => titles().length === 1);
    await settled();
    expect(one.status).to.equal('idle');
  });

  it('asks for a press where the browser does not speak without one, and takes no focus', async () => {
    held.speech.quirks.notAllowed = true;
    localStorage.setItem('aloud:queue', JSON.stringify([{ url: HERE, title: 'Осы', lang: 'kk' }]));
    const word = { url: HERE, sleep: 0, at: Date.now() };
    sessionStorage.setItem('aloud:queue-next', JSON.stringify(word));
    const one = await reader('Бірінші мақала.', 'one');
    await empty();
    await waitUntil(() => offerAt(one));
    expect(offerAt(one)!.textContent).to.contain('only after a press');
    expect(document.activeElement).to.equal(document.body);
    await expect(one).to.be.accessible();
    held.speech.allow();
    offerAt(one)!.querySelector<HTMLElement>('[part=next-button]')!.click();
    await begin(held.speech, 'Бірінші мақала.');
    expect(offerAt(one)).to.equal(null);
  });

  it('gives each teaser a button, which puts its article in and takes it out', async () => {
    await empty();
    const card = await fixture<AloudCard>(html`
      <aloud-card layout="teaser" lang="kk">
        <h2 slot="headline"><a href="/story">Тақырып</a></h2>
        <p slot="lead">Мәтін.</p>
      </aloud-card>
    `);
    const later = (): HTMLButtonElement | null =>
      card.shadowRoot!.querySelector<HTMLButtonElement>('[part=later-button]');
    await waitUntil(later);
    expect(later()!.getAttribute('aria-label')).to.equal('Listen later: Тақырып');
    expect(later()!.getAttribute('aria-pressed')).to.equal('false');
    expect(later()!.getBoundingClientRect().height).to.be.at.least(44);
    later()!.click();
    await waitUntil(() => later()!.getAttribute('aria-pressed') === 'true');
    expect(queue.items).to.deep.equal([{ url: at('/story'), title: 'Тақырып', lang: 'kk' }]);
    await expect(card).to.be.accessible();
    later()!.click();
    await waitUntil(() => queue.items.length === 0);
    expect(led.urls, 'the teaser leads nowhere by it').to.deep.equal([]);
    queue.remove();
    await settled();
    expect(later(), 'it goes with the queue').to.equal(null);
  });

  it('does as buttons of the page command', async () => {
    await empty();
    const list = await fixture<HTMLElement>(
      html`<ul>
        <li><a href="/in-list">Тізімде</a> <button type="button">+</button></li>
      </ul>`,
    );
    const command = (name: string, source: Element): unknown =>
      queue.dispatchEvent(Object.assign(new Event('command'), { command: name, source }));
    command('--add', list.querySelector('button')!);
    await waitUntil(() => titles().join() === 'Тізімде');
    command('--clear', list);
    await waitUntil(() => queue.items.length === 0);
    command('--add', document.body);
    await waitUntil(() => queue.items.length === 1);
    expect(queue.items[0]!.url.split('?')[0]).to.equal(location.href.split('?')[0]);
  });

  it('fits a phone', async () => {
    await resize(320, 640);
    await withThree();
    expect(document.documentElement.scrollWidth <= innerWidth).to.equal(true);
    for (const each of root().querySelectorAll('button')) {
      const { width, height } = each.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
    await resize(800, 600);
  });

  it('goes on with nothing that has left the queue during the breath', async () => {
    const one = await reader('Бірінші мақала.', 'one');
    const two = await reader('Екінші мақала.', 'two');
    await empty();
    await queue.add({ url: `${HERE}#two`, title: 'Екінші', lang: 'kk' });
    await hearOut(one, 'Бірінші мақала.');
    await queue.clear();
    expect(offerAt(one), 'nothing is offered any more').to.equal(null);
    clock.breathe();
    expect(two.status).to.equal('idle');
  });

  it('opens no page whose article another tab has taken out', async () => {
    const one = await reader('Бірінші мақала.', 'one');
    await withThree();
    await hearOut(one, 'Бірінші мақала.');
    const others = JSON.stringify([{ url: at('/Two'), title: 'Two', lang: 'en' }]);
    localStorage.setItem('aloud:queue', others);
    // Before this page is told.
    offerAt(one)!.querySelector<HTMLElement>('[part=next-button]')!.click();
    expect(offerAt(one)).to.equal(null);
    expect(led.urls).to.deep.equal([]);
    expect(sessionStorage.getItem('aloud:queue-next')).to.equal(null);
  });

  it('finds an article by a name that is not Latin', async () => {
    const one = await reader('Бірінші мақала.', 'бірінші');
    await reader('Екінші мақала.', 'екінші');
    await empty();
    await queue.add({ url: `${HERE}#екінші`, title: 'Екінші', lang: 'kk' });
    await hearOut(one, 'Бірінші мақала.');
    offerAt(one)!.querySelector<HTMLElement>('[part=next-button]')!.click();
    await begin(held.speech, 'Екінші мақала.');
    expect(led.urls).to.deep.equal([]);
  });

  it('is kept from going on by Escape, wherever the focus is, unless that has a meaning there', async () => {
    const one = await reader('Бірінші мақала.', 'one');
    const field = await fixture<HTMLInputElement>(html`<input aria-label="Search" />`);
    await withThree();
    await hearOut(one, 'Бірінші мақала.');
    field.focus();
    const mine = (event: Event): void => event.preventDefault();
    field.addEventListener('keydown', mine);
    await sendKeys({ press: 'Escape' });
    expect(offerAt(one)).not.to.equal(null);
    field.removeEventListener('keydown', mine);
    await sendKeys({ press: 'Escape' });
    expect(offerAt(one)).to.equal(null);
    clock.breathe();
    expect(led.urls).to.deep.equal([]);
    expect(document.activeElement === field).to.equal(true);
  });

  it('names the next one at the top where it would lie over what has the focus', async () => {
    const one = await reader('Бірінші мақала.', 'one');
    const chat = await fixture<HTMLElement>(html`<button>Chat</button>`);
    chat.style.cssText = 'position: fixed; inset: auto 0 1rem; margin: auto';
    await withThree();
    await press(one);
    await begin(held.speech, 'Бірінші мақала.');
    chat.focus();
    await sayOn(held.speech, one);
    await waitUntil(() => offerAt(one));
    const isAtTop = (): boolean => offerAt(one)!.getBoundingClientRect().bottom < innerHeight / 2;
    expect(isAtTop()).to.equal(true);
    expect(document.activeElement === chat).to.equal(true);
    const link = await fixture<HTMLElement>(html`<a href="#x">Top</a>`);
    link.style.cssText = 'position: fixed; inset: 1rem auto auto 50%';
    link.focus();
    await waitUntil(() => !isAtTop());
    const before = scrollY;
    chat.focus();
    await waitUntil(isAtTop);
    expect(scrollY, 'no scroll helps').to.equal(before);
  });

  it('does not leave the page by itself under somebody who writes', async () => {
    const one = await reader('Бірінші мақала.', 'one');
    const field = await fixture<HTMLElement>(html`<textarea aria-label="Comment"></textarea>`);
    await withThree();
    await hearOut(one, 'Бірінші мақала.');
    field.focus();
    clock.breathe();
    expect(led.urls).to.deep.equal([]);
    offerAt(one)!.querySelector<HTMLElement>('[part=next-button]')!.click();
    expect(led.urls, 'a press still leads there').to.deep.equal([at('/One')]);
  });

  it('waits for the reader of a page no longer than somebody is on it', async () => {
    localStorage.setItem('aloud:queue', JSON.stringify([{ url: HERE, title: 'Осы', lang: 'kk' }]));
    const word = { url: HERE, sleep: 0, at: Date.now() };
    sessionStorage.setItem('aloud:queue-next', JSON.stringify(word));
    const before = location.href;
    await empty();
    await waitUntil(() => titles().length === 1);
    await waitUntil(() => sessionStorage.getItem('aloud:queue-next') === null);
    history.pushState(null, '', '/elsewhere');
    try {
      await fixture(html`<p>Басқа бет</p>`);
    } finally {
      history.replaceState(null, '', before);
    }
    const late = await reader('Бірінші мақала.', 'one');
    await settled();
    expect(late.status).to.equal('idle');
  });

  it('goes on where a site changes its page within the press on the link', async () => {
    const before = location.href;
    const one = await reader('Бірінші мақала.', 'one');
    await withThree();
    await hearOut(one, 'Бірінші мақала.');
    const second = document.createElement('aloud-reader');
    second.lang = 'kk';
    second.append(Object.assign(document.createElement('p'), { textContent: 'Екінші мақала.' }));
    const route = (event: Event): void => {
      history.pushState(null, '', (event.composedPath()[0] as HTMLAnchorElement).href);
      one.replaceWith(second);
    };
    root().querySelector('a')!.addEventListener('click', route);
    try {
      offerAt(one)!.querySelector<HTMLElement>('[part=next-button]')!.click();
      await begin(held.speech, 'Екінші мақала.');
      expect(second.status).to.equal('speaking');
    } finally {
      history.replaceState(null, '', before);
      second.remove();
    }
  });

  it('does not begin on another page of the listener’s own choice, after it was led nowhere', async () => {
    const one = await reader('Бірінші мақала.', 'one');
    const two = await reader('Екінші мақала.', 'two');
    await withThree();
    await queue.add({ url: `${HERE}#two`, title: 'Екінші', lang: 'kk' });
    await hearOut(one, 'Бірінші мақала.');
    offerAt(one)!.querySelector<HTMLElement>('[part=next-button]')!.click();
    expect(sessionStorage.getItem('aloud:queue-next')).to.contain('/One');
    await queue.play(`${HERE}#two`);
    await begin(held.speech, 'Екінші мақала.');
    expect(two.status).to.equal('speaking');
    expect(sessionStorage.getItem('aloud:queue-next')).to.equal(null);
  });

  it('knows a reader in the shadow root of another element', async () => {
    const outer = await fixture<HTMLElement>(html`<div></div>`);
    const inner = document.createElement('aloud-reader');
    inner.lang = 'kk';
    inner.append(Object.assign(document.createElement('p'), { textContent: 'Бірінші мақала.' }));
    outer.attachShadow({ mode: 'open' }).append(inner);
    await inner.updateComplete;
    await empty();
    await queue.add({ url: HERE, title: 'Осы', lang: 'kk' });
    await queue.add({ url: '/One', title: 'One', lang: 'en' });
    await queue.play(HERE);
    await begin(held.speech, 'Бірінші мақала.');
    expect(queue.current?.title).to.equal('Осы');
    await sayOn(held.speech, inner);
    await waitUntil(() => offerAt(inner));
    expect(offerAt(inner)!.textContent).to.contain('One');
    expect(queue.items.map(({ title }) => title)).to.deep.equal(['One']);
  });

  it('tells who listens by a screen reader that a press is wanted, while the voice is waited for', async () => {
    held.speech.quirks.notAllowed = true;
    localStorage.setItem('aloud:queue', JSON.stringify([{ url: HERE, title: 'Осы', lang: 'kk' }]));
    const word = { url: HERE, sleep: 0, at: Date.now() };
    sessionStorage.setItem('aloud:queue-next', JSON.stringify(word));
    const one = await reader('Бірінші мақала.', 'one');
    await empty();
    await waitUntil(() => offerAt(one));
    expect(said()).to.contain('only after a press');
  });

  it('has nothing to clear while the page proposes, and stays empty once it was emptied', async () => {
    queue = await fixture<AloudQueue>(html`
      <aloud-queue><a href="/a">Бір</a> <a href="/b">Екі</a></aloud-queue>
    `);
    await queue.play('/none'); // brings its code
    await waitUntil(() => titles().length === 2);
    expect(root().querySelector('[part~=clear-button]')).to.equal(null);
    button(0, 'remove').click();
    await waitUntil(() => titles().join() === 'Екі');
    expect(said()).to.equal('Removed: Бір');
    button(0, 'remove').click();
    await waitUntil(() => root().querySelector('[part=empty]'));
    await waitUntil(() => said() === 'The queue is empty.');
    expect(titles()).to.deep.equal([]);
    expect(queue.items).to.deep.equal([]);
  });

  it('loses nothing of what a page proposes when the second is wanted first', async () => {
    const two = await reader('Екінші мақала.', 'two');
    queue = await fixture<AloudQueue>(html`
      <aloud-queue><a href="/a">Бір</a> <a href="#two">Екі</a></aloud-queue>
    `);
    await queue.play(`${HERE}#two`);
    await begin(held.speech, 'Екінші мақала.');
    expect(two.status).to.equal('speaking');
    expect(queue.items.map(({ title }) => title)).to.deep.equal(['Бір', 'Екі']);
  });

  it('gives a teaser one button, however many queues there are, and takes nothing when full', async () => {
    await empty();
    const second = await fixture<AloudQueue>(html`<aloud-queue lang="en"></aloud-queue>`);
    await second.play();
    await queue.play();
    const card = await fixture<AloudCard>(html`
      <aloud-card layout="teaser" lang="kk">
        <h2 slot="headline"><a href="/story">Тақырып</a></h2>
      </aloud-card>
    `);
    const buttons = (): HTMLButtonElement[] => [
      ...card.shadowRoot!.querySelectorAll<HTMLButtonElement>('[part=later-button]'),
    ];
    await waitUntil(() => buttons().length > 0);
    await settled();
    expect(buttons().length).to.equal(1);
    queue.remove();
    await waitUntil(() => buttons().length === 1);
    const many = Array.from({ length: 50 }, (_, index) => ({ url: at(`/${index}`), title: 'x' }));
    localStorage.setItem('aloud:queue', JSON.stringify(many));
    dispatchEvent(new StorageEvent('storage', { key: 'aloud:queue' }));
    await waitUntil(() => buttons()[0]?.getAttribute('aria-disabled') === 'true');
    buttons()[0]!.click();
    expect(second.items.length).to.equal(50);
  });

  it('asks for what is stored no more often for many teasers than for one', async () => {
    await empty();
    await queue.add({ url: '/One', title: 'One', lang: 'en' });
    const cards = await fixture<HTMLElement>(html`<div></div>`);
    const lead = document.createElement('p');
    const read = Object.getOwnPropertyDescriptor(Storage.prototype, 'getItem')!;
    let reads = 0;
    Storage.prototype.getItem = function (this: Storage, name: string): string | null {
      if (name === 'aloud:queue') reads++;
      return (read.value as typeof Storage.prototype.getItem).call(this, name);
    };
    try {
      for (let index = 0; index < 20; index++) cards.append(teaser(index));
      await waitUntil(() => {
        const all = [...cards.children].map((card) => card.shadowRoot);
        return all.every((one) => one?.querySelector('[part=later-button]'));
      });
      expect(reads).to.be.below(20);
      reads = 0;
      cards.after(lead);
      await settled();
      expect(reads, 'what is no card').to.equal(0);
    } finally {
      Object.defineProperty(Storage.prototype, 'getItem', read);
      lead.remove();
    }
  });

  it('has its styles, and its articles, when it was filled before it was on the page', async () => {
    queue = document.createElement('aloud-queue');
    await queue.add({ url: '/One', title: 'One', lang: 'en' });
    document.body.append(queue);
    try {
      await waitUntil(() => titles().join() === 'One');
      expect(button(0, 'play').getBoundingClientRect().height).to.be.at.least(44);
    } finally {
      queue.remove();
    }
  });

  it('throws where code asks for what cannot be', async () => {
    await empty();
    const wrong = [
      () => queue.add(5 as never),
      () => queue.add({} as never),
      () => queue.move(7 as never, 0),
      () => queue.move('/One', Number.NaN),
      () => queue.play(5 as never),
    ];
    for (const call of wrong) {
      const error = await call().then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error).to.be.instanceOf(TypeError);
    }
  });
});
