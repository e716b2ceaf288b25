import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import type { AloudReader } from '../../src/elements/reader/reader.js';
import { begin, lit, playButton, settled, withVoice } from '../helpers/reading.js';
import { waitUntil } from '../helpers/wait.js';

const SENTENCES = ['Бірінші сөйлем осында.', 'Екінші сөйлем де бар.', 'Үшіншісі соңғысы.'];

/** As a browser tells of a button with `command`; not every one knows them. */
function command(reader: AloudReader, name: string, source: Element | null = null): void {
  reader.dispatchEvent(Object.assign(new Event('command'), { command: name, source }));
}

describe('<aloud-reader>, by keys, presses and commands', () => {
  const held = withVoice();
  let reader: AloudReader;

  async function page(attributes: Record<string, string> = {}): Promise<void> {
    reader = await fixture<AloudReader>(html`
      <aloud-reader lang="kk">
        ${SENTENCES.map((text) => html`<p>${text} <a href="#x">Сілтеме</a>.</p>`)}
      </aloud-reader>
    `);
    for (const [name, value] of Object.entries(attributes)) reader.setAttribute(name, value);
    await playButton(reader);
  }

  const paragraph = (index: number): HTMLElement => reader.querySelectorAll('p')[index]!;
  /** Its text, behind what Lit has put there. */
  const textIn = (index: number): Text =>
    [...paragraph(index).childNodes].find(
      (node) => node instanceof Text && node.data.trim(),
    ) as Text;
  const current = (): string | null => held.speech.current;

  /** What hears is fetched when the page has nothing else to do. */
  async function hears(event: () => Promise<unknown>, done: () => boolean): Promise<void> {
    await waitUntil(async () => {
      if (!done()) await event();
      return done();
    });
  }

  async function pressOn(element: Element, init: { clickCount?: number } = {}): Promise<void> {
    const { left, top } = element.getBoundingClientRect();
    const position: [number, number] = [Math.round(left + 20), Math.round(top + 8)];
    await sendMouse({ type: 'move', position });
    for (let count = 0; count < (init.clickCount ?? 1); count++)
      await sendMouse({ type: 'click', position });
  }

  beforeEach(() => scrollTo({ top: 0, behavior: 'instant' }));
  afterEach(() => getSelection()?.removeAllRanges());

  it('hears keys everywhere on the page, before anybody has come near', async () => {
    await page({ hotkeys: '' });
    await hears(
      () => sendKeys({ press: 'k' }),
      () => reader.status !== 'idle',
    );
    await begin(held.speech, SENTENCES[0]!);
    await sendKeys({ press: 'k' });
    expect(reader.status).to.equal('paused');
    await sendKeys({ press: 'f' });
    expect(reader.rate).to.equal(1.25);
    await sendKeys({ press: 's' });
    await sendKeys({ press: 's' });
    expect(reader.rate).to.equal(0.75);
    reader.player.settings!.set('shortcuts', false);
    await sendKeys({ press: 'k' });
    expect(reader.status).to.equal('paused');
  });

  it('opens its list of keys', async () => {
    await page();
    await reader.prepare();
    paragraph(0).querySelector('a')!.focus();
    await sendKeys({ press: '?' });
    await waitUntil(() => document.querySelector(':modal') ?? dialogIn(reader));
    await sendKeys({ press: 'Escape' });
    expect(document.activeElement === paragraph(0).querySelector('a')).to.equal(true);
  });

  it('reads from what has the focus, which stays there', async () => {
    await page();
    await reader.prepare();
    const link = paragraph(1).querySelector('a')!;
    link.focus();
    await sendKeys({ press: 'h' });
    await waitUntil(() => held.speech.texts.length > 0);
    expect(current()).to.equal('Сілтеме.');
    expect(document.activeElement === link).to.equal(true);
  });

  it('reads from where the text was pressed, with the first press of all', async () => {
    await page();
    getSelection()!.collapse(textIn(1), 2);
    const found = reader.readHere();
    expect(reader.status).to.equal('loading');
    expect(await found).to.equal(true);
    await begin(held.speech, SENTENCES[1]!);
    expect(held.speech.texts.filter((text) => text.trim())).to.deep.equal([SENTENCES[1]]);
  });

  it('reads nothing where nothing is selected', async () => {
    await page();
    expect(await reader.readSelection()).to.equal(false);
    expect(reader.status).to.equal('idle');
    expect(held.speech.texts.filter((text) => text.trim())).to.deep.equal([]);
  });

  it('reads just what is selected', async () => {
    await page();
    const text = textIn(1);
    const [start, end] = [text.data.indexOf('сөйлем'), text.data.indexOf(' бар')];
    getSelection()!.setBaseAndExtent(text, start, text, end);
    expect(await reader.readSelection()).to.equal(true);
    await begin(held.speech, 'сөйлем де');
    held.speech.end();
    await waitUntil(() => reader.status === 'paused');
    expect(getSelection()!.toString()).to.equal('сөйлем де');
  });

  it('obeys buttons of the page', async () => {
    await page();
    await reader.prepare();
    command(reader, '--read-here', paragraph(2).querySelector('a'));
    await begin(held.speech, 'Сілтеме.');
    command(reader, '--previous-paragraph');
    await waitUntil(() => reader.position.block < 2 || reader.position.sentence === 0);
    command(reader, '--next-paragraph');
    command(reader, '--no-such');
    for (const name of ['--constructor', '--toString', '--__proto__']) command(reader, name);
  });

  it('reads from a sentence that is pressed, where the author wants it', async () => {
    await page({ 'press-to-read': '' });
    await hears(
      () => pressOn(paragraph(1)),
      () => reader.status !== 'idle',
    );
    await begin(held.speech, SENTENCES[1]!);
    expect(lit('aloud-sentence')).to.deep.equal([SENTENCES[1]]);
    await pressOn(paragraph(2));
    await waitUntil(() => current() === SENTENCES[2]);
  });

  it('reads from a sentence of a list that says it is one', async () => {
    await page({ 'press-to-read': '' });
    paragraph(1).parentElement?.setAttribute('role', 'list');
    paragraph(1).setAttribute('role', 'listitem');
    await hears(
      () => pressOn(paragraph(1)),
      () => reader.status !== 'idle',
    );
    await begin(held.speech, SENTENCES[1]!);
  });

  it('leaves links, selecting, and what the page takes to the page', async () => {
    await page({ 'press-to-read': '' });
    await reader.prepare();
    await pressOn(paragraph(0).querySelector('a')!);
    reader.addEventListener('click', (event) => event.preventDefault(), { once: true });
    await pressOn(paragraph(0));
    getSelection()!.selectAllChildren(paragraph(2));
    await pressOn(paragraph(0));
    expect(reader.status).to.equal('idle');
    reader.pressToRead = false;
    await reader.updateComplete;
    getSelection()!.removeAllRanges();
    await pressOn(paragraph(0));
    expect(reader.status).to.equal('idle');
  });

  it('keeps the focus where it was when a sentence is pressed', async () => {
    await page({ 'press-to-read': '' });
    await reader.prepare();
    const link = paragraph(0).querySelector('a')!;
    link.focus();
    await pressOn(paragraph(2));
    await begin(held.speech, SENTENCES[2]!);
    expect(document.activeElement === link).to.equal(true);
  });

  it('takes no press twice for a wish to listen: a word is selected so', async () => {
    await page({ 'press-to-read': '' });
    await reader.prepare();
    const twice = (detail: number) =>
      paragraph(1).dispatchEvent(
        new MouseEvent('click', { ...at(paragraph(1)), detail, bubbles: true, composed: true }),
      );
    twice(1);
    expect(reader.status).not.to.equal('idle');
    twice(2);
    await settled();
    expect(reader.status).to.equal('idle');
  });

  it('goes back to the place it had after a press that selected a word', async () => {
    await page({ 'press-to-read': '' });
    await reader.prepare();
    const twice = async (): Promise<void> => {
      for (const detail of [1, 2]) {
        const init = { ...at(paragraph(0)), detail, bubbles: true, composed: true };
        paragraph(0).dispatchEvent(new MouseEvent('click', init));
      }
      await settled();
    };
    reader.seek({ block: 2 });
    await twice();
    expect([reader.status, reader.position.block]).to.deep.equal(['idle', 2]);
    reader.play();
    expect(reader.status).to.equal('loading');
    await twice();
    expect([reader.status, reader.position.block]).to.deep.equal(['loading', 2]);
  });

  it('lights and follows as the listener likes', async () => {
    await page();
    await reader.prepare();
    reader.play();
    await begin(held.speech, SENTENCES[0]!);
    held.speech.boundary(0);
    const { settings } = reader.player;
    const seen = () => [lit('aloud-sentence').length, lit('aloud-word').length];
    expect(seen()).to.deep.equal([1, 1]);
    settings!.set('highlight', 'word');
    expect(seen()).to.deep.equal([0, 1]);
    settings!.set('highlight', 'sentence');
    expect(seen()).to.deep.equal([1, 0]);
    settings!.set('highlight', 'none');
    expect(seen()).to.deep.equal([0, 0]);
    settings!.set('highlight', 'both');
    expect(seen()).to.deep.equal([1, 1]);
    reader.noHighlight = true;
    await reader.updateComplete;
    expect(seen()).to.deep.equal([0, 0]);
  });

  it('has what was chosen on the next visit', async () => {
    await page({ rate: '1.5' });
    await reader.prepare();
    expect(reader.rate).to.equal(1.5);
    const changed = oneEvent(reader.player, 'settingschange');
    reader.rate = 2;
    await changed;
    await page({ rate: '1.5' });
    expect(reader.rate).to.equal(1.5);
    await reader.prepare();
    expect(reader.rate).to.equal(2);
    expect(reader.player.settings!.values.rate).to.equal(2);
  });
});

function at(element: Element): { clientX: number; clientY: number } {
  const { left, top } = element.getBoundingClientRect();
  return { clientX: left + 20, clientY: top + 8 };
}

/** In the shadow tree of the controls. */
const dialogIn = (reader: AloudReader): Element | null =>
  reader.shadowRoot!.querySelector('aloud-controls')!.shadowRoot!.querySelector('dialog[open]');
