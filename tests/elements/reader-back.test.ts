import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import { begin, playButton, press, settled, withVoice } from '../helpers/reading.js';
import { atRest } from '../helpers/scroll.js';
import { waitUntil } from '../helpers/wait.js';

const lines = Array.from({ length: 80 }, (_, index) => `Бұл жол ${'а'.repeat(index + 1)}.`);

describe('the way back to the spoken text', () => {
  const held = withVoice();
  let reader: AloudReader;

  const button = (): HTMLButtonElement | null =>
    reader.shadowRoot!.querySelector<HTMLButtonElement>('[part=back-button]');

  /** As with the End key, which the test's own window may take for itself. */
  async function leave(): Promise<void> {
    scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
    dispatchEvent(new WheelEvent('wheel', { deltaY: 100 }));
    await atRest();
  }

  beforeEach(async () => {
    scrollTo({ top: 0, behavior: 'instant' });
    reader = await fixture<AloudReader>(
      html`<aloud-reader lang="kk">${lines.map((line) => html`<p>${line}</p>`)}</aloud-reader>`,
    );
    await press(reader);
    await begin(held.speech, lines[0]!);
  });

  it('is not there while what is read is followed', async () => {
    await settled();
    expect(button()).to.equal(null);
  });

  it('comes when somebody scrolls away, is reached after the controls, and leads back', async () => {
    await leave();
    await waitUntil(button);
    const { width, height, right, bottom } = button()!.getBoundingClientRect();
    expect(Math.min(width, height)).to.be.at.least(44);
    expect(right <= innerWidth && bottom <= innerHeight, 'in the window').to.equal(true);
    await expect(reader).to.be.accessible();
    reader.focus();
    await sendKeys({ press: 'Tab' });
    // WebKit goes by its own settings to what Tab leads to.
    if (!navigator.vendor.startsWith('Apple'))
      expect(reader.shadowRoot!.activeElement === button()).to.equal(true);
    button()!.focus();
    await sendKeys({ press: 'Enter' });
    await atRest();
    expect(reader.following).to.equal(true);
    expect(scrollY).to.be.lessThan(innerHeight);
    expect(button()).to.equal(null);
    const play = await playButton(reader);
    expect(play.matches(':focus'), 'the focus is in the controls').to.equal(true);
  });

  it('is one, however often somebody leaves while it is fetched', async () => {
    const scrollAway = () => dispatchEvent(new WheelEvent('wheel', { deltaY: 100 }));
    scrollTo({ top: document.body.scrollHeight, behavior: 'instant' });
    scrollAway();
    expect(reader.following).to.equal(false);
    reader.follow();
    expect(reader.following).to.equal(true);
    scrollAway();
    expect(reader.following).to.equal(false);
    await waitUntil(button);
    await settled();
    expect(reader.shadowRoot!.querySelectorAll('.back').length).to.equal(1);
  });

  it('does not hold a reader that is taken out of the page', async () => {
    const hearing = new Set<unknown>();
    const add = window.addEventListener.bind(window);
    const remove = window.removeEventListener.bind(window);
    window.addEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      if (type === 'focusin') hearing.add(listener);
      add(type, listener);
    };
    window.removeEventListener = (type: string, listener: EventListenerOrEventListenerObject) => {
      hearing.delete(listener);
      remove(type, listener);
    };
    try {
      await leave();
      await waitUntil(button);
      reader.remove();
      await settled();
      expect(hearing.size).to.equal(0);
    } finally {
      Reflect.deleteProperty(window, 'addEventListener');
      Reflect.deleteProperty(window, 'removeEventListener');
    }
  });

  it('goes when nothing is read any more, and leaves its focus to the controls', async () => {
    await leave();
    await waitUntil(button);
    button()!.focus();
    reader.stop();
    await settled();
    expect(button()).to.equal(null);
    expect((await playButton(reader)).matches(':focus')).to.equal(true);
  });

  it('makes room for what gets the focus under it', async () => {
    await leave();
    await waitUntil(button);
    const under = document.createElement('button');
    const { left, top } = button()!.getBoundingClientRect();
    Object.assign(under.style, { position: 'fixed', left: `${left}px`, top: `${top}px` });
    under.textContent = 'х';
    reader.after(under);
    under.focus();
    await settled();
    expect(button()!.getBoundingClientRect().left).to.be.lessThan(innerWidth / 2);
    under.remove();
  });
});
