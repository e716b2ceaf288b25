import { expect, fixture, html, nextFrame } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/elements/body/define.js';
import type { AloudBody } from '../../src/elements/body/body.js';
import { AloudProgressEvent } from '../../src/elements/events.js';
import { readArticle } from '../../src/text/read-article.js';
import { boxOf } from '../../src/view/zoom.js';
import { atRest } from '../helpers/scroll.js';
import { resize } from '../helpers/viewport.js';
import { waitUntil } from '../helpers/wait.js';

const KEY = 'aloud:aids';

const text = 'The keepers of the lighthouse have changed its lamp, and the sea is bright again. ';

const page = html`
  <h2 style="font-size: 30px; line-height: 40px; margin: 0">The lamp</h2>
  <p style="font: 16px/24px Arial; margin: 0">${text.repeat(4)}</p>
  <div style="block-size: 80px"></div>
  <p style="font: 16px/24px Arial; margin: 0">${text.repeat(2)}</p>
  <div style="block-size: 1500px"></div>
  <p style="font: 16px/24px Arial; margin: 0">The end.</p>
`;

/** What is stored is on from the beginning. */
async function made(aids: object): Promise<AloudBody> {
  localStorage.setItem(KEY, JSON.stringify(aids));
  const body = await fixture<AloudBody>(
    html`<aloud-body style="width: 400px">${page}</aloud-body>`,
  );
  dispatchEvent(new StorageEvent('storage', { key: KEY }));
  await waitUntil(() => band(body));
  await frames();
  return body;
}

const band = (body: AloudBody) => body.shadowRoot!.querySelector<HTMLElement>('[part=ruler]')!;
const handle = (body: AloudBody) => body.shadowRoot!.querySelector<HTMLElement>('.handle input')!;

async function frames(): Promise<void> {
  await nextFrame();
  await nextFrame();
}

/** Where the band is in the window: its first and its last pixel. */
function place(body: AloudBody): { top: number; bottom: number; middle: number } {
  const { top, bottom } = band(body).getBoundingClientRect();
  return { top, bottom, middle: (top + bottom) / 2 };
}

/** The middle of a line of a paragraph with lines of 24 px, in the window. */
function line(body: AloudBody, paragraph: number, number: number, height = 24): number {
  const element = body.querySelectorAll('p')[paragraph]!;
  return boxOf(element).top + height * (number + 0.5);
}

