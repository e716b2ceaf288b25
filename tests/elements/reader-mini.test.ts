import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import { putAway } from '../../src/view/put-away.js';
import { begin, playButton, press, sayOn, settled, withVoice } from '../helpers/reading.js';
import { atRest } from '../helpers/scroll.js';
import { resize } from '../helpers/viewport.js';
import { waitUntil } from '../helpers/wait.js';

const lines = Array.from({ length: 80 }, (_, index) => `Бұл жол ${'а'.repeat(index + 1)}.`);

describe('the small player', () => {
  const held = withVoice();
  let reader: AloudReader;

  const bar = (): HTMLElement | null =>
    reader.shadowRoot!.querySelector<HTMLElement>('[part=mini-player]');
  const button = (kind: string): HTMLButtonElement =>
    bar()!.querySelector<HTMLButtonElement>(`.${kind}`)!;
  const focused = (): Element | null => reader.shadowRoot!.activeElement;

  async function page(attributes: Record<string, string> = { 'mini-player': '' }): Promise<void> {
    scrollTo({ top: 0, behavior: 'instant' });
    reader = await fixture<AloudReader>(
      html`<aloud-reader lang="kk">${lines.map((line) => html`<p>${line}</p>`)}</aloud-reader>`,
    );
    for (const [name, value] of Object.entries(attributes)) reader.setAttribute(name, value);
    await press(reader);
    await begin(held.speech, lines[0]!);
  }

  /** The listener reads on by eye. */
  async function leave(top = document.body.scrollHeight): Promise<void> {
    dispatchEvent(new WheelEvent('wheel', { deltaY: 100 }));
    scrollTo({ top, behavior: 'instant' });
    await atRest();
  }

  /** The voice is so far down that the controls are out of sight. */
  async function listenTo(index: number): Promise<void> {
    reader.seek({ block: index });
    await begin(held.speech, lines[index]!);
    await atRest();
  }

  /** On a page of its own, so far down that it has come. */
  async function listenFar(index = 60): Promise<void> {
    await page();
    await listenTo(index);
    await waitUntil(bar);
  }

  /** Somebody who is at a paragraph goes to it by its key. */
  async function comeFrom(index: number): Promise<HTMLElement> {
    const paragraph = reader.querySelectorAll<HTMLElement>('p')[index]!;
    paragraph.tabIndex = -1;
    paragraph.focus({ preventScroll: true });
    await sendKeys({ press: 'c' });
    expect(focused() === button('play')).to.equal(true);
    return paragraph;
  }

  const links = (): [HTMLElement, HTMLElement] => {
    const link = () => Object.assign(document.createElement('a'), { href: '#', textContent: 'a' });
    return [link(), link()];
  };

  const spoken = (): DOMRect => {
    const [range] = [...(CSS.highlights.get('aloud-sentence') ?? [])] as Range[];
    return range!.getBoundingClientRect();
  };

  beforeEach(() => putAway(false));
  after(() => putAway(false));

  it('is not there unless its author asks for it', async () => {
    await page({});
    await leave();
    await waitUntil(() => reader.shadowRoot!.querySelector('[part=back-button]'));
    expect(bar()).to.equal(null);
    reader.setAttribute('mini-player', '');
    await waitUntil(bar);
  });

  it('comes when the controls are out of sight, steers, and goes when they are back', async () => {
    await page();
    await settled();
    expect(bar()).to.equal(null);
    await listenTo(60);
    await waitUntil(bar);
    await expect(reader).to.be.accessible();
    expect(button('play').title).to.equal('Pause');
    button('play').click();
    expect(reader.status).to.equal('paused');
    await settled();
    expect(button('play').title).to.equal('Resume');
    await expect(reader).to.be.accessible();
    button('next').click();
    expect(reader.position.block).to.equal(61);
    button('previous').click();
    expect(reader.position.block).to.equal(60);
    scrollTo({ top: 0, behavior: 'instant' });
    await waitUntil(() => !bar());
  });

  it('says how long it takes, and announces nothing', async () => {
    await listenFar(40);
    expect(bar()!.querySelector('[part=mini-time]')!.textContent).to.match(/\d|under/u);
    expect(bar()!.querySelector('[role=status], [aria-live], output')).to.equal(null);
    expect(bar()!.closest('[aria-live], output')).to.equal(null);
  });

  it('never lies over the spoken text, to the very end of the page', async () => {
    await page();
    for (const index of [50, 70, 79]) {
      await listenTo(index);
      await waitUntil(bar);
      await waitUntil(() => {
        const [text, box] = [spoken(), bar()!.getBoundingClientRect()];
        const isClear = text.bottom <= box.top || text.top >= box.bottom;
        return isClear && text.top >= 0 && text.bottom <= innerHeight;
      }, `line ${index}`);
    }
  });

  it('has the way back in it, instead of the button for that', async () => {
    await page();
    await leave();
    await waitUntil(bar);
    await waitUntil(() => !reader.shadowRoot!.querySelector('[part=back-button]'));
    expect(button('back').hasAttribute('aria-disabled')).to.equal(false);
    button('back').focus();
    await sendKeys({ press: 'Enter' });
    await atRest();
    expect(reader.following).to.equal(true);
    await waitUntil(() => !bar(), 'the controls are in sight again');
    expect((await playButton(reader)).matches(':focus'), 'the focus is there').to.equal(true);
  });

  it('says that the way back is off while the text is followed', async () => {
    await listenFar();
    expect(button('back').getAttribute('aria-disabled')).to.equal('true');
    await leave(0.5 * document.body.scrollHeight);
    await waitUntil(() => !button('back').hasAttribute('aria-disabled'));
  });

  it('is reached behind the controls, and by a key from anywhere in the article', async () => {
    await listenFar();
    const link = document.createElement('a');
    link.href = '#x';
    link.textContent = 'х';
    reader.append(link);
    link.focus({ preventScroll: true });
    await sendKeys({ press: 'c' });
    expect(focused() === button('play')).to.equal(true);
    (await playButton(reader)).focus({ preventScroll: true });
    await sendKeys({ press: 'Tab' });
    // WebKit goes by its own settings to what Tab leads to.
    if (!navigator.vendor.startsWith('Apple'))
      expect(bar()!.contains(focused()), 'the next tab stop').to.equal(true);
  });

  it('by that key, without it, are the controls', async () => {
    await page({});
    const link = document.createElement('a');
    link.href = '#x';
    link.textContent = 'х';
    reader.append(link);
    link.focus({ preventScroll: true });
    await sendKeys({ press: 'c' });
    expect((await playButton(reader)).matches(':focus')).to.equal(true);
  });

  it('leaves what has the focus in sight', async () => {
    await listenFar();
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' });
    const buttons = ['0.5rem', '2rem'].map((bottom) => {
      const one = document.createElement('button');
      one.textContent = 'х';
      Object.assign(one.style, { position: 'fixed', bottom, left: '50%' });
      host.shadowRoot!.append(one);
      return one;
    });
    reader.after(host);
    try {
      for (const one of buttons) {
        one.focus({ preventScroll: true });
        await sendKeys({ press: 'Shift' });
        const { top, bottom } = one.getBoundingClientRect();
        await waitUntil(() => {
          const box = bar()!.getBoundingClientRect();
          return box.bottom <= top || box.top >= bottom;
        }, 'the bar goes out of the way');
      }
    } finally {
      host.remove();
    }
  });

  it('is put away for the visit, keeps the focus, and comes back by its key and in the settings', async () => {
    await listenFar();
    button('away').focus();
    await sendKeys({ press: 'Enter' });
    expect(bar()).to.equal(null);
    expect((await playButton(reader)).matches(':focus')).to.equal(true);
    expect(reader.status, 'it reads on').to.equal('speaking');
    await listenTo(62);
    await settled();
    expect(bar()).to.equal(null);
    expect(sessionStorage.getItem('aloud:mini')).to.equal('false');
    const controls = reader.shadowRoot!.querySelector('aloud-controls')!;
    controls.shadowRoot!.querySelector<HTMLElement>('[part~=settings-button]')!.click();
    const wish = (): HTMLInputElement | null =>
      controls.shadowRoot!.querySelector<HTMLInputElement>('[name=miniPlayer]');
    await waitUntil(wish);
    expect(wish()!.checked).to.equal(false);
    wish()!.click();
    await waitUntil(bar);
    await sendKeys({ press: 'Escape' });
    button('away').focus();
    await sendKeys({ press: 'Escape' });
    expect(bar(), 'Escape puts it away').to.equal(null);
    await comeFrom(0);
  });

  it('gives the focus back to where it came from, when it is put away', async () => {
    await listenFar();
    const paragraph = await comeFrom(60);
    await sendKeys({ press: 'Tab' });
    const before = scrollY;
    await sendKeys({ press: 'Escape' });
    expect(bar()).to.equal(null);
    expect(document.activeElement === paragraph).to.equal(true);
    expect(scrollY, 'nothing moves').to.equal(before);
    expect(reader.status).to.equal('speaking');
  });

  it('gives it back there though that is out of sight by then', async () => {
    await listenFar();
    const paragraph = await comeFrom(60);
    await sendKeys({ press: 'Tab' });
    await listenTo(10);
    await waitUntil(() => paragraph.getBoundingClientRect().top > innerHeight);
    await waitUntil(bar);
    await sendKeys({ press: 'Escape' });
    expect(bar()).to.equal(null);
    expect(document.activeElement === paragraph).to.equal(true);
  });

  it("gives it back to where it came from within somebody's shadow tree", async () => {
    await listenFar();
    const [first, second] = links();
    const host = await fixture<HTMLElement>(html`<div></div>`);
    host.attachShadow({ mode: 'open' }).append(first, second);
    first.focus({ preventScroll: true });
    second.focus({ preventScroll: true });
    button('play').focus();
    button('back').focus();
    await sendKeys({ press: 'Escape' });
    expect(bar()).to.equal(null);
    expect(second.matches(':focus')).to.equal(true);
  });

  it('gives it back within the tree that the reader is in, too', async () => {
    await page();
    const host = reader.parentElement!;
    const [link] = links();
    host.attachShadow({ mode: 'open' }).append(link, reader);
    await listenTo(60);
    await waitUntil(bar);
    link.focus({ preventScroll: true });
    button('play').focus();
    await sendKeys({ press: 'Escape' });
    expect(link.matches(':focus')).to.equal(true);
  });

  it('gives it back when the window had lost it meanwhile', async () => {
    await listenFar();
    const paragraph = await comeFrom(60);
    document.hasFocus = () => false;
    button('play').blur();
    Reflect.deleteProperty(document, 'hasFocus');
    button('play').focus();
    await sendKeys({ press: 'Escape' });
    expect(document.activeElement === paragraph).to.equal(true);
  });

  it('gives it to the controls where it came from them', async () => {
    await listenFar();
    await comeFrom(60);
    const play = await playButton(reader);
    play.focus({ preventScroll: true });
    button('play').focus();
    await sendKeys({ press: 'Escape' });
    expect(play.matches(':focus')).to.equal(true);
  });

  it('gives it to the controls where it came from plain text', async () => {
    await listenFar();
    const paragraph = await comeFrom(60);
    button('play').blur(); // as a press on plain text does
    button('play').focus();
    await sendKeys({ press: 'Escape' });
    expect(document.activeElement === paragraph).to.equal(false);
    expect((await playButton(reader)).matches(':focus')).to.equal(true);
  });

  it('gives it to the controls where what had it is gone, or was left for plain text', async () => {
    const [first, second] = links();
    for (const leave of ['remove', 'blur'] as const) {
      putAway(false);
      await listenFar();
      reader.parentElement!.append(first, second);
      first.focus({ preventScroll: true });
      second.focus({ preventScroll: true });
      second[leave]();
      button('play').focus();
      await sendKeys({ press: 'Escape' });
      expect((await playButton(reader)).matches(':focus'), leave).to.equal(true);
    }
  });

  it('goes with the end of the reading, and leaves its focus to the controls', async () => {
    await listenFar(79);
    await comeFrom(79);
    await sayOn(held.speech, reader);
    await waitUntil(() => reader.status === 'ended');
    await waitUntil(() => !bar());
    expect((await playButton(reader)).matches(':focus')).to.equal(true);
  });

  it('fits a phone, whichever way the page is written', async () => {
    await resize(320, 400);
    await page();
    reader.dir = 'rtl';
    await listenTo(60);
    await waitUntil(bar);
    const { left, right, bottom, height } = bar()!.getBoundingClientRect();
    expect(left >= 0 && right <= innerWidth && bottom <= innerHeight).to.equal(true);
    expect(height).to.be.lessThan(80);
    for (const each of bar()!.querySelectorAll('button')) {
      const { width, height } = each.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
    await resize(800, 600);
  });

  it('goes over what holds the window fast', async () => {
    await page();
    reader.parentElement!.style.transform = 'translateX(0)';
    await listenTo(60);
    await waitUntil(bar);
    const { top, bottom } = bar()!.getBoundingClientRect();
    expect(top >= 0 && bottom <= innerHeight).to.equal(true);
    reader.parentElement!.style.transform = '';
  });

  it('leaves with its reader, and holds nothing', async () => {
    await listenFar();
    reader.remove();
    await settled();
    expect(bar()).to.equal(null);
  });
});
