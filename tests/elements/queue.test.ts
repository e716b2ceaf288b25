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

describe('<aloud-queue>', () => {
  const held = withVoice();
  let queue: AloudQueue;
  let led: ReturnType<typeof leadingTo>;

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

  beforeEach(() => {
    sessionStorage.removeItem('aloud:queue-next');
    led = leadingTo();
  });
  afterEach(() => {
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
    await press(one);
    await begin(held.speech, 'Бірінші мақала.');
    await sayOn(held.speech, one);
    await waitUntil(() => offerAt(one));
    expect(offerAt(one)!.textContent).to.contain('Екінші');
    expect(said()).to.contain('Next in the queue: Екінші');
    await expect(one).to.be.accessible();
    const before = document.activeElement;
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
    await press(one);
    await begin(held.speech, 'Бірінші мақала.');
    await sayOn(held.speech, one);
    await waitUntil(() => offerAt(one));
    offerAt(one)!.querySelector<HTMLElement>('[part=next-button]')!.click();
    expect(led.urls).to.deep.equal([at('/One')]);
    expect(sessionStorage.getItem('aloud:queue-next')).to.contain(at('/One'));
  });

  it('does not go on when the listener says no, and keeps the focus', async () => {
    const one = await reader('Бірінші мақала.', 'one');
    await withThree();
    await press(one);
    await begin(held.speech, 'Бірінші мақала.');
    await sayOn(held.speech, one);
    await waitUntil(() => offerAt(one));
    offerAt(one)!.querySelector<HTMLElement>('[part=not-now-button]')!.focus();
    await sendKeys({ press: 'Escape' });
    expect(offerAt(one)).to.equal(null);
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
    await press(one);
    await begin(held.speech, 'Бірінші мақала.');
    await sayOn(held.speech, one);
    await waitUntil(() => offerAt(one));
    const next = offerAt(one)!.querySelector<HTMLElement>('[part=next-button]')!;
    expect(next.textContent.trim()).to.equal('Listen to the next article');
    expect(localStorage.getItem('aloud:queue')).to.equal(null);
    next.click();
    await begin(held.speech, 'Екінші мақала.');
    expect(two.status).to.equal('speaking');
    expect(queue.items.map(({ title }) => title)).to.deep.equal(['Екінші', 'Үшінші']);
    await sayOn(held.speech, two);
    await waitUntil(() => led.urls.includes(at('/three')), 'by itself');
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
});