describe('reading ruler', () => {
  afterEach(async () => {
    await resetMouse();
    localStorage.removeItem(KEY);
    dispatchEvent(new StorageEvent('storage', { key: KEY }));
    await atRest(); // Firefox would go on in the next page
    scrollTo(0, 0);
    await atRest();
  });

  it('shows the first line, as tall as the lines that are wanted', async () => {
    const one = await made({ ruler: 1 });
    const heading = one.querySelector('h2')!.getBoundingClientRect();
    expect(place(one).middle).to.be.closeTo((heading.top + heading.bottom) / 2, 2);
    expect(band(one).offsetHeight).to.equal(40);
    one.remove();
    expect(band(await made({ ruler: 3 })).offsetHeight).to.equal(120);
  });

  it('goes to the line under the mouse', async () => {
    const body = await made({ ruler: 1 });
    const { left } = body.getBoundingClientRect();
    const y = line(body, 0, 1);
    await sendMouse({ type: 'move', position: [Math.round(left + 50), Math.round(y + 5)] });
    await frames();
    expect(place(body).middle).to.be.closeTo(y, 2);
    expect(band(body).offsetHeight).to.equal(24);
  });

  it('goes where a finger presses, and stays while it scrolls', async () => {
    const body = await made({ ruler: 1 });
    const paragraph = body.querySelector('p')!;
    const { left } = body.getBoundingClientRect();
    const touch = (type: string, clientY: number) =>
      paragraph.dispatchEvent(
        new PointerEvent(type, {
          pointerType: 'touch',
          clientX: left + 50,
          clientY,
          bubbles: true,
          composed: true,
        }),
      );
    touch('pointerdown', line(body, 0, 2));
    touch('pointermove', line(body, 0, 0));
    await frames();
    expect(place(body).middle).to.be.closeTo(line(body, 0, 2), 2);
  });

  it('goes line by line by the keyboard, over gaps, and lets the focus go', async () => {
    const body = await made({ ruler: 1 });
    const link = document.createElement('button');
    link.textContent = 'After';
    body.after(link);
    handle(body).focus();
    const places = [];
    for (let press = 0; press < 4; press++) {
      await sendKeys({ press: 'ArrowDown' });
      await frames();
      places.push(Math.round(place(body).middle - line(body, 0, 0)));
    }
    expect(places).to.deep.equal([0, 24, 48, 72]);
    await sendKeys({ press: 'ArrowUp' });
    await frames();
    expect(place(body).middle).to.be.closeTo(line(body, 0, 2), 2);
    const lines = Math.round(body.querySelector('p')!.offsetHeight / 24);
    for (let press = 2; press < lines; press++) {
      await sendKeys({ press: 'ArrowDown' });
      await frames();
    }
    expect(place(body).middle).to.be.closeTo(line(body, 1, 0), 2);
    await sendKeys({ press: 'Tab' });
    expect(document.activeElement === link).to.equal(true);
    link.remove();
  });

  it('scrolls with it when it leaves the window', async () => {
    await resize(800, 300);
    const body = await made({ ruler: 1 });
    handle(body).focus();
    await sendKeys({ press: 'End' });
    await frames();
    expect(scrollY).to.be.greaterThan(1000);
    expect(place(body).middle).to.be.within(0, innerHeight);
    expect(handle(body).ariaValueText).to.equal('100%');
    await resize(800, 600);
  });

  it('shows the sentence that is read, and announces nothing', async () => {
    const body = await made({ ruler: 1 });
    const article = readArticle(body);
    const block = article.blocks.find(({ text: words }) => words.startsWith('The keepers'))!;
    const sentence = block.sentences[1]!;
    const before = handle(body).ariaValueText;
    const reader = Object.assign(document.createElement('div'), {
      player: { block, sentence, status: 'speaking' },
    });
    document.body.append(reader);
    reader.dispatchEvent(new AloudProgressEvent({ position: null, fraction: 0, milestone: null }));
    await frames();
    const range = document.createRange();
    const node = body.querySelector('p')!.firstChild!.nextSibling!;
    range.setStart(node, sentence.start);
    range.setEnd(node, sentence.end - 1);
    const box = range.getBoundingClientRect();
    expect(place(body).top).to.be.at.most(box.top + 1);
    expect(place(body).bottom).to.be.at.least(box.bottom - 1);
    expect(handle(body).ariaValueText).to.equal(before);
    reader.remove();
  });

  it('knows the lines of larger text', async () => {
    const body = await made({ ruler: 1, size: 200 });
    const { left } = body.getBoundingClientRect();
    const y = line(body, 0, 1, 48);
    await sendMouse({ type: 'move', position: [Math.round(left + 60), Math.round(y + 8)] });
    await frames();
    expect(band(body).offsetHeight).to.equal(48);
    expect(place(body).middle).to.be.closeTo(y, 2);
  });

  it('comes along when the page is scrolled by the keyboard', async () => {
    const body = await made({ ruler: 1 });
    body.querySelectorAll('div')[1]!.textContent = 'Rain. '.repeat(4000);
    await frames();
    const before = place(body).middle;
    scrollTo({ top: 3, behavior: 'instant' });
    await frames();
    expect(place(body).middle).to.be.closeTo(before - 3, 1);
    scrollTo({ top: 700, behavior: 'instant' });
    await waitUntil(() => place(body).top > 0);
    expect(place(body).middle).to.be.closeTo(innerHeight / 4, 40);
  });

  it('leaves a voice its line, however the page is scrolled', async () => {
    const body = await made({ ruler: 1 });
    const block = readArticle(body).blocks.find(({ text: words }) => words.startsWith('The keep'))!;
    const reader = Object.assign(document.createElement('div'), {
      player: { block, sentence: block.sentences[0]!, status: 'speaking' },
    });
    body.after(reader);
    reader.dispatchEvent(new AloudProgressEvent({ position: null, fraction: 0, milestone: null }));
    await frames();
    const before = place(body).middle + scrollY;
    scrollTo({ top: 700, behavior: 'instant' });
    await frames();
    expect(place(body).middle + scrollY).to.be.closeTo(before, 1);
    reader.remove();
  });

  it('goes to what Tab comes to, in the text', async () => {
    const body = await made({ ruler: 1 });
    const link = document.createElement('a');
    Object.assign(link, { href: '#lamp', textContent: 'Seen from far' });
    body.querySelectorAll('p')[1]!.append(link);
    handle(body).focus();
    await frames();
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => document.activeElement === link);
    await frames();
    const { top, bottom } = link.getBoundingClientRect();
    expect(place(body).top).to.be.at.most(top);
    expect(place(body).bottom).to.be.at.least(bottom);
  });

  it('says where it is from the first focus on', async () => {
    const body = await made({ ruler: 1 });
    expect(handle(body).ariaValueText).to.equal('0%');
    const block = readArticle(body).blocks.at(-1)!;
    const reader = Object.assign(document.createElement('div'), {
      player: { block, sentence: block.sentences[0]!, status: 'speaking' },
    });
    body.after(reader);
    reader.dispatchEvent(new AloudProgressEvent({ position: null, fraction: 0, milestone: null }));
    reader.remove();
    handle(body).focus();
    expect(handle(body).ariaValueText).to.equal('100%');
  });

  it('goes by every key of a slider, down the text as the text is read', async () => {
    const body = await made({ ruler: 1 });
    const paragraph = body.querySelector('p')!;
    paragraph.textContent = text.repeat(80);
    handle(body).focus();
    const at = async (key: string) => {
      await sendKeys({ press: key });
      await frames();
      return place(body).middle - boxOf(paragraph).top;
    };
    expect(await at('ArrowRight')).to.be.closeTo(12, 2);
    expect(await at('ArrowRight')).to.be.closeTo(36, 2);
    expect(await at('ArrowLeft')).to.be.closeTo(12, 2);
    body.style.direction = 'rtl';
    expect(await at('ArrowLeft')).to.be.closeTo(36, 2);
    expect(await at('ArrowRight')).to.be.closeTo(12, 2);
    body.style.direction = '';
    const page = await at('PageDown');
    expect(page).to.be.closeTo(12 + innerHeight * 0.8, 24);
    expect(place(body).middle).to.be.within(0, innerHeight);
    expect(await at('PageUp')).to.be.closeTo(12, 26);
    await at('Home');
    const heading = boxOf(body.querySelector('h2')!);
    expect(place(body).middle).to.be.closeTo((heading.top + heading.bottom) / 2, 2);
    await at('End');
    expect(place(body).middle).to.be.closeTo(line(body, 2, 0), 2);
    expect(place(body).middle).to.be.within(0, innerHeight);
  });

  it('crosses a gap that is taller than the window', async () => {
    const body = await made({ ruler: 1 });
    body.querySelectorAll('div')[1]!.style.blockSize = '3000px';
    handle(body).focus();
    await sendKeys({ press: 'End' });
    await sendKeys({ press: 'ArrowUp' });
    await frames();
    const { bottom } = boxOf(body.querySelectorAll('p')[1]!);
    expect(place(body).middle).to.be.closeTo(bottom - 12, 2);
    await sendKeys({ press: 'ArrowDown' });
    await frames();
    expect(place(body).middle).to.be.closeTo(line(body, 2, 0), 2);
  });

  it('begins at a line, though its text is laid out later', async () => {
    const body = await made({ ruler: 1 });
    body.querySelector('h2')!.style.lineHeight = '90px';
    await frames();
    await frames();
    const heading = body.querySelector('h2')!.getBoundingClientRect();
    expect(place(body).middle).to.be.closeTo((heading.top + heading.bottom) / 2, 2);
    body.remove();
    const above = await fixture(html`<div style="block-size: 3000px"></div>`);
    const below = await made({ ruler: 1 });
    below.before(above);
    await frames();
    const first = below.querySelector('h2')!.getBoundingClientRect();
    expect(place(below).middle).to.be.closeTo((first.top + first.bottom) / 2, 2);
  });

  it('is a target of 44 px', async () => {
    const { width, height } = handle(await made({ ruler: 1 })).getBoundingClientRect();
    expect([width, height]).to.deep.equal([44, 44]);
  });

  it('has no fault that axe would see, and goes when it is off', async () => {
    const body = await made({ ruler: 5 });
    await expect(body).to.be.accessible();
    body.resetAids();
    expect(body.shadowRoot!.querySelector('.ruler')).to.equal(null);
  });
});
